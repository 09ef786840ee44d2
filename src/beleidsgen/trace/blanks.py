"""The open fields of a package: what nobody knows yet, where it shows, and which norm asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from beleidsgen.catalogue.model import Norm
from beleidsgen.document.inlines import Blank
from beleidsgen.document.package import Package
from beleidsgen.document.walk import inlines_of, walk, walk_inlines
from beleidsgen.names import DocumentKind, FactName, NormId, Symbol


@dataclass(frozen=True, slots=True)
class OpenField:
    """One field of the profile that is *onbekend* and shows as a blank.

    Attributes:
        places: the documents and symbols where the blank stands, in order.
        norms: the norms that ask for the field.
    """

    field: FactName
    label: str
    places: tuple[tuple[DocumentKind, Symbol], ...]
    norms: tuple[NormId, ...]


def open_fields(package: Package, norms: Iterable[Norm]) -> tuple[OpenField, ...]:
    """All open fields of a package, by field.

    Args:
        package: the documents.
        norms: the norms that apply.
    """
    labels: dict[FactName, str] = {}
    places: dict[FactName, dict[tuple[DocumentKind, Symbol], None]] = {}
    for document in package.documents:
        for visit in walk(document):
            symbol = visit.symbol or Symbol(document.kind)
            for inline in walk_inlines(inlines_of(visit.node)):
                if isinstance(inline, Blank):
                    name = general(inline.field)
                    labels.setdefault(name, inline.label)
                    places.setdefault(name, {})[document.kind, symbol] = None
    listed = list(norms)
    return tuple(
        OpenField(name, labels[name], tuple(places[name]), tuple(_asking(name, listed)))
        for name in sorted(labels)
    )


def general(field: str) -> FactName:
    """The field without positions in lists: `overleggen.3.voorzitter` is `overleggen.voorzitter`."""
    return FactName(re.sub(r"\.\d+(?=\.|$)", "", field))


def _asking(field: FactName, norms: list[Norm]) -> Iterable[NormId]:
    for norm in norms:
        if any(
            field == asked or field.startswith(f"{asked}.") or asked.startswith(f"{field}.")
            for asked in norm.open_velden
        ):
            yield norm.id
