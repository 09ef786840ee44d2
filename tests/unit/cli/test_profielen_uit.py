from __future__ import annotations

from pathlib import Path

from beleidsgen.profile.load import load_profile
from tests.support.terminal import run

TABLE = "gemeente.code;sekswerk.leeftijd\nGM0638;21\nGM0546;18\n"


def test_a_table_becomes_a_folder_of_profiles(work: Path) -> None:
    (work / "tabel.csv").write_text(TABLE, encoding="utf-8")
    shown = run("profielen-uit", "tabel.csv", "--uit", "mijn map")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out == (
        "mijn map: 2 nieuw. Bevindingen: geen bevindingen.\n"
        'Documenten maken: beleidsgen genereer "mijn map"\n'
    )
    loaded = load_profile(work / "mijn map/gm0638-zoeterwoude.yaml")
    assert loaded.findings == ()
    assert loaded.value is not None
    assert loaded.value.sekswerk.leeftijd == 21


def test_a_changed_table_changes_what_nobody_touched(work: Path) -> None:
    (work / "tabel.csv").write_text(TABLE, encoding="utf-8")
    run("profielen-uit", "tabel.csv", "--uit", "p")
    edited = work / "p/gm0546-leiden.yaml"
    edited.write_text(edited.read_text("utf-8").replace("leeftijd: 18", "leeftijd: 21"), encoding="utf-8")
    before = edited.read_bytes()
    (work / "tabel.csv").write_text(TABLE.replace("GM0638;21", "GM0638;18"), encoding="utf-8")
    shown = run("profielen-uit", "tabel.csv", "--uit", "p")
    assert shown.code == 0
    assert shown.out.startswith("p: 1 behouden, 1 vernieuwd. Bevindingen: 1 waarschuwing.")
    assert "P366" in shown.err
    assert edited.read_bytes() == before
    assert "leeftijd: 18" in (work / "p/gm0638-zoeterwoude.yaml").read_text("utf-8")
    assert run("profielen-uit", "tabel.csv", "--uit", "p").out.startswith("p: 1 behouden, 1 ongewijzigd.")


def test_a_row_with_a_fault_does_not_stop_the_others(work: Path) -> None:
    (work / "tabel.csv").write_text(f"{TABLE}GM0344;19\n", encoding="utf-8")
    shown = run("profielen-uit", "tabel.csv", "--uit", "p")
    assert shown.code == 1
    assert shown.out.startswith("p: 1 niet bruikbaar, 2 nieuw.")
    assert "tabel.csv:4:2" in shown.err
    assert sorted(path.name for path in (work / "p").iterdir()) == [
        "gm0546-leiden.yaml",
        "gm0638-zoeterwoude.yaml",
    ]


def test_an_empty_table_to_fill_in(work: Path) -> None:
    shown = run("profielen-uit", "tabel.xlsx", "--leeg")
    assert (shown.code, shown.err) == (0, "")
    assert "Vul per gemeente een rij in" in shown.out
    assert (work / "tabel.xlsx").is_file()
    again = run("profielen-uit", "tabel.xlsx", "--leeg")
    assert (again.code, "bestaat al" in again.err) == (2, True)
    assert run("profielen-uit", "tabel.csv", "--leeg").code == 2


def test_a_table_that_is_not_there_is_a_wrong_use() -> None:
    shown = run("profielen-uit", "weg.xlsx")
    assert (shown.code, "een lege maakt u met --leeg" in shown.err) == (2, True)
    assert run("profielen-uit", ".").err.startswith(". is een map. Geef een tabel (.xlsx of .csv)")
