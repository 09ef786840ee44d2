"""Drawing -> SVG, for a page of HTML and for PDF."""

from __future__ import annotations

from html import escape
from typing import Final

from beleidsgen.figures.drawing import Drawing, Shape, Words
from beleidsgen.figures.metrics import FONTS, text_width

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789-"


def svg(drawing: Drawing, name: str) -> str:
    """The drawing as one `svg` element, without a declaration, so that it can stand in a page.

    Args:
        drawing: the drawing.
        name: what its ids begin with, unique in the page; usually the symbol of the figure.
    """
    mark = "".join(sign if sign in _LETTERS else "-" for sign in name.casefold())
    size = f"{_number(drawing.width)} {_number(drawing.height)}"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" role="img" '
            f'aria-labelledby="{mark}-titel" aria-describedby="{mark}-tekst" font-family="{FONTS}">',
            f'<title id="{mark}-titel">{_text(drawing.title)}</title>',
            f'<desc id="{mark}-tekst">{_text(drawing.description)}</desc>',
            *(_words(part) if isinstance(part, Words) else _shape(part) for part in drawing.parts),
            "</svg>\n",
        ]
    )


def _shape(shape: Shape) -> str:
    name = "polygon" if shape.closed else "polyline"
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in shape.points)
    line = f' stroke="{shape.ink}" stroke-width="{_number(shape.stroke)}"' if shape.stroke else ""
    dash = f' stroke-dasharray="{_number(shape.dash)}"' if shape.dash and shape.stroke else ""
    return f'<{name} points="{points}" fill="{shape.fill or "none"}"{line}{dash}/>'


def _words(words: Words) -> str:
    """A line of words; its length is given, so that a wider font stays inside the box."""
    bold = ' font-weight="bold"' if words.bold else ""
    side = f' text-anchor="{words.side}"' if words.side != "start" else ""
    length = _number(text_width(words.text, words.size, bold=words.bold))
    return (
        f'<text x="{_number(words.x)}" y="{_number(words.y)}" font-size="{_number(words.size)}"{bold}{side} '
        f'fill="{words.ink}" textLength="{length}" lengthAdjust="spacingAndGlyphs">{_text(words.text)}</text>'
        if words.text
        else ""
    )


def _text(words: str) -> str:
    return escape(words, quote=False)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
