"""The facts of a region, written down once and brought into the profiles of its municipalities.

A profile names the file (`regio_bestand`). What the profile leaves open comes from the region; what both say
alike is said once; where they differ the profile counts and a finding tells both places.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from beleidsgen.diagnostics import Finding, Result, Severity
from beleidsgen.profile.types import ONBEKEND
from beleidsgen.yaml_source import YamlPath, YamlText, read_yaml

FIELD: Final = "regio_bestand"
_OF_ONE: Final = ("gemeente", "peildatum", "huisstijl", "apv", "uitzonderingen", FIELD)
"""What belongs to one municipality and can never be the same for a region."""
_VERSION: Final = "schema"
_NAME: Final = "naam"


def region_path(own: YamlText, folder: Path) -> Path | None:
    """The file that a profile names, seen from the folder of the profile; None when it names none."""
    named = own.value.get(FIELD)
    return folder / named if isinstance(named, str) and named.strip() and named != ONBEKEND else None


def with_region(own: YamlText, path: Path) -> Result[YamlText]:
    """The profile with the facts of its region in it.

    Args:
        own: the profile as it was read.
        path: the file of the region.

    Returns:
        The profile with places in both files; P371 when the region cannot be read, P372 for a field that
        belongs to one municipality, P373 where profile and region differ.
    """
    read = read_yaml(path)
    if read.value is None:
        told = f"Het bestand van de regio, {path.name}, is niet te gebruiken."
        hint = f"Controleer het pad bij {FIELD}; het geldt vanaf de map van het profiel."
        finding = Finding("P371", Severity.FOUT, told, own.place((FIELD,)), hint)
        return Result(own, (finding, *read.findings))
    merging = _Merging(own, read.value)
    value = dict(own.value)
    for key, shared in read.value.value.items():
        if key == _VERSION:
            continue
        if key in _OF_ONE:
            merging.findings.append(_of_one(read.value, str(key)))
            continue
        value[key] = merging.merge((key,), (key,), value.get(key), shared)
    merged = YamlText(value, {**own.spots, **merging.spots}, own.file, merging.files)
    return Result(merged, (*read.findings, *merging.findings))


class _Merging:
    """One region going into one profile; keeps the places of what it brings."""

    def __init__(self, own: YamlText, region: YamlText) -> None:
        self.own, self.region = own, region
        self.spots: dict[YamlPath, Any] = {}
        self.files: dict[YamlPath, str] = {}
        self.findings: list[Finding] = []

    def merge(self, path: YamlPath, there: YamlPath, own: Any, shared: Any) -> Any:
        """What counts at a path of the profile.

        Args:
            path: where it stands in the profile.
            there: where it stands in the region.
            own: what the profile says.
            shared: what the region says.
        """
        if _is_open(own):
            return self._take(path, there, shared)
        if _is_open(shared) or own == shared:
            return own
        if isinstance(own, dict) and isinstance(shared, dict):
            fresh = dict(own)
            for key, value in shared.items():
                fresh[key] = self.merge((*path, key), (*there, key), own.get(key), value)
            return fresh
        if _named(own) and _named(shared) and own:
            return self._merge_rows(path, there, own, shared)
        self.findings.append(self._differs(path, there, own, shared))
        return own

    def _merge_rows(self, path: YamlPath, there: YamlPath, own: list[Any], shared: list[Any]) -> list[Any]:
        """Rows of the same name become one; the other rows of the region come after those of the profile."""
        fresh = list(own)
        places = {row[_NAME]: index for index, row in enumerate(own)}
        for index, row in enumerate(shared):
            at = places.get(row[_NAME])
            if at is None:
                fresh.append(self._take((*path, len(fresh)), (*there, index), row))
            else:
                fresh[at] = self.merge((*path, at), (*there, index), fresh[at], row)
        return fresh

    def _take(self, path: YamlPath, there: YamlPath, value: Any) -> Any:
        """Bring a value of the region in, with the places of everything in it."""
        for known, spot in self.region.spots.items():
            if known[: len(there)] == there:
                at = (*path, *known[len(there) :])
                self.spots[at], self.files[at] = spot, self.region.file
        return value

    def _differs(self, path: YamlPath, there: YamlPath, own: Any, shared: Any) -> Finding:
        name = ".".join(str(part) for part in path if isinstance(part, str))
        place = self.region.place(there)
        told = f"Bij ‘{name}’ zegt het profiel {_shown(own)}, en de regio {_shown(shared)} ({place})."
        hint = "Het profiel geldt. Haal het veld daar weg, of verbeter een van beide."
        return Finding("P373", Severity.WAARSCHUWING, told, self.own.place(path), hint)


def _of_one(region: YamlText, key: str) -> Finding:
    told = f"‘{key}’ hoort bij één gemeente en telt in het bestand van een regio niet mee."
    hint = "Zet het veld in de profielen van de gemeenten."
    return Finding("P372", Severity.WAARSCHUWING, told, region.place((key,), key=True), hint)


def _is_open(value: Any) -> bool:
    return value is None or value in (ONBEKEND, "") or value == {}


def _named(value: Any) -> bool:
    """Whether it is a list of rows that all have a name of their own."""
    if not isinstance(value, list) or not all(isinstance(row, dict) and row.get(_NAME) for row in value):
        return False
    names = [row[_NAME] for row in value]
    return all(isinstance(name, str) for name in names) and len(set(names)) == len(names)


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return f"een lijst van {len(value)}" if value else "dat er geen zijn"
    return "een groep" if isinstance(value, dict) else f"‘{value}’"
