"""A flow chart: steps under one another, or per row what leads to what."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from beleidsgen.figures.drawing import PALE, WHITE, WIDTH, Drawing, Part, Words, arrow, box, leading, stacked
from beleidsgen.figures.grid import Entry, Grid
from beleidsgen.figures.metrics import wrap

_SIZE: Final = 8.5
_PAD: Final = 5.0
_ARROW: Final = 20.0
_GAP: Final = 8.0
_NUMBER: Final = 22.0


def flow(grid: Grid) -> Drawing:
    """Boxes with arrows: downwards for a list, from left to right for each row of a table."""
    return _lanes(grid) if len(grid.header) > 1 else _chain(grid)


def _chain(grid: Grid) -> Drawing:
    parts: list[Part] = []
    y = 1.0
    for number, row in enumerate(grid.rows, start=1):
        if number > 1:
            parts.extend(arrow((1 + _NUMBER / 2, y), (1 + _NUMBER / 2, y + _ARROW - 6)))
            y += _ARROW - 6
        height, words = _step(row[0] if row else Entry(""), y)
        parts.append(box(1, y, WIDTH - 2, height))
        parts.append(box(1, y, _NUMBER, height, PALE))
        parts.append(Words(1 + _NUMBER / 2, y + height / 2 + 3.5, str(number), 10, True, "middle"))
        parts.extend(words)
        y += height
    return Drawing(WIDTH, y + 1, tuple(parts))


def _step(entry: Entry, y: float) -> tuple[float, list[Words]]:
    """How high the box of a step is, and its words: bold words first."""
    x, width = 1 + _NUMBER + _PAD, WIDTH - 2 - _NUMBER - 2 * _PAD
    head = wrap(entry.lead, width, _SIZE, bold=True)
    body = wrap(entry.text.removeprefix(entry.lead), width, _SIZE)
    first = y + _PAD + _SIZE * 0.8
    words = stacked(head, x, first, _SIZE, bold=True)
    words += stacked(body, x, first + len(head) * leading(_SIZE), _SIZE)
    return max(len(head) + len(body), 1) * leading(_SIZE) + 2 * _PAD - 2, words


def _lanes(grid: Grid) -> Drawing:
    columns = len(grid.header)
    width = (WIDTH - 2 - _ARROW * (columns - 1)) / columns
    lefts = [1 + column * (width + _ARROW) for column in range(columns)]
    heads = [wrap(name, width, _SIZE, bold=True) for name in grid.header]
    parts: list[Part] = []
    for left, head in zip(lefts, heads, strict=True):
        parts.extend(stacked(head, left, _SIZE, _SIZE, bold=True))
    y = max(len(head) for head in heads) * leading(_SIZE) + 4
    for row in grid.rows:
        cells = [wrap(entry.text, width - 2 * _PAD, _SIZE) for entry in row]
        height = max(1, *(len(lines) for lines in cells)) * leading(_SIZE) + 2 * _PAD - 2
        filled = [column for column, lines in enumerate(cells) if lines]
        for column in filled:
            parts.extend(_cell(cells[column], lefts[column], y, width, height, column, columns))
        for left, right in pairwise(filled):
            parts.extend(arrow((lefts[left] + width, y + height / 2), (lefts[right], y + height / 2)))
        y += height + _GAP
    return Drawing(WIDTH, y - (_GAP - 1 if grid.rows else 0), tuple(parts))


def _cell(
    lines: list[str], left: float, top: float, width: float, height: float, column: int, columns: int
) -> list[Part]:
    """A box; where a lane starts it is pale, where it ends it has a thick edge."""
    fill = PALE if column == 0 else WHITE
    stroke = 1.6 if column == columns - 1 else 0.8
    first = top + (height - len(lines) * leading(_SIZE)) / 2 + _SIZE * 0.92
    return [
        box(left, top, width, height, fill, stroke),
        *stacked(lines, left + _PAD, first, _SIZE),
    ]
