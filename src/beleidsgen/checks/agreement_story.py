"""What became of every printed fact in documents that a person changed, and where it still stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from beleidsgen.checks.agreement_align import Pair, carried, mapped, occurrences, pair, steps
from beleidsgen.checks.agreement_units import Line, Printed, Unit, read_line, units_of
from beleidsgen.checks.context import CheckContext
from beleidsgen.facts.model import Facts
from beleidsgen.names import FactName

_NOTHING: Final = read_line(())


@dataclass(frozen=True, slots=True)
class Spot:
    """A passage in which a fact stands: the document, and the unit as it stands there now."""

    kind: str
    unit: Unit

    def __str__(self) -> str:
        heading = f", {self.unit.heading}" if self.unit.heading else ""
        return f"{self.kind}.md{heading} ({self.unit.symbol})"


@dataclass(frozen=True, slots=True)
class Lost:
    """A printed fact that no longer stands in its passage.

    Attributes:
        fact: where it stands in the profile.
        old: how it was printed.
        new: what stands in its place; empty for nothing.
        aligned: whether the words around it are still those of before.
    """

    fact: FactName
    kind: str
    before: Unit
    after: Unit
    old: str
    new: str
    aligned: bool


@dataclass(frozen=True, slots=True)
class Printing:
    """A fact in a passage as it was, with the passage and the line as they are now."""

    kind: str
    before: Unit
    after: Unit | None
    line: Line
    now: Line
    printed: Printed

    @property
    def stands(self) -> bool:
        """Whether the fact is still said where it was printed."""
        return self.after is not None and stands(self.line, self.printed, self.now)


@dataclass(frozen=True, slots=True)
class Story:
    """The documents of a package, those that a person changed beside what they were.

    Attributes:
        facts: all facts of the municipality.
        pairs: per document that a person changed its passages before and after.
        printings: everywhere that a fact is printed, by the fact.
    """

    facts: Facts
    pairs: Mapping[str, tuple[Pair, ...]]
    printings: Mapping[FactName, tuple[Printing, ...]]

    def spots(self, fact: FactName) -> list[Spot]:
        """Where a fact still stands as it was printed, each symbol once."""
        found = [Spot(p.kind, p.after) for p in self.printings.get(fact, ()) if p.after and p.stands]
        return once(found)

    def title(self, fact: FactName) -> str:
        """What a fact is called."""
        rule = self.facts.rule_of(fact)
        return rule.title if rule else self.facts.title(fact)


def once(spots: Iterable[Spot]) -> list[Spot]:
    """The first spot of every symbol."""
    found: dict[tuple[str, str], Spot] = {}
    for spot in spots:
        found.setdefault((spot.kind, spot.unit.symbol), spot)
    return list(found.values())


def read_story(context: CheckContext) -> Story:
    """Follow every printed fact of a package through what people changed."""
    made = {document.kind: document for document in context.fresh.documents}
    names: dict[FactName, FactName] = {}
    pairs: dict[str, tuple[Pair, ...]] = {}
    printings: dict[FactName, list[Printing]] = {}
    for document in context.package.documents:
        now = units_of(document)
        ours = tuple(_named(unit, context.facts, names) for unit in units_of(made[document.kind]))
        if document.kind in context.ancestors:
            before = carried(ours, units_of(context.ancestors[document.kind]))
            pairs[document.kind] = pair(before, now)
            versions = pairs[document.kind]
        else:
            versions = _in_place(ours, now)
        for version in versions:
            for printing in _printings(document.kind, version):
                printings.setdefault(printing.printed.fact, []).append(printing)
    return Story(context.facts, pairs, {fact: tuple(found) for fact, found in printings.items()})


def lost_in(story: Story) -> Iterator[Lost]:
    """Every fact that a person changed or took out of a passage that is still there."""
    for fact, printings in story.printings.items():
        for each in printings:
            if each.kind not in story.pairs or each.after is None or each.stands:
                continue
            opcodes = steps(each.line, each.now)
            first, last = each.printed.first, each.printed.last
            place = _longer_name(each.line, each.printed, each.now) or mapped(opcodes, first, last)
            new = each.now.printed(*place) if place else ""
            old = each.line.printed(first, last)
            yield Lost(fact, each.kind, each.before, each.after, old, new, _aligned(opcodes, each))


def stands(line: Line, printed: Printed, now: Line) -> bool:
    """Whether a fact is still said: in its place, in another order of words, or elsewhere in the line."""
    if line.words == now.words:
        return True
    if _longer_name(line, printed, now) is not None:
        return False
    wanted = line.words[printed.first : printed.last]
    place = mapped(steps(line, now), printed.first, printed.last)
    if place and sorted(now.words[slice(*place)]) == sorted(wanted):
        return True
    left = occurrences(now.words, wanted)
    return left >= occurrences(line.words, wanted) or (left > 0 and place is None)


def _longer_name(line: Line, printed: Printed, now: Line) -> tuple[int, int] | None:
    """Where a name stands that is another name since a person wrote words with a capital right behind it."""
    opcodes = steps(line, now)
    place = mapped(opcodes, printed.first, printed.last)
    if place is None or not line.printed(printed.first, printed.last)[:1].isupper():
        return None
    for tag, low, _, start, end in opcodes:
        if tag == "insert" and low == printed.last and start == place[1]:
            while start < end and now.printed(start, start + 1)[:1].isupper():
                start += 1
            return (place[0], start) if start > place[1] else None
    return None


def in_profile(facts: Facts, name: FactName) -> FactName:
    """The same fact as a place in the profile: a row of a derived list is a row of the list it comes from."""
    rule = facts.rule_of(name)
    index, _, rest = name.removeprefix(f"{rule.name}.").partition(".") if rule else ("", "", "")
    if rule is None or not index.isdigit() or not rest:
        return name
    row = facts[f"{rule.name}.{index}"]
    for field in rule.fields:
        rows = facts[field]
        if isinstance(row, dict) and isinstance(rows, list) and row in rows:
            return FactName(f"{field}.{rows.index(row)}.{rest}")
    return name


def _printings(kind: str, version: Pair) -> Iterator[Printing]:
    """The facts of a passage, each with its line and what that line is now."""
    if version.before is None:
        return
    lines = version.after.lines if version.after else ()
    for at, line in enumerate(version.before.lines):
        now = lines[at] if at < len(lines) else _NOTHING
        for printed in line.facts:
            yield Printing(kind, version.before, version.after, line, now, printed)


def _in_place(ours: tuple[Unit, ...], now: tuple[Unit, ...]) -> tuple[Pair, ...]:
    """The passages of a document that nobody changed, beside what stands in the folder or was just made."""
    if [unit.words for unit in ours] == [unit.words for unit in now]:
        return tuple(Pair(one, other) for one, other in zip(ours, now, strict=True))
    return pair(ours, now)


def _named(unit: Unit, facts: Facts, names: dict[FactName, FactName]) -> Unit:
    """The passage with the facts under the name that they have in the profile."""
    for fact in unit.facts:
        if fact not in names:
            names[fact] = in_profile(facts, fact)
    if all(names[fact] == fact for fact in unit.facts):
        return unit
    lines = (
        replace(line, facts=tuple(replace(printed, fact=names[printed.fact]) for printed in line.facts))
        for line in unit.lines
    )
    return replace(unit, lines=tuple(lines))


def _aligned(opcodes: Sequence[tuple[str, int, int, int, int]], printing: Printing) -> bool:
    """Whether half of the words around the fact are still there."""
    first, last = printing.printed.first, printing.printed.last
    around = len(printing.line.words) - (last - first)
    same = sum(
        1
        for tag, low, high, _, _ in opcodes
        if tag == "equal"
        for at in range(low, high)
        if not first <= at < last
    )
    return same * 2 >= around
