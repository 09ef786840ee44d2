"""Going through a document: find, count, change and compare its nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import is_
from typing import Final, assert_never

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
from beleidsgen.document.normalise import normalise as normalise
from beleidsgen.document.package import Document
from beleidsgen.document.remembered import PerDocument
from beleidsgen.document.tidy import InlineFunction
from beleidsgen.document.tidy import transform_inlines as transform_inlines
from beleidsgen.names import Symbol

Node = Block | Item | Row

_HOLDERS: Final = (Emphasis, Strong, Link)
_PRINTED: Final = (Text, Value)
_LEAVES: Final = (Paragraph, Row)
"""Kinds together, made once: a document is asked for them a hundred thousand times."""
BLANK_WORDS: Final = "[in te vullen: {}]"


@dataclass(frozen=True, slots=True)
class Visit:
    """A node on the way through a document.

    Attributes:
        node: the node.
        path: the symbols above it, outermost first, ending with its own when it has one.
    """

    node: Node
    path: tuple[Symbol, ...]

    @property
    def symbol(self) -> Symbol | None:
        """The symbol nearest to the node: its own, else that of what it stands in."""
        return self.path[-1] if self.path else None


def walk(document: Document) -> Iterator[Visit]:
    """All nodes of a document in reading order, parents first."""
    return iter(_VISITS(document))


def walk_blocks(blocks: Iterable[Node], path: tuple[Symbol, ...] = ()) -> Iterator[Visit]:
    """All nodes of these blocks in reading order, parents first."""
    visits: list[Visit] = []
    _collect(blocks, path, visits)
    return iter(visits)


def symbol_of(node: Node) -> Symbol | None:
    """The own symbol of a node, None when it has none."""
    return None if isinstance(node, ItemList) else node.symbol


def children_of(node: Node) -> tuple[Node, ...]:
    """The nodes directly below a node; the header of a table is its first row."""
    match node:
        case Paragraph() | Row():
            return ()
        case ItemList():
            return node.items
        case Table():
            return (node.header, *node.rows)
        case Figure():
            return (node.child,)
        case Item() | Callout() | Article() | Section():
            return node.children
        case _:
            assert_never(node)


def inlines_of(node: Node) -> tuple[Inline, ...]:
    """The inlines that stand in the node itself: its sentences, its title, or the words of its cells."""
    match node:
        case Paragraph():
            return node.children
        case Article() | Section():
            return node.title
        case Figure():
            return node.caption
        case Row():
            return tuple([inline for cell in node.cells for inline in cell.children])
        case Item() | ItemList() | Table() | Callout():
            return ()
        case _:
            assert_never(node)


def walk_inlines(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """All inlines, also those inside emphasis and links, parents first."""
    found: list[Inline] = []
    _collect_inlines(inlines, found)
    return iter(found)


def find(document: Document, symbol: str) -> Node | None:
    """The node with this symbol, None when the document has no such node."""
    return _NODES(document).get(symbol)


def plain_text(content: Document | Node | Iterable[Inline]) -> str:
    """The words alone; blocks, items and rows each on their own line, cells apart by tabs."""
    if isinstance(content, tuple):  # by far the most: the words of one line
        return _line_text(content)
    if isinstance(content, Document):
        return "\n".join(plain_text(block) for block in content.blocks)
    if not isinstance(content, Node):
        return _line_text(content)
    if isinstance(content, Paragraph):
        return _line_text(content.children)
    if isinstance(content, Row):
        return "\t".join([_line_text(cell.children) for cell in content.cells])
    own = inlines_of(content)
    parts = [_line_text(own)] if own else []
    parts.extend([plain_text(child) for child in children_of(content)])
    return "\n".join(parts)


def _line_text(inlines: Iterable[Inline]) -> str:
    return "".join([inline.text if isinstance(inline, _PRINTED) else _words(inline) for inline in inlines])


def _words(inline: Inline) -> str:
    match inline:
        case Text() | Value():
            return inline.text
        case Blank():
            return BLANK_WORDS.format(inline.label)
        case Reference():
            return inline.label
        case Citation():
            return inline.label if inline.form == "tekst" else ""
        case Emphasis() | Strong() | Link():
            return _line_text(inline.children)
        case _:
            assert_never(inline)


def transform_blocks(blocks: Iterable[Block], inline_function: InlineFunction) -> tuple[Block, ...]:
    """The blocks with every inline replaced, inner ones first; a block in which nothing changes is kept."""
    return tuple([_transform_block(block, inline_function) for block in blocks])


def transform_table(table: Table, inline_function: InlineFunction) -> Table:
    """The table with every inline replaced, inner ones first."""
    header = _transform_row(table.header, inline_function)
    rows = tuple([_transform_row(row, inline_function) for row in table.rows])
    if header is table.header and same(rows, table.rows):
        return table
    return Table(header, rows, table.widths, table.symbol, table.wide)


def same(made: Sequence[object], given: Sequence[object]) -> bool:
    """Whether two rows of nodes are the very same nodes: then what holds them need not be made again."""
    return len(made) == len(given) and all(map(is_, made, given))


def _transform_block(block: Block, change: InlineFunction) -> Block:
    match block:
        case Paragraph():
            words = transform_inlines(block.children, change)
            return block if words is block.children else Paragraph(words, block.symbol)
        case ItemList():
            return _transform_list(block, change)
        case Table():
            return transform_table(block, change)
        case Figure():
            return _transform_figure(block, change)
        case Callout():
            children = transform_blocks(block.children, change)
            return block if same(children, block.children) else Callout(children, block.symbol)
        case Article() | Section():
            title = transform_inlines(block.title, change)
            return replace(block, title=title, children=transform_blocks(block.children, change))
        case _:
            assert_never(block)


def _transform_list(block: ItemList, change: InlineFunction) -> ItemList:
    items = tuple([_transform_item(item, change) for item in block.items])
    return block if same(items, block.items) else ItemList(block.style, items)


def _transform_item(item: Item, change: InlineFunction) -> Item:
    children = transform_blocks(item.children, change)
    return item if same(children, item.children) else Item(children, item.symbol, item.number)


def _transform_figure(block: Figure, change: InlineFunction) -> Figure:
    child = block.child
    changed = transform_table(child, change) if isinstance(child, Table) else _transform_list(child, change)
    return replace(block, caption=transform_inlines(block.caption, change), child=changed)


def _transform_row(row: Row, change: InlineFunction) -> Row:
    cells = tuple([_transform_cell(cell, change) for cell in row.cells])
    return row if same(cells, row.cells) else Row(cells, row.symbol)


def _transform_cell(cell: Cell, change: InlineFunction) -> Cell:
    words = transform_inlines(cell.children, change)
    return cell if words is cell.children else Cell(words)


def _collect(nodes: Iterable[Node], path: tuple[Symbol, ...], visits: list[Visit]) -> None:
    for node in nodes:
        symbol = symbol_of(node)
        here = path if symbol is None else (*path, symbol)
        visits.append(Visit(node, here))
        if not isinstance(node, _LEAVES):
            _collect(children_of(node), here, visits)


def _collect_inlines(inlines: Iterable[Inline], found: list[Inline]) -> None:
    for inline in inlines:
        found.append(inline)
        if isinstance(inline, _HOLDERS):
            _collect_inlines(inline.children, found)


def _visits(document: Document) -> tuple[Visit, ...]:
    return tuple(walk_blocks(document.blocks))


def _nodes(document: Document) -> Mapping[str, Node]:
    """The first node with each symbol."""
    nodes: dict[str, Node] = {}
    for visit in walk(document):
        symbol = symbol_of(visit.node)
        if symbol is not None:
            nodes.setdefault(symbol, visit.node)
    return nodes


_VISITS: Final = PerDocument(_visits)
"""Some fifty checks go through each document."""
_NODES: Final = PerDocument(_nodes)
