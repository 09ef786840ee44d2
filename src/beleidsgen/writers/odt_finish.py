"""What pandoc leaves open in an ODT: styles of cells, links and pictures, turned pages, fixed dates."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from lxml import etree

from beleidsgen.writers import pandoc_ast as ast
from beleidsgen.writers.docx_text import clean
from beleidsgen.writers.odt_style import Style

NEW_PAGE: Final = "nieuw"
"""A page of the same kind as the one before."""

_MARK: Final = "bladzijde"
_SPACE: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _STYLE, _TEXT, _TABLE, _DRAW, _SVG, _FO = (
    f"{{{_SPACE}{name}:1.0}}"
    for name in ("office", "style", "text", "table", "drawing", "svg-compatible", "xsl-fo-compatible")
)
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_NAME: Final = f"{_STYLE}name"
_DATES: Final = re.compile(r"(<(meta:creation-date|dc:date)>)[^<]*(</)")


def page_mark(kind: str) -> ast.Node:
    """Says that what follows begins a page, of a kind that the style knows or the same as before."""
    return ast.raw(f'<{_MARK} soort="{kind}"/>')


def finished(data: bytes, style: Style, titles: Sequence[str], day: date) -> bytes:
    """The file that pandoc made, with what it left open.

    Args:
        data: the file.
        style: the style of the pack.
        titles: the words of each picture, in the order of the text.
        day: the date in the properties of the file.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["content.xml"] = _content(parts["content.xml"], style, titles)
    dated = _DATES.sub(rf"\g<1>{day.isoformat()}T00:00:00\g<3>", parts["meta.xml"].decode())
    parts["meta.xml"] = dated.encode()
    return package(parts)


def package(parts: Mapping[str, bytes]) -> bytes:
    """The parts as one file: its kind first and not packed, then names in order, and no date of today."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(parts, key=lambda name: (name != "mimetype", name)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name], compresslevel=6)
    return buffer.getvalue()


def _content(data: bytes, style: Style, titles: Sequence[str]) -> bytes:
    root = etree.fromstring(data)
    automatic = next(root.iter(f"{_OFFICE}automatic-styles"))
    _take_our_styles(automatic, style)
    for row in root.iter(f"{_TABLE}table-row"):
        row.set(f"{_TABLE}style-name", "rij")
    for link in root.iter(f"{_TEXT}a"):
        _style_link(link)
    for frame, title in zip(root.iter(f"{_DRAW}frame"), titles, strict=True):
        frame.set(f"{_DRAW}style-name", "beeld")
        frame.set(f"{_TEXT}anchor-type", "as-char")
        etree.SubElement(frame, f"{_SVG}title").text = clean(title)
    for mark in list(root.iter(_MARK)):
        _turn_page(mark, automatic)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


def _take_our_styles(automatic: etree._Element, style: Style) -> None:
    """Our styles go before those that pandoc makes for every table and picture."""
    ours = list(etree.fromstring(f"<x {style.names}>{style.automatic}</x>"))
    names = {element.get(_NAME) for element in ours}
    for element in list(automatic):
        if element.get(_NAME) in names or element.get(f"{_STYLE}family") == "graphic":
            automatic.remove(element)
    automatic.extend(ours)
    etree.cleanup_namespaces(automatic)


def _style_link(link: etree._Element) -> None:
    """A link keeps its style when it was visited; pandoc calls every link a definition."""
    if f"{_OFFICE}name" not in link.attrib:
        return
    del link.attrib[f"{_OFFICE}name"]
    name = "Verwijzing" if link.get(_HREF, "").startswith(("#", "../")) else "Internet_20_link"
    for key in ("style-name", "visited-style-name"):
        link.set(f"{_TEXT}{key}", name)
    for span in link.iterchildren(f"{_TEXT}span"):
        span.set(f"{_TEXT}style-name", name)


def _turn_page(mark: etree._Element, automatic: etree._Element) -> None:
    """Begin the page at the block after the mark, by a style of its own."""
    kind, block, around = mark.get("soort", ""), mark.getnext(), mark.getparent()
    if around is not None:
        around.remove(mark)
    first = None if block is None else next(block.iter(f"{_TEXT}p", f"{_TEXT}h", f"{_TABLE}table"), None)
    if first is None:
        return
    if first.tag == f"{_TABLE}table":
        # Pandoc gives every table a style of its own.
        own = next(element for element in automatic if element.get(_NAME) == first.get(f"{_TABLE}style-name"))
        own.set(f"{_STYLE}master-page-name", kind)
        return
    parent = first.get(f"{_TEXT}style-name", "")
    name = f"{parent}_op_{kind}"
    first.set(f"{_TEXT}style-name", name)
    if any(element.get(_NAME) == name for element in automatic):
        return
    names = {_NAME: name, f"{_STYLE}family": "paragraph", f"{_STYLE}parent-style-name": parent}
    own = etree.SubElement(automatic, f"{_STYLE}style", names)
    if kind == NEW_PAGE:
        etree.SubElement(own, f"{_STYLE}paragraph-properties", {f"{_FO}break-before": "page"})
    else:
        own.set(f"{_STYLE}master-page-name", kind)
