"""How findings and summaries look on a terminal and for machines."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from beleidsgen.diagnostics import Finding, Severity

_COLOURS = {Severity.FOUT: "red", Severity.WAARSCHUWING: "yellow", Severity.OPMERKING: "cyan"}
_PLURAL = {
    Severity.FOUT: "fouten",
    Severity.WAARSCHUWING: "waarschuwingen",
    Severity.OPMERKING: "opmerkingen",
}
SHOWN_PER_CODE = 5


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


def show_findings(findings: Sequence[Finding], *, everything: bool = False) -> None:
    """Print findings on standard error, heavy ones first; of one code the first few unless all are asked for.

    Args:
        findings: what was found.
        everything: print every finding.
    """
    order = list(Severity)
    shown: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda f: (order.index(f.severity), f.code)):
        shown[finding.code] += 1
        if everything or finding.severity is Severity.FOUT or shown[finding.code] <= SHOWN_PER_CODE:
            _show(finding)
    for code, number in sorted(shown.items()):
        heavy = any(f.code == code and f.severity is Severity.FOUT for f in findings)
        if number > SHOWN_PER_CODE and not everything and not heavy:
            click.echo(
                f"{code} … en nog {number - SHOWN_PER_CODE}; beleidsgen toets toont ze alle.", err=True
            )


def count_line(findings: Iterable[Finding]) -> str:
    """The number of findings per severity in words."""
    counts = Counter(finding.severity for finding in findings)
    parts = [
        f"{counts[severity]} {severity.value if counts[severity] == 1 else _PLURAL[severity]}"
        for severity in Severity
        if counts[severity]
    ]
    return ", ".join(parts) or "geen bevindingen"


def findings_json(findings: Iterable[Finding]) -> str:
    """The findings for machines."""
    from beleidsgen.trace.receipt import as_json

    data = {"schema": 1, "bevindingen": [as_json(finding) for finding in findings]}
    return json.dumps(data, ensure_ascii=False, indent=1)


def find_profiles(paths: Iterable[Path]) -> list[Path]:
    """The profiles that are meant: files, and all in a folder but those whose name begins with `_`.

    Raises:
        click.UsageError: a path does not exist, or a folder holds no profile.
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
            found.append(path)
        else:
            raise click.UsageError(
                f"Het bestand {path} bestaat niet. Controleer de naam, of begin met: "
                "beleidsgen nieuw GEMEENTE"
            )
    return found


def _show(finding: Finding) -> None:
    label = click.style(finding.severity.value, fg=_COLOURS[finding.severity])
    where = f"  {finding.place}" if str(finding.place) else ""
    source = f" [{finding.source}]" if finding.source else ""
    click.echo(f"{finding.code} {label}{where}  {finding.message}{source}", err=True)
    if finding.hint:
        click.echo(f"     {finding.hint}", err=True)
