"""`beleidsgen tekst`: a Word file as lines, for reading and for `git diff`."""

from __future__ import annotations

from pathlib import Path

import click

from beleidsgen.cli.dutch import DutchHelp


@click.command(
    "tekst", cls=DutchHelp, short_help="Toon een Word-bestand als regels.", options_metavar="[OPTIES]"
)
@click.argument("bestand", metavar="BESTAND", type=click.Path(path_type=Path))
def command(bestand: Path) -> int:
    """Toon een Word-bestand als regels: een zin per regel, met de nummers die Word afdrukt.

    Werkt met elk .docx-bestand. De inhoudsopgave blijft weg; die herhaalt alleen de koppen.
    """
    from beleidsgen.writers.docx_lines import text_lines

    try:
        data = bestand.read_bytes()
    except OSError:
        raise click.UsageError(f"Het bestand {bestand} is er niet, of is niet te lezen.") from None
    try:
        for line in text_lines(data):
            click.echo(line)
    except ValueError:
        # git stops a whole comparison at an exit code; so the file is told apart by its size instead.
        click.echo(f"[geen leesbaar Word-bestand, {len(data)} bytes]")
        click.echo(
            f"{bestand} is geen leesbaar Word-bestand (.docx). Open het in Word, haal een wachtwoord eraf en "
            "sla het op als .docx.",
            err=True,
        )
    return 0
