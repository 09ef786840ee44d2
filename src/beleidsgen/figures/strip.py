"""A strip of steps: an arrow for each, with boxes under it for what belongs to that step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from beleidsgen.figures.drawing import (
    PALE,
    WIDTH,
    Drawing,
    Part,
    Shape,
    Words,
    box,
    leading,
    stacked,
)
from beleidsgen.figures.grid import Entry, Grid
from beleidsgen.figures.metrics import wrap

_SIZE: Final = 7.5
_PAD: Final = 4.0
_GAP: Final = 4.0
_HEAD: Final = 26.0
_POINT: Final = 7.0
_NAME: Final = 8.5
"""Size of the name of a step."""
_MOST: Final = 6


def strip(grid: Grid) -> Drawing:
    """One arrow per step (first column); a row is a box: its second column, and what is bold in the last."""
    steps = _steps(grid)
    parts: list[Part] = []
    y = 0.0
    for start in range(0, len(steps), _MOST):
        y = _band(steps[start : start + _MOST], y + (10 if start else 0), parts)
    return Drawing(WIDTH, max(y, 1.0), tuple(parts))


def _steps(grid: Grid) -> list[tuple[str, list[tuple[Entry, ...]]]]:
    steps: dict[str, list[tuple[Entry, ...]]] = {}
    for row in grid.rows:
        steps.setdefault(row[0].text, []).append(row)
    return list(steps.items())


def _band(steps: Sequence[tuple[str, list[tuple[Entry, ...]]]], top: float, parts: list[Part]) -> float:
    """Draws steps next to one another; gives where the longest ends."""
    width = (WIDTH - 2 - _GAP * (len(steps) - 1)) / len(steps)
    names = [wrap(name, width - 2.4 * _POINT, _NAME, bold=True) for name, _ in steps]
    height = max(_HEAD, *(len(lines) * leading(_NAME) + _PAD for lines in names))
    lowest = top + height
    for number, ((_, rows), lines) in enumerate(zip(steps, names, strict=True)):
        left = 1 + number * (width + _GAP)
        parts.extend(_arrow(lines, left, top + 1, width, height))
        y = top + height + 6
        for row in rows:
            y = _box(row, left, y, width, parts) + _GAP
        lowest = max(lowest, y)
    return lowest


def _arrow(lines: Sequence[str], left: float, top: float, width: float, height: float) -> list[Part]:
    middle = top + height / 2
    right, bottom = left + width, top + height
    points = (
        (left, top),
        (right - _POINT, top),
        (right, middle),
        (right - _POINT, bottom),
        (left, bottom),
        (left + _POINT, middle),
    )
    first = middle + 3 - (len(lines) - 1) * leading(_NAME) / 2
    words = [
        Words(left + width / 2, first + number * leading(_NAME), line, _NAME, True, "middle")
        for number, line in enumerate(lines)
    ]
    return [Shape(points, PALE), *words]


def _box(row: Sequence[Entry], left: float, top: float, width: float, parts: list[Part]) -> float:
    """Draws the box of one row; gives where it ends."""
    room = width - 2 * _PAD
    lines = wrap(row[1].text, room, _SIZE) if len(row) > 1 else []
    core = ", ".join(row[-1].strong) if len(row) > 2 else ""
    strong = wrap(core[:1].upper() + core[1:], room, _SIZE, bold=True)
    height = max(len(lines) + len(strong), 1) * leading(_SIZE) + 2 * _PAD
    parts.append(box(left + 1, top, width - 2, height, stroke=0.6))
    first = top + _PAD + _SIZE * 0.9
    parts.extend(stacked(lines, left + _PAD, first, _SIZE))
    parts.extend(stacked(strong, left + _PAD, first + len(lines) * leading(_SIZE), _SIZE, bold=True))
    return top + height
