"""How `toets` tells on a terminal what it found: per document, from top to bottom, and then a summary."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from beleidsgen.cli.console import COLOURS, count_line
from beleidsgen.diagnostics import Finding

if TYPE_CHECKING:
    from beleidsgen.reporting.reported import Reported

SOLVED_SHOWN = 10


def show_verdict(judged: Path, found: Sequence[Reported], *, known: int) -> None:
    """Print the findings of one profile or folder, per document, and how many there are.

    Args:
        judged: the profile or folder.
        found: what must be told.
        known: how many more the baseline knew.
    """
    files: dict[str, list[Reported]] = {}
    for each in found:
        files.setdefault(each.finding.place.file, []).append(each)
    for same in files.values():
        first = same[0]
        file = first.finding.place.file
        click.secho(file if first.on_disk else PurePosixPath(file).name, bold=True)
        for each in sorted(same, key=lambda e: (e.finding.place.line, e.finding.place.column)):
            _show(each)
    beside = f"; {known} uit de basislijn {'blijft' if known == 1 else 'blijven'} staan" if known else ""
    click.echo(f"{judged}: {count_line(each.finding for each in found)}{beside}.")


def show_total(judged: int, found: Sequence[Finding]) -> None:
    """Print how many findings there are in all."""
    click.echo(f"Samen ({judged} getoetst): {count_line(found)}.")


def show_set_aside(number: int) -> None:
    """Print how many findings do not count because the municipality set them aside.

    Args:
        number: how many.
    """
    words = "1 bevinding is" if number == 1 else f"{number} bevindingen zijn"
    click.echo(f"{words} weggezet met een reden; zie uitzonderingen in het profiel.")


def show_solved(solved: Sequence[Finding], *, err: bool) -> None:
    """Print which findings of the baseline are gone.

    Args:
        solved: those findings.
        err: print them beside what a machine reads.
    """
    click.echo(f"Opgelost sinds de basislijn: {len(solved)}.", err=err)
    for finding in solved[:SOLVED_SHOWN]:
        click.echo(f"  {finding.code}  {finding.place}  {finding.message}", err=err)
    if len(solved) > SOLVED_SHOWN:
        click.echo(f"  en nog {len(solved) - SOLVED_SHOWN}", err=err)


def _show(each: Reported) -> None:
    finding = each.finding
    place = finding.place
    label = click.style(finding.severity.value, fg=COLOURS[finding.severity])
    line = f"regel {place.line}" if each.on_disk and place.line else ""
    where = " ".join(part for part in (line, f"({place.symbol})" if place.symbol else "") if part)
    source = f" [{finding.source}]" if finding.source else ""
    click.echo(f"  {finding.code} {label}{'  ' if where else ''}{where}  {finding.message}{source}")
    if finding.hint:
        click.echo(f"       {finding.hint}")
