"""A profile to start with: what the register knows of a municipality, and what somebody filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from beleidsgen.profile.skeleton import quoted, skeleton
from beleidsgen.register.read import Column, Municipality, columns

SCHEMA_LINE: Final = "yaml-language-server: $schema=profiel.schema.json"
_SURE: Final = ("bevestigd", "aannemelijk")
_ADVICE: Final = (
    "Wat u niet weet, laat u op onbekend staan; het komt als open veld in de documenten.",
    "Zet hier functies en functiemailboxen in, geen namen van personen.",
)


def start_profile(municipality: Municipality | None, filled: Mapping[str, str], about: Sequence[str]) -> str:
    """The text of a profile with a comment at every field.

    Args:
        municipality: the row of the register; None for a municipality that is not in it.
        filled: values by dotted path, spelled as YAML; they go before those of the register.
        about: lines of comment at the top.
    """
    known: dict[str, str] = {"schema": "1"}
    suggestions: dict[str, list[str]] = {}
    for column in columns():
        value = municipality.row[column.name] if municipality else ""
        if municipality is None or not value or column.field in filled:
            continue
        if column.certainty not in _SURE:
            suggestions[column.field] = [_suggestion(municipality, column, value)]
        elif column.field == "gemeente.inwoners":
            known[column.field] = f"{{waarde: {value}, bron: {quoted(column.source)}, jaar: {column.year}}}"
        else:
            known[column.field] = value if column.field == "gemeente.code" else quoted(value)
    return skeleton({**known, **filled}, suggestions, (SCHEMA_LINE, *about, *_ADVICE))


def _suggestion(municipality: Municipality, column: Column, value: str) -> str:
    year = municipality.row.get("zorgcoordinator_peiljaar") if "zorgcoordinator" in column.name else ""
    return (
        f"Voorstel uit het register ({column.certainty}, {year or column.year}): {value}. "
        f"Bron: {column.source}. Controleer dit eerst."
    )
