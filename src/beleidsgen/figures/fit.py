"""Whether a table can be drawn in the way that its caption asks for."""

from __future__ import annotations

from beleidsgen.document.blocks import Figure
from beleidsgen.figures.grid import Grid, grid_of
from beleidsgen.figures.timeline import quarter_of

_COLUMNS = {"strip": 2, "kalender": 2, "staven": 2, "tijdlijn": 2}


def misfit(figure: Figure) -> str:
    """What the drawing asks of the table and does not find, in Dutch; empty when the two fit."""
    grid = grid_of(figure)
    columns = len(grid.header)
    if columns < _COLUMNS.get(figure.drawing, 0):
        return f"vraagt om een tabel met ten minste {_COLUMNS[figure.drawing]} kolommen"
    if figure.drawing == "tijdlijn" and not any(quarter_of(row) for row in grid.rows):
        return "vindt in de eerste kolom geen kwartaal (1 tot en met 16)"
    if figure.drawing == "staven" and not _counts(grid):
        return "vindt achter de eerste kolom iets anders dan aantallen"
    return ""


def _counts(grid: Grid) -> bool:
    return all(entry.text.isdecimal() for row in grid.rows for entry in row[1:])
