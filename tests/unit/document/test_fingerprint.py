from __future__ import annotations

import pytest

from beleidsgen.document.blocks import (
    Article,
    Block,
    Cell,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Row,
    Section,
    Table,
)
from beleidsgen.document.fingerprint import fingerprint
from beleidsgen.document.inlines import Blank, Citation, Emphasis, Link, Reference, Strong, Text, Value
from beleidsgen.names import FactName, SourceId, Symbol

X = Paragraph((Text("x"),))


def lines(style: str, *blocks: Block) -> ItemList:
    return ItemList(style, tuple(Item((block,)) for block in blocks))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (X, Paragraph((Value(FactName("f"), " x"),), Symbol("a"))),
        (Paragraph((Reference(Symbol("a"), "l", "f"),)), Paragraph((Reference(Symbol("a")),))),
        (
            Paragraph((Citation(SourceId("s"), "noot", "", "l", "u"),)),
            Paragraph((Citation(SourceId("s")),)),
        ),
        (lines("lid", X), lines("stap", X)),
        (Article(Symbol("a"), (), (X,), number="3"), Article(Symbol("b"), (), (X,))),
        (
            Figure(Symbol("a"), "stroom", X.children, lines("lid", X), "1"),
            Figure(Symbol("b"), "stroom", X.children, lines("stap", X)),
        ),
        (Table(Row(()), (), (1,), wide=True), Table(Row(()), (), (2,), Symbol("a"))),
    ],
)
def test_the_same_words_have_one_fingerprint(one: Block, other: Block) -> None:
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (X, Paragraph((Text("y"),))),
        (X, Paragraph((Strong((Text("x"),)),))),
        (Paragraph((Strong((Text("x"),)),)), Paragraph((Emphasis((Text("x"),)),))),
        (Paragraph((Reference(Symbol("a")),)), Paragraph((Reference(Symbol("b")),))),
        (Paragraph((Blank(FactName("a"), "x"),)), Paragraph((Blank(FactName("b"), "x"),))),
        (
            Paragraph((Link("https://x.nl", (Text("x"),)),)),
            Paragraph((Link("https://y.nl", (Text("x"),)),)),
        ),
        (lines("lid", X), lines("letter", X)),
        (
            Figure(Symbol("a"), "stroom", (), lines("lid", X)),
            Figure(Symbol("a"), "strip", (), lines("lid", X)),
        ),
        (lines("lid", X), Figure(Symbol("a"), "stroom", (), lines("lid", X))),
        (lines("lid", X, X), lines("lid", X)),
        (Section(Symbol("a"), (Text("x"),), ()), Section(Symbol("a"), (), (X,))),
        (
            Table(Row((Cell((Text("x"),)),)), (), (1,)),
            Table(Row((Cell(()),)), (Row((Cell((Text("x"),)),)),), (1,)),
        ),
    ],
)
def test_other_words_have_another(one: Block, other: Block) -> None:
    assert fingerprint(one) != fingerprint(other)


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    assert fingerprint(X) == "21cb56285c57594066e0d33f2c437dbd"
