"""The small building blocks of the account: sections, sentences and tables of plain words."""

from __future__ import annotations

from collections.abc import Iterable

from beleidsgen.document.blocks import Block, Cell, Paragraph, Row, Section, Table
from beleidsgen.document.inlines import Inline, Text
from beleidsgen.names import Symbol


def titled(symbol: str, title: str, children: Iterable[Block]) -> Section:
    """A section of the account; it has no number, because nothing refers to it by number."""
    return Section(Symbol(symbol), (Text(title),), tuple(children), role="ongenummerd")


def sentences(text: str) -> Iterable[Paragraph]:
    """Words of the pack, one paragraph per line."""
    return (sentence(line) for line in text.splitlines() if line.strip())


def sentence(text: str) -> Paragraph:
    """One paragraph of plain words."""
    return Paragraph((Text(text),))


def row(*cells: str) -> Row:
    """A row of plain words."""
    return Row(tuple(cell(text) for text in cells))


def cell(text: str) -> Cell:
    """A cell of plain words."""
    return Cell((Text(text),))


def listed(inlines: Iterable[Iterable[Inline]]) -> tuple[Inline, ...]:
    """Several phrases in one cell, with a semicolon between them."""
    found: list[Inline] = []
    for phrase in inlines:
        found += [Text("; "), *phrase] if found else phrase
    return tuple(found)


def table(header: Row, rows: Iterable[Row], widths: tuple[int, ...], *, wide: bool = False) -> Table:
    """A table; a wide one asks for a landscape page."""
    return Table(header, tuple(rows), widths, wide=wide)


def counted(number: int, one: str, many: str) -> str:
    """`1 veld`, `2 velden`."""
    return f"{number} {one if number == 1 else many}"
