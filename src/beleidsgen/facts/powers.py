"""Facts of power: which body decides, in which form the APV is written."""

from __future__ import annotations

from beleidsgen.facts.model import Derived, Facts, Rule

MAYOR = "de burgemeester"
COLLEGE = "het college"
_BODIES = {
    "raad": "de gemeenteraad",
    "college": "het college van burgemeester en wethouders",
    "burgemeester": "de burgemeester",
    "college_en_burgemeester": "het college en de burgemeester, ieder voor de eigen bevoegdheden",
}
_DEFAULT_BODY = {
    "beleid": "raad",
    "uitvoeringsplan": "college",
    "apv": "raad",
    "bibob": "college_en_burgemeester",
}
_USUAL_CHAPTER = 3
_SWITCHED_OFF = ("beslistermijn", "indiening", "persoonlijk", "intrekking", "termijn", "weigering")
"""Subjects of chapter 1 that chapter 3 of the APV regulates itself."""


def _fixed(name: str, title: str, body: str, fields: tuple[str, ...]) -> Rule:
    return Rule(name, title, fields, lambda _facts: body)


def _adopting_body(document: str) -> Rule:
    field = f"bestuur.vaststelling.{document}.orgaan"

    def derive(facts: Facts) -> Derived:
        chosen = facts[field]
        return _BODIES[chosen if isinstance(chosen, str) and chosen in _BODIES else _DEFAULT_BODY[document]]

    return Rule(f"orgaan.{document}", f"Het orgaan dat vaststelt: {document}", (field,), derive)


def _article_pattern(facts: Facts) -> Derived:
    """The municipality's own way of numbering articles; `{n}` is the counter."""
    chapter = facts["apv.hoofdstuk"]
    style = facts["apv.stijl"]
    if style == "doorlopend":
        return "{n}"
    return f"{chapter or _USUAL_CHAPTER}{'.' if style == 'punt' else ':'}{{n}}"


def _first_article(facts: Facts) -> Derived:
    start = facts["apv.eerste_artikel"]
    return start if facts["apv.stijl"] == "doorlopend" and isinstance(start, int) else 1


def _switched_off(facts: Facts) -> Derived:
    articles = facts["apv.hoofdstuk1"]
    if not isinstance(articles, list):
        return None
    known = [entry for entry in articles if isinstance(entry, dict) and entry.get("artikel")]
    return [entry["artikel"] for entry in known if entry.get("onderwerp") in _SWITCHED_OFF]


def _ordinance_name(facts: Facts) -> Derived:
    return facts["apv.naam"] or f"Algemene plaatselijke verordening van {facts['gemeente.naam']}"


def _designation(kind: str) -> Rule:
    def derive(facts: Facts) -> Derived:
        decisions = facts["regels.aanwijzingsbesluiten"]
        if not isinstance(decisions, list):
            return None
        return any(isinstance(decision, dict) and decision.get("soort") == kind for decision in decisions)

    return Rule(
        f"afgeleid.aanwijzing_{kind}",
        f"Er is een aanwijzingsbesluit voor een {kind}",
        ("regels.aanwijzingsbesluiten",),
        derive,
    )


POWER_RULES: tuple[Rule, ...] = (
    _fixed(
        "bevoegd.inrichting", "Het orgaan dat beslist over voor het publiek openstaande gebouwen", MAYOR, ()
    ),
    _fixed("bevoegd.escort", "Het orgaan dat beslist over escortbedrijven", COLLEGE, ()),
    _fixed("bevoegd.straat", "Het orgaan dat beslist over straatprostitutie", COLLEGE, ()),
    _fixed("bevoegd.zones", "Het orgaan dat gebieden aanwijst", COLLEGE, ()),
    _fixed(
        "bevoegd.vergunning", "Het orgaan dat over een vergunning beslist", "het bevoegde bestuursorgaan", ()
    ),
    *(_adopting_body(document) for document in _DEFAULT_BODY),
    Rule(
        "artikelpatroon",
        "Nummering van de artikelen van de APV",
        ("apv.stijl", "apv.hoofdstuk"),
        _article_pattern,
    ),
    Rule(
        "hoofdstuknummer",
        "Nummer van het hoofdstuk in de kop; 3 zolang het profiel het niet zegt",
        ("apv.hoofdstuk",),
        lambda facts: facts["apv.hoofdstuk"] or _USUAL_CHAPTER,
    ),
    Rule("eerste_artikel", "Nummer waarmee de artikelen beginnen", ("apv.eerste_artikel",), _first_article),
    Rule(
        "hoofdstuk1_buiten",
        "Artikelen van hoofdstuk 1 die voor dit hoofdstuk niet gelden",
        ("apv.hoofdstuk1",),
        _switched_off,
    ),
    Rule("apv_naam", "Naam van de APV", ("apv.naam",), _ordinance_name),
    *(_designation(kind) for kind in ("branche", "gebied", "pand")),
)
