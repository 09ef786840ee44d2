"""A document as rows of words in which every printed fact knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from beleidsgen.content.wording import number_words
from beleidsgen.document.blocks import Article, Row, Section
from beleidsgen.document.inlines import Blank, Citation, Emphasis, Inline, Link, Reference, Strong, Value
from beleidsgen.document.package import Document
from beleidsgen.document.walk import BLANK_WORDS, Node, children_of, inlines_of, plain_text, symbol_of
from beleidsgen.names import FactName, Symbol

_WORD: Final = re.compile(r"⟦[^⟧]*⟧|\w(?:[\w'’@.:/-]*\w)?|[^\w\s]")
_NUMBERS: Final = {number_words(number): str(number) for number in range(2, 21)} | {"één": "1", "eén": "1"}


@dataclass(frozen=True, slots=True)
class Printed:
    """A fact in a line: the words from `first` up to `last`."""

    fact: FactName
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a paragraph, a title or a cell.

    Attributes:
        text: how they are printed; what points elsewhere stands between ⟦ and ⟧.
        words: the words in lower case, numbers as digits.
        spots: where each word begins and ends in the text.
        facts: the facts in it, from left to right.
    """

    text: str
    words: tuple[str, ...]
    spots: tuple[tuple[int, int], ...]
    facts: tuple[Printed, ...] = ()

    def printed(self, first: int, last: int) -> str:
        """The words from `first` up to `last` as they are printed."""
        if first >= last:
            return ""
        return " ".join(
            self.text[self.spots[first][0] : self.spots[last - 1][1]].translate(_BRACKETS).split()
        )


_BRACKETS: Final = str.maketrans("", "", "⟦⟧")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, a title, or a row of a table.

    Attributes:
        symbol: the nearest symbol.
        heading: number and title of the section or article it stands in.
        lines: one line, or one for every cell.
        is_row: whether it is a row of a table.
    """

    symbol: Symbol
    heading: str
    lines: tuple[Line, ...]
    is_row: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """All its words."""
        return tuple(word for line in self.lines for word in line.words)

    @property
    def facts(self) -> tuple[FactName, ...]:
        """The facts in it, each once, from left to right."""
        return tuple(dict.fromkeys(printed.fact for line in self.lines for printed in line.facts))


def units_of(document: Document) -> tuple[Unit, ...]:
    """Everything in a document that has words, in reading order."""
    return tuple(_units(document.blocks, Symbol(document.kind), plain_text(document.title)))


def read_line(inlines: Iterable[Inline]) -> Line:
    """The words of inlines, with the facts and open fields in them."""
    text = ""
    named: list[tuple[FactName, int, int]] = []
    for words, fact in _pieces(inlines):
        if fact:
            named.append((fact, len(text), len(text) + len(words)))
        text += words
    found = list(_WORD.finditer(text))
    facts: list[Printed] = []
    for fact, start, end in named:
        inside = [at for at, word in enumerate(found) if word.start() < end and word.end() > start]
        if inside:
            facts.append(Printed(fact, inside[0], inside[-1] + 1))
    words_found = tuple(canonical(word.group()) for word in found)
    return Line(text, words_found, tuple(word.span() for word in found), tuple(facts))


def canonical(word: str) -> str:
    """A word as it is compared: in lower case, a number as digits."""
    lower = word.casefold()
    return _NUMBERS.get(lower, lower)


def _units(nodes: Iterable[Node], symbol: Symbol, heading: str) -> Iterator[Unit]:
    for node in nodes:
        here = symbol_of(node) or symbol
        if isinstance(node, Section | Article):
            title = plain_text(node.title)
            word = "artikel " if isinstance(node, Article) and node.number else ""
            heading = " ".join(filter(None, (f"{word}{node.number}", title)))
        if isinstance(node, Row):
            lines = tuple(read_line(cell.children) for cell in node.cells)
            if any(line.words for line in lines):
                yield Unit(here, heading, lines, is_row=True)
        elif (line := read_line(inlines_of(node))).words:
            yield Unit(here, heading, (line,))
        yield from _units(children_of(node), here, heading)


def _pieces(inlines: Iterable[Inline]) -> Iterator[tuple[str, FactName | None]]:
    """The words of each leaf, and the fact that it prints."""
    for inline in inlines:
        match inline:
            case Value():
                yield inline.text, inline.fact
            case Blank():
                yield f"⟦{BLANK_WORDS.format(inline.label)}⟧", inline.field or None
            case Reference():
                yield f"⟦{inline.target}⟧", None
            case Citation():
                yield f"⟦{inline.source} {inline.detail}⟧" if inline.form == "tekst" else "", None
            case Emphasis() | Strong() | Link():
                yield from _pieces(inline.children)
            case _:
                yield inline.text, None
