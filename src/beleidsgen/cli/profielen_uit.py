"""`beleidsgen profielen-uit`: many profiles from a table with a row per municipality."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import click

from beleidsgen.cli.console import count_line, program, show_findings, typed, write_whole
from beleidsgen.cli.dutch import DutchHelp
from beleidsgen.diagnostics import Finding, Place, Severity

_MARK = "# Dit profiel komt uit een tabel; wie het hier wijzigt, houdt zijn wijziging. Controlegetal: "
_ADVICE = "Neem de wijziging over in de tabel en gooi dit bestand weg, of haal de rij uit de tabel."


@click.command(
    "profielen-uit", cls=DutchHelp, short_help="Maak profielen uit een tabel.", options_metavar="[OPTIES]"
)
@click.argument("tabel", metavar="TABEL", type=click.Path(path_type=Path))
@click.option(
    "--uit",
    metavar="MAP",
    default="municipality_profiles",
    type=click.Path(path_type=Path),
    help="Map waarin de profielen komen (standaard: municipality_profiles).",
)
@click.option("--leeg", is_flag=True, help="Schrijf een lege tabel om in te vullen, en verder niets.")
def command(tabel: Path, uit: Path, *, leeg: bool) -> int:
    """Maak een profiel voor elke rij van een tabel: een werkmap (.xlsx) of een CSV-bestand.

    Begin met --leeg: dat schrijft een werkmap met uitleg en keuzelijsten bij elke kolom.
    Wat u niet weet, laat u leeg. Een profiel dat iemand daarna zelf heeft gewijzigd, blijft zoals het is.
    """
    if leeg:
        return _write_empty(tabel)
    from beleidsgen.intake.cells import read_table
    from beleidsgen.intake.table import profiles_of
    from beleidsgen.outfolder.layout import folder_name

    if not tabel.is_file():
        problem = "is een map" if tabel.is_dir() else "bestaat niet"
        raise click.UsageError(
            f"{tabel} {problem}. Geef een tabel (.xlsx of .csv); een lege maakt u met --leeg."
        )
    read = read_table(tabel)
    made = profiles_of(read.value, tabel.name) if not read.failed else None
    findings = [*read.findings, *(made.findings if made else ())]
    fates: Counter[str] = Counter()
    for profile in made.value if made else ():
        findings += profile.findings
        fate = "niet bruikbaar"
        if profile.text:
            fate = _put(uit / f"{folder_name(profile.code, profile.name)}.yaml", profile.text, findings)
        fates[fate] += 1
    show_findings(findings)
    told = ", ".join(f"{number} {fate}" for fate, number in sorted(fates.items())) or "geen profielen"
    click.echo(f"{uit}: {told}. Bevindingen: {count_line(findings)}.")
    if fates["nieuw"] or fates["vernieuwd"]:
        click.echo(f"Documenten maken: {program()} genereer {typed(uit)}")
    return int(any(finding.severity is Severity.FOUT for finding in findings))


def _write_empty(path: Path) -> int:
    from beleidsgen.intake.workbook import empty_table

    if path.suffix.lower() != ".xlsx":
        raise click.UsageError(f"{path} is geen naam voor een werkmap. Laat de naam eindigen op .xlsx.")
    if path.exists():
        raise click.UsageError(f"{path} bestaat al en blijft zoals het is. Kies een andere naam.")
    write_whole(path, empty_table())
    click.echo(
        f"{path} staat klaar. Vul per gemeente een rij in, en draai: {program()} profielen-uit {typed(path)}"
    )
    return 0


def _put(path: Path, text: str, findings: list[Finding]) -> str:
    """Write a profile unless a person changed the one that stands there."""
    data = f"{_MARK}{_control(text)}\n{text}".encode()
    try:
        there = path.read_bytes().replace(b"\r\n", b"\n")
    except FileNotFoundError:
        write_whole(path, data)
        return "nieuw"
    except OSError:
        there = b""
    if there == data:
        return "ongewijzigd"
    first, _, rest = there.decode("utf-8", errors="replace").partition("\n")
    if first != f"{_MARK}{_control(rest)}":
        told = f"{path.name} is met de hand gemaakt of gewijzigd en blijft zoals het is."
        findings.append(Finding("P366", Severity.WAARSCHUWING, told, Place(str(path)), _ADVICE))
        return "behouden"
    write_whole(path, data)
    return "vernieuwd"


def _control(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
