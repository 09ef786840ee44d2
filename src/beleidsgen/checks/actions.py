"""V8xx: every action has an owner, a start, an indicator, a measure and a norm."""

from __future__ import annotations

from collections.abc import Iterator

from beleidsgen.checks.context import CheckContext
from beleidsgen.diagnostics import Finding, Severity

_COLLECTION = "acties"
_NEEDED = ("actie", "eigenaar", "start", "indicator", "maatregel")


def check_actions(context: CheckContext) -> Iterator[Finding]:
    """V801 for an action that lacks one of its parts, V802 for one that serves no norm."""
    for row in context.pack.collections.get(_COLLECTION, ()):
        lacking = [name for name in _NEEDED if not row.values.get(name)]
        if lacking:
            yield Finding(
                "V801",
                Severity.FOUT,
                f"De actie {row.symbol} heeft geen {', '.join(lacking)}.",
                row.place,
                "Vul de rij aan.",
            )
        if not row.claims.norms:
            yield Finding(
                "V802",
                Severity.WAARSCHUWING,
                f"De actie {row.symbol} noemt geen norm.",
                row.place,
                "Noem bij ‘bewijst’ ten minste één norm.",
            )
