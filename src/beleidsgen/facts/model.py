"""Facts: everything that content may name, as plain values that remember where they came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from beleidsgen.names import FactName

Plain: TypeAlias = bool | int | float | str | date | list["Plain"] | dict[str, "Plain"] | None
"""A plain value; None is *onbekend*, `ja` and `nee` are booleans."""


@dataclass(frozen=True, slots=True)
class Alias:
    """A derived fact that is a place in the profile: the value keeps its own path.

    Attributes:
        path: where the value stands in the profile, or would stand when it is *onbekend*.
        value: the value found there.
    """

    path: str
    value: Plain


Derived: TypeAlias = Plain | Alias


@dataclass(frozen=True, slots=True)
class Rule:
    """How one derived fact is made.

    Attributes:
        name: the name that authors type.
        title: what the fact is, in Dutch; for the reference of facts.
        fields: the profile fields it rests on; the first is asked for when the fact is *onbekend*.
        derive: makes the value from all facts known so far.
    """

    name: str
    title: str
    fields: tuple[str, ...]
    derive: Callable[[Facts], Derived]


class Facts:
    """All facts of one municipality on one day.

    Args:
        tree: the profile as nested plain values, by field name.
        peildatum: the day for which law and dates are read.
        title: gives the Dutch title of a profile field by its dotted path.
    """

    def __init__(self, tree: Mapping[str, Plain], peildatum: date, title: Callable[[str], str]) -> None:
        self._tree: dict[str, Derived] = {**tree, "peildatum": peildatum}
        self._rules: dict[str, Rule] = {}
        self._title = title
        self.peildatum = peildatum

    def __getitem__(self, name: str) -> Plain:
        return self.find(name).value

    def __contains__(self, name: str) -> bool:
        try:
            self.find(name)
        except KeyError:
            return False
        return True

    def add(self, rule: Rule) -> None:
        """Derive one more fact and keep it under its dotted name."""
        group, _, leaf = rule.name.rpartition(".")
        self._rules[rule.name] = rule
        value = rule.derive(self)
        if not group:
            self._tree[leaf] = value
            return
        holder = self._tree.setdefault(group, {})
        if isinstance(holder, dict):
            holder[leaf] = value  # type: ignore[assignment]

    def put(self, name: str, value: Plain) -> None:
        """Keep a group of values that do not come from the profile, such as the dated values of law."""
        self._tree[name] = value

    def find(self, name: str) -> Alias:
        """The value under a dotted name, with the profile path at which it stands.

        Raises:
            KeyError: no fact of that name exists.
        """
        here = Alias("", self._tree)  # type: ignore[arg-type]  # a derived group may hold aliases
        for part in name.split("."):
            here = _step(here, part)
        return here

    def roots(self) -> Iterator[tuple[str, Alias]]:
        """Every top-level fact, as the template language sees it."""
        for name in self._tree:
            yield name, self.find(name)

    def fields_of(self, name: str) -> tuple[str, ...]:
        """The profile fields behind a fact; the name itself for a field."""
        rule = self.rule_of(name)
        return rule.fields if rule else (name,)

    def rule_of(self, name: str) -> Rule | None:
        """The rule that made a fact, or None for a field of the profile."""
        parts = name.split(".")
        for length in range(len(parts), 0, -1):
            rule = self._rules.get(".".join(parts[:length]))
            if rule is not None:
                return rule
        return None

    def title(self, name: str) -> str:
        """What a fact is called in Dutch."""
        rule = self._rules.get(name)
        return rule.title if rule else self._title(name)

    def blank(self, path: str) -> tuple[FactName, str]:
        """The profile field to ask for when the fact at a path is *onbekend*, and how to ask for it."""
        rule = self.rule_of(path)
        field = rule.fields[0] if rule and rule.fields else path
        return FactName(field), self._title(field)


def _step(here: Alias, part: str) -> Alias:
    """One part of a dotted name further down; below *onbekend* everything is *onbekend*."""
    below = f"{here.path}.{part}" if here.path else part
    found: Derived
    match here.value:
        case None:
            return Alias(below, None)
        case list() as entries if part.isdigit() and int(part) < len(entries):
            found = entries[int(part)]
        case dict() as fields if part in fields:
            found = fields[part]
        case _:
            raise KeyError(below)
    return found if isinstance(found, Alias) else Alias(below, found)
