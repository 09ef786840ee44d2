"""Excel: the workbook of a document, one sheet per view, as a file that is the same on every day."""

from __future__ import annotations

from typing import Final

from beleidsgen.document.package import Document
from beleidsgen.document.sheet import Sheet
from beleidsgen.document.tidy import clean
from beleidsgen.document.walk import plain_text
from beleidsgen.writers.writer import Look
from beleidsgen.writers.xlsx_cells import Content, content_of, tab_names
from beleidsgen.writers.xlsx_parts import CellLooks, sheet_name, styles_part, surroundings, workbook_part
from beleidsgen.writers.xlsx_sheet import Lines, Margins, Page, column_letters, sheet_part

OPEN_FIELDS: Final = "Open velden"
"""The last sheet, when a fact is not known yet: every cell that waits for it."""

_OPEN_HEADS: Final = ("Blad", "Cel", "In te vullen", "Veld van het profiel")
_OPEN_WEIGHTS: Final = (1, 1, 3, 2)
_COLOUR: Final = "154273"
_LONGEST_MARGIN: Final = 90
"""A header or footer holds 255 characters, its signs included."""


class XlsxWriter:
    """Writes the sheets of a document as an Excel workbook."""

    suffix = "xlsx"

    def write(self, document: Document, look: Look) -> bytes:
        """The whole file of a numbered and resolved document; empty when it has no sheets."""
        if not document.sheets:
            return b""
        from beleidsgen.writers.docx_parts import application_properties, core_properties, zip_parts

        pages = _pages(document)
        looks = CellLooks()
        sheets = {
            sheet_name(number): sheet_part(page, looks, _margins(page, document, look))
            for number, page in enumerate(pages, start=1)
        }
        author, title = f"Gemeente {look.municipality}", plain_text(document.title)
        status = document.meta.get("status", look.status)
        core = core_properties(title, author, status, look.version, look.reference_date)
        tabs = [(page.name, "${}${}".format(*page.last)) for page in pages]
        return zip_parts(
            {
                **surroundings(len(pages)),
                **sheets,
                "xl/workbook.xml": workbook_part(tabs),
                "xl/styles.xml": styles_part(looks, look.colour or _COLOUR),
                "docProps/core.xml": core.encode(),
                "docProps/app.xml": application_properties(author).encode(),
            }
        )


def _pages(document: Document) -> list[Page]:
    """The sheets, and at the end the one with all open fields when there are any."""
    names = tab_names([*(sheet.name for sheet in document.sheets), OPEN_FIELDS])
    pages = []
    open_fields = [[Content(head) for head in _OPEN_HEADS]]
    for name, sheet in zip(names, document.sheets, strict=False):
        lines = _lines(sheet)
        pages.append(Page(name, lines, sheet.table.widths))
        open_fields += _open_fields(name, lines)
    if len(open_fields) > 1:
        links = [_place(name.text, cell.text) for name, cell, *_ in open_fields[1:]]
        pages.append(Page(names[-1], open_fields, _OPEN_WEIGHTS, links))
    return pages


def _lines(sheet: Sheet) -> Lines:
    """The cells of a sheet, the head first; every line is as long as the head."""
    columns = len(sheet.table.header.cells)
    rows = (sheet.table.header, *sheet.table.rows)
    lines = [[content_of(cell) for cell in row.cells[:columns]] for row in rows]
    return [line + [Content("")] * (columns - len(line)) for line in lines]


def _open_fields(name: str, lines: Lines) -> Lines:
    """One line per open field on a sheet."""
    return [
        [
            Content(name),
            Content(f"{column_letters(column)}{row}"),
            Content(blank.label),
            Content(blank.field),
        ]
        for row, line in enumerate(lines, start=1)
        for column, content in enumerate(line, start=1)
        for blank in content.blanks
    ]


def _place(name: str, cell: str) -> str:
    tab = name.replace("'", "''")
    return f"'{tab}'!{cell}"


def _margins(page: Page, document: Document, look: Look) -> Margins:
    """On paper: the document above, its status and the page number below."""
    from beleidsgen.writers.docx_parts import long_date

    status = document.meta.get("status", look.status)
    return Margins(
        (_printed(plain_text(document.title)), _printed(page.name)),
        (_printed(f"{status}, peildatum {long_date(look.reference_date)}"), "bladzijde &P van &N"),
    )


def _printed(text: str) -> str:
    """Words for a header or footer, which see a sign in every `&`."""
    return clean(text)[:_LONGEST_MARGIN].replace("&", "&&")
