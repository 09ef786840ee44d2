"""A calendar of one year: per meeting a mark in its months, or a band with its rhythm."""

from __future__ import annotations

import re
from typing import Final

from beleidsgen.figures.drawing import (
    BLACK,
    GREY,
    PALE,
    WHITE,
    WIDTH,
    Drawing,
    Part,
    Words,
    box,
    leading,
    line,
    stacked,
)
from beleidsgen.figures.grid import Grid
from beleidsgen.figures.metrics import wrap

_MONTHS: Final = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_SIZE: Final = 8.0
_NAME: Final = 177.0
_MONTH: Final = (WIDTH - 2 - _NAME) / 12
_HEAD: Final = 16.0
_PAD: Final = 3.5
_FIRST_MONTH: Final = 2
_TIMES: Final = {
    "één": 1, "een": 1, "eén": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12,
}  # fmt: skip
_COUNT: Final = re.compile(r"(\w+) keer per jaar")
_WORDS: Final = (
    (re.compile(r"\b(?:iedere|elke) maand\b|\bmaandelijks\b"), 12),
    (re.compile(r"\b(?:ieder|elk|per) kwartaal\b"), 4),
    (re.compile(r"\bhalfjaarlijks\b|\b(?:ieder|elk) half jaar\b"), 2),
    (re.compile(r"\bjaarlijks\b|\b(?:ieder|elk|per) jaar\b"), 1),
)
_UNKNOWN: Final = re.compile(r"niet bekend|onbekend|in te vullen", re.IGNORECASE)


def calendar(grid: Grid) -> Drawing:
    """A row per meeting (first column) at the rhythm that the second column gives in words."""
    parts: list[Part] = []
    for number, month in enumerate(_MONTHS):
        parts.append(Words(_left(number) + _MONTH / 2, _HEAD - 5, month, _SIZE, True, "middle"))
    y = _HEAD
    for row in grid.rows:
        y = _row(row[0].text, row[1].text if len(row) > 1 else "", y, parts)
    lines = [line((_left(number), 2), (_left(number), y), 0.4, ink=GREY) for number in range(13)]
    parts.append(line((1, y), (WIDTH - 1, y), 0.8))
    note = "De maanden zijn een voorstel: het aantal keren per jaar is gelijk verdeeld."
    parts.append(Words(1, y + 12, note, _SIZE))
    return Drawing(WIDTH, y + 16, (*lines, *parts))


def times_a_year(rhythm: str) -> int | None:
    """How often a year the words say, None when they give no number: `Vier keer per jaar` is 4."""
    if _UNKNOWN.search(rhythm):
        return None
    said = rhythm.casefold()
    counted = _COUNT.search(said)
    if counted is not None:
        return int(counted[1]) if counted[1].isdecimal() else _TIMES.get(counted[1])
    return next((times for pattern, times in _WORDS if pattern.search(said)), None)


def months(times: int) -> tuple[int, ...]:
    """The months (from 0) over which a number of times is spread as evenly as it goes, from March on."""
    return tuple(sorted((_FIRST_MONTH + turn * 12 // times) % 12 for turn in range(times)))


def _left(month: int) -> float:
    return 1 + _NAME + month * _MONTH


def _row(name: str, rhythm: str, top: float, parts: list[Part]) -> float:
    """Draws one meeting; gives where its row ends."""
    times = times_a_year(rhythm)
    marked = times is not None and times <= 12
    names = wrap(name, _NAME - 2 * _PAD, _SIZE)
    shown = "ritme nog niet bekend" if not rhythm or _UNKNOWN.search(rhythm) else rhythm
    band = [] if marked else wrap(shown, 12 * _MONTH - 4 * _PAD, _SIZE)
    height = max(len(names), len(band), 1) * leading(_SIZE) + 2 * _PAD
    parts.append(line((1, top), (WIDTH - 1, top), 0.4, ink=GREY))
    parts.extend(stacked(names, 1, top + _PAD + _SIZE * 0.9, _SIZE))
    if times is not None and times <= 12:
        for month in months(times):
            side = 7.0
            left = _left(month) + (_MONTH - side) / 2
            parts.append(box(left, top + (height - side) / 2, side, side, BLACK, 0))
        return top + height
    unknown = shown != rhythm
    fill, dash = (WHITE, 2.5) if unknown else (PALE, 0.0)
    parts.append(box(_left(0) + 2, top + 1.5, 12 * _MONTH - 4, height - 3, fill, 0.7, dash))
    first = top + (height - len(band) * leading(_SIZE)) / 2 + _SIZE * 0.92
    for number, text in enumerate(band):
        parts.append(Words(_left(6), first + number * leading(_SIZE), text, _SIZE, False, "middle"))
    return top + height
