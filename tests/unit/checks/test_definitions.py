"""What the folder cases do not show: which text counts as use."""

from __future__ import annotations

from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.definitions import check_definitions
from beleidsgen.document.package import Document, Package
from beleidsgen.names import DocumentKind, Symbol
from beleidsgen.passes.define import Term
from tests.support.documents import article, doc, item, items, par, section, words
from tests.support.packs import build_facts, build_pack

PLACE = Symbol("stuk.begrippen")


def _term(word: str, kind: str = "stuk") -> Term:
    return Term(Symbol(f"begrip.{word}"), word, (word,), (DocumentKind(kind),), words("iets"))


def _codes(document: Document, *terms: Term, place: Symbol | None = PLACE) -> list[tuple[str, str]]:
    places = {document.kind: place} if place else {}
    context = CheckContext(Package((document,)), build_pack({}), build_facts(), {}, (), terms, places)
    return [(finding.code, finding.place.symbol) for finding in check_definitions(context)]


def _entry(word: str, meaning: str = "iets") -> object:
    return item(f"{word}: {meaning}", symbol=f"{PLACE}/{word}")


def _document(text: str, *entries: object) -> Document:
    listed = [items("punt", *entries)] if entries else []  # type: ignore[arg-type]
    return doc(section("stuk.x", par(text)), section(PLACE, par("Begrippen:"), *listed, role="bijlage"))


def test_used_and_defined() -> None:
    assert _codes(_document("Een signaal.", _entry("signaal")), _term("signaal")) == []


def test_neither_used_nor_defined() -> None:
    assert _codes(_document("Niets."), _term("signaal")) == []


def test_used_and_not_defined() -> None:
    assert _codes(_document("Een signaal."), _term("signaal")) == [("V201", PLACE)]


def test_defined_and_not_used() -> None:
    assert _codes(_document("Niets.", _entry("signaal")), _term("signaal")) == [("V202", f"{PLACE}/signaal")]


def test_use_in_the_meaning_of_another_entry_is_enough_for_an_entry() -> None:
    document = _document("Een signaal.", _entry("signaal", "een melding"), _entry("melding"))
    assert _codes(document, _term("signaal"), _term("melding")) == []


def test_use_in_its_own_meaning_is_not() -> None:
    document = _document("Niets.", _entry("signaal", "een signaal"))
    assert _codes(document, _term("signaal")) == [("V202", f"{PLACE}/signaal")]


def test_a_title_counts_as_use_but_not_that_of_the_list() -> None:
    assert _codes(doc(article("a", title="Het signaal"), section(PLACE)), _term("signaal")) == [
        ("V201", PLACE)
    ]
    assert _codes(doc(section(PLACE, title="Signaal")), _term("signaal")) == []


def test_use_outside_every_section_counts() -> None:
    assert _codes(doc(par("signaal"), section(PLACE)), _term("signaal")) == [("V201", PLACE)]


def test_a_list_that_somebody_threw_away_defines_nothing() -> None:
    assert _codes(doc(par("signaal")), _term("signaal")) == [("V201", PLACE)]


def test_terms_of_other_documents_and_documents_without_a_list_are_passed_over() -> None:
    assert _codes(_document("signaal"), _term("signaal", "ander")) == []
    assert _codes(_document("signaal"), _term("signaal"), place=None) == []


def test_use_in_the_first_paragraph_of_another_entry_counts_too() -> None:
    longer = item(par("signaal: een melding"), par("Niet meer."), symbol=f"{PLACE}/signaal")
    document = _document("Een signaal.", longer, _entry("melding"))
    assert _codes(document, _term("signaal"), _term("melding")) == []
