"""From a table with one row per municipality to the texts of profiles, with every fault at its cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.intake.cells import Cell, Grid
from beleidsgen.intake.columns import CODE, MAIN, NAME, NONE, Column, list_sheets, main_columns
from beleidsgen.intake.spelling import spelled
from beleidsgen.intake.start import start_profile
from beleidsgen.profile.load import load_profile_text
from beleidsgen.register.read import Municipality, find_municipality
from beleidsgen.yaml_source import did_you_mean, parse_yaml

_NO_ROWS: Final = "Zet de namen van de velden in één rij, en daaronder per gemeente een rij."


@dataclass(frozen=True, slots=True)
class TableProfile:
    """The profile of one row.

    Attributes:
        code: the CBS code.
        name: the name of the municipality.
        text: the profile; empty when the row cannot be used.
        findings: what is wrong with the row, at its cells.
    """

    code: str
    name: str
    text: str
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Row:
    """One row while it is read: the cells by field, and for a list the rows of its own sheet."""

    start: Cell
    cells: dict[str, Cell] = field(default_factory=dict)
    lists: dict[str, list[dict[str, Cell]]] = field(default_factory=dict)
    columns: dict[str, Column] = field(default_factory=dict)


def profiles_of(sheets: Mapping[str, Grid], about: str) -> Result[tuple[TableProfile, ...]]:
    """The profiles of a table.

    Args:
        sheets: the sheets by name; the first is the main one when none has the name `gemeenten`.
        about: how the table is named in the profiles that come from it.

    Returns:
        The profiles in the order of the rows; P361 for a table without rows, P362 for an unknown column, P363
        for a row without a municipality, P364 for a municipality that has two rows.
    """
    if not sheets:
        return Result((), (_fault("P361", "De tabel is leeg.", Place(about), _NO_ROWS),))
    main = sheets.get(MAIN) or next(iter(sheets.values()))
    findings: list[Finding] = []
    rows = _main_rows(main, findings)
    if not rows:
        if not findings:
            findings.append(
                _fault("P361", "In de tabel staat geen rij met een gemeente.", main.place, _NO_ROWS)
            )
        return Result((), tuple(findings))
    found: dict[str, tuple[_Row, Municipality | None]] = {}
    for row in rows:
        known = _municipality(row, findings)
        if known is None:
            continue
        code, municipality = known
        if code in found:
            first = found[code][0].start.place
            said = f"{code} staat ook al op {first}; deze rij telt niet mee."
            findings.append(_fault("P364", said, row.start.place, "Voeg de twee rijen samen tot één."))
            continue
        found[code] = (row, municipality)
    _add_lists(sheets, {code: row for code, (row, _) in found.items()}, findings)
    made = tuple(_profile(code, row, municipality, about) for code, (row, municipality) in found.items())
    return Result(made, tuple(findings))


def _main_rows(grid: Grid, findings: list[Finding]) -> list[_Row]:
    known = {column.path: column for column in main_columns()}
    head = grid.head({CODE, NAME})
    if head is None:
        told = f"De tabel heeft geen kolom {CODE} of {NAME}."
        findings.append(_fault("P361", told, grid.place, _NO_ROWS))
        return []
    paths = _paths(head, known, findings)
    rows = []
    for line in grid.below(head):
        cells = {paths[cell.column]: cell for cell in line if cell.column in paths}
        if cells:
            rows.append(_Row(line[0], cells, columns=known))
    return rows


def _paths(head: tuple[Cell, ...], known: Mapping[str, Column], findings: list[Finding]) -> dict[int, str]:
    """The field of each column; a column of another name is told, not silently left out."""
    titles = {column.title.casefold(): path for path, column in known.items()}
    paths: dict[int, str] = {}
    for cell in head:
        name = cell.text
        path = name if name in known else titles.get(name.casefold(), "")
        if path:
            paths[cell.column] = path
        else:
            hint = did_you_mean(name, known) or "Haal de kolom weg, of neem een naam uit de lege tabel."
            told = f"De kolom ‘{name}’ is geen veld van het profiel en telt niet mee."
            findings.append(Finding("P362", Severity.WAARSCHUWING, told, cell.place, hint))
    return paths


def _municipality(row: _Row, findings: list[Finding]) -> tuple[str, Municipality | None] | None:
    """Code and register row of a row; a code that the register lacks needs a name beside it."""
    code, name = row.cells.get(CODE), row.cells.get(NAME)
    asked = code or name
    if asked is None:
        told = "In deze rij staat geen gemeente."
        findings.append(_fault("P363", told, row.start.place, f"Vul {CODE} of {NAME} in."))
        return None
    looked = find_municipality(asked.text)
    if looked.value is not None:
        findings += [replace(finding, place=asked.place) for finding in looked.findings]
        row.cells.pop(NAME, None)
        row.cells.pop(CODE, None)
        return looked.value.code, looked.value
    if code is not None and name is not None:
        return code.text, None
    findings += [replace(finding, code="P363", place=asked.place) for finding in looked.findings]
    return None


def _add_lists(sheets: Mapping[str, Grid], rows: Mapping[str, _Row], findings: list[Finding]) -> None:
    for sheet in list_sheets():
        grid, name = sheets.get(sheet.tab), sheet.path
        if grid is None:
            continue
        columns = {CODE: Column(CODE, "", "", "tekst")} | {each.path: each for each in sheet.columns}
        head = grid.head({CODE})
        if head is None:
            told = f"Het blad {name} heeft geen kolom {CODE}."
            findings.append(_fault("P361", told, grid.place, f"Zet {CODE} boven de eerste kolom."))
            continue
        paths = _paths(head, columns, findings)
        for line in grid.below(head):
            cells = {paths[cell.column]: cell for cell in line if cell.column in paths}
            code = cells.pop(CODE, None)
            row = rows.get(code.text) if code else None
            if row is None:
                told = f"Deze rij van {name} hoort bij geen gemeente op het blad {MAIN}."
                findings.append(
                    _fault("P363", told, line[0].place, f"Vul bij {CODE} een code van dat blad in.")
                )
            elif cells:
                row.lists.setdefault(name, []).append(cells)
                row.columns = row.columns | {f"{name}/{path}": column for path, column in columns.items()}


def _profile(code: str, row: _Row, municipality: Municipality | None, about: str) -> TableProfile:
    name = municipality.name if municipality else row.cells[NAME].text
    text = start_profile(
        municipality, _filled(row), (f"Profiel van de gemeente {name}, uit de tabel {about}.",)
    )
    loaded = load_profile_text(text)
    places = _Cells(text, row)
    findings = tuple(replace(finding, place=places(finding.place)) for finding in loaded.findings)
    return TableProfile(code, name, text if loaded.value is not None else "", findings)


def _filled(row: _Row) -> dict[str, str]:
    """The values of a row by field, spelled as YAML."""
    filled: dict[str, str] = {}
    wholes: dict[str, list[str]] = {}
    for path, cell in row.cells.items():
        column = row.columns[path]
        words = spelled(cell, column)
        if words and column.whole:
            wholes.setdefault(column.whole, []).append(f"{path.rpartition('.')[2]}: {words}")
        elif words:
            filled[path] = (
                "[]" if words == NONE and column.choices[:1] == (NONE,) and path in _LISTS else words
            )
    filled |= {path: f"{{{', '.join(parts)}}}" for path, parts in wholes.items()}
    for name, rows in row.lists.items():
        items = [
            ", ".join(
                f"{key}: {words}"
                for key, cell in cells.items()
                if (words := spelled(cell, row.columns[f"{name}/{key}"]))
            )
            for cells in rows
        ]
        filled[name] = f"[{', '.join(f'{{{item}}}' for item in items)}]"
    return filled


_LISTS: Final = frozenset(sheet.path for sheet in list_sheets())


class _Cells:
    """Finds the cell of a place in the text that was made of a row."""

    def __init__(self, text: str, row: _Row) -> None:
        self._spots = parse_yaml(text).value.spots
        self._row = row

    def __call__(self, place: Place) -> Place:
        found = max(
            (path for path, spot in self._spots.items() if self._is_at(spot, place)), key=len, default=()
        )
        return self._cell(tuple(str(part) for part in found)).place

    @staticmethod
    def _is_at(spot: object, place: Place) -> bool:
        where = (place.line, place.column)
        return where in (
            (getattr(spot, "line", 0), getattr(spot, "column", 0)),
            (getattr(spot, "key_line", 0), getattr(spot, "key_column", 0)),
        )

    def _cell(self, path: tuple[str, ...]) -> Cell:
        for length in range(len(path), 0, -1):
            name = ".".join(path[:length])
            if name in self._row.cells:
                return self._row.cells[name]
            below = [cell for key, cell in self._row.cells.items() if key.startswith(f"{name}.")]
            if below:
                return below[0]
            if name in self._row.lists:
                rows = self._row.lists[name]
                rest = path[length:]
                cells = rows[int(rest[0])] if rest and rest[0].isdigit() else rows[0]
                return (
                    cells.get(rest[1], next(iter(cells.values())))
                    if len(rest) > 1
                    else next(iter(cells.values()))
                )
        return self._row.start


def _fault(code: str, message: str, place: Place, hint: str) -> Finding:
    return Finding(code, Severity.FOUT, message, place, hint)
