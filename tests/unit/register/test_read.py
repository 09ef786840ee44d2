from __future__ import annotations

from collections import Counter

import pytest

from beleidsgen.diagnostics import Severity
from beleidsgen.facts.derive import known_names
from beleidsgen.register.read import (
    Municipality,
    columns,
    find_municipality,
    mergers,
    municipalities,
    search,
)


def _found(text: str) -> tuple[str | None, list[str]]:
    """Name of the municipality that is found, and the codes of the findings."""
    found = find_municipality(text)
    return (found.value.name if found.value else None), [finding.code for finding in found.findings]


def test_there_are_342_municipalities() -> None:
    assert len(municipalities()) == 342


@pytest.mark.parametrize("field", ["cbs_code", "naam_gebruikelijk", "naam_officieel"])
def test_codes_and_names_are_unique(field: str) -> None:
    counts = Counter(municipality.row[field] for municipality in municipalities())
    assert [name for name, number in counts.items() if number > 1] == []


@pytest.mark.parametrize("municipality", municipalities(), ids=lambda m: m.code)
def test_every_row_is_whole(municipality: Municipality) -> None:
    assert municipality.code.startswith("GM")
    assert len(municipality.code) == 6
    assert municipality.row["inwoners"].isdigit()
    assert all(
        municipality.row[name] for name in ("provincie", "politie_eenheid", "veiligheidsregio", "riec")
    )
    assert find_municipality(municipality.code).value == municipality
    assert find_municipality(municipality.name).value == municipality


def test_every_column_fills_a_field_of_the_profile() -> None:
    assert {column.field for column in columns()} <= known_names()
    assert {column.name for column in columns()} <= set(municipalities()[0].row)
    assert {column.certainty for column in columns()} <= {"bevestigd", "aannemelijk", "afgeleid", "verouderd"}
    assert all(column.source and 2010 <= column.year <= 2026 for column in columns())


def test_mergers_lead_to_municipalities_that_are_there() -> None:
    codes = {municipality.code for municipality in municipalities()}
    for merger in mergers():
        assert set(merger.new_codes) <= codes
        assert len(merger.old_names) == len(merger.old_codes)
        assert merger.planned is bool(set(merger.old_codes) & codes)


@pytest.mark.parametrize("text", ["Zoeterwoude", "zoeterwoude", " ZOETERWOUDE ", "GM0638", "gm0638"])
def test_a_name_or_a_code_capitals_aside(text: str) -> None:
    assert _found(text) == ("Zoeterwoude", [])


@pytest.mark.parametrize(
    ("text", "name"),
    [("Den Bosch", "'s-Hertogenbosch"), ("Den Haag", "'s-Gravenhage"), ("Bergen (L.)", "Bergen (L.)")],
)
def test_a_name_in_daily_use(text: str, name: str) -> None:
    found = find_municipality(text)
    assert found.value is not None
    assert name in found.value.names


@pytest.mark.parametrize(
    ("old", "new", "day"),
    [
        ("Weesp", "Amsterdam", "2022-03-24"),
        ("GM0457", "Amsterdam", "2022-03-24"),
        ("haren", "Groningen", "2019-01-01"),
        ("Uden", "Maashorst", "2022-01-01"),
        ("Brielle", "Voorne aan Zee", "2023-01-01"),
    ],
)
def test_an_old_name_leads_to_the_new_municipality(old: str, new: str, day: str) -> None:
    found = find_municipality(old)
    assert found.value is not None
    assert found.value.name == new
    (finding,) = found.findings
    assert (finding.code, finding.severity) == ("P402", Severity.OPMERKING)
    assert finding.message == f"{old} is sinds {day} opgegaan in {new}."
    assert finding.hint == f"Het profiel is voor {new}."


def test_a_municipality_that_was_split_asks_for_a_choice() -> None:
    found = find_municipality("Haaren")
    assert found.value is None
    (finding,) = found.findings
    assert (finding.code, finding.severity) == ("P402", Severity.FOUT)
    for name in ("Boxtel", "Oisterwijk", "Tilburg", "Vught"):
        assert name in finding.message
        assert name in finding.hint


def test_several_names_are_an_enumeration() -> None:
    (finding,) = find_municipality("Haaren").findings
    assert "Boxtel, Oisterwijk, Tilburg en Vught" in finding.message


def test_a_municipality_that_was_split_in_two_mergers_asks_for_a_choice() -> None:
    """Winsum went for a part to Het Hogeland and for a part to Westerkwartier."""
    found = find_municipality("Winsum")
    assert found.value is None
    (finding,) = found.findings
    assert (finding.code, finding.severity) == ("P402", Severity.FOUT)
    assert "Het Hogeland" in finding.message
    assert "Westerkwartier" in finding.message


@pytest.mark.parametrize("name", ["Wijdemeren", "Hilversum", "GM1696"])
def test_a_merger_that_is_planned_is_told_and_not_carried_out(name: str) -> None:
    found = find_municipality(name)
    assert found.value is not None
    assert found.value.name in ("Wijdemeren", "Hilversum")
    (finding,) = found.findings
    assert (finding.code, finding.severity) == ("P403", Severity.OPMERKING)
    assert finding.message.startswith("Wijdemeren gaat naar verwachting op 2027-01-01 op in Hilversum;")
    assert "niet vastgesteld" in finding.message
    assert finding.hint == "Controleer de stand van de herindeling voor u het profiel gebruikt."


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Zoeterwoud", "Zoeterwoude"),
        ("zoeterwoud", "Zoeterwoude"),
        ("ZOETERWOUD", "Zoeterwoude"),
        ("Wesp", "Weesp"),
    ],
)
def test_a_near_miss_gets_the_nearest_name(text: str, near: str) -> None:
    found = find_municipality(text)
    assert found.value is None
    (finding,) = found.findings
    assert (finding.code, finding.severity) == ("P401", Severity.FOUT)
    assert finding.message == f"‘{text}’ staat niet in het register van gemeenten."
    assert finding.hint.startswith(f"Bedoelde u {near}")


@pytest.mark.parametrize("text", ["xyzzy", ""])
def test_nothing_near(text: str) -> None:
    found = find_municipality(text)
    assert found.value is None
    assert [finding.hint for finding in found.findings] == ["Zoek met: beleidsgen gemeenten DEEL-VAN-DE-NAAM"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("", 342), ("  ", 342), ("zoeterw", 1), ("GM0638", 1), ("xyzzy", 0), ("Den Bosch", 1)],
)
def test_search(text: str, number: int) -> None:
    assert len(search(text)) == number


@pytest.mark.parametrize("region", ["Zeeland", "hollands midden", "RIEC Den Haag"])
def test_search_by_region(region: str) -> None:
    assert len(search(region)) > 5


def test_names_stand_once() -> None:
    for municipality in municipalities():
        assert len(municipality.names) == len(set(municipality.names))
        assert "" not in municipality.names


def test_a_name_that_two_municipalities_share_gives_both() -> None:
    (finding,) = find_municipality("bergen").findings
    assert finding.hint.startswith("Bedoelde u Bergen (L) of Bergen (NH)")
