"""A small covering array: few combinations that together hold every pair (or triple) of values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product

Combination = dict[str, str]
Values = Mapping[str, Sequence[str]]
Possible = Callable[[Combination], bool]
_Group = tuple[tuple[str, str], ...]


def cover(values: Values, strength: int = 2, possible: Possible = lambda _: True) -> list[Combination]:
    """Combinations in which every group of values occurs at least once; the same list every time.

    Greedy: each combination starts with the first group that is not covered yet, and then gives every other
    question the value that covers most new groups.

    Args:
        values: per question its values.
        strength: how many questions go together: 2 for pairs, 3 for triples.
        possible: whether values can go together; it must judge each pair by itself, so that a part of a
            combination that is possible can always be completed.
    """
    left = dict.fromkeys(groups(values, strength, possible))
    names = sorted(values)
    found: list[Combination] = []
    while left:
        made = dict(next(iter(left)))
        turn = len(found) % len(names)
        for name in [n for n in names[turn:] + names[:turn] if n not in made]:
            made[name] = _best(name, values[name], made, left, strength, possible)
        for group in _within(made, names, strength):
            left.pop(group, None)
        found.append({name: made[name] for name in values})
    return found


def groups(values: Values, strength: int, possible: Possible) -> Iterator[_Group]:
    """Every group of values of different questions that can go together."""
    for chosen in combinations(sorted(values), strength):
        for given in product(*(values[name] for name in chosen)):
            group = tuple(zip(chosen, given, strict=True))
            if possible(dict(group)):
                yield group


def _best(
    name: str,
    values: Sequence[str],
    made: Combination,
    left: Mapping[_Group, None],
    strength: int,
    possible: Possible,
) -> str:
    """The value of a question that covers most groups that are left, given what is already made."""
    allowed = [value for value in values if possible({**made, name: value})]
    return max(allowed, key=lambda value: _gain({**made, name: value}, name, left, strength))


def _gain(made: Combination, name: str, left: Mapping[_Group, None], strength: int) -> int:
    others = [other for other in made if other != name]
    return sum(_ordered((*chosen, name), made, left) for chosen in combinations(others, strength - 1))


def _ordered(chosen: tuple[str, ...], made: Combination, left: Mapping[_Group, None]) -> bool:
    """Whether the group of these questions is still left; groups name them in alphabetical order."""
    return tuple((name, made[name]) for name in sorted(chosen)) in left


def _within(made: Combination, names: Sequence[str], strength: int) -> Iterator[_Group]:
    for chosen in combinations(names, strength):
        yield tuple((name, made[name]) for name in chosen)
