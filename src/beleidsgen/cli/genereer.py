"""`beleidsgen genereer`: from profiles to documents."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beleidsgen.cli.console import find_profiles, read_day, show_findings, typed
from beleidsgen.cli.dutch import DutchHelp
from beleidsgen.diagnostics import Severity

if TYPE_CHECKING:
    from beleidsgen.batch.plan import Job, Plan
    from beleidsgen.content.model import ContentPack
    from beleidsgen.ending import Ending
    from beleidsgen.recipe import Weergave


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
    "--formaat",
    default="md,docx",
    metavar="LIJST",
    help="Formaten, met komma's: md, docx, html, pdf of odt (standaard: md,docx).",
)
@click.option(
    "--weergave",
    type=click.Choice(("lezen", "werk")),
    default="lezen",
    help="Hoe het eruitziet: lezen (standaard), of werk: met normen, bronnen en open velden na elke passage.",
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
@click.option(
    "--taken",
    metavar="AANTAL",
    type=click.IntRange(min=1),
    help="Aan hoeveel gemeenten tegelijk wordt gewerkt (standaard: zoveel als de computer kan).",
)
@pack_option
def command(
    profiel: tuple[Path, ...],
    uit: Path,
    formaat: str,
    weergave: Weergave,
    documenten: tuple[str, ...],
    peildatum: date | None,
    *,
    definitief: bool,
    proef: bool,
    opnieuw: tuple[str, ...],
    taken: int | None,
    templates: Path | None,
) -> int:
    """Maak de documenten uit een of meer profielen, of uit een map met profielen."""
    from beleidsgen.batch.plan import Job, plan
    from beleidsgen.recipe import Wishes

    profiles = find_profiles(profiel)
    if definitief and weergave == "werk":
        raise click.UsageError(
            "Een definitieve versie heeft geen werknotities. Laat --weergave werk weg, of --definitief."
        )
    wishes = Wishes(
        _formats(formaat), frozenset(documenten), peildatum, definitief, frozenset(opnieuw), proef, weergave
    )
    job = Job(templates, uit, wishes)
    planned = plan(profiles, job)
    pack = load_pack_or_stop(templates) if planned.to_do else None
    if pack is not None:
        _check_names(pack, documenten, opnieuw)
    warn_old_day(peildatum)
    return _carry_out(planned, job, pack, taken)


def _formats(text: str) -> tuple[str, ...]:
    """The formats that the user typed.

    Raises:
        click.UsageError: one does not exist, or there is none.
    """
    from beleidsgen.recipe import FORMATS

    formats = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    unknown = [name for name in formats if name not in FORMATS]
    if unknown or not formats:
        raise click.UsageError(
            f"Onbekend formaat: {', '.join(unknown) or 'leeg'}. Kies uit: {', '.join(FORMATS)}. "
            "Werkmappen voor Excel komen mee met docx."
        )
    return formats


def _check_names(pack: ContentPack, documents: tuple[str, ...], fresh: tuple[str, ...]) -> None:
    """See that every document that the user named exists.

    Raises:
        click.UsageError: one does not.
    """
    from beleidsgen.generate import OWN_FILES

    kinds = [outline.kind for outline in pack.outlines]
    for name in (*documents, *fresh):
        if name not in kinds and not (name in OWN_FILES and name in fresh):
            near = [kind for kind in kinds if kind == Path(name).stem or (len(name) > 3 and name in kind)]
            hint = f"Bedoelde u ‘{near[0]}’?" if len(near) == 1 else f"Kies uit: {', '.join(kinds)}."
            raise click.UsageError(f"Het document ‘{name}’ bestaat niet. {hint}")


def _carry_out(planned: Plan, job: Job, pack: ContentPack | None, wanted: int | None) -> int:
    """Make what is asked for and tell of it; the exit code is the worst one."""
    from beleidsgen.batch.overview import OVERVIEW, store_overview
    from beleidsgen.batch.pool import carry_out, workers_for
    from beleidsgen.cli.endings import show_of_many, show_one, show_stopped, show_whole
    from beleidsgen.cli.progress import Progress

    dry = job.wishes.dry
    workers = workers_for(wanted, len(planned.to_do))
    progress = Progress(len(planned.profiles), len(planned.to_do))
    endings: list[Ending] = []
    try:
        with contextlib.closing(carry_out(planned, job, pack, workers)) as made:
            for ending in made:
                progress.clear()
                endings.append(ending)
                if len(planned.profiles) == 1:
                    show_one(ending, dry=dry, like=_options(job))
                else:
                    show_of_many(ending)
                progress.step(made=ending.profile not in planned.known)
    except KeyboardInterrupt:
        progress.clear()
        show_stopped(len(endings), len(planned.profiles))
        return 130
    worst = max(ending.exit_code for ending in endings)
    if len(endings) > 1:
        show_whole(endings, dry=dry)
        fault = None if dry else store_overview(job.out, endings)
        if fault:
            show_findings([fault])
            return max(worst, 1)
        if not dry:
            click.echo(f"Per gemeente: {job.out / OVERVIEW}")
    sys.stdout.flush()
    return worst


def load_pack_or_stop(templates: Path | None) -> ContentPack:
    """The pack; faults in it are shown, and stop the program when it cannot be used.

    What the command works out of its texts is kept for the next run.
    """
    from beleidsgen.build import keep_for_next_run, read_overlay, read_pack

    click.get_current_context().call_on_close(keep_for_next_run)
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


def _options(job: Job) -> str:
    """The options that decide what is found, as they are typed behind another command."""
    templates, day = job.templates, job.wishes.peildatum
    parts = [f" --templates {typed(templates)}" if templates else "", f" --peildatum {day}" if day else ""]
    return "".join(parts)
