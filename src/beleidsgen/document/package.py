"""A whole document and the set of documents that belong together (document model)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from beleidsgen.document.blocks import Block
from beleidsgen.document.inlines import Inline
from beleidsgen.document.publication import Publication
from beleidsgen.document.sheet import Sheet
from beleidsgen.names import DocumentKind, NormId, Symbol


@dataclass(frozen=True, slots=True)
class NumberingScheme:
    """How the numbers of a document look; data of the content, `{n}` is the counter.

    Attributes:
        chapter: level 1 sections, for instance `{n}` or `Hoofdstuk {n}`.
        division: afdelingen of a regulation, for instance `Afdeling {n}`.
        section: deeper sections, `{parent}` is the number above, for instance `{parent}.{n}`.
        annex: for instance `Bijlage {n}`.
        article: for instance `3:{n}`; counted through the whole document.
        first_article: number at which the articles start.
    """

    chapter: str = "{n}"
    division: str = "Afdeling {n}"
    section: str = "{parent}.{n}"
    annex: str = "Bijlage {n}"
    article: str = "{n}"
    first_article: int = 1


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a municipality.

    Attributes:
        kind: the kind that content declares; also the stem of its file name.
        title: title on the cover.
        name: how other documents call it, with its article: `het mensenhandelbeleid`.
        blocks: the text.
        meta: what stands in the head of the file, in order: municipality, status, version, date.
        evidence: per symbol the norms that its text evidences.
        sheets: its workbook: the same facts again as tables; not part of the text that is read back.
        publication: how the regulation in it goes into the collection of regulations; most have none.
        cover: whether a cover and a table of contents go before the text, or only a title on its first page.
    """

    kind: DocumentKind
    title: tuple[Inline, ...]
    name: str
    blocks: tuple[Block, ...]
    scheme: NumberingScheme = NumberingScheme()
    meta: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[Symbol, tuple[NormId, ...]] = field(default_factory=dict)
    sheets: tuple[Sheet, ...] = ()
    publication: Publication | None = None
    cover: bool = True


@dataclass(frozen=True, slots=True)
class Package:
    """The documents of one municipality, in the order of the pack."""

    documents: tuple[Document, ...]

    def __getitem__(self, kind: str) -> Document:
        for document in self.documents:
            if document.kind == kind:
                return document
        raise KeyError(kind)
