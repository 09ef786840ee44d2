"""Pandoc reads a written file as we read it: the same words, weight, lists, tables and boxes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beleidsgen.document.blocks import (
    Article,
    Block,
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
from beleidsgen.document.inlines import Blank, Emphasis, Inline, Link, Reference, Strong, Text
from beleidsgen.document.package import Document
from beleidsgen.document.tidy import tidy, transform_inlines
from beleidsgen.document.walk import normalise
from beleidsgen.markdown.dialect import PANDOC_FORMAT
from beleidsgen.markdown.writer import write_markdown
from beleidsgen.names import DocumentKind, FactName, Symbol
from tests.conftest import need_module
from tests.properties import strategies

Shape = list[Any]


def _pandoc() -> str:
    return str(need_module("pypandoc").get_pandoc_path())


def read_with_pandoc(text: str) -> dict[str, Any]:
    """Pandoc's own reading of a file; a warning is a failure."""
    command = [_pandoc(), "-f", PANDOC_FORMAT, "-t", "json"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True, timeout=60)
    assert done.stderr.decode() == ""
    tree: dict[str, Any] = json.loads(done.stdout)
    return tree


# Pandoc's tree as shapes


def _their_inlines(nodes: Iterable[dict[str, Any]]) -> Iterable[Inline]:
    for node in nodes:
        kind, content = node["t"], node.get("c")
        if kind == "Str":
            yield Text(content)
        elif kind in ("Space", "SoftBreak"):
            yield Text(" ")
        elif kind == "Emph":
            yield Emphasis(tuple(_their_inlines(content)))
        elif kind == "Strong":
            yield Strong(tuple(_their_inlines(content)))
        elif kind == "Link":
            yield Link(content[2][0], tuple(_their_inlines(content[1])))
        elif not (kind == "RawInline" and content[1].startswith("<!--")):
            yield Text(f"<{kind} {content}>")


def _words(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    return tidy(transform_inlines(inlines, _as_printed))


def _as_printed(inline: Inline) -> Inline:
    """What our own constructs are to a reader that does not know them."""
    match inline:
        case Blank():
            return Blank(FactName(""), inline.label)
        case Reference():
            return Text("")
        case _:
            return inline


def _their_blocks(nodes: Iterable[dict[str, Any]]) -> Shape:
    shapes: Shape = []
    for node in nodes:
        kind, content = node["t"], node.get("c")
        if kind in ("Para", "Plain"):
            shapes.append(["alinea", _words(_their_inlines(content))])
        elif kind == "Header":
            shapes.append(["kop", content[0], _words(_their_inlines(content[2]))])
        elif kind == "BulletList":
            shapes.append(["punt", [_their_blocks(item) for item in content]])
        elif kind == "OrderedList":
            style = "letter" if content[0][1]["t"] == "LowerAlpha" else "cijfer"
            shapes.append([style, [_their_blocks(item) for item in content[1]]])
        elif kind == "BlockQuote":
            shapes.append(["kader", _their_blocks(content)])
        elif kind == "Table":
            rows = [*content[3][1], *(row for body in content[4] for row in body[3])]
            shapes.append(["tabel", [[_their_blocks(cell[4]) for cell in row[1]] for row in rows]])
        elif not (kind == "RawBlock" and content[1].startswith("<!--")):
            shapes.append([kind, content])
    return [shape for shape in shapes if shape != ["alinea", ()]]


# Our tree as shapes


def _our_blocks(blocks: Iterable[Block], depth: int = 1) -> Shape:
    shapes: Shape = []
    for block in blocks:
        match block:
            case Paragraph():
                shapes.append(["alinea", _words(block.children)])
            case ItemList():
                style = block.style if block.style in ("punt", "letter") else "cijfer"
                shapes.append([style, [_our_blocks(item.children) for item in block.items]])
            case Figure():
                shapes.extend(_our_blocks((Paragraph(block.caption), block.child)))
            case Callout():
                shapes.append(["kader", _our_blocks(block.children)])
            case Table():
                rows = (block.header, *block.rows)
                cells = [[_our_blocks((Paragraph(cell.children),)) for cell in row.cells] for row in rows]
                shapes.append(["tabel", cells])
            case Section() | Article():
                shapes.append(["kop", min(depth, 6), _words(block.title)])
                shapes.extend(_our_blocks(block.children, depth + 1))
    return [shape for shape in shapes if shape != ["alinea", ()]]


def assert_read_alike(document: Document) -> None:
    normal = normalise(document)
    theirs = _their_blocks(read_with_pandoc(write_markdown(normal))["blocks"])
    ours = _our_blocks(normal.blocks)
    for mine, other in zip(ours, theirs, strict=False):
        assert other == mine
    assert len(theirs) == len(ours)


def _document(*blocks: Block) -> Document:
    return Document(DocumentKind("proef"), (Text("Proef"),), "de proef", blocks)


def _everywhere(words: str, number: int) -> tuple[Block, ...]:
    """The same words in every place where words can stand."""
    text = (Text(words),)
    paragraph = Paragraph(text)
    item = Item((paragraph, ItemList("letter", (Item((paragraph,)), Item((paragraph, paragraph))))))
    row = Row((Cell(text), Cell((Text("x "), *text))))
    return (
        Section(Symbol(f"proef.a{number}"), text, (), "hoofdstuk"),
        paragraph,
        Paragraph((Text(f"Een zin. {words} Nog een zin. {words}"),)),
        Paragraph((Text("x"), Emphasis(text), Text("x"), Strong(text), *text, Link("https://x.nl/", text))),
        ItemList("punt", (item,)),
        ItemList("stap", (item, item)),
        Callout((paragraph, ItemList("punt", (item,)))),
        Table(row, (row,), (1, 2)),
    )


@pytest.mark.parametrize("part", [0, 1, 2, 3])
def test_strange_words_are_read_alike_everywhere(part: int) -> None:
    blocks: list[Block] = []
    for number, words in enumerate(strategies.NASTY[part::4]):
        for position, variant in enumerate((words, f"x{words}x", f"{words} x", f"x {words}")):
            blocks.extend(_everywhere(variant, 4 * number + position))
    assert_read_alike(_document(*blocks))


readable = st.recursive(
    st.builds(Text, strategies.any_text),
    lambda children: st.one_of(
        st.builds(Emphasis, st.lists(children, max_size=3).map(tuple)),
        st.builds(Strong, st.lists(children, max_size=3).map(tuple)),
        st.builds(Link, st.builds("https://x.nl/{}".format, strategies.any_text), st.tuples(children)),
    ),
    max_leaves=5,
)


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(readable, max_size=5).map(tuple), min_size=15, max_size=30))
def test_words_with_weight_are_read_alike(lines: list[tuple[Inline, ...]]) -> None:
    assert_read_alike(_document(*(Paragraph(line) for line in lines)))


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(strategies.plain_blocks, min_size=5, max_size=12))
def test_lists_tables_and_boxes_are_read_alike(blocks: list[Block]) -> None:
    assert_read_alike(_document(*blocks))


GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("gm*/*.md"))


@pytest.mark.parametrize("path", GOLDEN[:5], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_pandoc_reads_a_real_document_without_a_warning(path: Path) -> None:
    tree = read_with_pandoc(path.read_text(encoding="utf-8"))
    assert tree["meta"]["soort"]["c"]
    assert not [block for block in tree["blocks"] if block["t"] in ("CodeBlock", "Div", "HorizontalRule")]
