"""Facts as the template language sees them: values that know their name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from beleidsgen.catalogue.condition import spell
from beleidsgen.facts.model import Alias, Facts


@dataclass(frozen=True, slots=True)
class Printed:
    """A fact that a filter has put into words.

    Attributes:
        path: the fact.
        words: how it is printed.
    """

    path: str
    words: str


class Trusted(str):
    """Text of the pack itself, already filled: Markdown stays Markdown."""

    __slots__ = ()


class View:
    """One fact in a template; comparing, counting and walking it look at the plain value.

    Args:
        path: the name of the fact.
        value: its plain value, None when it is *onbekend*.
    """

    __slots__ = ("_path", "_value")
    __hash__: ClassVar[None]  # type: ignore[assignment]

    def __init__(self, path: str, value: object) -> None:
        if isinstance(value, Alias):
            path, value = value.path, value.value
        self._path = path
        self._value = value

    def __getattr__(self, name: str) -> View:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._child(name)

    def __getitem__(self, name: str | int) -> View:
        return self._child(str(name))

    def __bool__(self) -> bool:
        return bool(self._value)

    def __iter__(self) -> Iterator[View]:
        entries = self._value if isinstance(self._value, list) else ()
        return iter([View(f"{self._path}.{index}", entry) for index, entry in enumerate(entries)])

    def __len__(self) -> int:
        return len(self._value) if isinstance(self._value, list) else 0

    def __contains__(self, wanted: object) -> bool:
        if isinstance(self._value, str):
            return spell(plain(wanted)) in self._value
        return any(spell(plain(entry)) == spell(plain(wanted)) for entry in self)

    def __eq__(self, other: object) -> bool:
        return spell(self._value) == spell(plain(other))

    def __lt__(self, other: object) -> bool:
        return self._compares(other, lambda mine, theirs: mine < theirs)

    def __gt__(self, other: object) -> bool:
        return self._compares(other, lambda mine, theirs: mine > theirs)

    def __le__(self, other: object) -> bool:
        return self._compares(other, lambda mine, theirs: mine <= theirs)

    def __ge__(self, other: object) -> bool:
        return self._compares(other, lambda mine, theirs: mine >= theirs)

    def _compares(self, other: object, holds: Callable[[float, float], bool]) -> bool:
        mine, theirs = self._value, plain(other)
        if isinstance(mine, int | float) and isinstance(theirs, int | float):
            return holds(mine, theirs)
        return False

    def _child(self, name: str) -> View:
        below = f"{self._path}.{name}"
        if self._value is None:
            return View(below, None)
        if isinstance(self._value, dict) and name in self._value:
            return View(below, self._value[name])
        if isinstance(self._value, list) and name.isdigit() and int(name) < len(self._value):
            return View(below, self._value[int(name)])
        raise AttributeError(below)


def plain(value: object) -> object:
    """The plain value behind a view; anything else as it is."""
    return value._value if isinstance(value, View) else value  # noqa: SLF001 - same module


def path_of(value: View) -> str:
    """The name of the fact behind a view."""
    return value._path  # noqa: SLF001 - same module


def views(facts: Facts) -> dict[str, View]:
    """Every top-level fact under its name."""
    return {name: View(alias.path, alias.value) for name, alias in facts.roots()}


__all__ = ["Printed", "Trusted", "View", "path_of", "plain", "views"]
