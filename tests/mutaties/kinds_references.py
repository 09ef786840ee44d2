"""Errors in references, numbers, law and definitions."""

from __future__ import annotations

import re
from random import Random

from tests.mutaties.bench import Kind
from tests.mutaties.edits import (
    APV,
    BELEID,
    BIBOB,
    MAIN,
    PLAN,
    Draw,
    add,
    double,
    drop,
    drop_part,
    swap,
    turn_round,
)

_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_OWN = r"\[(artikel|paragraaf|hoofdstuk|bijlage) ([\d.:]+\w*)((?:, [^\]]*)?(?: van [^\]]*)?)\]"


def next_number(match: re.Match[str], _: Random) -> str | None:
    """The number after the one in the first group that ends in a digit."""
    return re.sub(r"\d+(?!.*\d)", lambda found: str(int(found[0]) + 1), match[0], count=1)


def _label(match: re.Match[str], random: Random) -> str:
    number = re.sub(
        r"\d+(?=\w*$)", lambda found: str(int(found[0]) + random.choice((1, 2))), match[2], count=1
    )
    return f"[{match[1]} {number}{match[3]}]({match[4]})"


def _lid(match: re.Match[str], random: Random) -> str:
    return match[1] + random.choice([word for word in _ORDINALS if word != match[2]]) + match[3]


def _target(match: re.Match[str], random: Random) -> str | None:
    others = ("apv.begripsbepalingen", "apv.strafbepaling", "apv.toezicht", "apv.aanvraag")
    new = random.choice([symbol for symbol in others if symbol != match[2]])
    return f"{match[1]}#{new}{match[3]}"


def _law(match: re.Match[str], random: Random) -> str:
    return f"[artikel {int(match[1]) + random.choice((1, 3, 10))}{match[2]}"


def _gone(match: re.Match[str], _: Random) -> str:
    return ""


def _put(text: str) -> Draw:
    return lambda _match, _: text


def _unknown_source(match: re.Match[str], random: Random) -> str:
    return f'"bron:{match[1]}-{random.choice((998, 999))}"'


def _meaning(match: re.Match[str], random: Random) -> str:
    new = random.choice(
        (
            "ieder die naar het oordeel van het college daarvoor in aanmerking komt",
            "wat daaronder in het dagelijks spraakgebruik wordt verstaan",
            "persoon of zaak die in het register van de gemeente als zodanig is opgenomen",
        )
    )
    return f"{match[1]}{new}{match[2]}"


REFERENCES = (
    Kind(
        "artikelnummer in een verwijzing veranderd",
        ("V1", "V30", "V32"),
        swap(MAIN, _OWN + r"\(((?:[\w-]+\.md)?#apv\.[^)]*)\)", _label),
    ),
    Kind(
        "paragraafnummer in een verwijzing veranderd",
        ("V1", "V30", "V32"),
        swap(MAIN, _OWN + r"\(((?:[\w-]+\.md)?#(?:beleid|plan|bibob)\.[^)]*)\)", _label),
    ),
    Kind(
        "verwijzing naar een ander lid",
        ("V1", "V30", "V32"),
        swap((APV, BIBOB, BELEID), rf"(\[[^\]]*?)\b({'|'.join(_ORDINALS)})( lid[^\]]*\]\([^)]*#apv)", _lid),
    ),
    Kind(
        "verwijzing naar een ander artikel, met de oude woorden",
        ("V1", "V30", "V32", "B1"),
        swap((BELEID, BIBOB, PLAN), r"(apv-hoofdstuk-3\.md)#(apv\.[\w-]+)(\))", _target),
    ),
    Kind(
        "verwijzing naar iets dat niet bestaat",
        ("V101",),
        swap(MAIN, r"#(?:apv|beleid|plan|bibob)\.[\w./-]+(?=\))", lambda m, r: f"{m[0]}-{r.choice('xyz')}"),
    ),
    Kind(
        "artikelnummer van de APV getypt dat er niet is",
        ("V103", "V306"),
        add(
            (BELEID, PLAN, BIBOB, APV),
            (
                "Zie ook artikel 3.97 van de APV.",
                "Dit volgt uit artikel 3:88 van de APV.",
                "Artikel 991 van de APV regelt dit.",
            ),
        ),
    ),
    Kind(
        "anker van een onderdeel weggehaald",
        ("V101", "V103", "V102"),
        swap(
            (APV, BELEID, PLAN),
            r" <!-- ##(?:apv\.(?:weigeringsgronden|bedrijfsplan|vergunningplicht|aanvraag) "
            r"|beleid\.(?:signaleren\.(?:meldpunt|route)|sturing\.evaluatie|handhaven\.barrieres) "
            r"|plan\.(?:acties|middelen) )[^>]*-->$",
            _gone,
        ),
    ),
    Kind(
        "artikel geschrapt waarnaar is verwezen",
        ("V101", "B1", "J1", "V303"),
        drop_part(
            (APV,), r"^### .*##apv\.(?:bedrijfsplan|weigeringsgronden|aanvraag|melding|sluitingstijden) "
        ),
    ),
    Kind(
        "lid geschrapt waarnaar is verwezen",
        ("V101", "B1", "J1"),
        drop(
            (APV,),
            r"^\d+\. <!-- ##apv\.(?:weigeringsgronden/(?:belangen|bibob|persoon)|verplichtingen/administratie"
            r"|bedrijfsplan/plicht|melding/plicht|vergunningplicht/verbod) ",
        ),
    ),
    Kind(
        "hoofdstuk van het beleid geschrapt waarnaar is verwezen",
        ("V101",),
        drop_part(
            (BELEID,),
            r"^#+ .*##beleid\.(?:sturing\.evaluatie|signaleren\.(?:meldpunt|route|functionaris)"
            r"|lokaalbeeld\.sectoren|doelen\.tabel) ",
        ),
    ),
    Kind(
        "nummer in een kop overgetypt",
        ("V1", "V30", "V32"),
        swap(MAIN, r"^#+ (?:Artikel )?[\d.:]+(?= )", next_number),
    ),
    Kind(
        "twee leden van een artikel verwisseld",
        ("V1", "V30", "V32", "R1"),
        turn_round((APV,), r"\d+\. (?:<!-- ##\S+ --> )?[A-Z][^:]*\.$"),
    ),
)

LAW = (
    Kind(
        "wetsartikel met de hand veranderd",
        ("V1", "V30", "V32"),
        swap(MAIN, r'\[artikel (\d+)((?:[a-z]*)(?:, [^\]]*)? van (?:de|het) [^\]]*\]\([^)]*"bron:)', _law),
    ),
    Kind(
        "wetsartikel getypt dat de bronnen niet kennen",
        ("V103", "V104", "V306", "V326", "B120"),
        add(
            MAIN,
            (
                "Dit volgt uit artikel 912 van de Gemeentewet.",
                "De bevoegdheid staat in artikel 77 van de Wet Bibob.",
                "Dit eist artikel 13:40 van de Algemene wet bestuursrecht.",
            ),
        ),
    ),
    Kind("bron die niet bestaat", ("V104",), swap(MAIN, r'"bron:([a-z]+-[\w.-]+)"', _unknown_source)),
    Kind(
        "vervallen zedenartikel aangehaald",
        ("J116", "V701", "J127"),
        add(
            MAIN,
            (
                "Het gaat om strafbare feiten als bedoeld in artikel 240b van het Wetboek van Strafrecht.",
                "Ook artikel 248b van het Wetboek van Strafrecht is van toepassing.",
                "Voor minderjarigen geldt artikel 248a van het Wetboek van Strafrecht.",
            ),
        ),
    ),
    Kind(
        "wet aangehaald die is vervangen",
        ("J126", "J127", "B151", "V701"),
        add(
            MAIN,
            (
                "De vergunning steunt op de Wet algemene bepalingen omgevingsrecht.",
                "Het bestemmingsplan sluit dit gebruik uit.",
                "De aanvraag valt onder de Drank- en Horecawet.",
                "De Wet ruimtelijke ordening biedt daarvoor de grondslag.",
                "De Wet bescherming persoonsgegevens is van toepassing.",
            ),
        ),
    ),
    Kind(
        "wetsvoorstel gebracht als geldend recht",
        ("J121", "J122", "J123"),
        add(
            MAIN,
            (
                "De exploitant heeft een vergunning nodig op grond van de Wet regulering sekswerk.",
                "Sinds dit jaar geldt de Wet gemeentelijk toezicht seksbedrijven.",
                "De Wet regulering sekswerk verplicht elke sekswerker tot een vergunning.",
            ),
        ),
    ),
    Kind(
        "landelijke leeftijd die niet bestaat",
        ("J119",),
        add(
            (BELEID, APV),
            (
                "De wet verbiedt sekswerk door iemand die jonger is dan 21 jaar.",
                "Landelijk geldt voor prostituees een minimumleeftijd van 21 jaar.",
            ),
        ),
    ),
)

TERMS = (
    Kind(
        "begrip in één document anders omschreven",
        ("V304",),
        swap(
            (APV, BELEID),
            r"^(- <!-- ##\S+ --> \*(?:exploitant|beheerder|seksbedrijf|seksinrichting|sekswerk|mensenhandel|"
            r"prostitutiebedrijf|escortbedrijf|thuiswerk|signaal|slachtoffer)\*: )[^;.]*([;.].*)$",
            _meaning,
        ),
    ),
    Kind(
        "omschrijving van een begrip geschrapt",
        ("V201",),
        drop(
            (APV, BELEID),
            r"^- <!-- ##\S+ --> \*(?:exploitant|beheerder|seksbedrijf|seksinrichting|klant|bezoeker|"
            r"meldroute|slachtoffer|aandachtsfunctionaris)\*: ",
        ),
    ),
    Kind(
        "begrip gebruikt dat nergens is omschreven",
        ("V201", "V202", "V2", "V32"),
        add(
            (APV,),
            (
                "De exploitant werkt samen met de ketenregisseur.",
                "Een loverboy heeft geen toegang tot de seksinrichting.",
                "Het college overlegt hierover in de mensenhandeltafel.",
            ),
        ),
    ),
    Kind(
        "rij van een tabel twee keer",
        ("V117", "V102", "V12", "R1", "B1"),
        double(MAIN, r"^\| <!-- ##(?:plan\.actie|bibob\.trigger|plan\.risico|beleid\.handhaven)\."),
    ),
)
