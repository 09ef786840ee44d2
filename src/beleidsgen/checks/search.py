"""Searching many patterns in long texts: cheap words first, the expression only where they occur."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_SHORTEST: Final = 3
_CLOSED: Final = {"(": ")", "[": "]"}


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of a rule; capitals do not matter, `^` is the start of a sentence."""
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


@cache
def needles(pattern: str) -> tuple[str, ...]:
    """Words of which one must stand in every text that the pattern matches; empty when not known.

    A rule has a few patterns and a document thousands of words: looking for a word is a hundred times
    cheaper than trying an expression on every position.
    """
    found = [_needed(alternative) for alternative in _alternatives(pattern)]
    return tuple(word for words in found for word in words) if all(found) else ()


def may_match(pattern: str, lowered: str) -> bool:
    """Whether a pattern could be found in a text that is given in small letters."""
    words = needles(pattern)
    return not words or any(word in lowered for word in words)


def _alternatives(pattern: str) -> list[str]:
    """The parts of a pattern between the bars that stand outside all brackets."""
    parts, start, position = [], 0, 0
    while position < len(pattern):
        if pattern[position] == "|":
            parts.append(pattern[start:position])
            start = position + 1
        position = _after(pattern, position)
    return [*parts, pattern[start:]]


def _needed(pattern: str) -> tuple[str, ...]:
    """What a pattern without bars cannot do without: a run of plain characters, or one of a group."""
    choices: list[tuple[str, ...]] = []
    run, position = "", 0
    while position < len(pattern):
        after = _after(pattern, position)
        piece, optional = pattern[position:after], pattern[after : after + 1] in ("?", "*", "{")
        plain = piece[-1] if re.fullmatch(r"[^\\()\[\].^$*+?{}|]|\\[^\w]", piece) else ""
        if plain and not optional:
            run += plain.lower()
        else:
            choices.append((run,))
            run = ""
            if piece.startswith("(?:") and not optional:
                choices.append(needles(piece[3:-1]))
        position = after
    fit = [words for words in (*choices, (run,)) if words and min(map(len, words)) >= _SHORTEST]
    return max(fit, key=lambda words: min(map(len, words)), default=())


def _after(pattern: str, position: int) -> int:
    """Where the next piece starts: after an escape, after a whole bracket, or one further."""
    sign = pattern[position]
    if sign == "\\":
        return position + 2
    if sign not in _CLOSED:
        return position + 1
    position += 1
    while position < len(pattern) and pattern[position] != _CLOSED[sign]:
        position = _after(pattern, position) if sign == "(" or pattern[position] == "\\" else position + 1
    return position + 1
