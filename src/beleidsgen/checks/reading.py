"""A document as a reader of rules sees it: passages of words, each in its part of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from beleidsgen.document.blocks import (
    Article,
    Block,
    Callout,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Section,
    Table,
)
from beleidsgen.document.inlines import Citation, Emphasis, Inline, Link, Reference, Strong, Text, Value
from beleidsgen.document.package import Document
from beleidsgen.document.remembered import PerDocument
from beleidsgen.document.walk import inlines_of, plain_text, walk, walk_blocks, walk_inlines
from beleidsgen.names import Symbol

_SENTENCE: Final = re.compile(r"(?<=[.!?⟩])\s+(?=[A-ZÀ-Ý‘“(\[])")
_IN_NUMBER: Final = re.compile(r"(?<=\d)[.:](?=\d)")
_PLAIN: Final = frozenset({Text, Value})
_PARTS: Final = {"toelichting": "toelichting", "bijlage": "bijlage", "ongenummerd": "aanhef"}


@dataclass(frozen=True, slots=True)
class Passage:
    """One reading unit: a paragraph, a title, a row of a table, or a whole lid with its onderdelen.

    Attributes:
        kind: the document it stands in.
        part: *aanhef*, *regeling*, *toelichting*, *bijlage* or *tekst*.
        symbol: the nearest symbol.
        text: the words on one line, with the words of footnotes between ⟨ and ⟩.
        article: the article it stands in, if any.
        lead: the words that introduce the list of which it is an item.
        targets: the symbols it refers to.
        sources: the sources it cites.
    """

    kind: str
    part: str
    symbol: Symbol
    text: str = ""
    article: Article | None = None
    lead: str = ""
    targets: tuple[Symbol, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of the passage; a list after a colon belongs to its sentence."""
        return _read_text(self.text)[1]

    @property
    def searched(self) -> str:
        """The words with the signs inside numbers (3:7, 2.500) out of the way of a pattern."""
        return _read_text(self.text)[0]


@lru_cache(maxsize=2**14)
def _read_text(text: str) -> tuple[str, tuple[str, ...]]:
    """A text as patterns see it, whole and in sentences: every rule asks for it, and neighbours share it."""
    searched = _IN_NUMBER.sub("·", text)
    return searched, tuple(_SENTENCE.split(searched))


def passages(document: Document) -> tuple[Passage, ...]:
    """All passages of a document in reading order."""
    return _PASSAGES(document)


def articles(document: Document) -> Iterator[Article]:
    """All articles of a document in reading order."""
    return iter(_ARTICLES(document))


def leden(article: Article) -> Iterator[tuple[Symbol, tuple[Block, ...]]]:
    """The reading units of an article: each numbered lid, or all that stands in it."""
    loose: list[Block] = []
    for child in article.children:
        if isinstance(child, ItemList) and child.style in ("lid", "punt"):
            if loose:
                yield article.symbol, tuple(loose)
                loose = []
            for item in child.items:
                yield item.symbol or article.symbol, item.children
        else:
            loose.append(child)
    if loose:
        yield article.symbol, tuple(loose)


def words(blocks: Iterable[Block | Item]) -> str:
    """The words of blocks on one line, with those of footnotes between ⟨ and ⟩."""
    return " ".join(" ".join([_with_notes(line) for line in _lines(blocks)]).split())


def _read_all(blocks: Iterable[Block], around: Passage) -> Iterator[Passage]:
    lead = around.lead
    for block in blocks:
        if isinstance(block, Paragraph):
            passage = _filled(around, block.symbol or around.symbol, (block.children,))
            lead = f"{around.lead} {passage.text}".strip() if passage.text.endswith(":") else around.lead
            yield passage
        else:
            yield from _read(block, replace(around, lead=lead) if isinstance(block, ItemList) else around)


def _read(block: Block, around: Passage) -> Iterator[Passage]:
    """The passages of one block; `around` says where it stands."""
    match block:
        case Section():
            here = replace(around, part=_PARTS.get(block.role, around.part), symbol=block.symbol, lead="")
            yield _filled(here, here.symbol, (block.title,))
            yield from _read_all(block.children, here)
        case Article():
            here = replace(around, part="regeling", symbol=block.symbol, article=block, lead="")
            yield _filled(here, here.symbol, (block.title,))
            for symbol, children in leden(block):
                yield _filled(here, symbol, _lines(children))
        case ItemList() | Callout():
            for entry in block.items if isinstance(block, ItemList) else (block,):
                yield from _read_all(entry.children, replace(around, symbol=entry.symbol or around.symbol))
        case Table():
            for row in (block.header, *block.rows):
                symbol = row.symbol or block.symbol or around.symbol
                yield _filled(around, symbol, [cell.children for cell in row.cells])
        case Figure():
            here = replace(around, symbol=block.symbol)
            yield _filled(here, here.symbol, (block.caption,))
            yield from _read(block.child, here)
        case Paragraph():
            yield _filled(around, block.symbol or around.symbol, (block.children,))


def _filled(place: Passage, symbol: Symbol, lines: Iterable[tuple[Inline, ...]]) -> Passage:
    texts: list[str] = []
    targets: list[Symbol] = []
    sources: list[str] = []
    for line in lines:
        if _PLAIN.issuperset(map(type, line)):
            texts.append(plain_text(line))
            continue
        text, named, cited = _with_pointers(line)
        texts.append(text)
        targets.extend(named)
        sources.extend(cited)
    text = " ".join(" ".join(texts).split())
    return Passage(
        place.kind, place.part, symbol, text, place.article, place.lead, tuple(targets), tuple(sources)
    )


def _lines(blocks: Iterable[Block | Item]) -> list[tuple[Inline, ...]]:
    return [inlines_of(visit.node) for visit in walk_blocks(blocks)]


@lru_cache(maxsize=2**13)
def _with_pointers(line: tuple[Inline, ...]) -> tuple[str, tuple[Symbol, ...], tuple[str, ...]]:
    """The words of a line, the symbols it refers to and the sources it cites; neighbours share most lines."""
    found = tuple(walk_inlines(line))
    return (
        _with_notes(line),
        tuple([inline.target for inline in found if isinstance(inline, Reference)]),
        tuple([str(p) for inline in found if isinstance(inline, Citation) for p in inline.source.parts]),
    )


def _with_notes(inlines: Iterable[Inline]) -> str:
    parts = []
    for inline in inlines:
        if isinstance(inline, Citation) and inline.form == "noot":
            parts.append(f"⟨{inline.label}⟩" if inline.label else "")
        elif isinstance(inline, Emphasis | Strong | Link):
            parts.append(_with_notes(inline.children))
        else:
            parts.append(plain_text((inline,)))
    return "".join(parts)


def _passages(document: Document) -> tuple[Passage, ...]:
    return tuple(_read_all(document.blocks, Passage(document.kind, "tekst", Symbol(document.kind))))


_PASSAGES: Final = PerDocument(_passages)
"""Rules read their own document, and some also another."""
_ARTICLES: Final = PerDocument(
    lambda document: [visit.node for visit in walk(document) if isinstance(visit.node, Article)]
)
