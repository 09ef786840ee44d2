"""Figure -> drawing: every kind of figure with the function that draws it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from beleidsgen.document.blocks import DrawingKind, Figure
from beleidsgen.document.walk import plain_text
from beleidsgen.figures.bars import bars
from beleidsgen.figures.calendar import calendar
from beleidsgen.figures.drawing import Drawing
from beleidsgen.figures.flow import flow
from beleidsgen.figures.grid import Grid, grid_of
from beleidsgen.figures.strip import strip
from beleidsgen.figures.timeline import timeline

DRAWERS: Final[tuple[tuple[DrawingKind, str, Callable[[Grid], Drawing]], ...]] = (
    ("stroom", "Stroomschema", flow),
    ("strip", "Strip van stappen", strip),
    ("kalender", "Jaarkalender", calendar),
    ("staven", "Staafdiagram", bars),
    ("tijdlijn", "Tijdlijn", timeline),
)


@lru_cache(maxsize=64)
def draw(figure: Figure) -> Drawing:
    """The drawing of a figure, made of the words under its caption and nothing else.

    Args:
        figure: numbered and resolved.

    Returns:
        Lines and words in points; the same figure always gives the same drawing.
    """
    grid = grid_of(figure)
    name, drawer = next((name, drawer) for kind, name, drawer in DRAWERS if kind == figure.drawing)
    caption = plain_text(figure.caption).strip()
    title = f"{name}: {caption}" if caption else name
    return replace(drawer(grid), title=title, description=f"{title}\n{grid.told()}")
