"""What stands in a cell of a workbook: words, numbers, open fields, and the names of tabs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from beleidsgen.document.blocks import Cell
from beleidsgen.document.inlines import Blank, Citation, Inline, Text
from beleidsgen.document.tidy import Only, clean
from beleidsgen.document.walk import plain_text, transform_inlines, walk_inlines

LONGEST_NAME: Final = 31
"""Excel refuses tabs with more characters."""

_NUMBER: Final = re.compile(
    r"(?P<money>€ ?)?(?P<whole>0|[1-9]\d{0,2}(?:\.\d{3}){1,3}|[1-9]\d{0,11})(?:,(?P<rest>\d{1,6}))?"
)
_NOT_IN_A_NAME: Final = re.compile(r"[\[\]:*?/\\]")
_LOOKS_ESCAPED: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA_STARTS: Final = ("=", "+", "-", "@")
_RESERVED: Final = frozenset({"history"})


@dataclass(frozen=True, slots=True)
class Content:
    """The content of one cell.

    Attributes:
        text: what the reader sees.
        number: its value, when the text is a number and nothing else.
        pattern: how a number is shown.
        blanks: the open fields in it.
    """

    text: str
    number: Decimal | None = None
    pattern: str = "General"
    blanks: tuple[Blank, ...] = ()

    @property
    def stored(self) -> str:
        """The text as a file holds it: what looks like an escape of the format is escaped itself."""
        return _LOOKS_ESCAPED.sub("_x005F_", self.text)

    @property
    def guarded(self) -> bool:
        """Whether a program would read the text as a formula once somebody edits the cell."""
        return self.text.startswith(_FORMULA_STARTS)


@lru_cache(maxsize=2**13)
def content_of(cell: Cell) -> Content:
    """The content of a cell; a footnote stands in brackets after its words."""
    text = clean(plain_text(transform_inlines(cell.children, _NOTE_IN_TEXT))).strip()
    blanks = tuple(inline for inline in walk_inlines(cell.children) if isinstance(inline, Blank))
    found = _NUMBER.fullmatch(text)
    if found is None:
        return Content(text, blanks=blanks)
    whole, rest = found["whole"], found["rest"]
    number = Decimal(f"{whole.replace('.', '')}.{rest or 0}") if rest else Decimal(whole.replace(".", ""))
    return Content(text, number, _pattern(found["money"], "." in whole, rest or ""), blanks)


def tab_names(names: Iterable[str]) -> list[str]:
    """Names that a program accepts: short enough, without forbidden signs, and each of them once."""
    used: set[str] = set(_RESERVED)
    given = []
    for name in names:
        bare = clean(_NOT_IN_A_NAME.sub(" ", name)).strip(" '")[:LONGEST_NAME].rstrip(" '") or "Blad"
        unique, count = bare, 1
        while unique.casefold() in used:
            count += 1
            end = f" ({count})"
            unique = bare[: LONGEST_NAME - len(end)] + end
        used.add(unique.casefold())
        given.append(unique)
    return given


def column_width(contents: Sequence[Content], share: int) -> int:
    """Width in characters: no wider than the longest text, no narrower than the longest word.

    Args:
        contents: the cells from top to bottom, the head first.
        share: the width that the author gave the column.
    """
    longest = max((len(content.text) for content in contents), default=0)
    word = max((len(word) for content in contents for word in content.text.split()), default=0)
    head = max((len(word) for word in contents[0].text.split()), default=0) + 4 if contents else 0
    return min(max(min(share, longest + 2), min(word, 24) + 2, head), 80)


def lines_needed(content: Content, width: int) -> int:
    """How many lines the text takes in a column of so many characters; a word is broken when it must be."""
    lines, used = 1, 0
    for word in content.text.split():
        needed = len(word) + (1 if used else 0)
        if used + needed > width and used:
            lines, used, needed = lines + 1, 0, len(word)
        lines += (needed - 1) // width
        used = (used + needed - 1) % width + 1
    return lines


def _pattern(money: str | None, grouped: bool, rest: str) -> str:
    digits = ("#,##0" if grouped else "0") + (f".{'0' * len(rest)}" if rest else "")
    return f'"€ "{digits}' if money else digits


def _note_in_text(inline: Inline) -> Inline:
    if isinstance(inline, Citation) and inline.form == "noot":
        return Text(f" ({inline.label.rstrip('.')})")
    return inline


_NOTE_IN_TEXT: Final = Only(_note_in_text, Citation)
