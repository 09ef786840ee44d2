from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.support.terminal import Run, run

FOLDER = Path("uit/gm9999-proefdorp")
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["schema", "bevindingen"],
    "additionalProperties": False,
    "properties": {
        "schema": {"const": 1},
        "bevindingen": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["code", "ernst", "melding", "plaats", "advies", "bron"],
                "additionalProperties": False,
                "properties": {
                    "code": {"type": "string", "pattern": r"^[PV]\d{3}$"},
                    "ernst": {"enum": ["fout", "waarschuwing", "opmerking"]},
                    "melding": {"type": "string", "minLength": 1},
                    "advies": {"type": "string"},
                    "bron": {"type": "string"},
                    "plaats": {
                        "type": "object",
                        "required": ["bestand", "regel", "kolom", "symbool"],
                        "additionalProperties": False,
                        "properties": {
                            "bestand": {"type": "string"},
                            "regel": {"type": "integer", "minimum": 0},
                            "kolom": {"type": "integer", "minimum": 0},
                            "symbool": {"type": "string"},
                        },
                    },
                },
            },
        },
    },
}


def _codes(shown: Run) -> list[str]:
    data = json.loads(shown.out)
    jsonschema.validate(data, SCHEMA)
    return [finding["code"] for finding in data["bevindingen"]]


@pytest.fixture
def folder() -> Path:
    assert run("genereer", "klaar.yaml", "--formaat", "md").code == 0
    return FOLDER


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_a_profile_without_findings() -> None:
    shown = run("toets", "klaar.yaml")
    assert (shown.code, shown.out, shown.err) == (0, "klaar.yaml: geen bevindingen.\n", "")


def test_a_profile_with_an_open_field() -> None:
    shown = run("toets", "open.yaml")
    assert shown.code == 0
    assert shown.out == "open.yaml: 1 waarschuwing.\n"
    assert shown.err.startswith("V501 waarschuwing  beleid.md (beleid.route)  ")


def test_streng_makes_warnings_count() -> None:
    assert run("toets", "open.yaml", "--streng").code == 1
    assert run("toets", "klaar.yaml", "--streng").code == 0


def test_findings_for_machines() -> None:
    shown = run("toets", "open.yaml", "--formaat", "json")
    assert _codes(shown) == ["V501"]
    assert shown.err == ""
    assert _codes(run("toets", "klaar.yaml", "--formaat", "json")) == []


def test_findings_for_machines_of_a_profile_that_cannot_be_used(work: Path) -> None:
    (work / "fout.yaml").write_text("schema: 1\n", encoding="utf-8")
    shown = run("toets", "fout.yaml", "klaar.yaml", "--formaat", "json")
    assert shown.code == 2
    assert all(code.startswith("P1") for code in _codes(shown))


def test_a_folder_as_we_made_it(folder: Path) -> None:
    shown = run("toets", str(folder))
    assert shown.code == 0
    assert shown.out == f"{folder}: geen bevindingen.\n"


def test_the_folder_above_holds_all_municipalities(folder: Path) -> None:
    assert run("toets", "uit").out == f"{folder}: geen bevindingen.\n"


def test_a_dead_reference_in_an_edited_document(folder: Path) -> None:
    _change(folder / "beleid.md", "plan.md#plan.acties", "plan.md#plan.weg")
    shown = run("toets", str(folder), "--formaat", "json")
    assert shown.code == 1
    assert _codes(shown) == ["V101"]


def test_evidence_that_somebody_took_away(folder: Path) -> None:
    path = folder / "plan.md"
    path.write_text(path.read_text("utf-8").split("\n# ")[0], encoding="utf-8")
    codes = _codes(run("toets", str(folder), "--formaat", "json"))
    assert "V402" in codes
    assert "V101" in codes


def test_a_document_that_is_not_there(folder: Path) -> None:
    (folder / "plan.md").unlink()
    shown = run("toets", str(folder), "--formaat", "json")
    assert shown.code == 1
    assert _codes(shown) == ["P304"]


def test_a_folder_without_its_profile(folder: Path) -> None:
    (folder / ".beleidsgen" / "profiel.yaml").unlink()
    shown = run("toets", str(folder))
    assert shown.code == 2
    assert "P305 fout" in shown.err
    assert "Draai beleidsgen genereer met het profiel, en toets daarna opnieuw." in shown.err


def test_a_folder_with_a_damaged_profile(folder: Path) -> None:
    (folder / ".beleidsgen" / "profiel.yaml").write_text("{", encoding="utf-8")
    assert run("toets", str(folder)).code == 2


def test_what_does_not_exist() -> None:
    shown = run("toets", "weg")
    assert shown.code == 2
    assert shown.err.startswith("Het bestand of de map weg bestaat niet.")


def test_nothing_is_written(folder: Path, work: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in work.rglob("*") if path.is_file()}
    run("toets", str(folder), "open.yaml")
    assert {path: path.stat().st_mtime_ns for path in work.rglob("*") if path.is_file()} == before


def test_a_folder_without_profile_or_documents(work: Path) -> None:
    (work / "leeg").mkdir()
    shown = run("toets", "leeg")
    assert shown.code == 2
    assert shown.err.startswith("In de map leeg staan geen profiel en geen documenten van genereer.")
