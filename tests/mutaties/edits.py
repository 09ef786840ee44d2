"""One thing that a person changes in one document of a set, and where a finding about it belongs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import TypeAlias

Texts: TypeAlias = Mapping[str, str]
"""The Markdown of every document of a set, by kind."""

Draw: TypeAlias = Callable[[re.Match[str], Random], str | None]
"""What comes in place of something found; None where it cannot be changed into anything else."""

BELEID, PLAN, APV, BIBOB = "mensenhandelbeleid", "uitvoeringsplan", "apv-hoofdstuk-3", "bibob-triggers"
MAIN = (BELEID, PLAN, APV, BIBOB)
LID = r"^\d+\. (?:<!-- ##\S+ --> )?[A-Z][^:]*\.$"
"""A lid of an article that is one sentence."""
PROSE = re.compile(r"^(?:\d+\. (?:<!-- ##\S+ --> )?)?[A-ZÀ-Ý][^|#]*\.$")
"""A line that is one whole sentence, with or without the number of a lid before it."""
_SYMBOL = re.compile(r"<!-- ##(\S+)")
_TARGET = re.compile(r"\]\((?:[\w.-]+\.md)?#([^)\s]+)\)")
_HEADING = re.compile(r"^(#+) ")
_CELL_EDGE = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Edit:
    """Lines of one document that were replaced by others.

    Attributes:
        document: the kind of document.
        start: the first line that changed, from 0.
        end: the line after the last one that changed, in the text as it was.
        lines: what stands there now; empty when the lines were taken out.
    """

    document: str
    start: int
    end: int
    lines: tuple[str, ...]

    def apply(self, texts: Texts) -> dict[str, str]:
        """The set with this one thing changed."""
        lines = texts[self.document].split("\n")
        changed = [*lines[: self.start], *self.lines, *lines[self.end :]]
        return {**texts, self.document: "\n".join(changed)}

    def taken_out(self, texts: Texts) -> frozenset[str]:
        """The symbols that stood in the changed lines and no longer do."""
        before = texts[self.document].split("\n")[self.start : self.end]
        return frozenset(symbols_in(before)) - frozenset(symbols_in(self.lines))

    def points_at(self, texts: Texts) -> frozenset[str]:
        """The symbols to which lines referred that were taken out."""
        before = texts[self.document].split("\n")[self.start : self.end]
        return frozenset() if self.lines else frozenset(_TARGET.findall("\n".join(before)))

    def symbols(self, texts: Texts) -> frozenset[str]:
        """The symbols where a finding about this edit belongs: its own, the nearest above, its heading."""
        lines = texts[self.document].split("\n")
        own = {*symbols_in(lines[self.start : self.end]), *symbols_in(self.lines)}
        above = lines[: self.start + 1]
        nearest = [symbol for line in reversed(above) for symbol in symbols_in([line])][:1]
        headings = [line for line in reversed(above) if _HEADING.match(line)]
        return frozenset({*own, *nearest, *symbols_in(headings[:1])})

    def span(self, texts: Texts) -> range:
        """The lines, from 1, of the block in which the edit now stands."""
        lines = self.apply(texts)[self.document].split("\n")
        first, last = self.start, self.start + max(len(self.lines), 1)
        in_table = any(line.startswith("|") for line in lines[first:last])
        while not in_table and first > 0 and lines[first - 1]:
            first -= 1
        while not in_table and last < len(lines) and lines[last]:
            last += 1
        return range(first, last + 2)


Maker: TypeAlias = Callable[[Texts, Random], Edit | None]
"""Makes one edit in a set; None when the set has nothing of this kind."""


def symbols_in(lines: Iterable[str]) -> Iterator[str]:
    """Every symbol that is anchored in some lines."""
    for line in lines:
        yield from _SYMBOL.findall(line)


def swap(documents: Sequence[str], pattern: str, draw: Draw) -> Maker:
    """Change one occurrence of a pattern, anywhere in some documents."""
    found = re.compile(pattern)

    def make(texts: Texts, random: Random) -> Edit | None:
        spots = [
            (document, number, match)
            for document, number, line in _numbered(documents, texts)
            for match in found.finditer(line)
        ]
        random.shuffle(spots)
        for document, number, match in spots:
            new = draw(match, random)
            if new is not None and new != match[0]:
                line = match.string[: match.start()] + new + match.string[match.end() :]
                return Edit(document, number, number + 1, (line,))
        return None

    return make


def cell(
    documents: Sequence[str], column: str, draw: Draw, row: str = "", value: str = r"[^*…–][^|]*"
) -> Maker:
    """Change one cell in a column of a table.

    Args:
        documents: where to look.
        column: a pattern for the head of the column.
        draw: what the cell says from now on.
        row: a pattern that the row must hold.
        value: a pattern for what the cell says; an open field is left alone unless this says otherwise.
    """

    def make(texts: Texts, random: Random) -> Edit | None:
        spots = []
        for document, number, line, at in _cells(documents, column, texts):
            parts = _CELL_EDGE.split(line)
            match = re.fullmatch(value, parts[at].strip()) if at < len(parts) else None
            if match and re.search(row, line):
                spots.append((document, number, parts, at, match))
        random.shuffle(spots)
        for document, number, parts, at, match in spots:
            new = draw(match, random)
            if new is not None and new != match[0]:
                kept = [*parts[:at], f" {new} " if new else " ", *parts[at + 1 :]]
                return Edit(document, number, number + 1, ("|".join(kept),))
        return None

    return make


def add(documents: Sequence[str], sentences: Sequence[str], after: str = PROSE.pattern) -> Maker:
    """Write one more sentence under a sentence that is already there."""
    found = re.compile(after)

    def make(texts: Texts, random: Random) -> Edit | None:
        spots = [(d, number, line) for d, number, line in _numbered(documents, texts) if found.search(line)]
        if not spots:
            return None
        document, number, line = random.choice(spots)
        sentence = random.choice(sentences)
        if re.match(r"\d+\. ", line):
            return Edit(document, number, number + 1, (f"{line} {sentence}",))
        return Edit(document, number, number + 1, (line, sentence))

    return make


def drop(documents: Sequence[str], pattern: str) -> Maker:
    """Take one row, item or sentence out, with the lines that hang under it."""
    found = re.compile(pattern)

    def make(texts: Texts, random: Random) -> Edit | None:
        spots = [(d, number) for d, number, line in _numbered(documents, texts) if found.search(line)]
        if not spots:
            return None
        document, number = random.choice(spots)
        lines = texts[document].split("\n")
        end = number + 1
        while end < len(lines) and _indent(lines[end]) > _indent(lines[number]):
            end += 1
        return Edit(document, number, end, ())

    return make


def drop_part(documents: Sequence[str], heading: str) -> Maker:
    """Take out a heading with everything under it."""
    found = re.compile(heading)

    def make(texts: Texts, random: Random) -> Edit | None:
        spots = [(d, number) for d, number, line in _numbered(documents, texts) if found.search(line)]
        if not spots:
            return None
        document, number = random.choice(spots)
        lines = texts[document].split("\n")
        level = len(lines[number].split(" ")[0])
        end = number + 1
        while end < len(lines) and not _ends(lines[end], level):
            end += 1
        return Edit(document, number, end, ())

    return make


def double(documents: Sequence[str], pattern: str) -> Maker:
    """Copy one row to the row below it."""
    found = re.compile(pattern)

    def make(texts: Texts, random: Random) -> Edit | None:
        spots = [(d, number, line) for d, number, line in _numbered(documents, texts) if found.search(line)]
        if not spots:
            return None
        document, number, line = random.choice(spots)
        return Edit(document, number, number + 1, (line, line))

    return make


def turn_round(documents: Sequence[str], first: str) -> Maker:
    """Let two neighbouring lids of one article change places; the numbers stay in order."""
    found = re.compile(first)

    def make(texts: Texts, random: Random) -> Edit | None:
        spots = []
        for document in documents:
            lines = texts[document].split("\n")
            for number, (one, two) in enumerate(pairwise(lines)):
                if found.match(one) and found.match(two):
                    spots.append((document, number, one, two))
        if not spots:
            return None
        document, number, one, two = random.choice(spots)
        head, tail = one.split(". ", 1), two.split(". ", 1)
        return Edit(document, number, number + 2, (f"{head[0]}. {tail[1]}", f"{tail[0]}. {head[1]}"))

    return make


def one_of(*makers: Maker) -> Maker:
    """Any of some ways to make the same kind of edit."""

    def make(texts: Texts, random: Random) -> Edit | None:
        order = list(makers)
        random.shuffle(order)
        return next((edit for maker in order if (edit := maker(texts, random)) is not None), None)

    return make


def _numbered(documents: Sequence[str], texts: Texts) -> Iterator[tuple[str, int, str]]:
    """Every line of some documents, without the head of the file and the notes at its end."""
    for document in documents:
        lines = texts[document].split("\n")
        for number in range(lines.index("---", 1) + 1, len(lines)):
            if not lines[number].startswith("[^"):
                yield document, number, lines[number]


def _cells(documents: Sequence[str], column: str, texts: Texts) -> Iterator[tuple[str, int, str, int]]:
    """Every row of every table that has a column, with the place of that column."""
    for document in documents:
        at = 0
        lines = texts[document].split("\n")
        for number, line in enumerate(lines):
            if not line.startswith("|"):
                at = 0
            elif number + 1 < len(lines) and re.match(r"\|-", lines[number + 1]):
                heads = [head.strip() for head in _CELL_EDGE.split(line)]
                at = next((i for i, head in enumerate(heads) if re.fullmatch(column, head)), 0)
            elif at and not line.startswith("|-"):
                yield document, number, line, at


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _ends(line: str, level: int) -> bool:
    """Whether a part of some level ends before a line."""
    heading = _HEADING.match(line)
    return line.startswith("[^") or (heading is not None and len(heading[1]) <= level)
