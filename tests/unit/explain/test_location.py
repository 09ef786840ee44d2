from __future__ import annotations

from pathlib import Path

import pytest

from beleidsgen.explain.location import Found, Location, find_there, is_location, locate

FIELDS = {"gemeente": 2, "gemeente.naam": 4, "regio": 6}
TEXT = """---
title: Het beleid
---

# 1 De route <!-- ##beleid.route hoofdstuk 1 -->

Eerste alinea.

1. <!-- ##beleid.route/stap --> Een stap.
Een zin van mij.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    hidden = tmp_path / "gm9999-proefdorp" / ".beleidsgen"
    (hidden / "basis").mkdir(parents=True)
    (hidden / "profiel.yaml").write_text("schema: 1\n", encoding="utf-8")
    made = TEXT.replace("Een zin van mij.\n", "")
    (hidden / "basis" / "beleid.md").write_text(made, encoding="utf-8")
    for name in ("beleid.md", "beleid.nieuw.md"):
        (hidden.parent / name).write_text(TEXT, encoding="utf-8")
    return hidden.parent


def _there(path: Path, line: int) -> Found:
    located = locate(f"{path}:{line}").value
    assert located is not None
    found = find_there(located, FIELDS)
    assert found.value is not None, found.findings
    return found.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("beleid.md:12", True),
        (r"C:\map\beleid.md:12", True),
        ("a:b:3", True),
        ("beleid.md", False),
        ("C:", False),
    ],
)
def test_what_has_the_form_of_a_place(text: str, expected: bool) -> None:
    assert is_location(text) is expected


def test_a_drive_letter_belongs_to_the_path() -> None:
    (finding,) = locate(r"C:\weg\beleid.md:12").findings
    assert finding.message == r"Het bestand C:\weg\beleid.md bestaat niet."


def test_the_profile_is_found_from_the_document(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    place = locate("gm9999-proefdorp/beleid.md:3").value
    near = Path("gm9999-proefdorp")
    assert place == Location(near / "beleid.md", 3, near / ".beleidsgen" / "profiel.yaml", near)
    monkeypatch.chdir(folder)
    inside = locate("beleid.md:3").value
    assert inside is not None
    assert inside.profile.is_file()


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        (1, "beleid"),
        (5, "beleid.route"),
        (7, "beleid.route"),
        (9, "beleid.route/stap"),
        (10, "beleid.route/stap"),
    ],
)
@pytest.mark.parametrize("name", ["beleid.md", "beleid.nieuw.md"])
def test_a_line_belongs_to_the_nearest_anchor_above_it(
    folder: Path, name: str, line: int, subject: str
) -> None:
    assert _there(folder / name, line).subject == subject


def test_the_line_itself_and_whether_somebody_wrote_it(folder: Path) -> None:
    made, written = _there(folder / "beleid.md", 9), _there(folder / "beleid.md", 10)
    assert [(line.about, line.says) for line in made.lines] == [("Regel", "1. Een stap.")]
    assert [line.about for line in written.lines] == ["Regel", "Met de hand gewijzigd"]


@pytest.mark.parametrize(
    ("line", "field"), [(2, "gemeente"), (3, "gemeente"), (4, "gemeente.naam"), (5, "gemeente.naam")]
)
def test_a_line_of_a_profile_is_a_field(tmp_path: Path, line: int, field: str) -> None:
    path = tmp_path / "profiel.yaml"
    path.write_text("regel\n" * 8, encoding="utf-8")
    assert _there(path, line).subject == field


@pytest.mark.parametrize("line", [0, 11, 999_999_999])
def test_a_line_that_is_not_there(folder: Path, line: int) -> None:
    located = locate(f"{folder / 'beleid.md'}:{line}").value
    assert located is not None
    (finding,) = find_there(located, FIELDS).findings
    assert (finding.code, finding.message) == (
        "P333",
        f"beleid.md heeft 10 regels; regel {line} is er niet.",
    )


def test_a_line_above_every_field(tmp_path: Path) -> None:
    path = tmp_path / "profiel.yaml"
    path.write_text("# commentaar\n", encoding="utf-8")
    (finding,) = find_there(Location(path, 1, path, None), FIELDS).findings
    assert finding.code == "P333"


@pytest.mark.parametrize("name", ["los.md", "beeld.docx", "weg.md", "x\0y.md", "."])
def test_files_that_belong_to_no_municipality(tmp_path: Path, name: str) -> None:
    (tmp_path / "los.md").write_text("tekst", encoding="utf-8")
    (tmp_path / "beeld.docx").write_bytes(b"PK")
    located = locate(f"{tmp_path / name}:1")
    assert located.value is None
    assert [finding.code for finding in located.findings] == ["P332"]
