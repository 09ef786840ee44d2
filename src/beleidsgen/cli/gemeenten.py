"""`beleidsgen gemeenten`: search the register."""

from __future__ import annotations

from dataclasses import replace

import click

from beleidsgen.cli.console import show_findings
from beleidsgen.cli.dutch import DutchHelp
from beleidsgen.diagnostics import Finding


@click.command("gemeenten", cls=DutchHelp, short_help="Zoek in het register.", options_metavar="[OPTIES]")
@click.argument("zoek", required=False, default="", metavar="[ZOEK]")
def command(zoek: str) -> int:
    """Toon de gemeenten van het register: alle, of die met ZOEK in naam, code, provincie of regio."""
    from beleidsgen.register.read import find_municipality, search

    found = search(zoek)
    known = find_municipality(zoek) if zoek else None
    for municipality in found:
        row = municipality.row
        click.echo(
            f"{municipality.code}  {municipality.name:30} {row['provincie']:14} {row['inwoners']:>8}  "
            f"{row['politie_eenheid']}"
        )
    if known is not None and (not found or (known.findings and known.findings[0].code != "P401")):
        show_findings(replace(finding, hint=_shorter(finding)) for finding in known.findings)
    if found:
        number = "1 gemeente" if len(found) == 1 else f"{len(found)} gemeenten"
        click.echo(f"{number}. Inwoners: aannemelijke stand op 1 januari 2026.", err=True)
    return 0 if found or (known and known.value) else 2


def _shorter(finding: Finding) -> str:
    """The hint of a search that found nothing does not advise the same search."""
    if finding.code != "P401" or "beleidsgen gemeenten" not in finding.hint:
        return finding.hint
    return "Zoek met een kleiner deel van de naam, of op provincie of politie-eenheid."
