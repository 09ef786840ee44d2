from __future__ import annotations

from pathlib import Path

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
    assert "P306 fout  ‘beleid.rout’ is geen symbool, norm of bron." in shown.err
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
