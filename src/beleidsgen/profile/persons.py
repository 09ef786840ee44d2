"""Names of persons where only functions belong; a guess by pattern, so the finding says why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from beleidsgen.yaml_source import YamlPath

FUNCTION_FIELDS = frozenset(
    {
        "functie",
        "afdeling",
        "mailbox",
        "telefoon",
        "contact",
        "achtervang",
        "meldcode_functionaris",
        "voorzitter",
        "deelnemers",
        "vertegenwoordiger",
        "organisatie",
        "begeleiding_door",
        "coordinator",
        "team",
        "voortgang_ontvangers",
        "crisisplek",
        "aanbieder",
    }
)
"""Fields in which a function, a team or an organisation is meant."""

_FIRST_NAME_LIST = """
Aad Abdel Achmed Ahmed Aisha Ali Alice Amber Amina Anita Anja Ank Anke Anna Anne Anneke Annelies
Annemarie Annemiek Anouk Ans Anton Arie Arjan Astrid Ayşe Barbara Bart Ben Bert Bianca Bram Brigitte
Carla Carolien Caroline Cees Chantal Charlotte Chris Christa Christiaan Corrie Daan Daniel Danielle
Dennis Diana Dick Dirk Dorien Eduard Eefje Elise Ellen Els Emma Erik Ernst Esther Eva Evelien Fatima
Fatma Femke Ferdinand Floor Floris Frank Frans Fred Frits Geert Gerard Gerda Gerrit Gert Gijs Guus
Hanna Hanneke Hans Harm Harry Hassan Heidi Hein Helena Hendrik Henk Henny Herman Hugo Ibrahim Ilse
Inge Ingrid Irene Iris Ivo Jaap Jacob Jacqueline Jan Janneke Jasmijn Jasper Jelle Jeroen Jessica Jet
Jo Joan Johan Johannes John Jolanda Joost Joris Jos Josephine Joyce Judith Julia Jurgen Karel Karim
Karin Kees Khadija Kim Klaas Koen Lars Laura Leo Lia Lieke Lies Liesbeth Linda Lisa Loes Lotte Lucas
Maaike Maarten Manon Marc Marcel Maria Mariam Marian Marieke Marijke Marjan Marjolein Marleen
Marloes Martijn Martin Mathijs Mehmet Menno Merel Michiel Mieke Miriam Mirjam Mohamed Mohammed
Monique Mustafa Nadia Naomi Natasja Nicole Niels Nina Noor Omar Patrick Paul Paula Peter Petra Piet
Pieter Pim Ramon Renate Rick Rik Rob Robert Roel Rolf Ron Ronald Ruben Rutger Ruud Sabine Said
Samira Sander Sandra Sanne Sara Saskia Sebastiaan Sem Sjaak Sjoerd Sofie Stefan Suzanne Sven Sylvia
Tanja Theo Thijs Thomas Tim Tineke Tjeerd Tom Truus Ursula Vera Victor Vincent Wendy Wietske Willem
Wilma Wim Wouter Yasmina Youssef Yvonne Zoë
"""
_FIRST_NAMES = frozenset(_FIRST_NAME_LIST.split())
_LOWER_FIRST_NAMES = frozenset(name.lower() for name in _FIRST_NAMES)
_LINK = r"(?:(?:van|de|den|der|ter|ten|te|von|el|al|la|le|'t|van 't|in 't)\s+)*"
_TITLED = re.compile(
    rf"\b(?i:(?:dhr|mevr|mw|mej|drs|mr|ir|ing|dr|prof)\.|de heer|mevrouw|meneer)"
    rf"\s+(?i:{_LINK})[A-ZÀ-Þ][a-zà-ÿ]+"
)
_INITIALS = re.compile(
    rf"(?<![\w.])(?!(?:B\.V|N\.V|C\.V|V\.O\.F)\.)(?:[A-Z]\.\s?){{1,4}}{_LINK}[A-Z][a-zà-ÿ]{{2,}}"
)
_FULL = re.compile(rf"\b([A-ZÀ-Þ][a-zà-ÿş]+)\s+{_LINK}[A-ZÀ-Þ][a-zà-ÿ]{{2,}}", re.IGNORECASE)
_WORD_START = re.compile(r"\b[A-ZÀ-Þ]")
_MAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@[\w-]+(?:\.[\w-]+)*")
"""From the start of a word only: from every letter of a very long word, it would take minutes."""


def person_in(text: str) -> str:
    """What looks like a person in a text that should name a function; empty when nothing does."""
    for match in _MAIL.finditer(text):
        if _personal_mailbox(match.group(1)):
            return match.group()
    without_mail = _MAIL.sub(" ", text)
    titled = _TITLED.search(without_mail) or _INITIALS.search(without_mail)
    if titled:
        return titled.group().strip()
    for start in _WORD_START.finditer(without_mail):
        named = _FULL.match(without_mail, start.start())
        words = named.group().split() if named else []
        if words and words[0] in _FIRST_NAMES and words[-1][0].isupper():
            return " ".join(words)
    return ""


def persons(profile: BaseModel) -> Iterator[tuple[YamlPath, str]]:
    """Every place in a profile that seems to name a person, with what gave cause to think so."""
    for path, value in _texts(profile, ()):
        fields = [part for part in path if isinstance(part, str)]
        if fields[-1] in FUNCTION_FIELDS:
            found = person_in(value)
        elif fields[-2:] != ["portefeuillehouders", "naam"] and "@" in value:
            found = person_in(" ".join(match.group() for match in _MAIL.finditer(value)))
        else:
            continue
        if found:
            yield path, found


def _personal_mailbox(local: str) -> bool:
    parts = [part for part in re.split(r"[._-]", local.lower()) if part]
    initial = (
        len(parts) > 1 and "." in local and len(parts[0]) == 1 and any(len(part) > 2 for part in parts[1:])
    )
    return initial or (bool(parts) and parts[0] in _LOWER_FIRST_NAMES)


def _texts(value: object, path: YamlPath) -> Iterator[tuple[YamlPath, str]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, str):
        yield path, value
