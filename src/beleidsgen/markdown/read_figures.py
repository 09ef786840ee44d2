"""Captions -> figures: a paragraph that says how the table or list under it is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, get_args

from beleidsgen.document.blocks import DrawingKind, Figure, ItemList, Paragraph, Table
from beleidsgen.document.inlines import Text
from beleidsgen.document.normalise import Body
from beleidsgen.document.tidy import tidy
from beleidsgen.markdown.anchors import Anchors
from beleidsgen.markdown.dialect import FIGURE, WIDE, comment
from beleidsgen.markdown.found import Found, FoundCaption, FoundHeading
from beleidsgen.markdown.read_inlines import Anchor, Context, Line

DRAWINGS: Final[tuple[DrawingKind, ...]] = get_args(DrawingKind)

_SHOWN: Final = re.compile(r"figuur\s+\d+[.:]?(?:\s+|\Z)", re.IGNORECASE)


def read_caption(line: Line, at: int, anchors: Anchors, context: Context) -> FoundCaption | Paragraph | None:
    """The caption that a paragraph is, None when it is an ordinary one.

    Args:
        line: the paragraph.
        at: its line in the text, counted from 0.
        anchors: gives the symbol; V116 for other anchors beside it, V117 for a symbol that is in use.
        context: where findings go; V123 for a drawing that does not exist.
    """
    named = [*line.front, *line.back]
    own = next((anchor for anchor in named if is_figure(anchor)), None)
    if own is None:
        return None
    anchors.nothing_waits()
    for other in named:
        if other is not own:
            anchors.misplaced(other.symbol, at)
    if line.wide:
        anchors.misplaced(comment(WIDE), at)
    symbol = anchors.new(own, at)
    word, _, number = own.number.partition(" ")
    drawing = next((known for known in DRAWINGS if known == word), None)
    if drawing is None:
        context.note(
            "V123",
            f"De figuur {own.symbol} vraagt om de tekening {word or '(niets)'!r}, en die bestaat niet.",
            f"Kies een van: {', '.join(DRAWINGS)}.",
            at,
        )
    if symbol is None or drawing is None:
        return Paragraph(line.children, symbol)
    return FoundCaption(symbol, drawing, line.children, bool(number), at)


def is_figure(anchor: Anchor) -> bool:
    """Whether an anchor names a figure."""
    return anchor.role == FIGURE


def with_figures(found: Sequence[Found], context: Context) -> list[Body | FoundHeading]:
    """The blocks with every caption and what stands directly under it joined to a figure.

    Args:
        found: blocks and captions in reading order.
        context: where findings go; V122 for a caption without a table or list under it.
    """
    joined: list[Body | FoundHeading] = []
    waiting: FoundCaption | None = None
    for part in found:
        if waiting is not None and isinstance(part, Table | ItemList):
            joined.append(_figure(waiting, part))
            waiting = None
            continue
        joined.extend(_left_over(waiting, context))
        waiting = part if isinstance(part, FoundCaption) else None
        if not isinstance(part, FoundCaption):
            joined.append(part)
    joined.extend(_left_over(waiting, context))
    return joined


def _figure(caption: FoundCaption, child: Table | ItemList) -> Figure:
    words = caption.children
    if caption.numbered and words and isinstance(words[0], Text):
        words = tidy((Text(words[0].text[_length(words[0].text) :]), *words[1:]))
    return Figure(caption.symbol, caption.drawing, words, child)


def _length(words: str) -> int:
    shown = _SHOWN.match(words)
    return shown.end() if shown else 0


def _left_over(caption: FoundCaption | None, context: Context) -> Iterable[Paragraph]:
    if caption is None:
        return
    context.note(
        "V122",
        f"Onder het bijschrift van de figuur {caption.symbol} staat geen tabel of lijst om te tekenen.",
        "Zet het bijschrift direct boven de tabel of lijst die getekend moet worden.",
        caption.line,
    )
    if caption.children:
        yield Paragraph(caption.children, caption.symbol)
