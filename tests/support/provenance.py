"""What a text says per symbol, and which symbols speak of a fact: for tests that change one fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tools.maten import names_in

from beleidsgen.build import Built
from beleidsgen.content.model import ContentPack, Fragment, OutlineItem, Row
from beleidsgen.document.blocks import Paragraph
from beleidsgen.document.fingerprint import fingerprint
from beleidsgen.document.inlines import Blank, Value
from beleidsgen.document.walk import inlines_of, plain_text, walk, walk_inlines
from beleidsgen.facts.model import Facts
from beleidsgen.names import Symbol
from beleidsgen.passes.define import entry_symbol, mentions

_ENTRY = re.compile(r"\.\d+\b")
Key = tuple[str, Symbol]
"""A kind of document and a symbol in it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands under one symbol, without what stands under a deeper one.

    Attributes:
        marks: the fingerprint of each paragraph, row and heading.
        text: the words, for a message.
        facts: the facts and open fields that are printed in it, whatever their place in a list.
    """

    marks: tuple[str, ...]
    text: str
    facts: frozenset[tuple[str, str]]


def passages(built: Built) -> dict[Key, Passage]:
    """What every symbol of every document says; numbers, labels and layout do not count."""
    found: dict[Key, Passage] = {}
    for document in built.package.documents:
        for visit in walk(document):
            inlines = inlines_of(visit.node)
            if not inlines or visit.symbol is None:
                continue
            key = (document.kind, visit.symbol)
            before = found.get(key, Passage((), "", frozenset()))
            printed = {
                (_ENTRY.sub("", inline.fact), inline.text)
                if isinstance(inline, Value)
                else (inline.field, "")
                for inline in walk_inlines(inlines)
                if isinstance(inline, Value | Blank)
            }
            found[key] = Passage(
                (*before.marks, fingerprint(Paragraph(inlines))),
                f"{before.text} {plain_text(inlines)}".strip(),
                before.facts | printed,
            )
    return found


def changed(before: Built, after: Built) -> dict[Key, tuple[str, str]]:
    """The symbols that say something else, with their old and their new words."""
    old, new = passages(before), passages(after)
    empty = Passage((), "", frozenset())
    return {
        key: (old.get(key, empty).text, new.get(key, empty).text)
        for key in sorted({*old, *new})
        if old.get(key, empty).marks != new.get(key, empty).marks
    }


def printing(built: Built, fields: Iterable[str]) -> dict[Key, frozenset[tuple[str, str]]]:
    """The symbols that print one of these fields, with the facts and words that they print."""
    wanted = tuple(fields)
    found = {}
    for key, passage in passages(built).items():
        printed = frozenset(p for p in passage.facts if speaks_of(built.facts, p[0], wanted))
        if printed:
            found[key] = printed
    return found


def speaks_of(facts: Facts, name: str, fields: Iterable[str]) -> bool:
    """Whether a name is one of these fields, lies below or above one, or follows from one."""
    known = facts.fields_of(name)
    return any(
        own == field or own.startswith(f"{field}.") or field.startswith(f"{own}.")
        for own in known
        for field in fields
    )


class Dependence:
    """Says of a symbol whether content lets it follow certain fields of the profile.

    Args:
        pack: all content.
        facts: the facts, for what follows from what.
        fields: the fields of the profile.
    """

    def __init__(self, pack: ContentPack, facts: Facts, fields: Iterable[str]) -> None:
        self._pack = pack
        self._facts = facts
        self._fields = tuple(fields)
        self._rows = {row.symbol: row for rows in pack.collections.values() for row in rows}
        self._above = {s: above for o in pack.outlines for i in o.items for s, above in _above(i, ())}

    def names(self, symbol: Symbol) -> frozenset[str]:
        """The names by which a fragment or row asks for these fields; empty when it does not."""
        row = self._rows.get(symbol)
        if row is not None:
            return self._spoken(_names_of_row(row))
        fragment = self._pack.fragments.get(symbol.base)
        if fragment is None:
            return frozenset()
        return self._spoken(self._names_of_fragment(fragment))

    def _spoken(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(n for n in names if n in self._facts and speaks_of(self._facts, n, self._fields))

    def _names_of_fragment(self, fragment: Fragment) -> set[str]:
        """Its own names, those of what stands above it, and those of the rows that it prints."""
        asked = names_in(fragment.body) | names_in(fragment.title) | set(fragment.condition.names)
        for symbol in self._above.get(fragment.symbol, ()):
            asked.update(self._pack.fragments[symbol].condition.names)
        for collection in asked & set(self._pack.collections):
            for row in self._pack.collections[collection]:
                asked |= _names_of_row(row)
        return asked


def defined_by(before: Built, after: Built, texts: Iterable[str]) -> frozenset[Symbol]:
    """The entries of lists of definitions that may come or go because these texts use other words."""
    used = " ".join(texts)
    found = set()
    pending = True
    terms = {term.symbol: term for built in (before, after) for term in built.drafts.terms}
    places = {place for built in (before, after) for place in built.drafts.places.values()}
    while pending:
        pending = False
        for symbol, term in terms.items():
            if symbol not in found and mentions(used, term.forms):
                found.add(symbol)
                used += f" {plain_text(term.meaning)}"
                pending = True
    return frozenset(entry_symbol(terms[symbol], place) for symbol in found for place in places)


def _names_of_row(row: Row) -> set[str]:
    texts = (value for value in row.values.values() if isinstance(value, str))
    return set(row.condition.names).union(*(names_in(text) for text in texts))


def _above(item: OutlineItem, path: tuple[Symbol, ...]) -> Iterator[tuple[Symbol, tuple[Symbol, ...]]]:
    yield item.symbol, path
    for child in item.children:
        yield from _above(child, (*path, item.symbol))
