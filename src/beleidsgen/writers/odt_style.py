"""The pack's style of ODT files, taken apart into what pandoc needs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from beleidsgen.pack_files import bundled_root
from beleidsgen.writers.docx_text import escape

STYLE: Final = Path("opmaak") / "huisstijl.fodt"
"""Where a pack keeps the style of its ODT files: a flat file, so that it can be read and compared as text."""

_KIND: Final = b"application/vnd.oasis.opendocument.text"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
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


def reference(style: Style, words: Mapping[str, str]) -> bytes:
    """The document of which pandoc takes the styles and pages, with headers and footers filled in."""
    from beleidsgen.writers.odt_finish import package

    styles = (
        f"<office:font-face-decls>{style.fonts}</office:font-face-decls>"
        f"<office:styles>{style.styles}</office:styles>"
        f"<office:automatic-styles>{style.layouts}</office:automatic-styles>"
        f"<office:master-styles>{_filled(style.pages, words)}</office:master-styles>"
    )
    parts = {
        "mimetype": _KIND,
        "meta.xml": _part(style, "document-meta", "").encode(),
        "styles.xml": _part(style, "document-styles", styles).encode(),
    }
    return package(parts)


def frame(style: Style) -> str:
    """The template by which pandoc puts automatic styles and text into one part."""
    fonts = style.fonts.replace("$", "$$")
    return _part(
        style,
        "document-content",
        f"<office:font-face-decls>{fonts}</office:font-face-decls>"
        "<office:automatic-styles>$automatic-styles$</office:automatic-styles>"
        "<office:body><office:text>$body$</office:text></office:body>",
    )


def _part(style: Style, name: str, inside: str) -> str:
    return f'{_DECLARATION}<office:{name} {style.names} office:version="1.3">{inside}</office:{name}>\n'


def _filled(text: str, words: Mapping[str, str]) -> str:
    """The text with its places filled; a place that nobody knows stays empty."""
    return _PLACE.sub(lambda match: escape(words.get(match[1], "")), text)


def _inside(text: str, element: str) -> str:
    found = re.search(rf"<{element}\b[^>]*>(.*?)</{element}>", text, re.DOTALL)
    return found[1] if found else ""
