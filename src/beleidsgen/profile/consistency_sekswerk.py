"""Choices on sex work that cannot go together with each other or with the businesses there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from beleidsgen.diagnostics import Severity
from beleidsgen.profile.contradiction import Contradiction
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.profile.model_sekswerk import Sekswerk
from beleidsgen.profile.types import ONBEKEND, is_onbekend
from beleidsgen.yaml_source import YamlPath


def _licensed(sex_work: Sekswerk, *kinds: str) -> int:
    """How many licensed businesses of these kinds there are; of all but escort when no kind is named."""
    rows = () if isinstance(sex_work.bedrijven, str) else sex_work.bedrijven
    return sum(
        row.aantal
        for row in rows
        if row.vergund == "ja"
        and isinstance(row.aantal, int)
        and (row.soort in kinds if kinds else row.soort not in {"escort", ONBEKEND})
    )


def _maximum(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    sex_work = profile.sekswerk
    counted = (
        ("seksinrichtingen", _licensed(sex_work), "vergunde seksinrichtingen"),
        ("raambedrijven", _licensed(sex_work, "raam"), "vergunde raambedrijven"),
        ("escortbedrijven", _licensed(sex_work, "escort"), "vergunde escortbedrijven"),
        ("werkruimten", sex_work.raam.ramen if isinstance(sex_work.raam.ramen, int) else 0, "ramen"),
    )
    for field, number, what in counted:
        limit = getattr(sex_work.maximum, field)
        if isinstance(limit, int) and limit < number:
            yield Contradiction(
                "P140",
                ("sekswerk", "maximum", field),
                f"Het maximum van ‘{field}’ is {limit}, maar er zijn nu {number} {what}.",
                f"Kies een maximum van ten minste {number}, of controleer de aantallen.",
            )


def _windows(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    sex_work, window = profile.sekswerk, profile.sekswerk.raam
    if window.keuze != "nee":
        return
    filled = (
        ("ramen", window.ramen),
        ("adressen", window.adressen),
        ("straten", window.straten),
        ("verhuurperiode_weken", window.verhuurperiode_weken),
    )
    for field, value in filled:
        if not is_onbekend(value) and value not in (0, ()):
            yield Contradiction(
                "P141",
                ("sekswerk", "raam", field),
                f"‘sekswerk.raam.keuze’ is nee, maar ‘{field}’ is ingevuld.",
                "Kies bestaand of zone, of haal dit veld weg.",
            )
    if _licensed(sex_work, "raam"):
        yield Contradiction(
            "P141",
            ("sekswerk", "raam", "keuze"),
            "‘sekswerk.raam.keuze’ is nee, maar er is een vergund raambedrijf.",
            "Kies bestaand of zone, of controleer ‘sekswerk.bedrijven’.",
        )


def _street(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    street = profile.sekswerk.straat
    for field in ("gebied", "van", "tot"):
        if street.keuze == "verbod" and not is_onbekend(getattr(street, field)):
            yield Contradiction(
                "P142",
                ("sekswerk", "straat", field),
                f"‘sekswerk.straat.keuze’ is verbod, maar ‘{field}’ is ingevuld.",
                "Kies zone, of haal dit veld weg.",
            )


def _escort(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    sex_work = profile.sekswerk
    if sex_work.escort.toegestaan != "nee":
        return
    if _licensed(sex_work, "escort"):
        yield Contradiction(
            "P143",
            ("sekswerk", "escort", "toegestaan"),
            "‘sekswerk.escort.toegestaan’ is nee, maar er is een vergund escortbedrijf.",
            "Schrijf ja, of controleer ‘sekswerk.bedrijven’.",
        )
    if isinstance(sex_work.maximum.escortbedrijven, int) and sex_work.maximum.escortbedrijven > 0:
        yield Contradiction(
            "P143",
            ("sekswerk", "maximum", "escortbedrijven"),
            "‘sekswerk.escort.toegestaan’ is nee, maar er is een maximum aantal escortbedrijven boven 0.",
            "Schrijf ja, of haal het maximum weg.",
        )


def _no_licences(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    sex_work = profile.sekswerk
    if sex_work.vergunningstelsel != "nee":
        return
    running = () if isinstance(sex_work.lopende_vergunningen, str) else sex_work.lopende_vergunningen
    maximum = sex_work.maximum
    numbers = (maximum.seksinrichtingen, maximum.raambedrijven, maximum.werkruimten, maximum.escortbedrijven)
    reasons: tuple[tuple[bool, YamlPath, str], ...] = (
        (
            bool(_licensed(sex_work) or _licensed(sex_work, "escort")),
            ("sekswerk", "bedrijven"),
            "er zijn vergunde bedrijven",
        ),
        (bool(running), ("sekswerk", "lopende_vergunningen"), "er zijn lopende vergunningen"),
        (any(isinstance(number, int) for number in numbers), ("sekswerk", "maximum"), "er is een maximum"),
    )
    for applies, path, because in reasons:
        if applies:
            message = f"‘sekswerk.vergunningstelsel’ is nee, maar {because}."
            yield Contradiction("P144", path, message, "Schrijf ja, of haal dit veld weg.")


def _zones(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    zones = profile.sekswerk.zones
    if zones.keuze == "geen" and not isinstance(zones.gebieden, str) and zones.gebieden:
        yield Contradiction(
            "P148",
            ("sekswerk", "zones", "gebieden"),
            "‘sekswerk.zones.keuze’ is geen, maar er zijn gebieden ingevuld.",
            "Kies uitsluiting of concentratie, of haal de gebieden weg.",
        )


def _exit_programme(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    programme = profile.sekswerk.uitstapprogramma
    if programme.vorm == "geen" and not is_onbekend(programme.naam):
        yield Contradiction(
            "P148",
            ("sekswerk", "uitstapprogramma", "naam"),
            "‘sekswerk.uitstapprogramma.vorm’ is geen, maar het programma heeft een naam.",
            "Kies subsidie of opdracht, of haal de naam weg.",
        )


def _hours(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    for name, hours in (
        ("sluitingstijden", profile.sekswerk.sluitingstijden),
        ("straat", profile.sekswerk.straat),
    ):
        if not is_onbekend(hours.van) and hours.van == hours.tot:
            yield Contradiction(
                "P148",
                ("sekswerk", name, "tot"),
                f"Begin en eind van ‘sekswerk.{name}’ zijn allebei {hours.van}.",
                "Vul twee verschillende tijden in.",
            )


def _expired(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    day, running = profile.peildatum, profile.sekswerk.lopende_vergunningen
    for index, licence in enumerate(() if isinstance(running, str) else running):
        if isinstance(day, date) and isinstance(licence.tot, date) and licence.tot < day:
            yield Contradiction(
                "P149",
                ("sekswerk", "lopende_vergunningen", index, "tot"),
                f"Deze vergunning liep tot {licence.tot}, vóór de peildatum {day}.",
                "Haal de vergunning weg als zij niet is verlengd.",
                Severity.WAARSCHUWING,
            )


SEX_WORK_RULES: tuple[Callable[[MunicipalityProfile], Iterator[Contradiction]], ...] = (
    _maximum,
    _windows,
    _street,
    _escort,
    _no_licences,
    _zones,
    _exit_programme,
    _hours,
    _expired,
)
