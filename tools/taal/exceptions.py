"""Exceptions to the checks: each with a pattern and a reason, and none that excuses nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.yaml_source import parse_yaml_text

FILE = Path(__file__).with_name("uitzonderingen.yaml")


@dataclass(frozen=True, slots=True)
class Excuse:
    """One exception.

    Attributes:
        code: the check.
        pattern: fits the message of the finding.
        reason: why the text stays as it is.
        line: where it stands in the file.
    """

    code: str
    pattern: re.Pattern[str]
    reason: str

    def fits(self, finding: Finding) -> bool:
        """Whether this exception is meant for the finding."""
        return finding.code == self.code and bool(self.pattern.search(finding.message))


def read_excuses(path: Path = FILE) -> tuple[Excuse, ...]:
    """The exceptions of a file.

    Raises:
        ValueError: an entry has no code, no pattern or no reason.
    """
    parsed = parse_yaml_text(path.read_text(encoding="utf-8"), file=path.name).value
    found = []
    for entry in parsed if isinstance(parsed, list) else ():
        code, pattern, reason = (str(entry.get(key) or "") for key in ("code", "patroon", "reden"))
        if not (code and pattern and reason):
            raise ValueError(f"{path.name}: elke uitzondering heeft code, patroon en reden: {dict(entry)}")
        found.append(Excuse(code, re.compile(pattern), reason))
    return tuple(found)


def unexcused(findings: Iterable[Finding], excuses: tuple[Excuse, ...]) -> list[Finding]:
    """The findings that no exception fits, and T109 for each exception that fits no finding."""
    left, used = [], set()
    for finding in findings:
        fitting = [excuse for excuse in excuses if excuse.fits(finding)]
        used.update(fitting)
        if not fitting:
            left.append(finding)
    for excuse in excuses:
        if excuse not in used:
            message = f"De uitzondering {excuse.code} ‘{excuse.pattern.pattern}’ past op geen bevinding."
            left.append(Finding("T109", Severity.OPMERKING, message, Place(FILE.name), "Haal haar weg."))
    return left
