"""Which municipalities lie in a province or region of the register."""

from __future__ import annotations

import difflib
from typing import Final

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.register.read import Municipality, municipalities

KINDS: Final = {
    "provincie": "provincie",
    "politie-eenheid": "politie_eenheid",
    "veiligheidsregio": "veiligheidsregio",
    "RIEC": "riec",
}
"""The kinds of region by which somebody may ask, with their column in the register."""


def municipalities_in(text: str) -> Result[tuple[Municipality, ...]]:
    """The municipalities of one region, in alphabetical order.

    Args:
        text: the name of a province, police unit, safety region or RIEC; with the kind before it where two
            kinds share a name but not their municipalities (`provincie Noord-Holland`).

    Returns:
        The municipalities; P404 when nothing has that name, P405 when the name alone does not decide.
    """
    wanted = " ".join(text.casefold().split())
    found = {
        label: inside
        for kind, column in KINDS.items()
        for name, inside in _by_name(column).items()
        for label in [_label(kind, name)]
        if wanted in (name.casefold(), label.casefold())
    }
    if not found:
        return Result((), (_missing(text),))
    if len({tuple(each.code for each in inside) for inside in found.values()}) > 1:
        choices = " of ".join(f"‘{label}’ ({len(inside)} gemeenten)" for label, inside in found.items())
        told = f"‘{text}’ is de naam van meer dan één soort regio, met verschillende gemeenten."
        return Result((), (Finding("P405", Severity.FOUT, told, Place(), f"Kies {choices}."),))
    return Result(next(iter(found.values())))


def _by_name(column: str) -> dict[str, tuple[Municipality, ...]]:
    found: dict[str, list[Municipality]] = {}
    for municipality in municipalities():
        found.setdefault(municipality.row[column], []).append(municipality)
    return {name: tuple(inside) for name, inside in found.items() if name}


def _label(kind: str, name: str) -> str:
    """The name with its kind before it, unless it begins with that already (`RIEC Oost-Nederland`)."""
    return name if name.startswith(f"{kind} ") else f"{kind} {name}"


def _missing(text: str) -> Finding:
    known = [name for column in KINDS.values() for name in _by_name(column)]
    folded = {name.casefold(): name for name in known}
    near = [folded[name] for name in difflib.get_close_matches(text.casefold(), folded, n=3, cutoff=0.6)]
    *kinds, last = KINDS
    choice = f"Kies een {', '.join(kinds)} of {last} van het register."
    hint = f"Bedoelde u {' of '.join(near)}?" if near else choice
    return Finding("P404", Severity.FOUT, f"Het register kent geen regio ‘{text}’.", Place(), hint)
