"""`beleidsgen toets`: what holds in a profile's documents, or in a folder with hand-edited ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beleidsgen.cli.bewijs import prove_folders
from beleidsgen.cli.console import find_profiles, read_day, show_findings
from beleidsgen.cli.dutch import DutchHelp
from beleidsgen.cli.genereer import load_pack_or_stop, pack_option
from beleidsgen.cli.verslag import show_set_aside, show_solved, show_total, show_verdict
from beleidsgen.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from beleidsgen.content.model import ContentPack
    from beleidsgen.generate import Outcome
    from beleidsgen.recipe import Wishes
    from beleidsgen.reporting.baseline import Compared
    from beleidsgen.reporting.reported import Reported, Suppressed


@click.command("toets", cls=DutchHelp, short_help="Toets de documenten.", options_metavar="[OPTIES]")
@click.argument("waar", nargs=-1, required=True, metavar="PROFIEL|MAP…", type=click.Path(path_type=Path))
@click.option(
    "--formaat",
    type=click.Choice(["tekst", "json", "sarif"]),
    default="tekst",
    help="Hoe de bevindingen worden getoond: tekst (standaard), json of sarif.",
)
@click.option("--streng", is_flag=True, help="Waarschuwingen tellen als fout.")
@click.option(
    "--basislijn",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Eerder bewaarde bevindingen (json of sarif); alleen nieuwe tellen en worden getoond.",
)
@click.option(
    "--peildatum", callback=read_day, metavar="JJJJ-MM-DD", help="Dag waarvoor het recht wordt gelezen."
)
@click.option("--bewijs", is_flag=True, help="Zeg per bestand of het is wat het bewaarde profiel oplevert.")
@pack_option
def command(
    waar: tuple[Path, ...],
    formaat: str,
    basislijn: Path | None,
    peildatum: date | None,
    templates: Path | None,
    *,
    streng: bool,
    bewijs: bool,
) -> int:
    """Toets profielen, of mappen van genereer met alles wat daarin met de hand is gewijzigd."""
    from beleidsgen.recipe import Wishes

    if bewijs and peildatum is not None:
        raise click.UsageError("--bewijs en --peildatum gaan niet samen: de peildatum is die van de map.")
    pack = load_pack_or_stop(templates)
    if bewijs:
        return prove_folders(pack, waar, formaat)
    before = _read_baseline(basislijn)
    outcomes = list(_judged(pack, waar, Wishes(peildatum=peildatum)))
    told = [_reported(outcome, outcome.findings) for outcome in outcomes]
    aside = [each for outcome in outcomes for each in _set_aside(outcome)]
    compared = _compared([each for found in told for each in found], before)
    if formaat == "tekst":
        _show(outcomes, told, compared)
        if aside:
            show_set_aside(len(aside))
    else:
        click.echo(_for_machines(formaat, pack, compared, aside, only_new=before is not None))
    if compared.solved:
        show_solved(compared.solved, err=formaat != "tekst")
    if any(outcome.built is None for outcome in outcomes):
        return 2
    heavy = (Severity.FOUT, Severity.WAARSCHUWING) if streng else (Severity.FOUT,)
    return int(any(each.finding.severity in heavy for each in compared.new))


def _read_baseline(path: Path | None) -> tuple[Finding, ...] | None:
    if path is None:
        return None
    from beleidsgen.reporting.baseline import read_baseline

    read = read_baseline(path)
    if read.findings:
        show_findings(read.findings)
        raise click.exceptions.Exit(2)
    return read.value


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


def _reported(outcome: Outcome, findings: Iterable[Finding]) -> tuple[Reported, ...]:
    from beleidsgen.outfolder.layout import folder_name
    from beleidsgen.reporting.reported import Judged, reported

    name = outcome.folder.name if outcome.folder else ""
    if outcome.built is not None and not name:
        facts = outcome.built.facts
        name = folder_name(str(facts["gemeente.code"]), str(facts["gemeente.naam"]))
    return reported(findings, Judged(outcome.profile, outcome.folder, name), Path.cwd())


def _set_aside(outcome: Outcome) -> Iterator[Suppressed]:
    from beleidsgen.reporting.reported import Suppressed

    aside = outcome.built.set_aside if outcome.built else ()
    told = _reported(outcome, (each.finding for each in aside))
    for each, by in zip(told, (each.exemption for each in aside), strict=True):
        yield Suppressed(each, by.where, by.reason, by.function)


def _compared(found: list[Reported], before: tuple[Finding, ...] | None) -> Compared:
    from beleidsgen.reporting.baseline import compare

    return compare(found, before or ())


def _show(outcomes: list[Outcome], told: list[tuple[Reported, ...]], compared: Compared) -> None:
    new = {id(each) for each in compared.new}
    for outcome, found in zip(outcomes, told, strict=True):
        shown = [each for each in found if id(each) in new]
        show_verdict(outcome.folder or outcome.profile, shown, known=len(found) - len(shown))
    if len(outcomes) > 1:
        show_total(len(outcomes), [each.finding for each in compared.new])


def _for_machines(
    formaat: str, pack: ContentPack, compared: Compared, aside: Sequence[Suppressed], *, only_new: bool
) -> str:
    if formaat == "json":
        from beleidsgen.reporting.findings_json import findings_json

        return findings_json((each.finding for each in compared.new), aside)
    from beleidsgen import __version__
    from beleidsgen.catalogue.rules import rule_families
    from beleidsgen.codes import FAMILIES
    from beleidsgen.reporting.sarif import sarif

    families = (*FAMILIES, *rule_families(pack.catalogue.rules.values()))
    codes = {code.code: code for family in families for code in family.codes}
    return sarif(compared.new, codes, __version__, only_new=only_new, set_aside=aside)
