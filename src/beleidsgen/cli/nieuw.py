"""`beleidsgen nieuw`: a profile to start with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beleidsgen.cli.console import program, show_findings, typed, write_whole
from beleidsgen.cli.dutch import DutchHelp

if TYPE_CHECKING:
    from beleidsgen.register.read import Municipality

_FOLDER = Path("municipality_profiles")


@click.command("nieuw", cls=DutchHelp, options_metavar="[OPTIES]")
@click.argument("gemeente", metavar="[GEMEENTE]", nargs=-1)
@click.option("--alle", is_flag=True, help="Een profiel voor elke gemeente van Nederland.")
@click.option(
    "--regio",
    metavar="NAAM",
    help="Een profiel voor elke gemeente van een provincie, politie-eenheid, veiligheidsregio of RIEC.",
)
@click.option(
    "--uit",
    metavar="PLAATS",
    type=click.Path(path_type=Path),
    help="Het bestand, of bij --alle en --regio de map (standaard: municipality_profiles).",
)
def command(gemeente: tuple[str, ...], regio: str | None, uit: Path | None, *, alle: bool) -> int:
    """Begin een profiel voor een gemeente, gevuld met wat het register zeker weet.

    GEMEENTE is een naam, een oude naam of een CBS-code.
    Met --alle of --regio maakt u er veel tegelijk; een profiel dat er al staat, blijft zoals het is.
    """
    from beleidsgen.register.read import find_municipality, municipalities
    from beleidsgen.register.regions import municipalities_in

    if bool(gemeente) + alle + (regio is not None) != 1:
        raise click.UsageError("Geef één ding: een gemeente, --regio met een naam, of --alle.")
    if alle:
        return _many(municipalities(), uit or _FOLDER)
    if regio is not None:
        inside = municipalities_in(regio)
        show_findings(inside.findings)
        return _many(inside.value, uit or _FOLDER) if inside.value else 2
    found = find_municipality(" ".join(gemeente))
    show_findings(found.findings)
    return _one(found.value, uit) if found.value is not None else 2


def _one(municipality: Municipality, path: Path | None) -> int:
    path = path or _FOLDER / _file_name(municipality)
    if path.is_dir():
        raise click.UsageError(
            f"{path} is een map. Geef bij --uit een bestand, zoals {typed(path / _file_name(municipality))}."
        )
    if path.exists():
        raise click.UsageError(f"{path} bestaat al en blijft zoals het is. Kies met --uit een andere naam.")
    write_whole(path, profile_text(municipality, _today()).encode())
    click.echo(f"{path} staat klaar. Vul in wat u weet, en draai: {program()} genereer {typed(path)}")
    return 0


def _many(wanted: Sequence[Municipality], folder: Path) -> int:
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"{folder} is een bestand. Geef bij --uit een map.")
    coming = [m for m in wanted if not (folder / _file_name(m)).exists()]
    for municipality in coming:
        write_whole(folder / _file_name(municipality), profile_text(municipality, _today()).encode())
    kept = len(wanted) - len(coming)
    stood = f" {_profiles(kept)} {'stond' if kept == 1 else 'stonden'} er al." if kept else ""
    click.echo(
        f"{_profiles(len(coming))} erbij in {folder}.{stood} Vul in wat u weet, en draai: "
        f"{program()} genereer {typed(folder)}"
    )
    return 0


def _profiles(number: int) -> str:
    return f"{number} {'profiel' if number == 1 else 'profielen'}"


def _file_name(municipality: Municipality) -> str:
    from beleidsgen.outfolder.layout import folder_name

    return f"{folder_name(municipality.code, municipality.name)}.yaml"


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the one place that may read the clock


def profile_text(municipality: Municipality, day: date) -> str:
    """The profile of a municipality as the register knows it.

    Args:
        municipality: the row of the register.
        day: the peildatum to write.
    """
    from beleidsgen.intake.start import start_profile

    about = (f"Profiel van de gemeente {municipality.name}, begonnen op {day}.",)
    return start_profile(municipality, {"peildatum": day.isoformat()}, about)
