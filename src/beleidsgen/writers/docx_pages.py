"""Pages: which part of the text lies on its side, and where one section ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from beleidsgen.writers.docx_shell import Page

_LOOK_BACK: Final = 3
"""A wide table takes its heading along over at most this many paragraphs."""
_REST: Final = 2
"""So few paragraphs between wide tables, or after the last, do not get a page of their own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph or table of the text, in order; a heading has a level from 1."""

    kind: Literal["kop", "alinea", "tabel", "brede tabel"]
    xml: str
    wide: bool = False
    level: int = 0


def lay_out(pieces: Sequence[Piece], page: Page, break_style: str, *, new_page: bool, tail: str = "") -> str:
    """The text with its sections, and the section properties that end the document.

    Args:
        pieces: the text.
        page: the sections of the shell.
        break_style: style of the paragraph that ends a section after a table.
        new_page: whether the text starts on a new page.
        tail: what the shell has after the text.
    """
    marked = _mark_wide(pieces)
    closing = f'<w:p><w:pPr><w:pStyle w:val="{break_style}"/></w:pPr></w:p>'
    parts: list[str] = [closing] if marked and marked[0].wide else []
    first = True
    if parts:
        parts[0] = _carry(parts[0], page.first)
        first = False
    for index, piece in enumerate(marked):
        following = marked[index + 1] if index + 1 < len(marked) else None
        xml = piece.xml
        table = piece.kind in {"tabel", "brede tabel"}
        if index == 0 and new_page and first:
            xml = _on_new_page(xml) if not table else _on_new_page(closing) + xml
        if following is not None and following.wide != piece.wide:
            section = _section(page, wide=piece.wide, first=first)
            first = False
            xml = xml + _carry(closing, section) if table else _carry(xml, section)
        elif table and (following is None or following.kind in {"tabel", "brede tabel"}):
            xml += closing
        parts.append(xml)
    wide = bool(marked) and marked[-1].wide
    if wide and tail:
        parts.append(_carry(closing, _section(page, wide=True, first=first)))
        wide, first = False, False
    return "".join([*parts, tail, _section(page, wide=wide, first=first)])


def _mark_wide(pieces: Sequence[Piece]) -> list[Piece]:
    wide = [piece.kind == "brede tabel" for piece in pieces]
    for index, piece in enumerate(pieces):
        if piece.kind == "brede tabel":
            for at in range(_start(pieces, index), index):
                wide[at] = True
    known = [index for index, value in enumerate(wide) if value]
    for left, right in pairwise([*known, len(pieces)]):
        between = pieces[left + 1 : right]
        if len(between) <= _REST and all(piece.kind == "alinea" for piece in between):
            wide[left + 1 : right] = [True] * len(between)
    return [
        replace(piece, wide=True) if is_wide else piece for piece, is_wide in zip(pieces, wide, strict=True)
    ]


def _start(pieces: Sequence[Piece], table: int) -> int:
    """Where the wide part begins: at the headings that the table stands under, with the few words between."""
    start = at = table
    paragraphs, under = 0, 0
    while at > 0 and paragraphs <= _LOOK_BACK and pieces[at - 1].kind in {"alinea", "kop"}:
        at -= 1
        if pieces[at].kind == "alinea":
            paragraphs += 1
        elif under and pieces[at].level >= under:
            break
        else:
            start, under = at, pieces[at].level
    return start


def _section(page: Page, *, wide: bool, first: bool) -> str:
    if first:
        return page.turned_first if wide else page.first
    return page.turned if wide else page.again


def _carry(paragraph: str, section: str) -> str:
    """The paragraph as the last of its section."""
    return paragraph.replace("</w:pPr>", f"{section}</w:pPr>", 1)


def _on_new_page(paragraph: str) -> str:
    """The paragraph at the top of a page; the break comes right after the style, as the schema wants."""
    at = paragraph.index("/>") + 2
    if paragraph.startswith("<w:pageBreakBefore/>", at):
        return paragraph
    return f"{paragraph[:at]}<w:pageBreakBefore/>{paragraph[at:]}"
