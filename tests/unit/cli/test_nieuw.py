from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from beleidsgen.cli.nieuw import profile_text
from beleidsgen.diagnostics import Severity
from beleidsgen.intake.start import SCHEMA_LINE
from beleidsgen.profile.load import load_profile, load_profile_text
from beleidsgen.register.read import columns, find_municipality, municipalities
from tests.support.terminal import run

DAY = date(2026, 11, 22)


def test_a_profile_to_start_with() -> None:
    shown = run("nieuw", "Zoeterwoude")
    path = Path("municipality_profiles/gm0638-zoeterwoude.yaml")
    assert shown.code == 0
    assert shown.out == f"{path} staat klaar. Vul in wat u weet, en draai: beleidsgen genereer {path}\n"
    profile = load_profile(path)
    assert profile.findings == ()
    assert profile.value is not None
    assert (profile.value.gemeente.code, profile.value.gemeente.naam) == ("GM0638", "Zoeterwoude")
    assert path.read_text("utf-8").startswith(f"# {SCHEMA_LINE}\n")


def test_a_name_of_several_words_and_another_place() -> None:
    assert run("nieuw", "Bergen", "op", "Zoom", "--uit", "diep/mijn.yaml").code == 0
    loaded = load_profile(Path("diep/mijn.yaml"))
    assert loaded.value is not None
    assert loaded.value.gemeente.naam == "Bergen op Zoom"


def test_a_path_with_a_space_can_be_pasted() -> None:
    shown = run("nieuw", "Leiden", "--uit", "mijn map/leiden.yaml")
    assert shown.out.endswith(f'draai: beleidsgen genereer "{Path("mijn map/leiden.yaml")}"\n')


def test_a_profile_that_is_there_is_not_overwritten(work: Path) -> None:
    (work / "mijn.yaml").write_text("van een mens\n", encoding="utf-8")
    shown = run("nieuw", "Zoeterwoude", "--uit", "mijn.yaml")
    assert shown.code == 2
    assert shown.err.startswith(
        "mijn.yaml bestaat al en blijft zoals het is. Kies met --uit een andere naam."
    )
    assert (work / "mijn.yaml").read_text("utf-8") == "van een mens\n"


def test_a_place_that_cannot_be_written(work: Path) -> None:
    (work / "bestand").write_text("x", encoding="utf-8")
    shown = run("nieuw", "Zoeterwoude", "--uit", "bestand/mijn.yaml")
    assert shown.code == 2
    assert shown.err.startswith("bestand/mijn.yaml kan niet worden geschreven: u mag daar niet schrijven.")


def test_a_folder_is_no_name_for_a_profile(work: Path) -> None:
    (work / "mijn map").mkdir()
    shown = run("nieuw", "Zoeterwoude", "--uit", "mijn map")
    assert shown.code == 2
    assert shown.err.startswith(
        'mijn map is een map. Geef bij --uit een bestand, zoals "mijn map/gm0638-zoeterwoude.yaml".'
    )


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("Zoeterwoud", 2, "P401 fout  ‘Zoeterwoud’ staat niet in het register van gemeenten."),
        ("Haaren", 2, "P402 fout"),
        ("Weesp", 0, "P402 opmerking  Weesp is sinds 2022-03-24 opgegaan in Amsterdam."),
        ("Wijdemeren", 0, "P403 opmerking"),
    ],
)
def test_old_and_wrong_names(name: str, code: int, words: str) -> None:
    shown = run("nieuw", name, "--uit", "mijn.yaml")
    assert shown.code == code
    assert shown.err.startswith(words)
    assert Path("mijn.yaml").exists() is (code == 0)


def test_only_what_the_register_is_sure_of_is_filled_in() -> None:
    found = find_municipality("Zoeterwoude").value
    assert found is not None
    text = profile_text(found, DAY)
    loaded = load_profile_text(text)
    assert loaded.value is not None
    assert loaded.value.peildatum == DAY
    assert loaded.value.regio.politie_eenheid == "Den Haag"
    assert loaded.value.regio.veilig_thuis == "onbekend"
    assert loaded.value.functies.zorgcoordinator.organisatie == "onbekend"
    assert "Voorstel uit het register (afgeleid, " in text
    assert "Voorstel uit het register (verouderd, " in text
    assert text.count("Controleer dit eerst.") == sum(
        1 for c in columns() if c.certainty in ("afgeleid", "verouderd") and found.row[c.name]
    )


@pytest.mark.parametrize("municipality", municipalities()[::20], ids=lambda m: m.code)
def test_the_profile_of_every_twentieth_municipality_can_be_used(municipality: object) -> None:
    loaded = load_profile_text(profile_text(municipality, DAY))  # type: ignore[arg-type]
    assert loaded.value is not None
    assert not [f for f in loaded.findings if f.severity is Severity.FOUT]
    assert loaded.value.gemeente.naam == municipality.name  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["'s-Hertogenbosch", "Súdwest-Fryslân", "Nuenen, Gerwen en Nederwetten"])
def test_names_with_signs_stay_as_they_are(name: str) -> None:
    found = find_municipality(name).value
    assert found is not None
    loaded = load_profile_text(profile_text(found, DAY))
    assert loaded.value is not None
    assert loaded.value.gemeente.naam == found.name


def test_a_profile_for_every_municipality_of_a_region(work: Path) -> None:
    shown = run("nieuw", "--regio", "Zeeland", "--uit", "zeeland")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("13 profielen erbij in zeeland. Vul in wat u weet")
    made = sorted((work / "zeeland").glob("*.yaml"))
    assert len(made) == 13
    assert [load_profile(path).findings for path in made] == [()] * 13


def test_a_profile_that_is_there_stays_in_a_region_too(work: Path) -> None:
    (work / "flevoland").mkdir()
    (work / "flevoland/gm0034-almere.yaml").write_text("van een mens\n", encoding="utf-8")
    first, second = (run("nieuw", "--regio", "flevoland", "--uit", "flevoland") for _ in range(2))
    assert first.out.startswith("5 profielen erbij in flevoland. 1 profiel stond er al.")
    assert second.out.startswith("0 profielen erbij in flevoland. 6 profielen stonden er al.")
    assert (work / "flevoland/gm0034-almere.yaml").read_text("utf-8") == "van een mens\n"


@pytest.mark.parametrize("arguments", [(), ("Leiden", "--alle"), ("--alle", "--regio", "Zeeland")])
def test_one_thing_is_asked_for_at_a_time(arguments: tuple[str, ...]) -> None:
    shown = run("nieuw", *arguments)
    assert (shown.code, shown.out) == (2, "")
    assert "Geef één ding" in shown.err


def test_many_profiles_go_into_a_folder(work: Path) -> None:
    (work / "bestand").write_text("x", encoding="utf-8")
    shown = run("nieuw", "--alle", "--uit", "bestand")
    assert shown.code == 2
    assert "Geef bij --uit een map" in shown.err
