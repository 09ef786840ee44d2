"""The open fields of a package: what nobody knows yet, where it shows, and which norm asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
    asked = _by_group(norms)
    return tuple(
        OpenField(name, labels[name], tuple(places[name]), tuple(_asking(name, asked)))
        for name in sorted(labels)
    )


def general(field: str) -> FactName:
    """The field without positions in lists: `overleggen.3.voorzitter` is `overleggen.voorzitter`."""
    return FactName(re.sub(r"\.\d+(?=\.|$)", "", field))


def _by_group(norms: Iterable[Norm]) -> Mapping[str, list[tuple[str, NormId]]]:
    """The fields that norms ask for with the norm, in the order of the norms, by the group of the field."""
    found: dict[str, list[tuple[str, NormId]]] = {}
    for norm in norms:
        for asked in norm.open_velden:
            found.setdefault(asked.split(".")[0], []).append((asked, norm.id))
    return found


def _asking(field: FactName, by_group: Mapping[str, list[tuple[str, NormId]]]) -> Iterable[NormId]:
    """The norms that ask for a field, for the group it stands in, or for a part of it."""
    near = by_group.get(field.split(".")[0], ())
    return dict.fromkeys(
        norm
        for asked, norm in near
        if field == asked or field.startswith(f"{asked}.") or asked.startswith(f"{field}.")
    )
