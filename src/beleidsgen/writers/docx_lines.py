"""A Word file as plain lines, one sentence per line: made for `git diff`, which compares lines.

A heading begins with `#` signs for its level, a row of a table is one line with `|` between its cells, a note
stands on its own line below its paragraph. The table of contents is left out: it only repeats headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from beleidsgen.markdown.sentences import sentence_ends
from beleidsgen.writers.docx_read import WordParagraph, read_paragraphs

_CONTENTS: Final = re.compile(r"(?:toc|inhopg|table of (?:figures|authorities))\b", re.IGNORECASE)
_SPACE: Final = re.compile(r"\s+")
_NOTE: Final = "[noot] "


def text_lines(data: bytes) -> tuple[str, ...]:
    """The lines of a Word file, without line ends.

    Args:
        data: the bytes of the file, ours or anybody's.

    Raises:
        ValueError: the bytes are no Word file.
    """
    paragraphs = [each for each in read_paragraphs(data) if not _CONTENTS.match(each.style)]
    lines: list[str] = []
    for row, inside in groupby(paragraphs, key=lambda paragraph: paragraph.cell[0]):
        if row:
            lines += _row(inside)
        else:
            for paragraph in inside:
                lines += _lines(paragraph)
    return tuple(lines)


def _row(paragraphs: Iterable[WordParagraph]) -> Iterator[str]:
    cells: dict[int, list[str]] = {}
    notes: list[str] = []
    for paragraph in paragraphs:
        cells.setdefault(paragraph.cell[1], []).append(
            " ".join(filter(None, (_number(paragraph), _flat(paragraph))))
        )
        notes += _notes(paragraph)
    yield " | ".join(" ".join(filter(None, words)) for words in cells.values()).strip()
    yield from notes


def _lines(paragraph: WordParagraph) -> Iterator[str]:
    sentences = _sentences(_flat(paragraph))
    if sentences:
        mark = "#" * paragraph.level
        yield " ".join(filter(None, (mark, _number(paragraph), sentences[0])))
        yield from sentences[1:]
    yield from _notes(paragraph)


def _notes(paragraph: WordParagraph) -> Iterator[str]:
    for note in paragraph.footnotes:
        yield f"{_NOTE}{_SPACE.sub(' ', note).strip()}"


def _number(paragraph: WordParagraph) -> str:
    """The printed number; every bullet is a hyphen, whatever sign the file has for it."""
    number = paragraph.number.strip()
    return "-" if number and not any(character.isalnum() for character in number) else number


def _flat(paragraph: WordParagraph) -> str:
    return _SPACE.sub(" ", paragraph.text).strip()


def _sentences(text: str) -> list[str]:
    starts = [0, *(end + 1 for end in sentence_ends(text))]
    stops = [*(start - 1 for start in starts[1:]), len(text)]
    return [text[start:stop] for start, stop in zip(starts, stops, strict=True) if text[start:stop]]
