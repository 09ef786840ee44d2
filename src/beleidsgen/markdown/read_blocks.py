"""Block tokens -> blocks: what stands under one another in a text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from beleidsgen.diagnostics import Severity
from beleidsgen.document.blocks import (
    Callout,
    Item,
    ItemList,
    ListStyle,
    Paragraph,
    Table,
)
from beleidsgen.document.inlines import Inline, Strong, Text
from beleidsgen.document.normalise import Body, list_style
from beleidsgen.document.tidy import tidy
from beleidsgen.document.walk import inlines_of, walk_blocks
from beleidsgen.markdown import dialect
from beleidsgen.markdown.anchors import Anchors
from beleidsgen.markdown.found import Found, FoundCaption, FoundHeading
from beleidsgen.markdown.read_figures import is_figure, read_caption, with_figures
from beleidsgen.markdown.read_inlines import Context, Line, Token, read_line
from beleidsgen.markdown.read_tables import read_rows, read_widths
from beleidsgen.markdown.source import Source, Stream, line_of
from beleidsgen.names import SourceId, Symbol

_LETTER: Final = re.compile(r"[\s>]*([b-z])\.")
_NOTE_END: Final = "footnote_reference_close"


class BlockReader:
    """Goes once through the block tokens of a text.

    Args:
        source: the text.
        context: what is known, and where findings go.
    """

    def __init__(self, source: Source, context: Context) -> None:
        self.source = source
        self.stream = Stream(source.tokens)
        self.context = context
        self.anchors = Anchors(context)

    def read(self, in_article: bool) -> list[Body | FoundHeading]:
        """All blocks, and the headings between them when these are asked for."""
        self.context.notes = self._notes()
        self.stream.position = 0
        found = self._blocks("", in_article, None)
        self.anchors.nothing_waits()
        return found

    # Footnotes

    def _notes(self) -> dict[str, SourceId | tuple[Inline, ...]]:
        """What every footnote stands for: a source, or words of a person."""
        notes: dict[str, SourceId | tuple[Inline, ...]] = {}
        for start, token in enumerate(self.source.tokens):
            if token.type != "footnote_reference_open":
                continue
            label = str(token.meta["label"])
            mark = self._mark(start)
            if mark:
                notes[label] = SourceId(mark)
            elif sum(line.count(f"[^{label}]") for line in self.source.lines) > 1:
                notes[label] = self._note_words(start + 1)
        return notes

    def _mark(self, start: int) -> str:
        for token in self.source.tokens[start:]:
            if token.type == _NOTE_END:
                break
            mark = dialect.NOTE_COMMENT.search(token.content) if token.type == "inline" else None
            if mark is not None:
                return mark[1]
        return ""

    def _note_words(self, start: int) -> tuple[Inline, ...]:
        """The words of a person's note; the note itself is mentioned where it is used."""
        self.stream.position = start
        heard, seen = len(self.context.findings), set(self.context.seen)
        words: list[Inline] = []
        for visit in walk_blocks(self._plain_blocks(_NOTE_END, False, None)):
            words.extend((Text(" "), *inlines_of(visit.node)))
        del self.context.findings[heard:]
        self.context.seen = seen
        return tidy(words)

    def _footnote(self, token: Token) -> list[Body]:
        """What a definition leaves in the text: nothing, unless no sentence refers to it."""
        if token.meta["label"] not in self.context.notes:
            return self._plain_blocks(_NOTE_END, False, None)
        while self.stream.next().type != _NOTE_END:
            pass
        return []

    # Blocks

    def _plain_blocks(self, close: str, in_article: bool, inside: ListStyle | None) -> list[Body]:
        found = self._blocks(close, in_article, inside)
        return [block for block in found if not isinstance(block, FoundHeading)]

    def _blocks(self, close: str, in_article: bool, inside: ListStyle | None) -> list[Body | FoundHeading]:
        return with_figures(self._parts(close, in_article, inside), self.context)

    def _parts(self, close: str, in_article: bool, inside: ListStyle | None) -> list[Found]:
        found: list[Found] = []
        while not self.stream.at_end:
            token = self.stream.next()
            match token.type:
                case "paragraph_open":
                    found.extend(self._paragraph(self._line("paragraph_close"), line_of(token)))
                case "heading_open":
                    found.extend(self._heading(token, at_top=not close))
                case "bullet_list_open" | "ordered_list_open":
                    found.append(self._list(token, in_article, inside))
                case "table_open":
                    found.append(self._table(line_of(token)))
                case "blockquote_open":
                    found.extend(self._callout())
                case "footnote_reference_open":
                    found.extend(self._footnote(token))
                case "fence" | "hr":
                    found.extend(self._foreign(token))
                case _ if token.type == close:
                    break
                case _:
                    continue
        return found

    def _line(self, close: str) -> Line:
        token = self.stream.next()
        line = read_line(token.content, self.context, line_of(token))
        while self.stream.next().type != close:
            pass
        return line

    def _paragraph(self, line: Line, at: int) -> list[Body | FoundCaption]:
        caption = read_caption(line, at, self.anchors, self.context)
        if caption is not None:
            return [caption]
        if not line.children:
            self.anchors.wait(line, at)
            return []
        return [Paragraph(line.children, self.anchors.take_with(line, at))]

    def _heading(self, token: Token, *, at_top: bool) -> list[Body | FoundHeading]:
        at = line_of(token)
        line = self._line("heading_close")
        self.anchors.nothing_waits()
        if not (self.source.with_headings and at_top):
            self.context.note(
                "V110",
                "Een kop kan hier niet staan; de woorden zijn als vette regel gelezen.",
                "Maak er een eigen fragment van en zet dat in document.yaml.",
                at,
            )
            return [Paragraph((Strong(line.children),))] if line.children else []
        found = (*line.front, *line.back)
        anchor = found[-1] if found else None
        if anchor is not None and self.anchors.new(anchor, at) is None:
            anchor = None
        self.context.base = anchor.symbol.base if anchor else None
        return [FoundHeading(int(token.tag[1]), line.children, anchor, at)]

    def _callout(self) -> list[Body]:
        symbol, _ = self.anchors.take()
        children = tuple(self._plain_blocks("blockquote_close", False, None))
        self.anchors.nothing_waits()
        return [Callout(children, symbol)] if children else []

    def _foreign(self, token: Token) -> list[Body]:
        self.anchors.nothing_waits()
        what = "Een streep" if token.type == "hr" else "Een codeblok"
        self.context.note(
            "V115",
            f"{what} heeft in dit document geen betekenis.",
            "Een streep vervalt; een codeblok wordt een gewone alinea.",
            line_of(token),
            Severity.OPMERKING,
        )
        words = tidy((Text(token.content),))
        return [Paragraph(words)] if words else []

    def _table(self, at: int) -> Table:
        symbol, wide = self.anchors.take()
        rows = read_rows(self.stream, self.source.lines, self.context, self.anchors)
        widths = read_widths(self.source.lines[at + 1], len(rows[0].cells))
        return Table(rows[0], tuple(rows[1:]), widths, symbol, wide)

    # Lists

    def _list(self, token: Token, in_article: bool, inside: ListStyle | None) -> ItemList:
        self.anchors.nothing_waits()
        at = line_of(token)
        kind: ListStyle = "punt" if token.type == "bullet_list_open" else "stap"
        if token.markup == ")" and at in self.source.letters:
            kind = "letter"
        if token.attrs.get("start", 1) != 1 or (kind == "letter" and _LETTER.match(self.source.lines[at])):
            self.context.note(
                "V121",
                "Een lijst begint niet met 1 of a; de onderdelen worden opnieuw geteld.",
                "Laat tekst die tussen twee onderdelen staat even ver inspringen als het onderdeel erboven.",
                at,
                Severity.OPMERKING,
            )
        style = list_style(kind, in_article=in_article, inside=inside)
        close = token.type.replace("open", "close")
        items: list[Item] = []
        while self.stream.next().type != close:
            items.append(self._item(in_article, style))
        return ItemList(style, tuple(items))

    def _item(self, in_article: bool, style: ListStyle) -> Item:
        symbol: Symbol | None = None
        parts: list[Found] = []
        if self.stream.peek().type == "paragraph_open":
            at = line_of(self.stream.next())
            line = self._line("paragraph_close")
            if line.front and not is_figure(line.front[0]):
                symbol = self.anchors.new(line.front[0], at)
                line = replace(line, front=line.front[1:])
            parts.extend(self._paragraph(line, at))
        parts.extend(self._parts("list_item_close", in_article, style))
        self.anchors.nothing_waits()
        children = with_figures(parts, self.context)
        return Item(tuple(block for block in children if not isinstance(block, FoundHeading)), symbol)
