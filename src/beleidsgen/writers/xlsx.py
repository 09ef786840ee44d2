"""Excel: the workbook of a document, one sheet per view, as a file that is the same on every day."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from beleidsgen.document.package import Document
from beleidsgen.document.sheet import Sheet
from beleidsgen.document.tidy import clean
from beleidsgen.document.walk import plain_text
from beleidsgen.writers.writer import Look
from beleidsgen.writers.xlsx_cells import Content, column_width, content_of, lines_needed, tab_names

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

OPEN_FIELDS: Final = "Open velden"
"""The last sheet, when a fact is not known yet: every cell that waits for it."""

_OPEN_HEADS: Final = ("Blad", "Cel", "In te vullen", "Veld van het profiel")
_ROOM: Final = 24
"""Width that a column gets on average, in the width of a figure, as all widths here."""
_LEAST: Final = 110
"""Width that even a few columns may take together."""
_WIDEST: Final = 290
"""Width of the widest sheet: what A3 still shows in a readable size."""
_A4: Final = 180
"""The same for A4."""
_FONT: Final = "Arial"
_SIZE: Final = 10
_LINE: Final = 13
"""Height of a line in this font and size, in points."""
_LETTERS: Final = 130
"""Letters that stand on the width of a hundred figures."""
_COLOUR: Final = "154273"
_OPEN_COLOUR: Final = "FFF2CC"
_LINE_COLOUR: Final = "BFBFBF"
_FIXED_HEIGHT: Final = re.compile(rb'(<row [^>]*?) customHeight="1"')
_HEAD: Final = "beleid kop"
_TEXT: Final = "beleid tekst"
_OPEN: Final = "beleid open veld"

_Lines = list[list[Content]]


class XlsxWriter:
    """Writes the sheets of a document as an Excel workbook."""

    suffix = "xlsx"

    def write(self, document: Document, look: Look) -> bytes:
        """The whole file of a numbered and resolved document; empty when it has no sheets."""
        if not document.sheets:
            return b""
        from openpyxl import Workbook

        book = Workbook()
        book.remove(book.active)
        _add_styles(book, look.colour or _COLOUR)
        names = tab_names([*(sheet.name for sheet in document.sheets), OPEN_FIELDS])
        open_fields = [[Content(head) for head in _OPEN_HEADS]]
        for name, sheet in zip(names, document.sheets, strict=False):
            lines = _lines(sheet)
            _fill(book.create_sheet(name), lines, sheet.table.widths)
            open_fields += _open_fields(name, lines)
        if len(open_fields) > 1:
            page = book.create_sheet(names[-1])
            _fill(page, open_fields, (1, 1, 3, 2))
            _link(page, open_fields)
        for page in book.worksheets:
            _lay_out(page, document, look)
        stream = io.BytesIO()
        book.save(stream)
        return _undated(stream, document, look)


def _lines(sheet: Sheet) -> _Lines:
    """The cells of a sheet, the head first; every line is as long as the head."""
    columns = len(sheet.table.header.cells)
    rows = (sheet.table.header, *sheet.table.rows)
    lines = [[content_of(cell) for cell in row.cells[:columns]] for row in rows]
    return [line + [Content("")] * (columns - len(line)) for line in lines]


def _open_fields(name: str, lines: _Lines) -> _Lines:
    """One line per open field on a sheet."""
    from openpyxl.utils import get_column_letter

    return [
        [
            Content(name),
            Content(f"{get_column_letter(column)}{row}"),
            Content(blank.label),
            Content(blank.field),
        ]
        for row, line in enumerate(lines, start=1)
        for column, content in enumerate(line, start=1)
        for blank in content.blanks
    ]


def _fill(page: Worksheet, lines: _Lines, weights: Sequence[int]) -> None:
    """Write the cells, and give the columns the widths that the author had in mind."""
    from openpyxl.utils import get_column_letter

    for row, line in enumerate(lines, start=1):
        for column, content in enumerate(line, start=1):
            cell = page.cell(row, column)
            cell.style = _HEAD if row == 1 else _OPEN if content.blanks else _TEXT
            _put(cell, content, is_head=row == 1)
    widths = _widths(lines, weights)
    for column, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(column)].width = width
    for row, line in enumerate(lines, start=1):
        most = max(
            lines_needed(content, width * _LETTERS // 100)
            for content, width in zip(line, widths, strict=True)
        )
        page.row_dimensions[row].height = most * _LINE + 2
    page.page_setup.paperSize = page.PAPERSIZE_A4 if sum(widths) <= _A4 else page.PAPERSIZE_A3
    page.freeze_panes = "B2"
    page.auto_filter.ref = page.dimensions
    page.print_title_rows = "1:1"


def _widths(lines: _Lines, weights: Sequence[int]) -> list[int]:
    """The width of each column in characters."""
    columns = len(lines[0])
    weights = [*weights, *[1] * columns][:columns]
    room = min(max(_ROOM * columns, _LEAST), _WIDEST)
    shares = [weight * room // sum(weights) for weight in weights]
    return [
        column_width(column, share) for column, share in zip(zip(*lines, strict=True), shares, strict=True)
    ]


def _put(cell: Any, content: Content, *, is_head: bool) -> None:
    """Write a number as a number and everything else as text, whatever it looks like."""
    if content.number is not None and not is_head:
        whole = content.number == content.number.to_integral_value()
        cell.value = int(content.number) if whole else float(content.number)
        cell.number_format = content.pattern
    elif content.text:
        cell.value = content.stored
        cell.data_type = "s"
        cell.quotePrefix = content.guarded


def _link(page: Worksheet, lines: _Lines) -> None:
    """Let the place of an open field lead to its cell."""
    from openpyxl.worksheet.hyperlink import Hyperlink

    for row, (name, place, *_) in enumerate(lines[1:], start=2):
        tab = name.text.replace("'", "''")
        page.cell(row, 2).hyperlink = Hyperlink(ref=f"B{row}", location=f"'{tab}'!{place.text}")


def _lay_out(page: Worksheet, document: Document, look: Look) -> None:
    """Paper: landscape, one page wide, the document above and the page number below."""
    from openpyxl.worksheet.properties import PageSetupProperties

    from beleidsgen.writers.docx_parts import long_date

    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.page_margins.left = page.page_margins.right = 0.5
    page.page_margins.top = page.page_margins.bottom = 0.75
    status = document.meta.get("status", look.status)
    for part in (page.oddHeader.left, page.oddHeader.right, page.oddFooter.left, page.oddFooter.right):
        part.font = f"{_FONT},Regular"
    page.oddHeader.left.text = _printed(plain_text(document.title))
    page.oddHeader.right.text = _printed(page.title)
    page.oddFooter.left.text = _printed(f"{status}, peildatum {long_date(look.reference_date)}")
    page.oddFooter.right.text = "bladzijde &P van &N"


def _printed(text: str) -> str:
    """Words for a header or footer, which hold 255 characters and see a sign in every `&`."""
    return clean(text)[:90].replace("&", "&&")


def _add_styles(book: Any, colour: str) -> None:
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    line = Side("thin", _LINE_COLOUR)
    border = Border(line, line, line, line)
    place = Alignment(horizontal="left", vertical="top", wrap_text=True)
    looks = {
        _HEAD: (Font(name=_FONT, size=_SIZE, bold=True, color="FFFFFF"), colour),
        _TEXT: (Font(name=_FONT, size=_SIZE), ""),
        _OPEN: (Font(name=_FONT, size=_SIZE, bold=True), _OPEN_COLOUR),
    }
    for name, (font, fill) in looks.items():
        style = NamedStyle(name, font=font, border=border, alignment=place)
        if fill:
            style.fill = PatternFill("solid", fgColor=fill)
        book.add_named_style(style)


def _undated(stream: io.BytesIO, document: Document, look: Look) -> bytes:
    """The file without the moment at which it was written, its rows free to grow when somebody types."""
    from beleidsgen.writers.docx_parts import application_properties, core_properties, zip_parts

    with zipfile.ZipFile(stream) as archive:
        parts = {name: _FIXED_HEIGHT.sub(rb"\1", archive.read(name)) for name in archive.namelist()}
    author, title = f"Gemeente {look.municipality}", plain_text(document.title)
    status = document.meta.get("status", look.status)
    core = core_properties(title, author, status, look.version, look.reference_date)
    parts["docProps/core.xml"] = core.encode()
    parts["docProps/app.xml"] = application_properties(author).encode()
    return zip_parts(parts)
