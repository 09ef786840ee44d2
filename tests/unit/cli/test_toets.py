from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from beleidsgen.reporting.findings_json import findings_schema
from tests.support.terminal import Run, run

FOLDER = Path("uit/gm9999-proefdorp")
SARIF = Path(__file__).parents[2] / "schemas" / "sarif-2.1.0.json"


def _codes(shown: Run) -> list[str]:
    data = json.loads(shown.out)
    jsonschema.validate(data, findings_schema())
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
    assert shown.err == ""
    first, finding, advice, last = shown.out.splitlines()
    assert first == "beleid.md"
    assert finding.startswith("  V501 waarschuwing  (beleid.route)  ")
    assert advice.startswith("       Vul het veld functies.meldpunt.mailbox in")
    assert last == "open.yaml: 1 waarschuwing."


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
    assert "P305 fout" in shown.out
    assert "Draai beleidsgen genereer met het profiel, en toets daarna opnieuw." in shown.out


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


def test_a_folder_is_told_per_document_from_top_to_bottom(folder: Path) -> None:
    _change(folder / "beleid.md", "plan.md#plan.acties", "plan.md#plan.weg")
    path = folder / "plan.md"
    path.write_text(path.read_text("utf-8") + "\nZie [](#plan.ook-weg).\n", encoding="utf-8", newline="\n")
    lines = run("toets", str(folder)).out.splitlines()
    assert [line for line in lines if line.endswith(".md")] == [
        "uit/gm9999-proefdorp/beleid.md",
        "uit/gm9999-proefdorp/plan.md",
    ]
    assert any(line.startswith("  V101 fout  regel 15 (beleid.route)  ") for line in lines), lines
    assert lines[-1] == f"{folder}: 2 fouten."


def test_more_than_one_is_summed() -> None:
    assert (
        run("toets", "open.yaml", "klaar.yaml").out.splitlines()[-1] == "Samen (2 getoetst): 1 waarschuwing."
    )


def test_findings_as_sarif(folder: Path) -> None:
    _change(folder / "beleid.md", "plan.md#plan.acties", "plan.md#plan.weg")
    shown = run("toets", "uit", "--formaat", "sarif")
    log = json.loads(shown.out)
    jsonschema.Draft4Validator(json.loads(SARIF.read_text("utf-8"))).validate(log)
    (result,) = log["runs"][0]["results"]
    assert (shown.code, shown.err, result["ruleId"]) == (1, "", "V101")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "uit/gm9999-proefdorp/beleid.md"
    assert (
        "plan.weg" in (folder / "beleid.md").read_text("utf-8").splitlines()[place["region"]["startLine"] - 1]
    )


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_only_what_is_new_beside_a_baseline_shows_and_fails(form: str, folder: Path, work: Path) -> None:
    beleid = folder / "beleid.md"
    _change(beleid, "plan.md#plan.acties", "plan.md#plan.weg")
    (work / "oud").write_text(run("toets", "uit", "--formaat", form).out, encoding="utf-8")
    beleid.write_text(beleid.read_text("utf-8").replace("---\n\n", "---\n\n\n\n", 1), encoding="utf-8")

    same = run("toets", "uit", "--basislijn", "oud")
    assert (same.code, same.out) == (0, f"{folder}: geen bevindingen; 1 uit de basislijn blijft staan.\n")

    _change(beleid, "plan.md#plan.weg", "plan.md#plan.acties")
    (folder / "plan.md").unlink()
    later = run("toets", "uit", "--basislijn", "oud", "--formaat", form)
    assert later.code == 1
    assert "P304" in later.out
    assert "V101" not in later.out
    assert later.err.splitlines()[0] == "Opgelost sinds de basislijn: 1."
    assert later.err.splitlines()[1].startswith(
        "  V101  uit/gm9999-proefdorp/beleid.md (beleid.route)  De verwijzing"
    )


def test_a_baseline_that_cannot_be_used() -> None:
    shown = run("toets", "klaar.yaml", "--basislijn", "weg.json")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith("P331 fout  weg.json  De basislijn weg.json is niet te gebruiken")


def test_the_hint_of_genereer_finds_the_same(work: Path) -> None:
    (work / "eigen").mkdir()
    shown = run(
        "genereer", "open.yaml", "--formaat", "md", "--templates", "eigen", "--peildatum", "2026-11-22"
    )
    assert shown.out.splitlines()[-1] == (
        f"Alle bevindingen met uitleg: beleidsgen toets {FOLDER} --templates eigen --peildatum 2026-11-22"
    )


def test_a_folder_that_is_what_its_profile_gives(folder: Path) -> None:
    shown = run("toets", "--bewijs", str(folder))
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.splitlines() == [
        "gelijk         beleid.md",
        "gelijk         bewijs.json",
        "gelijk         plan.md",
        "gelijk         verantwoording.md",
        f"{folder}: 4 gelijk.",
    ]


def test_a_folder_that_a_person_changed_is_proved_in_words_and_as_json(folder: Path) -> None:
    (folder / "plan.md").write_text("van een mens\n", encoding="utf-8")
    shown = run("toets", "--bewijs", "uit")
    assert shown.code == 1
    assert shown.out.splitlines()[-1] == f"{folder}: 3 gelijk, 1 gewijzigd."
    assert shown.err.startswith("P324 waarschuwing  ")
    told = run("toets", "--bewijs", "uit", "--formaat", "json")
    assert (told.code, told.err, _codes(told)) == (1, "", ["P324"])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["klaar.yaml"], "klaar.yaml is geen map van genereer"),
        (["uit", "--peildatum", "2027-01-01"], "--bewijs en --peildatum gaan niet samen"),
        (["uit", "--formaat", "sarif"], "--bewijs kent de formaten tekst en json"),
    ],
)
def test_what_cannot_be_proved(folder: Path, arguments: list[str], words: str) -> None:
    shown = run("toets", "--bewijs", *arguments)
    assert shown.code == 2
    assert words in shown.err


@pytest.fixture
def decided(work: Path) -> str:
    text = (work / "open.yaml").read_text("utf-8")
    by = "uitzonderingen: [{code: V501, reden: Zo besloten., functie: jurist}]\n"
    (work / "besloten.yaml").write_text(f"{text}{by}", encoding="utf-8")
    return "besloten.yaml"


def test_how_many_findings_are_set_aside_is_told_at_the_end(decided: str) -> None:
    shown = run("toets", decided)
    assert shown.code == 0
    assert shown.out.splitlines()[-2:] == [
        "besloten.yaml: geen bevindingen.",
        "1 bevinding is weggezet met een reden; zie uitzonderingen in het profiel.",
    ]


def test_what_is_set_aside_is_told_to_machines(decided: str) -> None:
    told = json.loads(run("toets", decided, "--formaat", "json").out)
    jsonschema.validate(told, findings_schema())
    assert [each["reden"] for each in told["weggezet"]] == ["Zo besloten."]
    (result,) = json.loads(run("toets", decided, "--formaat", "sarif").out)["runs"][0]["results"]
    assert result["suppressions"][0]["justification"] == "Zo besloten. (jurist)"


def test_a_fout_that_is_set_aside_refuses_a_final_version(decided: str) -> None:
    shown = run("genereer", decided, "--definitief")
    assert shown.code == 1
    assert (
        "In een definitieve versie telt deze fout, ook al zet het profiel haar weg." in shown.out + shown.err
    )
