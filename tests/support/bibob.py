"""The matrix of triggers of a municipality, read from its document as a person would read it."""

from __future__ import annotations

from dataclasses import dataclass

from beleidsgen.build import Built
from beleidsgen.checks.bibob import trigger_rows
from beleidsgen.document.walk import plain_text, symbol_of, walk

KIND = "bibob-triggers"
LEVELS = {
    "bibob.triggers.overzicht": "STANDAARD",
    "bibob.triggers.risico": "RISICO",
    "bibob.triggers.indicatie": "INDICATIE",
    "bibob.triggers.niet": "UIT",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One trigger as it is printed; empty is what the document does not print."""

    code: str
    level: str
    body: str
    hook: str


def matrix(built: Built) -> list[Line]:
    """Every trigger of the document, by its code."""
    document = built.package[KIND]
    rows = {row.symbol: row for row in trigger_rows(document, "bibob.trigger.")}
    lines = []
    for visit in walk(document):
        symbol = symbol_of(visit.node)
        if symbol is None or not symbol.startswith("bibob.trigger."):
            continue
        level = next((LEVELS[above] for above in visit.path if above in LEVELS), "AANLEIDING")
        cells = [rows[symbol].under(head) if symbol in rows else None for head in ("Beslist", "Grondslag")]
        body, hook = (plain_text(cell.children).strip() if cell else "" for cell in cells)
        lines.append(Line(symbol.removeprefix("bibob.trigger.").upper(), level, body, hook))
    return sorted(lines, key=lambda line: line.code)


def symbols(built: Built, prefix: str) -> set[str]:
    """The names behind a prefix of everything that stands in the Bibob document."""
    found = (symbol_of(visit.node) for visit in walk(built.package[KIND]))
    return {symbol.removeprefix(prefix) for symbol in found if symbol and symbol.startswith(prefix)}
