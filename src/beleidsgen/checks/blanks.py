"""V5xx: open fields."""

from __future__ import annotations

from collections.abc import Iterator

from beleidsgen.checks.context import CheckContext, finding
from beleidsgen.diagnostics import Finding, Severity


def check_blanks(context: CheckContext) -> Iterator[Finding]:
    """V501 for every field that is *onbekend* and shows as a blank; a *fout* in a final document."""
    severity = Severity.FOUT if context.final else Severity.WAARSCHUWING
    for blank in context.blanks:
        kinds = list(dict.fromkeys(kind for kind, _ in blank.places))
        yield finding(
            "V501",
            severity,
            f"‘{blank.label}’ is nog niet ingevuld; het staat open in: {', '.join(kinds)}.",
            blank.places[0],
            f"Vul het veld {blank.field} in het profiel.",
            ", ".join(blank.norms),
        )
