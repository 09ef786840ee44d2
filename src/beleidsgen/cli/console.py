"""How findings and summaries look on a terminal and for machines."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from errno import ENOSPC
from pathlib import Path

import click

from beleidsgen.diagnostics import Finding, Severity

COLOURS = {Severity.FOUT: "red", Severity.WAARSCHUWING: "yellow", Severity.OPMERKING: "cyan"}
_PLURAL = {
    Severity.FOUT: "fouten",
    Severity.WAARSCHUWING: "waarschuwingen",
    Severity.OPMERKING: "opmerkingen",
}
SHOWN_PER_CODE = 10
_PROFILES = (".yaml", ".yml")
ABOUT_OWN_FILES = "P301"
"""Somebody's own work was kept: never left out of a summary, for the finding says where the new text is."""


def read_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date | None:
    """A day as the user typed it (JJJJ-MM-DD).

    Raises:
        click.UsageError: the text is no day.
    """
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.UsageError(f"‘{value}’ is geen datum. Schrijf hem als 2026-11-22.") from None


def prepare_streams() -> None:
    """Make every console take UTF-8, so that a Dutch or French letter never stops the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def program() -> str:
    """How the user starts this program from the folder he is in, such as `.venv/bin/beleidsgen`."""
    path = Path(sys.argv[0])
    if path.stem != "beleidsgen" or shutil.which("beleidsgen"):
        return "beleidsgen"
    try:
        return str(path.absolute().relative_to(Path.cwd()).with_suffix(""))
    except ValueError:
        return str(path)


def typed(path: Path) -> str:
    """A path as it can be pasted behind a command."""
    return f'"{path}"' if " " in str(path) else str(path)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, its folder included.

    Raises:
        click.UsageError: the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.deel")
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        reason = "de schijf is vol" if error.errno == ENOSPC else "u mag daar niet schrijven"
        raise click.UsageError(
            f"{path} kan niet worden geschreven: {reason}. Kies met --uit een andere plaats."
        ) from None


def show_findings(findings: Iterable[Finding]) -> None:
    """Print findings on standard error, heavy ones first."""
    for finding in _sorted(findings):
        _show(finding)


def show_summary(findings: Iterable[Finding]) -> bool:
    """Print what somebody must know now: faults, kept files, and one example of every other warning.

    Returns:
        Whether anything was left out.
    """
    of_code: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in _sorted(findings):
        of_code.setdefault((finding.severity, finding.code), []).append(finding)
    complete = True
    for (severity, code), same in of_code.items():
        if severity is Severity.FOUT or code == ABOUT_OWN_FILES:
            shown = same if code == ABOUT_OWN_FILES else same[:SHOWN_PER_CODE]
            show_findings(shown)
            if len(same) > len(shown):
                click.echo(f"     Van {code} zijn er nog {len(same) - len(shown)}.", err=True)
            complete = complete and len(shown) == len(same)
            continue
        complete = False
        if severity is Severity.WAARSCHUWING:
            _show_example(same)
    return complete


def count_line(findings: Iterable[Finding]) -> str:
    """The number of findings per severity in words."""
    counts = Counter(finding.severity for finding in findings)
    parts = [
        f"{counts[severity]} {severity.value if counts[severity] == 1 else _PLURAL[severity]}"
        for severity in Severity
        if counts[severity]
    ]
    return ", ".join(parts) or "geen bevindingen"


def find_profiles(paths: Iterable[Path]) -> list[Path]:
    """The profiles that are meant: files, and all in a folder but those whose name begins with `_`.

    Raises:
        click.UsageError: a path does not exist, a folder holds no profile, or a file is a document.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.glob("*.yaml") if not p.name.startswith("_"))
            if not inside:
                raise click.UsageError(
                    f"In de map {path} staat geen profiel (een bestand dat eindigt op .yaml)."
                )
            found += inside
        elif path.is_file():
            _refuse_document(path)
            found.append(path)
        else:
            raise click.UsageError(
                f"Het bestand of de map {path} bestaat niet. Controleer de naam, of begin met: "
                f"{program()} nieuw GEMEENTE"
            )
    return found


def _refuse_document(path: Path) -> None:
    """See that somebody does not give a document where a profile belongs.

    Raises:
        click.UsageError: the file stands in the folder of a municipality, and is no profile.
    """
    from beleidsgen.outfolder.recall import is_municipality_folder

    if path.suffix.lower() not in _PROFILES and is_municipality_folder(path.parent):
        raise click.UsageError(
            f"{path} is een document en geen profiel. Geef het profiel (een bestand dat eindigt op .yaml), "
            f"of toets de map waarin het document staat: {program()} toets {typed(path.parent)}"
        )


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    order = list(Severity)
    return sorted(findings, key=lambda f: (order.index(f.severity), f.code))


def _show_example(same: Sequence[Finding]) -> None:
    """For all warnings of a code: how many there are, and of one the message, as wide as the terminal."""
    first = same[0]
    label = click.style(first.severity.value, fg=COLOURS[first.severity])
    room = max(shutil.get_terminal_size().columns - 5, 40)
    short = first.message if len(first.message) <= room else f"{first.message[: room - 1].rstrip()}…"
    click.echo(f"{first.code} {label}, {len(same)} keer{', zoals' if len(same) > 1 else ''}:", err=True)
    click.echo(f"     {short}", err=True)


def _show(finding: Finding) -> None:
    label = click.style(finding.severity.value, fg=COLOURS[finding.severity])
    where = f"  {finding.place}" if str(finding.place) else ""
    source = f" [{finding.source}]" if finding.source else ""
    click.echo(f"{finding.code} {label}{where}  {finding.message}{source}", err=True)
    if finding.hint:
        click.echo(f"     {finding.hint}", err=True)
