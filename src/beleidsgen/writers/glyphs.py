"""Which characters a font can show, read from the font itself."""

from __future__ import annotations

import struct
from typing import Final

_FULL: Final = (3, 10)
"""Platform and encoding of the table with all of Unicode."""
_FORMAT: Final = 12


def characters(font: bytes) -> frozenset[str]:
    """The characters of a TrueType or OpenType font.

    Source: the OpenType specification, `cmap` format 12.

    Raises:
        ValueError: the bytes are no font with such a table.
    """
    try:
        return frozenset(map(chr, _code_points(font)))
    except (struct.error, IndexError) as error:
        raise ValueError("geen leesbaar lettertype") from error


def _code_points(font: bytes) -> list[int]:
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * index)
        if (platform, encoding) == _FULL:
            return _groups(font, start + offset)
    raise ValueError("het lettertype heeft geen tabel voor heel Unicode")


def _table(font: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        if tag == name:
            return int(offset)
    raise ValueError(f"het lettertype heeft geen tabel {name.decode()}")


def _groups(font: bytes, start: int) -> list[int]:
    form, _, _, _, count = struct.unpack_from(">HHLLL", font, start)
    if form != _FORMAT:
        raise ValueError("het lettertype heeft een onbekende tabel van tekens")
    points: list[int] = []
    for index in range(count):
        first, last, _ = struct.unpack_from(">LLL", font, start + 16 + 12 * index)
        points.extend(range(first, last + 1))
    return points
