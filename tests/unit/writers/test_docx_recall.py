"""Word files of ours, edited with python-docx, as documents again."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

from beleidsgen.build import Built
from beleidsgen.document.inlines import Blank, Reference
from beleidsgen.document.package import Document, Package
from beleidsgen.document.walk import find, inlines_of, plain_text, walk, walk_inlines
from beleidsgen.passes.number import number
from beleidsgen.passes.resolve import resolve
from beleidsgen.writers.docx import DocxWriter
from beleidsgen.writers.docx_recall import recall_word
from tests.conftest import PROFILES
from tests.support.documents import (
    article,
    blank,
    box,
    doc,
    figure,
    item,
    items,
    par,
    ref,
    row,
    section,
    table,
)
from tests.unit.writers import docx_sample as sample

Change = Callable[[WordDocument], None]
MADE = number(
    Package(
        (
            doc(
                section(
                    "stuk.een",
                    par("De tafel komt vier keer per jaar bijeen, zie ", ref("stuk.twee"), " hierna."),
                    items("punt", item("politie", symbol="stuk.politie"), "zorg", "onderwijs"),
                    box(par("Let op: ", blank("regio.ggd", "GGD"), ".")),
                    title="Overleg",
                ),
                section(
                    "stuk.twee",
                    table(
                        row("Wie", "Hoe vaak"),
                        row("Tafel", "Vier keer", symbol="rij.tafel"),
                        row("Team", "Elke week"),
                    ),
                    title="Tabel",
                ),
                section("stuk.drie", figure("stuk.figuur", items("stap", "eerst", "dan"), "De stappen")),
                article("stuk.vier", items("lid", item("Het eerste lid."), item("Het tweede lid."))),
                kind="stuk",
            ),
        )
    )
)


def _resolved() -> Document:
    return resolve(MADE, lambda *_: None).value["stuk"]


def _back(change: Change, made: Document | None = None) -> Document:
    made = made or _resolved()
    word = docx.Document(io.BytesIO(DocxWriter().write(made, sample.look())))
    change(word)
    stream = io.BytesIO()
    word.save(stream)
    return recall_word(made, stream.getvalue())


def _paragraph(word: WordDocument, text: str) -> docx.text.paragraph.Paragraph:
    cells = (cell for each in word.tables for line in each.rows for cell in line.cells)
    inside = (paragraph for cell in cells for paragraph in cell.paragraphs)
    found = [p for p in (*word.paragraphs, *inside) if text in p.text and not p.style.name.startswith("toc")]
    return found[0]


def _say(old: str, new: str) -> Change:
    def change(word: WordDocument) -> None:
        for run in _paragraph(word, old).runs:
            run.text = run.text.replace(old, new)

    return change


def _delete(*texts: str) -> Change:
    def change(word: WordDocument) -> None:
        for text in texts:
            element = _paragraph(word, text)._p  # python-docx has no way to delete
            element.getparent().remove(element)

    return change


def test_a_file_that_nobody_changed_says_what_was_written() -> None:
    assert _back(lambda _: None) == _resolved()


@pytest.mark.parametrize("made", [sample.ordinance()], ids=["verordening"])
def test_the_samples_come_back_with_the_same_words(made: Document) -> None:
    assert plain_text(_back(lambda _: None, made)).split() == plain_text(made).split()


def test_a_changed_sentence_keeps_its_reference() -> None:
    paragraph = next(
        v.node for v in walk(_back(_say("vier keer", "twee keer"))) if "tafel" in plain_text(v.node)
    )
    text = next(line for line in plain_text(paragraph).splitlines() if "tafel" in line)
    assert text.startswith("De tafel komt twee keer per jaar bijeen, zie ")
    targets = [
        i.target
        for v in walk(_back(_say("vier keer", "twee keer")))
        for i in walk_inlines(inlines_of(v.node))
        if isinstance(i, Reference)
    ]
    assert targets == ["stuk.twee"]


def test_an_open_field_stays_open_until_it_is_filled() -> None:
    def blanks(document: Document) -> list[str]:
        inlines = (i for v in walk(document) for i in walk_inlines(inlines_of(v.node)))
        return [inline.field for inline in inlines if isinstance(inline, Blank)]

    assert blanks(_back(_say("Let op", "Denk eraan"))) == ["regio.ggd"]
    assert blanks(_back(_say("[in te vullen: GGD]", "GGD Kust"))) == []


def test_a_changed_cell_keeps_the_symbol_of_its_row() -> None:
    changed = _back(_say("Vier keer", "Twee keer"))
    assert plain_text(find(changed, "rij.tafel") or ()) == "Tafel\tTwee keer"


def test_a_row_that_was_deleted_or_added() -> None:
    def change(word: WordDocument) -> None:
        rows = word.tables[0].rows
        added = copy.deepcopy(rows[2]._tr)  # python-docx has no way to copy a row
        rows[2]._tr.addnext(added)
        word.tables[0].rows[3].cells[0].paragraphs[0].runs[0].text = "Raad"
        rows[1]._tr.getparent().remove(rows[1]._tr)

    told = plain_text(find(_back(change), "stuk.twee") or ())
    assert told.splitlines() == ["Tabel", "Wie\tHoe vaak", "Team\tElke week", "Raad\tElke week"]


def test_an_item_and_an_article_that_were_deleted() -> None:
    changed = _back(_delete("politie", "Het eerste lid.", "Het tweede lid."))
    assert find(changed, "stuk.politie") is None
    assert plain_text(find(changed, "stuk.vier") or ()) == "Titel"
    everything = _back(_delete("Overleg", "De tafel komt", "politie", "zorg", "onderwijs", "Let op"))
    assert find(everything, "stuk.een") is None


def test_words_under_a_heading_that_was_deleted_stay() -> None:
    changed = _back(_delete("Overleg"))
    assert find(changed, "stuk.een") is None
    assert "De tafel komt" in plain_text(changed)


def test_a_paragraph_that_was_added_stands_behind_the_one_before_it() -> None:
    def change(word: WordDocument) -> None:
        _paragraph(word, "Het eerste lid.").insert_paragraph_before("Een zin die iemand erbij schreef.")

    assert "Een zin die iemand erbij schreef." in plain_text(find(_back(change), "stuk.vier") or ())


def test_a_caption_that_was_changed() -> None:
    changed = _back(_say("De stappen", "Alle stappen"))
    assert plain_text(inlines_of(find(changed, "stuk.figuur") or MADE["stuk"].blocks[0])) == "Alle stappen"


def test_a_heading_without_words_is_not_missed() -> None:
    made = resolve(number(Package((doc(section("stuk.leeg", par("Tekst."), title="")),))), lambda *_: None)
    assert find(_back(lambda _: None, made.value["stuk"]), "stuk.leeg") is not None


def test_bytes_that_are_no_word_file() -> None:
    with pytest.raises(ValueError, match="geen leesbaar Word-bestand"):
        recall_word(_resolved(), b"niets")


def test_a_whole_document_comes_back_to_the_letter(built_of: Callable[[Path], Built]) -> None:
    built = built_of(next(path for path in PROFILES if path.stem == "gm9901-elzerbroek"))
    for kind in ("apv-hoofdstuk-3", "uitvoeringsplan"):
        made = built.package[kind]
        back = recall_word(made, DocxWriter().write(made, sample.look()))
        assert back.blocks == made.blocks
