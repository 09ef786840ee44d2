from __future__ import annotations

import copy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleidsgen.profile.load import load_profile, load_profile_text, position_of
from beleidsgen.profile.persons import person_in
from beleidsgen.profile.versions import RENAMES, migrate
from beleidsgen.yaml_source import parse_yaml

HEAD = "schema: 1\ngemeente: {code: GM9904, naam: Proefdorp}\n"


def test_a_file_of_fifty_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "groot.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    result = load_profile(path)
    assert result.value is None
    assert [finding.code for finding in result.findings] == ["P102"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert [finding.code for finding in load_profile(tmp_path / "weg.yaml").findings] == ["P101"]


def test_findings_come_in_the_order_of_the_file() -> None:
    text = HEAD + "x: 1\nregio: {uitvoering: y}\nsekswerk: {leeftijd: 9}\ny: 2\n"
    lines = [finding.place.line for finding in load_profile_text(text).findings]
    assert lines == sorted(lines) == [3, 4, 5, 6]


def test_contradictions_are_told_beside_errors_and_required_fields() -> None:
    text = "schema: 1\ngemeente: {code: 9904}\nsekswerk:\n  raam: {keuze: nee, ramen: 3}\n"
    assert [finding.code for finding in load_profile_text(text).findings] == ["P122", "P124", "P141"]


def test_without_a_municipality_the_rest_is_still_judged() -> None:
    text = "schema: 1\nsekswerk:\n  raam: {keuze: nee, ramen: 3}\n"
    assert [finding.code for finding in load_profile_text(text).findings] == ["P122", "P141"]


def test_position_of_gives_lines_by_dotted_path() -> None:
    lines = position_of(
        HEAD + "overleggen:\n  - naam: tafel\n    soort: team\nfuncties:\n  meldpunt: onbekend\n"
    )
    assert lines["gemeente.code"] == 2
    assert lines["overleggen.0.soort"] == 5
    assert lines["functies.meldpunt.mailbox"] == 7
    assert lines.get("bibob.team", 0) == 0
    assert "overleggen" in set(lines)
    assert len(lines) == 10


def test_position_of_a_broken_text_is_empty() -> None:
    assert len(position_of("a: [")) == 0 or position_of("a: [").get("b", 0) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Jan de Vries",
        "adviseur (Fatima El Amrani)",
        "dhr. Jansen",
        "Mevr. van den Berg",
        "de heer Bakker",
        "mevrouw Bakker",
        "J. de Vries",
        "A.B. Jansen",
        "j.jansen@gemeente.example",
        "jan.devries@gemeente.example",
        "sanne@gemeente.example",
        "m-j.de.boer@gemeente.example",
        "drs. Pietersen",
        "Kees 't Hart",
    ],
)
def test_a_person_is_seen(text: str) -> None:
    assert person_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "burgemeester van Noordwijk",
        "adviseur openbare orde en veiligheid",
        "AOV'er",
        "meldpunt.mensenhandel@gemeente.example",
        "oov@gemeente.example",
        "e-loket@gemeente.example",
        "14 0999",
        "Goodwill van het Leger des Heils",
        "Stichting De Steiger",
        "Bureau Bibob B.V. Proefdorp",
        "Zorg, Werk en Inkomen",
        "de burgemeester en de wethouder Zorg",
        "Zorg- en Veiligheidshuis De Broeken",
        "Veilig Thuis Hollands Midden",
        "onbekend",
    ],
)
def test_a_function_is_no_person(text: str) -> None:
    assert person_in(text) == ""


def test_every_rename_reaches_its_new_place() -> None:
    for rename in RENAMES:
        value: object = {"keuze": "verbod"}
        for key in reversed(rename.old):
            value = {key: value}
        migrated = migrate(parse_yaml("schema: 0").value)
        assert migrated.data == {"schema": 1}
        source = parse_yaml("schema: 0").value
        source.value.update(copy.deepcopy(value))
        data = migrate(source).data
        for key in rename.new:
            data = data[key]
        assert data == {"keuze": "verbod"}


def test_an_old_key_beside_its_new_name_stays_where_it_is() -> None:
    text = "schema: 0\ngemeente: {code: GM9904, naam: P}\nafdelingen: []\nbestuur: {afdelingen: []}\n"
    codes = [finding.code for finding in load_profile_text(text).findings]
    assert codes == ["P131", "P120"]


def test_old_and_new_group_together_keep_their_lines() -> None:
    text = (
        "schema: 0\ngemeente: {code: GM9904, naam: P}\nseks: {leeftijd: 9}\nsekswerk:\n  klantverbod: x\n"
        "zorgcoordinator: [a]\n"
    )
    found = [(finding.code, finding.place.line) for finding in load_profile_text(text).findings]
    assert found == [("P131", 1), ("P124", 3), ("P123", 5), ("P121", 6)]


YAMLISH = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=120, deadline=None)
@given(
    group=st.sampled_from(
        ["gemeente", "regio", "sekswerk", "overleggen", "partners", "bibob", "lokaal_beeld"]
    ),
    value=YAMLISH,
)
def test_whatever_stands_in_a_group_never_raises(group: str, value: object) -> None:
    import json

    text = json.dumps({"schema": 1, "gemeente": {"code": "GM9904", "naam": "P"}} | {group: value})
    result = load_profile_text(text)
    assert all(finding.hint for finding in result.findings)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("sekswerk: {vergunningstelsel: Ja}\n", "Schrijf ‘ja’, met kleine letters."),
        (
            "lokaal_beeld: {arbeidsmigranten: 300}\n",
            'Schrijf {waarde: 300, bron: "…", jaar: …}, of onbekend: ',
        ),
        ("peildatum: 22-11-2026\n", "Schrijf 2026-11-22: eerst het jaar, dan de maand, dan de dag."),
        ("peildatum: 31-02-2026\n", "Schrijf een datum als 2026-11-22 of onbekend."),
        ("peildatum: 2026-02-30\n", "Die dag bestaat niet. Schrijf een datum als 2026-11-22 of onbekend."),
        ("functies:\n- achtervang: a\n", "zonder streepjes ervoor."),
        ("functies:\n\u00a0 achtervang: a\n", "harde spatie"),
        ("naam: Leiden\n", "Hoort het in een groep, spring het dan in. Mogelijk zijn hier: schema, "),
    ],
)
def test_a_usual_mistake_is_answered_with_what_to_type(text: str, hint: str) -> None:
    hints = [finding.hint for finding in load_profile_text(HEAD + text).findings]
    assert any(hint in said for said in hints), hints


def test_a_title_that_repeats_the_name_is_left_out() -> None:
    messages = [finding.message for finding in load_profile_text(HEAD + "peildatum: morgen\n").findings]
    assert messages == ["‘peildatum’ is ‘morgen’, en dat kan hier niet."]
