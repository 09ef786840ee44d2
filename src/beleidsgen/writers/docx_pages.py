"""Pages: which part of the text lies on its side, and where one section ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from beleidsgen.writers.docx_shell import Page
from beleidsgen.writers.landscape import lying


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
    marked = lying([(piece.kind, piece.level) for piece in pieces])
    return [
        replace(piece, wide=True) if is_wide else piece for piece, is_wide in zip(pieces, marked, strict=True)
    ]


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
