from __future__ import annotations

from dataclasses import replace

import pytest

from beleidsgen.document.blocks import (
    Article,
    Block,
    Callout,
    Cell,
    Figure,
    Item,
    ItemList,
    ListStyle,
    Paragraph,
    Row,
    Section,
    Table,
)
from beleidsgen.document.inlines import Citation, Reference, Text, Value
from beleidsgen.document.normalise import line_up, list_style, nest, normal_widths
from beleidsgen.document.package import Document, NumberingScheme
from beleidsgen.document.walk import normalise
from beleidsgen.names import DocumentKind, FactName, NormId, SourceId, Symbol

LINE = Paragraph((Text("x"),))


def normal(*blocks: Block) -> tuple[Block, ...]:
    return normalise(Document(DocumentKind("proef"), (), "", blocks)).blocks


def test_what_is_computed_again_is_dropped() -> None:
    document = Document(
        DocumentKind("proef"),
        (Value(FactName("x"), "Titel"),),
        " de  proef ",
        (Paragraph((Reference(Symbol("a"), "b", "c"), Citation(SourceId("s"), "noot", "d", "e", "f"))),),
        NumberingScheme(article="3:{n}"),
        {"title": "weg", " status ": "a\nb", "": "x"},
        {Symbol("a"): (NormId("BN-01"),)},
    )
    assert normalise(document) == Document(
        DocumentKind("proef"),
        (Text("Titel"),),
        "de proef",
        (Paragraph((Reference(Symbol("a")), Citation(SourceId("s")))),),
        meta={"status": "a b"},
    )


def test_the_detail_of_a_citation_in_the_sentence_is_kept() -> None:
    citation = Citation(SourceId("s"), "tekst", " eerste  lid ", "x", "y")
    assert normal(Paragraph((citation,))) == (Paragraph((Citation(SourceId("s"), "tekst", "eerste lid"),)),)


def test_numbers_go_and_empty_blocks_too() -> None:
    article = Article(Symbol("a.b"), (Text(" X "),), (Paragraph(()), ItemList("lid", ())), number="3:4")
    assert normal(article) == (Article(Symbol("a.b"), (Text("X"),), ()),)


def test_text_behind_a_section_belongs_to_it() -> None:
    first, second = (Section(Symbol(f"a.{name}"), (), ()) for name in "bc")
    deep = Section(Symbol("a"), (), (first,))
    assert normal(deep, LINE, second) == (
        Section(Symbol("a"), (), (Section(Symbol("a.b"), (), (LINE,)),)),
        second,
    )


def test_nest_is_the_reverse_of_line_up() -> None:
    tree = (LINE, Section(Symbol("a"), (), (LINE, Article(Symbol("a.b"), (), (LINE,)))))
    assert nest(line_up(tree)) == tree


@pytest.mark.parametrize(
    ("style", "in_article", "inside", "expected"),
    [
        ("punt", True, "lid", "punt"),
        ("letter", False, None, "letter"),
        ("stap", True, None, "lid"),
        ("lid", True, "letter", "graad"),
        ("lid", True, "lid", "graad"),
        ("lid", False, "letter", "graad"),
        ("graad", False, "punt", "stap"),
        ("lid", False, None, "stap"),
    ],
)
def test_the_place_of_a_list_decides_its_digits(
    style: ListStyle, in_article: bool, inside: ListStyle | None, expected: ListStyle
) -> None:
    assert list_style(style, in_article=in_article, inside=inside) == expected


def test_a_list_in_a_box_in_an_article_has_steps() -> None:
    box = Callout((ItemList("lid", (Item((LINE,), number="1"),)),))
    (article,) = normal(Article(Symbol("a"), (), (box,)))
    assert isinstance(article, Article)
    assert article.children == (Callout((ItemList("stap", (Item((LINE,)),)),)),)


def test_a_figure_loses_its_number_and_its_list_gets_the_style_of_its_place() -> None:
    steps = ItemList("lid", (Item((LINE,), number="1"),))
    figure = Figure(Symbol("a.f"), "stroom", (Text(" Weg "),), steps, "3")
    expected = Figure(Symbol("a.f"), "stroom", (Text("Weg"),), ItemList("stap", (Item((LINE,)),)))
    assert normal(figure) == (expected,)


def test_a_figure_of_nothing_is_its_caption() -> None:
    figure = Figure(Symbol("a.f"), "stroom", (Text("Weg"),), Table(Row(()), (), ()))
    assert normal(figure) == (Paragraph((Text("Weg"),), Symbol("a.f")),)
    assert normal(replace(figure, caption=())) == ()


def test_rows_get_as_many_cells_as_the_header() -> None:
    cell = Cell((Text("x"),))
    table = Table(Row((cell, cell)), (Row((cell,)), Row((cell, cell, cell))), ())
    assert normal(table) == (Table(Row((cell, cell)), (Row((cell, Cell(()))), Row((cell, cell))), (1, 1)),)


@pytest.mark.parametrize(
    ("widths", "columns", "expected"),
    [
        ((2, 4), 2, (1, 2)),
        ((), 2, (1, 1)),
        ((0, 3, 9), 2, (1, 3)),
        ((100, 200), 2, (1, 2)),
        ((1, 1000), 2, (1, 60)),
    ],
)
def test_widths(widths: tuple[int, ...], columns: int, expected: tuple[int, ...]) -> None:
    assert normal_widths(widths, columns) == expected
    assert normal_widths(expected, columns) == expected
