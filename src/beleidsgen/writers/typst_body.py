"""Blocks as Typst: calls of the functions in the pack's `huisstijl.typ`, one after another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from beleidsgen.document.normalise import Body, Heading, drawable, line_up, without_headings
from beleidsgen.document.walk import plain_text, symbol_of, walk_blocks
from beleidsgen.figures.draw import draw
from beleidsgen.figures.metrics import FONTS
from beleidsgen.figures.svg import svg
from beleidsgen.passes.number import letter
from beleidsgen.writers.docx_contents import MANY
from beleidsgen.writers.landscape import kind_of, lying
from beleidsgen.writers.typst_words import WordWriter, joined, literal

DEEPEST: Final = 6
"""A PDF has no more levels of headings; deeper parts share the last."""

_MILLIMETRES: Final = {False: 160, True: 247}
"""Room for a table on an upright and on a lying page."""
_CHARACTER: Final = 1.9
"""Width of a character in a cell, in millimetres, on the safe side."""
_TALLEST: Final = 25
"""A row of more lines than this may break over two pages; any other stays whole."""
_FONT: Final = '"Source Sans 3" style="font-variation-settings: \'wght\' {}"'
"""Of a variable font Typst takes the thinnest in a drawing, unless it is told the very weight."""
_SIGNS: Final = {"lid": "1.", "stap": "1.", "letter": "a.", "graad": "1°."}


def depth_of_contents(blocks: Iterable[Block]) -> int:
    """How many levels the table of contents shows, 0 when there is nothing to show."""
    levels = [part.depth for part in line_up(blocks) if isinstance(part, Heading)]
    shown = sum(level <= 3 for level in levels)
    return min(max(levels, default=0), 3 if shown <= MANY else 2)


class TypstBody:
    """Writes the blocks of one document.

    Args:
        blocks: the blocks.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._parts = tuple(line_up(blocks))
        named = (symbol_of(visit.node) for visit in walk_blocks(blocks))
        self._words = WordWriter({symbol for symbol in named if symbol})
        self._anchored: set[str] = set()

    def source(self) -> str:
        """The text, from the first heading to the last line."""
        lines: list[str] = []
        turned = False
        for index, (part, wide) in enumerate(
            zip(self._parts, lying(list(map(kind_of, self._parts))), strict=True)
        ):
            if wide != turned:
                lines.append(f"#set page(flipped: {str(wide).lower()})")
                turned = wide
            if isinstance(part, Heading):
                lines.append(self._heading(part))
                continue
            after = self._parts[index + 1] if index + 1 < len(self._parts) else None
            lines.append(f"#{self._block(part, leads=isinstance(after, ItemList | Table), lies=wide)}")
        return "\n".join(lines)

    def _heading(self, heading: Heading) -> str:
        node = heading.node
        number = node.number
        if isinstance(node, Article) and number:
            number = f"Artikel {number}"
        new_page = isinstance(node, Section) and node.role == "bijlage" and heading.depth == 1
        name = f", naam: {literal(node.symbol)}" if self._first(node.symbol) else ""
        title = self._words.content(node.title, title=True)
        call = f"#kop({min(heading.depth, DEEPEST)}, {literal(number)}, {title}{name})"
        return f"#pagebreak(weak: true)\n{call}" if new_page else call

    def _block(self, block: Body, *, leads: bool = False, lies: bool = False) -> str:
        match block:
            case Paragraph():
                words = self._named(block.symbol, self._words.content(block.children))
                name = "notitie" if block.role == "werknotitie" else "inleiding" if leads else "alinea"
                return f"{name}({words})"
            case ItemList():
                return self._list(block)
            case Table():
                return self._table(block, lies=lies)
            case Figure():
                return self._figure(block, lies=lies)
            case Callout():
                return f"kader({self._named(block.symbol, self._blocks(block.children))})"
            case _:
                assert_never(block)

    def _blocks(self, blocks: Iterable[Block]) -> str:
        return joined(self._block(block) for block in without_headings(blocks))

    def _figure(self, figure: Figure, *, lies: bool) -> str:
        number = Text(f"Figuur {figure.number}. " if figure.number else "")
        caption = self._named(figure.symbol, self._words.content((number, *figure.caption)))
        pieces = [f"inleiding({caption})", self._block(figure.child, lies=lies)]
        if drawable(figure):
            drawing = draw(figure)
            image = svg(drawing, figure.symbol).replace(f'"{FONTS}"', _FONT.format(400))
            image = image.replace('font-weight="bold"', f"font-family={_FONT.format(700)}")
            pieces.insert(0, f"tekening({literal(image)}, {literal(drawing.title)})")
        return joined(pieces)

    def _list(self, block: ItemList) -> str:
        items = ", ".join(self._item(item) for item in block.items)
        if block.style == "punt":
            return f"opsomming({items})"
        numbers = [item.number for item in block.items]
        counted = [
            letter(at) if block.style == "letter" else str(at) for at in range(1, len(block.items) + 1)
        ]
        sign = _SIGNS[block.style]
        if numbers == counted:
            return f"genummerd({literal(sign)}, {items})"
        printed = ", ".join(literal(f"{number}{sign[1:]}") for number in numbers)
        return f"genummerd(nummer => ({printed},).at(nummer - 1), {items})"

    def _item(self, item: Item) -> str:
        """The first paragraph stands bare, so that the items of a list stand as close as the style wants."""
        pieces: list[str] = []
        for block in without_headings(item.children):
            if isinstance(block, Paragraph) and not pieces:
                pieces.append(self._named(block.symbol, self._words.content(block.children)))
            else:
                pieces.append(self._block(block))
        return self._named(item.symbol, joined(pieces))

    def _table(self, table: Table, *, lies: bool) -> str:
        columns = len(table.header.cells)
        if not columns:
            return "[]"
        widths = table.widths if len(table.widths) == columns else (1,) * columns
        header = ", ".join(self._cells(table.header, columns, table.symbol))
        whole = [n for n, row in enumerate(table.rows) if _lines(row, widths, lies=lies) <= _TALLEST]
        cells = "".join(f",\n  {', '.join(self._cells(row, columns))}" for row in table.rows)
        return f"tabel({_tuple(map(str, widths))}, ({header},), heel: {_tuple(map(str, whole))}{cells})"

    def _cells(self, row: Row, columns: int, outer: str | None = None) -> list[str]:
        words = [self._words.content(cell.children) for cell in row.cells[:columns]]
        words.extend(["[]"] * (columns - len(words)))
        words[0] = self._named(outer, self._named(row.symbol, words[0]))
        return words

    def _named(self, symbol: str | None, content: str) -> str:
        """The content with the anchor of a symbol before it; only the first node of that symbol gets it."""
        if symbol is None or not self._first(symbol):
            return content
        return f"{{anker({literal(symbol)}); {content}}}"

    def _first(self, symbol: str) -> bool:
        known = symbol in self._anchored
        self._anchored.add(symbol)
        return not known


def _lines(row: Row, widths: Sequence[int], *, lies: bool) -> float:
    """About how many lines the tallest cell of a row takes."""
    room = _MILLIMETRES[lies] / sum(widths) / _CHARACTER
    cells = zip(row.cells, widths, strict=False)
    return max((len(plain_text(cell.children)) / (width * room) + 1 for cell, width in cells), default=0)


def _tuple(values: Iterable[str]) -> str:
    return f"({''.join(f'{value}, ' for value in values)})"
