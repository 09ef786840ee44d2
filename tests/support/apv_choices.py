"""The questions of a profile that select variants of the APV chapter, and the profile of a combination."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any, Final, get_args

from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.profile.model_apv import HuidigArtikel
from tests.support.pairs import Combination

UNKNOWN: Final = "onbekend"
_YES_NO: Final = ("ja", "nee", UNKNOWN)
_TIMES: Final = {"van": "02:00", "tot": "10:00"}
_AREAS: Final = ("het stationsgebied", "de oude haven")
_CHAPTER_1: Final = (
    {"artikel": "1:2", "onderwerp": "beslistermijn"},
    {"artikel": "1:4", "onderwerp": "voorschriften"},
    {"artikel": "1:8", "onderwerp": "weigering"},
)
_BUSINESSES: Final = (
    {"soort": "club", "aantal": 1, "vergund": "nee"},
    {"soort": "escort", "aantal": 1, "vergund": "nee"},
)
_RUNNING: Final = ({"soort": "club", "aantal": 1, "tot": "2028-06-30"},)
_SUBJECTS: Final[tuple[str, ...]] = get_args(HuidigArtikel.model_fields["onderwerp"].annotation)

QUESTIONS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "term": ("sekswerker", "prostituee", UNKNOWN),
        "reikwijdte": ("alle", "prostitutie_en_escort", "met_winkels", UNKNOWN),
        "escort.toegestaan": _YES_NO,
        "escort.omschrijving": ("bemiddeling", "elders", "adres", UNKNOWN),
        "thuiswerk": ("vrij", "indicatoren", "voorwaarden", "omgevingsplan", UNKNOWN),
        "raam.keuze": ("nee", "bestaand", "zone", UNKNOWN),
        "raam.verhuurperiode_weken": ("4", "1", UNKNOWN),
        "straat.keuze": ("verbod", "zone", UNKNOWN),
        "maximum.seksinrichtingen": ("geen", "1", "3", "0", UNKNOWN),
        "maximum.raambedrijven": ("geen", "1", "2", "0", UNKNOWN),
        "maximum.werkruimten": ("geen", "1", "12", "0", UNKNOWN),
        "maximum.escortbedrijven": ("geen", "1", "2", "0", UNKNOWN),
        "zones.keuze": ("geen", "uitsluiting", "concentratie", UNKNOWN),
        "leeftijd": ("18", "21", UNKNOWN),
        "sluitingstijden": ("bekend", UNKNOWN),
        "vergunningsduur.inrichting_jaren": ("onbepaald", "1", "5", UNKNOWN),
        "vergunningsduur.escort_jaren": ("onbepaald", "1", "3", UNKNOWN),
        "beslistermijn_weken": ("12", "8", UNKNOWN),
        "aanwezigheid": ("altijd", "voldoende_toezicht", UNKNOWN),
        "advertentieregels": _YES_NO,
        "klantverbod": _YES_NO,
        "sekswinkels": _YES_NO,
        "bedrijven": ("geen", "enige", UNKNOWN),
        "lopende_vergunningen": ("geen", "enige", UNKNOWN),
        "apv.vorm": ("wijzigingsverordening", "zelfstandige_verordening", UNKNOWN),
        "apv.stijl": ("dubbele_punt", "punt", "doorlopend", UNKNOWN),
        "apv.hoofdstuk1": ("bekend", "niets daarvan", UNKNOWN),
        "apv.huidige_artikelen": ("geen", "alle onderwerpen", UNKNOWN),
        "apv.toezichthouders": ("6:2", UNKNOWN),
        "apv.omgevingsplan_seks.regelt": _YES_NO,
    }
)
"""Per question its values; what hangs on an answer (streets, areas, hours) comes along in `profile_of`."""

_CLASHES: Final = (
    ("raam.keuze", "nee", "raam.verhuurperiode_weken", ("1", "4")),
    ("escort.toegestaan", "nee", "maximum.escortbedrijven", ("1", "2")),
)
"""Answers that `beleidsgen` refuses to read together."""


def can_go_together(combination: Combination) -> bool:
    """Whether a profile may give these answers."""
    return not any(
        combination.get(one) == value and combination.get(other) in refused
        for one, value, other, refused in _CLASHES
    )


def profile_of(combination: Combination) -> MunicipalityProfile:
    """A profile with these answers; what the questions do not ask is filled, as in a large city."""
    data: dict[str, Any] = {
        "schema": 1,
        "gemeente": {"code": "GM9999", "naam": "Proefdorp", "provincie": "Zuid-Holland"},
        "bestuur": {
            "voorstelnummer": "2026-17",
            "vaststelling": {"apv": {"orgaan": "raad", "datum": "2026-12-17", "status": "concept"}},
        },
        "sekswerk": {
            "vergunningstelsel": "ja",
            "leeftijd_motivering": "Jonge mensen lopen hier meer risico.",
            "voorlichting": {"organisatie": "GGD Proefland", "keer_per_jaar": 4},
        },
        "apv": {
            "naam": "Algemene plaatselijke verordening Proefdorp",
            "hoofdstuk": 3,
            "strafbepaling": "6:1",
            "binnentreden": "6:3",
        },
    }
    for question, answer in combination.items():
        path = question if question.startswith("apv.") else f"sekswerk.{question}"
        _put(data, path, _value(question, answer))
    for path, value in _companions(combination).items():
        _put(data, path, value)
    return MunicipalityProfile.model_validate(data)


def _value(question: str, answer: str) -> Any:
    lists: dict[tuple[str, str], Any] = {
        ("bedrijven", "enige"): list(_BUSINESSES),
        ("bedrijven", "geen"): [],
        ("lopende_vergunningen", "enige"): list(_RUNNING),
        ("lopende_vergunningen", "geen"): [],
        ("apv.hoofdstuk1", "bekend"): list(_CHAPTER_1),
        ("apv.hoofdstuk1", "niets daarvan"): [{"artikel": "1:4", "onderwerp": "voorschriften"}],
        ("apv.huidige_artikelen", "alle onderwerpen"): [
            {"nummer": f"3:{number}", "titel": subject.capitalize(), "onderwerp": subject}
            for number, subject in enumerate(_SUBJECTS, start=1)
        ],
        ("apv.huidige_artikelen", "geen"): [],
        ("sluitingstijden", "bekend"): _TIMES,
    }
    if (question, answer) in lists:
        return deepcopy(lists[question, answer])
    return int(answer) if answer.isdigit() else answer


def _companions(combination: Combination) -> dict[str, Any]:
    """What a municipality that gives these answers also fills in."""
    found: dict[str, Any] = {"sekswerk.maximum.motivering": "Meer bedrijven passen niet in de kern."}
    if combination.get("raam.keuze") == "bestaand":
        found["sekswerk.raam.adressen"] = ["Kade 1", "Kade 3"]
    if combination.get("raam.keuze") == "zone":
        found["sekswerk.raam.straten"] = ["Kade", "Lijnbaan"]
    if combination.get("straat.keuze") == "zone":
        found |= {"sekswerk.straat.gebied": "de Havenweg"}
        found |= {"sekswerk.straat.van": "20:00", "sekswerk.straat.tot": "02:00"}
    if combination.get("zones.keuze") in ("uitsluiting", "concentratie"):
        found["sekswerk.zones.gebieden"] = list(_AREAS)
        found["sekswerk.zones.motivering"] = "Daar komen wonen en uitgaan samen."
    if combination.get("apv.stijl") == "doorlopend":
        found["apv.eerste_artikel"] = 97
    if combination.get("apv.omgevingsplan_seks.regelt") == "ja":
        found["apv.omgevingsplan_seks.vindplaats"] = "paragraaf 5.2 van het omgevingsplan"
    return found


def _put(data: dict[str, Any], path: str, value: Any) -> None:
    *above, last = path.split(".")
    here = data
    for part in above:
        here = here.setdefault(part, {})
    here[last] = value
