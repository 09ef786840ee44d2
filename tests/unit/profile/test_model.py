from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from beleidsgen.profile.load import load_profile, load_profile_text
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.profile.schema import all_field_paths, field_title, fields_below, json_schema
from beleidsgen.profile.types import ONBEKEND, is_onbekend
from beleidsgen.yaml_source import load_yaml

PROFILES = Path(__file__).parents[3] / "municipality_profiles"
SHORT = {"schema": 1, "gemeente": {"code": "GM9904", "naam": "Proefdorp"}}


def profile(**groups: object) -> MunicipalityProfile:
    return MunicipalityProfile.model_validate(SHORT | groups)


def test_what_is_left_out_is_onbekend() -> None:
    short = profile()
    assert short.peildatum == ONBEKEND
    assert short.overleggen == ONBEKEND
    assert short.sekswerk.raam.ramen == ONBEKEND
    assert short.gemeente.inwoners == ONBEKEND
    assert short.sekswerk.beslistermijn_weken == 12


def test_a_group_that_is_onbekend_is_a_group_of_unknowns() -> None:
    assert profile(regio="onbekend").regio == profile().regio
    assert is_onbekend(profile(regio=None).regio)
    assert is_onbekend(profile().sekswerk)
    assert not is_onbekend(profile(regio={"riec": "RIEC"}).regio)


def test_an_empty_list_is_not_onbekend() -> None:
    assert profile(partners=[]).partners == ()
    assert not is_onbekend(profile(partners=[]).partners)


def test_a_profile_is_frozen() -> None:
    with pytest.raises(ValidationError):
        profile().peildatum = date(2026, 1, 1)  # type: ignore[misc]


def test_texts_stay_as_typed() -> None:
    text = "a\n{{ b }} <c> ../d & \"e\" 'f' #g *h*"
    assert profile(bestuur={"voorstelnummer": text}).bestuur.voorstelnummer == text


def test_every_field_has_title_description_and_examples() -> None:
    paths = all_field_paths()
    assert len(paths) == len(set(paths))
    for path, title in paths.items():
        assert title, path
        assert "onbekend" not in title
    schema = json_schema()
    for definition in (schema, *schema["$defs"].values()):
        group = next((option for option in definition.get("anyOf", ()) if "properties" in option), definition)
        for name, field in group.get("properties", {}).items():
            assert field["title"] or name == "x"
            assert field["description"], name
            assert "examples" in field or "$ref" in field or "anyOf" in field or "allOf" in field, name


def test_titles_are_found_with_and_without_indices() -> None:
    assert field_title("overleggen.2.voorzitter") == "voorzitter van het overleg"
    assert field_title("overleggen[2].voorzitter") == "voorzitter van het overleg"
    assert field_title("gemeente.inwoners.waarde") == "aantal inwoners"
    assert field_title("gemeente.inwoners.bron") == "bron (aantal inwoners)"
    assert field_title("bestuur.vaststelling.apv.datum") == "datum (vaststelling van het APV-hoofdstuk)"
    assert field_title("bibob.bestaat_niet") == "Bibob"
    assert field_title("zomaar") == "zomaar"


def test_fields_below() -> None:
    assert fields_below("huisstijl")[:2] == ("kleur", "logo")
    assert fields_below("sekswerk.bedrijven.0") == ("soort", "aantal", "vergund")
    assert "gemeente" in fields_below("")


def _plain(value: Any) -> Any:
    return json.loads(json.dumps(value, default=str))


@pytest.mark.parametrize("path", sorted(PROFILES.glob("*.yaml")), ids=lambda path: path.stem)
def test_editors_accept_every_profile(path: Path) -> None:
    jsonschema.Draft202012Validator(json_schema()).validate(_plain(load_yaml(path).value))


def test_editors_refuse_what_the_program_refuses() -> None:
    check = jsonschema.Draft202012Validator(json_schema())
    for wrong in (
        {"overlegen": []},
        {"regio": {"uitvoering": "samen"}},
        {"partners": {}},
        {"regio": {"x": 1}},
    ):
        assert not check.is_valid(SHORT | wrong), wrong
    assert not check.is_valid({"schema": 1})
    assert check.is_valid(SHORT)


def test_the_schema_is_dutch_valid_and_the_same_every_time() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert json.dumps(schema) == json.dumps(json_schema())
    assert schema["$schema"].endswith("2020-12/schema")
    assert "MunicipalityProfile" not in json.dumps(schema["title"])


@pytest.mark.parametrize("path", sorted(PROFILES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_profile_in_the_repository_is_right(path: Path) -> None:
    result = load_profile(path)
    assert result.value is not None
    assert result.findings == ()


def _paths(value: object, prefix: str) -> set[str]:
    if isinstance(value, dict):
        return {f"{prefix}{key}" for key in value} | {
            path for key, inner in value.items() for path in _paths(inner, f"{prefix}{key}.")
        }
    if isinstance(value, list):
        return {path for inner in value for path in _paths(inner, prefix)}
    return set()


def test_the_example_shows_every_field_with_a_comment() -> None:
    text = (PROFILES / "_voorbeeld.yaml").read_text(encoding="utf-8")
    assert _paths(load_yaml(text).value, "") == set(all_field_paths())
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if line and not line.lstrip().startswith("#"):
            assert "#" in line or lines[number - 1].lstrip().startswith("#"), line


def test_the_notes_name_every_group() -> None:
    notes = (PROFILES / "LEESMIJ.md").read_text(encoding="utf-8")
    for path in all_field_paths():
        if "." not in path and path not in {"schema", "peildatum"}:
            assert f"`{path}`" in notes, path


def test_the_invented_municipalities_differ_in_every_group() -> None:
    made_up = [load_profile(path).value for path in sorted(PROFILES.glob("gm99*.yaml"))]
    assert len(made_up) == 3
    for name in MunicipalityProfile.model_fields:
        if name in {"schema_versie", "peildatum", "regio_bestand", "uitzonderingen"}:
            continue
        values = [getattr(one, name) for one in made_up]
        assert all(a != b for i, a in enumerate(values) for b in values[i + 1 :]), name


def test_zoeterwoude_holds_what_its_policy_says() -> None:
    place = load_profile(PROFILES / "gm0638-zoeterwoude.yaml").value
    assert place is not None
    officers = place.functies.aandachtsfunctionarissen
    assert not isinstance(officers, str)
    assert [officer.domein for officer in officers] == ["veiligheid", "zorg"]
    assert place.sekswerk.bedrijven == ()
    assert place.sekswerk.maximum.seksinrichtingen == 1
    meetings = {meeting.soort: meeting for meeting in place.overleggen if not isinstance(meeting, str)}
    assert meetings["signaleringsoverleg"].keer_per_jaar == 12
    assert meetings["themaoverleg"].keer_per_jaar == 4
    assert meetings["bestuurlijke_tafel"].keer_per_jaar == 2
    assert meetings["functionarissen"].ritme == "onbekend"
    assert place.opvang.kostenregel_aanvaard == "ja"


def test_a_long_number_or_text_in_the_wrong_place_is_shown_short() -> None:
    result = load_profile_text(
        "schema: 1\ngemeente: {code: GM9904, naam: P}\nregio: {uitvoering: " + "x" * 900 + "}"
    )
    assert len(result.findings[0].message) < 200
