"""The metadata of a regulation, read from the table that its document prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from beleidsgen.document.blocks import Row, Table
from beleidsgen.document.inlines import Blank, Citation
from beleidsgen.document.package import Document
from beleidsgen.document.walk import find, plain_text, walk_blocks, walk_inlines
from beleidsgen.writers.docx_parts import MONTHS

GROUPS: Final = {
    "owmskern": (
        "dcterms:identifier",
        "dcterms:title",
        "dcterms:language",
        "dcterms:type",
        "dcterms:creator",
        "dcterms:modified",
        "dcterms:spatial",
    ),
    "owmsmantel": (
        "dcterms:isFormatOf",
        "dcterms:alternative",
        "dcterms:source",
        "overheid:isRatifiedBy",
        "dcterms:subject",
        "dcterms:issued",
        "dcterms:rights",
    ),
    "cvdripm": (
        "overheidrg:inwerkingtredingDatum",
        "overheidrg:uitwerkingtredingDatum",
        "overheidrg:terugwerkendekrachtDatum",
        "overheidrg:betreft",
        "overheidrg:kenmerk",
        "overheidrg:onderwerp",
        "overheidrg:gedelegeerdeRegelgeving",
        "overheidrg:redactioneleToevoeging",
    ),
}
"""Every element, in the order of the file, by the part in which it stands."""

SCHEMES: Final = {
    "dcterms:type": "overheid:Informatietype",
    "dcterms:creator": "overheid:Gemeente",
    "dcterms:spatial": "overheid:Gemeente",
    "overheid:isRatifiedBy": "overheid:BestuursorgaanGemeente",
}
"""The list from which the value of an element comes."""

REQUIRED: Final = (
    "dcterms:title",
    "dcterms:language",
    "dcterms:type",
    "dcterms:creator",
    "dcterms:source",
    "overheid:isRatifiedBy",
    "dcterms:subject",
)
"""What no regulation can do without."""

_KNOWN: Final = frozenset(name for names in GROUPS.values() for name in names)
_DATES: Final = frozenset(
    name for name in _KNOWN if name.endswith("Datum") or name in ("dcterms:issued", "dcterms:modified")
)
_DAY: Final = re.compile(r"(\d{1,2}) ([a-z]+) (\d{4})")


@dataclass(frozen=True, slots=True)
class Metadatum:
    """One value of one element.

    Attributes:
        name: what it is, in the words of the document.
        element: the element, with its prefix.
        value: the value; empty while it is not known.
        address: where that which is named can be read; may be empty.
        field: the profile field that would fill it, when it is not known.
    """

    name: str
    element: str
    value: str
    address: str = ""
    field: str = ""


def metadata(document: Document) -> tuple[Metadatum, ...]:
    """All metadata of a document in the order of its table; nothing for a document without publication."""
    return tuple(item for row in _rows(document) for item in _of_row(row) if item.element in _KNOWN)


def unknown_elements(document: Document) -> tuple[str, ...]:
    """The elements in the table that the format does not have."""
    return tuple(
        item.element for row in _rows(document) for item in _of_row(row) if item.element not in _KNOWN
    )


def _rows(document: Document) -> Iterator[Row]:
    """The rows of three cells of the first table in the part with the metadata."""
    part = find(document, document.publication.metadata) if document.publication else None
    tables = (visit.node for visit in walk_blocks([part] if part else []) if isinstance(visit.node, Table))
    for row in next((table.rows for table in tables), ()):
        if len(row.cells) == 3:
            yield row


def _of_row(row: Row) -> Iterator[Metadatum]:
    name, elements = (" ".join(plain_text(row.cells[place].children).split()) for place in (0, 2))
    for element in filter(None, (word.strip() for word in elements.split(","))):
        for value, address, field in _values(row):
            known = _iso(value) if element in _DATES else value
            yield Metadatum(name, element, known, address, field)


def _values(row: Row) -> Iterator[tuple[str, str, str]]:
    """The values in a cell: each source that it cites, else all its words; empty while a part is unknown."""
    inlines = list(walk_inlines(row.cells[1].children))
    blank = next((inline for inline in inlines if isinstance(inline, Blank)), None)
    cited = [inline for inline in inlines if isinstance(inline, Citation) and inline.label]
    if blank is not None:
        yield "", "", str(blank.field)
    elif cited:
        yield from ((citation.label, citation.url, "") for citation in cited)
    else:
        yield " ".join(plain_text(row.cells[1].children).split()), "", ""


def _iso(text: str) -> str:
    """A day as the format wants it; empty when the text is no day."""
    spelled = _DAY.fullmatch(text)
    try:
        if spelled and spelled[2] in MONTHS:
            return date(int(spelled[3]), MONTHS.index(spelled[2]) + 1, int(spelled[1])).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
