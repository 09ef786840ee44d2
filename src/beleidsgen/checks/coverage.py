"""V4xx: norms without evidence, or with evidence that is not whole."""

from __future__ import annotations

from collections.abc import Iterator

from beleidsgen.catalogue.model import Norm
from beleidsgen.checks.context import CheckContext
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.trace.coverage import Status


def check_coverage(context: CheckContext) -> Iterator[Finding]:
    """V401 for a norm without evidence, V402 for one that lacks evidence in a document that must hold it."""
    for covered in context.coverage.values():
        norm = covered.norm
        place = Place(file="verantwoording.md", symbol=f"verantwoording.{norm.id.lower()}")
        if covered.status is Status.ONTBREEKT:
            weighty = bool(norm.minimum) or norm.niveau == "kern"
            yield Finding(
                "V401",
                Severity.WAARSCHUWING if weighty else Severity.OPMERKING,
                f"Norm {norm.id} ({norm.titel}) heeft geen bewijs.",
                place,
                _advice(norm),
                norm.id,
            )
        elif covered.lacking:
            yield Finding(
                "V402",
                Severity.OPMERKING,
                f"Norm {norm.id} ({norm.titel}) heeft geen bewijs in: {', '.join(covered.lacking)}.",
                place,
                _advice(norm),
                norm.id,
            )


def _advice(norm: Norm) -> str:
    return f"Neem op wat de norm laat zien. {norm.bewijs}".strip()
