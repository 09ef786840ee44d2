"""Numbers by Word itself: which list and level prints the number that the model gave a heading or an item.

The model's numbers are the truth, for others cite them. Every number is therefore counted along as Word
would count it; where Word would print something else a new instance of the list starts at the right number,
and what no list can print (`3:2a`) is typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from beleidsgen.document.blocks import ListStyle
from beleidsgen.writers.docx_counting import Counted, NumberFormat, counter_of, take_number_apart
from beleidsgen.writers.docx_lists import LEVELS, STEP, Level, ListDefinition, ListRegister
from beleidsgen.writers.docx_styles import number_properties

BOX_INDENT: Final = 227
"""Where the words of a box begin."""

_NEXT: Final[dict[ListStyle, ListStyle]] = {
    "lid": "letter", "letter": "graad", "graad": "letter", "stap": "letter", "punt": "punt",
}  # fmt: skip
_FORMATS: Final[dict[ListStyle, NumberFormat]] = {
    "lid": "decimal", "letter": "lowerLetter", "graad": "decimal", "stap": "decimal",
}  # fmt: skip
_DIGITS: Final = re.compile(r"(\d+)")


def unnumbered_token(level: int) -> str:
    """What stands in a heading without number until it is known whether its style brings one."""
    return f"\ue100zonder{level}\ue101"


def printed_by_word(number: str) -> bool:
    """Whether a list can print the number of a heading; others are typed."""
    counted = take_number_apart(number)
    return counted is not None and counted.count > 0


@dataclass(frozen=True, slots=True)
class Mark:
    """How one paragraph gets its number.

    Attributes:
        properties: membership of a list, empty when the style of the paragraph brings it.
        typed: the number when Word cannot print it.
        tab: whether a tab and not a space stands between number and words.
        instance: the list that prints the number, 0 when it is typed or absent.
    """

    properties: str
    typed: str = ""
    tab: bool = False
    instance: int = 0


@dataclass(slots=True)
class _Series:
    definition: ListDefinition
    instance: int
    counts: list[int]


@dataclass(frozen=True, slots=True)
class _Place:
    series: _Series
    level: int
    count: int


class HeadingNumbers:
    """Numbers of chapters, paragraphs, annexes and articles.

    Args:
        register: where the lists are kept.
        styles: ids of the heading styles, level 1 first.
    """

    def __init__(self, register: ListRegister, styles: Sequence[str]) -> None:
        self._register = register
        self._styles = styles
        self._above: list[_Place | None] = []
        self._series: dict[str, _Series] = {}
        self._bound: dict[int, tuple[int, int]] = {}

    def mark(self, number: str, depth: int, word: str = "") -> Mark:
        """The number of the next heading.

        Args:
            number: as the model has it.
            depth: how deep the heading stands, from 1.
            word: what is printed before the number (`Artikel `).
        """
        del self._above[depth - 1 :]
        self._above.extend([None] * (depth - 1 - len(self._above)))
        counted = take_number_apart(number)
        place = self._place(counted, word) if counted and printed_by_word(number) else None
        self._above.append(None if word else place)
        if place is None:
            return Mark(unnumbered_token(min(depth, len(self._styles))), f"{word}{number}" if number else "")
        level = place.series.definition.levels[place.level]
        return Mark(
            self._bind(place, min(depth, len(self._styles))), "", level.suffix == "tab", place.series.instance
        )

    def style_properties(self, level: int) -> str:
        """What the style of that level of headings says about numbering."""
        return number_properties(*self._bound[level]) if level in self._bound else ""

    def unnumbered_properties(self, level: int) -> str:
        """What a heading of that level says when it has no number but its style would bring one."""
        return number_properties(self._register.silent, 0) if level in self._bound else ""

    def _place(self, counted: Counted, word: str) -> _Place:
        if not word:
            below = self._below_parent(counted)
            if below is not None:
                return below
        key = f"kop {word}{counted.prefix} {counted.format}"
        series = self._series.get(key)
        if series is None:
            definition = self._register.define(key)
            definition.levels.append(
                _heading_level(f"{word}{counted.prefix}%1", counted.format, 0, counted.count)
            )
            series = _Series(definition, self._register.instance(definition), [counted.count])
            self._series[key] = series
        elif series.counts[0] + 1 != counted.count:
            series.instance = self._register.instance(series.definition, [(0, counted.count)])
        series.counts[:] = [counted.count]
        return _Place(series, 0, counted.count)

    def _below_parent(self, counted: Counted) -> _Place | None:
        """The next level of the list of the heading above, when the number is built on its number."""
        parents = [place for place in self._above if place]
        if not parents or counted.format != "decimal":
            return None
        series, level = parents[-1].series, parents[-1].level + 1
        pieces = _DIGITS.split(counted.prefix)
        places = list(range(len(pieces) - 2, 0, -2))
        family = [place for place in reversed(parents) if place.series is series]
        if not places or pieces[places[0]] != str(family[0].count) or level >= LEVELS:
            return None
        for at, place in zip(places, family, strict=False):
            if pieces[at] != str(place.count):
                break
            pieces[at] = f"%{place.level + 1}"
        text = f"{''.join(pieces)}%{level + 1}"
        levels = series.definition.levels
        if len(levels) == level:
            levels.append(_heading_level(text, counted.format, level, 1))
        counts = [*series.counts[:level], *[0] * (level + 1 - len(series.counts))]
        reached = series.counts[level] if len(series.counts) > level else 0
        if levels[level].text != text or reached + 1 != counted.count:
            return None
        series.counts[:] = [*counts[:level], counted.count]
        return _Place(series, level, counted.count)

    def _bind(self, place: _Place, level: int) -> str:
        """Let the style of this level of headings carry the list that it meets first."""
        here = (place.series.instance, place.level)
        definition = place.series.definition.levels[place.level]
        if level not in self._bound and not definition.style:
            self._bound[level] = here
            definition.style = self._styles[level - 1]
        return "" if self._bound.get(level) == here else number_properties(*here)


def _heading_level(text: str, form: str, level: int, start: int) -> Level:
    """Short numbers hang before the title; numbers with a word stand in the line."""
    hang = not re.search(r"[^\W\d_]", text)
    room = (567, 680, 794)[min(level, 2)] if hang else 0
    return Level(text, form, room, room, start, suffix="tab" if hang else "space")


@dataclass(slots=True)
class ListRun:
    """A list that is being written: its instance, what it has counted, and the style of each level."""

    definition: ListDefinition | None
    instance: int
    styles: tuple[ListStyle, ...]
    counts: list[int] = field(default_factory=lambda: [0] * LEVELS)


class ItemNumbers:
    """Numbers of members, parts, steps and bullets.

    Args:
        register: where the lists are kept.
    """

    def __init__(self, register: ListRegister) -> None:
        self._register = register
        self._definitions: dict[tuple[tuple[ListStyle, ...], bool], ListDefinition] = {}

    def begin(self, style: ListStyle, level: int, parent: ListRun | None, *, boxed: bool = False) -> ListRun:
        """The run of a list that starts here; a list outside another gets an instance of its own."""
        if parent is not None and parent.styles[level] == style:
            return ListRun(parent.definition, parent.instance, parent.styles, parent.counts)
        chain = (*parent.styles[:level], style) if parent else (style,)
        styles = _continued(chain)
        if set(chain) == {"punt"} and not boxed:
            return ListRun(None, self._register.bullets, styles)
        definition = self._definition(chain, styles, boxed=boxed)
        return ListRun(definition, 0, styles)

    def mark(self, run: ListRun, level: int, number: str) -> Mark:
        """The number of the next item of a run."""
        style = run.styles[level]
        if run.definition is None:
            return Mark("", tab=True, instance=run.instance)
        if style == "punt":
            count = run.counts[level] + 1
        else:
            count = counter_of(number, _FORMATS[style]) if number else run.counts[level] + 1
        if not count:
            return Mark("", f"{number}{'°.' if style == 'graad' else '.'}", tab=True)
        if not run.instance or run.counts[level] + 1 != count:
            starts = [(level, count), *((deeper, 1) for deeper in range(level + 1, min(level + 3, LEVELS)))]
            run.instance = self._register.instance(run.definition, starts)
        run.counts[level:] = [count, *[0] * (LEVELS - level - 1)]
        return Mark(number_properties(run.instance, level), tab=True, instance=run.instance)

    def _definition(
        self, chain: tuple[ListStyle, ...], styles: tuple[ListStyle, ...], *, boxed: bool
    ) -> ListDefinition:
        known = self._definitions.get((styles, boxed))
        if known is not None:
            return known
        definition = self._register.define(f"lijst {'-'.join(chain)}{' kader' if boxed else ''}")
        for level, style in enumerate(styles):
            indent = STEP * (level + 1) + (BOX_INDENT if boxed else 0)
            if style == "punt":
                definition.levels.append(Level("•–▪"[level % 3], "bullet", indent, STEP))
            else:
                text = f"%{level + 1}{'°.' if style == 'graad' else '.'}"
                definition.levels.append(Level(text, _FORMATS[style], indent, STEP))
        self._definitions[styles, boxed] = definition
        return definition


def _continued(chain: tuple[ListStyle, ...]) -> tuple[ListStyle, ...]:
    """The styles of all levels when the list goes on in the usual way."""
    styles = list(chain[:LEVELS])
    while len(styles) < LEVELS:
        styles.append(_NEXT[styles[-1]])
    return tuple(styles)
