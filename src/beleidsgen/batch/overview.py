"""The overview of a run over many municipalities (`overzicht.json`), for machines and for comparing runs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.ending import Ending
from beleidsgen.outfolder.told import unwritable
from beleidsgen.outfolder.whole import write_whole

OVERVIEW: Final = "overzicht.json"
_SCHEMA: Final = 1


def store_overview(out: Path, endings: Iterable[Ending]) -> Finding | None:
    """Write the overview beside the folders of the municipalities.

    Args:
        out: the folder in which those folders stand.
        endings: how every profile ended, in any order.

    Returns:
        P302 when it cannot be written.
    """
    path, data = out / OVERVIEW, overview(endings)
    try:
        out.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != data:
            write_whole(path, data)
    except OSError as error:
        return unwritable(path, error)
    return None


def overview(endings: Iterable[Ending]) -> bytes:
    """The overview as JSON, sorted by folder; what has no folder comes last, sorted by profile.

    Args:
        endings: how every profile ended.
    """
    rows = sorted((_row(ending) for ending in endings), key=lambda r: (not r["map"], r["map"], r["profiel"]))
    data = {"schema": _SCHEMA, "gemeenten": rows}
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def _row(ending: Ending) -> dict[str, object]:
    return {
        "profiel": ending.profile.name,
        "map": ending.folder.name if ending.folder else "",
        "code": ending.exit_code,
        "bestanden": {name: fate.value for name, fate in sorted(ending.fates.items())},
        "bevindingen": {severity.value: ending.count(severity) for severity in Severity},
        "open_velden": ending.open_fields,
    }
