"""Blocks as plain tuples and back, so that what was read once can be kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from beleidsgen.document.blocks import Block, Callout, Cell, Figure, Item, ItemList, Paragraph, Row, Table
from beleidsgen.document.inlines import (
    Blank,
    Citation,
    Emphasis,
    Inline,
    Link,
    Reference,
    Strong,
    Text,
    Value,
)
from beleidsgen.names import FactName, SourceId, Symbol

Part = Block | Inline | Item | Row | Cell
Plain = tuple[Any, ...]


def to_plain(parts: Sequence[Part]) -> Plain:
    """Blocks or inlines as tuples of a number and fields.

    Raises:
        TypeError: a section or article, which stand above blocks.
    """
    return tuple([_plain(part) for part in parts])


def from_plain(plain: Plain) -> tuple[Any, ...]:
    """The blocks or inlines again, equal to what `to_plain` was given."""
    return tuple([Text(part[1]) if part[0] == 0 else _MAKERS[part[0]](*part[1:]) for part in plain])


def _plain(part: Part) -> Plain:
    match part:
        case Text(text):
            return (0, text)
        case Emphasis(children):
            return (1, to_plain(children))
        case Strong(children):
            return (2, to_plain(children))
        case Value(fact, text):
            return (3, str(fact), text)
        case Blank(field, label):
            return (4, str(field), label)
        case Reference(target, label, file):
            return (5, str(target), label, file)
        case Citation(source, form, detail, label, url):
            return (6, str(source), form, detail, label, url)
        case Link(url, children):
            return (7, url, to_plain(children))
        case _:
            return _plain_block(part)


def _plain_block(part: Block | Item | Row | Cell) -> Plain:
    match part:
        case Paragraph(children, symbol):
            return (8, to_plain(children), _name(symbol))
        case Item(blocks, symbol, number):
            return (9, to_plain(blocks), _name(symbol), number)
        case ItemList(style, items):
            return (10, style, to_plain(items))
        case Cell(children):
            return (11, to_plain(children))
        case Row(cells, symbol):
            return (12, to_plain(cells), _name(symbol))
        case Table(header, rows, widths, symbol, wide):
            return (13, _plain(header), to_plain(rows), widths, _name(symbol), wide)
        case Callout(blocks, symbol):
            return (14, to_plain(blocks), _name(symbol))
        case Figure(symbol, drawing, caption, child, number):
            return (15, str(symbol), drawing, to_plain(caption), _plain(child), number)
        case _:
            message = f"geen blok: {type(part).__name__}"
            raise TypeError(message)


def _name(symbol: Symbol | None) -> str | None:
    return None if symbol is None else str(symbol)


def _symbol(name: str | None) -> Symbol | None:
    return None if name is None else Symbol(name)


def _one(plain: Plain) -> Any:
    return from_plain((plain,))[0]


_MAKERS: Final[tuple[Callable[..., Part], ...]] = (
    Text,
    lambda children: Emphasis(from_plain(children)),
    lambda children: Strong(from_plain(children)),
    lambda fact, text: Value(FactName(fact), text),
    lambda field, label: Blank(FactName(field), label),
    lambda target, label, file: Reference(Symbol(target), label, file),
    lambda source, *rest: Citation(SourceId(source), *rest),
    lambda url, children: Link(url, from_plain(children)),
    lambda children, symbol: Paragraph(from_plain(children), _symbol(symbol)),
    lambda blocks, symbol, number: Item(from_plain(blocks), _symbol(symbol), number),
    lambda style, items: ItemList(style, from_plain(items)),
    lambda children: Cell(from_plain(children)),
    lambda cells, symbol: Row(from_plain(cells), _symbol(symbol)),
    lambda header, rows, widths, symbol, wide: Table(
        _one(header), from_plain(rows), widths, _symbol(symbol), wide
    ),
    lambda blocks, symbol: Callout(from_plain(blocks), _symbol(symbol)),
    lambda symbol, drawing, caption, child, number: Figure(
        Symbol(symbol), drawing, from_plain(caption), _one(child), number
    ),
)
"""What makes each kind of part from its fields, by the number that `_plain` gives it."""
