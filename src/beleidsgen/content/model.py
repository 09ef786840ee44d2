"""What authors write, loaded: outlines, fragments, rows of data and definitions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from beleidsgen.catalogue.condition import Condition
from beleidsgen.catalogue.model import Catalogue
from beleidsgen.diagnostics import Place
from beleidsgen.document.publication import Publication
from beleidsgen.names import DocumentKind, NormId, SourceId, Symbol


@dataclass(frozen=True, slots=True)
class Claims:
    """What a piece of content says about itself.

    Attributes:
        norms: the norms that it evidences (`bewijst`).
        elements: the elements of the founding documents that it treats (`behandelt`).
        sources: the sources of its legal claims (`bronnen`).
    """

    norms: tuple[NormId, ...] = ()
    elements: tuple[str, ...] = ()
    sources: tuple[SourceId, ...] = ()


@dataclass(frozen=True, slots=True)
class Fragment:
    """One Markdown file: a section, an article, an annex, a sheet.

    Attributes:
        order: the columns by which the rows of a sheet are sorted.
        between: when an article gets the number before it with a letter (`tussen`); None for never.
    """

    symbol: Symbol
    kind: str
    title: str
    condition: Condition
    claims: Claims
    body: str
    place: Place
    order: tuple[str, ...] = ()
    between: Condition | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of data (an action, a trigger), for tables and lists that content makes."""

    symbol: Symbol
    values: Mapping[str, object]
    condition: Condition
    claims: Claims
    place: Place


@dataclass(frozen=True, slots=True)
class Definition:
    """One term with its meaning."""

    symbol: Symbol
    term: str
    forms: tuple[str, ...]
    kinds: tuple[DocumentKind, ...]
    condition: Condition
    claims: Claims
    body: str
    place: Place


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A symbol in an outline with what stands below it."""

    symbol: Symbol
    children: tuple[OutlineItem, ...] = ()

    def walk(self) -> Iterator[Symbol]:
        """This symbol and all below it, in the order of the document."""
        yield self.symbol
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Outline:
    """The order of one kind of document.

    Attributes:
        adoption: key under `bestuur.vaststelling` that holds status, date and body.
        numbering: patterns by level; may name facts.
        sheets: the workbook: the words on each tab, and the piece whose tables stand there.
        publication: how the regulation in it is published; most documents have none.
        cover: whether a cover and a table of contents go before the text.
    """

    kind: DocumentKind
    title: str
    name: str
    adoption: str
    numbering: Mapping[str, str]
    items: tuple[OutlineItem, ...]
    place: Place
    sheets: Mapping[str, Symbol] = field(default_factory=dict)
    publication: Publication | None = None
    cover: bool = True


@dataclass(frozen=True, slots=True)
class ContentPack:
    """All content: what must be said, and the knowledge behind it.

    Attributes:
        version: calendar version of the content.
        day: the day whose law the content reflects.
        verification_days: how long a verification of a source counts.
        statement: what the account of a package is and is not.
        comparison: what a comparison of municipalities is and is not.
        owners: who fills which group of profile fields; the empty key is for all others.
    """

    version: str
    day: date
    verification_days: int
    outlines: tuple[Outline, ...]
    fragments: Mapping[Symbol, Fragment]
    collections: Mapping[str, tuple[Row, ...]]
    definitions: tuple[Definition, ...]
    catalogue: Catalogue
    statement: str
    comparison: str
    owners: Mapping[str, str]
    digest: str
