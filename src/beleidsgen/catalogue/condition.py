"""A `wanneer`: the small language in which content says when it applies.

`feit`, `niet X`, `X en Y`, `X of Y`, brackets, `X = waarde`, `X in [a, b]`, `lijst bevat waarde`,
`X > 3`, `X < 3`. A fact that is *onbekend* is not true; `X = onbekend` asks for just that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

Plain = bool | int | float | str | list[object] | dict[str, object] | None
Lookup = Callable[[str], object]
"""Gives the plain value of a fact: None when it is *onbekend*."""

_TOKEN = re.compile(r"\s*(?:(?P<quoted>\"[^\"]*\"|'[^']*')|(?P<word>[\w.-]+)|(?P<sign>[=<>()\[\],]))")


class ConditionError(ValueError):
    """The text is no condition; the message says where it stops making sense."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a condition holds, and the facts that decided it."""

    holds: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One fact, alone or held against a value."""

    name: str
    sign: Literal["", "=", ">", "<", "in", "bevat"] = ""
    values: tuple[str, ...] = ()

    def judge(self, lookup: Lookup) -> Judgement:
        """Hold the fact against the value."""
        actual = lookup(self.name)
        holds = self._holds(actual)
        return Judgement(holds, f"{self.name} is {spell(actual)}")

    def _holds(self, actual: object) -> bool:
        if self.sign == "":
            return bool(actual)
        if self.sign == "bevat":
            return isinstance(actual, list) and any(spell(item) in self.values for item in actual)
        if self.sign in ("=", "in"):
            return spell(actual) in self.values
        if not isinstance(actual, int | float):
            return False
        limit = float(self.values[0])
        return actual > limit if self.sign == ">" else actual < limit


@dataclass(frozen=True, slots=True)
class Combination:
    """Conditions joined by *niet*, *en* or *of*."""

    word: Literal["niet", "en", "of"]
    parts: tuple[Node, ...]

    def judge(self, lookup: Lookup) -> Judgement:
        """Judge the parts; the reason names those that decided."""
        judged = [part.judge(lookup) for part in self.parts]
        if self.word == "niet":
            return Judgement(not judged[0].holds, judged[0].reason)
        holds = all(j.holds for j in judged) if self.word == "en" else any(j.holds for j in judged)
        decisive = [j for j in judged if j.holds == holds]
        return Judgement(holds, "; ".join(dict.fromkeys(j.reason for j in decisive)))


Node = Comparison | Combination


@dataclass(frozen=True, slots=True)
class Condition:
    """A parsed `wanneer`.

    Attributes:
        text: the condition as the author wrote it.
        names: the facts it asks for.
    """

    text: str
    root: Node | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The facts that the condition asks for, in the order of the text."""
        return tuple(dict.fromkeys(_names(self.root))) if self.root else ()

    def judge(self, lookup: Lookup) -> Judgement:
        """Say whether the condition holds for these facts, and why."""
        return self.root.judge(lookup) if self.root else Judgement(holds=True)


ALWAYS = Condition("")


def parse_condition(text: str) -> Condition:
    """Read a `wanneer`.

    Raises:
        ConditionError: the text is no condition.
    """
    if not text.strip():
        return ALWAYS
    parser = _Parser(_tokens(text))
    root = parser.alternatives()
    parser.end()
    return Condition(text.strip(), root)


def spell(value: object) -> str:
    """The word an author uses for a plain value: `ja`, `nee`, `onbekend`, `12`, `zone`."""
    if value is None:
        return "onbekend"
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list | dict):
        return f"{len(value)} stuks" if value else "leeg"
    return str(value)


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    position = 0
    stripped = text.rstrip()
    while position < len(stripped):
        match = _TOKEN.match(stripped, position)
        if match is None:
            raise ConditionError(f"onverwacht teken ‘{stripped[position:].strip()[:1]}’")
        found.append(match.group().strip())
        position = match.end()
    return found


def _names(node: Node) -> Iterable[str]:
    if isinstance(node, Comparison):
        yield node.name
    else:
        for part in node.parts:
            yield from _names(part)


class _Parser:
    """Recursive descent over the tokens; one method per level of the grammar."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def alternatives(self) -> Node:
        return self._joined("of", self._all)

    def end(self) -> None:
        if self._at < len(self._tokens):
            raise ConditionError(f"onverwacht woord ‘{self._tokens[self._at]}’")

    def _all(self) -> Node:
        return self._joined("en", self._single)

    def _joined(self, word: Literal["en", "of"], part: Callable[[], Node]) -> Node:
        parts = [part()]
        while self._peek() == word:
            self._at += 1
            parts.append(part())
        return parts[0] if len(parts) == 1 else Combination(word, tuple(parts))

    def _single(self) -> Node:
        token = self._next("een feit")
        if token == "niet":
            return Combination("niet", (self._single(),))
        if token == "(":
            inner = self.alternatives()
            self._expect(")")
            return inner
        if not re.fullmatch(r"[a-z][\w.]*", token) or token in {"en", "of", "in", "bevat"}:
            raise ConditionError(f"‘{token}’ is geen naam van een feit")
        return self._compared(token)

    def _compared(self, name: str) -> Comparison:
        sign = self._peek()
        if sign == "in":
            self._at += 1
            self._expect("[")
            values = [self._value()]
            while self._peek() == ",":
                self._at += 1
                values.append(self._value())
            self._expect("]")
            return Comparison(name, "in", tuple(values))
        if sign in ("=", ">", "<", "bevat"):
            self._at += 1
            value = self._value()
            if sign in (">", "<") and not re.fullmatch(r"-?\d+(\.\d+)?", value):
                raise ConditionError(f"na ‘{sign}’ hoort een getal, niet ‘{value}’")
            return Comparison(name, sign, (value,))  # type: ignore[arg-type]
        return Comparison(name)

    def _value(self) -> str:
        token = self._next("een waarde")
        if token in "=<>()[],":
            raise ConditionError(f"onverwacht teken ‘{token}’")
        return token.strip("\"'")

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _next(self, wanted: str) -> str:
        token = self._peek()
        if not token:
            raise ConditionError(f"de voorwaarde houdt op waar {wanted} moet staan")
        self._at += 1
        return token

    def _expect(self, sign: str) -> None:
        token = self._next(f"‘{sign}’")
        if token != sign:
            raise ConditionError(f"hier hoort ‘{sign}’, niet ‘{token}’")
