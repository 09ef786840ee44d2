"""Document -> Markdown text, the canonical form of a document that people may edit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Final, assert_never

from beleidsgen.document.blocks import (
    Article,
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
from beleidsgen.document.normalise import (
    Body,
    Heading,
    Part,
    clean_meta,
    drawable,
    line_up,
    normal_widths,
    without_headings,
)
from beleidsgen.document.package import Document
from beleidsgen.document.tidy import clean
from beleidsgen.markdown.dialect import FIGURE, SEPARATOR, WIDE, comment, escape_line_start
from beleidsgen.markdown.write_inlines import Footnotes, is_empty, write_line, write_sentences
from beleidsgen.names import Symbol

_DEEPEST_LEVEL: Final = 6
_LAST_LETTER: Final = 25
_SHORTEST_DASHES: Final = 3
_PLAIN_KEY: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def write_markdown(document: Document) -> str:
    """The document as a Markdown file: a head, headings with their symbols, one sentence per line."""
    footnotes = Footnotes()
    blocks = _blocks(line_up(document.blocks), footnotes)
    head = _head(document)
    notes = footnotes.lines()
    parts = [head, *blocks, *([notes] if notes else [])]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _head(document: Document) -> list[str]:
    title = escape_line_start(write_line(document.title, Footnotes(at_end=False)))
    lines = {
        "title": title,
        **clean_meta(document),
        "soort": document.kind,
        "naam": clean(document.name).strip(" "),
    }
    return [
        "---",
        *(f"{_key(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in lines.items()),
        "---",
    ]


def _key(key: str) -> str:
    return key if _PLAIN_KEY.fullmatch(key) else json.dumps(key, ensure_ascii=False)


def _blocks(parts: Iterable[Part], footnotes: Footnotes) -> list[list[str]]:
    """Every block as its lines; two lists in a row are kept apart."""
    written: list[list[str]] = []
    after_list = False
    for part in parts:
        lines = _heading(part, footnotes) if isinstance(part, Heading) else _block(part, footnotes)
        if not lines:
            continue
        if after_list and isinstance(part, ItemList):
            written.append([SEPARATOR])
        written.append(lines)
        last = part.child if isinstance(part, Figure) else part
        after_list = isinstance(last, ItemList)
    return written


def _heading(heading: Heading, footnotes: Footnotes) -> list[str]:
    node = heading.node
    shown = printed_number(node)
    words = write_line((Text(f"{shown} "), *node.title) if shown else node.title, footnotes)
    level = min(heading.depth, _DEEPEST_LEVEL)
    role = node.role if heading.depth == level else f"{node.role}^{heading.depth}"
    # Two dashes in a row could end the comment.
    number = clean(node.number).strip(" ").replace("--", "- -")
    anchor = comment(" ".join(part for part in (f"##{node.symbol}", role, number) if part))
    return [" ".join(part for part in ("#" * level, words, anchor) if part)]


def printed_number(node: Section | Article) -> str:
    """What stands before the title of a heading: `2.1`, `Bijlage 3`, `Artikel 3:4`."""
    number = clean(node.number).strip(" ")
    return f"Artikel {number}" if number and isinstance(node, Article) else number


def _block(block: Body, footnotes: Footnotes) -> list[str]:
    match block:
        case Paragraph():
            return _paragraph(block, footnotes)
        case ItemList():
            return _list(block, footnotes)
        case Table():
            return _table(block, footnotes)
        case Figure():
            return _figure(block, footnotes)
        case Callout():
            return _callout(block, footnotes)
        case _:
            assert_never(block)


def _joined(blocks: Sequence[list[str]]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        lines.extend(("", *block) if lines else block)
    return lines


def _paragraph(paragraph: Paragraph, footnotes: Footnotes) -> list[str]:
    lines = write_sentences(paragraph.children, footnotes)
    if lines == [""]:
        return []
    return [*lines[:-1], f"{lines[-1]} {_anchor(paragraph.symbol)}"] if paragraph.symbol else lines


def _anchor(symbol: Symbol | None) -> str:
    return "" if symbol is None else comment(f"##{symbol}")


def _list(block: ItemList, footnotes: Footnotes) -> list[str]:
    lines: list[str] = []
    for position, item in enumerate(block.items):
        marker = _marker(block, position)
        inner = _item(item, footnotes)
        lines.append(f"{marker}{inner[0]}")
        indent = " " * len(marker)
        lines.extend(f"{indent}{line}" if line else "" for line in inner[1:])
    return lines


def _marker(block: ItemList, position: int) -> str:
    if block.style == "punt":
        return "- "
    if block.style == "letter":
        # Pandoc knows one letter; what the reader sees in print is the number of the item, not this marker.
        return f"{chr(ord('a') + min(position, _LAST_LETTER))}. "
    return f"{position + 1}. "


def _item(item: Item, footnotes: Footnotes) -> list[str]:
    children = [child for child in without_headings(item.children) if _says_something(child)]
    anchor = _anchor(item.symbol)
    first = children[0] if children else None
    if not isinstance(first, Paragraph):
        return _joined([[anchor or SEPARATOR], *_blocks(children, footnotes)])
    lines = _paragraph(first, footnotes)
    lines = [f"{anchor} {lines[0]}" if anchor else lines[0], *lines[1:]]
    rest = children[1:]
    if rest and isinstance(rest[0], ItemList):
        nested = _blocks(rest, footnotes)
        return _joined([[*lines, *nested[0]], *nested[1:]])
    return _joined([lines, *_blocks(rest, footnotes)])


def _figure(figure: Figure, footnotes: Footnotes) -> list[str]:
    if not drawable(figure):
        return _paragraph(Paragraph(figure.caption, figure.symbol), footnotes)
    number = clean(figure.number).strip(" ")
    lines = write_sentences(figure.caption, footnotes) or [""]
    anchor = comment(f"##{figure.symbol} {FIGURE} {figure.drawing} {number}".rstrip(" "))
    shown = f"Figuur {number}." if number else ""
    first = " ".join(part for part in (anchor, shown, lines[0]) if part)
    return [first, *lines[1:], "", *_block(figure.child, footnotes)]


def _says_something(block: Body) -> bool:
    """Whether anything is written for a block."""
    match block:
        case Paragraph():
            return not is_empty(block.children)
        case ItemList():
            return bool(block.items)
        case Table():
            return bool(block.header.cells)
        case Figure():
            return drawable(block) or not is_empty(block.caption)
        case Callout():
            return any(_says_something(child) for child in without_headings(block.children))
        case _:
            assert_never(block)


def _callout(callout: Callout, footnotes: Footnotes) -> list[str]:
    inner = _joined(_blocks(without_headings(callout.children), footnotes))
    if not inner:
        return []
    box = [f"> {line}" if line else ">" for line in inner]
    return [_anchor(callout.symbol), *box] if callout.symbol else box


def _table(table: Table, footnotes: Footnotes) -> list[str]:
    columns = len(table.header.cells)
    if not columns:
        return []
    widths = normal_widths(table.widths, columns)
    scale = -(-_SHORTEST_DASHES // min(widths))
    above = [_anchor(table.symbol), comment(WIDE) if table.wide else ""]
    line_above = " ".join(part for part in above if part)
    dashes = "|".join("-" * (width * scale) for width in widths)
    rows = [_row(row, columns, footnotes) for row in table.rows]
    lines = [_row(table.header, columns, footnotes), f"|{dashes}|", *rows]
    return [line_above, *lines] if line_above else lines


def _row(row: Row, columns: int, footnotes: Footnotes) -> str:
    cells = [write_line(cell.children, footnotes) for cell in row.cells[:columns]]
    cells.extend([""] * (columns - len(cells)))
    if row.symbol is not None:
        cells[0] = f"{_anchor(row.symbol)} {cells[0]}".strip(" ")
    return f"| {' | '.join(cells)} |"
