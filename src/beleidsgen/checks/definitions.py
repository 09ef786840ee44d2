"""V2xx: terms used but not defined, and defined but not used."""

from __future__ import annotations

from collections.abc import Iterator

from beleidsgen.checks.context import CheckContext, finding
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.document.blocks import Article, Block, Section
from beleidsgen.document.package import Document
from beleidsgen.document.walk import find, plain_text, symbol_of, walk_blocks
from beleidsgen.names import Symbol
from beleidsgen.passes.define import Term, entry_symbol, mentions


def check_definitions(context: CheckContext) -> Iterator[Finding]:
    """V201 for a term that is used and not in the list, V202 for one that is in the list and not used."""
    for document in context.package.documents:
        place = context.places.get(document.kind)
        if place is not None:
            yield from _check_document(document, place, context.terms)


def _check_document(document: Document, place: Symbol, terms: tuple[Term, ...]) -> Iterator[Finding]:
    holder = find(document, place)
    listed = (
        {symbol: plain_text(v.node) for v in walk_blocks((holder,)) if (symbol := symbol_of(v.node))}
        if holder is not None
        else {}
    )
    text = " ".join(_texts(document.blocks, place))
    for term in terms:
        if document.kind not in term.kinds:
            continue
        entry = entry_symbol(term, place)
        elsewhere = " ".join(words for symbol, words in listed.items() if symbol not in (entry, place))
        used = mentions(text, term.forms)
        if used and entry not in listed:
            yield finding(
                "V201",
                Severity.WAARSCHUWING,
                f"De term ‘{term.term}’ wordt gebruikt, maar niet omschreven.",
                (document.kind, place),
                "Zet de term terug in de lijst, of gebruik een ander woord.",
            )
        if entry in listed and not used and not mentions(elsewhere, term.forms):
            yield finding(
                "V202",
                Severity.WAARSCHUWING,
                f"De term ‘{term.term}’ is omschreven, maar komt niet voor.",
                (document.kind, entry),
                "Haal de omschrijving weg.",
            )


def _texts(blocks: tuple[Block, ...], place: Symbol) -> Iterator[str]:
    """The text of a document without its list of terms."""
    for block in blocks:
        if isinstance(block, Section | Article):
            if block.symbol != place:
                yield plain_text(block.title)
                yield from _texts(block.children, place)
        else:
            yield plain_text(block)
