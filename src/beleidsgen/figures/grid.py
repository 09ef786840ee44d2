"""The words of a table or list, row by row: all that a drawing knows of a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from beleidsgen.document.blocks import Block, Figure, Item, Paragraph, Table
from beleidsgen.document.inlines import Inline, Strong
from beleidsgen.document.walk import inlines_of, plain_text, walk_blocks


@dataclass(frozen=True, slots=True)
class Entry:
    """What one cell or item says.

    Attributes:
        text: all its words.
        strong: what stands in bold, piece by piece.
    """

    text: str
    strong: tuple[str, ...] = ()

    @property
    def lead(self) -> str:
        """The bold words at the start, if any."""
        return self.strong[0] if self.strong and self.text.startswith(self.strong[0]) else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; a list has no header and one entry per row.

    Attributes:
        header: what the columns are called.
        rows: the entries of each row, as many as there are columns.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Entry, ...], ...]

    def told(self) -> str:
        """Everything the grid says, a row per line."""
        return "\n".join(self._told(number, row) for number, row in enumerate(self.rows, start=1))

    def _told(self, number: int, row: tuple[Entry, ...]) -> str:
        if not self.header:
            return f"{number}. {' '.join(entry.text for entry in row)}"
        pairs = zip(self.header, row, strict=True)
        return "; ".join(f"{name}: {entry.text or '–'}" if name else entry.text for name, entry in pairs)


def grid_of(figure: Figure) -> Grid:
    """The words that stand under the caption of a figure."""
    child = figure.child
    if isinstance(child, Table):
        header = tuple(_line(cell.children) for cell in child.header.cells)
        return Grid(header, tuple(tuple(_entry(cell.children) for cell in row.cells) for row in child.rows))
    return Grid((), tuple((_of_item(item),) for item in child.items))


def _of_item(item: Item) -> Entry:
    blocks: tuple[Block, ...] = item.children
    words = " ".join(_line(inlines_of(visit.node)) for visit in walk_blocks(blocks))
    first = blocks[0].children if blocks and isinstance(blocks[0], Paragraph) else ()
    return Entry(" ".join(words.split()), _strong(first))


def _entry(inlines: tuple[Inline, ...]) -> Entry:
    return Entry(_line(inlines), _strong(inlines))


def _strong(inlines: Iterable[Inline]) -> tuple[str, ...]:
    return tuple(_line((inline,)) for inline in inlines if isinstance(inline, Strong))


def _line(inlines: tuple[Inline, ...]) -> str:
    return " ".join(plain_text(inlines).split())
