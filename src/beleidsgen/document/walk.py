"""Going through a document: find, count, change and compare its nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
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
from beleidsgen.document.tidy import InlineFunction
from beleidsgen.document.tidy import transform_inlines as transform_inlines
from beleidsgen.names import Symbol

Node = Block | Item | Row

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
    return walk_blocks(document.blocks)


def walk_blocks(blocks: Iterable[Node], path: tuple[Symbol, ...] = ()) -> Iterator[Visit]:
    """All nodes of these blocks in reading order, parents first."""
    for node in blocks:
        symbol = symbol_of(node)
        here = path if symbol is None else (*path, symbol)
        yield Visit(node, here)
        yield from walk_blocks(children_of(node), here)


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
            return tuple(inline for cell in node.cells for inline in cell.children)
        case Item() | ItemList() | Table() | Callout():
            return ()
        case _:
            assert_never(node)


def walk_inlines(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """All inlines, also those inside emphasis and links, parents first."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Emphasis | Strong | Link):
            yield from walk_inlines(inline.children)


def find(document: Document, symbol: str) -> Node | None:
    """The node with this symbol, None when the document has no such node."""
    for visit in walk(document):
        if symbol_of(visit.node) == symbol:
            return visit.node
    return None


def plain_text(content: Document | Node | Iterable[Inline]) -> str:
    """The words alone; blocks, items and rows each on their own line, cells apart by tabs."""
    if isinstance(content, Document):
        return "\n".join(plain_text(block) for block in content.blocks)
    if not isinstance(content, Node):
        return "".join(_words(inline) for inline in content)
    if isinstance(content, Row):
        return "\t".join(plain_text(cell.children) for cell in content.cells)
    own = inlines_of(content)
    parts = [plain_text(own)] if own else []
    parts.extend(plain_text(child) for child in children_of(content))
    return "\n".join(parts)


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
            return plain_text(inline.children)
        case _:
            assert_never(inline)


def transform(document: Document, inline_function: InlineFunction) -> Document:
    """The document with every inline replaced, inner ones first.

    Args:
        document: what to change.
        inline_function: gives for an inline what comes in its place: one inline, or several, or `()`.
    """
    return replace(
        document,
        title=transform_inlines(document.title, inline_function),
        blocks=transform_blocks(document.blocks, inline_function),
    )


def transform_blocks(blocks: Iterable[Block], inline_function: InlineFunction) -> tuple[Block, ...]:
    """The blocks with every inline replaced, inner ones first."""
    return tuple(_transform_block(block, inline_function) for block in blocks)


def transform_table(table: Table, inline_function: InlineFunction) -> Table:
    """The table with every inline replaced, inner ones first."""
    rows = tuple(_transform_row(row, inline_function) for row in table.rows)
    return replace(table, header=_transform_row(table.header, inline_function), rows=rows)


def _transform_block(block: Block, change: InlineFunction) -> Block:
    match block:
        case Paragraph():
            return replace(block, children=transform_inlines(block.children, change))
        case ItemList():
            return _transform_list(block, change)
        case Table():
            return transform_table(block, change)
        case Figure():
            return _transform_figure(block, change)
        case Callout():
            return replace(block, children=transform_blocks(block.children, change))
        case Article() | Section():
            title = transform_inlines(block.title, change)
            return replace(block, title=title, children=transform_blocks(block.children, change))
        case _:
            assert_never(block)


def _transform_list(block: ItemList, change: InlineFunction) -> ItemList:
    items = tuple(replace(item, children=transform_blocks(item.children, change)) for item in block.items)
    return replace(block, items=items)


def _transform_figure(block: Figure, change: InlineFunction) -> Figure:
    child = block.child
    changed = transform_table(child, change) if isinstance(child, Table) else _transform_list(child, change)
    return replace(block, caption=transform_inlines(block.caption, change), child=changed)


def _transform_row(row: Row, change: InlineFunction) -> Row:
    return replace(row, cells=tuple(Cell(transform_inlines(cell.children, change)) for cell in row.cells))
