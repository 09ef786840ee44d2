"""Styles of a shell: the id of each name, the ones it lacks, the colour, and where numbers attach."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEADINGS: Final = 6
"""Levels of headings with a style of their own; deeper parts share the last."""
BULLETS: Final = 4
"""Levels of bullets and of continued items."""

_SILENT: Final = "\ue100zonder\ue101"
_ACCENT: Final = re.compile(
    r'"[0-9A-Fa-f]{6}"( w:theme(?:Color|Fill)="accent1")(?: w:themeShade="[^"]*"|(?! w:theme))'
)
_THEME: Final = re.compile(r"(<a:accent1>).*?(</a:accent1>)", re.DOTALL)
_BEFORE_NUMBER: Final = ("keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")


def tag(name: str) -> str:
    """The full name of an element of WordprocessingML."""
    return f"{{{W}}}{name}"


def heading_token(level: int) -> str:
    """What stands in the style of a heading where a document puts its numbering."""
    return f"\ue100kop{level}\ue101"


def paint(text: str, colour: str) -> str:
    """The part with accent 1 in the house colour."""
    return _ACCENT.sub(rf'"{colour}"\1', text) if colour else text


def paint_theme(text: str, colour: str) -> str:
    """The theme with accent 1 in the house colour."""
    return _THEME.sub(rf'\1<a:srgbClr val="{colour}"/>\2', text) if colour else text


def prepare_styles(styles: bytes, spare: bytes, bullets: int) -> tuple[str, Mapping[str, str]]:
    """Styles ready for our text, and the id of each style by its name in lower case.

    Args:
        styles: the part of the shell.
        spare: the part of the pack's own shell; a style that the first lacks is taken from here.
        bullets: the numbering instance of bullets; the next one prints nothing.
    """
    root = etree.fromstring(styles)
    identifiers = _identifiers(root)
    lacking = [
        style for style in etree.fromstring(spare).iter(tag("style")) if _name(style) not in identifiers
    ]
    taken = set(identifiers.values())
    for style in lacking:
        addition = copy.deepcopy(style)
        identifier = addition.get(tag("styleId"), "")
        if identifier in taken:
            addition.set(tag("styleId"), f"{identifier}Beleid")
        addition.attrib.pop(tag("default"), "")
        identifiers[_name(style)] = addition.get(tag("styleId"), "")
        root.append(addition)
    _point_to_known(root, lacking, identifiers, etree.fromstring(spare))
    for level in range(1, HEADINGS + 1):
        _number_place(root, identifiers[f"heading {level}"], heading_token(level))
    places = {}
    if _parent(root, identifiers["toc heading"]) == identifiers["heading 1"]:
        _number_place(root, identifiers["toc heading"], _SILENT)
        places[_SILENT] = number_properties(bullets + 1, 0)
    for level in range(1, BULLETS + 1):
        mark = f"\ue100punt{level}\ue101"
        name = "list bullet" if level == 1 else f"list bullet {level}"
        _number_place(root, identifiers[name], mark)
        places[mark] = number_properties(bullets, level - 1)
    text = etree.tostring(root, encoding="unicode")
    for mark, properties in places.items():
        text = text.replace(mark, properties)
    return text, identifiers


def number_properties(instance: int, level: int) -> str:
    """Membership of a list, in a paragraph or a style."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>'


def _name(style: etree._Element) -> str:
    found = style.find(tag("name"))
    return (found.get(tag("val")) or "").lower() if found is not None else ""


def _identifiers(root: etree._Element) -> dict[str, str]:
    return {_name(style): style.get(tag("styleId"), "") for style in root.iter(tag("style"))}


def _point_to_known(
    root: etree._Element, added: list[etree._Element], identifiers: Mapping[str, str], spare: etree._Element
) -> None:
    """Make `basedOn` and `next` of the added styles name the ids of this file."""
    names = {style.get(tag("styleId")): _name(style) for style in spare.iter(tag("style"))}
    new = {identifiers[_name(style)] for style in added}
    for style in root.iter(tag("style")):
        if style.get(tag("styleId")) in new:
            for pointer in style.iter(tag("basedOn"), tag("next")):
                old = pointer.get(tag("val"))
                pointer.set(tag("val"), identifiers.get(names.get(old, ""), old or ""))


def _parent(root: etree._Element, identifier: str) -> str:
    for style in root.iter(tag("style")):
        based_on = style.find(tag("basedOn"))
        if style.get(tag("styleId")) == identifier and based_on is not None:
            return str(based_on.get(tag("val"), ""))
    return ""


def _number_place(root: etree._Element, identifier: str, mark: str) -> None:
    """Put a mark in the layout of a style where its numbering belongs, in the order of the schema."""
    style = next(style for style in root.iter(tag("style")) if style.get(tag("styleId")) == identifier)
    layout = style.find(tag("pPr"))
    if layout is None:
        layout = etree.Element(tag("pPr"))
        letters = style.find(tag("rPr"))
        if letters is not None:
            letters.addprevious(layout)
        else:
            style.append(layout)
    for old in layout.findall(tag("numPr")):
        layout.remove(old)
    before = [child for child in layout if etree.QName(child).localname in _BEFORE_NUMBER]
    if before:
        before[-1].tail = mark
    else:
        layout.text = mark
