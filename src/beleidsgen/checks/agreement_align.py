"""Which words of a person's document stand where which words of ours stood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

from beleidsgen.checks.agreement_units import Line, Printed, Unit

ALIKE: Final = 0.5
"""From this share of common words on two passages are versions of each other."""
_ALIKE_IN_PLACE: Final = 0.35
_SHORT: Final = 8


@dataclass(frozen=True, slots=True)
class Pair:
    """A passage as it was and as it is; None on one side for what was removed or added."""

    before: Unit | None
    after: Unit | None


def pair(before: Sequence[Unit], after: Sequence[Unit]) -> tuple[Pair, ...]:
    """Every passage of two versions of a document, each with its other version.

    Args:
        before: the passages as they were.
        after: the passages as they are.
    """
    matcher = SequenceMatcher(None, [u.words for u in before], [u.words for u in after], autojunk=False)
    pairs: list[Pair] = []
    gone: list[Unit] = []
    new: list[Unit] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        old, fresh = list(before[first:last]), list(after[start:end])
        if tag == "equal" or _same_places(old, fresh):
            pairs += [Pair(one, other) for one, other in zip(old, fresh, strict=True)]
        else:
            gone += old
            new += fresh
    pairs += _matched(gone, new)
    pairs += [Pair(unit, None) for unit in gone]
    pairs += [Pair(None, unit) for unit in new]
    return tuple(pairs)


def carried(fresh: Sequence[Unit], ancestor: Sequence[Unit]) -> tuple[Unit, ...]:
    """The passages of the ancestor with the facts of the fresh ones that stood there with the same words.

    A fact that has changed since the ancestor was made is left out: nobody changed it by hand.
    """
    known = {id(p.after): p.before for p in pair(fresh, ancestor) if p.before is not None}
    return tuple(_with_facts(unit, known.get(id(unit))) for unit in ancestor)


def steps(before: Line, after: Line) -> Sequence[tuple[str, int, int, int, int]]:
    """How the words of one line become those of the other, as `difflib` says it."""
    return SequenceMatcher(None, before.words, after.words, autojunk=False).get_opcodes()


def mapped(
    opcodes: Iterable[tuple[str, int, int, int, int]], first: int, last: int
) -> tuple[int, int] | None:
    """Where the words from `first` up to `last` stand now, or None when nothing is left of them."""
    starts: list[int] = []
    ends: list[int] = []
    for tag, low, high, start, end in opcodes:
        inside = first < low < last if tag == "insert" else low < last and high > first
        if not inside or start == end:
            continue
        if tag == "equal":
            start, end = start + max(first - low, 0), end - max(high - last, 0)
        starts.append(start)
        ends.append(end)
    return (min(starts), max(ends)) if starts else None


def alikeness(before: Sequence[str], after: Sequence[str]) -> float:
    """The share of words that two passages have in common, in order."""
    return SequenceMatcher(None, before, after, autojunk=False).ratio()


def occurrences(words: Sequence[str], wanted: Sequence[str]) -> int:
    """How often words stand together in a row of words."""
    length = len(wanted)
    return sum(1 for at in range(len(words) - length + 1) if words[at : at + length] == wanted)


def _same_places(old: Sequence[Unit], fresh: Sequence[Unit]) -> bool:
    """Whether as many passages stand between the same neighbours, each a version of the one before it."""
    return len(old) == len(fresh) and all(
        one.is_row == other.is_row and _in_place(one, other) for one, other in zip(old, fresh, strict=True)
    )


def _in_place(one: Unit, other: Unit) -> bool:
    if not one.is_row and len(one.words) <= _SHORT and len(other.words) <= _SHORT:
        return True
    return alikeness(one.words, other.words) >= _ALIKE_IN_PLACE


def _matched(gone: list[Unit], new: list[Unit]) -> Iterator[Pair]:
    """Versions of each other among what was removed and added; takes them out of both lists."""
    for old in tuple(gone):
        likely = [(alikeness(old.words, unit.words), unit) for unit in new if unit.is_row == old.is_row]
        best = max(likely, key=lambda entry: entry[0], default=(0.0, old))
        if best[0] >= ALIKE:
            gone[:] = [unit for unit in gone if unit is not old]
            new[:] = [unit for unit in new if unit is not best[1]]
            yield Pair(old, best[1])


def _with_facts(unit: Unit, source: Unit | None) -> Unit:
    if source is None or len(source.lines) != len(unit.lines):
        return unit
    lines = [_line_with_facts(line, other) for line, other in zip(unit.lines, source.lines, strict=True)]
    return replace(unit, lines=tuple(lines))


def _line_with_facts(line: Line, source: Line) -> Line:
    if line.words == source.words:
        return replace(line, facts=source.facts)
    found: list[Printed] = []
    opcodes = steps(source, line)
    for printed in source.facts:
        place = mapped(opcodes, printed.first, printed.last)
        if place and line.words[slice(*place)] == source.words[printed.first : printed.last]:
            found.append(replace(printed, first=place[0], last=place[1]))
    return replace(line, facts=tuple(found))
