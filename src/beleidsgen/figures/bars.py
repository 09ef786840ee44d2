"""Bars of counts: per row how much of each kind, told apart by pattern and number."""

from __future__ import annotations

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
    hatched,
    leading,
    stacked,
)
from beleidsgen.figures.grid import Grid
from beleidsgen.figures.metrics import text_width, wrap

_SIZE: Final = 8.5
_NAME: Final = 165.0
_BAR: Final = 14.0
_GAP: Final = 7.0
_NARROWEST: Final = 11.0


def bars(grid: Grid) -> Drawing:
    """A bar per row (first column), cut in as many pieces as the other columns count."""
    kinds = grid.header[1:]
    counts = [tuple(_number(entry.text) for entry in row[1:]) for row in grid.rows]
    most = max((sum(row) for row in counts), default=0)
    shown = max((sum(1 for count in row if count) for row in counts), default=0)
    unit = (WIDTH - 2 - _NAME - shown * _NARROWEST) / max(most, 1)
    parts: list[Part] = []
    y = _legend(kinds, parts)
    for row, numbers in zip(grid.rows, counts, strict=True):
        names = wrap(row[0].text, _NAME - 8, _SIZE)
        height = max(_BAR, len(names) * leading(_SIZE))
        first = y + (height - len(names) * leading(_SIZE)) / 2 + _SIZE * 0.92
        parts.extend(stacked(names, 1, first, _SIZE))
        x = 1 + _NAME
        for kind, count in enumerate(numbers):
            if count:
                width = _NARROWEST + count * unit
                parts.extend(_piece(x, y + (height - _BAR) / 2, width, kind, str(count)))
                x += width
        y += height + _GAP
    return Drawing(WIDTH, max(y - _GAP + 1, 1.0), tuple(parts))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _piece(x: float, y: float, width: float, kind: int, words: str) -> list[Part]:
    """A piece of a bar in the pattern of its kind, with its number readable on it."""
    if kind == 1:
        parts: list[Part] = list(hatched(x, y, width, _BAR))
        room = text_width(words, _SIZE, bold=True) + 4 if words else 0.0
        parts.append(box(x + (width - room) / 2, y + 2, room, _BAR - 4, WHITE, 0))
    else:
        fill = (BLACK, WHITE, WHITE, PALE, GREY)[min(kind, 4)]
        dash = 2.5 if kind == 2 else 0.0
        parts = [box(x + 0.4, y, width - 0.8, _BAR, fill, 0.8, dash)]
    ink = WHITE if kind == 0 else BLACK
    parts.append(Words(x + width / 2, y + _BAR - 4, words, _SIZE, True, "middle", ink))
    return parts


def _legend(kinds: tuple[str, ...], parts: list[Part]) -> float:
    """Draws what the patterns mean; gives where the bars begin."""
    x, y = 1.0, 1.0
    for kind, name in enumerate(kinds):
        width = 30 + text_width(name, _SIZE) + 14
        if x + width > WIDTH and x > 1:
            x, y = 1.0, y + _BAR + 4
        parts.extend(_piece(x, y, 24, kind, ""))
        parts.append(Words(x + 30, y + _BAR - 4, name, _SIZE))
        x += width
    return y + _BAR + 10
