from __future__ import annotations

import pytest

from beleidsgen.document.blocks import Block, Figure, ItemList, Paragraph, Table
from beleidsgen.document.inlines import Strong, Text
from beleidsgen.document.walk import plain_text
from beleidsgen.markdown.parse import parse_blocks
from beleidsgen.names import Symbol

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"
LIST = "1. Melden\n1. Wegen\n"


def read(text: str, *codes: str) -> tuple[Block, ...]:
    result = parse_blocks(text, symbol=Symbol("beleid.x"))
    assert [finding.code for finding in result.findings] == list(codes)
    return result.value


def the_figure(block: Block) -> Figure:
    assert isinstance(block, Figure)
    return block


def test_a_caption_makes_a_figure_of_the_list_under_it() -> None:
    (figure,) = map(the_figure, read(f"<!-- #route figuur stroom --> De weg van een signaal\n\n{LIST}"))
    assert (figure.symbol, figure.drawing, figure.number) == ("beleid.x/route", "stroom", "")
    assert plain_text(figure.caption) == "De weg van een signaal"
    assert isinstance(figure.child, ItemList)


def test_a_table_under_a_caption_keeps_its_own_anchor_and_width() -> None:
    text = f"<!-- #jaar figuur kalender -->Het jaar\n\n<!-- #t --> <!-- breed -->\n{TABLE}"
    (figure,) = map(the_figure, read(text))
    assert isinstance(figure.child, Table)
    assert (figure.child.symbol, figure.child.wide) == ("beleid.x/t", True)


@pytest.mark.parametrize(
    ("caption", "words"),
    [
        ("<!-- #r figuur stroom 3 --> Figuur 3. De weg", "De weg"),
        ("<!-- #r figuur stroom 3 --> figuur 12: De weg", "De weg"),
        ("<!-- #r figuur stroom 3 --> De weg", "De weg"),
        ("<!-- #r figuur stroom 3 --> Figuur 3.", ""),
        ("<!-- #r figuur stroom --> Figuur 3. De weg", "Figuur 3. De weg"),
        ("<!-- #r figuur stroom -->", ""),
    ],
)
def test_the_printed_number_is_no_part_of_the_words(caption: str, words: str) -> None:
    (figure,) = map(the_figure, read(f"{caption}\n\n{LIST}"))
    assert plain_text(figure.caption) == words


def test_bold_words_behind_the_number_stay_bold() -> None:
    (figure,) = map(the_figure, read(f"<!-- #r figuur stroom 1 --> Figuur 1. **Weg**\n\n{LIST}"))
    assert figure.caption == (Strong((Text("Weg"),)),)


def test_a_figure_stands_in_a_box_and_in_an_item() -> None:
    (box,) = read(f"> <!-- #r figuur stroom --> Weg\n>\n> {TABLE.replace(chr(10), chr(10) + '> ')}")
    (bullets,) = read("- <!-- #r figuur stroom --> Weg\n\n  1. Melden\n")
    assert isinstance(bullets, ItemList)
    assert bullets.items[0].symbol is None
    for block in (box, bullets.items[0]):
        assert [type(child) for child in block.children] == [Figure]  # type: ignore[union-attr]


@pytest.mark.parametrize("below", ["", "Een zin.\n", "> kader\n"])
def test_a_caption_above_something_else_is_a_paragraph(below: str) -> None:
    first, *_ = read(f"<!-- #r figuur stroom 1 --> Figuur 1. De weg\n\n{below}", "V122")
    assert first == Paragraph((Text("Figuur 1. De weg"),), Symbol("beleid.x/r"))


def test_a_sentence_between_caption_and_table_is_noticed_and_nothing_is_lost() -> None:
    blocks = read(f"<!-- #r figuur stroom --> Weg\n\nEen zin.\n\n{TABLE}", "V122")
    assert [type(block) for block in blocks] == [Paragraph, Paragraph, Table]


def test_an_empty_caption_above_nothing_leaves_nothing() -> None:
    assert read("<!-- #r figuur stroom -->", "V122") == ()


@pytest.mark.parametrize("word", ["schema", ""])
def test_a_drawing_that_does_not_exist_is_noticed(word: str) -> None:
    blocks = read(f"<!-- #r figuur {word} --> Weg\n\n{LIST}", "V123")
    assert [type(block) for block in blocks] == [Paragraph, ItemList]


@pytest.mark.parametrize(
    ("caption", "code"),
    [
        ("<!-- #r figuur stroom --> <!-- #s --> Weg", "V116"),
        ("<!-- #s -->\n\n<!-- #r figuur stroom --> Weg", "V116"),
        ("<!-- breed --> <!-- #r figuur stroom --> Weg", "V116"),
    ],
)
def test_other_anchors_beside_a_figure_name_nothing(caption: str, code: str) -> None:
    (figure,) = map(the_figure, read(f"{caption}\n\n{LIST}", code))
    assert figure.symbol == "beleid.x/r"


def test_a_copied_figure_is_an_ordinary_table() -> None:
    figure = f"<!-- #r figuur stroom --> Weg\n\n{TABLE}\n"
    assert [type(block) for block in read(figure * 2, "V117")] == [Figure, Paragraph, Table]
