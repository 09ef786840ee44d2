"""Which fragments, rows, definitions and norms apply to a municipality, and why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from beleidsgen.catalogue.condition import Condition
from beleidsgen.content.model import ContentPack, Definition, OutlineItem, Row
from beleidsgen.facts.model import Facts
from beleidsgen.names import NormId, Symbol


@dataclass(frozen=True, slots=True)
class Choice:
    """What was judged for one piece of content.

    Attributes:
        applies: whether it stands in the documents.
        condition: the condition as the author wrote it, empty when it always applies.
        reason: the facts that decided.
    """

    applies: bool
    condition: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that was chosen for one municipality.

    Attributes:
        pieces: per symbol of a fragment, row or definition.
        inserted: the articles that get the number before them with a letter.
        norms: per norm whether it applies.
        collections: the rows that apply, by collection.
        definitions: the definitions that may be used.
    """

    pieces: Mapping[Symbol, Choice]
    inserted: frozenset[Symbol]
    norms: Mapping[NormId, Choice]
    collections: Mapping[str, tuple[Row, ...]]
    definitions: tuple[Definition, ...]

    def between(self, symbol: Symbol) -> bool:
        """Whether an article gets the number before it with a letter, so that other numbers stay."""
        return symbol in self.inserted

    def applies(self, symbol: Symbol) -> bool:
        """Whether the piece with this symbol stands in the documents."""
        choice = self.pieces.get(symbol)
        return choice is not None and choice.applies


def choose(pack: ContentPack, facts: Facts) -> Choices:
    """Judge every condition of the pack for one municipality.

    Args:
        pack: all content.
        facts: the facts of the municipality.
    """
    pieces: dict[Symbol, Choice] = {}
    for outline in pack.outlines:
        for item in outline.items:
            _choose_item(item, pack, facts, pieces, above=Choice(applies=True))
        for symbol in outline.sheets.values():
            if symbol not in pieces and symbol in pack.fragments:
                pieces[symbol] = _judged(pack.fragments[symbol].condition, facts)
    for row in (row for rows in pack.collections.values() for row in rows):
        pieces[row.symbol] = _judged(row.condition, facts)
    for definition in pack.definitions:
        pieces[definition.symbol] = _judged(definition.condition, facts)
    return Choices(
        pieces=pieces,
        inserted=frozenset(
            fragment.symbol
            for fragment in pack.fragments.values()
            if fragment.between is not None and fragment.between.judge(facts.__getitem__).holds
        ),
        norms={norm.id: _judged(norm.wanneer, facts) for norm in pack.catalogue.norms.values()},
        collections={
            name: tuple(row for row in rows if pieces[row.symbol].applies)
            for name, rows in pack.collections.items()
        },
        definitions=tuple(d for d in pack.definitions if pieces[d.symbol].applies),
    )


def _choose_item(
    item: OutlineItem, pack: ContentPack, facts: Facts, pieces: dict[Symbol, Choice], above: Choice
) -> None:
    """Judge one place of an outline; what stands below a left-out piece is left out with it."""
    fragment = pack.fragments.get(item.symbol)
    if fragment is None:
        return
    choice = above if not above.applies else _judged(fragment.condition, facts)
    pieces[item.symbol] = choice
    for child in item.children:
        _choose_item(child, pack, facts, pieces, choice)


def _judged(condition: Condition, facts: Facts) -> Choice:
    judgement = condition.judge(facts.__getitem__)
    return Choice(judgement.holds, condition.text, judgement.reason)
