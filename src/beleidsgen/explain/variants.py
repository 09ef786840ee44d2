"""The variant that was not chosen: pieces at the same place, or that exclude each other by the same fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from beleidsgen.build import Built
from beleidsgen.catalogue.condition import Combination, Comparison, Condition, Node
from beleidsgen.content.model import Fragment, OutlineItem, Row
from beleidsgen.explain.model import Line
from beleidsgen.explain.wording import condition_words
from beleidsgen.names import Symbol


@dataclass(frozen=True, slots=True)
class _Claim:
    """One thing that must hold for a condition to hold: a fact held against values, or just not that."""

    comparison: Comparison
    holds: bool


def variants(built: Built, symbol: Symbol) -> Iterator[Line]:
    """For a piece that stands in the documents those that do not in its place; else those that do.

    Args:
        built: everything that was made for a municipality.
        symbol: a fragment or row.
    """
    chosen = built.choices.pieces.get(symbol)
    if chosen is None or symbol not in _conditions(built):
        return
    about = "Niet gekozen" if chosen.applies else "In plaats daarvan"
    for other in dict.fromkeys(_candidates(built, symbol)):
        choice = built.choices.pieces.get(other)
        if choice is None or choice.applies == chosen.applies:
            continue
        asked = condition_words(built, choice.condition)
        yield Line(about, f"{other}; voorwaarde: {asked}; want {choice.reason}", other)


def excludes(one: Condition, other: Condition) -> bool:
    """Whether two conditions can never hold together because of one fact."""
    return any(
        _contradict(mine, theirs)
        for mine in _claims(one.root)
        for theirs in _claims(other.root)
        if mine.comparison.name == theirs.comparison.name
    )


def _candidates(built: Built, symbol: Symbol) -> Iterator[Symbol]:
    """The pieces under the same heading, or the rows about the same facts, that could stand in its place."""
    if not built.choices.pieces[symbol].condition:
        return
    for outline in built.pack.outlines:
        for siblings in _siblings(outline.items):
            if symbol in siblings:
                at = siblings.index(symbol)
                yield from _run(built, reversed(siblings[:at]))
                yield from _run(built, siblings[at + 1 :])
                yield from _exclusive(built, symbol, siblings)
    for rows in built.pack.collections.values():
        own = next((row.condition.names for row in rows if row.symbol == symbol), None)
        if own is not None:
            alike = [row.symbol for row in rows if _about_the_same(own, row.condition.names)]
            yield from _exclusive(built, symbol, alike)


def _run(built: Built, symbols: Iterable[Symbol]) -> Iterator[Symbol]:
    """The conditional pieces next to each other, up to the first that always stands there."""
    for symbol in symbols:
        choice = built.choices.pieces.get(symbol)
        if choice is None or not choice.condition:
            return
        yield symbol


def _siblings(items: Sequence[OutlineItem]) -> Iterator[list[Symbol]]:
    yield [item.symbol for item in items]
    for item in items:
        yield from _siblings(item.children)


def _about_the_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two conditions ask for the same facts, or share so many that they divide the same subject."""
    return set(one) == set(other) or len(set(one) & set(other)) > 1


def _exclusive(built: Built, symbol: Symbol, others: Iterable[Symbol]) -> Iterator[Symbol]:
    conditions = _conditions(built)
    for other in others:
        if other != symbol and other in conditions and excludes(conditions[symbol], conditions[other]):
            yield other


def _conditions(built: Built) -> dict[Symbol, Condition]:
    pieces: list[Fragment | Row] = list(built.pack.fragments.values())
    pieces += [row for rows in built.pack.collections.values() for row in rows]
    return {piece.symbol: piece.condition for piece in pieces}


def _claims(node: Node | None, *, holds: bool = True) -> Iterator[_Claim]:
    """What must hold for all of a condition to hold; alternatives claim nothing on their own."""
    match node:
        case Comparison():
            yield _Claim(node, holds)
        case Combination("niet", (inner,)):
            yield from _claims(inner, holds=not holds)
        case Combination(word, parts) if (word == "en") is holds:
            for part in parts:
                yield from _claims(part, holds=holds)


def _contradict(one: _Claim, other: _Claim) -> bool:
    mine, theirs = one.comparison, other.comparison
    if one.holds != other.holds:
        return mine == theirs
    named = one.holds and {mine.sign, theirs.sign} <= {"=", "in"}
    return named and not set(mine.values) & set(theirs.values)
