"""How a cell of a table is spelled as YAML, so that no value becomes another one on the way."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Final

from beleidsgen.intake.cells import Cell
from beleidsgen.intake.columns import SEPARATOR, Column
from beleidsgen.profile.skeleton import quoted
from beleidsgen.profile.types import ONBEKEND

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_DUTCH_DATE: Final = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")


def spelled(cell: Cell, column: Column) -> str:
    """The value of a cell as YAML; empty when nothing is known.

    Args:
        cell: what somebody typed.
        column: what belongs in that column.
    """
    if column.kind == "lijst":
        parts = [part.strip() for part in cell.text.split(SEPARATOR) if part.strip()]
        if not parts or parts == [ONBEKEND]:
            return ""
        return f"[{', '.join(_chosen(part, column) or quoted(part) for part in parts)}]"
    text = _typed(cell)
    if not text or text.casefold() == ONBEKEND:
        return ""
    chosen = _chosen(text, column)
    if chosen:
        return chosen
    return text if column.kind == "waarde" and _PLAIN.fullmatch(text) else quoted(text)


def _chosen(text: str, column: Column) -> str:
    """The word of the choice that is meant, capitals aside."""
    return next((choice for choice in column.choices if choice.casefold() == text.casefold()), "")


def _typed(cell: Cell) -> str:
    """What somebody meant by a value that the workbook keeps as a date, a time, a number or a truth."""
    match cell.value:
        case bool():
            return "ja" if cell.value else "nee"
        case datetime():
            return cell.value.date().isoformat()
        case date():
            return cell.value.isoformat()
        case time():
            return cell.value.strftime("%H:%M")
        case float() if cell.value.is_integer():
            return str(int(cell.value))
        case _:
            found = _DUTCH_DATE.fullmatch(cell.text)
            return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else cell.text
