"""`beleidsgen uitleg`: why something stands in a document."""

from __future__ import annotations

from pathlib import Path

import click

from beleidsgen.cli.console import show_findings
from beleidsgen.cli.dutch import DutchHelp
from beleidsgen.cli.genereer import load_pack_or_stop, pack_option


@click.command("uitleg", cls=DutchHelp, options_metavar="[OPTIES]")
@click.argument("profiel", metavar="PROFIEL", type=click.Path(path_type=Path))
@click.argument("waar", metavar="SYMBOOL|NORM|BRON")
@pack_option
def command(profiel: Path, waar: str, templates: Path | None) -> int:
    """Leg uit waarom een passage, een norm of een bron in de documenten staat, of juist niet."""
    from beleidsgen.explain import explain
    from beleidsgen.judge import judge_profile
    from beleidsgen.recipe import Wishes

    if profiel.is_dir():
        raise click.UsageError(f"{profiel} is een map. Geef het profiel: een bestand dat eindigt op .yaml.")
    if not profiel.is_file():
        raise click.UsageError(f"Het profiel {profiel} bestaat niet.")
    outcome = judge_profile(load_pack_or_stop(templates), profiel, Wishes())
    if outcome.built is None:
        show_findings(outcome.findings)
        return 2
    explained = explain(outcome.built, waar)
    show_findings(explained.findings)
    width = max((len(line.about) for line in explained.value), default=0)
    for line in explained.value:
        click.echo(f"{line.about:{width}}  {line.says}")
    return 2 if explained.failed else 0
