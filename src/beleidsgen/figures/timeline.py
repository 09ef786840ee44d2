"""A time line: per action a mark in its quarter, in the shape of its kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from beleidsgen.figures.drawing import (
    BLACK,
    GREY,
    PALE,
    WHITE,
    WIDTH,
    Drawing,
    Part,
    Shape,
    Words,
    box,
    leading,
    line,
    stacked,
)
from beleidsgen.figures.grid import Entry, Grid
from beleidsgen.figures.metrics import text_width, wrap

_SIZE: Final = 7.5
_SMALL: Final = 6.8
_MANY: Final = 40
"""More actions than this have smaller letters, so that sixty still fit on one page."""
_HEAD: Final = 26.0
_NARROW: Final = 19.0
_WIDE: Final = 34.0
_MARK: Final = 7.0
_FEWEST: Final = 4
_QUARTERS: Final = frozenset(map(str, range(1, 17)))
"""Four years; a later quarter is not drawn in its place."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """How large everything is.

    Attributes:
        size: of the letters of an action.
        pad: room above and below them.
        last: the last quarter.
        quarter: width of a quarter.
    """

    size: float
    pad: float
    last: int
    quarter: float

    @property
    def room(self) -> float:
        """Width of the column of actions."""
        return WIDTH - 2 - self.last * self.quarter

    def left(self, quarter: int) -> float:
        """Where a quarter begins, counted from 1."""
        return 1 + self.room + (quarter - 1) * self.quarter


def timeline(grid: Grid) -> Drawing:
    """A row per action (second column), with a mark for its kind (last column) in its quarter (first)."""
    kinds = list(dict.fromkeys(row[-1].text for row in grid.rows)) if len(grid.header) > 2 else []
    scale = _scale(grid)
    parts: list[Part] = []
    top = _legend(kinds, parts)
    y = _heads(scale, top, parts)
    lines = [line((1, y), (WIDTH - 1, y), 0.3, ink=GREY)]
    for row in grid.rows:
        y = _row(row, kinds, scale, y, parts)
        lines.append(line((1, y), (WIDTH - 1, y), 0.3, ink=GREY))
    uprights = (scale.left(number) for number in range(1, scale.last + 2))
    lines.extend(line((x, top + 12), (x, y), 0.4, ink=GREY) for x in uprights)
    return Drawing(WIDTH, y + 1, (*lines, *parts))


def quarter_of(row: Sequence[Entry]) -> int:
    """The quarter of an action, 0 when it has none."""
    return int(row[0].text) if row[0].text in _QUARTERS else 0


def _scale(grid: Grid) -> _Scale:
    size, pad = (_SIZE, 1.4) if len(grid.rows) <= _MANY else (_SMALL, 0.8)
    last = max([_FEWEST, *(quarter_of(row) for row in grid.rows)])
    longest = max((text_width(row[1].text, size) + 8 for row in grid.rows if len(row) > 1), default=0.0)
    return _Scale(size, pad, last, min(max((WIDTH - 2 - longest) / last, _NARROW), _WIDE))


def _row(row: Sequence[Entry], kinds: list[str], scale: _Scale, top: float, parts: list[Part]) -> float:
    """Draws one action; gives where its row ends."""
    names = wrap(row[1].text if len(row) > 1 else "", scale.room - 6, scale.size)
    height = max(len(names), 1) * leading(scale.size) + 2 * scale.pad
    first = top + scale.pad + scale.size * 0.9
    parts.extend(stacked(names, 1, first, scale.size))
    quarter = quarter_of(row)
    if quarter:
        middle = scale.left(quarter) + scale.quarter / 2
        parts.append(_mark(middle, top + height / 2, kinds.index(row[-1].text) if kinds else 0))
    else:
        parts.append(Words(scale.left(1) + 4, first, "nog niet gepland", scale.size))
    return top + height


def _heads(scale: _Scale, y: float, parts: list[Part]) -> float:
    """Draws the numbers of the quarters; gives where the first row begins."""
    parts.append(Words(WIDTH - 1, y + 9, "kwartaal na de vaststelling", _SIZE, side="end"))
    for number in range(1, scale.last + 1):
        left = scale.left(number)
        parts.append(box(left, y + 12, scale.quarter, _HEAD - 12, PALE, 0.4))
        parts.append(Words(left + scale.quarter / 2, y + _HEAD - 4, str(number), 8, True, "middle"))
    return y + _HEAD


def _mark(x: float, y: float, kind: int) -> Shape:
    """A shape that no other kind has: square, diamond, open square, open diamond, triangle."""
    half = _MARK / 2
    square = ((x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half))
    diamond = ((x, y - half - 1), (x + half + 1, y), (x, y + half + 1), (x - half - 1, y))
    triangle = ((x, y - half), (x + half + 1, y + half), (x - half - 1, y + half))
    shapes = (
        Shape(square, BLACK, 0.8),
        Shape(diamond, WHITE, 1.1),
        Shape(square, WHITE, 1.1),
        Shape(diamond, BLACK, 0.8),
        Shape(triangle, PALE, 0.8),
    )
    return shapes[min(kind, len(shapes) - 1)]


def _legend(kinds: list[str], parts: list[Part]) -> float:
    """Draws what the marks mean; gives where the time line begins."""
    x = 6.0
    for number, kind in enumerate(kinds):
        parts.append(_mark(x, 7, number))
        parts.append(Words(x + 9, 10, kind, _SIZE))
        x += 9 + text_width(kind, _SIZE) + 18
    return 14.0 if kinds else 0.0
