"""The one spelling of a document: what is left when everything that is computed again is taken away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import gcd
from typing import Final, assert_never

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
from beleidsgen.document.inlines import Citation, Inline, Reference, Strong, Text, Value
from beleidsgen.document.package import Document, NumberingScheme
from beleidsgen.document.tidy import clean, tidy, transform_inlines

RESERVED_KEYS: Final = frozenset({"title", "soort", "naam"})
WIDEST: Final = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading on its own: a section or article without children, and how deep it stands (from 1)."""

    depth: int
    node: Section | Article


Body = Paragraph | ItemList | Table | Figure | Callout
Part = Heading | Body


def normalise(document: Document) -> Document:
    """The document as it comes back when it is written as Markdown and read again.

    Values become text; labels, addresses, numbers, evidence and the numbering scheme, which are all computed
    again, are dropped; white space and widths get one spelling; what says nothing disappears.
    """
    meta = clean_meta(document)
    return Document(
        kind=document.kind,
        title=_inlines(document.title),
        name=clean(document.name).strip(" "),
        blocks=nest(normal_parts(document.blocks)),
        scheme=NumberingScheme(),
        meta=meta,
    )


def clean_meta(document: Document) -> dict[str, str]:
    """The lines in the head of the file, as a file can hold them."""
    lines = {clean(key).strip(" "): clean(value).strip(" ") for key, value in document.meta.items()}
    return {key: value for key, value in lines.items() if key and key not in RESERVED_KEYS}


def normal_parts(blocks: Iterable[Block]) -> Iterator[Part]:
    """The headings and other blocks of these blocks in a row, each in its one spelling."""
    in_article = False
    for part in line_up(blocks):
        if isinstance(part, Heading):
            in_article = isinstance(part.node, Article)
            yield replace(part, node=replace(part.node, title=_inlines(part.node.title), number=""))
        else:
            yield from _blocks((part,), in_article, None)


def line_up(blocks: Iterable[Block], depth: int = 1) -> Iterator[Part]:
    """Sections and articles taken apart: each heading, then what stands under it."""
    for block in blocks:
        if isinstance(block, Section | Article):
            yield Heading(depth, replace(block, children=()))
            yield from line_up(block.children, depth + 1)
        else:
            yield block


def nest(parts: Iterable[Part]) -> tuple[Block, ...]:
    """Puts everything under the heading it follows; the reverse of `line_up`."""
    top: list[Block] = []
    open_headings: list[tuple[Heading, list[Block]]] = []

    def close(depth: int) -> None:
        while open_headings and open_headings[-1][0].depth >= depth:
            heading, children = open_headings.pop()
            above = open_headings[-1][1] if open_headings else top
            above.append(replace(heading.node, children=tuple(children)))

    for part in parts:
        if isinstance(part, Heading):
            close(part.depth)
            open_headings.append((part, []))
        else:
            (open_headings[-1][1] if open_headings else top).append(part)
    close(0)
    return tuple(top)


def list_style(style: ListStyle, *, in_article: bool, inside: ListStyle | None) -> ListStyle:
    """The style that a list has by its place: digits are members, degrees or steps.

    Args:
        style: bullets and letters are kept, any other style means digits.
        in_article: whether the list stands in an article (not in a box).
        inside: style of the list directly around it.
    """
    if style in ("punt", "letter"):
        return style
    if inside == "letter" or (in_article and inside is not None):
        return "graad"
    return "lid" if in_article else "stap"


def normal_widths(widths: Sequence[int], columns: int) -> tuple[int, ...]:
    """One relative width per column, as small as they can be written."""
    given = [max(1, width) for width in widths[:columns]]
    given.extend([1] * (columns - len(given)))
    given = _reduced(given)
    widest = max(given, default=1)
    if widest > WIDEST:
        given = _reduced([max(1, round(width * WIDEST / widest)) for width in given])
    return tuple(given)


def _reduced(widths: Sequence[int]) -> list[int]:
    shared = gcd(*widths)
    return [width // shared for width in widths]


def without_headings(blocks: Iterable[Block]) -> Iterator[Body]:
    """Headings that stand where none can (in an item or a box) as bold lines."""
    for part in line_up(blocks):
        if isinstance(part, Heading):
            yield Paragraph((Strong(part.node.title),))
        else:
            yield part


def drawable(figure: Figure) -> bool:
    """Whether a figure has something under its caption; without that the caption is an ordinary paragraph."""
    child = figure.child
    return bool(child.header.cells if isinstance(child, Table) else child.items)


def _blocks(blocks: Iterable[Block], in_article: bool, inside: ListStyle | None) -> Iterator[Body]:
    for block in without_headings(blocks):
        match block:
            case Paragraph():
                children = _inlines(block.children)
                if children:
                    yield replace(block, children=children)
            case ItemList():
                if block.items:
                    yield _list(block, in_article, inside)
            case Table():
                if block.header.cells:
                    yield _table(block)
            case Figure():
                yield from _figure(block, in_article, inside)
            case Callout():
                inner = tuple(_blocks(block.children, False, None))
                if inner:
                    yield replace(block, children=inner)
            case _:
                assert_never(block)


def _figure(block: Figure, in_article: bool, inside: ListStyle | None) -> Iterator[Body]:
    if not drawable(block):
        yield from _blocks((Paragraph(block.caption, block.symbol),), in_article, inside)
        return
    child = block.child
    bare = _table(child) if isinstance(child, Table) else _list(child, in_article, inside)
    yield replace(block, caption=_inlines(block.caption), child=bare, number="")


def _list(block: ItemList, in_article: bool, inside: ListStyle | None) -> ItemList:
    style = list_style(block.style, in_article=in_article, inside=inside)
    return ItemList(
        style,
        tuple(Item(tuple(_blocks(item.children, in_article, style)), item.symbol) for item in block.items),
    )


def _table(block: Table) -> Table:
    columns = len(block.header.cells)
    return replace(
        block,
        header=_row(block.header, columns),
        rows=tuple(_row(row, columns) for row in block.rows),
        widths=normal_widths(block.widths, columns),
    )


def _row(row: Row, columns: int) -> Row:
    cells = [Cell(_inlines(cell.children)) for cell in row.cells[:columns]]
    return replace(row, cells=(*cells, *[Cell(())] * (columns - len(cells))))


def _inlines(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    return tidy(transform_inlines(inlines, _bare))


def _bare(inline: Inline) -> Inline:
    match inline:
        case Value():
            return Text(inline.text)
        case Reference():
            return Reference(inline.target)
        case Citation():
            detail = clean(inline.detail).strip(" ") if inline.form == "tekst" else ""
            return Citation(inline.source, inline.form, detail)
        case _:
            return inline
