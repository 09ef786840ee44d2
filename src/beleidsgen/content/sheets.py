"""What `document.yaml` says about the workbook of a document, and whether it can be made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from beleidsgen.content.model import ContentPack, Fragment
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.names import Symbol

SHEET = "blad"
"""The kind of a fragment that stands in the workbook only."""

_HEADER = re.compile(r"^\|(?P<cells>.*)\|\s*$", re.MULTILINE)


def read_sheets(head: Mapping[str, object], place: Place) -> Result[Mapping[str, Symbol]]:
    """The workbook of a document: the words on each tab, and the piece whose tables stand there.

    Args:
        head: what `document.yaml` says.
        place: where it says so.

    Returns:
        The sheets in order; P217 for what is no list of sheets.
    """
    listed = head.get("werkmap")
    entries = listed if isinstance(listed, Mapping) else {}
    try:
        sheets = {str(name): Symbol(str(symbol)) for name, symbol in entries.items()}
    except ValueError:
        sheets = {}
    if listed is None or sheets:
        return Result(sheets)
    fault = _fault(
        "P217",
        "‘werkmap’ is geen lijst van bladen.",
        place,
        "Schrijf per blad een regel met naam en symbool, zoals ‘Acties: plan.blad.acties’.",
    )
    return Result({}, (fault,))


def check_sheets(pack: ContentPack) -> Iterator[Finding]:
    """Find the sheets that cannot be made.

    Args:
        pack: the pack.

    Yields:
        P212 for a piece that does not exist, P217 for what is no sheet.
    """
    for outline in pack.outlines:
        inside = {symbol for item in outline.items for symbol in item.walk()}
        for name, symbol in outline.sheets.items():
            fragment = pack.fragments.get(symbol)
            if fragment is None:
                yield _fault(
                    "P212",
                    f"De werkmap noemt {symbol}, maar dat fragment bestaat niet.",
                    outline.place,
                    "Verbeter het symbool, of maak het fragment.",
                )
            elif fragment.kind != SHEET and symbol not in inside:
                yield _fault(
                    "P217",
                    f"Blad ‘{name}’ noemt {symbol}, maar dat staat niet in de opzet van dit document.",
                    outline.place,
                    "Noem een onderdeel van hetzelfde document, of een fragment van soort blad.",
                )
    for fragment in pack.fragments.values():
        yield from _check_fragment(fragment)


def _check_fragment(fragment: Fragment) -> Iterator[Finding]:
    header = _HEADER.search(fragment.body)
    columns = [cell.strip() for cell in header["cells"].split("|")] if header else []
    if fragment.kind == SHEET and not columns:
        yield _fault(
            "P217",
            f"Blad {fragment.symbol} heeft geen tabel.",
            fragment.place,
            "Zet in het fragment één tabel; elke rij wordt een rij van het blad.",
        )
        return
    for name in fragment.order:
        if fragment.kind != SHEET or name not in columns:
            yield _fault(
                "P217",
                f"‘sorteer’ noemt ‘{name}’, maar dat is geen kolom van een blad.",
                fragment.place,
                f"Kies uit: {', '.join(columns)}." if columns else "Haal ‘sorteer’ weg.",
            )


def _fault(code: str, message: str, place: Place, hint: str) -> Finding:
    return Finding(code, Severity.FOUT, message, place, hint)
