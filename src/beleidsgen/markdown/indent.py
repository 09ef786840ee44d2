"""Lists that are indented too little: what a person meant is a list inside the item above it.

Under `10. ` an author easily indents three columns, as under `9. `, and editors indent two. Markdown then
ends the outer list, and the members of the article after it would count from one again.
"""

from __future__ import annotations

import re
from typing import Final

_ITEM: Final = re.compile(r"( *)(?:(\d+\.)|([a-z]\.)|[-*+])( +)(?=\S)")
_WIDEST_GAP: Final = 4


def level_lists(lines: list[str]) -> list[str]:
    """The lines, with every list of another kind that stands deeper than an item moved into that item."""
    levelled = list(lines)
    for position, line in enumerate(lines):
        if _ITEM.match(line) is not None:
            _level(levelled, position)
    return levelled


def _level(lines: list[str], position: int) -> None:
    item = _ITEM.match(lines[position])
    if item is None:
        return
    marker, gap = len(item[1]), len(item[4])
    inside = item.end() if gap <= _WIDEST_GAP else item.end() - gap + 1
    end = position + 1
    least = inside
    while end < len(lines):
        indent = len(lines[end]) - len(lines[end].lstrip(" "))
        if lines[end].strip() and indent <= marker:
            break
        nested = _ITEM.match(lines[end]) if indent < least else None
        if nested is not None and _kind(nested) != _kind(item):
            least = indent
        end += 1
    for below in range(position + 1, end):
        if least < inside and lines[below].strip():
            lines[below] = " " * (inside - least) + lines[below]


def _kind(item: re.Match[str]) -> str:
    return "cijfer" if item[2] else "letter" if item[3] else "punt"
