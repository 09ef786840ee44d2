from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from beleidsgen.document.blocks import Block, Cell, Paragraph, Row, Section, Table
from beleidsgen.document.inlines import Text, Value
from beleidsgen.document.package import Document
from beleidsgen.document.sheet import Sheet
from beleidsgen.names import DocumentKind, FactName, Symbol
from beleidsgen.outfolder.lock import Lock
from beleidsgen.outfolder.standing import Earlier

BEFORE = Earlier(Path(), Lock(), "gereedschap")


def row(words: str) -> Row:
    return Row((Cell((Text(words),)),))


def section(*blocks: Block, title: str = "Kop") -> Section:
    return Section(Symbol("kop"), (Text(title),), blocks)


def paragraph(words: str) -> Paragraph:
    return Paragraph((Text(words),))


TABLE = Table(row("kop"), (row("een"), row("twee")), (1,))
DOCUMENT = Document(
    DocumentKind("stuk"),
    (Text("Stuk"),),
    "het stuk",
    (section(paragraph("a"), TABLE), paragraph("b")),
    sheets=(Sheet("Blad", TABLE),),
)


@pytest.mark.parametrize(
    "changed",
    [
        replace(DOCUMENT, title=(Text("Ander stuk"),)),
        replace(DOCUMENT, name="dat stuk"),
        replace(DOCUMENT, meta={"status": "concept"}),
        replace(DOCUMENT, sheets=()),
        replace(DOCUMENT, sheets=(Sheet("Tab", TABLE),)),
        replace(DOCUMENT, sheets=(Sheet("Blad", replace(TABLE, rows=(row("een"),))),)),
        replace(DOCUMENT, blocks=(section(paragraph("a"), TABLE, title="Top"), paragraph("b"))),
        replace(DOCUMENT, blocks=(section(paragraph("a"), TABLE), paragraph("c"))),
        replace(DOCUMENT, blocks=(section(paragraph("a"), TABLE, paragraph("b")),)),
        replace(DOCUMENT, blocks=(section(paragraph("a"), replace(TABLE, wide=True)), paragraph("b"))),
        replace(DOCUMENT, blocks=(section(paragraph("a"), TABLE), Paragraph((Value(FactName("x"), "b"),)))),
    ],
)
def test_whatever_changes_in_a_document_changes_the_hash_of_what_is_made_from_it(changed: Document) -> None:
    assert BEFORE.hash_of_input(changed, "huisstijl") != BEFORE.hash_of_input(DOCUMENT, "huisstijl")


def test_the_same_document_has_the_same_hash_and_other_tools_have_another() -> None:
    again = replace(DOCUMENT, blocks=(section(paragraph("a"), TABLE), paragraph("b")))
    assert BEFORE.hash_of_input(again) == BEFORE.hash_of_input(DOCUMENT)
    assert replace(BEFORE, tools="ander").hash_of_input(DOCUMENT) != BEFORE.hash_of_input(DOCUMENT)
    assert replace(BEFORE, tools="").hash_of_input(DOCUMENT) == ""
