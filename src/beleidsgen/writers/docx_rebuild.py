"""The tree of a document again, with what is left of each of its nodes in an edited Word file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

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
from beleidsgen.document.inlines import Inline, Text


@dataclass(slots=True)
class Left:
    """What is left of a node.

    Attributes:
        lines: its words, or those of each cell; None when it is gone.
        added: what a person wrote behind it: a paragraph is one text, a row a text for every cell.
    """

    lines: tuple[tuple[Inline, ...], ...] | None
    added: list[tuple[str, ...]] = field(default_factory=list)


def rebuilt(blocks: Iterable[Block], left: Mapping[int, Left]) -> tuple[Block, ...]:
    """The blocks with what is left of them; a part of which the heading is gone falls to the part around it.

    Args:
        blocks: the blocks as they were made.
        left: what is left of each paragraph, title, caption and row, by the identity of its node.
    """
    return tuple(part for block in blocks for part in _block(block, left))


def _block(block: Block, left: Mapping[int, Left]) -> Iterator[Block]:
    match block:
        case Paragraph():
            if (words := _words(block, left)) is not None:
                yield replace(block, children=words)
            yield from _added(block, left)
        case Section() | Article():
            children = (*_added(block, left), *rebuilt(block.children, left))
            words = _words(block, left)
            yield from children if words is None else (replace(block, title=words, children=children),)
        case Callout():
            children = rebuilt(block.children, left)
            yield from (replace(block, children=children),) if children else ()
        case ItemList():
            items = tuple(item for entry in block.items for item in _item(entry, left))
            yield from (replace(block, items=items),) if items else ()
        case Table():
            yield from _table(block, left)
        case Figure():
            yield from _figure(block, left)


def _item(item: Item, left: Mapping[int, Left]) -> Iterator[Item]:
    """The item while anything is left of it; what a person wrote behind it stands in it."""
    children = rebuilt(item.children, left)
    if children:
        yield replace(item, children=children)


def _table(table: Table, left: Mapping[int, Left]) -> Iterator[Block]:
    rows = tuple(row for each in table.rows for row in _row(each, left))
    header = left.get(id(table.header))
    if not rows and (header is None or header.lines is None):
        return
    words = header.lines if header is not None else None
    head = table.header if words is None else _cells(table.header, words)
    first = _new_rows(header.added if header else [])
    yield replace(table, header=head, rows=(*first, *rows))
    for row in (table.header, *table.rows):
        yield from _added(row, left)


def _row(row: Row, left: Mapping[int, Left]) -> Iterator[Row]:
    found = left.get(id(row))
    if found is None:
        yield row
        return
    if found.lines is not None:
        yield _cells(row, found.lines)
    yield from _new_rows(found.added)


def _new_rows(added: Sequence[tuple[str, ...]]) -> list[Row]:
    return [Row(tuple(Cell((Text(text),)) for text in texts)) for texts in added if len(texts) > 1]


def _cells(row: Row, lines: Sequence[tuple[Inline, ...]]) -> Row:
    return replace(row, cells=tuple(Cell(line) for line in lines))


def _figure(figure: Figure, left: Mapping[int, Left]) -> Iterator[Block]:
    words = _words(figure, left)
    for child in _block(figure.child, left):
        if words is not None and isinstance(child, Table | ItemList):
            yield replace(figure, caption=words, child=child)
        else:
            yield child


def _words(
    node: Paragraph | Section | Article | Figure, left: Mapping[int, Left]
) -> tuple[Inline, ...] | None:
    found = left.get(id(node))
    return None if found is None or found.lines is None else found.lines[0]


def _added(node: Block | Row, left: Mapping[int, Left]) -> Iterator[Paragraph]:
    """The paragraphs that a person wrote behind a node."""
    found = left.get(id(node))
    for texts in found.added if found is not None else ():
        if len(texts) == 1:
            yield Paragraph((Text(texts[0]),))
