"""The register: every municipality, what became of old ones, and how sure each column is."""

from __future__ import annotations

import csv
import difflib
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal

from beleidsgen.diagnostics import Finding, Place, Result, Severity

Certainty = Literal["bevestigd", "aannemelijk", "afgeleid", "verouderd"]


@dataclass(frozen=True, slots=True)
class Column:
    """What a column of the register is worth.

    Attributes:
        field: the profile field that it fills.
        certainty: only *bevestigd* and *aannemelijk* are filled in; the rest are suggestions.
        source: where the column comes from.
        year: year of that source.
    """

    name: str
    field: str
    certainty: Certainty
    source: str
    year: int


@dataclass(frozen=True, slots=True)
class Merger:
    """A municipality that is no more, or that is planned to end."""

    day: str
    old_names: tuple[str, ...]
    old_codes: tuple[str, ...]
    new_names: tuple[str, ...]
    new_codes: tuple[str, ...]
    planned: bool


@dataclass(frozen=True, slots=True)
class Municipality:
    """One row of the register."""

    row: dict[str, str]

    @property
    def code(self) -> str:
        """CBS code, such as `GM0638`."""
        return self.row["cbs_code"]

    @property
    def name(self) -> str:
        """The name in daily use."""
        return self.row["naam_gebruikelijk"]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which people look for it."""
        other = self.row["zoeknamen"].split(";")
        return tuple(
            filter(None, dict.fromkeys([self.name, self.row["naam_officieel"], self.row["naam_cbs"], *other]))
        )


@lru_cache(maxsize=1)
def municipalities() -> tuple[Municipality, ...]:
    """All municipalities, in alphabetical order of their names."""
    return tuple(Municipality(row) for row in _rows("gemeenten.csv"))


@lru_cache(maxsize=1)
def columns() -> tuple[Column, ...]:
    """The columns that fill a profile field, with their worth."""
    return tuple(
        Column(row["kolom"], row["veld"], row["status"], row["bron"], int(row["jaar"]))  # type: ignore[arg-type]
        for row in _rows("kolommen.csv")
    )


@lru_cache(maxsize=1)
def mergers() -> tuple[Merger, ...]:
    """Mergers since 2019, and the planned one."""
    return tuple(
        Merger(
            day=row["datum"],
            old_names=tuple(row["opgeheven_namen"].split(";")),
            old_codes=tuple(row["opgeheven_codes"].split(";")),
            new_names=tuple(row["nieuwe_of_ontvangende_namen"].split(";")),
            new_codes=tuple(row["nieuwe_of_ontvangende_codes"].split(";")),
            planned=row["status"] == "beoogd",
        )
        for row in _rows("herindelingen.csv")
    )


def search(text: str) -> tuple[Municipality, ...]:
    """The municipalities whose name, code, province or region holds a text; all for an empty text."""
    wanted = text.casefold().strip()
    places = ("cbs_code", "provincie", "politie_eenheid", "veiligheidsregio", "riec")
    return tuple(
        municipality
        for municipality in municipalities()
        if any(wanted in name.casefold() for name in municipality.names)
        or any(wanted in municipality.row[place].casefold() for place in places)
    )


def find_municipality(text: str) -> Result[Municipality | None]:
    """One municipality by name, old name or code.

    Args:
        text: what the user typed.

    Returns:
        The municipality; P401 when there is none of that name, P402 when an old name leads to a new
        municipality, P403 when a merger is planned.
    """
    wanted = text.casefold().strip()
    for municipality in municipalities():
        if wanted == municipality.code.casefold() or wanted in {
            name.casefold() for name in municipality.names
        }:
            return Result(municipality, tuple(_planned(municipality)))
    gone = [m for m in mergers() if not m.planned and wanted in _folded((*m.old_names, *m.old_codes))]
    return _merged(text, gone) if gone else Result(None, (_missing(text),))


def _folded(names: Iterable[str]) -> set[str]:
    return {name.casefold() for name in names}


def _missing(text: str) -> Finding:
    known = {name.casefold(): name for municipality in municipalities() for name in municipality.names}
    known |= {name.casefold(): name for merger in mergers() for name in merger.old_names}
    wanted = text.casefold().strip()
    longer = [
        each.name for each in municipalities() if wanted and each.name.casefold().startswith(f"{wanted} ")
    ]
    near = longer or [known[name] for name in difflib.get_close_matches(wanted, known, n=3, cutoff=0.6)]
    hint = f"Bedoelde u {' of '.join(near)}?" if near else "Zoek met: beleidsgen gemeenten DEEL-VAN-DE-NAAM"
    return Finding(
        "P401", Severity.FOUT, f"‘{text}’ staat niet in het register van gemeenten.", Place(), hint
    )


def _merged(text: str, gone: Sequence[Merger]) -> Result[Municipality | None]:
    """What became of a municipality that is no more; one that was divided asks for a choice."""
    codes = {code for merger in gone for code in merger.new_codes}
    successors = [municipality for municipality in municipalities() if municipality.code in codes]
    names = _enumerated([municipality.name for municipality in successors])
    message = f"{text} is sinds {gone[0].day} opgegaan in {names}."
    if len(successors) == 1:
        told = Finding("P402", Severity.OPMERKING, message, Place(), f"Het profiel is voor {names}.")
        return Result(successors[0], (told,))
    choice = Finding("P402", Severity.FOUT, message, Place(), f"Kies een van deze gemeenten: {names}.")
    return Result(None, (choice,))


def _enumerated(names: Sequence[str]) -> str:
    return " en ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _planned(municipality: Municipality) -> Iterator[Finding]:
    for merger in mergers():
        if merger.planned and municipality.code in (*merger.old_codes, *merger.new_codes):
            yield Finding(
                "P403",
                Severity.OPMERKING,
                f"{_enumerated(merger.old_names)} gaat naar verwachting op {merger.day} op in "
                f"{_enumerated(merger.new_names)}; of de wet is aangenomen, is hier niet vastgesteld.",
                Place(),
                "Controleer de stand van de herindeling voor u het profiel gebruikt.",
            )


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = resources.files("beleidsgen.register").joinpath("data", name).read_text(encoding="utf-8")
    return csv.DictReader(io.StringIO(text))
