"""What a drawing is made of: shapes and words on a sheet, in points, from the top left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

WIDTH: Final = 453.0
"""Width of every drawing: the text of an A4 page (160 mm)."""

WHITE: Final = "#ffffff"
PALE: Final = "#e8e8e8"
GREY: Final = "#8c8c8c"
BLACK: Final = "#000000"

Point = tuple[float, float]
Side = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Shape:
    """Straight lines from point to point.

    Attributes:
        points: the corners.
        fill: the grey inside, empty for none; a shape with a fill is closed.
        stroke: width of the line, 0 for none.
        dash: length of the dashes, 0 for a whole line.
        closed: whether the last point is joined to the first.
        ink: the grey of the line.
    """

    points: tuple[Point, ...]
    fill: str = ""
    stroke: float = 0.8
    dash: float = 0
    closed: bool = True
    ink: str = BLACK


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words.

    Attributes:
        x: where it starts, has its middle or ends, as `side` says.
        y: the line on which the letters stand.
        text: the words.
        size: size of the letters.
        bold: in bold.
        side: what `x` means.
        ink: the grey of the letters.
    """

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    side: Side = "start"
    ink: str = BLACK


Part = Shape | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing.

    Attributes:
        width: in points.
        height: in points.
        parts: what is drawn, later parts over earlier ones.
        title: what it is, in one line.
        description: everything that the table or list under it says, for those who cannot see it.
    """

    width: float
    height: float
    parts: tuple[Part, ...]
    title: str = ""
    description: str = ""


def box(
    x: float, y: float, width: float, height: float, fill: str = WHITE, stroke: float = 0.8, dash: float = 0
) -> Shape:
    """A rectangle."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Shape(corners, fill, stroke, dash)


def line(start: Point, end: Point, stroke: float = 0.8, dash: float = 0, ink: str = BLACK) -> Shape:
    """A line."""
    return Shape((start, end), "", stroke, dash, closed=False, ink=ink)


def arrow(start: Point, end: Point) -> tuple[Shape, Shape]:
    """A line with a head, level or upright."""
    (_, y), (across, down) = start, end
    head = 4.5
    if y == down:
        tip = ((across, down), (across - head, down - head / 2), (across - head, down + head / 2))
        return line(start, (across - head, down)), Shape(tip, BLACK, 0)
    tip = ((across, down), (across - head / 2, down - head), (across + head / 2, down - head))
    return line(start, (across, down - head)), Shape(tip, BLACK, 0)


def hatched(x: float, y: float, width: float, height: float, step: float = 4) -> list[Shape]:
    """A rectangle with slanting lines in it, which no copier turns into an even grey."""
    shapes = [box(x, y, width, height)]
    offset = step
    while offset < width + height:
        start = (x + min(offset, width), y + max(0.0, offset - width))
        end = (x + max(0.0, offset - height), y + min(offset, height))
        shapes.append(line(start, end, 0.5))
        offset += step
    return shapes


def stacked(lines: Sequence[str], x: float, y: float, size: float, *, bold: bool = False) -> list[Words]:
    """Lines of words under one another, the first with its letters on `y`."""
    return [Words(x, y + number * leading(size), text, size, bold) for number, text in enumerate(lines)]


def leading(size: float) -> float:
    """From one line of words to the next."""
    return size * 1.22
