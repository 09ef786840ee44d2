"""Facts of place: size, border, neighbours, the sectors that are present."""

from __future__ import annotations

from beleidsgen.facts.model import Derived, Facts, Rule

SMALL_BELOW = 25_000
LARGE_FROM = 100_000

_LABOUR = (
    "land_en_tuinbouw",
    "bouw",
    "distributie_logistiek",
    "vlees_voedselverwerking",
    "schoonmaak",
    "uitzendbureau",
    "logies_arbeidsmigranten",
    "horeca",
)
_STAY = ("hotel", "vakantiepark", "bnb_vakantieverhuur")
_HOUSING = ("logies_arbeidsmigranten", "kamerverhuur", "vakantiepark", "hotel")
_CRIME = (
    "coffeeshop",
    "smart_head_growshop",
    "autoverhuur",
    "carwash",
    "belwinkel_geldtransfer",
    "bedrijventerrein_risico",
    "haven_jachthaven",
)


def size_class(facts: Facts) -> Derived:
    """The size class of the municipality by its number of inhabitants."""
    inhabitants = facts["gemeente.inwoners.waarde"]
    if not isinstance(inhabitants, int | float):
        return None
    if inhabitants < SMALL_BELOW:
        return "klein"
    return "groot" if inhabitants >= LARGE_FROM else "middel"


def _is_class(name: str) -> Rule:
    return Rule(
        f"is_{name}",
        f"De gemeente valt in de grootteklasse {name}",
        ("gemeente.inwoners",),
        lambda facts: facts["inwonerklasse"] == name,
    )


def _present(facts: Facts) -> Derived:
    """The risk sectors that the municipality has, with their titles."""
    sectors = facts["sectoren"]
    if not isinstance(sectors, dict):
        return None
    return [
        {"sleutel": key, "naam": facts.title(f"sectoren.{key}").removeprefix("sector ")}
        for key, value in sectors.items()
        if value is True
    ]


def _any_sector(name: str, title: str, keys: tuple[str, ...]) -> Rule:
    fields = tuple(f"sectoren.{key}" for key in keys)
    return Rule(name, title, fields, lambda facts: any(facts[field] is True for field in fields))


SETTING_RULES: tuple[Rule, ...] = (
    Rule(
        "inwonerklasse",
        "Grootteklasse: klein (tot 25.000 inwoners), middel of groot (vanaf 100.000)",
        ("gemeente.inwoners",),
        size_class,
    ),
    _is_class("klein"),
    _is_class("middel"),
    _is_class("groot"),
    Rule(
        "is_grensgemeente",
        "De gemeente ligt aan de landsgrens",
        ("gemeente.grensgemeente",),
        lambda facts: facts["gemeente.grensgemeente"] is True,
    ),
    Rule(
        "werkt_met_buren",
        "De gemeente voert het beleid samen met buurgemeenten uit",
        ("regio.uitvoering",),
        lambda facts: facts["regio.uitvoering"] == "met_buren",
    ),
    Rule(
        "heeft_eigen_team",
        "De gemeente heeft een eigen team voor de aanpak",
        ("regio.uitvoering",),
        lambda facts: facts["regio.uitvoering"] == "eigen_team",
    ),
    Rule("risicosectoren", "De risicosectoren die in de gemeente voorkomen", ("sectoren",), _present),
    Rule(
        "heeft_risicosector",
        "Er komt ten minste één risicosector voor",
        ("sectoren",),
        lambda facts: bool(facts["risicosectoren"]),
    ),
    _any_sector("heeft_arbeidsrisico", "Er komt een sector met risico op arbeidsuitbuiting voor", _LABOUR),
    _any_sector("heeft_verblijf", "Er zijn hotels, vakantieparken of vakantieverhuur", _STAY),
    _any_sector("heeft_huisvestingsrisico", "Er is huisvesting met risico op uitbuiting", _HOUSING),
    _any_sector(
        "heeft_crimineel_risico", "Er komt een sector met risico op criminele uitbuiting voor", _CRIME
    ),
)
