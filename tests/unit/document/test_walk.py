from __future__ import annotations

from dataclasses import replace

from beleidsgen.document.blocks import (
    Article,
    Callout,
    Cell,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Row,
    Section,
    Table,
)
from beleidsgen.document.inlines import (
    Blank,
    Citation,
    Emphasis,
    Inline,
    Link,
    Reference,
    Strong,
    Text,
    Value,
)
from beleidsgen.document.package import Document
from beleidsgen.document.walk import find, plain_text, symbol_of, transform_blocks, walk, walk_inlines
from beleidsgen.names import DocumentKind, FactName, SourceId, Symbol

SENTENCE = (
    Text("Zie "),
    Emphasis((Reference(Symbol("a.b"), "artikel 1"),)),
    Strong((Value(FactName("x"), " in Testdam"),)),
    Citation(SourceId("s"), "tekst", "", " en de wet"),
    Citation(SourceId("s"), "noot", "", "een noot"),
    Link("https://x.nl", (Text(" via x"),)),
    Blank(FactName("y"), "nummer"),
)
ROW = Row((Cell((Text("a"),)), Cell((Text("b"),))), Symbol("plan.r"))
DOCUMENT = Document(
    DocumentKind("proef"),
    (Text("Titel"),),
    "de proef",
    (
        Section(
            Symbol("a"),
            (Text("Kop"),),
            (
                Article(
                    Symbol("a.b"),
                    (Text("Artikel"),),
                    (ItemList("lid", (Item((Paragraph(SENTENCE),), Symbol("a.b/lid")),)),),
                ),
                Callout((Paragraph((Text("kader"),), Symbol("a/k")),)),
                Table(ROW, (ROW,), (1, 1)),
                Figure(Symbol("a.f"), "strip", (Text("Strip"),), Table(ROW, (), (1, 1))),
                Figure(Symbol("a.g"), "stroom", (), ItemList("stap", (Item(()),))),
            ),
        ),
    ),
)


def test_a_walk_meets_every_node_with_its_path() -> None:
    visits = [(type(visit.node).__name__, visit.symbol, len(visit.path)) for visit in walk(DOCUMENT)]
    assert visits == [
        ("Section", "a", 1),
        ("Article", "a.b", 2),
        ("ItemList", "a.b", 2),
        ("Item", "a.b/lid", 3),
        ("Paragraph", "a.b/lid", 3),
        ("Callout", "a", 1),
        ("Paragraph", "a/k", 2),
        ("Table", "a", 1),
        ("Row", "plan.r", 2),
        ("Row", "plan.r", 2),
        ("Figure", "a.f", 2),
        ("Table", "a.f", 2),
        ("Row", "plan.r", 3),
        ("Figure", "a.g", 2),
        ("ItemList", "a.g", 2),
        ("Item", "a.g", 2),
    ]


def test_a_node_outside_everything_has_no_symbol() -> None:
    bare = Document(DocumentKind("proef"), (), "", (Paragraph((Text("x"),)),))
    assert [visit.symbol for visit in walk(bare)] == [None]


def test_find() -> None:
    assert symbol_of(find(DOCUMENT, "a/k") or ROW) == "a/k"
    assert find(DOCUMENT, "a.weg") is None


def test_plain_text() -> None:
    words = "Zie artikel 1 in Testdam en de wet via x[in te vullen: nummer]"
    assert plain_text(SENTENCE) == words
    assert plain_text(DOCUMENT) == f"Kop\nArtikel\n{words}\nkader\na\tb\na\tb\nStrip\na\tb\n"


def test_inlines_inside_others_are_met_too() -> None:
    assert [type(inline).__name__ for inline in walk_inlines(SENTENCE)] == [
        "Text",
        "Emphasis",
        "Reference",
        "Strong",
        "Value",
        "Citation",
        "Citation",
        "Link",
        "Text",
        "Blank",
    ]


def test_transform_reaches_every_inline() -> None:
    def shout(inline: Inline) -> Inline:
        return Text(inline.text.upper()) if isinstance(inline, Text | Value) else inline

    loud = replace(DOCUMENT, blocks=transform_blocks(DOCUMENT.blocks, shout))
    assert plain_text(loud).startswith("KOP\nARTIKEL\nZIE artikel 1 IN TESTDAM")
    assert plain_text(loud).endswith("KADER\nA\tB\nA\tB\nSTRIP\nA\tB\n")
