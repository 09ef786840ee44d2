from __future__ import annotations

import zipfile
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from beleidsgen.document.blocks import Cell, Table
from beleidsgen.document.inlines import Strong, Text
from beleidsgen.document.package import Document
from beleidsgen.document.sheet import Sheet
from beleidsgen.writers.xlsx import OPEN_FIELDS, XlsxWriter
from beleidsgen.writers.xlsx_cells import Content, column_width, content_of, lines_needed, tab_names
from tests.support.documents import blank, cite, doc, par, row, section, table
from tests.unit.writers.docx_sample import look


def _document(*sheets: Sheet, **more: object) -> Document:
    return replace(doc(section("stuk.tekst", par("Zin."))), sheets=sheets, **more)  # type: ignore[arg-type]


def _pages(*sheets: Sheet, **more: object) -> dict[str, Worksheet]:
    data = XlsxWriter().write(_document(*sheets, **more), look())
    book = openpyxl.load_workbook(BytesIO(data))
    return {page.title: page for page in book.worksheets}


def _page(*rows: str, head: str = "Kop") -> Worksheet:
    (page,) = _pages(Sheet("Blad", table(row(head), *(row(text) for text in rows)))).values()
    return page


def _content(*parts: object) -> Content:
    return content_of(row(*parts).cells[0] if len(parts) == 1 else Cell(tuple(parts)))  # type: ignore[arg-type]


# The document


def test_a_document_without_sheets_has_no_workbook() -> None:
    assert XlsxWriter().write(_document(), look()) == b""


def test_the_same_bytes_and_no_clock() -> None:
    document = _document(Sheet("Acties", table(row("Actie"), row("Regel iets"))))
    first, second = (XlsxWriter().write(document, look()) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
        assert core.count("2026-11-22T00:00:00Z") == 2
        assert "<dc:creator>Gemeente Voorbeeldstad</dc:creator>" in core
        assert "<dc:language>nl-NL</dc:language>" in core


def test_sheets_keep_their_order() -> None:
    sheets = [Sheet(name, table(row("Kop"), row("x"))) for name in ("Zes", "Acht", "Een")]
    assert list(_pages(*sheets)) == ["Zes", "Acht", "Een"]


def test_paper() -> None:
    page = _page("een", "twee")
    assert page.freeze_panes == "B2"
    assert page.auto_filter.ref == "A1:A3"
    assert page.print_title_rows == "$1:$1"
    assert page.page_setup.orientation == "landscape"
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.oddHeader.left.text == "Het stuk"
    assert page.oddHeader.right.text == "Blad"
    assert page.oddFooter.left.text == "concept, peildatum 22 november 2026"
    assert page.oddFooter.right.text == "bladzijde &P van &N"
    assert page["A2"].alignment.wrap_text


def test_the_title_above_the_page_is_words() -> None:
    sheet = Sheet("A", table(row("Kop"), row("x")))
    page = _pages(sheet, title=(Text("Zorg & veiligheid &P " + "lang " * 60),))["A"]
    assert page.oddHeader.left.text.startswith("Zorg && veiligheid &&P lang")
    assert len(page.oddHeader.left.text) < 100


def test_a_sheet_without_rows_still_has_its_head() -> None:
    page = _page()
    assert [cell.value for cell in page[1]] == ["Kop"]


def test_rows_of_another_length_than_the_head() -> None:
    odd = Table(row("Een", "Twee"), (row("a"), row("a", "b", "c")), (1, 1))
    (page,) = _pages(Sheet("Blad", odd)).values()
    assert [[cell.value for cell in line] for line in page.iter_rows(min_row=2)] == [["a", None], ["a", "b"]]


def test_wide_sheets_go_on_wide_paper() -> None:
    words = " ".join(["woorden"] * 12)
    many = Sheet("Breed", table(row(*[f"Kolom {n}" for n in range(12)]), row(*[words] * 12)))
    few = Sheet("Smal", table(row("Een", "Twee"), row(words, words)))
    pages = _pages(many, few)
    assert pages["Breed"].page_setup.paperSize == int(Worksheet.PAPERSIZE_A3)
    assert pages["Smal"].page_setup.paperSize == int(Worksheet.PAPERSIZE_A4)


def test_rows_are_high_enough_and_may_grow() -> None:
    sheet = Sheet("A", table(row("Kop"), row("kort"), row("een hele zin " * 30)))
    data = XlsxWriter().write(_document(sheet), look())
    page = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    assert page.row_dimensions[3].height > 2 * page.row_dimensions[2].height
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert b"customHeight" not in archive.read("xl/worksheets/sheet1.xml")


# Cells


@pytest.mark.parametrize(
    "text",
    ["=1+1", "=HYPERLINK(\"https://example.org\")", "+31", "-2", "@SUM(A1)", "#N/A", "#REF!", "TRUE", "1E5",
     "<b>vet</b> & 'x' \"y\"", "{{ 7*7 }}", "12-11-2026", "0612345678", "é ü 漢 😀"],
)  # fmt: skip
def test_text_stays_text(text: str) -> None:
    cell = _page(text)["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@"))


def test_what_no_file_can_hold_is_left_out() -> None:
    assert _page("a\x00\x07b\nc\td\ud800")["A2"].value == "ab c d"


def test_a_text_that_looks_like_an_escape() -> None:
    assert _page("_x0041_ en _xyz_")["A2"].value == "_x005F_x0041_ en _xyz_"


@pytest.mark.parametrize(
    ("text", "value", "pattern"),
    [
        ("3", 3, "0"),
        ("0", 0, "0"),
        ("12.500", 12500, "#,##0"),
        ("2,5", 2.5, "0.0"),
        ("€ 12.000", 12000, '"€ "#,##0'),
        ("€ 1.234,50", 1234.5, '"€ "#,##0.00'),
    ],
)
def test_numbers_are_numbers(text: str, value: float, pattern: str) -> None:
    cell = _page(text)["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == (value, "n", pattern)


@pytest.mark.parametrize(
    "text", ["3:4", "3.1", "12.50", "007", "€", "", "3 keer", "1" * 16, "1,2,3", "Ⅷ", "٣"]
)
def test_what_only_looks_like_a_number(text: str) -> None:
    assert _content(text).number is None


def test_a_head_is_never_a_number() -> None:
    assert _page("x", head="2026")["A1"].value == "2026"


def test_words_of_every_kind() -> None:
    note = replace(cite("kader", note=True), label="Kader 2021, blz. 3.")
    law = replace(cite("wet"), label="artikel 1 van de wet")
    content = _content(Text("Volgens "), law, Strong((Text(" vet"),)), note)
    assert content.text == "Volgens artikel 1 van de wet vet (Kader 2021, blz. 3)"
    assert content.number is None
    assert _content(
        Text("12"),
    ).number == Decimal(12)


# Open fields


def test_open_fields_are_marked_and_listed() -> None:
    sheet = Sheet(
        "Geld 'en' uren",
        table(
            row("Post", "Bedrag"),
            row("Budget", blank("bestuur.budget", "budget per jaar")),
            row("Uren", "12"),
        ),
    )
    pages = _pages(sheet)
    assert list(pages) == ["Geld 'en' uren", OPEN_FIELDS]
    cell, listed = pages["Geld 'en' uren"]["B2"], pages[OPEN_FIELDS]
    assert cell.value == "[in te vullen: budget per jaar]"
    assert cell.fill.fgColor.rgb == "00FFF2CC"
    assert pages["Geld 'en' uren"]["B3"].fill.fill_type is None
    values = [[c.value for c in line] for line in listed.iter_rows()]
    assert values == [
        ["Blad", "Cel", "In te vullen", "Veld van het profiel"],
        ["Geld 'en' uren", "B2", "budget per jaar", "bestuur.budget"],
    ]
    assert listed["B2"].hyperlink.location == "'Geld ''en'' uren'!B2"


def test_a_sheet_may_be_called_open_velden() -> None:
    sheet = Sheet(OPEN_FIELDS, table(row("Kop"), row(blank("a.b"))))
    assert list(_pages(sheet)) == [OPEN_FIELDS, f"{OPEN_FIELDS} (2)"]


# Names and sizes


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Acties", "Acties"),
        ("Leemtes: risico/kans [1]?*\\", "Leemtes  risico kans  1"),
        ("'Acties'", "Acties"),
        ("a" * 40, "a" * 31),
        ("a" * 30 + " b", "a" * 30),
        ("\x00", "Blad"),
        ("", "Blad"),
        ("History", "History (2)"),
    ],
)
def test_names_of_tabs(given: str, name: str) -> None:
    (made,) = tab_names([given])
    assert " ".join(made.split()) == " ".join(name.split())
    assert openpyxl.Workbook().create_sheet(made).title == made


def test_names_of_tabs_are_different() -> None:
    assert tab_names(["Acties", "ACTIES", "b" * 40, "b" * 35]) == [
        "Acties",
        "ACTIES (2)",
        "b" * 31,
        "b" * 27 + " (2)",
    ]


def test_widths() -> None:
    def width(*texts: str, share: int = 30) -> int:
        return column_width([Content(text) for text in texts], share)

    assert width("Nr", "1", "2") == 6
    assert width("Actie", "een hele lange zin over wat er moet gebeuren") == 30
    assert width("Eigenaar", "Aandachtsfunctionaris", share=5) == 23
    assert width("Beslistermijnen", "x", share=5) == 19
    assert width("Kop", "x" * 200, share=500) == 80


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", 1), ("vier", 1), ("vier vijf", 1), ("vier vijf zes", 2), ("a" * 25, 3), ("aa " * 10, 4)],
)
def test_lines(text: str, lines: int) -> None:
    assert lines_needed(Content(text), 10) == lines
