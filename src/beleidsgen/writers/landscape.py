"""Which part of a text lies on its side: a wide table, with the words that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal, assert_never

from beleidsgen.document.blocks import Callout, Figure, ItemList, Paragraph, Table
from beleidsgen.document.normalise import Heading, Part

Kind = Literal["kop", "alinea", "tabel", "brede tabel", "overig"]

_LOOK_BACK: Final = 3
"""A wide table takes its heading along over at most this many paragraphs."""
_REST: Final = 2
"""So few paragraphs between wide tables, or after the last, do not get a page of their own."""


def lying(parts: Sequence[tuple[Kind, int]]) -> list[bool]:
    """Per part whether it stands on a page that lies on its side.

    Args:
        parts: the kind of each part of the text in order; a heading has a level from 1.
    """
    wide = [kind == "brede tabel" for kind, _ in parts]
    for index, (kind, _) in enumerate(parts):
        if kind == "brede tabel":
            for at in range(_start(parts, index), index):
                wide[at] = True
    known = [index for index, value in enumerate(wide) if value]
    for left, right in pairwise([*known, len(parts)]):
        between = parts[left + 1 : right]
        if len(between) <= _REST and all(kind == "alinea" for kind, _ in between):
            wide[left + 1 : right] = [True] * len(between)
    return wide


def kind_of(part: Part) -> tuple[Kind, int]:
    """The kind of a part of the text, with the level of a heading."""
    match part:
        case Heading():
            return "kop", part.depth
        case Paragraph():
            return "alinea", 0
        case Table():
            return "brede tabel" if part.wide else "tabel", 0
        case Figure():
            return kind_of(part.child)
        case ItemList() | Callout():
            return "overig", 0
        case _:
            assert_never(part)


def _start(parts: Sequence[tuple[Kind, int]], table: int) -> int:
    """Where the wide part begins: at the headings that the table stands under, with the few words between."""
    start = at = table
    paragraphs, under = 0, 0
    while at > 0 and paragraphs <= _LOOK_BACK and parts[at - 1][0] in {"alinea", "kop"}:
        at -= 1
        kind, level = parts[at]
        if kind == "alinea":
            paragraphs += 1
        elif under and level >= under:
            break
        else:
            start, under = at, level
    return start
