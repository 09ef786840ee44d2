"""`beleidsgen schema`: the JSON Schema of the profile."""

from __future__ import annotations

import json

import click

from beleidsgen.cli.dutch import DutchHelp


@click.command("schema", cls=DutchHelp, short_help="Druk het JSON Schema af.", options_metavar="[OPTIES]")
def command() -> int:
    """Druk het JSON Schema van het profiel af, voor editors die meekijken."""
    from beleidsgen.profile.schema import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return 0
