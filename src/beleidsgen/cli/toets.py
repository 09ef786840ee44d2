"""`beleidsgen toets`: what holds in a profile's documents, or in a folder with hand-edited ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beleidsgen.cli.console import count_line, find_profiles, findings_json, read_day, show_findings
from beleidsgen.cli.dutch import DutchHelp
from beleidsgen.cli.genereer import load_pack_or_stop, pack_option
from beleidsgen.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from beleidsgen.content.model import ContentPack
    from beleidsgen.generate import Outcome, Wishes


@click.command("toets", cls=DutchHelp, short_help="Toets de documenten.", options_metavar="[OPTIES]")
@click.argument("waar", nargs=-1, required=True, metavar="PROFIEL|MAP…", type=click.Path(path_type=Path))
@click.option(
    "--formaat",
    type=click.Choice(["tekst", "json"]),
    default="tekst",
    help="Hoe de bevindingen worden getoond: tekst (standaard) of json.",
)
@click.option("--streng", is_flag=True, help="Waarschuwingen tellen als fout.")
@click.option(
    "--peildatum", callback=read_day, metavar="JJJJ-MM-DD", help="Dag waarvoor het recht wordt gelezen."
)
@pack_option
def command(
    waar: tuple[Path, ...], formaat: str, peildatum: date | None, templates: Path | None, *, streng: bool
) -> int:
    """Toets profielen, of mappen van genereer met alles wat daarin met de hand is gewijzigd."""
    from beleidsgen.generate import Wishes

    pack = load_pack_or_stop(templates)
    outcomes = list(_judged(pack, waar, Wishes(peildatum=peildatum)))
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    if formaat == "json":
        click.echo(findings_json(findings))
    else:
        for outcome in outcomes:
            _show(outcome)
    if any(outcome.built is None for outcome in outcomes):
        return 2
    heavy = (Severity.FOUT, Severity.WAARSCHUWING) if streng else (Severity.FOUT,)
    return int(any(finding.severity in heavy for finding in findings))


def _judged(pack: ContentPack, paths: tuple[Path, ...], wishes: Wishes) -> Iterator[Outcome]:
    from beleidsgen.judge import judge_folder, judge_profile
    from beleidsgen.outfolder.recall import is_municipality_folder

    for path in paths:
        folders = [p for p in (path, *sorted(path.glob("*"))) if path.is_dir() and is_municipality_folder(p)]
        if folders:
            for folder in folders:
                yield judge_folder(pack, folder, wishes)
        else:
            if path.is_dir() and not any(path.glob("*.yaml")):
                raise click.UsageError(
                    f"In de map {path} staan geen profiel en geen documenten van genereer. Geef een profiel, "
                    "of de map van een gemeente met de verborgen map .beleidsgen erin."
                )
            for profile in find_profiles([path]):
                yield judge_profile(pack, profile, wishes)


def _show(outcome: Outcome) -> None:
    findings: tuple[Finding, ...] = outcome.findings
    show_findings(findings)
    click.echo(f"{outcome.folder or outcome.profile}: {count_line(findings)}.")
