"""`beleidsgen nieuw`: a profile to start with."""

from __future__ import annotations

from datetime import date
from errno import ENOSPC
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beleidsgen.cli.console import program, show_findings, typed
from beleidsgen.cli.dutch import DutchHelp

if TYPE_CHECKING:
    from beleidsgen.register.read import Column, Municipality

_SURE = ("bevestigd", "aannemelijk")
SCHEMA_LINE = "yaml-language-server: $schema=profiel.schema.json"


@click.command("nieuw", cls=DutchHelp, options_metavar="[OPTIES]")
@click.argument("gemeente", metavar="GEMEENTE", nargs=-1, required=True)
@click.option(
    "--uit",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Waar het profiel komt (standaard: municipality_profiles/gmNNNN-naam.yaml).",
)
def command(gemeente: tuple[str, ...], uit: Path | None) -> int:
    """Begin een profiel voor een gemeente, gevuld met wat het register zeker weet.

    GEMEENTE is een naam, een oude naam of een CBS-code.
    """
    from beleidsgen.outfolder.layout import folder_name
    from beleidsgen.register.read import find_municipality

    found = find_municipality(" ".join(gemeente))
    show_findings(found.findings)
    if found.value is None:
        return 2
    municipality = found.value
    path = uit or Path("municipality_profiles") / f"{folder_name(municipality.code, municipality.name)}.yaml"
    if path.exists():
        raise click.UsageError(f"{path} bestaat al en blijft zoals het is. Kies met --uit een andere naam.")
    text = profile_text(municipality, date.today())  # noqa: DTZ011 - the one place that may read the clock
    _write(path, text)
    click.echo(f"{path} staat klaar. Vul in wat u weet, en draai: {program()} genereer {typed(path)}")
    return 0


def profile_text(municipality: Municipality, day: date) -> str:
    """The profile of a municipality as the register knows it.

    Args:
        municipality: the row of the register.
        day: the peildatum to write.
    """
    from beleidsgen.profile.skeleton import quoted, skeleton
    from beleidsgen.register.read import columns

    known = {"schema": "1", "peildatum": day.isoformat()}
    suggestions: dict[str, list[str]] = {}
    for column in columns():
        value = municipality.row[column.name]
        if not value:
            continue
        if column.certainty not in _SURE:
            suggestions[column.field] = [_suggestion(municipality, column, value)]
        elif column.field == "gemeente.inwoners":
            known[column.field] = f"{{waarde: {value}, bron: {quoted(column.source)}, jaar: {column.year}}}"
        else:
            known[column.field] = value if column.field == "gemeente.code" else quoted(value)
    opening = (
        SCHEMA_LINE,
        f"Profiel van de gemeente {municipality.name}, begonnen op {day}.",
        "Wat u niet weet, laat u op onbekend staan; het komt als open veld in de documenten.",
        "Zet hier functies en functiemailboxen in, geen namen van personen.",
    )
    return skeleton(known, suggestions, opening)


def _suggestion(municipality: Municipality, column: Column, value: str) -> str:
    year = municipality.row.get("zorgcoordinator_peiljaar") if "zorgcoordinator" in column.name else ""
    return (
        f"Voorstel uit het register ({column.certainty}, {year or column.year}): {value}. "
        f"Bron: {column.source}. Controleer dit eerst."
    )


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.deel")
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        reason = "de schijf is vol" if error.errno == ENOSPC else "u mag daar niet schrijven"
        raise click.UsageError(
            f"{path} kan niet worden geschreven: {reason}. Kies met --uit een andere plaats."
        ) from None
