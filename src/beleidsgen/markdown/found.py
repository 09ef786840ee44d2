"""What a text holds besides blocks: headings and captions, before they are put in their place."""

from __future__ import annotations

from dataclasses import dataclass

from beleidsgen.document.blocks import DrawingKind
from beleidsgen.document.inlines import Inline
from beleidsgen.document.normalise import Body
from beleidsgen.markdown.read_inlines import Anchor
from beleidsgen.names import Symbol


@dataclass(frozen=True, slots=True)
class FoundHeading:
    """A heading as it stands in the file.

    Attributes:
        level: the number of its hashes.
        title: its words, with the number that is printed before them.
        anchor: the comment behind it.
        line: its line in the text, counted from 0.
    """

    level: int
    title: tuple[Inline, ...]
    anchor: Anchor | None
    line: int


@dataclass(frozen=True, slots=True)
class FoundCaption:
    """A caption that waits for the table or list under it.

    Attributes:
        symbol: the symbol of the figure.
        drawing: how it is drawn.
        children: its words, with the number that is printed before them.
        numbered: whether the anchor carries a number, which then is no part of the words.
        line: its line in the text, counted from 0.
    """

    symbol: Symbol
    drawing: DrawingKind
    children: tuple[Inline, ...]
    numbered: bool
    line: int


Found = Body | FoundHeading | FoundCaption
