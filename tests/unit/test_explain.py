from __future__ import annotations

import pytest

from beleidsgen.build import Built
from beleidsgen.explain import Line, explain
from tests.support.packs import build_world
from tests.support.small_world import FILES, KNOWN

TERM = (
    "---\nsymbool: begrip.signaal\nterm: signaal\ndocumenten: [beleid]\nwanneer: is_groot\n---\neen teken\n"
)


@pytest.fixture(scope="module")
def world() -> Built:
    return build_world({**FILES, "begrippen/signaal.md": TERM}, "")


def _lines(world: Built, subject: str) -> dict[str, list[str]]:
    explained = explain(world, subject)
    assert explained.findings == ()
    found: dict[str, list[str]] = {}
    for line in explained.value:
        found.setdefault(line.about, []).append(line.says)
    return found


def test_a_passage(world: Built) -> None:
    lines = _lines(world, "beleid.route")
    assert lines["Symbool"] == ["beleid.route"]
    assert lines["Bestand"] == ["documenten/beleid/route.md"]
    assert lines["Staat erin"] == ["ja"]
    assert lines["Voorwaarde"] == ["geen: staat er altijd in"]
    assert lines["Bewijst"] == ["BN-05 Titel BN-05"]
    assert lines["Behandelt"] == ["ZW-5.1"]
    assert lines["Bron"] == ["kader – Landelijk kader – https://kader.example/ – nagekeken op 2026-11-01"]
    assert lines["Waarde"] == ["gemeente.naam = Proefdorp"]
    assert lines["Open veld"] == ["functies.meldpunt.mailbox: functiemailbox van het meldpunt"]
    assert lines["Haalt aan"] == [
        "awb-4-81 – Artikel 4:81 van de Algemene wet bestuursrecht – nog te verifiëren"
    ]


def test_a_passage_that_others_refer_to(world: Built) -> None:
    assert _lines(world, "plan.acties")["Verwijst hierheen"] == ["beleid beleid.route"]


def test_a_passage_that_is_left_out(world: Built) -> None:
    lines = _lines(world, "beleid.groot")
    assert lines["Staat erin"] == ["nee"]
    assert lines["Voorwaarde"] == ["is_groot"]
    assert lines["Want"] == ["is_groot is nee"]
    assert "Waarde" not in lines


def test_a_row_and_a_term(world: Built) -> None:
    assert _lines(world, "actie.een")["Bestand"] == ["documenten/plan/acties/een.yaml"]
    assert _lines(world, "actie.een")["Waarde"] == ["gemeente.naam = Proefdorp"]
    assert _lines(world, "begrip.signaal")["Staat erin"] == ["nee"]


def test_a_part_of_a_passage(world: Built) -> None:
    lines = _lines(world, "beleid.route/onderdeel")
    assert lines["Symbool"] == ["beleid.route/onderdeel"]
    assert lines["Bestand"] == ["documenten/beleid/route.md"]


def test_a_derived_value_names_the_fields_behind_it() -> None:
    files = {
        **FILES,
        "documenten/plan/acties.md": FILES["documenten/plan/acties.md"] + "Klasse {{ inwonerklasse }}.\n",
    }
    built = build_world(files, "gemeente: {inwoners: {waarde: 8000, bron: CBS, jaar: 2026}}\n")
    assert sorted(_lines(built, "plan.acties")["Waarde"]) == [
        "gemeente.naam = Proefdorp",
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


@pytest.mark.parametrize("subject", ["beleid.rout", "BN-99", "xyzzy", "", "Beleid Route"])
def test_what_nothing_is_called(world: Built, subject: str) -> None:
    explained = explain(world, subject)
    assert explained.value == ()
    (finding,) = explained.findings
    assert finding.code == "P306"
    assert finding.message == f"‘{subject}’ is geen symbool, norm of bron."
    assert finding.hint


def test_a_hint_when_nothing_is_near(world: Built) -> None:
    (finding,) = explain(world, "xyzzy").findings
    assert finding.hint == "Symbolen staan in de opmerkingen (<!-- … -->) van de Markdown."


def test_a_part_that_cannot_be_a_symbol_is_no_traceback(world: Built) -> None:
    explained = explain(world, "beleid.route/Hoofdletter")
    assert [finding.code for finding in explained.findings] == ["P306"]


def test_a_line_is_two_words() -> None:
    assert Line("Norm", "BN-05") == Line(about="Norm", says="BN-05")


def test_a_source_that_is_cited_is_listed_by_its_place(world: Built) -> None:
    assert all("None" not in line for line in _lines(world, "awb-4-81")["Aangehaald in"])
