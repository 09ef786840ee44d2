"""Searching many patterns in long texts: cheap words first, the expression only where they occur."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import Final

_SHORTEST: Final = 3
_MOST_SENTENCES: Final = 2**14
"""A document has some six hundred; a few in ten are of one municipality only."""
_PLAIN: Final = re.compile(r"[^\\()\[\].^$*+?{}|]|\\[^\w]")
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


class Texts:
    """Many short texts after one another, so that a word is found in all of them in one go.

    Args:
        texts: the texts, such as the sentences of a document.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        lowered = [text.lower() for text in texts]
        self._all = "\n".join(lowered)
        self._starts = list(accumulate((len(text) + 1 for text in lowered), initial=0))

    def candidates(self, pattern: str) -> Iterable[int]:
        """The positions of the texts in which a pattern could be found, in order; all when no word tells."""
        words = needles(pattern)
        if not words:
            return range(len(self._starts) - 1)
        found: set[int] = set()
        for word in words:
            at = self._all.find(word)
            while at >= 0:
                number = bisect_right(self._starts, at) - 1
                found.add(number)
                at = self._all.find(word, self._starts[number + 1])
        return sorted(found)


class Finder:
    """Looks for a set of patterns in sentences, and remembers what each sentence held.

    Municipalities share most of their sentences, so that only the others are searched.

    Args:
        patterns: the patterns, always looked for together.
    """

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self._patterns = patterns
        self._held: dict[str, tuple[str, ...]] = {}

    def __call__(self, sentences: Sequence[str]) -> Mapping[str, Sequence[int]]:
        """Per pattern that is found the positions of the sentences that hold it, in order."""
        if len(self._held) > _MOST_SENTENCES:
            self._held.clear()
        self._search([sentence for sentence in dict.fromkeys(sentences) if sentence not in self._held])
        places: dict[str, list[int]] = {}
        for position, sentence in enumerate(sentences):
            for pattern in self._held[sentence]:
                places.setdefault(pattern, []).append(position)
        return places

    def _search(self, unknown: Sequence[str]) -> None:
        held: dict[str, list[str]] = {sentence: [] for sentence in unknown}
        texts = Texts(unknown)
        for pattern in self._patterns:
            search = compiled(pattern).search
            for position in texts.candidates(pattern):
                if search(unknown[position]):
                    held[unknown[position]].append(pattern)
        self._held.update((sentence, tuple(found)) for sentence, found in held.items())


@lru_cache(maxsize=32)
def finder(patterns: tuple[str, ...]) -> Finder:
    """The finder of these patterns, shared by all municipalities; a pack has a set per kind of document."""
    return Finder(patterns)


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
        plain = piece[-1] if _PLAIN.fullmatch(piece) else ""
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
