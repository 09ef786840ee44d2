"""The table of contents: a field of Word with real entries, so that nothing has to be updated to read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from beleidsgen.writers.docx_text import escape

MANY: Final = 60
"""With more entries than this the third level is left out."""
_TITLE: Final = "Inhoud"


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading.

    Attributes:
        level: level of the heading, from 1.
        number: its printed number, empty when it has none.
        title: its words.
        bookmark: where it leads to.
        tab: whether a tab stands between number and words.
    """

    level: int
    number: str
    title: str
    bookmark: str
    tab: bool


def contents_xml(entries: Sequence[Entry], style: Mapping[str, str]) -> str:
    """The table of contents.

    The page numbers are fields with an empty result: only the program that lays out the pages knows them, and
    a guess would be wrong. Word fills them when the reader updates the table.
    """
    shown, deepest = shown_entries(entries)
    if not shown:
        return ""
    code = escape(f' TOC \\o "1-{deepest}" \\h \\z \\u ')
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    lines = [_line(entry) for entry in shown]
    lines[0] = begin + lines[0]
    lines[-1] += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style[f"toc {entry.level}"]}"/></w:pPr>{line}</w:p>'
        for entry, line in zip(shown, lines, strict=True)
    )
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent>"
        f'<w:p><w:pPr><w:pStyle w:val="{style["toc heading"]}"/></w:pPr><w:r><w:t>{_TITLE}</w:t></w:r></w:p>'
        f"{paragraphs}</w:sdtContent></w:sdt>"
    )


def shown_entries(entries: Sequence[Entry]) -> tuple[list[Entry], int]:
    """The headings that a table of contents shows, and the deepest level among those it may show."""
    deepest = 3 if sum(entry.level <= 3 for entry in entries) <= MANY else 2
    return [entry for entry in entries if entry.level <= deepest], deepest


def _line(entry: Entry) -> str:
    words = f'<w:t xml:space="preserve">{escape(entry.title)}</w:t>'
    if entry.number and entry.tab:
        words = f'<w:t xml:space="preserve">{escape(entry.number)}</w:t><w:tab/>{words}'
    elif entry.number:
        words = f'<w:t xml:space="preserve">{escape(entry.number)} </w:t>{words}'
    if not entry.bookmark:
        return f"<w:r>{words}</w:r>"
    page = (
        '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {entry.bookmark} \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t></w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1"><w:r>{words}</w:r>{page}</w:hyperlink>'
