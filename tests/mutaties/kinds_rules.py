"""Errors in competence and obligations, in actions and in triggers."""

from __future__ import annotations

import re
from random import Random

from tests.mutaties.bench import Kind
from tests.mutaties.edits import (
    APV,
    BELEID,
    BIBOB,
    PLAN,
    cell,
    drop,
    one_of,
    swap,
)
from tests.mutaties.kinds_facts import other

_OURS = ("V30", "V32")
_BODIES = {
    "De burgemeester": "Het college",
    "Het college": "De burgemeester",
    "de burgemeester": "het college",
    "het college": "de burgemeester",
}


def _body(match: re.Match[str], _: Random) -> str | None:
    return re.sub("|".join(_BODIES), lambda found: _BODIES[found[0]], match[0])


def _nothing(match: re.Match[str], _: Random) -> str:
    return ""


def _level(match: re.Match[str], random: Random) -> str:
    levels = [level for level in ("altijd", "bij risicokenmerk", "bij indicatie") if level != match[2]]
    return match[1] + random.choice(levels) + match[3]


COMPETENCE = (
    Kind(
        "bevoegd orgaan in de APV verwisseld",
        (*_OURS, "J112", "J113", "J114", "B104"),
        swap(
            (APV,),
            r"(?<=--> )(?:De burgemeester|Het college) (?:is het bevoegde|kan ter bescherming|kan)",
            _body,
        ),
    ),
    Kind(
        "bevoegd orgaan van een trigger verwisseld",
        (*_OURS, "B104"),
        cell((BIBOB,), "Beslist", _body, row=r"##bibob\.trigger\.", value=r"(?:de burgemeester|het college)"),
    ),
    Kind(
        "orgaan dat vaststelt verwisseld",
        (*_OURS, "V601"),
        one_of(
            swap(
                (PLAN,),
                r"Het college van burgemeester en wethouders stelt het plan vast",
                lambda _m, _r: "De gemeenteraad stelt het plan vast",
            ),
            swap((BELEID,), r"(?<=bevoegd: )de gemeenteraad", lambda _m, _r: "de burgemeester"),
            cell(
                ("collegevoorstel",),
                "Wie besluit",
                other("De burgemeester", "De gemeentesecretaris"),
                value=r"De gemeenteraad",
            ),
        ),
    ),
    Kind(
        "wie beslist over een maatregel verwisseld",
        (*_OURS, "V601", "J1"),
        cell((BELEID,), "Wie beslist", _body, value=r"(?:De burgemeester|Het college)"),
    ),
    Kind("kan wordt moet", _OURS, swap((APV, BIBOB), r"\bkan (?=\w)", lambda _m, _r: "moet ")),
    Kind(
        "plicht wordt mogelijkheid",
        _OURS,
        swap((APV,), r"\bis verplicht\b", lambda _m, _r: "kan ervoor kiezen"),
    ),
    Kind("ontkenning weggehaald", _OURS, swap((APV, BELEID, BIBOB), r" (?:niet|geen)(?= \w)(?!-)", _nothing)),
    Kind(
        "straf verhoogd",
        (*_OURS, "J115"),
        swap(
            (APV,),
            r"tweede categorie|drie maanden of een geldboete",
            lambda m, _r: "vierde categorie" if m[0].startswith("tweede") else "zes maanden of een geldboete",
        ),
    ),
    Kind(
        "artikel uit de strafbepaling gehaald",
        ("J139", *_OURS),
        drop((APV,), r"^   [a-z]\. \[artikel [^\]]*\]\(#apv\.(?!straat)\S+\);$"),
    ),
    Kind(
        "uitzondering voor slachtoffers geschrapt",
        ("J1", "V30", "V32", "V40"),
        drop(
            (APV,),
            r"##apv\.(?:strafbepaling/slachtoffer|verplichtingen/geen-gegevens|leeftijd/geen-gegevens) ",
        ),
    ),
)

ACTIONS = (
    Kind(
        "actie zonder eigenaar",
        ("V801", *_OURS),
        cell(
            (PLAN,),
            "Eigenaar en partners",
            lambda m, _r: m[1] if m[1] else None,
            row=r"##plan\.actie\.",
            value=r"\*\*[^*]+\*\*,? ?(?:met )?(.*)",
        ),
    ),
    Kind(
        "eigenaar van een actie veranderd",
        _OURS,
        cell(
            (PLAN,),
            "Eigenaar en partners",
            lambda m, r: f"**{r.choice(('Wijkmanager', 'Directeur bedrijfsvoering'))}**{m[1]}",
            row=r"##plan\.actie\.",
            value=r"\*\*[^*]+\*\*(.*)",
        ),
    ),
    Kind(
        "actie zonder termijn", ("V801", *_OURS), cell((PLAN,), "Wanneer", _nothing, row=r"##plan\.actie\.")
    ),
    Kind(
        "actie vóór het begin van het plan",
        ("V801", "V7", *_OURS),
        cell(
            (PLAN,),
            "Wanneer",
            lambda _m, r: f"Vóór 1 {r.choice(('maart', 'juli'))} 2024; eenmalig",
            row=r"##plan\.actie\.",
        ),
    ),
    Kind(
        "actie zonder indicator",
        ("V801", *_OURS),
        cell((PLAN,), "Indicator", _nothing, row=r"##plan\.actie\."),
    ),
    Kind("actie geschrapt", ("V40", "V101", "B135", *_OURS), drop((PLAN,), r"^\| <!-- ##plan\.actie\.")),
    Kind(
        "termijn van een actie gewijzigd",
        _OURS,
        cell(
            (PLAN,),
            "Wanneer",
            lambda m, r: f"Binnen {r.choice(('twee jaar', 'vijf jaar'))} na vaststelling{m[1]}",
            row=r"##plan\.actie\.",
            value=r"Binnen [\w ]+ na vaststelling(.*)",
        ),
    ),
)

BIBOB_KINDS = (
    Kind(
        "niveau van een trigger gewijzigd",
        (*_OURS, "B113", "B139"),
        swap((BIBOB,), r"(^- Wanneer: )(altijd|bij risicokenmerk|bij indicatie)(\b)", _level),
    ),
    Kind(
        "trigger geschrapt",
        (*_OURS, "B102", "B113", "B114", "V40"),
        drop((BIBOB,), r"^\| <!-- ##bibob\.trigger\.t(?:01|02|03|05|06|13|38) "),
    ),
    Kind("kaart van een trigger geschrapt", (*_OURS, "B1"), drop((BIBOB,), r"^- (?:Waarom|Indicatoren): ")),
    Kind(
        "trigger hangt aan een artikel dat er niet is",
        ("V101", "B101"),
        swap(
            (BIBOB,),
            r"#apv\.(?:vergunningplicht|melding|intrekkingsgronden)(?=\))",
            lambda _m, _r: "#apv.oud-artikel",
        ),
    ),
    Kind(
        "Bibob-grondslag veranderd",
        (*_OURS, "V1", "B120", "B121"),
        cell(
            (BIBOB,),
            "Bibob-grondslag",
            lambda m, r: f"[artikel {r.choice((6, 8, 13))} van de Wet Bibob]{m[1]}",
            row=r"##bibob\.trigger\.",
            value=r"\[artikel 7 van de Wet Bibob\](.*)",
        ),
    ),
    Kind(
        "adviestermijn of bewaartermijn van de Wet Bibob veranderd",
        (*_OURS, "B127", "B142"),
        swap(
            (BIBOB,),
            r"(?<=na )vijf(?= jaar)|(?<=binnen )(?:acht|8|vier|4)(?= weken)",
            other("twee", "negen", "twaalf"),
        ),
    ),
    Kind(
        "mindere mate van gevaar leidt tot weigeren",
        ("B124", *_OURS),
        one_of(
            swap(
                (BIBOB,), r"weigert de gemeente niet op Bibob", lambda _m, _r: "weigert de gemeente op Bibob"
            ),
            cell((BIBOB,), "Aanvraag", other("weigeren"), row="Mindere mate van gevaar"),
        ),
    ),
)
