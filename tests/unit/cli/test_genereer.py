from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from beleidsgen.cli.genereer import warn_old_day
from tests.support.packs import profile_text
from tests.support.small_world import KNOWN
from tests.support.terminal import run

FOLDER = Path("uit/gm9999-proefdorp")
MADE = {"beleid.md", "plan.md", "verantwoording.md", "bewijs.json"}


def _names(folder: Path = FOLDER) -> set[str]:
    return {path.name for path in folder.glob("*") if path.is_file()} if folder.is_dir() else set()


def _generate(*arguments: str, profile: str = "klaar.yaml") -> int:
    return run("genereer", profile, "--formaat", "md", *arguments).code


def _edit(name: str = "beleid.md") -> None:
    path = FOLDER / name
    path.write_text(path.read_text("utf-8").replace("volgt", "volgt altijd"), encoding="utf-8", newline="\n")


# Codes


def test_0_documents_of_a_complete_profile() -> None:
    shown = run("genereer", "klaar.yaml", "--formaat", "md")
    assert shown.code == 0
    assert shown.out == f"{FOLDER}: 4 nieuw. Geen bevindingen.\n"
    assert _names() == MADE
    assert "De gemeente Proefdorp volgt" in (FOLDER / "beleid.md").read_text("utf-8")


def test_0_with_open_fields_that_are_named() -> None:
    shown = run("genereer", "open.yaml", "--formaat", "md")
    assert shown.code == 0
    assert shown.err.startswith("V501 waarschuwing, 1 keer:\n     ‘")
    assert shown.out.splitlines()[1:] == [
        "Nog in te vullen: 1 veld; zie verantwoording.md.",
        f"Alle bevindingen met uitleg: beleidsgen toets {FOLDER}",
    ]


def test_one_open_field_is_said_in_the_singular() -> None:
    assert "Nog in te vullen: 1 veld;" in run("genereer", "open.yaml", "--formaat", "md").out


def test_1_findings_of_severity_fout(work: Path) -> None:
    wrong = "sekswerk: {vergunningstelsel: nee, maximum: {seksinrichtingen: 1}}\n"
    (work / "tegen.yaml").write_text(profile_text(KNOWN + wrong), encoding="utf-8")
    assert _generate(profile="tegen.yaml") == 1
    assert _names() == MADE


@pytest.mark.parametrize(
    "text", ["schema: 1\n", "", "{", "schema: 1\ngemeente: {code: GM9999, naam: X, weg: 1}\n", "\x00"]
)
def test_2_a_profile_that_cannot_be_used(work: Path, text: str) -> None:
    (work / "fout.yaml").write_text(text, encoding="utf-8")
    shown = run("genereer", "fout.yaml", "--formaat", "md")
    assert shown.code == 2
    assert "fout.yaml: niet te gebruiken (" in shown.err
    assert not FOLDER.parent.exists()


def test_2_a_profile_that_is_no_text(work: Path) -> None:
    (work / "fout.yaml").write_bytes(b"\xff\xfe\x00\x01")
    assert _generate(profile="fout.yaml") == 2


def test_3_a_file_that_a_person_changed() -> None:
    _generate()
    _edit()
    shown = run("genereer", "klaar.yaml", "--formaat", "md")
    assert shown.code == 3
    assert "P301 waarschuwing" in shown.err
    assert "volgt altijd" in (FOLDER / "beleid.md").read_text("utf-8")
    assert "beleid.nieuw.md" in _names()


def test_the_worst_code_of_several_profiles_counts(work: Path) -> None:
    (work / "fout.yaml").write_text("schema: 1\n", encoding="utf-8")
    shown = run("genereer", "fout.yaml", "klaar.yaml", "--formaat", "md")
    assert shown.code == 2
    assert _names() == MADE, "een fout profiel houdt een goed profiel niet op"


# Choices


def test_nothing_changes_the_second_time() -> None:
    _generate()
    shown = run("genereer", "klaar.yaml", "--formaat", "md")
    assert shown.out.startswith(f"{FOLDER}: 4 ongewijzigd.")


def test_word_and_markdown_by_default() -> None:
    assert run("genereer", "klaar.yaml").code == 0
    assert _names() == MADE | {"beleid.docx", "plan.docx", "verantwoording.docx"}


def test_one_document() -> None:
    assert _generate("--document", "plan") == 0
    assert _names() == MADE - {"beleid.md"}


def test_another_folder(work: Path) -> None:
    assert _generate("--uit", "ergens/anders") == 0
    assert _names(work / "ergens" / "anders" / "gm9999-proefdorp") == MADE


def test_a_folder_of_profiles(work: Path) -> None:
    folder = work / "profielen"
    folder.mkdir()
    for name, code in (("een", "GM0001"), ("twee", "GM0002"), ("_over", "GM0003")):
        text = profile_text(KNOWN).replace("GM9999", code)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert _generate(profile="profielen") == 0
    assert {path.name for path in Path("uit").iterdir()} == {
        "gm0001-proefdorp",
        "gm0002-proefdorp",
        "overzicht.json",
    }


def test_another_peildatum() -> None:
    assert _generate("--peildatum", "2027-01-02") == 0
    receipt = json.loads((FOLDER / "bewijs.json").read_text("utf-8"))
    assert receipt["gemaakt_van"]["peildatum"] == "2027-01-02"
    assert 'peildatum: "2027-01-02"' in (FOLDER / "beleid.md").read_text("utf-8")


def test_an_old_peildatum_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    warn_old_day(date(2000, 1, 1))
    assert capsys.readouterr().err == "Let op: de peildatum 2000-01-01 ligt meer dan een jaar terug.\n"
    warn_old_day(None)
    warn_old_day(date(2999, 1, 1))
    assert capsys.readouterr().err == ""


def test_opnieuw() -> None:
    _generate()
    _edit()
    shown = run("genereer", "klaar.yaml", "--formaat", "md", "--opnieuw", "beleid")
    assert shown.code == 0
    assert "1 vervangen" in shown.out
    assert "volgt altijd" in (FOLDER / "beleid.vorige.md").read_text("utf-8")
    assert "volgt altijd" not in (FOLDER / "beleid.md").read_text("utf-8")


def test_proef_writes_nothing() -> None:
    shown = run("genereer", "klaar.yaml", "--formaat", "md", "--proef")
    assert shown.code == 0
    assert shown.out == "".join(f"{'nieuw':12} {name}\n" for name in sorted(MADE))
    assert shown.err == f"{FOLDER}: dit was een proef, er is niets geschreven.\n"
    assert not Path("uit").exists()


def test_proef_says_what_a_person_would_keep() -> None:
    _generate()
    _edit()
    before = _names()
    shown = run("genereer", "klaar.yaml", "--formaat", "md", "--proef")
    assert shown.code == 3
    assert f"{'behouden':12} beleid.md\n" in shown.out
    assert _names() == before


def test_definitief_refuses_open_fields_and_writes_nothing() -> None:
    shown = run("genereer", "open.yaml", "--formaat", "md", "--definitief")
    assert shown.code == 1
    assert "P303 fout" in shown.err
    assert "V501 fout" in shown.err
    assert "niets geschreven" in shown.out
    assert "Nog in te vullen: 1 veld.\n" in shown.out
    assert not Path("uit").exists()


def test_definitief_of_a_complete_profile() -> None:
    assert _generate("--definitief") == 0
    assert _names() == MADE


# Own texts


def test_an_overlay_changes_what_differs(work: Path) -> None:
    text = Path("eigen/documenten/plan/acties.md")
    text.parent.mkdir(parents=True)
    text.write_text(
        "---\nsymbool: plan.acties\nsoort: sectie\ntitel: Onze acties\n---\nEigen tekst.\n", encoding="utf-8"
    )
    run("genereer", "klaar.yaml", "--formaat", "md", "--templates", "eigen")
    assert "Onze acties" in (FOLDER / "plan.md").read_text("utf-8")
    assert "De gemeente Proefdorp volgt" in (FOLDER / "beleid.md").read_text("utf-8")


def test_faults_in_an_overlay_stop_the_program(work: Path) -> None:
    text = Path("eigen/documenten/plan/los.md")
    text.parent.mkdir(parents=True)
    text.write_text("---\nsymbool: plan.los\n---\nTekst.\n", encoding="utf-8")
    shown = run("genereer", "klaar.yaml", "--formaat", "md", "--templates", "eigen")
    assert shown.code == 2
    assert "P213 fout  documenten/plan/los.md:" in shown.err
    assert "De teksten zijn niet bruikbaar; zie hierboven. Er is niets geschreven." in shown.err
    assert not Path("uit").exists()


# What is asked for and does not exist


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ["weg.yaml"],
            "Het bestand of de map weg.yaml bestaat niet. Controleer de naam, of begin met: "
            "beleidsgen nieuw GEMEENTE",
        ),
        (["leeg"], "In de map leeg staat geen profiel (een bestand dat eindigt op .yaml)."),
        (["klaar.yaml", "--formaat", "rtf"], "Onbekend formaat: rtf. Kies uit: md, docx, html"),
        (["klaar.yaml", "--formaat", " , "], "Onbekend formaat: leeg. Kies uit: md, docx, html"),
        (
            ["klaar.yaml", "--definitief", "--weergave", "werk"],
            "Een definitieve versie heeft geen werknotities.",
        ),
        (["klaar.yaml", "--document", "x"], "Het document ‘x’ bestaat niet. Kies uit: beleid, plan."),
        (
            ["klaar.yaml", "--opnieuw", "plan.docx"],
            "Het document ‘plan.docx’ bestaat niet. Bedoelde u ‘plan’?",
        ),
        (["klaar.yaml", "--opnieuw", "x"], "Het document ‘x’ bestaat niet. Kies uit: beleid, plan."),
        (["klaar.yaml", "--templates", "weg"], "P214 fout  weg  De map weg bestaat niet."),
    ],
)
def test_what_does_not_exist(work: Path, arguments: list[str], line: str) -> None:
    (work / "leeg").mkdir()
    (work / "leeg" / "_voorbeeld.yaml").write_text("x: 1\n", encoding="utf-8")
    shown = run("genereer", *arguments)
    assert shown.code == 2
    assert line in shown.err
    assert not Path("uit").exists()


@pytest.mark.parametrize("command", ["genereer", "toets"])
def test_a_document_is_no_profile(work: Path, command: str) -> None:
    run("genereer", "klaar.yaml", "--formaat", "md")
    shown = run(command, f"{FOLDER}/beleid.md")
    assert shown.code == 2
    assert shown.err.startswith(f"{FOLDER}/beleid.md is een document en geen profiel. Geef het profiel ")
    assert f"beleidsgen toets {FOLDER}\n" in shown.err


def test_a_word_file_is_no_profile(work: Path) -> None:
    (work / "stuk.yaml").write_bytes(b"PK\x03\x04: '\x85\x85 a: b\r c: d: 'e'\n")
    shown = run("genereer", "stuk.yaml")
    assert (shown.code, "P103 fout  stuk.yaml:1:1" in shown.err) == (2, True)


def test_a_folder_that_cannot_be_written_is_a_finding(work: Path) -> None:
    (work / "uit").write_text("een bestand", encoding="utf-8")
    shown = run("genereer", "klaar.yaml", "--formaat", "md")
    assert shown.code == 1
    assert f"P302 fout  {FOLDER}  De map {FOLDER} kan niet worden gemaakt: " in shown.err
    assert shown.out.startswith(f"{FOLDER}: niets geschreven.")
