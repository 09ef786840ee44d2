"""Findings that a municipality sets aside: they leave the list, and the account and the receipt tell them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from beleidsgen.build import Built
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.document.walk import find, plain_text
from beleidsgen.generate import receipt_of
from beleidsgen.trace.exceptions import Exemption, may_be_set_aside
from tests.support.packs import DAY, build_world
from tests.support.small_world import FILES

OPEN = "functies.meldpunt.mailbox"
FOUND = Finding(
    "J109",
    Severity.FOUT,
    "Het maximum heeft geen motivering.",
    Place("apv.md", symbol="apv.grond/lid"),
    "Vul het veld sekswerk.maximum.aantal, of haal de regel weg.",
    "L-21, wv-x",
)


def _built(code: str, waar: str = "", *, final: bool = False) -> Built:
    where = f", waar: {waar}" if waar else ""
    text = f"uitzonderingen:\n  - {{code: {code}{where}, reden: Zo besloten., functie: jurist}}\n"
    return build_world(FILES, text, day=DAY, final=final)


def _codes(built: Built) -> list[str]:
    return [finding.code for finding in built.findings]


@pytest.mark.parametrize("waar", ["", "beleid.route", "beleid", OPEN])
def test_a_finding_is_set_aside_by_code_symbol_document_or_field(waar: str) -> None:
    built = _built("V501", waar)
    assert _codes(built) == []
    (aside,) = built.set_aside
    assert (aside.finding.code, aside.exemption.where, aside.exemption.function) == ("V501", waar, "jurist")


@pytest.mark.parametrize(
    "waar", ["beleid.rout", "plan", "functies.meldpunt", "mailbox", "Vul", "het", "veld"]
)
def test_another_place_sets_nothing_aside(waar: str) -> None:
    assert _codes(_built("V501", waar)) == ["V501", "P161"]


def test_an_exemption_that_nothing_answers_to() -> None:
    built = _built("V702")
    unused = [finding for finding in built.findings if finding.code == "P161"]
    assert [(f.severity, f.place.symbol) for f in unused] == [(Severity.WAARSCHUWING, "uitzonderingen.0")]
    assert unused[0].message == "De uitzondering voor V702 is niet nodig: die bevinding is er niet."


def test_what_only_edits_bring_about_is_not_missed_without_them() -> None:
    assert _codes(_built("V305")) == ["V501"]


@pytest.mark.parametrize("code", ["P301", "V307", "V999"])
def test_an_exemption_that_can_do_nothing(code: str) -> None:
    built = _built(code)
    assert _codes(built) == ["V501", "P162"]
    assert built.findings[-1] == Finding(
        "P162",
        Severity.WAARSCHUWING,
        f"De bevinding {code} kan niet worden weggezet.",
        built.findings[-1].place,
        "Haal de uitzondering weg en los de bevinding op. Wegzetten kan bij codes met V, J, R of B.",
    )


@pytest.mark.parametrize(
    "waar", ["apv.grond", "apv.grond/lid", "apv", "sekswerk.maximum.aantal", "L-21", "wv-x"]
)
def test_a_finding_answers_to_its_symbol_base_document_field_rule_and_sources(waar: str) -> None:
    assert Exemption(0, "J109", waar, "Zo besloten.", "jurist").names(FOUND)


@pytest.mark.parametrize(
    "waar", ["de", "het", "sekswerk", "sekswerk.maximum", "apv.gron", "L-2", "J109", "grond"]
)
def test_a_finding_does_not_answer_to_a_word_of_its_advice_or_a_part_of_a_name(waar: str) -> None:
    assert not Exemption(0, "J109", waar, "Zo besloten.", "jurist").names(FOUND)


def test_a_fout_in_final_documents_stays_and_says_why() -> None:
    built = _built("V501", final=True)
    assert _codes(built) == ["V501"]
    assert built.findings[0].hint.endswith(
        "In een definitieve versie telt deze fout, ook al zet het profiel haar weg."
    )
    assert built.set_aside == ()


def test_a_fout_can_be_set_aside_only_in_a_draft() -> None:
    assert may_be_set_aside(FOUND, final=False)
    assert not may_be_set_aside(FOUND, final=True)
    assert may_be_set_aside(replace(FOUND, severity=Severity.WAARSCHUWING), final=True)


def test_an_exemption_without_a_reason_counts_for_nothing() -> None:
    text = "uitzonderingen:\n  - {code: V501, reden: onbekend, functie: jurist}\n"
    assert _codes(build_world(FILES, text, day=DAY)) == ["V501"]


def test_the_account_and_the_receipt_tell_what_was_set_aside() -> None:
    built = _built("V501")
    section = find(built.account, "verantwoording.uitzonderingen")
    assert section is not None
    told = plain_text(section).splitlines()
    assert told[0] == "Uitzonderingen"
    assert told[2] == "Dat verandert niets aan het recht, of aan de stand van de normen."
    assert told[4].startswith(
        "V501 (waarschuwing)\tbeleid.md (beleid.route)\t‘functiemailbox van het meldpunt’"
    )
    assert told[4].endswith("\tZo besloten.\tjurist")
    (entry,) = json.loads(receipt_of(built, b"", [], built.findings).data)["uitzonderingen"]
    assert (entry["reden"], entry["functie"], entry["bevinding"]["code"]) == (
        "Zo besloten.",
        "jurist",
        "V501",
    )


def test_the_account_is_silent_where_nothing_was_set_aside() -> None:
    assert find(build_world(FILES, day=DAY).account, "verantwoording.uitzonderingen") is None
