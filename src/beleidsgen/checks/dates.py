"""V7xx: cited law that has lapsed on the peildatum, or that was verified too long before it."""

from __future__ import annotations

from collections.abc import Iterator

from beleidsgen.catalogue.model import Source
from beleidsgen.checks.context import CheckContext, finding
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.document.inlines import Citation


def check_dates(context: CheckContext) -> Iterator[Finding]:
    """V701 for a cited source that has lapsed, V702 for one that was verified too long ago."""
    seen: set[tuple[str, str]] = set()
    for document, symbol, inline in context.inlines():
        if isinstance(inline, Citation) and (document.kind, inline.source) not in seen:
            seen.add((document.kind, inline.source))
            for part in inline.source.parts:
                source = context.pack.catalogue.sources.get(part)
                if source is not None:
                    yield from _check_source(context, source, (document.kind, symbol))


def _check_source(context: CheckContext, source: Source, where: tuple[str, str]) -> Iterator[Finding]:
    day, verified = context.facts.peildatum, source.geverifieerd_op
    if source.status_on(day) == "vervallen":
        message = f"De bron {source.id} geldt op {day} niet meer."
        yield finding(
            "V701", Severity.FOUT, message, where, "Vervang de bron, of kies een andere peildatum.", source.id
        )
    if verified and (day - verified).days > context.pack.verification_days:
        message = f"De bron {source.id} is sinds {verified} niet nagekeken."
        yield finding(
            "V702", Severity.OPMERKING, message, where, "Kijk de tekst na en werk de datum bij.", source.id
        )
