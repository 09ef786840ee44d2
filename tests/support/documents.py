"""Documents typed by hand, in as few words as Python allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from beleidsgen.catalogue.model import Norm, Source
from beleidsgen.document.blocks import (
    Article,
    ArticleRole,
    Block,
    Callout,
    Cell,
    DrawingKind,
    Figure,
    Item,
    ItemList,
    ListStyle,
    Paragraph,
    Row,
    Section,
    SectionRole,
    Table,
)
from beleidsgen.document.inlines import Blank, Citation, Inline, Reference, Text
from beleidsgen.document.package import Document, NumberingScheme
from beleidsgen.names import DocumentKind, FactName, NormId, SourceId, Symbol

Words = str | Inline
Name = str | None


def doc(
    *blocks: Block,
    kind: str = "stuk",
    name: str = "",
    scheme: NumberingScheme | None = None,
    evidence: Mapping[str, Sequence[str]] | None = None,
    meta: Mapping[str, str] | None = None,
) -> Document:
    """A document of these blocks."""
    return Document(
        kind=DocumentKind(kind),
        title=(Text(f"Het {kind}"),),
        name=name or f"het {kind}",
        blocks=blocks,
        scheme=scheme or NumberingScheme(),
        meta=dict(meta or {}),
        evidence={Symbol(k): tuple(NormId(n) for n in norms) for k, norms in (evidence or {}).items()},
    )


def words(*parts: Words) -> tuple[Inline, ...]:
    """Inlines; a string is plain text."""
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def par(*parts: Words, symbol: Name = None) -> Paragraph:
    """A paragraph."""
    return Paragraph(words(*parts), _symbol(symbol))


def section(symbol: str, *children: Block, title: str = "Titel", role: SectionRole = "hoofdstuk") -> Section:
    """A section; a chapter unless said otherwise."""
    return Section(Symbol(symbol), words(title) if title else (), children, role)


def article(symbol: str, *children: Block, title: str = "Titel", role: ArticleRole = "artikel") -> Article:
    """An article."""
    return Article(Symbol(symbol), words(title), children, role)


def item(*children: Block | str, symbol: Name = None) -> Item:
    """An entry of a list; a string is a paragraph."""
    blocks = tuple(par(child) if isinstance(child, str) else child for child in children)
    return Item(blocks, _symbol(symbol))


def items(style: ListStyle, *entries: Item | str) -> ItemList:
    """A list; a string is an entry of one paragraph."""
    return ItemList(style, tuple(item(entry) if isinstance(entry, str) else entry for entry in entries))


def row(*cells: Words, symbol: Name = None) -> Row:
    """A row of a table, a cell per argument."""
    return Row(tuple(Cell(words(cell)) for cell in cells), _symbol(symbol))


def table(header: Row, *rows: Row, symbol: Name = None) -> Table:
    """A table with columns of equal width."""
    return Table(header, rows, (1,) * len(header.cells), _symbol(symbol))


def figure(symbol: str, child: Table | ItemList, *caption: Words, drawing: DrawingKind = "stroom") -> Figure:
    """A table or list that is drawn."""
    return Figure(Symbol(symbol), drawing, words(*caption), child)


def box(*children: Block, symbol: Name = None) -> Callout:
    """A box."""
    return Callout(children, _symbol(symbol))


def ref(target: str) -> Reference:
    """A reference without its words."""
    return Reference(Symbol(target))


def cite(source: str, detail: str = "", *, note: bool = False) -> Citation:
    """A citation in the sentence, or in a note."""
    return Citation(SourceId(source), "noot" if note else "tekst", detail)


def blank(field: str, label: str = "iets") -> Blank:
    """An open field."""
    return Blank(FactName(field), label)


def norm(name: str, **more: Any) -> Norm:
    """A norm with the fields that matter to the test."""
    basic = {"titel": f"Titel {name}", "eis": "Eis.", "niveau": "basis", "kracht": ("A",), "thema": "T1"}
    return Norm.model_validate({"id": name, **basic, **more})


def source(name: str, **more: Any) -> Source:
    """A source with the fields that matter to the test."""
    return Source.model_validate({"id": name, "soort": "publicatie", "titel": f"Titel {name}", **more})


def _symbol(name: Name) -> Symbol | None:
    return Symbol(name) if name else None
