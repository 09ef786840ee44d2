"""What `genereer` tells: all about one profile, a line for each of many, and at the end the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import click

from beleidsgen.cli.console import ABOUT_OWN_FILES, count_line, program, show_findings, show_summary, typed
from beleidsgen.diagnostics import Severity
from beleidsgen.ending import Ending
from beleidsgen.outfolder.store import Fate

_NAMED = 20
DRY = "dit was een proef, er is niets geschreven."


def show_one(ending: Ending, *, dry: bool, like: str = "") -> None:
    """Everything that somebody must know of a single profile.

    Args:
        ending: how it ended.
        dry: whether nothing was written.
        like: the options with which another command finds the same.
    """
    if not ending.usable:
        _show_unusable(ending)
        return
    complete = show_summary(ending.findings)
    if dry:
        for name, fate in sorted(ending.fates.items()):
            click.echo(f"{fate.value:12} {name}")
        click.echo(f"{ending.folder}: {DRY}", err=True)
        return
    click.echo(_line(ending))
    if ending.open_fields:
        where = "; zie verantwoording.md" if ending.fates else ""
        click.echo(f"{_open(ending.open_fields)}{where}.")
    if not complete:
        place = ending.folder if ending.fates and ending.folder else ending.profile
        click.echo(f"Alle bevindingen met uitleg: {program()} toets {typed(place)}{like}")


def show_of_many(ending: Ending) -> None:
    """One profile among others: its faults, what a person's files kept out, and one line."""
    if not ending.usable:
        _show_unusable(ending)
        return
    show_summary(f for f in ending.findings if f.severity is Severity.FOUT or f.code == ABOUT_OWN_FILES)
    click.echo(_line(ending) + (f" {_open(ending.open_fields)}." if ending.open_fields else ""))


def show_whole(endings: Sequence[Ending], *, dry: bool) -> None:
    """What came of all profiles together.

    Args:
        endings: how they ended, in order.
        dry: whether nothing was written.
    """
    unusable = [ending for ending in endings if not ending.usable]
    faulty = [ending for ending in endings if ending.usable and ending.count(Severity.FOUT)]
    kept = [ending for ending in endings if Fate.BEHOUDEN in ending.fates.values()]
    good = len(endings) - len(unusable) - len(faulty)
    rows = [
        ("profielen", f"{len(endings)}, waarvan {good} zonder fouten"),
        ("bestanden", _fates(endings)),
        ("bevindingen", count_line([f for ending in endings for f in ending.findings])),
        ("open velden", str(sum(ending.open_fields for ending in endings))),
    ]
    click.echo("")
    for title, text in rows:
        click.echo(f"{title:12} {text}")
    _show_names("Niet te gebruiken", [str(ending.profile) for ending in unusable])
    _show_names("Met fouten", [str(ending.folder) for ending in faulty])
    _show_names("Met de hand gewijzigd, de nieuwe tekst staat ernaast", [str(e.folder) for e in kept])
    if dry:
        click.echo(f"{DRY[0].upper()}{DRY[1:]}", err=True)


def show_stopped(done: int, total: int) -> None:
    """Say after Ctrl-C what is there and how to go on.

    Args:
        done: the profiles that were told of.
        total: all profiles.
    """
    click.echo(
        f"Gestopt. {done} van {total} {'profiel is' if total == 1 else 'profielen zijn'} klaar; "
        "geen bestand is half geschreven.\n"
        "Ga verder met dezelfde opdracht: wat klaar is, wordt overgeslagen.",
        err=True,
    )


def _show_unusable(ending: Ending) -> None:
    show_findings(ending.findings)
    counted = count_line(ending.findings)
    click.echo(f"{ending.profile}: niet te gebruiken ({counted}). Er is niets geschreven.", err=True)


def _line(ending: Ending) -> str:
    found = f"Bevindingen: {count_line(ending.findings)}." if ending.findings else "Geen bevindingen."
    return f"{ending.folder}: {_fates([ending])}. {found}"


def _fates(endings: Iterable[Ending]) -> str:
    fates = Counter(fate.value for ending in endings for fate in ending.fates.values())
    return ", ".join(f"{number} {fate}" for fate, number in sorted(fates.items())) or "niets geschreven"


def _open(number: int) -> str:
    return f"Nog in te vullen: {number} {'veld' if number == 1 else 'velden'}"


def _show_names(title: str, names: Sequence[str]) -> None:
    if names:
        click.echo(f"{title}:")
    for name in names[:_NAMED]:
        click.echo(f"  {name}")
    if len(names) > _NAMED:
        click.echo(f"  en nog {len(names) - _NAMED}")
