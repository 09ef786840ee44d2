"""The workbooks say what the documents say, and open where people work on them."""

from __future__ import annotations

import csv
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook

from beleidsgen.build import Built
from beleidsgen.content.model import ContentPack
from beleidsgen.document.blocks import Row
from beleidsgen.document.walk import walk
from beleidsgen.generate import Wishes, generate, make, render
from beleidsgen.outfolder.store import Fate
from beleidsgen.profile.load import load_profile_text
from beleidsgen.writers.xlsx import OPEN_FIELDS
from tests.conftest import PROFILES
from tests.contracts.test_word_says_the_same import words_of_markdown

VIEWS = {
    "uitvoeringsplan": {
        "Acties", "Per kwartaal", "Per eigenaar", "Eerste honderd dagen", "Overlegkalender", "Indicatoren",
        "Capaciteit en geld", "Risico’s",
    },
    "bibob-triggers": {
        "Triggers", "Indicatoren", "Processtappen", "Beslistermijnen", "Beslismatrix", "Leemtes",
    },
}  # fmt: skip
NOTE = re.compile(r"^\[\^[^\]]+\]: (.*)$", re.MULTILINE)
WITH_NOTE = re.compile(r"^(.*?\S) \((.*)\)$")
OWN_WORDS = {"elk besluit"}
"""Words of a sheet that group its rows and state no fact."""


@pytest.fixture(scope="module")
def files(built: Built, profile_path: Path) -> dict[str, bytes]:
    wishes = Wishes(formats=("md", "docx"), documents=frozenset(VIEWS))
    rendered = render(built, profile_path.parent, profile_path.read_bytes(), wishes, ()).value
    return {output.name: output.data for output in rendered}


@pytest.fixture(scope="module")
def books(files: Mapping[str, bytes]) -> dict[str, Workbook]:
    return {
        name.removesuffix(".xlsx"): openpyxl.load_workbook(BytesIO(data))
        for name, data in files.items() if name.endswith(".xlsx")
    }  # fmt: skip


def cells(book: Workbook) -> Iterator[tuple[str, Cell]]:
    for page in book.worksheets:
        if page.title != OPEN_FIELDS:
            for line in page.iter_rows(min_row=2):
                yield from ((page.title, cell) for cell in line if cell.value is not None)


def as_read(cell: Cell) -> str:
    """The cell as a Dutch reader sees it."""
    if cell.data_type == "s":
        return " ".join(str(cell.value).split())
    grouped = (
        f"{cell.value:,}".replace(",", ".")
        if "," in cell.number_format
        else str(cell.value).replace(".", ",")
    )
    return f"€ {grouped}" if "€" in cell.number_format else grouped


def test_the_documents_have_their_views(books: dict[str, Workbook]) -> None:
    assert set(books) == set(VIEWS)
    for kind, views in VIEWS.items():
        assert views <= set(books[kind].sheetnames), kind


def test_the_workbook_says_nothing_else(files: dict[str, bytes], books: dict[str, Workbook]) -> None:
    for kind, book in books.items():
        text = files[f"{kind}.md"].decode()
        said = " ".join(
            [*words_of_markdown(text), *(found.replace("\\", "") for found in NOTE.findall(text))]
        ).casefold()
        odd = [
            (page, cell.coordinate, words)
            for page, cell in cells(book)
            for words in (as_read(cell).casefold(),)
            if words not in said and words not in OWN_WORDS
            and not all(part in said for part in WITH_NOTE.sub(r"\1\n\2", words).split("\n"))
        ]  # fmt: skip
        assert odd == [], kind


@pytest.mark.parametrize(
    ("kind", "mark", "sheets"),
    [
        ("uitvoeringsplan", "plan.actie.", ("Acties", "Per kwartaal", "Per eigenaar")),
        ("bibob-triggers", "bibob.trigger.", ("Triggers",)),
        ("bibob-triggers", "bibob.indicator.", ("Indicatoren",)),
    ],
)
def test_the_workbook_leaves_nothing_out(built: Built, kind: str, mark: str, sheets: tuple[str, ...]) -> None:
    document = built.package[kind]
    rows = [
        v.node for v in walk(document) if isinstance(v.node, Row) and (v.node.symbol or "").startswith(mark)
    ]
    by_name = {sheet.name: sheet for sheet in document.sheets}
    for name in sheets:
        shown = [row.symbol for row in by_name[name].table.rows]
        assert {row.symbol for row in rows} <= set(shown)
        assert len(shown) == len(set(shown))


def test_every_row_of_a_shown_table_is_there(built: Built, books: dict[str, Workbook]) -> None:
    for document in built.package.documents:
        for sheet in document.sheets:
            page = books[document.kind][sheet.name]
            assert page.max_row == len(sheet.table.rows) + 1
            assert page.max_column == len(sheet.table.header.cells)


def test_every_sheet_can_be_filtered_and_printed(books: dict[str, Workbook]) -> None:
    for page in (page for book in books.values() for page in book.worksheets):
        assert page.auto_filter.ref == page.dimensions
        assert page.freeze_panes == "B2"
        assert page.print_title_rows == "$1:$1"
        assert page.page_setup.orientation == "landscape"
        assert all(cell.value for cell in page[1]), page.title


def test_open_fields_are_listed(books: dict[str, Workbook], profile_path: Path) -> None:
    for kind, book in books.items():
        marked = [
            (page.title, cell.coordinate)
            for page in book.worksheets if page.title != OPEN_FIELDS
            for line in page.iter_rows(min_row=2) for cell in line if cell.style == "beleid open veld"
        ]  # fmt: skip
        assert all("[in te vullen: " in book[page][place].value for page, place in marked)
        listed = (
            [(line[0].value, line[1].value) for line in book[OPEN_FIELDS].iter_rows(min_row=2)]
            if marked
            else []
        )
        assert sorted(set(listed)) == sorted(marked)
        assert (OPEN_FIELDS in book.sheetnames) == bool(marked)
        assert marked or "zoeterwoude" not in profile_path.stem or kind != "uitvoeringsplan"


def test_words_of_a_profile_are_never_a_formula(pack: ContentPack) -> None:
    text = PROFILES[0].read_text(encoding="utf-8") + (
        "\noverleggen:\n"
        "  - {naam: '=1+1', soort: driehoek, keer_per_jaar: 4, voorzitter: '@SUM(A1)', deelnemers: ['-2']}\n"
        "  - {naam: 'een & \"twee\" <b>drie</b> | vier', soort: werkgroep, ritme: '=HYPERLINK(\"x\")'}\n"
    )
    start = text.index("\noverleggen:")
    end = text.index("\n", start + 1)
    while text[end + 1] in " #-\n":
        end = text.index("\n", end + 1)
    loaded = load_profile_text(text[:start] + text[end:])
    assert loaded.value is not None, [finding.message for finding in loaded.findings]
    built = make(pack, loaded.value, text.encode(), Wishes())
    data = {o.name: o.data for o in render(built, PROFILES[0].parent, text.encode(), Wishes(), ()).value}
    page = openpyxl.load_workbook(BytesIO(data["uitvoeringsplan.xlsx"]))["Overlegkalender"]
    assert {cell.data_type for line in page.iter_rows() for cell in line if cell.value is not None} == {"s"}
    assert [page.cell(row, 1).value for row in (2, 3)] == ["=1+1", 'Een & "twee" <b>drie</b> | vier']
    assert page["A2"].quotePrefix


def test_a_workbook_comes_with_word_alone(pack: ContentPack, tmp_path: Path) -> None:
    def made(*formats: str, documents: tuple[str, ...] = ()) -> set[str]:
        wishes = Wishes(formats=formats, documents=frozenset(documents), dry=True)
        return {
            name for name in generate(pack, PROFILES[1], tmp_path, wishes).fates if name.endswith(".xlsx")
        }

    assert made("md", "docx") == {"uitvoeringsplan.xlsx", "bibob-triggers.xlsx"}
    assert made("md") == set()
    assert made("docx", documents=("bibob-triggers", "mensenhandelbeleid")) == {"bibob-triggers.xlsx"}


def test_an_edited_workbook_is_kept(pack: ContentPack, tmp_path: Path) -> None:
    wishes = Wishes(documents=frozenset({"uitvoeringsplan"}))
    first = generate(pack, PROFILES[1], tmp_path, wishes)
    assert first.folder is not None
    path = first.folder / "uitvoeringsplan.xlsx"
    made = path.read_bytes()
    book = openpyxl.load_workbook(path)
    book["Acties"]["A2"].value = "Onze eigen actie"
    book.save(path)
    edited = path.read_bytes()
    again = generate(pack, PROFILES[1], tmp_path, wishes)
    assert again.exit_code == 3
    assert [name for name, fate in again.fates.items() if fate is Fate.BEHOUDEN] == ["uitvoeringsplan.xlsx"]
    assert path.read_bytes() == edited
    assert path.with_name("uitvoeringsplan.nieuw.xlsx").read_bytes() == made


def test_libreoffice_opens_them(
    files: dict[str, bytes], books: dict[str, Workbook], tmp_path: Path, need_tool: Callable[[str], str]
) -> None:
    office = need_tool("soffice")
    if not (Path(office).resolve().parent / "libsclo.so").is_file():
        need_tool("soffice met Calc (libreoffice-calc-nogui)")
    for name, data in files.items():
        if name.endswith(".xlsx"):
            (tmp_path / name).write_bytes(data)
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    command = [
        office, f"-env:UserInstallation=file://{tmp_path}/lo", "--headless", "--convert-to", every_sheet,
        "--outdir", str(tmp_path), *map(str, sorted(tmp_path.glob("*.xlsx"))),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for kind, book in books.items():
        for page in book.worksheets:
            text = (tmp_path / f"{kind}-{page.title}.csv").read_text(encoding="utf-8")
            found = list(csv.reader(text.splitlines()))
            assert found == [
                ["" if c.value is None else str(c.value) for c in line] for line in page.iter_rows()
            ]
