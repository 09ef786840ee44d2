"""Edits that people make every day and that break nothing: `toets` may remark on them, and no more."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from tests.mutaties.bench import Kind
from tests.mutaties.edits import (
    APV,
    BELEID,
    BIBOB,
    MAIN,
    PLAN,
    Edit,
    Maker,
    Texts,
    add,
    cell,
    swap,
)

_SAME = {
    "Daarnaast": "Verder",
    "iedere": "elke",
    "elke": "iedere",
    "ieder": "elk",
    "bijvoorbeeld": "onder meer",
    "meteen": "direct",
    "direct": "meteen",
    "Vaak": "Dikwijls",
    "vaak": "dikwijls",
    "snel": "vlug",
    "krijgt": "ontvangt",
    "krijgen": "ontvangen",
    "zodat": "opdat",
    "omdat": "doordat",
    "vertelt": "legt uit",
}
_NO_LIST_OF_TERMS = r"^(?!- <!--)"
"""A description says the same in all documents, to the letter; changing it in one is an error."""
_NEUTRAL = (
    "Medewerkers bespreken dit in hun eigen team.",
    "Wie vragen heeft, vindt de weg via intranet.",
    "Een voorbeeld is een bedrijf waar niemand het rooster kent.",
    "Zo ging het eerder bij een loods aan de rand van het dorp.",
    "De gemeente leert van wat andere gemeenten hebben gezien.",
    "In de praktijk gaat dat meestal in goed overleg.",
)


def _same(match: re.Match[str], _: Random) -> str:
    return _SAME[match[0]]


def _typing(match: re.Match[str], random: Random) -> str:
    word = match[2]
    at = random.randrange(1, len(word) - 2)
    return match[1] + word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _two_sentences(match: re.Match[str], _: Random) -> str:
    return f"{match[1]}. {match[2].upper()}"


def _paragraph(texts: Texts, random: Random) -> Edit | None:
    document = random.choice(MAIN)
    lines = texts[document].split("\n")
    spots = [
        n for n, line in enumerate(lines[:-1]) if line.startswith("#") and re.match("[A-Z]", lines[n + 2])
    ]
    if not spots:
        return None
    number = random.choice(spots)
    return Edit(
        document,
        number,
        number + 1,
        (lines[number], "", f"{random.choice(_NEUTRAL)} {random.choice(_NEUTRAL)}"),
    )


def _item(texts: Texts, random: Random) -> Edit | None:
    document = random.choice((BELEID, PLAN, BIBOB))
    lines = texts[document].split("\n")
    spots = [
        n for n, line in enumerate(lines[:-1]) if re.match(r"- [a-z][^#]*\.$", line) and not lines[n + 1]
    ]
    if not spots:
        return None
    number = random.choice(spots)
    new = random.choice(("- leest mee met nieuwe folders.", "- denkt mee over de voorlichting."))
    return Edit(document, number, number + 1, (f"{lines[number][:-1]};", new))


def _neighbours(document: str, pattern: str) -> Maker:
    """Two rows or items that stand under each other change places."""
    found = re.compile(pattern)

    def make(texts: Texts, random: Random) -> Edit | None:
        lines = texts[document].split("\n")
        pairs = enumerate(pairwise(lines))
        spots = [number for number, (one, two) in pairs if found.match(one) and found.match(two)]
        if not spots:
            return None
        number = random.choice(spots)
        return Edit(document, number, number + 2, (lines[number + 1], lines[number]))

    return make


def _kind(name: str, make: Maker) -> Kind:
    return Kind(name, ("V", "J", "B", "R", "P"), make, here=False)


HARMLESS: tuple[Kind, ...] = (
    _kind(
        "ander woord met dezelfde betekenis", swap(MAIN, rf"\b(?:{'|'.join(_SAME)})\b(?=[^|\[\]]*$)", _same)
    ),
    _kind(
        "typefout gemaakt of verbeterd",
        swap(
            (BELEID, PLAN),
            rf"{_NO_LIST_OF_TERMS}([^|#]* )"
            r"(gemeente|medewerkers?|slachtoffer|voorbeeld|iedereen|mensen|afspraken)(?= [a-z][^|]*$)",
            _typing,
        ),
    ),
    _kind("alinea erbij", _paragraph),
    _kind("zin met een voorbeeld erbij", add(MAIN, _NEUTRAL, r"^[A-Z][^|#\[]*\.$")),
    _kind(
        "één zin in tweeën geknipt",
        swap(
            (BELEID, PLAN, BIBOB), rf"{_NO_LIST_OF_TERMS}([^|#]*[a-z]); ([a-z])(?=[^|]*\.$)", _two_sentences
        ),
    ),
    _kind("vet weggehaald", swap((BELEID, PLAN), r"\*\*([^*\[\]]+)\*\*", lambda m, _r: m[1])),
    _kind("onderdeel van een opsomming erbij", _item),
    _kind("twee onderdelen van een opsomming omgewisseld", _neighbours(PLAN, r"- [A-Z][^#]*\.$")),
    _kind("rijen van een tabel omgewisseld", _neighbours(BELEID, r"\| [A-Z].*(?:Ja|–|Niet bekend) \|$")),
    _kind(
        "cijfer in plaats van een woord",
        swap(
            (APV, BELEID),
            r"\b(?:twaalf|tien|acht|zes|vier)\b(?= weken)",
            lambda m, _r: {"twaalf": "12", "tien": "10", "acht": "8", "zes": "6", "vier": "4"}[m[0]],
        ),
    ),
    _kind(
        "toelichting in een cel langer gemaakt",
        cell((PLAN,), "Resultaat", lambda m, _r: f"{m[0]}, en dat is gedeeld met het team"),
    ),
    _kind(
        "woorden van plaats veranderd",
        swap((BELEID, PLAN), r"^In (\w+) (\w+) de gemeente ", lambda m, _r: f"De gemeente {m[2]} in {m[1]} "),
    ),
)
