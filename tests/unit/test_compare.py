from __future__ import annotations

import json
from pathlib import Path

import pytest

from beleidsgen.compare import Comparison, comparison, read_comparison
from beleidsgen.document.blocks import Section, Table
from beleidsgen.document.walk import plain_text
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.markdown.writer import write_markdown

ANSWERS = {"Gemeente": "", "Regio": "indeling", "Leeftijd": "overzicht", "Ramen": ""}
CHOSEN = ("Leeftijd", "Ramen")


def receipt(
    folder: Path, name: str, *values: str, norms: dict[str, str] | None = None, open_fields: int = 0
) -> None:
    """The part of a receipt that a comparison reads."""
    answers = zip(ANSWERS.items(), (name, *values), strict=True)
    data = {
        "keuzes": [
            {"symbool": "k", "groep": "Sekswerk" if title in CHOSEN else "Gemeente", "titel": title,
             "waarde": value, "gebruik": use}
            for (title, use), value in answers
        ],
        "normen": [{"norm": norm, "stand": stand} for norm, stand in (norms or {}).items()],
        "open_velden": [{}] * open_fields,
    }  # fmt: skip
    target = folder / f"gm-{name}"
    target.mkdir(parents=True)
    (target / "bewijs.json").write_text(json.dumps(data), encoding="utf-8")


@pytest.fixture
def found(tmp_path: Path) -> Comparison:
    receipt(
        tmp_path,
        "'s-Graveland",
        "Noord",
        "18",
        "nee",
        norms={"BN-01": "deels", "BN-02": "gedekt"},
        open_fields=2,
    )
    receipt(tmp_path, "Elzerbroek", "Noord", "21", "zone", norms={"BN-01": "ontbreekt", "BN-03": "ontbreekt"})
    receipt(tmp_path, "Vlasrade", "Zuid", "18", "onbekend", open_fields=5)
    read = read_comparison(tmp_path)
    assert read.findings == ()
    return read.value


def table(found: Comparison, title: str) -> list[list[str]]:
    document = comparison(found, "Een vergelijking.")
    section = next(b for b in document.blocks if isinstance(b, Section) and plain_text(b.title) == title)
    inside = section.children[0]
    assert isinstance(inside, Table)
    return [[plain_text(cell.children) for cell in row.cells] for row in (inside.header, *inside.rows)]


def test_municipalities_stand_in_the_order_of_their_names(found: Comparison) -> None:
    assert [row[0] for row in table(found, "Sekswerk")] == [
        "Gemeente",
        "Elzerbroek",
        "'s-Graveland",
        "Vlasrade",
    ]


def test_each_group_of_questions_has_a_table(found: Comparison) -> None:
    assert table(found, "Sekswerk")[1:] == [
        ["Elzerbroek", "21", "zone"],
        ["'s-Graveland", "18", "nee"],
        ["Vlasrade", "18", "onbekend"],
    ]
    assert table(found, "Bewijs en open velden")[1:] == [
        ["Elzerbroek", "BN-01, BN-03", "0"],
        ["'s-Graveland", "BN-01", "2"],
        ["Vlasrade", "geen", "5"],
    ]


def test_a_region_counts_what_its_municipalities_chose(found: Comparison) -> None:
    assert table(found, "Per regio") == [
        ["Regio", "Gemeenten", "Leeftijd", "Open velden, gemiddeld"],
        ["Noord", "2", "18: 1; 21: 1", "1"],
        ["Zuid", "1", "18: 1", "5"],
    ]


def test_the_workbook_has_everything_on_one_sheet(found: Comparison) -> None:
    (sheet,) = comparison(found, "Een vergelijking.").sheets
    heads = [plain_text(cell.children) for cell in sheet.table.header.cells]
    assert heads == [
        "Gemeente",
        "Regio",
        "Leeftijd",
        "Ramen",
        "Normen zonder (volledig) bewijs",
        "Open velden",
    ]


def test_the_markdown_reads_back(found: Comparison) -> None:
    text = write_markdown(comparison(found, "Een vergelijking."))
    assert read_markdown(text).findings == ()
    assert "| Elzerbroek | 21 | zone |" in text


def test_a_damaged_receipt_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    receipt(tmp_path, "Vlasrade", "Zuid", "18", "nee")
    for name, text in {"gm-een": "{", "gm-twee": "[]", "gm-drie": '{"keuzes": []}'}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "bewijs.json").write_text(text, encoding="utf-8")
    read = read_comparison(tmp_path)
    assert [finding.code for finding in read.findings] == ["P381"] * 3
    assert [row.name for row in read.value.rows] == ["Vlasrade"]


def test_an_empty_folder_gives_nothing_to_compare(tmp_path: Path) -> None:
    read = read_comparison(tmp_path)
    assert [finding.code for finding in read.findings] == ["P382"]
