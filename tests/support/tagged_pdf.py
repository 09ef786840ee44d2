"""What a screen reader says of a tagged PDF: the text of its structure tree, in the order of the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from tests.support.words import words_of

Element = pikepdf.Object
_PIECE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_APART = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "LBody", "TD", "TH", "Div", "Figure"}
_SHOWS = {"Tj", "TJ", "'", '"'}


def words_of_pdf(path: Path) -> list[str]:
    """The words of a PDF as they can be compared with those of another format.

    Running heads, repeated rows of headings and the table of contents are no part of it, nor are
    the text of notes and what stands in a drawing; a sign that only breaks a word at the end of a line is
    taken away.
    """
    return words_of(text_of(path, {"TOC", "Note", "Figure"}).replace("\xad", ""))


def text_of(path: Path, left_out: set[str]) -> str:
    """The text; elements that stand apart on paper each on a line.

    Args:
        path: the file.
        left_out: elements that are not read, such as `Note`.
    """
    with pikepdf.open(path) as pdf:
        spoken = {page.objgen: dict(_marked(page)) for page in pdf.pages}
        return "".join(_said(pdf.Root.StructTreeRoot, None, spoken, left_out))


def elements(pdf: pikepdf.Pdf) -> Iterator[Element]:
    """The elements of the structure tree in reading order."""
    return _below(pdf.Root.StructTreeRoot)


def _below(node: Element) -> Iterator[Element]:
    for child in children(node):
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _below(child)


def children(node: Element) -> list[Element | int]:
    """What stands directly below an element: elements, and numbers and references of text."""
    below = node.get("/K", [])
    return list(below) if isinstance(below, pikepdf.Array) else [below]


def _said(
    node: Element,
    page: Element | None,
    spoken: dict[tuple[int, int], dict[int, str]],
    left_out: set[str],
) -> Iterator[str]:
    name = str(node.get("/S", "/"))[1:]
    if name in left_out:
        return
    page = node.get("/Pg", page)
    yield "\n" if name in _APART else ""
    for child in children(node):
        if isinstance(child, int):
            yield spoken[page.objgen][child]
        elif "/MCID" in child:
            yield spoken[child.get("/Pg", page).objgen][int(child.MCID)]
        elif "/S" in child:
            yield from _said(child, page, spoken, left_out)


def _marked(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """The text of every marked piece of a page, by its number."""
    letters = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: dict[int, str] = {}
    within: list[tuple[int, str | None]] = []
    known: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator in {"BDC", "BMC"}:
            within.append(_mark(operands[1] if len(operands) > 1 else None, within))
            found.setdefault(within[-1][0], "")
            if within[-1][1] is not None:
                found[within[-1][0]] += within[-1][1]
        elif operator == "EMC":
            within.pop()
        elif operator == "Tf":
            known = letters[str(operands[0])]
        elif operator in _SHOWS and within and within[-1][1] is None:
            found[within[-1][0]] += _shown(operands[-1], known)
    yield from found.items()


def _mark(properties: Element | None, within: list[tuple[int, str | None]]) -> tuple[int, str | None]:
    """The number of a marked piece, and the words that stand for what it shows."""
    number = within[-1][0] if within else -1
    if not isinstance(properties, pikepdf.Dictionary):
        return number, None
    instead = properties.get("/ActualText")
    return int(properties.get("/MCID", number)), None if instead is None else str(instead)


def _shown(operand: Element, letters: dict[int, str]) -> str:
    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    data = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return "".join(letters[int.from_bytes(data[at : at + 2])] for at in range(0, len(data), 2))


def _letters(font: Element) -> dict[int, str]:
    pieces = _PIECE.findall(font.ToUnicode.read_bytes().decode("latin-1").split("endcodespacerange")[1])
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pieces}
