from __future__ import annotations

from pathlib import Path

import pytest

from beleidsgen.diagnostics import Result
from beleidsgen.profile.load import load_profile
from beleidsgen.profile.model import MunicipalityProfile

OWN = """schema: 1
regio_bestand: regio/midden.yaml
gemeente: {code: GM9901, naam: Elzerbroek}
regio:
  ggd: GGD Midden
  riec: onbekend
overleggen:
  - naam: Driehoek
    keer_per_jaar: 4
  - naam: Districtstafel
    voorzitter: burgemeester
partners: onbekend
"""
REGION = """regio:
  ggd: GGD Midden
  riec: RIEC Midden
overleggen:
  - naam: Regiotafel
    keer_per_jaar: 2
  - naam: Districtstafel
    keer_per_jaar: 6
partners:
  - naam: SHOP
functies:
  zorgcoordinator:
    organisatie: SHOP
"""


def load(folder: Path, own: str = OWN, region: str | None = REGION) -> Result[MunicipalityProfile | None]:
    (folder / "regio").mkdir(exist_ok=True)
    if region is not None:
        (folder / "regio/midden.yaml").write_text(region, encoding="utf-8")
    (folder / "profiel.yaml").write_text(own, encoding="utf-8")
    return load_profile(folder / "profiel.yaml")


def test_what_the_profile_leaves_open_comes_from_the_region(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert loaded.findings == ()
    profile = loaded.value
    assert profile is not None
    assert (profile.regio.ggd, profile.regio.riec) == ("GGD Midden", "RIEC Midden")
    assert profile.functies.zorgcoordinator.organisatie == "SHOP"
    assert isinstance(profile.partners, tuple)
    assert [partner.naam for partner in profile.partners] == ["SHOP"]
    assert isinstance(profile.overleggen, tuple)
    assert [(o.naam, o.keer_per_jaar, o.voorzitter) for o in profile.overleggen] == [
        ("Driehoek", 4, "onbekend"),
        ("Districtstafel", 6, "burgemeester"),
        ("Regiotafel", 2, "onbekend"),
    ]


def test_a_conflict_names_both_places_and_the_profile_counts(tmp_path: Path) -> None:
    region = REGION.replace("keer_per_jaar: 6", "keer_per_jaar: 6\n    voorzitter: dijkgraaf")
    loaded = load(tmp_path, region=region)
    assert [finding.code for finding in loaded.findings] == ["P373"]
    told = loaded.findings[0]
    assert (told.place.line, "midden.yaml:9:17" in told.message) == (11, True)
    assert "‘burgemeester’" in told.message
    assert "‘dijkgraaf’" in told.message
    assert loaded.value is not None
    assert isinstance(loaded.value.overleggen, tuple)
    assert loaded.value.overleggen[1].voorzitter == "burgemeester"


def test_that_there_are_none_is_a_fact_too(tmp_path: Path) -> None:
    loaded = load(tmp_path, own=OWN.replace("partners: onbekend", "partners: []"))
    assert [finding.code for finding in loaded.findings] == ["P373"]
    assert "dat er geen zijn" in loaded.findings[0].message
    assert loaded.value is not None
    assert loaded.value.partners == ()


def test_a_fault_in_the_region_points_there(tmp_path: Path) -> None:
    loaded = load(tmp_path, region=REGION.replace("keer_per_jaar: 2", "keer_per_jaar: vaak"))
    assert loaded.value is None
    (finding,) = loaded.findings
    assert finding.place.file.endswith("regio/midden.yaml")
    assert finding.place.line == 6


@pytest.mark.parametrize("region", [None, "", "- lijst\n", "a: [\n"])
def test_a_region_that_cannot_be_read_stops_the_profile(tmp_path: Path, region: str | None) -> None:
    loaded = load(tmp_path, region=region)
    assert loaded.value is None
    assert "P371" in [finding.code for finding in loaded.findings]


def test_what_belongs_to_one_municipality_does_not_count(tmp_path: Path) -> None:
    loaded = load(
        tmp_path, region=f"schema: 1\ngemeente: {{naam: Vlasrade}}\npeildatum: 2020-01-01\n{REGION}"
    )
    assert [finding.code for finding in loaded.findings] == ["P372", "P372"]
    assert loaded.value is not None
    assert (loaded.value.gemeente.naam, loaded.value.peildatum) == ("Elzerbroek", "onbekend")


def test_the_order_of_rows_without_names_is_not_guessed(tmp_path: Path) -> None:
    own = f"{OWN}bestuur:\n  afdelingen: [{{rol: zorg}}]\n"
    loaded = load(tmp_path, own=own, region=f"{REGION}bestuur:\n  afdelingen: [{{rol: toezicht}}]\n")
    assert [finding.code for finding in loaded.findings] == ["P373"]
