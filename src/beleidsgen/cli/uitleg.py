"""`beleidsgen uitleg`: why something stands in a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beleidsgen.cli.console import show_findings
from beleidsgen.cli.dutch import DutchHelp
from beleidsgen.cli.genereer import load_pack_or_stop, pack_option

if TYPE_CHECKING:
    from beleidsgen.diagnostics import Finding
    from beleidsgen.explain.location import Location
    from beleidsgen.explain.model import Explained, Line

SHOWN_PER_SUBJECT = 15


@click.command("uitleg", cls=DutchHelp, options_metavar="[OPTIES]")
@click.argument("wat", nargs=-1, required=True, metavar="PROFIEL NAAM | BESTAND:REGEL")
@click.option(
    "--formaat",
    type=click.Choice(["tekst", "json"]),
    default="tekst",
    help="Hoe de uitleg wordt getoond: tekst (standaard) of json.",
)
@pack_option
def command(wat: tuple[str, ...], formaat: str, templates: Path | None) -> int:
    """Leg uit waarom iets in de documenten staat, of juist niet.

    NAAM is een symbool, norm, bron, veld of feit. PROFIEL mag ook de map van een gemeente zijn.
    BESTAND:REGEL is een regel van een document of van een profiel, zoals beleid.md:12.
    """
    if len(wat) == 1:
        return _explain_line(wat[0], formaat, templates)
    if len(wat) > 2:
        raise click.UsageError("Geef één profiel en één naam, of één BESTAND:REGEL.")
    from beleidsgen.outfolder.layout import PROFILE

    profile, folder = Path(wat[0]), None
    if (profile / PROFILE).is_file():
        profile, folder = profile / PROFILE, profile
    if profile.is_dir():
        raise click.UsageError(f"{profile} is een map. Geef het profiel: een bestand dat eindigt op .yaml.")
    if not profile.is_file():
        raise click.UsageError(f"Het profiel {profile} bestaat niet.")
    return _explain(profile, folder, wat[1], (), formaat, templates)


def _explain_line(text: str, formaat: str, templates: Path | None) -> int:
    from beleidsgen.explain.location import find_there, is_location, locate

    if not is_location(text):
        raise click.UsageError(
            f"Na ‘{text}’ ontbreekt iets. Geef na een profiel een naam, of zet achter een bestand een "
            "dubbele punt en het regelnummer, zoals beleid.md:12."
        )
    located = locate(text)
    if located.value is None:
        return _refuse(located.findings)
    found = find_there(located.value, _field_lines(located.value.profile))
    if found.value is None:
        return _refuse(found.findings)
    place: Location = located.value
    return _explain(place.profile, place.folder, found.value.subject, found.value.lines, formaat, templates)


def _explain(
    profile: Path,
    folder: Path | None,
    subject: str,
    before: Sequence[Line],
    formaat: str,
    templates: Path | None,
) -> int:
    from dataclasses import replace

    from beleidsgen.explain.answer import explain
    from beleidsgen.judge import day_of, judge_profile
    from beleidsgen.pack_files import bundled_root
    from beleidsgen.recipe import Wishes

    wishes = Wishes(peildatum=day_of(folder) if folder else None)
    outcome = judge_profile(load_pack_or_stop(templates), profile, wishes)
    if outcome.built is None:
        return _refuse(outcome.findings)
    roots = (*([templates] if templates else []), bundled_root())
    told = explain(outcome.built, subject, _field_lines(profile), roots)
    if told.value is None:
        return _refuse(told.findings)
    _show(replace(told.value, lines=(*before, *told.value.lines)), formaat)
    return 0


def _field_lines(profile: Path) -> dict[str, int]:
    from beleidsgen.profile.load import position_of

    try:
        return dict(position_of(profile.read_text(encoding="utf-8-sig", errors="replace")))
    except OSError:
        return {}


def _refuse(findings: Sequence[Finding]) -> int:
    show_findings(findings)
    return 2


def _show(explained: Explained, formaat: str) -> None:
    if formaat == "json":
        from beleidsgen.explain.model import explained_json

        click.echo(explained_json(explained))
        return
    width = max((len(line.about) for line in explained.lines), default=0)
    shown: Counter[str] = Counter()
    total = Counter(line.about for line in explained.lines)
    for line in explained.lines:
        shown[line.about] += 1
        if shown[line.about] <= SHOWN_PER_SUBJECT:
            click.echo(f"{line.about:{width}}  {line.says}")
        elif shown[line.about] == total[line.about]:
            more = total[line.about] - SHOWN_PER_SUBJECT
            click.echo(f"{line.about:{width}}  … en nog {more}; alles staat in --formaat json")
