"""V124: a figure whose table does not fit its drawing."""

from __future__ import annotations

from collections.abc import Iterator

from beleidsgen.checks.context import CheckContext, finding
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.document.blocks import Figure
from beleidsgen.document.walk import walk
from beleidsgen.figures.fit import misfit


def check_figures(context: CheckContext) -> Iterator[Finding]:
    """V124 for a drawing that would show less than its table says."""
    for document in context.package.documents:
        figures = (visit.node for visit in walk(document) if isinstance(visit.node, Figure))
        for figure in figures:
            reason = misfit(figure)
            if reason:
                yield finding(
                    "V124",
                    Severity.WAARSCHUWING,
                    f"De tekening {figure.drawing} van figuur {figure.number} {reason}.",
                    (document.kind, figure.symbol),
                    "Kies een andere tekening achter ‘figuur’, of geef de tabel deze vorm.",
                )
