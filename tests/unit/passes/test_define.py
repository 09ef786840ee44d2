from __future__ import annotations

import pytest

from beleidsgen.document.blocks import Article, Item, ItemList, Section
from beleidsgen.document.inlines import Emphasis, Inline, Strong, Text, Value
from beleidsgen.document.package import Document, Package
from beleidsgen.document.walk import find, plain_text
from beleidsgen.names import DocumentKind, FactName, Symbol
from beleidsgen.passes.define import Term, alphabetical, define, entry_symbol, mentions, used_terms
from tests.support.documents import article, blank, doc, par, section, words


def _term(
    word: str, meaning: str | Inline = "iets", *, forms: tuple[str, ...] = (), kinds: str = "stuk"
) -> Term:
    return Term(
        Symbol(f"begrip.{word.lower().replace(' ', '-').replace('é', 'e')}"),
        word,
        forms or (word,),
        tuple(DocumentKind(kind) for kind in kinds.split()),
        words(meaning),
    )


def _listed(document: Document, place: str) -> list[str]:
    holder = find(document, place)
    assert isinstance(holder, Article | Section)
    lists = [block for block in holder.children if isinstance(block, ItemList)]
    return [plain_text(item) for block in lists for item in block.items]


def _defined(text: str, *terms: Term, regulation: bool = False) -> list[str]:
    place = article("stuk.begrippen") if regulation else section("stuk.begrippen")
    document = doc(section("stuk.tekst", par(text)), place)
    defined = define(Package((document,)), terms, {"stuk": Symbol("stuk.begrippen")})
    return _listed(defined["stuk"], "stuk.begrippen")


def test_only_terms_that_are_used_are_placed() -> None:
    assert _defined("Let op een signaal.", _term("signaal"), _term("melding")) == ["signaal: iets."]


def test_terms_stand_in_alphabetical_order_accents_and_capitals_aside() -> None:
    terms = [_term(word) for word in ("zorg", "Éénloket", "escort", "AVIM", "één ding")]
    found = _defined("zorg Éénloket escort AVIM één ding", *terms)
    assert [line.split(":")[0] for line in found] == ["AVIM", "één ding", "Éénloket", "escort", "zorg"]


def test_a_definition_that_uses_another_term_brings_it_along() -> None:
    terms = (
        _term("a", "iets met b"),
        _term("b", "iets met c"),
        _term("c", "iets met a"),
        _term("d", "iets met a"),
    )
    assert [line[0] for line in _defined("Hier staat a.", *terms)] == ["a", "b", "c"]


def test_two_terms_that_both_need_a_third_bring_it_along_once() -> None:
    terms = (_term("een", "met drie"), _term("twee", "met drie"), _term("drie"))
    assert [line.split(":")[0] for line in _defined("een en twee", *terms)] == ["drie", "een", "twee"]


def test_in_a_regulation_entries_end_in_semicolons_and_the_last_in_a_point() -> None:
    terms = (_term("a", "iets"), _term("b", "iets;"), _term("c", "iets. "))
    assert _defined("a b c", *terms, regulation=True) == ["a: iets;", "b: iets;", "c: iets."]


def test_elsewhere_every_entry_ends_in_a_point() -> None:
    assert _defined("a b", _term("a", "iets;"), _term("b", "iets.")) == ["a: iets.", "b: iets."]


@pytest.mark.parametrize(
    ("last", "shown"),
    [
        (Value(FactName("gemeente.naam"), "Proefdorp"), "a: Proefdorp."),
        (Strong((Text("vet"),)), "a: vet."),
        (blank("regio.ggd", "GGD"), "a: [in te vullen: GGD]."),
    ],
)
def test_a_meaning_that_ends_in_no_plain_text_gets_its_end(last: Inline, shown: str) -> None:
    assert _defined("a", _term("a", last)) == [shown]


def test_an_entry_has_the_term_in_italics_and_a_symbol_of_its_own() -> None:
    document = doc(section("stuk.begrippen", par("Hier staat a.")))
    defined = define(Package((document,)), (_term("a"),), {"stuk": Symbol("stuk.begrippen")})
    entry = find(defined["stuk"], "stuk.begrippen/a")
    assert isinstance(entry, Item)
    assert entry.children == (par(Emphasis((Text("a"),)), ": ", "iets."),)


def test_the_list_stands_after_the_introducing_sentence_wherever_the_place_is() -> None:
    place = article("stuk.begrippen", par("In dit hoofdstuk wordt verstaan onder a:"))
    document = doc(section("stuk.h", section("stuk.afdeling", place)))
    defined = define(Package((document,)), (_term("a"),), {"stuk": Symbol("stuk.begrippen")})
    holder = find(defined["stuk"], "stuk.begrippen")
    assert isinstance(holder, Article)
    assert [type(child).__name__ for child in holder.children] == ["Paragraph", "ItemList"]


def test_without_used_terms_there_is_no_list() -> None:
    assert _defined("Niets.", _term("a")) == []


def test_a_document_without_a_place_stays_as_it_is() -> None:
    package = Package((doc(section("stuk.tekst", par("a"))),))
    assert define(package, (_term("a"),), {}) == package


def test_a_term_stands_only_in_the_kinds_that_may_hold_it() -> None:
    document = doc(section("stuk.tekst", par("a en b")))
    terms = (_term("a", kinds="ander"), _term("b", kinds="stuk ander"))
    assert [term.term for term in used_terms(document, terms)] == ["b"]


def test_a_title_counts_as_use() -> None:
    document = doc(section("stuk.tekst", title="Over een signaal"))
    assert [term.term for term in used_terms(document, (_term("signaal"),))] == ["signaal"]


@pytest.mark.parametrize(
    ("text", "forms", "used"),
    [
        ("Een Signaal is er.", ("signaal",), True),
        ("signalen", ("signaal",), False),
        ("signalen", ("signaal", "signalen"), True),
        ("signaalfunctie", ("signaal",), False),
        ("(signaal)", ("signaal",), True),
        ("een e-mail (of x)", ("e-mail", "(of x)"), True),
        ("iets", ("",), False),
        ("iets", (), False),
        ("basisregistratie personen", ("basisregistratie personen",), True),
        ("één", ("één",), True),
    ],
)
def test_mentions_whole_words(text: str, forms: tuple[str, ...], *, used: bool) -> None:
    assert mentions(text, forms) is used


def test_alphabetical_is_blind_to_accents_and_capitals() -> None:
    assert alphabetical("Één Café") == "een cafe"


def test_the_same_term_has_another_symbol_in_every_list() -> None:
    term = _term("signaal")
    assert entry_symbol(term, Symbol("beleid.begrippen")) == "beleid.begrippen/signaal"
    assert entry_symbol(term, Symbol("apv.begrippen")) == "apv.begrippen/signaal"
