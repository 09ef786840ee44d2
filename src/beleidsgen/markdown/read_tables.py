"""Table tokens -> rows; no word of a row is lost, whatever the number of its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from beleidsgen.document.blocks import Cell, Row
from beleidsgen.document.normalise import normal_widths
from beleidsgen.markdown.anchors import Anchors
from beleidsgen.markdown.read_inlines import Context, Line, read_line
from beleidsgen.markdown.source import Stream, line_of
from beleidsgen.names import Symbol

_CELL_BORDER: Final = re.compile(r"(?<!\\)\|")


def read_rows(stream: Stream, lines: Sequence[str], context: Context, anchors: Anchors) -> list[Row]:
    """The rows of the table that has just started, its header first."""
    rows: list[Row] = []
    while (token := stream.next()).type != "table_close":
        if token.type == "tr_open":
            columns = len(rows[0].cells) if rows else 0
            at = line_of(token)
            rows.append(_row(_cells(stream, lines[at], at, columns, context), at, anchors))
    return rows


def read_widths(dashes: str, columns: int) -> tuple[int, ...]:
    """The relative widths that the line of dashes gives."""
    lengths = [len(part.strip(" \t:>")) for part in dashes.split("|")]
    return normal_widths([length for length in lengths if length], columns)


def _cells(stream: Stream, source: str, at: int, columns: int, context: Context) -> list[Line]:
    cells: list[Line] = []
    while (token := stream.next()).type != "tr_close":
        if token.type == "inline":
            is_last = len(cells) + 1 == columns
            content = _whole(token.content, source, at, columns, context) if is_last else token.content
            cells.append(read_line(content, context, at))
    return cells


def _row(cells: Sequence[Line], at: int, anchors: Anchors) -> Row:
    """The row; an anchor in its first cell names it."""
    symbol: Symbol | None = None
    for column, line in enumerate(cells):
        found = [*line.front, *line.back]
        if column == 0 and found:
            symbol = anchors.new(found.pop(0), at)
        for anchor in found:
            anchors.misplaced(anchor.symbol, at)
    return Row(tuple(Cell(line.children) for line in cells), symbol)


def _whole(content: str, source: str, at: int, columns: int, context: Context) -> str:
    """The last cell with what stands behind it in the line: the library drops that."""
    line = source.strip(" \t>")
    if line.count("|") <= columns:
        return content
    inner = line.removeprefix("|")
    cells = _CELL_BORDER.split(inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner)
    if len(cells) <= columns:
        return content
    context.note(
        "V119",
        f"Deze rij heeft {len(cells)} cellen, de tabel {columns} kolommen; de laatste zijn samengevoegd.",
        "Schrijf een streepje in een cel als \\|.",
        at,
    )
    return " \\| ".join(cell.strip() for cell in cells[columns - 1 :])
