"""Messages and advice: clear, friendly, short, complete, to be acted on, as far as a machine holds it."""

from __future__ import annotations

import re

import pytest

from beleidsgen.codes import CODES
from beleidsgen.content.model import ContentPack
from tests.docs.messages import GAP, Told, of_rules, of_source, of_table

LONGEST = {"melding": 160, "advies": 240}
LONGEST_IN_TABLE = 400
VERDICT = re.compile(
    r"\b(?:onrechtmatig|onwettig|illegaal|strijdig|in strijd met|ongeldig|nietig|onverbindend"
    r"|voldoet niet aan de wet|gecertificeerd|certificaat)\w*",
    re.IGNORECASE,
)
JARGON = re.compile(
    r"\b(?:string|boolean|null|None|integer|parse\w*|exception|error|traceback|schema-?fout)\b"
)
IN_SOURCE = of_source()


@pytest.fixture(scope="module")
def told(pack: ContentPack) -> list[Told]:
    return [*IN_SOURCE, *of_rules(pack.catalogue.rules.values()), *of_table(CODES.values())]


def _shown(faults: list[Told]) -> list[str]:
    return [f"{each.code} {each.part} ({each.place}): {each.text}" for each in faults]


def test_the_texts_are_seen(told: list[Told]) -> None:
    assert len(IN_SOURCE) > 150
    assert {each.code for each in told} >= set(CODES)


def test_every_text_is_a_whole_sentence(told: list[Told]) -> None:
    begun = [each for each in told if each.text and not re.match(rf"[A-Z‘#{GAP}]", each.text)]
    unended = [each for each in told if each.text and each.text[-1] not in f".?!{GAP}"]

    assert _shown([*begun, *unended]) == []


def test_every_finding_has_advice(told: list[Told]) -> None:
    """Also where a suggestion may find nothing: it needs something to say behind `or`."""
    by_call: dict[tuple[str, str], list[str]] = {}
    for each in told:
        if each.part == "advies":
            by_call.setdefault((each.code, each.place), []).append(each.text)

    assert [key for key, texts in by_call.items() if not any(texts)] == []


def test_messages_are_short(told: list[Told]) -> None:
    limits = {**LONGEST, "codes": LONGEST_IN_TABLE}
    wrong = [
        each for each in told if len(each.text) > limits["codes" if each.place == "codes" else each.part]
    ]

    assert _shown(wrong) == []


def test_no_message_is_a_verdict(told: list[Told]) -> None:
    assert _shown([each for each in told if VERDICT.search(each.text)]) == []


def test_no_message_speaks_the_language_of_builders(told: list[Told]) -> None:
    assert _shown([each for each in told if JARGON.search(each.text)]) == []


@pytest.mark.parametrize(
    "text", ["Dit is onrechtmatig.", "Het stuk is gecertificeerd.", "In strijd met de wet."]
)
def test_a_verdict_is_seen(text: str) -> None:
    assert VERDICT.search(text)
