"""`beleidsgen genereer`: from profiles to documents."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beleidsgen.cli.console import (
    count_line,
    find_profiles,
    program,
    read_day,
    show_findings,
    show_summary,
    typed,
)
from beleidsgen.cli.dutch import DutchHelp
from beleidsgen.diagnostics import Severity

if TYPE_CHECKING:
    from beleidsgen.content.model import ContentPack
    from beleidsgen.generate import Outcome


def pack_option(function: Callable[..., object]) -> Callable[..., object]:
    """The option that lays a folder of own templates over the bundled ones."""
    return click.option(
        "--templates",
        metavar="MAP",
        type=click.Path(path_type=Path),
        help="Map met eigen teksten; alleen wat afwijkt, de rest komt uit het pakket.",
    )(function)


@click.command("genereer", cls=DutchHelp, short_help="Maak de documenten.", options_metavar="[OPTIES]")
@click.argument("profiel", nargs=-1, required=True, metavar="PROFIEL…", type=click.Path(path_type=Path))
@click.option(
    "--uit",
    metavar="MAP",
    default="uit",
    type=click.Path(path_type=Path),
    help="Map waarin per gemeente een map komt (standaard: uit).",
)
@click.option(
    "--formaat", default="md,docx", metavar="LIJST", help="Formaten, met komma's (standaard: md,docx)."
)
@click.option(
    "--document", "documenten", multiple=True, metavar="NAAM", help="Alleen dit document; vaker te geven."
)
@click.option(
    "--peildatum", callback=read_day, metavar="JJJJ-MM-DD", help="Dag waarvoor het recht wordt gelezen."
)
@click.option("--definitief", is_flag=True, help="Weiger open velden en fouten; zonder concepttekens.")
@click.option("--proef", is_flag=True, help="Schrijf niets; zeg per bestand wat er zou gebeuren.")
@click.option(
    "--opnieuw",
    multiple=True,
    metavar="DOCUMENT",
    help="Neem het nieuwe document; het oude blijft bewaard als .vorige.",
)
@pack_option
def command(
    profiel: tuple[Path, ...],
    uit: Path,
    formaat: str,
    documenten: tuple[str, ...],
    peildatum: date | None,
    *,
    definitief: bool,
    proef: bool,
    opnieuw: tuple[str, ...],
    templates: Path | None,
) -> int:
    """Maak de documenten uit een of meer profielen, of uit een map met profielen."""
    from beleidsgen.generate import FORMATS, OWN_FILES, Wishes, generate

    profiles = find_profiles(profiel)
    formats = tuple(dict.fromkeys(part.strip() for part in formaat.split(",") if part.strip()))
    unknown = [name for name in formats if name not in FORMATS]
    if unknown or not formats:
        raise click.UsageError(
            f"Onbekend formaat: {', '.join(unknown) or 'leeg'}. Kies uit: {', '.join(FORMATS)}. "
            "Werkmappen voor Excel komen mee met docx."
        )
    pack = load_pack_or_stop(templates)
    kinds = [outline.kind for outline in pack.outlines]
    for name in (*documenten, *opnieuw):
        if name not in kinds and not (name in OWN_FILES and name in opnieuw):
            near = [kind for kind in kinds if kind == Path(name).stem or (len(name) > 3 and name in kind)]
            hint = f"Bedoelde u ‘{near[0]}’?" if len(near) == 1 else f"Kies uit: {', '.join(kinds)}."
            raise click.UsageError(f"Het document ‘{name}’ bestaat niet. {hint}")
    warn_old_day(peildatum)
    wishes = Wishes(formats, frozenset(documenten), peildatum, definitief, frozenset(opnieuw), proef)
    worst = 0
    for path in profiles:
        outcome = generate(pack, path, uit, wishes)
        _report(outcome, dry=proef, like=_options(templates, peildatum))
        worst = max(worst, outcome.exit_code)
    return worst


def load_pack_or_stop(templates: Path | None) -> ContentPack:
    """The pack; faults in it are shown, and stop the program when it cannot be used."""
    from beleidsgen.build import read_overlay, read_pack

    layer = read_overlay(templates) if templates else None
    loaded = read_pack(layer.value if layer else None)
    findings = (*(layer.findings if layer else ()), *loaded.findings)
    faults = [finding for finding in findings if finding.severity is Severity.FOUT]
    if faults:
        show_findings(faults)
        raise click.UsageError("De teksten zijn niet bruikbaar; zie hierboven. Er is niets geschreven.")
    return loaded.value


def warn_old_day(peildatum: date | None) -> None:
    """Say on a terminal that the day for which the law is read lies far back."""
    today = date.today()  # noqa: DTZ011 - the one place that may read the clock
    if peildatum is not None and (today - peildatum).days > 365:
        click.echo(f"Let op: de peildatum {peildatum} ligt meer dan een jaar terug.", err=True)


def _options(templates: Path | None, peildatum: date | None) -> str:
    """The options that decide what is found, as they are typed behind another command."""
    parts = [f" --templates {typed(templates)}" if templates else ""]
    return "".join([*parts, f" --peildatum {peildatum}" if peildatum else ""])


def _report(outcome: Outcome, *, dry: bool, like: str) -> None:
    if outcome.built is None:
        show_findings(outcome.findings)
        click.echo(
            f"{outcome.profile}: niet te gebruiken ({count_line(outcome.findings)}). Er is niets geschreven.",
            err=True,
        )
        return
    complete = show_summary(outcome.findings)
    if dry:
        for name, fate in sorted(outcome.fates.items()):
            click.echo(f"{fate.value:12} {name}")
        click.echo(f"{outcome.folder}: dit was een proef, er is niets geschreven.", err=True)
        return
    fates = Counter(fate.value for fate in outcome.fates.values())
    done = ", ".join(f"{number} {fate}" for fate, number in sorted(fates.items())) or "niets geschreven"
    found = f"Bevindingen: {count_line(outcome.findings)}." if outcome.findings else "Geen bevindingen."
    click.echo(f"{outcome.folder}: {done}. {found}")
    if number := len(outcome.built.blanks):
        where = "; zie verantwoording.md" if fates else ""
        click.echo(f"Nog in te vullen: {number} {'veld' if number == 1 else 'velden'}{where}.")
    if not complete:
        place = outcome.folder if fates and outcome.folder else outcome.profile
        click.echo(f"Alle bevindingen met uitleg: {program()} toets {typed(place)}{like}")
    sys.stdout.flush()
