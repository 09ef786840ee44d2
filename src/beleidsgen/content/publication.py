"""What `document.yaml` says about the publication of a regulation, and whether it can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from beleidsgen.content.model import Outline
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.publication import Publication
from beleidsgen.names import Symbol

_KEYS = ("cvdr", "buiten")


def read_publication(head: Mapping[str, object], place: Place) -> Result[Publication | None]:
    """How the document goes into the collection of regulations; None for most documents.

    Args:
        head: what `document.yaml` says.
        place: where it stands.

    Returns:
        The publication; P218 for what cannot be read.
    """
    said = head.get("publicatie")
    if said is None:
        return Result(None)
    entries = said if isinstance(said, Mapping) else {}
    outside = entries.get("buiten") or ()
    try:
        publication = Publication(
            Symbol(str(entries.get("cvdr", "?"))),
            tuple(
                Symbol(str(name)) for name in (outside if isinstance(outside, list) else (outside,)) if name
            ),
        )
    except ValueError as error:
        return Result(None, (_fault(f"‘publicatie’ is niet te lezen: {error}.", place),))
    unknown = sorted(set(entries) - set(_KEYS))
    faults = [_fault(f"De sleutel ‘{key}’ hoort niet bij ‘publicatie’.", place) for key in unknown]
    return Result(publication, tuple(faults))


def check_publication(outline: Outline) -> Iterator[Finding]:
    """Find the parts that a publication names and the outline lacks: P218."""
    publication = outline.publication
    if publication is None:
        return
    inside = {symbol for item in outline.items for symbol in item.walk()}
    for symbol in (publication.metadata, *publication.outside):
        if symbol not in inside:
            message = f"‘publicatie’ noemt {symbol}, maar dat staat niet in de opzet."
            yield _fault(message, outline.place)


def _fault(message: str, place: Place) -> Finding:
    hint = "Schrijf: publicatie: {cvdr: symbool-van-de-metagegevens, buiten: [symbool]}."
    return Finding("P218", Severity.FOUT, message, place, hint)
