"""A table as cells, whatever file it came in: a workbook, or text with a separator."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.intake.columns import MAIN

Value = str | int | float | bool | date | datetime | time


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled cell, with the place that a finding names."""

    value: Value
    column: int
    place: Place

    @property
    def text(self) -> str:
        """The value as words, without spaces around it."""
        return " ".join(str(self.value).split()) if isinstance(self.value, str) else str(self.value)


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its filled cells, row by row; empty rows are left out."""

    place: Place
    rows: tuple[tuple[Cell, ...], ...]

    def head(self, wanted: set[str]) -> tuple[Cell, ...] | None:
        """The first row in which one of these names stands."""
        return next((row for row in self.rows if any(cell.text in wanted for cell in row)), None)

    def below(self, head: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
        """The rows under the head."""
        return iter(self.rows[self.rows.index(head) + 1 :])


def read_table(path: Path) -> Result[dict[str, Grid]]:
    """The sheets of a table by name.

    Args:
        path: a workbook (.xlsx) or a text with `;` or `,` between its cells (.csv), in UTF-8 or as Excel on
            Windows saves it.

    Returns:
        The sheets; P365 when the file cannot be read.
    """
    try:
        data = path.read_bytes()
        if path.suffix.lower() == ".csv":
            return Result({MAIN: _from_text(data, path.name)})
        return Result(_from_workbook(data, path.name))
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        told = f"{path.name} is niet te lezen als tabel."
        hint = "Sla de tabel in Excel op als werkmap (.xlsx) of als CSV, sluit Excel, en probeer het opnieuw."
        return Result({}, (Finding("P365", Severity.FOUT, told, Place(str(path)), hint),))


def _from_text(data: bytes, name: str) -> Grid:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    rows = [
        tuple(
            Cell(value, column, Place(name, line, column))
            for column, value in enumerate(row, start=1)
            if value.strip()
        )
        for line, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1)
    ]
    return Grid(Place(name, 1, 1), tuple(row for row in rows if row))


def _from_workbook(data: bytes, name: str) -> dict[str, Grid]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        return {page.title: _sheet(page.title, page.iter_rows(), name) for page in book.worksheets}
    finally:
        book.close()


def _sheet(title: str, lines: Iterator[tuple[object, ...]], name: str) -> Grid:
    rows = []
    for line in lines:
        filled = [cell for cell in line if getattr(cell, "value", None) not in (None, "")]
        cells = tuple(
            Cell(cell.value, cell.column, Place(f"{name}, blad {title}, cel {cell.coordinate}"))  # type: ignore[attr-defined]
            for cell in filled
            if not isinstance(cell.value, str) or cell.value.strip()  # type: ignore[attr-defined]
        )
        if cells:
            rows.append(cells)
    return Grid(Place(f"{name}, blad {title}"), tuple(rows))
