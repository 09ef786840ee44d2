"""The pack's style of ODT files, taken apart so that a document can be put into it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from beleidsgen.pack_files import bundled_root
from beleidsgen.writers.docx_text import escape

STYLE: Final = Path("opmaak") / "huisstijl.fodt"
"""Where a pack keeps the style of its ODT files: a flat file, so that it can be read and compared as text."""

_COLOUR: Final = re.compile("#154273", re.IGNORECASE)
_LAYOUT: Final = re.compile(r"<style:page-layout\b.*?</style:page-layout>", re.DOTALL)
_PLACE: Final = re.compile(r"\{\{ *(\w+) *\}\}")


@dataclass(frozen=True, slots=True)
class Style:
    """The parts of the style.

    Attributes:
        names: the declarations of the names of elements.
        fonts: declarations of fonts.
        styles: the named styles.
        automatic: styles of cells, rows and pictures.
        layouts: the formats of pages.
        pages: headers and footers, with places to fill.
    """

    names: str
    fonts: str
    styles: str
    automatic: str
    layouts: str
    pages: str


@lru_cache(maxsize=4)
def style_in(colour: str) -> Style:
    """The style in a house colour (six capitals, empty for that of the pack)."""
    text = (bundled_root() / STYLE).read_text(encoding="utf-8")
    if colour:
        text = _COLOUR.sub(f"#{colour.lower()}", text)
    automatic = _inside(text, "office:automatic-styles")
    return Style(
        names=" ".join(re.findall(r'xmlns:\w+="[^"]*"', text)),
        fonts=_inside(text, "office:font-face-decls"),
        styles=_inside(text, "office:styles"),
        automatic=_LAYOUT.sub("", automatic),
        layouts="".join(_LAYOUT.findall(automatic)),
        pages=_inside(text, "office:master-styles"),
    )


def filled(text: str, words: dict[str, str]) -> str:
    """The text with its places filled; a place that nobody knows stays empty."""
    return _PLACE.sub(lambda match: escape(words.get(match[1], "")), text)


def _inside(text: str, element: str) -> str:
    found = re.search(rf"<{element}\b[^>]*>(.*?)</{element}>", text, re.DOTALL)
    return found[1] if found else ""
