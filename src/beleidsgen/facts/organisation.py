"""Facts of organisation: who does what, who meets whom."""

from __future__ import annotations

from beleidsgen.facts.model import Alias, Derived, Facts, Plain, Rule

_FUNCTIONS = "functies.aandachtsfunctionarissen"
_MEETINGS = "overleggen"
MEETING_KINDS = (
    "signaleringsoverleg",
    "themaoverleg",
    "driehoek",
    "districtstafel",
    "districtscollege",
    "bestuurlijke_tafel",
    "ambtelijke_tafel",
    "werkgroep",
    "functionarissen",
    "casusoverleg",
    "team",
    "overig",
)


def _first(facts: Facts, path: str, key: str, wanted: str) -> Derived:
    """The first entry of a list whose key has the wanted value; it keeps its place in the profile."""
    entries = facts[path]
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict) and entry.get(key) == wanted:
            return Alias(f"{path}.{index}", entry)
    return Alias(path, None)


def _officer(domain: str) -> Rule:
    return Rule(
        f"aandachtsfunctionaris.{domain}",
        f"De aandachtsfunctionaris voor {domain}",
        (_FUNCTIONS,),
        lambda facts: _first(facts, _FUNCTIONS, "domein", domain),
    )


def _meeting(kind: str) -> Rule:
    return Rule(
        f"overleg.{kind}",
        f"Het eerste overleg van de soort {kind.replace('_', ' ')}",
        (_MEETINGS,),
        lambda facts: _first(facts, _MEETINGS, "soort", kind),
    )


def _count_officers(facts: Facts) -> Derived:
    officers = facts[_FUNCTIONS]
    return len(officers) if isinstance(officers, list) else None


def _entries(facts: Facts, path: str) -> list[dict[str, Plain]]:
    entries = facts[path]
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _with_rhythm(facts: Facts) -> Derived:
    return [
        meeting
        for meeting in _entries(facts, _MEETINGS)
        if meeting.get("keer_per_jaar") is not None or meeting.get("ritme") is not None
    ]


def _partners(domain: str) -> Rule:
    return Rule(
        f"partners_{domain}",
        f"De partners in het domein {domain}",
        ("partners",),
        lambda facts: [partner for partner in _entries(facts, "partners") if partner.get("domein") == domain],
    )


ORGANISATION_RULES: tuple[Rule, ...] = (
    _officer("veiligheid"),
    _officer("zorg"),
    Rule(
        "aantal_aandachtsfunctionarissen", "Aantal aandachtsfunctionarissen", (_FUNCTIONS,), _count_officers
    ),
    *(_meeting(kind) for kind in MEETING_KINDS),
    Rule("vaste_overleggen", "De overleggen met een bekend ritme", (_MEETINGS,), _with_rhythm),
    *(_partners(domain) for domain in ("zorg", "veiligheid", "toezicht", "onderwijs", "belangen", "overig")),
)
