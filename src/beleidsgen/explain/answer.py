"""What is meant by a name: a passage, norm, source, profile field, fact or document, and its explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from beleidsgen.build import Built
from beleidsgen.content.heads import suggestion
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.explain.field import about_field
from beleidsgen.explain.knowledge import about_norm, about_source
from beleidsgen.explain.model import Explained, Line
from beleidsgen.explain.passage import about_document, about_passage, piece_of
from beleidsgen.names import NormId
from beleidsgen.profile.schema import all_field_paths, plain_parts

_FIELD: Final = re.compile(r"\w+(?:\.\w+)*")


def explain(
    built: Built, subject: str, lines: Mapping[str, int], roots: Sequence[Path] = ()
) -> Result[Explained | None]:
    """Explain one thing by its name.

    Args:
        built: everything that was made for a municipality.
        subject: a symbol, norm id, source id, profile field, fact or kind of document.
        lines: the line of every field in the profile.
        roots: the folders in which templates stand, those of an overlay first; for the line of a row.

    Returns:
        The explanation; P306 when nothing has that name.
    """
    if subject in built.pack.catalogue.norms:
        return _told("norm", subject, about_norm(built, NormId(subject)))
    if subject in built.pack.catalogue.sources:
        return _told("bron", subject, about_source(built, subject))
    if subject in {outline.kind for outline in built.pack.outlines}:
        return _told("document", subject, about_document(built, subject))
    piece = piece_of(built, subject)
    if piece is not None:
        return _told("passage", subject, about_passage(built, piece, subject, lines, roots))
    if _FIELD.fullmatch(subject) and ".".join(plain_parts(subject)) in all_field_paths():
        return _told("veld", subject, about_field(built, subject, lines))
    if built.facts.rule_of(subject) is not None and subject in built.facts:
        return _told("feit", subject, about_field(built, subject, lines))
    near = suggestion(subject, _names(built))
    unknown = Finding(
        "P306",
        Severity.FOUT,
        f"‘{subject}’ is geen symbool, norm, bron of veld.",
        Place(),
        near or "Symbolen staan in de opmerkingen (<!-- … -->) van de Markdown.",
    )
    return Result(None, (unknown,))


def _told(kind: str, name: str, lines: Iterator[Line]) -> Result[Explained | None]:
    return Result(Explained(kind, name, tuple(lines)))  # type: ignore[arg-type]  # one of the words above


def _names(built: Built) -> list[str]:
    catalogue = built.pack.catalogue
    return [
        *built.choices.pieces,
        *catalogue.norms,
        *catalogue.sources,
        *all_field_paths(),
        *(outline.kind for outline in built.pack.outlines),
    ]
