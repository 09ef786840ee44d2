"""The text of a file: not too large, UTF-8, and no characters that steer a screen or a parser."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding, Place, Result, Severity

MAX_BYTES: Final = 1_000_000
"""No profile or content file comes near this; a larger file is not opened."""

CONTROL: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\uf8ff\ufeff\ufffe\uffff]"
)
"""Control characters, direction marks, and the private characters that the program itself uses as tokens."""

_NO_TEXT: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
"""How a file of Word or Excel, of before and after 2007, and a PDF begin."""


def read_text(path: Path, *, file: str = "", limit: int = MAX_BYTES) -> Result[str | None]:
    """The text of a file: UTF-8, not too large; a byte order mark is taken off and told."""
    name = file or path.as_posix()
    try:
        size = path.stat().st_size
        if size > limit:
            message = f"Het bestand is {size:,} bytes groot; meer dan {limit:,} wordt niet gelezen.".replace(
                ",", "."
            )
            return Result(
                None, (fault("P102", message, Place(name), "Controleer of dit het goede bestand is."),)
            )
        data = path.read_bytes()
    except OSError as error:
        reason = {FileNotFoundError: "het bestaat niet", IsADirectoryError: "het is een map"}.get(type(error))
        message = f"Het bestand kan niet worden gelezen: {reason or 'geen toegang'}."
        return Result(None, (fault("P101", message, Place(name), "Controleer de naam en de rechten."),))
    return _decode(data, name)


def control_character(text: str) -> re.Match[str] | None:
    """The first character that steers a screen or a parser instead of being text."""
    return CONTROL.search(text)


def fault(code: str, message: str, place: Place, hint: str) -> Finding:
    """A finding of severity *fout*."""
    return Finding(code, Severity.FOUT, message, place, hint)


def _decode(data: bytes, name: str) -> Result[str | None]:
    save = "Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering, UTF-8)."
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in data[:4]:
        return Result(
            None, (fault("P103", "Het bestand is opgeslagen als UTF-16.", Place(name, 1, 1), save),)
        )
    if data.startswith(_NO_TEXT):
        message = "Dit is geen tekstbestand, maar een bestand van Word of Excel, een PDF of een zip."
        hint = "Geef het profiel: een bestand dat eindigt op .yaml. Bewaar het als gewone tekst."
        return Result(None, (fault("P103", message, Place(name, 1, 1), hint),))
    mark = data.startswith(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[3 if mark else 0 :][: error.start].decode("utf-8", errors="replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        place = Place(name, line, column)
        message = "Dit teken is niet te lezen: het bestand is niet opgeslagen als UTF-8."
        return Result(None, (fault("P103", message, place, save),))
    message = "Het bestand begint met een onzichtbaar merkteken (BOM)."
    harmless = "Het stoort niet; opslaan als UTF-8 zonder BOM haalt het weg."
    told = Finding("P104", Severity.OPMERKING, message, Place(name, 1, 1), harmless)
    return Result(text, (told,) if mark else ())
