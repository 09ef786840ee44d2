from __future__ import annotations

from beleidsgen.checks.reading import Passage, passages, words
from beleidsgen.diagnostics import Place
from beleidsgen.document.blocks import Article, Paragraph, Section
from beleidsgen.document.inlines import Citation, Text
from beleidsgen.document.package import Document
from beleidsgen.markdown.parse import parse_blocks
from beleidsgen.names import DocumentKind, SourceId, Symbol


def _read(body: str, *, article: bool = False) -> list[Passage]:
    symbol = Symbol("stuk.deel")
    blocks = parse_blocks(body, symbol=symbol, in_article=article, place=Place()).value
    title = (Text("Titel"),)
    holder = Article(symbol, title, blocks) if article else Section(symbol, title, blocks, "toelichting")
    return list(passages(Document(DocumentKind("stuk"), (Text("Stuk"),), "het stuk", (holder,))))


def test_a_lid_is_read_with_its_onderdelen() -> None:
    read = _read(
        "1. <!-- #een --> De aanvraag bevat:\n   a. een naam; en\n   b. een adres.\n1. Slot.\n", article=True
    )

    assert [(passage.symbol, passage.part) for passage in read] == [
        ("stuk.deel", "regeling"),
        ("stuk.deel/een", "regeling"),
        ("stuk.deel", "regeling"),
    ]
    assert read[1].text == "De aanvraag bevat: een naam; en een adres."


def test_an_item_of_a_list_knows_the_words_that_introduce_it() -> None:
    read = _read("De gemeente vraagt niet:\n\n- namen;\n- adressen.\n")

    assert [(passage.text, passage.lead) for passage in read[2:]] == [
        ("namen;", "De gemeente vraagt niet:"),
        ("adressen.", "De gemeente vraagt niet:"),
    ]
    assert {passage.part for passage in read} == {"toelichting"}


def test_a_figure_is_read_by_its_caption_and_its_table() -> None:
    read = _read("<!-- #route figuur stroom --> De weg\n\n| Stap | Wie |\n|---|---|\n| Melden | Wij |\n")

    assert [(passage.text, passage.symbol) for passage in read[1:]] == [
        ("De weg", "stuk.deel/route"),
        ("Stap Wie", "stuk.deel/route"),
        ("Melden Wij", "stuk.deel/route"),
    ]


def test_the_words_of_a_footnote_belong_to_the_sentence() -> None:
    note = Citation(SourceId("wv-1"), "noot", label="Wetsvoorstel een.")
    assert (
        words((Paragraph((Text("De Wet een."), note, Text(" Meer."))),))
        == "De Wet een.⟨Wetsvoorstel een.⟩ Meer."
    )

    passage = Passage("stuk", "tekst", Symbol("stuk"), "De Wet een.⟨Wetsvoorstel een.⟩ Daarna volgt meer.")

    assert passage.sentences == ("De Wet een.⟨Wetsvoorstel een.⟩", "Daarna volgt meer.")


def test_the_signs_in_numbers_do_not_end_a_sentence() -> None:
    passage = Passage("stuk", "tekst", Symbol("stuk"), "Zie artikel 3.7 en 3:8. En € 2.500.")

    assert passage.sentences == ("Zie artikel 3·7 en 3·8.", "En € 2·500.")
