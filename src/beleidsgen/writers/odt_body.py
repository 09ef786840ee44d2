"""Blocks as OpenDocument: paragraphs by named style, lists, tables, and pages that lie on their side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from beleidsgen.document.blocks import (
    Article,
    Block,
    Callout,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Row,
    Section,
    Table,
)
from beleidsgen.document.inlines import Text
from beleidsgen.document.normalise import Body, Heading, Part, drawable, line_up, without_headings
from beleidsgen.document.walk import symbol_of, walk_blocks
from beleidsgen.figures.draw import draw
from beleidsgen.figures.svg import svg
from beleidsgen.passes.number import letter
from beleidsgen.writers.docx_contents import Entry
from beleidsgen.writers.docx_tables import column_widths
from beleidsgen.writers.docx_text import bookmark_name, escape, plain
from beleidsgen.writers.landscape import kind_of, lying
from beleidsgen.writers.odt_words import WordWriter

DEEPEST: Final = 6
"""Levels of headings with a style of their own; deeper parts share the last."""
STAND, LIE = "Standard", "Liggend"
"""The pages of the style, upright and on their side."""

_ROOM: Final = {False: 9071, True: 14003}
"""Room for a table on an upright and on a lying page, in twentieths of a point (160 and 247 mm)."""
_STEP: Final = 425
"""Indent per level of a list (7.5 mm)."""
_START: Final = re.compile(
    r'(<text:[ph] text:style-name=")([^"]*)"|(<table:table [^>]*table:style-name=")([^"]*)"'
)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a block stands: in a box, in how many lists, and whether the page lies on its side."""

    boxed: bool = False
    level: int = 0
    lies: bool = False

    @property
    def style(self) -> str:
        """Style of a paragraph here."""
        return "Kader" if self.boxed else "Lijst" if self.level else "Text_20_body"


class OdtBody:
    """Writes the blocks of one document; `styles`, `entries` and `pictures` grow with the text.

    Args:
        blocks: the blocks.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.styles: dict[str, str] = {}
        self.entries: list[Entry] = []
        self.pictures: dict[str, bytes] = {}
        self._parts = tuple(line_up(blocks))
        named = (symbol_of(visit.node) for visit in walk_blocks(blocks))
        self._words = WordWriter({symbol for symbol in named if symbol})
        self._anchored: set[str] = set()
        self._tables = 0

    def xml(self) -> str:
        """The text, on a new page."""
        written: list[str] = []
        turned: bool | None = None
        before: Part | None = None
        for index, (part, lies) in enumerate(
            zip(self._parts, lying(list(map(kind_of, self._parts))), strict=True)
        ):
            after = self._parts[index + 1] if index + 1 < len(self._parts) else None
            xml = self._part(part, before, after, _Spot(lies=lies))
            if lies != turned:
                xml = self._on_page(xml, LIE if lies else STAND)
            elif isinstance(part, Heading) and _is_annex(part):
                xml = self._on_page(xml, "")
            written.append(xml)
            turned, before = lies, part
        return "\n".join(written)

    def _part(self, part: Part, before: Part | None, after: Part | None, spot: _Spot) -> str:
        if isinstance(part, Heading):
            return self._heading(part)
        if isinstance(part, Paragraph):
            style = self._style_of(part, before, after, spot)
            return self._paragraph(part.symbol, self._words.xml(part.children), style)
        return self._block(part, spot)

    def _style_of(self, part: Paragraph, before: Part | None, after: Part | None, spot: _Spot) -> str:
        if part.role == "werknotitie":
            return "Werknotitie"
        below_table = isinstance(before, Table | Figure)
        if isinstance(after, ItemList | Table | Figure):
            return "Inleiding_20_na_20_tabel" if below_table else "Inleiding"
        return "Na_20_tabel" if below_table else spot.style

    def _heading(self, heading: Heading) -> str:
        node, level = heading.node, min(heading.depth, DEEPEST)
        number = f"Artikel {node.number}" if isinstance(node, Article) and node.number else node.number
        name = "" if node.symbol in self._anchored else bookmark_name(node.symbol)
        self.entries.append(Entry(level, number, plain(node.title), name, tab=False))
        words = (
            self._anchor(node.symbol) + escape(f"{number} " if number else "") + self._words.xml(node.title)
        )
        return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{words}</text:h>'

    def _block(self, block: Body, spot: _Spot) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block.symbol, self._words.xml(block.children), spot.style)
            case ItemList():
                return self._list(block, spot)
            case Table():
                return self._table(block, spot)
            case Figure():
                return self._figure(block, spot)
            case Callout():
                inner = self._blocks(block.children, _Spot(boxed=True, lies=spot.lies))
                return inner.replace('">', f'">{self._anchor(block.symbol)}', 1)
            case _:
                assert_never(block)

    def _blocks(self, blocks: Iterable[Block], spot: _Spot) -> str:
        return "".join(self._block(block, spot) for block in without_headings(blocks))

    def _paragraph(self, symbol: str | None, xml: str, style: str) -> str:
        return f'<text:p text:style-name="{style}">{self._anchor(symbol)}{xml}</text:p>'

    def _list(self, block: ItemList, spot: _Spot) -> str:
        inside = _Spot(spot.boxed, spot.level + 1, spot.lies)
        items: list[str] = []
        count = 0
        for item in block.items:
            count += 1
            counter = letter(count) if block.style == "letter" else str(count)
            fits = block.style == "punt" or item.number in ("", counter)
            typed, start = "", ""
            if not fits and item.number.isdecimal() and block.style != "letter":
                count = int(item.number)
                start = f' text:start-value="{count}"'
            elif not fits:
                count -= 1
                start = ' text:style-override="zonder"'
                typed = f"{escape(item.number)}{'°' if block.style == 'graad' else ''}.<text:tab/>"
            items.append(f"<text:list-item{start}>{self._item(item, typed, inside)}</text:list-item>")
        return f'<text:list text:style-name="{block.style}">{"".join(items)}</text:list>'

    def _item(self, item: Item, typed: str, spot: _Spot) -> str:
        blocks = list(without_headings(item.children))
        first = blocks[0] if blocks else None
        words = self._anchor(item.symbol) + typed
        if isinstance(first, Paragraph):
            words += self._anchor(first.symbol) + self._words.xml(first.children)
            del blocks[0]
        start = f'<text:p text:style-name="{spot.style}">{words}</text:p>'
        return start + "".join(self._block(block, spot) for block in blocks)

    def _table(self, table: Table, spot: _Spot) -> str:
        columns = len(table.header.cells)
        if not columns:
            return ""
        self._tables += 1
        name = f"Tabel{self._tables}"
        indent = _STEP * spot.level
        room = _ROOM[spot.lies] - indent
        weights = table.widths if len(table.widths) == columns else (1,) * columns
        widths = column_widths(weights, room)
        self.styles[name] = (
            f'<style:style style:name="{name}" style:family="table"><style:table-properties '
            f'style:width="{room / 20}pt" fo:margin-left="{indent / 20}pt" table:align="left"/></style:style>'
        ) + "".join(
            f'<style:style style:name="{name}.{at}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width / 20}pt"/></style:style>'
            for at, width in enumerate(widths)
        )
        named = "".join(f'<table:table-column table:style-name="{name}.{at}"/>' for at in range(columns))
        header = self._row(table.header, columns, "cel-kop", "Table_20_Heading", self._anchor(table.symbol))
        rows = "".join(self._row(row, columns, "cel", "Table_20_Contents") for row in table.rows)
        return (
            f'<table:table table:name="{name}" table:style-name="{name}">{named}'
            f"<table:table-header-rows>{header}</table:table-header-rows>{rows}</table:table>"
        )

    def _row(self, row: Row, columns: int, cell: str, style: str, anchor: str = "") -> str:
        words = [self._words.xml(found.children) for found in row.cells[:columns]]
        words.extend([""] * (columns - len(words)))
        words[0] = anchor + self._anchor(row.symbol) + words[0]
        cells = "".join(
            f'<table:table-cell table:style-name="{cell}" office:value-type="string">'
            f'<text:p text:style-name="{style}">{one}</text:p></table:table-cell>'
            for one in words
        )
        return f'<table:table-row table:style-name="rij">{cells}</table:table-row>'

    def _figure(self, figure: Figure, spot: _Spot) -> str:
        number = Text(f"Figuur {figure.number}. " if figure.number else "")
        caption = self._words.xml((number, *figure.caption))
        if drawable(figure):
            # One paragraph, for LibreOffice lets a tall picture go to the next page without its caption.
            caption += f"<text:line-break/>{self._picture(figure)}"
        return self._paragraph(figure.symbol, caption, "Inleiding") + self._block(figure.child, spot)

    def _picture(self, figure: Figure) -> str:
        drawing = draw(figure)
        name = f"figuur-{len(self.pictures) + 1}"
        self.pictures[f"Pictures/{name}.svg"] = svg(drawing, figure.symbol).encode()
        return frame(name, "svg", drawing.width, drawing.height, drawing.title)

    def _on_page(self, xml: str, master: str) -> str:
        """The part on a new page, of another kind when it is named."""
        start = _START.search(xml)
        if start is None:
            return xml
        opening, style = (start[1], start[2]) if start[1] else (start[3], start[4])
        if not start[1]:
            self.styles[style] = self.styles[style].replace(
                'style:family="table">', f'style:family="table" style:master-page-name="{master}">', 1
            )
            return xml
        name = f"{style}_op_{master or 'nieuw'}"
        page = f' style:master-page-name="{master}"' if master else ""
        new = "" if master else '<style:paragraph-properties fo:break-before="page"/>'
        self.styles[name] = (
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{style}"'
            f"{page}>{new}</style:style>"
        )
        return f'{xml[: start.start()]}{opening}{name}"{xml[start.end() :]}'

    def _anchor(self, symbol: str | None) -> str:
        """The bookmark of a symbol; only the first node of that symbol gets it."""
        if not symbol or symbol in self._anchored:
            return ""
        self._anchored.add(symbol)
        return f'<text:bookmark text:name="{bookmark_name(symbol)}"/>'


def frame(name: str, suffix: str, width: float, height: float, words: str) -> str:
    """A picture of the file in the running text, with words for those who cannot see it; sizes in points."""
    kind = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}[suffix]
    return (
        f'<draw:frame draw:style-name="beeld" draw:name="{name}" text:anchor-type="as-char" '
        f'svg:width="{width:.2f}pt" svg:height="{height:.2f}pt"><draw:image '
        f'xlink:href="Pictures/{name}.{suffix}" xlink:type="simple" xlink:show="embed" '
        f'xlink:actuate="onLoad" draw:mime-type="{kind}"/><svg:title>{escape(words)}</svg:title></draw:frame>'
    )


def _is_annex(heading: Heading) -> bool:
    return isinstance(heading.node, Section) and heading.node.role == "bijlage" and heading.depth == 1
