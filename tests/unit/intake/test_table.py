from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest

from beleidsgen.diagnostics import Finding
from beleidsgen.intake.cells import read_table
from beleidsgen.intake.columns import list_sheets, main_columns
from beleidsgen.intake.table import TableProfile, profiles_of
from beleidsgen.intake.workbook import empty_table
from beleidsgen.profile.load import load_profile_text
from beleidsgen.profile.model import MunicipalityProfile


def workbook(folder: Path, sheets: dict[str, list[list[object]]]) -> Path:
    """The empty table with rows typed in it."""
    book = openpyxl.load_workbook(io.BytesIO(empty_table()))
    for name, rows in sheets.items():
        page = book[name]
        heads = {str(cell.value): cell.column for cell in page[3]}
        fields, *lines = rows
        for index, line in enumerate(lines, start=4):
            for field, value in zip(fields, line, strict=True):
                page.cell(index, heads[str(field)], value)
    path = folder / "tabel.xlsx"
    book.save(path)
    return path


def read(path: Path) -> tuple[list[TableProfile], list[Finding]]:
    table = read_table(path)
    made = profiles_of(table.value, path.name)
    return list(made.value), [*table.findings, *made.findings, *(f for p in made.value for f in p.findings)]


def loaded(profile: TableProfile) -> MunicipalityProfile:
    found = load_profile_text(profile.text)
    assert found.value is not None
    return found.value


def test_a_workbook_becomes_profiles(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "gemeenten": [
                ["gemeente.code", "sekswerk.leeftijd", "sekswerk.vergunningstelsel", "sekswerk.bedrijven"],
                ["GM0638", 21, "Ja", None],
                ["gm0546", None, True, "geen"],
            ],
            "partners": [
                ["gemeente.code", "naam", "domein", "vormen"],
                ["GM0638", "Leger des Heils", "zorg", "seksueel; arbeid"],
                ["GM0638", "SHOP: hulp, advies", "zorg", None],
            ],
        },
    )
    made, findings = read(path)
    assert findings == []
    first, second = (loaded(profile) for profile in made)
    assert (first.gemeente.naam, first.gemeente.provincie, first.sekswerk.leeftijd) == (
        "Zoeterwoude",
        "Zuid-Holland",
        21,
    )
    assert isinstance(first.partners, tuple)
    assert [(p.naam, p.vormen) for p in first.partners] == [
        ("Leger des Heils", ("seksueel", "arbeid")),
        ("SHOP: hulp, advies", "onbekend"),
    ]
    assert first.sekswerk.bedrijven == "onbekend"
    assert (second.gemeente.naam, second.sekswerk.vergunningstelsel, second.sekswerk.bedrijven) == (
        "Leiden",
        "ja",
        (),
    )


def test_what_excel_makes_of_dates_times_and_figures_is_what_was_meant(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "gemeenten": [
                [
                    "gemeente.naam", "peildatum", "sekswerk.sluitingstijden.van",
                    "lokaal_beeld.woningvoorraad.waarde", "lokaal_beeld.woningvoorraad.bron",
                    "lokaal_beeld.woningvoorraad.jaar", "functies.meldpunt.telefoon",
                ],
                ["Leiden", dt.date(2026, 11, 22), dt.time(2, 0), 4000.0, "CBS", 2025, 140800],
                ["Delft", "22-11-2026", "02:00", None, None, None, None],
            ]
        },
    )  # fmt: skip
    made, findings = read(path)
    assert findings == []
    for profile in map(loaded, made):
        assert profile.peildatum == dt.date(2026, 11, 22)
        assert profile.sekswerk.sluitingstijden.van == "02:00"
    first = loaded(made[0])
    assert first.lokaal_beeld.woningvoorraad.waarde == 4000  # type: ignore[union-attr]
    assert first.functies.meldpunt.telefoon == "140800"


def test_every_fault_points_to_its_cell(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "gemeenten": [
                ["gemeente.code", "sekswerk.leeftijd", "sekswerk.beslistermijn_weken"],
                ["GM0638", 19, 12],
                ["GM0546", 21, "acht"],
            ],
            "overleggen": [
                ["gemeente.code", "naam", "keer_per_jaar"],
                ["GM0546", "Driehoek", "vaak"],
            ],
        },
    )
    made, findings = read(path)
    assert [profile.text for profile in made] == ["", ""]
    column = {
        name: openpyxl.utils.get_column_letter(i)
        for i, name in enumerate((c.path for c in main_columns()), 1)
    }
    places = {finding.place.file for finding in findings}
    assert f"tabel.xlsx, blad gemeenten, cel {column['sekswerk.leeftijd']}4" in places
    assert f"tabel.xlsx, blad gemeenten, cel {column['sekswerk.beslistermijn_weken']}5" in places
    names = ["gemeente.code", *(c.path for s in list_sheets() if s.path == "overleggen" for c in s.columns)]
    letter = openpyxl.utils.get_column_letter(names.index("keer_per_jaar") + 1)
    assert f"tabel.xlsx, blad overleggen, cel {letter}4" in places
    assert len(findings) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [";", ","])
def test_a_text_table_in_every_spelling_of_excel(tmp_path: Path, encoding: str, separator: str) -> None:
    lines = [
        ["gemeente.naam", "regio.ggd", "titel"],
        ["Súdwest-Fryslân", "GGD Fryslân", ""],
        ["Leiden", '"a, b; c"', "x"],
    ]
    text = "\r\n".join(separator.join(line) for line in lines)
    (tmp_path / "t.csv").write_bytes(text.encode(encoding))
    made, findings = read(tmp_path / "t.csv")
    assert [profile.code for profile in made] == ["GM1900", "GM0546"]
    assert loaded(made[0]).regio.ggd == "GGD Fryslân"
    assert loaded(made[1]).regio.ggd == "a, b; c"
    assert [(f.code, str(f.place)) for f in findings] == [("P362", "t.csv:1:3")]


def test_titles_stand_for_fields_too(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        "gemeente.code;Of er een vergunningstelsel is\nGM0638;nee\n", encoding="utf-8"
    )
    made, findings = read(tmp_path / "t.csv")
    assert findings == []
    assert loaded(made[0]).sekswerk.vergunningstelsel == "nee"


def test_an_invented_municipality_needs_a_code_and_a_name(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        "gemeente.code;gemeente.naam\nGM9901;Elzerbroek\nGM9902;\n;Niksdorp\n", encoding="utf-8"
    )
    made, findings = read(tmp_path / "t.csv")
    assert [(profile.code, profile.name) for profile in made] == [("GM9901", "Elzerbroek")]
    assert [(f.code, str(f.place)) for f in findings] == [("P363", "t.csv:3:1"), ("P363", "t.csv:4:2")]


def test_an_old_name_leads_to_the_new_municipality(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("gemeente.naam\nWeesp\n", encoding="utf-8")
    made, findings = read(tmp_path / "t.csv")
    assert [profile.name for profile in made] == ["Amsterdam"]
    assert [(f.code, str(f.place)) for f in findings] == [("P402", "t.csv:2:1")]


def test_strange_values_stay_values(tmp_path: Path) -> None:
    strange = 'a: "b" \\ #c {d} [e] *f* {{ g }} <h> | - é'
    path = workbook(
        tmp_path, {"gemeenten": [["gemeente.code", "gemeente.omschrijving"], ["GM0638", strange]]}
    )
    made, findings = read(path)
    assert findings == []
    assert loaded(made[0]).gemeente.omschrijving == strange


def test_a_person_in_a_cell_is_found_there(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "gemeenten": [
                ["gemeente.code", "functies.meldcode_functionaris"],
                ["GM0638", "mevrouw J. de Vries"],
            ]
        },
    )
    _, findings = read(path)
    assert [finding.code for finding in findings] == ["P150"]
    assert "blad gemeenten, cel " in findings[0].place.file


def test_the_empty_table_is_the_same_every_time_and_reads_as_no_rows(tmp_path: Path) -> None:
    first, second = empty_table(), empty_table()
    assert first == second
    (tmp_path / "t.xlsx").write_bytes(first)
    made, findings = read(tmp_path / "t.xlsx")
    assert (made, [finding.code for finding in findings]) == ([], ["P361"])
    book = openpyxl.load_workbook(io.BytesIO(first))
    assert book.sheetnames == ["gemeenten", *(sheet.tab for sheet in list_sheets())]
    assert all(len(name) <= 31 for name in book.sheetnames)
    assert len(book["gemeenten"].data_validations.dataValidation) > 100


def test_every_column_is_a_field_and_every_field_a_column() -> None:
    from beleidsgen.profile.schema import all_field_paths

    main = {column.path for column in main_columns()}
    inside = {f"{sheet.path}.{column.path}" for sheet in list_sheets() for column in sheet.columns}
    known = set(all_field_paths())
    groups = {path for path in known if any(other.startswith(f"{path}.") for other in known)}
    assert known - groups - {"schema"} == (main - {sheet.path for sheet in list_sheets()}) | inside
