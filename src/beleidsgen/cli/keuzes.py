"""`beleidsgen keuzes`: what municipalities chose, side by side."""

from __future__ import annotations

from pathlib import Path

import click

from beleidsgen.cli.console import show_findings, write_whole
from beleidsgen.cli.dutch import DutchHelp
from beleidsgen.cli.genereer import load_pack_or_stop, pack_option


@click.command("keuzes", cls=DutchHelp, short_help="Vergelijk gemeenten.", options_metavar="[OPTIES]")
@click.argument("map_", metavar="MAP", type=click.Path(path_type=Path))
@pack_option
def command(map_: Path, templates: Path | None) -> int:
    """Zet naast elkaar wat gemeenten hebben gekozen, en wat per regio opvalt.

    MAP is de map waarin genereer per gemeente een map heeft gemaakt.
    Daarin komen keuzes.md, keuzes.xlsx en keuzes.html.
    """
    from beleidsgen.compare import comparison, read_comparison
    from beleidsgen.markdown.writer import write_markdown
    from beleidsgen.pack_files import bundled_root
    from beleidsgen.writers.html_compare import comparison_page
    from beleidsgen.writers.writer import load_look
    from beleidsgen.writers.xlsx import XlsxWriter

    if not map_.is_dir():
        problem = "is een bestand" if map_.exists() else "bestaat niet"
        raise click.UsageError(f"{map_} {problem}. Geef de map waarin genereer heeft geschreven.")
    read = read_comparison(map_)
    show_findings(read.findings)
    if read.failed:
        return 2
    pack = load_pack_or_stop(templates)
    document = comparison(read.value, pack.comparison)
    root = bundled_root()
    look = load_look(
        root, municipality="", status="concept", version=f"inhoud {pack.version}", reference_date=pack.day
    ).value
    script = (root / "opmaak" / "sorteren.js").read_text(encoding="utf-8").strip()
    files = {
        "keuzes.md": write_markdown(document).encode(),
        "keuzes.xlsx": XlsxWriter().write(document, look),
        "keuzes.html": comparison_page(document, look, script),
    }
    for name, data in files.items():
        write_whole(map_ / name, data)
    number = len(read.value.rows)
    click.echo(
        f"{number} {'gemeente' if number == 1 else 'gemeenten'} naast elkaar in {', '.join(files)} in {map_}."
    )
    return 0
