"""A document as a person left it in Word: the document that we wrote, with the words of the edited file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Final

from beleidsgen.document.blocks import Article, Figure, Paragraph, Row, Section
from beleidsgen.document.inlines import Blank, Citation, Inline, Reference, Text
from beleidsgen.document.package import Document
from beleidsgen.document.walk import Node, inlines_of, symbol_of, walk, walk_inlines
from beleidsgen.writers.docx_read import WordParagraph, read_paragraphs
from beleidsgen.writers.docx_rebuild import Left, rebuilt
from beleidsgen.writers.docx_text import blank_text, bookmark_name, plain

_NUMBERED: Final = re.compile(r"(?:Artikel\s+[\dIVXLC][\w:.]*|Figuur\s+\d+\.|\d[\w:.]*)\s+")
_TYPED_MARK: Final = re.compile(r"\S{1,6}\t")
_NOT_OURS: Final = ("toc", "omslag", "title", "werknotitie")
"""Styles of what a Word file has besides the text: cover, contents, and notes of `--weergave werk`."""
_ALIKE: Final = 0.5
_ALIKE_IN_PLACE: Final = 0.35


def recall_word(made: Document, data: bytes) -> Document:
    """Read a Word file that we wrote and a person edited.

    What the file does not tell stays as it was made: the weight of words, symbols and roles. A reference or
    citation stays one as long as its words stand there.

    Args:
        made: the document that the file was written from, with its numbers and the words of its references.
        data: the bytes of the file.

    Raises:
        ValueError: the bytes are no Word file.
    """
    slots = list(_slots(made))
    left: dict[int, Left] = {}
    last: int | None = None
    for slot, found in _paired(slots, list(_found(read_paragraphs(data)))):
        if slot is not None:
            left[id(slot.node)] = _left(slot, found)
            last = id(slot.node)
        elif found is not None and last is not None:
            left[last].added.append(found.texts if found.is_row else found.texts[:1])
    return replace(made, blocks=rebuilt(made.blocks, left))


@dataclass(frozen=True, slots=True)
class _Slot:
    """A node of ours that becomes a paragraph or a row in Word."""

    node: Node
    lines: tuple[tuple[Inline, ...], ...]
    texts: tuple[str, ...]

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return isinstance(self.node, Row)


@dataclass(slots=True)
class _Found:
    """A paragraph or a row as it stands in the file."""

    texts: tuple[str, ...]
    bookmarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    is_row: bool = False
    cells: dict[int, str] = field(default_factory=dict)


def _slots(document: Document) -> Iterator[_Slot]:
    for visit in walk(document):
        node = visit.node
        if isinstance(node, Row):
            lines = tuple(cell.children for cell in node.cells)
        elif isinstance(node, Paragraph | Section | Article | Figure):
            lines = (inlines_of(node),)
        else:
            continue
        yield _Slot(node, lines, tuple(_flat(plain(line)) for line in lines))


def _found(paragraphs: Iterable[WordParagraph]) -> Iterator[_Found]:
    """The paragraphs and rows of the file without cover, contents and empty lines."""
    row: _Found | None = None
    number = 0
    for part in paragraphs:
        if row is not None and part.cell[0] != number:
            yield _closed(row)
            row = None
        if part.cell[0]:
            row = row or _Found((), is_row=True)
            number, at = part.cell
            row.cells[at] = f"{row.cells.get(at, '')} {part.text}".strip()
            row.bookmarks += part.bookmarks
            row.notes += part.footnotes
        elif part.text.strip() and not part.style.startswith(_NOT_OURS):
            yield _Found((_bare(part),), part.bookmarks, part.footnotes)
    if row is not None:
        yield _closed(row)


def _closed(row: _Found) -> _Found:
    last = max(row.cells, default=0)
    row.texts = tuple(_flat(row.cells.get(at, "")) for at in range(1, last + 1))
    return row


def _bare(part: WordParagraph) -> str:
    """The words without a number that was typed because Word cannot count so."""
    text = _TYPED_MARK.sub("", part.text, count=1) if not part.number else part.text
    flat = _flat(text)
    return _NUMBERED.sub("", flat, count=1) if part.level or flat.startswith("Figuur ") else flat


def _flat(text: str) -> str:
    return " ".join(text.split())


def _paired(slots: Sequence[_Slot], found: Sequence[_Found]) -> Iterator[tuple[_Slot | None, _Found | None]]:
    """Each node of ours with what it is in the file, in the order of our text; additions where they stand."""
    matcher = SequenceMatcher(None, [_key(slot) for slot in slots], [_key(f) for f in found], autojunk=False)
    for tag, low, high, start, end in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(slots[low:high], found[start:end], strict=True)
        else:
            yield from _versions(slots[low:high], found[start:end])


def _key(part: _Slot | _Found) -> tuple[str, ...]:
    if isinstance(part, _Slot) and isinstance(part.node, Section | Article):
        return (_NUMBERED.sub("", part.texts[0], count=1),)
    return part.texts


def _versions(
    slots: Sequence[_Slot], found: Sequence[_Found]
) -> Iterator[tuple[_Slot | None, _Found | None]]:
    """Pairs inside a changed stretch: by bookmark, else by likeness, never crossing each other."""
    start = 0
    same_size = len(slots) == len(found)
    for slot in slots:
        at = next((n for n in range(start, len(found)) if _is_version(slot, found[n], same_size)), None)
        if at is None:
            yield slot, None
            continue
        for extra in found[start:at]:
            yield None, extra
        yield slot, found[at]
        start = at + 1
    for extra in found[start:]:
        yield None, extra


def _is_version(slot: _Slot, found: _Found, same_size: bool) -> bool:
    if slot.is_row != found.is_row:
        return False
    symbol = symbol_of(slot.node)
    if symbol is not None and bookmark_name(symbol) in found.bookmarks:
        return True
    likeness = SequenceMatcher(None, _words(slot.texts), _words(found.texts), autojunk=False).ratio()
    return likeness >= (_ALIKE_IN_PLACE if same_size else _ALIKE)


def _words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in text.split()]


def _left(slot: _Slot, found: _Found | None) -> Left:
    """What is left of a node: its own words where they did not change."""
    if found is None:
        return Left(None if any(slot.texts) else slot.lines)
    lines: list[tuple[Inline, ...]] = []
    same = _key(slot) == _key(found)
    for at, line in enumerate(slot.lines):
        now = found.texts[at] if at < len(found.texts) else ""
        lines.append(line if same or slot.texts[at] == now else _reworded(line, now, found.notes))
    return Left(tuple(lines))


def _reworded(line: Iterable[Inline], text: str, notes: Iterable[str]) -> tuple[Inline, ...]:
    """New words, with the references, citations and open fields of which the words still stand there."""
    pointers = [leaf for leaf in walk_inlines(line) if isinstance(leaf, Reference | Citation | Blank)]
    result: list[Inline] = []
    kept = {_flat(note) for note in notes}
    ends: list[Inline] = []
    for pointer in pointers:
        if isinstance(pointer, Citation) and pointer.form == "noot":
            ends += [pointer] if _flat(pointer.label) in kept else []
            continue
        label = _flat(blank_text(pointer) if isinstance(pointer, Blank) else pointer.label)
        before, found, after = text.partition(label) if label else (text, "", "")
        if found:
            result += [Text(before), pointer]
            text = after
    return (*result, Text(text), *ends)
