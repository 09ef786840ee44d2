"""Blocks as nodes of pandoc: paragraphs by named style, lists, tables, and pages that lie on their side."""

from __future__ import annotations

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
from beleidsgen.writers import pandoc_ast as ast
from beleidsgen.writers.docx_contents import Entry
from beleidsgen.writers.docx_tables import column_widths
from beleidsgen.writers.docx_text import bookmark_name, plain
from beleidsgen.writers.landscape import kind_of, lying
from beleidsgen.writers.odt_finish import NEW_PAGE, page_mark
from beleidsgen.writers.odt_words import WordWriter

DEEPEST: Final = 6
"""Levels of headings with a style of their own; deeper parts share the last."""
STAND, LIE = "Standard", "Liggend"
"""The pages of the style, upright and on their side."""

_ROOM: Final = {False: 9071, True: 14003}
"""Room for a table on an upright and on a lying page, in twentieths of a point (160 and 247 mm)."""


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
    """Writes the blocks of one document; `entries` and `titles` grow with the text.

    Attributes:
        entries: the headings, for the table of contents.
        titles: the words of each picture, in their order.

    Args:
        blocks: the blocks.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.entries: list[Entry] = []
        self.titles: list[str] = []
        self._parts = tuple(line_up(blocks))
        named = (symbol_of(visit.node) for visit in walk_blocks(blocks))
        self._words = WordWriter({symbol for symbol in named if symbol})
        self._anchored: set[str] = set()
        self._waiting: list[ast.Node] = []

    def nodes(self, *, new_page: bool = True) -> list[ast.Node]:
        """The text.

        Args:
            new_page: whether the text starts on a new page.
        """
        written: list[ast.Node] = []
        turned: bool | None = None if new_page else False
        before: Part | None = None
        for index, (part, lies) in enumerate(
            zip(self._parts, lying(list(map(kind_of, self._parts))), strict=True)
        ):
            after = self._parts[index + 1] if index + 1 < len(self._parts) else None
            if lies != turned:
                written.append(page_mark(LIE if lies else STAND))
            elif isinstance(part, Heading) and _is_annex(part):
                written.append(page_mark(NEW_PAGE))
            written.extend(self._part(part, before, after, _Spot(lies=lies)))
            turned, before = lies, part
        return written

    def _part(self, part: Part, before: Part | None, after: Part | None, spot: _Spot) -> list[ast.Node]:
        if isinstance(part, Heading):
            return [self._heading(part)]
        if isinstance(part, Paragraph):
            self._anchor(part.symbol)
            return [self._paragraph(self._words.nodes(part.children), _style_of(part, before, after, spot))]
        return self._block(part, spot)

    def _heading(self, heading: Heading) -> ast.Node:
        node, level = heading.node, min(heading.depth, DEEPEST)
        number = f"Artikel {node.number}" if isinstance(node, Article) and node.number else node.number
        name = "" if node.symbol in self._anchored else bookmark_name(node.symbol)
        self._anchored.add(node.symbol)
        self.entries.append(Entry(level, number, plain(node.title), name, tab=False))
        words = [*ast.words(f"{number} " if number else ""), *self._words.nodes(node.title)]
        return ast.header(level, name, self._with_anchors(words))

    def _block(self, block: Body, spot: _Spot) -> list[ast.Node]:
        match block:
            case Paragraph():
                self._anchor(block.symbol)
                return [self._paragraph(self._words.nodes(block.children), spot.style)]
            case ItemList():
                return self._list(block, spot)
            case Table():
                return self._table(block, spot)
            case Figure():
                return self._figure(block, spot)
            case Callout():
                self._anchor(block.symbol)
                return self._blocks(block.children, _Spot(boxed=True, lies=spot.lies))
            case _:
                assert_never(block)

    def _blocks(self, blocks: Iterable[Block], spot: _Spot) -> list[ast.Node]:
        return [node for block in without_headings(blocks) for node in self._block(block, spot)]

    def _paragraph(self, words: Sequence[ast.Node], style: str) -> ast.Node:
        return ast.paragraph(style, self._with_anchors(words))

    def _list(self, block: ItemList, spot: _Spot) -> list[ast.Node]:
        """A list with a style of ours: pandoc knows no `2a.` between 2 and 3, and no `1°.`."""
        inside = _Spot(spot.boxed, spot.level + 1, spot.lies)
        nodes = [ast.raw(f'<text:list text:style-name="{block.style}">')]
        count = 0
        for item in block.items:
            count += 1
            counter = letter(count) if block.style == "letter" else str(count)
            fits = block.style == "punt" or item.number in ("", counter)
            start, typed = "", ""
            if not fits and item.number.isdecimal() and block.style != "letter":
                count = int(item.number)
                start = f' text:start-value="{count}"'
            elif not fits:
                count -= 1
                start = ' text:style-override="zonder"'
                typed = f"{item.number}{'°' if block.style == 'graad' else ''}."
            nodes.append(ast.raw(f"<text:list-item{start}>"))
            nodes.extend(self._item(item, typed, inside))
            nodes.append(ast.raw("</text:list-item>"))
        return [*nodes, ast.raw("</text:list>")]

    def _item(self, item: Item, typed: str, spot: _Spot) -> list[ast.Node]:
        blocks = list(without_headings(item.children))
        first = blocks[0] if blocks else None
        words = [*ast.words(typed), ast.raw_inline("<text:tab/>")] if typed else []
        self._anchor(item.symbol)
        if isinstance(first, Paragraph):
            self._anchor(first.symbol)
            words.extend(self._words.nodes(first.children))
            del blocks[0]
        start = self._paragraph(words, spot.style)
        return [start, *(node for block in blocks for node in self._block(block, spot))]

    def _table(self, table: Table, spot: _Spot) -> list[ast.Node]:
        columns = len(table.header.cells)
        if not columns:
            return []
        room = _ROOM[spot.lies]
        weights = table.widths if len(table.widths) == columns else (1,) * columns
        widths = [width / room for width in column_widths(weights, room)]
        self._anchor(table.symbol)
        head = self._row(table.header, columns)
        return [ast.table(widths, head, [self._row(row, columns) for row in table.rows])]

    def _row(self, row: Row, columns: int) -> list[list[ast.Node]]:
        self._anchor(row.symbol)
        words = [self._words.nodes(found.children) for found in row.cells[:columns]]
        words.extend([] for _ in range(columns - len(words)))
        words[0] = self._with_anchors(words[0])
        return words

    def _figure(self, figure: Figure, spot: _Spot) -> list[ast.Node]:
        number = Text(f"Figuur {figure.number}. " if figure.number else "")
        self._anchor(figure.symbol)
        words = self._words.nodes((number, *figure.caption))
        if drawable(figure):
            # One paragraph, for LibreOffice lets a tall picture go to the next page without its caption.
            words = [self._picture(figure), ast.LINE_BREAK, *words]
        return [self._paragraph(words, "Inleiding"), *self._block(figure.child, spot)]

    def _picture(self, figure: Figure) -> ast.Node:
        drawing = draw(figure)
        self.titles.append(drawing.title)
        data = svg(drawing, figure.symbol).encode()
        return ast.image("image/svg+xml", data, drawing.width, drawing.height, drawing.title)

    def _anchor(self, symbol: str | None) -> None:
        """Put the bookmark of a symbol at the next words; only the first node of that symbol gets it."""
        if symbol and symbol not in self._anchored:
            self._anchored.add(symbol)
            self._waiting.append(ast.anchor(bookmark_name(symbol)))

    def _with_anchors(self, words: Sequence[ast.Node]) -> list[ast.Node]:
        waiting, self._waiting = self._waiting, []
        return [*waiting, *words]


def _style_of(part: Paragraph, before: Part | None, after: Part | None, spot: _Spot) -> str:
    if part.role == "werknotitie":
        return "Werknotitie"
    below_table = isinstance(before, Table | Figure)
    if isinstance(after, ItemList | Table | Figure):
        return "Inleiding_20_na_20_tabel" if below_table else "Inleiding"
    return "Na_20_tabel" if below_table else spot.style


def _is_annex(heading: Heading) -> bool:
    return isinstance(heading.node, Section) and heading.node.role == "bijlage" and heading.depth == 1
