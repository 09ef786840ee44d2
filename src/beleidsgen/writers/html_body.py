"""Blocks as HTML: headings, paragraphs, lists with the numbers of the model, tables and boxes."""

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
from beleidsgen.document.normalise import drawable
from beleidsgen.figures.draw import draw
from beleidsgen.figures.svg import svg
from beleidsgen.names import Symbol
from beleidsgen.writers.docx_text import clean, escape, plain
from beleidsgen.writers.html_inlines import InlineWriter

_DEEPEST: Final = 6
_SCROLLS_FROM: Final = 3
"""A table of fewer columns fits the narrowest screen; of more it scrolls inside its own frame."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading of the table of contents: how deep it stands (from 1), its words and its place."""

    depth: int
    words: str
    symbol: Symbol


class BodyWriter:
    """Writes blocks; `entries` grows in the order of the text.

    Args:
        inlines: writes sentences.
    """

    def __init__(self, inlines: InlineWriter) -> None:
        self.entries: list[Entry] = []
        self._inlines = inlines
        self._parts: list[str] = []
        self._named: set[Symbol] = set()
        self._tables = 0
        self._figures = 0

    def write(self, blocks: Sequence[Block]) -> str:
        """The text of a document; its first headings are of level 2, below the title."""
        self._blocks(blocks, 0)
        return "".join(self._parts)

    def _blocks(self, blocks: Iterable[Block], depth: int) -> None:
        for block in blocks:
            match block:
                case Paragraph():
                    self._paragraph(block)
                case ItemList():
                    self._list(block, depth)
                case Table():
                    self._table(block)
                case Figure():
                    self._figure(block, depth)
                case Callout():
                    self._put(f'<div class="kader" role="note"{self._id(block.symbol)}>')
                    self._blocks(block.children, depth)
                    self._put("</div>\n")
                case Article() | Section():
                    self._part(block, depth + 1)
                case _:
                    assert_never(block)

    def _part(self, block: Article | Section, depth: int) -> None:
        wide = any(isinstance(child, Table) and child.wide for child in block.children)
        number = f"Artikel {block.number}" if block.number and isinstance(block, Article) else block.number
        number = clean(number).strip()
        words = f"{number} {plain(block.title)}".strip()
        self._inlines.heading = words
        self.entries.append(Entry(depth, words, block.symbol))
        level = min(depth + 1, _DEEPEST)
        deeper = f' aria-level="{depth + 1}"' if depth + 1 > _DEEPEST else ""
        title = self._inlines.write(block.title)
        shown = f'<span class="nummer">{escape(number)}</span> {title}' if number else title
        self._put(
            f'<section class="{block.role}{" breed" if wide else ""}"{self._id(block.symbol)}>'
            f'<h{level} class="utrecht-heading-{level}"{deeper}>{shown}</h{level}>\n'
        )
        self._blocks(block.children, depth)
        self._put("</section>\n")

    def _paragraph(self, block: Paragraph) -> None:
        words = self._inlines.write(block.children)
        if words:
            small = " utrecht-paragraph--small" if block.role == "werknotitie" else ""
            self._put(f'<p class="utrecht-paragraph{small}"{self._id(block.symbol)}>{words}</p>\n')

    def _list(self, block: ItemList, depth: int) -> None:
        if not block.items:
            return
        tag = "ul" if block.style == "punt" else "ol"
        name = "utrecht-unordered-list" if tag == "ul" else f"utrecht-ordered-list {block.style}"
        self._put(f'<{tag} class="{name}">\n')
        degree = "°" if block.style == "graad" else ""
        for position, item in enumerate(block.items, start=1):
            number = "" if tag == "ul" else f"{item.number or position}{degree}."
            self._item(item, number, depth)
        self._put(f"</{tag}>\n")

    def _item(self, item: Item, number: str, depth: int) -> None:
        shown = f'<span class="nummer">{escape(number)}</span> ' if number else ""
        self._put(f"<li{self._id(item.symbol)}>{shown}")
        children = item.children
        if children and isinstance(children[0], Paragraph):
            name = self._id(children[0].symbol)
            words = self._inlines.write(children[0].children)
            self._put(f"<span{name}>{words}</span>" if name else words)
            children = children[1:]
        self._blocks(children, depth)
        self._put("</li>\n")

    def _figure(self, block: Figure, depth: int) -> None:
        if not drawable(block):
            self._paragraph(Paragraph(block.caption, block.symbol))
            return
        self._figures += 1
        name = f"_figuur-{self._figures}"
        words = self._inlines.write(block.caption)
        number = f"Figuur {block.number}. " if block.number else ""
        self._put(
            f'<figure class="utrecht-figure"{self._id(block.symbol)}>'
            f'<div class="tekening" role="group" aria-labelledby="{name}" tabindex="0">\n'
            f'{svg(draw(block), name[1:])}</div>\n<figcaption id="{name}">{number}{words}</figcaption>'
            "</figure>\n"
        )
        if isinstance(block.child, Table):
            self._table(block.child, name)
        else:
            self._list(block.child, depth)

    def _table(self, table: Table, name: str = "") -> None:
        """A table in a frame of its own; the words of a figure with this name say what it is about."""
        columns = len(table.header.cells)
        if not columns:
            return
        caption = ""
        if not name:
            self._tables += 1
            name = f"_tabel-{self._tables}"
            about = f"Tabel bij {self._inlines.heading}" if self._inlines.heading else "Tabel"
            caption = f'<caption id="{name}">{escape(about)}</caption>'
        weights = [max(weight, 1) for weight in (*table.widths, *[1] * columns)[:columns]]
        widths = "".join(f'<col style="width:{100 * weight / sum(weights):.1f}%">' for weight in weights)
        frame = f'class="tabel kolommen-{min(columns, 8)}"'
        if columns >= _SCROLLS_FROM:
            frame += f' role="group" aria-labelledby="{name}" tabindex="0"'
        self._put(
            f'<div {frame}><table class="utrecht-table"{self._id(table.symbol)}>'
            f"{caption}<colgroup>{widths}</colgroup>\n"
            f"<thead>{self._row(table.header, columns, 'col')}</thead>\n<tbody>"
        )
        for row in table.rows:
            self._put(self._row(row, columns, "row"))
        self._put("</tbody></table></div>\n")

    def _row(self, row: Row, columns: int, scope: str) -> str:
        cells = [self._inlines.write(cell.children) for cell in row.cells[:columns]]
        cells.extend([""] * (columns - len(cells)))
        heads = columns if scope == "col" else 1
        written = "".join(
            f'<th scope="{scope}">{words}</th>' if index < heads and words else f"<td>{words}</td>"
            for index, words in enumerate(cells)
        )
        return f"<tr{self._id(row.symbol)}>{written}</tr>\n"

    def _put(self, piece: str) -> None:
        self._parts.append(piece)

    def _id(self, symbol: Symbol | None) -> str:
        """The name of a place; only the first node of a symbol gets it."""
        if symbol is None or symbol in self._named:
            return ""
        self._named.add(symbol)
        return f' id="{symbol}"'
