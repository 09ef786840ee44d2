"""Drawing -> EMF, the vector picture that every Word and LibreOffice shows ([MS-EMF])."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from beleidsgen.figures.drawing import Drawing, Point, Shape, Words
from beleidsgen.figures.metrics import FONT, advances

UNIT: Final = 20
"""Units per point: EMF has whole numbers only."""

_HEADER, _POLYGON, _POLYLINE, _EOF = 1, 3, 4, 14
_WINDOW_SIZE, _WINDOW_START, _VIEW_SIZE, _VIEW_START = 9, 10, 11, 12
_MAP_MODE, _BACKGROUND, _TEXT_ALIGN, _TEXT_COLOUR = 17, 18, 22, 24
_SELECT, _PEN, _BRUSH, _DELETE, _FONT, _TEXT = 37, 38, 39, 40, 82, 84
_NO_BRUSH, _NO_PEN = 0x80000005, 0x80000008
_ANISOTROPIC, _TRANSPARENT, _BASELINE = 8, 1, 24
_OBJECT: Final = 1
_PER_MILLIMETRE: Final = UNIT * 72 / 25.4
_PAPER: Final = 254
"""A square of 254 mm is the paper on which the picture is measured: 14,400 units, so a unit is a unit."""


@lru_cache(maxsize=64)
def emf(drawing: Drawing) -> bytes:
    """The whole file."""
    width, height = _units(drawing.width), _units(drawing.height)
    records = [
        _record(_MAP_MODE, struct.pack("<I", _ANISOTROPIC)),
        _record(_WINDOW_START, struct.pack("<ii", 0, 0)),
        _record(_WINDOW_SIZE, struct.pack("<ii", width, height)),
        _record(_VIEW_START, struct.pack("<ii", 0, 0)),
        _record(_VIEW_SIZE, struct.pack("<ii", width, height)),
        _record(_BACKGROUND, struct.pack("<I", _TRANSPARENT)),
        _record(_TEXT_ALIGN, struct.pack("<I", _BASELINE)),
    ]
    for part in drawing.parts:
        records.extend(_words(part) if isinstance(part, Words) else _shape(part))
    records.append(_record(_EOF, struct.pack("<III", 0, 16, 20)))
    return _header(drawing, width, height, records) + b"".join(records)


def _header(drawing: Drawing, width: int, height: int, records: Sequence[bytes]) -> bytes:
    name = f"beleidsgen\0{drawing.title[:200]}\0\0".encode("utf-16-le")
    name += b"\0" * (-len(name) % 4)
    size = 100 + len(name)
    total = size + sum(map(len, records))
    frame = (0, 0, round(width / _PER_MILLIMETRE * 100), round(height / _PER_MILLIMETRE * 100))
    device = round(_PAPER * _PER_MILLIMETRE)
    return struct.pack(
        "<II4i4i4sIIIHHIIIiiiiIII",
        _HEADER, size, 0, 0, width, height, *frame, b" EMF", 0x10000, total, len(records) + 1, 2, 0,
        len(name) // 2, 100, 0, device, device, _PAPER, _PAPER, 0, 0, 0,
    ) + name  # fmt: skip


def _shape(shape: Shape) -> Iterator[bytes]:
    points = [*shape.points, shape.points[0]] if shape.closed else list(shape.points)
    if shape.fill:
        yield from _made(_BRUSH, struct.pack("<III", 0, _colour(shape.fill), 0))
        yield _select(_NO_PEN)
        yield _poly(_POLYGON, shape.points)
        yield from _dropped(_NO_BRUSH)
    if shape.stroke:
        yield from _made(_PEN, struct.pack("<IiiI", 0, _units(shape.stroke), 0, _colour(shape.ink)))
        yield _select(_NO_BRUSH)
        # Dashes are drawn one by one: what a dashed pen looks like differs from program to program.
        for piece in _dashes(points, shape.dash) if shape.dash else (points,):
            yield _poly(_POLYLINE, piece)
        yield from _dropped(_NO_PEN)


def _dashes(points: Sequence[Point], length: float) -> Iterator[tuple[Point, Point]]:
    for (x, y), (across, down) in pairwise(points):
        whole = math.hypot(across - x, down - y)
        start = 0.0
        while start < whole:
            end = min(start + length, whole)
            first, last = start / whole, end / whole
            yield (
                (x + (across - x) * first, y + (down - y) * first),
                (x + (across - x) * last, y + (down - y) * last),
            )
            start += 2 * length


def _words(words: Words) -> Iterator[bytes]:
    if not words.text:
        return
    face = FONT.encode("utf-16-le").ljust(64, b"\0")
    weight = 700 if words.bold else 400
    font = struct.pack("<iiiiiBBBBBBBB", -_units(words.size), 0, 0, 0, weight, 0, 0, 0, 1, 0, 0, 0, 0) + face
    yield from _made(_FONT, font.ljust(320, b"\0"))
    yield _record(_TEXT_COLOUR, struct.pack("<I", _colour(words.ink)))
    steps = _steps(words)
    before = {"start": 0, "middle": sum(steps) // 2, "end": sum(steps)}[words.side]
    x, y = _units(words.x) - before, _units(words.y)
    letters = words.text.encode("utf-16-le")
    padded = letters + b"\0" * (-len(letters) % 4)
    body = struct.pack(
        "<4iIffiiIII4iI", 0, 0, -1, -1, 1, 1.0, 1.0, x, y, len(letters) // 2, 76, 0, 0, 0, -1, -1,
        76 + len(padded),
    )  # fmt: skip
    yield _record(_TEXT, body + padded + struct.pack(f"<{len(steps)}I", *steps))
    yield from _dropped(None)


def _steps(words: Words) -> list[int]:
    """From each unit of UTF-16 to the next; measured from the start, so that rounding does not add up."""
    ends, at = [], 0.0
    for sign, advance in zip(words.text, advances(words.text, bold=words.bold), strict=True):
        at += advance * words.size * UNIT / 1000
        ends.append(round(at))
        if ord(sign) > 0xFFFF:
            ends.append(round(at))
    return [end - start for start, end in pairwise([0, *ends])]


def _poly(kind: int, points: Sequence[Point]) -> bytes:
    whole = [(_units(x), _units(y)) for x, y in points]
    edges = (*map(min, zip(*whole, strict=True)), *map(max, zip(*whole, strict=True)))
    body = struct.pack("<4iI", *edges, len(whole))
    return _record(kind, body + b"".join(struct.pack("<ii", x, y) for x, y in whole))


def _made(kind: int, body: bytes) -> Iterator[bytes]:
    """An object, made and selected."""
    yield _record(kind, struct.pack("<I", _OBJECT) + body)
    yield _select(_OBJECT)


def _dropped(instead: int | None) -> Iterator[bytes]:
    """The object, put away and deleted."""
    yield _select(instead if instead is not None else 0x8000000D)
    yield _record(_DELETE, struct.pack("<I", _OBJECT))


def _select(handle: int) -> bytes:
    return _record(_SELECT, struct.pack("<I", handle))


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<II", kind, 8 + len(body)) + body


def _colour(grey: str) -> int:
    red, green, blue = (int(grey[at : at + 2], 16) for at in (1, 3, 5))
    return red | green << 8 | blue << 16


def _units(points: float) -> int:
    return round(points * UNIT)
