"""Findings that a municipality sets aside: they leave the list, and the account and the receipt tell them."""

from __future__ import annotations

import json

import pytest

from beleidsgen.build import Built
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.document.walk import find, plain_text
from beleidsgen.generate import receipt_of
from tests.support.packs import DAY, build_world
from tests.support.small_world import FILES

OPEN = "functies.meldpunt.mailbox"


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


@pytest.mark.parametrize("waar", ["beleid.rout", "plan", "functies.meldpunt", "mailbox"])
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


def test_an_open_field_in_final_documents_stays() -> None:
    assert "V501" in _codes(_built("V501", final=True))


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
