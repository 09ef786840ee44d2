"""The workbook of a document: which tables stand on which sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from beleidsgen.content.model import Fragment, Outline
from beleidsgen.document.blocks import Article, Block, Callout, Cell, Figure, Paragraph, Row, Section, Table
from beleidsgen.document.inlines import Inline, Text
from beleidsgen.document.sheet import Sheet
from beleidsgen.document.walk import plain_text
from beleidsgen.names import Symbol

PART = "Onderdeel"
"""Head of the column that says from which section a row of a joined table comes."""

_Title = tuple[Inline, ...]


def sheets(
    outline: Outline,
    fragments: Mapping[Symbol, Fragment],
    blocks: Sequence[Block],
    own: Mapping[Symbol, tuple[Block, ...]],
) -> tuple[Sheet, ...]:
    """The sheets of one document, drafted; a sheet without content for this municipality is left out.

    Args:
        outline: names the sheets and what stands on them.
        fragments: the fragments of the pack, for the order of rows.
        blocks: the draft of the document.
        own: the drafts of the fragments that are sheets themselves.
    """
    made = []
    for name, symbol in outline.sheets.items():
        section = _find(blocks, symbol)
        found = _joined(own.get(symbol, (section,) if section else ()))
        if found is not None:
            order = fragments[symbol].order if symbol in fragments else ()
            made.append(Sheet(name, _sorted(found, order)))
    return tuple(made)


def _find(blocks: Iterable[Block], symbol: Symbol) -> Section | Article | None:
    for block in blocks:
        if isinstance(block, Section | Article):
            found = block if block.symbol == symbol else _find(block.children, symbol)
            if found is not None:
                return found
    return None


def _joined(blocks: Iterable[Block]) -> Table | None:
    """All tables as one; what is said without a table as one column of sentences."""
    blocks = tuple(blocks)
    tables = list(_tables(blocks, ()))
    if not tables:
        sentences = list(_sentences(blocks))
        return _column(blocks, sentences) if sentences else None
    columns: dict[str, tuple[Cell, int]] = {}
    for _, table in tables:
        for cell, width in zip(table.header.cells, table.widths, strict=False):
            columns.setdefault(plain_text(cell.children), (cell, width))
    rows = [(title, row) for title, table in tables for row in _spread(table, list(columns))]
    header = [cell for cell, _ in columns.values()]
    widths = [width for _, width in columns.values()]
    if len({plain_text(title) for title, _ in tables}) > 1 and PART not in columns:
        header.insert(0, Cell((Text(PART),)))
        widths.insert(0, max(sum(widths) // len(widths), 1))
        rows = [(title, replace(row, cells=(Cell(title), *row.cells))) for title, row in rows]
    return Table(Row(tuple(header)), tuple(row for _, row in rows), tuple(widths), wide=True)


def _tables(blocks: Iterable[Block], title: _Title) -> Iterator[tuple[_Title, Table]]:
    """The tables in reading order, each with the title of the section around it."""
    for block in blocks:
        if isinstance(block, Table):
            yield title, block
        elif isinstance(block, Figure):
            yield from _tables((block.child,), title)
        elif isinstance(block, Section | Article):
            yield from _tables(block.children, block.title)
        elif isinstance(block, Callout):
            yield from _tables(block.children, title)


def _spread(table: Table, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a table under the columns of the joined one."""
    names = [plain_text(cell.children) for cell in table.header.cells]
    for row in table.rows:
        by_name = dict(zip(names, row.cells, strict=False))
        yield replace(row, cells=tuple(by_name.get(name, Cell(())) for name in columns))


def _sentences(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Section | Article | Callout):
            yield from _sentences(block.children)


def _column(blocks: Sequence[Block], sentences: Iterable[Paragraph]) -> Table:
    title = next((block.title for block in blocks if isinstance(block, Section | Article)), ())
    rows = tuple(Row((Cell(sentence.children),)) for sentence in sentences)
    return Table(Row((Cell(title),)), rows, (1,), wide=True)


def _sorted(table: Table, order: Sequence[str]) -> Table:
    """The rows in the order of these columns; rows that are equal in them keep their places."""
    names = [plain_text(cell.children) for cell in table.header.cells]
    places = [names.index(name) for name in order if name in names]

    def key(row: Row) -> list[tuple[int, int, str]]:
        words = [plain_text(row.cells[place].children).strip().casefold() for place in places]
        return [(0, int(word), "") if word.isdecimal() else (1, 0, word) for word in words]

    return replace(table, rows=tuple(sorted(table.rows, key=key)))
