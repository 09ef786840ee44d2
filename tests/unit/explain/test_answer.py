from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from beleidsgen.build import Built
from beleidsgen.catalogue.condition import parse_condition
from beleidsgen.explain.answer import explain
from beleidsgen.explain.model import Explained, Line, explained_json, explained_schema
from beleidsgen.explain.variants import excludes
from tests.support.packs import build_world, fragment, one_document, outline
from tests.support.small_world import FILES, KNOWN, write_files

TERM = (
    "---\nsymbool: begrip.signaal\nterm: signaal\ndocumenten: [beleid]\nwanneer: is_groot\n---\neen teken\n"
)

BIG = "is_groot (De gemeente valt in de grootteklasse groot)"
LINES = {"gemeente.naam": 4, "regio.ggd": 9, "sekswerk": 12}


@pytest.fixture(scope="module")
def world() -> Built:
    return build_world({**FILES, "begrippen/signaal.md": TERM}, "")


def _lines(world: Built, subject: str) -> dict[str, list[str]]:
    explained = explain(world, subject, LINES)
    assert explained.findings == ()
    assert explained.value is not None
    found: dict[str, list[str]] = {}
    for line in explained.value.lines:
        found.setdefault(line.about, []).append(line.says)
    return found


def test_a_passage(world: Built) -> None:
    lines = _lines(world, "beleid.route")
    assert lines["Symbool"] == ["beleid.route"]
    assert lines["Sjabloon"] == ["documenten/beleid/route.md:9"]
    assert lines["Staat erin"] == ["ja"]
    assert lines["Voorwaarde"] == ["geen: staat er altijd in"]
    assert lines["Bewijst"] == ["BN-05 Titel BN-05"]
    assert lines["Behandelt"] == ["ZW-5.1"]
    assert lines["Bron"] == ["kader – Landelijk kader – https://kader.example/ – nagekeken op 2026-11-01"]
    assert lines["Waarde"] == ["gemeente.naam = Proefdorp (profiel, regel 4)"]
    assert lines["Open veld"] == ["functies.meldpunt.mailbox: functiemailbox van het meldpunt"]
    assert lines["Haalt aan"] == [
        "awb-4-81 – Artikel 4:81 van de Algemene wet bestuursrecht – nog te verifiëren"
    ]


def test_a_passage_that_others_refer_to(world: Built) -> None:
    assert _lines(world, "plan.acties")["Verwijst hierheen"] == ["beleid beleid.route"]


def test_a_passage_that_is_left_out(world: Built) -> None:
    lines = _lines(world, "beleid.groot")
    assert lines["Staat erin"] == ["nee"]
    assert lines["Voorwaarde"] == [BIG]
    assert lines["Want"] == ["is_groot is nee"]
    assert "Waarde" not in lines


def test_a_row_and_a_term(world: Built) -> None:
    assert _lines(world, "actie.een")["Sjabloon"] == ["documenten/plan/acties/een.yaml:1"]
    assert _lines(world, "actie.een")["Waarde"] == ["gemeente.naam = Proefdorp (profiel, regel 4)"]
    assert _lines(world, "begrip.signaal")["Staat erin"] == ["nee"]


def test_a_part_of_a_passage(world: Built) -> None:
    lines = _lines(world, "beleid.route/onderdeel")
    assert lines["Symbool"] == ["beleid.route/onderdeel"]
    assert lines["Sjabloon"] == ["documenten/beleid/route.md:9"]


def test_a_derived_value_names_the_fields_behind_it() -> None:
    files = {
        **FILES,
        "documenten/plan/acties.md": FILES["documenten/plan/acties.md"] + "Klasse {{ inwonerklasse }}.\n",
    }
    built = build_world(files, "gemeente: {inwoners: {waarde: 8000, bron: CBS, jaar: 2026}}\n")
    assert sorted(_lines(built, "plan.acties")["Waarde"]) == [
        "gemeente.naam = Proefdorp (profiel, regel 4)",
        "inwonerklasse = klein (uit gemeente.inwoners)",
    ]


def test_a_norm(world: Built) -> None:
    lines = _lines(world, "BN-05")
    assert lines["Norm"] == ["BN-05 Titel BN-05"]
    assert lines["Eis"] == ["Er is iets."]
    assert lines["Niveau"] == ["basis, thema T1"]
    assert lines["Stand"] == ["deels"]
    assert [line.split(":")[0] for line in lines["Bewijs"]] == [
        "beleid, 1 De route",
        "plan, 1 Titel van plan.acties",
    ]
    assert lines["Bron"] == ["kader – Landelijk kader – https://kader.example/ – nagekeken op 2026-11-01"]


def test_a_norm_that_does_not_apply(world: Built) -> None:
    lines = _lines(world, "BN-06")
    assert lines["Stand"] == ["niet van toepassing (is_groot (is_groot is nee))"]


def test_a_norm_that_lacks_evidence() -> None:
    files = {**FILES, "documenten/plan/acties/een.yaml": "- {symbool: actie.een, actie: x}\n"}
    assert _lines(build_world(files, KNOWN), "BN-05")["Nog geen bewijs in"] == ["plan"]


def test_a_source(world: Built) -> None:
    assert _lines(world, "kader") == {
        "Bron": ["kader – Landelijk kader – https://kader.example/ – nagekeken op 2026-11-01"],
        "Inhoud": ["Wat moet."],
        "Stand": ["geldend op 2026-11-22"],
        "Gelezen versie": ["2026-01-01"],
        "Nagekeken op": ["2026-11-01"],
        "Steunt de norm": ["BN-05 Titel BN-05"],
    }


def test_a_source_that_is_cited_and_not_yet_verified(world: Built) -> None:
    assert _lines(world, "awb-4-81") == {
        "Bron": ["awb-4-81 – Artikel 4:81 van de Algemene wet bestuursrecht – nog te verifiëren"],
        "Stand": ["geldend op 2026-11-22"],
        "Nagekeken op": ["nog te verifiëren"],
        "Aangehaald in": ["beleid beleid.route"],
    }


def test_a_source_of_which_nobody_knows_when_it_was_verified() -> None:
    files = {**FILES, "bronnen/los.yaml": "id: los\nsoort: beleid\ntitel: Los\n"}
    assert _lines(build_world(files, ""), "los")["Nagekeken op"] == ["onbekend"]


def test_a_citation_of_a_source_that_does_not_exist() -> None:
    files = {**FILES, "documenten/plan/acties.md": FILES["documenten/plan/acties.md"] + "Zie [](bron:weg).\n"}
    assert "weg" in _lines(build_world(files, ""), "plan.acties")["Haalt aan"]


@pytest.mark.parametrize(
    "subject", ["beleid.rout", "BN-99", "xyzzy", "", "Beleid Route", "gemeente.", ".naam", "a.b.c", "\0"]
)
def test_what_nothing_is_called(world: Built, subject: str) -> None:
    explained = explain(world, subject, LINES)
    assert explained.value is None
    (finding,) = explained.findings
    assert finding.code == "P306"
    assert finding.message == f"‘{subject}’ is geen symbool, norm, bron of veld."
    assert finding.hint


def test_a_hint_when_nothing_is_near(world: Built) -> None:
    (finding,) = explain(world, "xyzzy", LINES).findings
    assert finding.hint == "Symbolen staan in de opmerkingen (<!-- … -->) van de Markdown."


def test_a_part_that_cannot_be_a_symbol_is_no_traceback(world: Built) -> None:
    explained = explain(world, "beleid.route/Hoofdletter", LINES)
    assert [finding.code for finding in explained.findings] == ["P306"]


def test_a_source_that_is_cited_is_listed_by_its_place(world: Built) -> None:
    assert all("None" not in line for line in _lines(world, "awb-4-81")["Aangehaald in"])


# Fields, facts and documents


def test_a_field(world: Built) -> None:
    lines = _lines(world, "gemeente.naam")
    assert lines["Veld"] == ["gemeente.naam: naam van de gemeente"]
    assert lines["Waarde"] == ["Proefdorp"]
    assert lines["Staat in het profiel"] == ["regel 4"]
    assert lines["Staat in"] == ["beleid beleid.route", "plan actie.een"]


def test_a_field_that_nobody_filled(world: Built) -> None:
    lines = _lines(world, "functies.meldpunt.mailbox")
    assert lines["Waarde"] == ["onbekend"]
    assert lines["Staat in het profiel"] == ["niet ingevuld"]
    assert lines["Staat open in"] == ["beleid beleid.route"]
    assert lines["Gevraagd door de norm"] == ["BN-05 Titel BN-05"]


def test_a_field_from_which_facts_follow_that_decide(world: Built) -> None:
    lines = _lines(world, "gemeente.inwoners")
    assert "is_groot = nee" in lines["Hieruit volgt"]
    assert lines["Beslist mee over"] == [
        f"beleid.groot: staat er niet in; voorwaarde: {BIG}",
        f"BN-06: staat er niet in; voorwaarde: {BIG}",
    ]


def test_a_field_in_a_list() -> None:
    built = build_world(FILES, "bestuur: {afdelingen: [{naam: veiligheid}]}\n")
    assert _lines(built, "bestuur.afdelingen.0.naam")["Waarde"] == ["veiligheid"]
    assert "Waarde" not in _lines(built, "bestuur.afdelingen.7.naam")
    assert _lines(built, "bestuur.afdelingen")["Waarde"] == ["1 stuks"]


def test_a_fact(world: Built) -> None:
    lines = _lines(world, "is_groot")
    assert lines["Waarde"] == ["is_groot = nee, uit het profiel: gemeente.inwoners (niet ingevuld)"]
    assert "Staat in het profiel" not in lines


def test_a_document(world: Built) -> None:
    lines = _lines(world, "beleid")
    assert lines["Sjabloon"] == ["documenten/beleid/document.yaml:1"]
    assert lines["Staat er niet in"] == ["beleid.groot, want is_groot is nee"]


# Variants


VARIANTS = {
    "documenten/stuk/document.yaml": outline("stuk", "stuk.klein", "stuk.groot", "stuk.altijd", "stuk.zone"),
    "documenten/stuk/klein.md": fragment(
        "stuk.klein", "{% if regio.ggd %}A{% endif %}\n", wanneer="niet is_groot"
    ),
    "documenten/stuk/groot.md": fragment("stuk.groot", wanneer="is_groot"),
    "documenten/stuk/altijd.md": fragment("stuk.altijd"),
    "documenten/stuk/zone.md": fragment("stuk.zone", wanneer="sekswerk.straat.keuze = zone"),
    "documenten/stuk/acties/a.yaml": "- {symbool: actie.a, wanneer: sekswerk.straat.keuze = verbod}\n"
    '- {symbool: actie.b, wanneer: "sekswerk.straat.keuze in [zone, onbekend]"}\n'
    "- {symbool: actie.c, wanneer: is_groot}\n",
}


def test_a_variant_that_was_not_chosen_and_why() -> None:
    built = build_world(VARIANTS, "sekswerk: {straat: {keuze: verbod}}\n")
    lines = _lines(built, "stuk.klein")
    assert lines["Niet gekozen"] == [f"stuk.groot; voorwaarde: {BIG}; want is_groot is nee"]
    assert lines["Keuze in de tekst"] == ["als regio.ggd (GGD): regio.ggd = onbekend"]
    assert _lines(built, "stuk.groot")["In plaats daarvan"] == [
        f"stuk.klein; voorwaarde: niet {BIG}; want is_groot is nee"
    ]
    assert "Niet gekozen" not in _lines(built, "stuk.altijd")
    assert "In plaats daarvan" not in _lines(built, "stuk.zone")


def test_rows_that_exclude_each_other() -> None:
    built = build_world(VARIANTS, "sekswerk: {straat: {keuze: verbod}}\n")
    assert _lines(built, "actie.a")["Niet gekozen"] == [
        "actie.b; voorwaarde: sekswerk.straat.keuze (keuze voor straatsekswerk) staat in [zone, onbekend]; "
        "want sekswerk.straat.keuze is verbod"
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("is_klein", "niet is_klein", True),
        ("is_klein en heeft_ramen", "niet is_klein", True),
        ("is_klein of heeft_ramen", "niet is_klein", False),
        ("niet (is_klein of heeft_ramen)", "heeft_ramen", True),
        ("niet (is_klein en heeft_ramen)", "heeft_ramen", False),
        ("apv.stijl = a", "apv.stijl = b", True),
        ("apv.stijl in [a, b]", "apv.stijl = b", False),
        ("apv.stijl = a", "niet apv.stijl = a", True),
        ("apv.stijl = a", "niet apv.stijl = b", False),
        ("is_klein", "is_groot", False),
        ("", "is_groot", False),
    ],
)
def test_conditions_that_can_never_hold_together(one: str, other: str, expected: bool) -> None:
    conditions = parse_condition(one), parse_condition(other)
    assert excludes(*conditions) is expected
    assert excludes(*reversed(conditions)) is expected


def test_an_entry_of_a_list_of_terms_leads_to_its_own_file() -> None:
    files = {
        **one_document("Een signaal telt.\n"),
        "documenten/stuk/document.yaml": outline("stuk", "stuk.tekst", "stuk.begrippen"),
        "documenten/stuk/begrippen.md": fragment("stuk.begrippen", "Wij bedoelen met:\n", soort="begrippen"),
        "begrippen/signaal.md": TERM.replace("beleid", "stuk").replace("wanneer: is_groot\n", ""),
    }
    assert _lines(build_world(files), "stuk.begrippen/signaal")["Sjabloon"] == ["begrippen/signaal.md:6"]


def test_the_line_of_a_row_in_a_file_with_many(tmp_path: Path) -> None:
    built = build_world(VARIANTS)
    write_files(tmp_path, VARIANTS)
    explained = explain(built, "actie.b", {}, (tmp_path / "overlay", tmp_path)).value
    assert explained is not None
    assert explained.lines[1] == Line(
        "Sjabloon", "documenten/stuk/acties/a.yaml:2", "documenten/stuk/acties/a.yaml:2"
    )


# For machines


def test_an_explanation_fits_its_schema(world: Built) -> None:
    jsonschema.Draft202012Validator.check_schema(explained_schema())
    for subject in ("beleid.route", "BN-05", "kader", "gemeente.naam", "is_groot", "beleid"):
        explained = explain(world, subject, LINES).value
        assert explained is not None
        jsonschema.validate(json.loads(explained_json(explained)), explained_schema())


def test_a_line_says_where_it_leads() -> None:
    data = json.loads(explained_json(Explained("norm", "BN-05", (Line("Bron", "kader – x", "kader"),))))
    assert data == {
        "schema": 1,
        "soort": "norm",
        "naam": "BN-05",
        "regels": [{"over": "Bron", "tekst": "kader – x", "verwijst_naar": "kader"}],
    }
