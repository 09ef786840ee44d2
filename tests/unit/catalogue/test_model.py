from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from beleidsgen.catalogue.condition import ALWAYS
from beleidsgen.catalogue.model import Catalogue, DatedValue
from tests.support.documents import norm, source

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "geldend"),
        ({"status": "aanhangig"}, "aanhangig"),
        ({"status": "vervallen"}, "vervallen"),
        ({"tot": date(2026, 11, 23)}, "geldend"),
        ({"tot": DAY}, "vervallen"),
        ({"van": DAY}, "geldend"),
        ({"van": date(2026, 11, 23)}, "aanhangig"),
        ({"van": DAY, "status": "aanhangig"}, "geldend"),
        ({"van": date(2020, 1, 1), "status": "vervallen"}, "vervallen"),
        ({"van": date(2020, 1, 1), "tot": date(2021, 1, 1)}, "vervallen"),
    ],
)
def test_status_moves_with_the_dates_of_the_source(fields: dict[str, object], status: str) -> None:
    assert source("x", **fields).status_on(DAY) == status


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ({}, ""),
        ({"jci": "jci1.3:c:BWBR1"}, "https://wetten.overheid.nl/jci1.3:c:BWBR1"),
        (
            {"jci": "jci1.3:c:BWBR1", "versie": date(2026, 7, 1)},
            "https://wetten.overheid.nl/jci1.3:c:BWBR1&z=2026-07-01&g=2026-07-01",
        ),
        (
            {"ecli": "ECLI:NL:RVS:2016:2927"},
            "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2016:2927",
        ),
        ({"url": "https://voorbeeld.example/a", "bwb": "BWBR1"}, "https://voorbeeld.example/a"),
        ({"bwb": "BWBR1"}, "https://wetten.overheid.nl/BWBR1"),
        ({"bwb": "BWBR1", "versie": date(2026, 7, 1)}, "https://wetten.overheid.nl/BWBR1/2026-07-01"),
        ({"cvdr": 12345}, "https://lokaleregelgeving.overheid.nl/12345"),
    ],
)
def test_address_is_the_most_lasting_one(fields: dict[str, object], address: str) -> None:
    assert source("x", **fields).address == address


LAW = {"artikel": 160, "regeling": "de Gemeentewet", "titel": "Bevoegdheden"}


@pytest.mark.parametrize(
    ("fields", "detail", "words"),
    [
        (LAW, "", "artikel 160 van de Gemeentewet"),
        (LAW, "eerste lid, onder b", "artikel 160, eerste lid, onder b, van de Gemeentewet"),
        ({"aanhaling": "de Wet Bibob", "regeling": "de wet"}, "", "de Wet Bibob"),
        ({"regeling": "de Gemeentewet"}, "", "de Gemeentewet"),
        ({"titel": "Landelijk kader"}, "", "Landelijk kader"),
        ({"titel": "Landelijk kader"}, "hoofdstuk 2", "Landelijk kader"),
    ],
)
def test_quoted(fields: dict[str, object], detail: str, words: str) -> None:
    assert source("x", **fields).quoted(detail) == words


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        (LAW, "Artikel 160 van de Gemeentewet."),
        ({"titel": "Landelijk kader"}, "Landelijk kader."),
        ({"titel": "Kader", "aanhaling": "het Landelijk kader (2021)"}, "Het Landelijk kader (2021)."),
        ({"titel": "Kamerbrief", "regeling": "brief"}, "Brief, Kamerbrief."),
        ({"titel": "Brief", "kamerstuk": "28638, nr. 161"}, "Brief, Kamerstuk 28638, nr. 161."),
        ({"titel": "Uitspraak", "ecli": "ECLI:NL:X", "kamerstuk": "1"}, "Uitspraak, ECLI:NL:X."),
        ({"titel": "Uitspraak ecli:nl:x", "ecli": "ECLI:NL:X"}, "Uitspraak ecli:nl:x."),
    ],
)
def test_note_names_everything_once(fields: dict[str, object], note: str) -> None:
    assert source("x", **fields).note == note


def test_numbers_become_text_but_booleans_do_not() -> None:
    assert source("x", artikel=12.5, stb=2021).artikel == "12.5"
    with pytest.raises(ValidationError):
        source("x", artikel=True)


def test_a_norm_reads_its_condition() -> None:
    assert norm("BN-05").wanneer == ALWAYS
    assert norm("BN-05", wanneer="niet is_klein").wanneer.names == ("is_klein",)
    with pytest.raises(ValidationError, match="de voorwaarde houdt op"):
        norm("BN-05", wanneer="niet")
    with pytest.raises(ValidationError):
        norm("BN-05", wanneer=3)


@pytest.mark.parametrize(
    "fields",
    [{"niveau": "hoog"}, {"kracht": ("F",)}, {"thema": "T7"}, {"verlangt_in": ("Mens",)}, {"extra": "x"}],
)
def test_a_norm_refuses_what_it_does_not_know(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        norm("BN-05", **fields)


def test_a_norm_id_is_checked() -> None:
    with pytest.raises(ValidationError, match="geen normnummer"):
        norm("BN-5")


def test_records_are_frozen() -> None:
    with pytest.raises(ValidationError):
        norm("BN-05").titel = "anders"  # type: ignore[misc]


def _value(amount: int, van: date | None, tot: date | None) -> DatedValue:
    return DatedValue(id="termijn", titel="Termijn", waarde=amount, bron="awb", van=van, tot=tot)


def test_a_dated_value_holds_from_its_first_day_until_its_last() -> None:
    old = _value(8, None, date(2026, 1, 1))
    new = _value(12, date(2026, 1, 1), date(2027, 1, 1))
    catalogue = Catalogue(values={"termijn": (old, new)})
    assert catalogue.value_on("termijn", date(2025, 12, 31)) == old
    assert catalogue.value_on("termijn", date(2026, 1, 1)) == new
    assert catalogue.value_on("termijn", date(2026, 12, 31)) == new
    assert catalogue.value_on("termijn", date(2027, 1, 1)) is None
    assert catalogue.value_on("onbekend", DAY) is None
