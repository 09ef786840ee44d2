"""What the parser's English complaints mean to somebody who types YAML."""

from __future__ import annotations

import re
from typing import Final

_COMPLAINTS: Final = (
    ("found unexpected ':'", "Tussen haken staat een dubbele punt midden in een waarde.",
     'Zet de waarde tussen aanhalingstekens, zoals "02:00".'),
    ("mapping values are not allowed", "Hier staat een dubbele punt die YAML niet verwacht.",
     "Zet een tekst met ': ' erin tussen aanhalingstekens, of controleer het inspringen."),
    ("found unexpected end of stream", "Een aanhalingsteken of haakje wordt niet gesloten.",
     "Sluit het aanhalingsteken of haakje. Een los ' hoort tussen dubbele: \"'t Loket\"."),
    ("expected ',' or", "Een lijst of groep tussen haken is niet goed afgesloten.",
     "Scheid de delen met komma's en sluit met ] of }; misschien op de regel hierboven."),
    ("could not find expected ':'", "Bij deze sleutel ontbreekt de dubbele punt.",
     "Schrijf 'sleutel: waarde', met een spatie na de dubbele punt."),
    ("escape", "Na een schuine streep tussen dubbele aanhalingstekens staat een teken dat niets betekent.",
     "Gebruik enkele aanhalingstekens, of schrijf de schuine streep dubbel."),
    ("alphabetic or numeric", "Een waarde begint met * of &, en dat heeft in YAML een eigen betekenis.",
     "Zet de tekst tussen aanhalingstekens."),
    ("tag", "Een waarde begint met !, en dat heeft in YAML een eigen betekenis.",
     "Zet de tekst tussen aanhalingstekens."),
    ("block sequence entries", "Hier staat een streepje van een lijst op een plek waar dat niet kan.",
     "Zet de lijst op een nieuwe regel onder de sleutel."),
)  # fmt: skip
CURLY: Final = ("“", "”", "„")
CURLED: Final = (
    "Hier staan kromme aanhalingstekens; die leest YAML niet als aanhalingstekens.",
    'Vervang ze door het rechte ". Word, Outlook en Excel maken ze vanzelf krom.',
)
_CURLY_START: Final = re.compile(r"[-:,\[{]\s*[“”„‘]")
_QUOTED_TWICE: Final = (
    "Binnen de aanhalingstekens staat hetzelfde aanhalingsteken nog een keer.",
    'Zet om de hele tekst de andere soort: "AOV\'er" of \'"de" kamer\'.',
)
_NOT_HERE: Final = (
    "Hier begint een veld op een plek waar dat niet kan.",
    "Spring even ver in als de velden erboven, en kijk of daar na de dubbele punt een spatie staat.",
)
_BARE_KEY: Final = re.compile(r"\s*[\w-]+\s*")
_OTHER: Final = (
    "Het inspringen of de tekens kloppen hier niet.",
    "Laat velden van dezelfde groep even ver inspringen, met spaties, en controleer de regel hierboven.",
)


def syntax_words(row: str, column: int, problem: str) -> tuple[str, str]:
    """Message and hint for a complaint of the parser.

    Args:
        row: the line on which the parser stopped.
        column: the column, from 0.
        problem: what the parser said.
    """
    if "\t" in row[: column + 1] and not row[: column + 1].strip():
        return "Hier staat een tab; YAML springt alleen in met spaties.", "Vervang de tab door spaties."
    if "cannot start any token" in problem:
        sign = row[column : column + 1]
        return f"Een waarde kan niet beginnen met {sign}.", "Zet de tekst tussen aanhalingstekens."
    if _CURLY_START.search(row):
        return CURLED
    if column and row[column - 1 : column] in ("'", '"') and "expected key" in problem:
        return _QUOTED_TWICE
    if "mapping values are not allowed" in problem and _BARE_KEY.fullmatch(row[:column]):
        return _NOT_HERE
    found = ((message, hint) for sign, message, hint in _COMPLAINTS if sign in problem)
    return next(found, _OTHER)
