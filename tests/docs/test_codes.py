"""The table of codes and the program say the same, and the examples bring about what they stand for."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from beleidsgen.codes import CODES, FAMILIES
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Severity
from tests.docs.raised import raised_codes
from tests.support.code_examples import in_folders, in_table, of_checks, of_rules

RAISED = raised_codes()


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


@pytest.mark.parametrize(("name", "found"), in_table().items(), ids=list(in_table()))
def test_examples_of_the_table(name: str, found: set[str]) -> None:
    assert found == {name}


def test_every_code_has_an_example_that_is_executed(pack: ContentPack) -> None:
    """A code without one would be a message that nobody has seen."""
    rules = [rule for rule in pack.catalogue.rules.values() if rule.soort != "mens"]
    folders = {case.name for case in in_folders()}
    shown = {*in_table(), *of_checks(), *folders}
    lacking = [code for code in CODES if code not in shown]
    lacking += [f"{rule.code} (regel {rule.id})" for rule in rules if rule.id not in of_rules()]

    assert lacking == [], "maak een map in tests/cases/codes (zie LEESMIJ.md daar), controles of regels"
    assert folders <= set(CODES), "een map in tests/cases/codes zonder code in src/beleidsgen/codes"
    assert of_rules() == {rule.id for rule in rules}
