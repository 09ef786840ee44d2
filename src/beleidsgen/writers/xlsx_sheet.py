"""One sheet of a workbook: its cells, the width of its columns, and how it comes on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from beleidsgen.writers.xlsx_cells import Content, column_width, lines_needed
from beleidsgen.writers.xlsx_parts import FONT, MAIN, CellKind, CellLooks, attribute, content

Lines = list[list[Content]]

_ROOM: Final = 24
"""Width that a column gets on average, in the width of a figure, as all widths here."""
_LEAST: Final = 110
"""Width that even a few columns may take together."""
_WIDEST: Final = 290
"""Width of the widest sheet: what A3 still shows in a readable size."""
_A4: Final = 180
"""The same for A4."""
_LINE: Final = 13
"""Height of a line in our font and size, in points."""
_LETTERS: Final = 130
"""Letters that stand on the width of a hundred figures."""
_PAPER_A4, _PAPER_A3 = 9, 8
_BEFORE: Final = (
    '<sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr>'
)
_FROZEN: Final = (
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" '
    'activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/>'
    '<selection pane="bottomRight" activeCell="A1" sqref="A1"/></sheetView></sheetViews>'
    '<sheetFormatPr baseColWidth="8" defaultRowHeight="15"/>'
)
"""The head and the first column stay in sight."""


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet.

    Attributes:
        name: the words on its tab.
        lines: its cells, the head first; every line is as long as the head.
        weights: the widths that the author had in mind.
        links: per line below the head the place that its second cell leads to; empty for none.
    """

    name: str
    lines: Lines
    weights: Sequence[int]
    links: Sequence[str] = ()

    @property
    def last(self) -> tuple[str, int]:
        """Column and row of the last cell."""
        return column_letters(len(self.lines[0])), len(self.lines)


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands above and below every page on paper: left and right, ready to be printed."""

    above: tuple[str, str]
    below: tuple[str, str]


def sheet_part(page: Page, looks: CellLooks, margins: Margins) -> bytes:
    """The sheet as a part of the file: landscape, one page wide, rows that grow when somebody types."""
    column, row = page.last
    area = f"A1:{column}{row}"
    widths = _widths(page.lines, page.weights)
    columns = "".join(
        f'<col width="{width}" customWidth="1" min="{number}" max="{number}"/>'
        for number, width in enumerate(widths, start=1)
    )
    letters = [column_letters(number) for number in range(1, len(widths) + 1)]
    rows = "".join(
        _row(number, line, widths, letters, looks) for number, line in enumerate(page.lines, start=1)
    )
    links = "".join(
        f'<hyperlink ref="B{number}" location="{attribute(place)}"/>'
        for number, place in enumerate(page.links, start=2)
    )
    paper = _PAPER_A4 if sum(widths) <= _A4 else _PAPER_A3
    xml = (
        f'<worksheet xmlns="{MAIN}">{_BEFORE}<dimension ref="{area}"/>{_FROZEN}<cols>{columns}</cols>'
        f'<sheetData>{rows}</sheetData><autoFilter ref="{area}"/>'
        f"{f'<hyperlinks>{links}</hyperlinks>' if links else ''}"
        '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.5" footer="0.5"/>'
        f'<pageSetup orientation="landscape" paperSize="{paper}" fitToHeight="0" fitToWidth="1"/>'
        f"<headerFooter><oddHeader>{_margin(*margins.above)}</oddHeader>"
        f"<oddFooter>{_margin(*margins.below)}</oddFooter><evenHeader></evenHeader><evenFooter></evenFooter>"
        "<firstHeader></firstHeader><firstFooter></firstFooter></headerFooter></worksheet>"
    )
    return xml.encode("ascii", "xmlcharrefreplace")


def column_letters(number: int) -> str:
    """The letters of a column: A to Z, then AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _row(
    number: int, line: Sequence[Content], widths: Sequence[int], letters: Sequence[str], looks: CellLooks
) -> str:
    most = max(lines_needed(each, width * _LETTERS // 100) for each, width in zip(line, widths, strict=True))
    cells = "".join(
        _cell(f"{letter}{number}", each, looks, is_head=number == 1)
        for letter, each in zip(letters, line, strict=True)
    )
    return f'<row r="{number}" ht="{most * _LINE + 2}">{cells}</row>'


def _cell(place: str, each: Content, looks: CellLooks, *, is_head: bool) -> str:
    """A number as a number and everything else as text, whatever it looks like."""
    kind: CellKind = "kop" if is_head else "open veld" if each.blanks else "tekst"
    if each.number is not None and not is_head:
        look = looks.number(kind, each.pattern)
        return f'<c r="{place}" s="{look}" t="n"><v>{float(each.number):.16g}</v></c>'
    if not each.text:
        return f'<c r="{place}" s="{looks.number(kind)}" t="n"></c>'
    look = looks.number(kind, guarded=each.guarded)
    return f'<c r="{place}" s="{look}" t="inlineStr"><is><t>{content(each.stored)}</t></is></c>'


def _widths(lines: Lines, weights: Sequence[int]) -> list[int]:
    """The width of each column in characters."""
    columns = len(lines[0])
    weights = [*weights, *[1] * columns][:columns]
    room = min(max(_ROOM * columns, _LEAST), _WIDEST)
    shares = [weight * room // sum(weights) for weight in weights]
    return [
        column_width(column, share) for column, share in zip(zip(*lines, strict=True), shares, strict=True)
    ]


def _margin(left: str, right: str) -> str:
    font = f'&"{FONT},Regular"'
    return content(f"&L{font}{left}&R{font}{right}")
