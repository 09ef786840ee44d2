"""The empty table for many municipalities: a workbook with an explanation and a choice list per column."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from beleidsgen.intake.columns import CODE, MAIN, Column, list_sheets, main_columns

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_MADE_ON: Final = date(2026, 1, 1)
"""The day in the properties of the file; a fixed one, so that the file is always the same."""
_ROWS: Final = 1000
"""Rows for which a choice list is there."""
_LONGEST_LIST: Final = 255
"""Letters that Excel takes in a choice list."""
_WIDTH: Final = 28
_HEIGHT: Final = 90
_TITLE = "Profielen van gemeenten"
_FIRST = Column(CODE, "CBS-code van de gemeente", "De code van een rij op het blad gemeenten.", "tekst")


def empty_table() -> bytes:
    """The workbook: a row of titles, a row of explanations, and a row of field names under which to type."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    _add_sheet(book, MAIN, main_columns(), frozen="D4")
    for sheet in list_sheets():
        _add_sheet(book, sheet.tab, (_FIRST, *sheet.columns), frozen="B4")
    stream = io.BytesIO()
    book.save(stream)
    return _undated(stream)


def _add_sheet(book: Workbook, name: str, columns: Sequence[Column], *, frozen: str) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(name)
    for index, column in enumerate(columns, start=1):
        letter = get_column_letter(index)
        page.column_dimensions[letter].width = _WIDTH
        title = f"{column.title[:1].upper()}{column.title[1:]}"
        for row, text in enumerate((title, column.explanation, column.path), start=1):
            cell = page.cell(row, index, text)
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.cell(1, index).font = Font(bold=True)
        page.cell(3, index).font = Font(name="Consolas", size=9)
        page.cell(3, index).fill = PatternFill("solid", fgColor="DDE6F0")
        if column.kind == "tekst":
            page.column_dimensions[letter].number_format = "@"
        _add_choices(page, letter, column)
    page.row_dimensions[2].height = _HEIGHT
    page.freeze_panes = frozen


def _add_choices(page: Worksheet, letter: str, column: Column) -> None:
    """The choice list of a column; not where several values may stand in one cell."""
    from openpyxl.worksheet.datavalidation import DataValidation

    words = ",".join(column.choices)
    if not words or column.kind == "lijst" or len(words) > _LONGEST_LIST:
        return
    rule = DataValidation("list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=True)
    rule.errorTitle, rule.error = (
        "Kies uit de lijst",
        f"Kies uit: {words.replace(',', ', ')}."[:_LONGEST_LIST],
    )
    rule.add(f"{letter}4:{letter}{_ROWS}")
    page.add_data_validation(rule)


def _undated(stream: io.BytesIO) -> bytes:
    from beleidsgen.writers.docx_parts import application_properties, core_properties, zip_parts

    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/core.xml"] = core_properties(_TITLE, "beleidsgen", "", "", _MADE_ON).encode()
    parts["docProps/app.xml"] = application_properties("beleidsgen").encode()
    return zip_parts(parts)
