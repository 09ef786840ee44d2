from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from beleidsgen.explain.model import explained_schema
from tests.support.terminal import run


def test_a_passage() -> None:
    shown = run("uitleg", "klaar.yaml", "beleid.route")
    assert shown.code == 0
    assert shown.err == ""
    lines = [tuple(line.split("  ", 1)) for line in shown.out.splitlines()]
    assert ("Symbool", "beleid.route") in {(about, says.strip()) for about, says in lines}


def test_columns_are_as_wide_as_the_longest_word() -> None:
    lines = run("uitleg", "klaar.yaml", "beleid.route").out.splitlines()
    width = max(len(line.split("  ")[0]) for line in lines)
    assert all(line[width : width + 2] == "  " for line in lines)


def test_what_nothing_is_called() -> None:
    shown = run("uitleg", "klaar.yaml", "beleid.rout")
    assert shown.code == 2
    assert shown.out == ""
    assert "P306 fout  ‘beleid.rout’ is geen symbool, norm, bron of veld." in shown.err
    assert "Bedoelde u beleid.route" in shown.err


def test_a_profile_that_does_not_exist() -> None:
    shown = run("uitleg", "weg.yaml", "BN-05")
    assert shown.code == 2
    assert shown.err.startswith("Het profiel weg.yaml bestaat niet.")


def test_a_profile_that_cannot_be_used() -> None:
    Path("fout.yaml").write_text("schema: 1\n", encoding="utf-8")
    shown = run("uitleg", "fout.yaml", "BN-05")
    assert shown.code == 2
    assert shown.err.startswith("P1")


def test_a_folder_is_no_profile() -> None:
    Path("uit").mkdir()
    shown = run("uitleg", "uit", "BN-05")
    assert shown.code == 2
    assert shown.err.startswith("uit is een map. Geef het profiel: een bestand dat eindigt op .yaml.")


@pytest.fixture
def folder() -> Path:
    assert run("genereer", "klaar.yaml", "--formaat", "md").code == 0
    return Path("uit/gm9999-proefdorp")


def test_a_line_of_a_document(folder: Path) -> None:
    lines = (folder / "beleid.md").read_text("utf-8").splitlines()
    number = next(at for at, line in enumerate(lines, 1) if "volgt" in line)
    shown = run("uitleg", f"{folder / 'beleid.md'}:{number}")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("Regel ")
    assert re.search(r"^Symbool +beleid\.route$", shown.out, re.MULTILINE)
    assert re.search(r"^Waarde +gemeente\.naam = Proefdorp \(profiel, regel 4\)$", shown.out, re.MULTILINE)


def test_a_line_that_somebody_wrote(folder: Path) -> None:
    path = folder / "beleid.md"
    path.write_text(path.read_text("utf-8") + "\nVan mij.\n", encoding="utf-8")
    number = len(path.read_text("utf-8").splitlines())
    assert "Met de hand gewijzigd" in run("uitleg", f"{path}:{number}").out


def test_a_section_that_somebody_added(folder: Path) -> None:
    path = folder / "beleid.md"
    path.write_text(path.read_text("utf-8") + "\n# Nieuw <!-- ##beleid.van-mij -->\n", encoding="utf-8")
    shown = run("uitleg", f"{path}:{len(path.read_text('utf-8').splitlines())}")
    assert shown.code == 2
    assert shown.err.startswith("P306 fout  ‘beleid.van-mij’")


def test_a_line_of_a_profile() -> None:
    text = Path("klaar.yaml").read_text("utf-8").splitlines()
    number = next(at for at, line in enumerate(text, 1) if "naam:" in line)
    shown = run("uitleg", f"klaar.yaml:{number}")
    assert shown.code == 0
    assert "gemeente.naam: naam van de gemeente" in shown.out


def test_a_folder_of_a_municipality_stands_for_its_profile(folder: Path) -> None:
    assert run("uitleg", folder, "BN-05").code == 0


def test_for_machines() -> None:
    shown = run("uitleg", "klaar.yaml", "beleid.route", "--formaat", "json")
    data = json.loads(shown.out)
    jsonschema.validate(data, explained_schema())
    assert (data["soort"], data["naam"]) == ("passage", "beleid.route")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("klaar.yaml",), "Na ‘klaar.yaml’ ontbreekt iets."),
        (("a", "b", "c"), "Geef één profiel en één naam"),
        (("weg.md:3",), "P332 fout"),
        (("klaar.yaml:77777",), "P333 fout"),
        (("klaar.yaml", ""), "P306 fout"),
        (("klaar.yaml", "../..:x"), "P306 fout"),
        (("x\0y", "BN-05"), "Het profiel"),
    ],
)
def test_whatever_is_typed_gets_an_answer(given: tuple[str, ...], says: str) -> None:
    shown = run("uitleg", *given)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith(says)
