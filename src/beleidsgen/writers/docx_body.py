"""Blocks as paragraphs by named style: the text of a document between cover and last page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, assert_never

from beleidsgen.document.blocks import (
    Article,
    Block,
    Callout,
    Figure,
    ItemList,
    ListStyle,
    Paragraph,
    Section,
    Table,
)
from beleidsgen.names import Symbol
from beleidsgen.writers.docx_contents import Entry
from beleidsgen.writers.docx_figures import Pictures, caption_xml, name_of
from beleidsgen.writers.docx_inlines import InlineWriter
from beleidsgen.writers.docx_lists import LEVELS, STEP
from beleidsgen.writers.docx_numbering import (
    BOX_INDENT,
    HeadingNumbers,
    ItemNumbers,
    ListRun,
    Mark,
    printed_by_word,
)
from beleidsgen.writers.docx_pages import Piece
from beleidsgen.writers.docx_shell import Page
from beleidsgen.writers.docx_styles import BULLETS, HEADINGS
from beleidsgen.writers.docx_tables import table_xml
from beleidsgen.writers.docx_text import bookmark_name, escape, plain

_ITEM_STYLES: Final[dict[ListStyle, str]] = {
    "lid": "lid", "letter": "onderdeel", "graad": "graad", "stap": "list number", "punt": "list bullet",
}  # fmt: skip


@dataclass(slots=True)
class _Item:
    """The number of an item, until its first paragraph has taken it."""

    mark: Mark
    style: str
    symbol: str | None
    level: int
    taken: bool = False


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a block stands: how deep among headings, in a box, in an item."""

    depth: int = 0
    boxed: bool = False
    run: ListRun | None = None
    item: _Item | None = None

    @property
    def level(self) -> int:
        """Level of a list that starts here."""
        return min(self.item.level + 1, LEVELS - 1) if self.item else 0


class BodyWriter:
    """Writes blocks; `pieces` and `entries` grow in the order of the text.

    Args:
        style: id of each style by its name.
        page: widths of the text.
        inlines: writes sentences.
        headings: numbers headings.
        items: numbers items.
        pictures: keeps the drawings.
    """

    def __init__(
        self,
        style: Mapping[str, str],
        page: Page,
        inlines: InlineWriter,
        headings: HeadingNumbers,
        items: ItemNumbers,
        pictures: Pictures,
    ) -> None:
        self.pieces: list[Piece] = []
        self.entries: list[Entry] = []
        self._style = style
        self._page = page
        self._inlines = inlines
        self._headings = headings
        self._items = items
        self._pictures = pictures
        self._named: set[str] = set()
        self._bookmarks = 1000
        self._about = ""

    def write(self, blocks: Sequence[Block]) -> None:
        """Write the blocks of a document."""
        self._blocks(blocks, _Spot())

    def _blocks(self, blocks: Sequence[Block], spot: _Spot) -> None:
        for block in blocks:
            match block:
                case Paragraph():
                    self._paragraph(block, spot)
                case ItemList():
                    self._list(block, spot)
                case Table():
                    self._table(block, spot)
                case Figure():
                    self._figure(block, spot)
                case Callout():
                    self._callout(block, spot)
                case Article():
                    self._heading(block, "Artikel ", spot)
                    self._blocks(block.children, _Spot(spot.depth + 1))
                case Section():
                    self._heading(block, "", spot)
                    self._blocks(block.children, _Spot(spot.depth + 1))
                case _:
                    assert_never(block)

    def _heading(self, block: Article | Section, word: str, spot: _Spot) -> None:
        depth = spot.depth + 1
        level = min(depth, HEADINGS)
        mark = self._headings.mark(block.number, depth, word)
        annex = isinstance(block, Section) and block.role == "bijlage" and level == 1
        new_page = "<w:pageBreakBefore/>" if annex else ""
        title = plain(block.title)
        self._about = title
        number = f"{word}{block.number}" if block.number else ""
        name = bookmark_name(block.symbol) if block.symbol not in self._named else ""
        self.entries.append(Entry(level, number, title, name, tab=mark.tab))
        typed = _words(f"{mark.typed} " if title else mark.typed) if mark.typed else ""
        runs = self._anchored(block.symbol, typed + self._inlines.runs(block.title))
        self._add("kop", self._style[f"heading {level}"], new_page + mark.properties, runs, level)

    def _paragraph(self, block: Paragraph, spot: _Spot) -> None:
        runs = self._anchored(block.symbol, self._inlines.runs(block.children))
        if block.role == "werknotitie":
            self._add("alinea", self._style["werknotitie"], "", runs)
        else:
            self._text(runs, spot)

    def _text(self, runs: str, spot: _Spot) -> None:
        """A paragraph of words; the first of an item takes its number."""
        item = spot.item
        if item is None:
            after_table = self.pieces and self.pieces[-1].kind in {"tabel", "brede tabel"}
            name = "kader" if spot.boxed else "tekst na tabel" if after_table else "body text"
            self._add("alinea", self._style[name], "", runs)
        elif item.taken:
            indent = STEP * (item.level + 1) + BOX_INDENT
            layout = f'<w:ind w:left="{indent}"/>' if spot.boxed else ""
            level = min(item.level + 1, BULLETS)
            name = "kader" if spot.boxed else "list continue" if level == 1 else f"list continue {level}"
            self._add("alinea", self._style[name], layout, runs)
        else:
            item.taken = True
            layout = item.mark.properties
            if item.mark.typed:
                indent = STEP * (item.level + 1) + (BOX_INDENT if spot.boxed else 0)
                layout += f'<w:ind w:left="{indent}" w:hanging="{STEP}"/>'
                runs = f"{_words(item.mark.typed)}<w:r><w:tab/></w:r>{runs}"
            self._add("alinea", item.style, layout, self._anchored(item.symbol, runs))

    def _list(self, block: ItemList, spot: _Spot) -> None:
        if spot.item and not spot.item.taken:
            self._text("", spot)
        self._lead_in()
        level = spot.level
        run = self._items.begin(block.style, level, spot.run, boxed=spot.boxed)
        style = self._item_style(block.style, level, boxed=spot.boxed)
        for entry in block.items:
            mark = self._items.mark(run, level, entry.number)
            item = _Item(mark, style, entry.symbol, level)
            self._blocks(entry.children, _Spot(spot.depth, spot.boxed, run, item))
            if not item.taken:
                self._text("", _Spot(spot.depth, spot.boxed, run, item))

    def _item_style(self, style: ListStyle, level: int, *, boxed: bool) -> str:
        if boxed:
            return self._style["kader"]
        name = _ITEM_STYLES[style]
        if style == "punt" and level:
            name = f"{name} {min(level + 1, BULLETS)}"
        return self._style[name]

    def _table(self, block: Table, spot: _Spot) -> None:
        if spot.item and not spot.item.taken:
            self._text("", spot)
        self._lead_in()
        indent = STEP * (spot.item.level + 1) if spot.item else 0
        width = (self._page.turned_width if block.wide else self._page.width) - indent
        xml = table_xml(block, self._style, width, indent, self._about, self._inlines.runs, self._anchored)
        self.pieces.append(Piece("brede tabel" if block.wide else "tabel", xml))

    def _figure(self, block: Figure, spot: _Spot) -> None:
        if spot.item and not spot.item.taken:
            self._text("", spot)
        self._lead_in()
        indent = STEP * (spot.item.level + 1) if spot.item else 0
        layout = f'<w:ind w:left="{indent}"/>' if indent else ""
        picture = self._pictures.xml(block, self._page.width - indent)
        self._add("alinea", self._style["figuur"], layout, picture)
        runs = caption_xml(block.number, self._inlines.runs(block.caption))
        self._add("alinea", self._style["caption"], layout, self._anchored(block.symbol, runs))
        about, self._about = self._about, name_of(block)
        self._blocks((block.child,), spot)
        self._about = about

    def _lead_in(self) -> None:
        """Let the paragraph above a list or table stay on the page of what it announces."""
        if self.pieces and self.pieces[-1].kind == "alinea":
            body, leading = (
                f'<w:pStyle w:val="{self._style[name]}"/>' for name in ("body text", "inleidende tekst")
            )
            last = self.pieces[-1]
            self.pieces[-1] = Piece(last.kind, last.xml.replace(body, leading, 1))

    def _callout(self, block: Callout, spot: _Spot) -> None:
        if spot.item and not spot.item.taken:
            self._text("", spot)
        first = len(self.pieces)
        self._blocks(block.children, _Spot(spot.depth, boxed=True))
        if block.symbol and len(self.pieces) > first:
            piece = self.pieces[first]
            start, end = self._bookmark(block.symbol)
            xml = piece.xml.replace("</w:pPr>", f"</w:pPr>{start}{end}", 1)
            self.pieces[first] = Piece(piece.kind, xml)

    def _add(
        self, kind: Literal["kop", "alinea"], style: str, layout: str, runs: str, level: int = 0
    ) -> None:
        xml = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{layout}</w:pPr>{runs}</w:p>'
        self.pieces.append(Piece(kind, xml, level=level))

    def _anchored(self, symbol: str | None, runs: str) -> str:
        """The runs inside the bookmark of a symbol; only the first node of that symbol gets it."""
        if not symbol or symbol in self._named:
            return runs
        start, end = self._bookmark(symbol)
        return f"{start}{runs}{end}"

    def _bookmark(self, symbol: str) -> tuple[str, str]:
        if symbol in self._named:
            return "", ""
        self._named.add(symbol)
        self._bookmarks += 1
        return (
            f'<w:bookmarkStart w:id="{self._bookmarks}" w:name="{bookmark_name(symbol)}"/>',
            f'<w:bookmarkEnd w:id="{self._bookmarks}"/>',
        )


def bookmarks_of(blocks: Sequence[Block]) -> dict[Symbol, str]:
    """Every symbol that gets a bookmark; for a heading with its number, when Word itself prints it."""
    found: dict[Symbol, str] = {}
    for block in blocks:
        if isinstance(block, ItemList):
            for item in block.items:
                found |= {item.symbol: ""} if item.symbol else {}
                found |= bookmarks_of(item.children)
            continue
        number = ""
        if isinstance(block, (Article, Section)) and printed_by_word(block.number):
            number = f"Artikel {block.number}" if isinstance(block, Article) else block.number
        found |= {block.symbol: number} if block.symbol else {}
        if isinstance(block, Table):
            found |= {row.symbol: "" for row in (block.header, *block.rows) if row.symbol}
        elif isinstance(block, Figure):
            found |= bookmarks_of((block.child,))
        elif not isinstance(block, Paragraph):
            found |= bookmarks_of(block.children)
    return found


def _words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
