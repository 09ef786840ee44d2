"""The table of codes and the program say the same, and the examples bring about what they stand for."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from beleidsgen.codes import CODES, FAMILIES
from beleidsgen.diagnostics import Place, Severity
from beleidsgen.markdown.parse import parse_blocks
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.names import Symbol
from beleidsgen.profile.load import load_profile_text
from beleidsgen.yaml_source import parse_front_matter, read_yaml
from tests.docs.raised import raised_codes

RAISED = raised_codes()
PROFILE = {
    "schema": "schema: 1",
    "peildatum": "peildatum: 2026-11-22",
    "gemeente": "gemeente: {code: GM9901, naam: Elzerbroek}",
}


def test_the_table_holds_each_code_once_and_in_order() -> None:
    codes = [code.code for family in FAMILIES for code in family.codes]

    assert len(codes) == len(set(codes)) == len(CODES)
    assert [code for code in codes if code[0] == "P"] == sorted(code for code in codes if code[0] == "P")
    assert [code for code in codes if code[0] == "V"] == sorted(code for code in codes if code[0] == "V")


@pytest.mark.parametrize("code", CODES.values(), ids=list(CODES))
def test_every_code_says_what_it_should(code) -> None:
    assert re.fullmatch(r"[PVJRB]\d{3}", code.code)
    assert code.title[0].islower() or code.title[:2].isupper()
    assert not code.title.endswith(".")
    assert code.explanation.endswith(".")
    assert code.advice.endswith(".")
    assert code.example.strip()
    assert list(code.severities) == [s for s in Severity if s in code.severities]


def test_every_code_in_the_source_is_in_the_table() -> None:
    lacking = {raised.code: raised.place for raised in RAISED if raised.code not in CODES}

    assert not lacking, "voeg deze codes toe in src/beleidsgen/codes"


def test_every_code_in_the_table_is_raised_somewhere() -> None:
    assert set(CODES) <= {raised.code for raised in RAISED}


def test_severities_in_the_source_are_those_of_the_table() -> None:
    told: dict[str, set[Severity]] = defaultdict(set)
    for raised in RAISED:
        told[raised.code] |= raised.severities
    wrong = {
        code: ([s.value for s in told[code]], [s.value for s in CODES[code].severities])
        for code in sorted(set(told) & set(CODES))
        if told[code] and told[code] != set(CODES[code].severities)
    }

    assert not wrong
    assert sum(1 for code in CODES if not told[code]) <= 1, "alleen P901 zegt zijn ernst niet in de bron"


@pytest.mark.parametrize("name", [c for c in CODES if "P105" <= c <= "P113"])
def test_yaml_examples(name: str) -> None:
    assert name in {finding.code for finding in read_yaml(CODES[name].example).findings}


def test_the_example_without_a_head() -> None:
    assert [f.code for f in parse_front_matter(CODES["P114"].example).findings] == ["P114"]


@pytest.mark.parametrize("name", [c for c in CODES if "P120" <= c <= "P150"])
def test_profile_examples(name: str) -> None:
    example = CODES[name].example
    rest = [line for key, line in PROFILE.items() if not re.search(rf"^{key}:", example, re.MULTILINE)]
    text = example if name == "P130" else "\n".join([*rest, example])

    found = load_profile_text(text).findings

    assert {finding.code for finding in found} == {name}
    assert {finding.severity for finding in found} <= set(CODES[name].severities)


@pytest.mark.parametrize("name", [c for c in CODES if "V110" <= c <= "V119"])
def test_markdown_examples(name: str) -> None:
    found = parse_blocks(
        CODES[name].example, symbol=Symbol("beleid.voorbeeld"), place=Place("voorbeeld.md", 1)
    )

    assert {finding.code for finding in found.findings} == {name}


def test_the_example_of_a_document_without_a_head() -> None:
    assert {f.code for f in read_markdown(CODES["V120"].example).findings} == {"V120"}
