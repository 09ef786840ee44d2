"""Work notes: after each passage the norms it evidences, its sources and what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from beleidsgen.document.blocks import Article, Block, Paragraph, Section
from beleidsgen.document.inlines import Blank, Citation, Inline, Strong, Text
from beleidsgen.document.package import Document
from beleidsgen.document.walk import Visit, inlines_of, symbol_of, walk_blocks, walk_inlines
from beleidsgen.names import NormId, Symbol

Sources = Mapping[Symbol, Sequence[Citation]]


def annotate(document: Document, sources: Sources) -> Document:
    """The document with a work note at the end of every section and article that has something to tell.

    Args:
        document: a numbered and resolved document.
        sources: per symbol the sources of its legal claims, with their words.
    """
    return replace(document, blocks=tuple(_with_notes(document.blocks, document.evidence, sources)))


def _with_notes(
    blocks: Iterable[Block], evidence: Mapping[Symbol, tuple[NormId, ...]], sources: Sources
) -> Iterator[Block]:
    for block in blocks:
        if not isinstance(block, Article | Section):
            yield block
            continue
        # What belongs to the passage itself ends where its first part begins.
        parts = [isinstance(child, Article | Section) for child in block.children]
        end = parts.index(True) if True in parts else len(parts)
        own = block.children[:end]
        visits = (Visit(block, (block.symbol,)), *walk_blocks(own, (block.symbol,)))
        note = tuple(_note(block.symbol, visits, evidence, sources))
        below = tuple(_with_notes(block.children[end:], evidence, sources))
        yield replace(block, children=(*own, *note, *below))


def _note(
    symbol: Symbol,
    visits: Sequence[Visit],
    evidence: Mapping[Symbol, tuple[NormId, ...]],
    sources: Sources,
) -> Iterator[Paragraph]:
    """The note of one passage; none when there is nothing to tell."""
    symbols = [named for visit in visits if (named := symbol_of(visit.node))]
    norms = sorted({norm for named in symbols for norm in evidence.get(named, ())})
    cited = {source.source: source for named in symbols for source in sources.get(named, ())}
    inlines = (inline for visit in visits for inline in walk_inlines(inlines_of(visit.node)))
    fields = sorted({inline.field for inline in inlines if isinstance(inline, Blank)})
    if not (norms or cited or fields):
        return
    told: list[Inline] = [Strong((Text("Werknotitie."),)), Text(f" Symbool: {symbol}.")]
    if norms:
        told.append(Text(f" Normen: {', '.join(norms)}."))
    if cited:
        told.append(Text(" Bronnen: "))
        for position, source in enumerate(cited.values()):
            told += [Text("; "), source] if position else [source]
        told.append(Text("."))
    if fields:
        told.append(Text(f" Open velden: {', '.join(fields)}."))
    yield Paragraph(tuple(told), role="werknotitie")
