"""V6xx: the body that adopts a document may adopt it."""

from __future__ import annotations

from collections.abc import Iterator

from beleidsgen.checks.context import CheckContext, finding
from beleidsgen.diagnostics import Finding, Severity

_ONLY = {"apv": ("raad", "gemw-149")}
"""Documents that one body alone may adopt, with the source of that rule."""


def check_competence(context: CheckContext) -> Iterator[Finding]:
    """V601 for a document that the profile lets another body adopt than the one that may."""
    for outline in context.pack.outlines:
        body, source = _ONLY.get(outline.adoption, ("", ""))
        chosen = (
            context.facts[f"bestuur.vaststelling.{outline.adoption}.orgaan"] if outline.adoption else None
        )
        if body and chosen is not None and chosen != body:
            yield finding(
                "V601",
                Severity.FOUT,
                f"Het profiel laat {str(chosen).replace('_', ' ')} vaststellen wat alleen de {body} kan.",
                (outline.kind, outline.kind),
                f"Zet bestuur.vaststelling.{outline.adoption}.orgaan op {body}.",
                source,
            )
