"""Facts of the sex industry: businesses, maximum, zones, words."""

from __future__ import annotations

from beleidsgen.facts.model import Derived, Facts, Plain, Rule

_BUSINESSES = "sekswerk.bedrijven"
_MAXIMUM = "sekswerk.maximum"
_TERM = "sekswerk.term"
_WORDS = {
    "sekswerker": ("sekswerker", "sekswerkers", "sekswerk"),
    "prostituee": ("prostituee", "prostituees", "prostitutie"),
}


def _businesses(facts: Facts) -> list[dict[str, Plain]] | None:
    entries = facts[_BUSINESSES]
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else None


def _count(facts: Facts, *, escort: bool, premises: bool) -> Derived:
    """Number of businesses; None when the list or one of its numbers is *onbekend*."""
    entries = _businesses(facts)
    if entries is None:
        return None
    total = 0
    for entry in entries:
        if (entry.get("soort") == "escort" and not escort) or (
            entry.get("soort") != "escort" and not premises
        ):
            continue
        number = entry.get("aantal")
        if not isinstance(number, int):
            return None
        total += number
    return total


def _has(facts: Facts, *, escort: bool, premises: bool) -> Derived:
    """Whether a business of the asked kinds is there; a listed one with an unknown number counts."""
    entries = _businesses(facts)
    if entries is None:
        return None
    return any(
        (escort if entry.get("soort") == "escort" else premises) and entry.get("aantal") != 0
        for entry in entries
    )


def _has_maximum(facts: Facts) -> Derived:
    maximum = facts[_MAXIMUM]
    if not isinstance(maximum, dict):
        return False
    return any(type(value) is int and value > 0 for value in maximum.values())


def _term(name: str, title: str, position: int) -> Rule:
    return Rule(
        name, title, (_TERM,), lambda facts: _WORDS.get(str(facts[_TERM]), _WORDS["sekswerker"])[position]
    )


SEX_WORK_RULES: tuple[Rule, ...] = (
    _term("sekswerker", "Het gekozen woord voor een sekswerker", 0),
    _term("sekswerkers", "Het gekozen woord voor sekswerkers", 1),
    _term("sekswerkwoord", "Het gekozen woord voor sekswerk", 2),
    Rule(
        "heeft_vergunningstelsel",
        "De gemeente heeft of krijgt een vergunningstelsel voor seksbedrijven",
        ("sekswerk.vergunningstelsel",),
        lambda facts: facts["sekswerk.vergunningstelsel"] is not False,
    ),
    Rule(
        "aantal_seksbedrijven",
        "Aantal seksbedrijven, escort meegerekend",
        (_BUSINESSES,),
        lambda facts: _count(facts, escort=True, premises=True),
    ),
    Rule(
        "aantal_seksinrichtingen",
        "Aantal seksinrichtingen, zonder escort",
        (_BUSINESSES,),
        lambda facts: _count(facts, escort=False, premises=True),
    ),
    Rule(
        "heeft_seksbedrijf",
        "Er is ten minste één seksbedrijf",
        (_BUSINESSES,),
        lambda facts: _has(facts, escort=True, premises=True),
    ),
    Rule(
        "heeft_seksinrichting",
        "Er is ten minste één seksinrichting",
        (_BUSINESSES,),
        lambda facts: _has(facts, escort=False, premises=True),
    ),
    Rule(
        "heeft_escort",
        "Er is ten minste één escortbedrijf",
        (_BUSINESSES,),
        lambda facts: _has(facts, escort=True, premises=False),
    ),
    Rule(
        "escort_toegestaan",
        "Escortbedrijven kunnen een vergunning krijgen",
        ("sekswerk.escort.toegestaan",),
        lambda facts: facts["sekswerk.escort.toegestaan"] is not False,
    ),
    Rule(
        "heeft_ramen",
        "Er zijn raambedrijven of er is een raamzone",
        ("sekswerk.raam.keuze",),
        lambda facts: facts["sekswerk.raam.keuze"] in ("bestaand", "zone"),
    ),
    Rule(
        "heeft_straatzone",
        "Er is een zone voor straatprostitutie",
        ("sekswerk.straat.keuze",),
        lambda facts: facts["sekswerk.straat.keuze"] == "zone",
    ),
    Rule("heeft_maximum", "Er geldt een maximum aantal vergunningen", (_MAXIMUM,), _has_maximum),
    Rule(
        "heeft_zones",
        "Er zijn uitsluitings- of concentratiegebieden",
        ("sekswerk.zones.keuze",),
        lambda facts: facts["sekswerk.zones.keuze"] in ("uitsluiting", "concentratie"),
    ),
    Rule(
        "heeft_sekswinkels",
        "De regels gelden ook voor sekswinkels",
        ("sekswerk.sekswinkels",),
        lambda facts: facts["sekswerk.sekswinkels"] is True or facts["sekswerk.reikwijdte"] == "met_winkels",
    ),
    Rule(
        "afgeleid.uitstap_subsidie",
        "Het uitstapprogramma krijgt subsidie",
        ("sekswerk.uitstapprogramma.vorm",),
        lambda facts: facts["sekswerk.uitstapprogramma.vorm"] == "subsidie",
    ),
    Rule(
        "afgeleid.uitstap_opdracht",
        "Het uitstapprogramma is een opdracht",
        ("sekswerk.uitstapprogramma.vorm",),
        lambda facts: facts["sekswerk.uitstapprogramma.vorm"] == "opdracht",
    ),
)
