"""Reads a Word file, ours or somebody else's, as paragraphs with the numbers that Word prints before them.

It works from the file alone and shares nothing with the code that wrote it, so that it can prove that code.
Text that a tracked change takes away is left out; what it adds is read.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from typing import Final

from lxml import etree

from beleidsgen.writers.docx_list_numbers import W, number_of, read_numbering, value_of

_STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL: Final = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATHS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_HIDDEN: Final = frozenset(
    {
        _FALLBACK,
        *(f"{W}{name}" for name in ("instrText", "delText", "pPr", "rPr", "del", "moveFrom", "txbxContent")),
    }
)
_SIGNS: Final = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_NOTES: Final = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_DEEPEST: Final = 50
"""Styles that go back on more styles than this go round in a circle."""


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """One paragraph as a reader of the file sees it.

    Attributes:
        text: its words.
        number: what Word prints before them (`Artikel 3:4`, `2.`), empty for none.
        style: name of its style, in lower case.
        bookmarks: names of the bookmarks that begin in it.
        in_table: whether it stands in a cell.
        footnotes: words of the footnotes and endnotes, in order.
        level: its level in the outline, 1 for a chapter; 0 for ordinary text.
        cell: row and cell of the outermost table in which it stands, counted through the file from 1.
    """

    text: str
    number: str = ""
    style: str = ""
    bookmarks: tuple[str, ...] = ()
    in_table: bool = False
    footnotes: tuple[str, ...] = ()
    level: int = 0
    cell: tuple[int, int] = (0, 0)


def read_paragraphs(data: bytes) -> tuple[WordParagraph, ...]:
    """Every paragraph of a Word file, in order, cells and table of contents included.

    Raises:
        ValueError: the bytes are no Word file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _parts(archive)
        return tuple(_paragraphs(parts))
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, OSError, RuntimeError) as error:
        raise ValueError("geen leesbaar Word-bestand") from error


def plain_text(data: bytes) -> str:
    """The words of a Word file, a line per paragraph, numbers included.

    Raises:
        ValueError: the bytes are no Word file.
    """
    lines = (" ".join(filter(None, (part.number, part.text))) for part in read_paragraphs(data))
    return "".join(f"{line}\n" for line in lines)


@dataclass(slots=True)
class _Style:
    name: str = ""
    parent: str = ""
    instance: str = ""
    place: int | None = None
    level: int = 0


@dataclass(slots=True)
class _Cells:
    """Counts the rows and cells of the outermost tables."""

    rows: dict[etree._Element, int] = field(default_factory=dict)

    def of(self, paragraph: etree._Element) -> tuple[int, int]:
        """Row and cell of a paragraph; zeros outside a table."""
        row = cell = None
        for ancestor in paragraph.iterancestors(f"{W}tr", f"{W}tc"):
            row, cell = (ancestor, cell) if ancestor.tag == f"{W}tr" else (row, ancestor)
        if row is None or cell is None:
            return (0, 0)
        number = self.rows.setdefault(row, len(self.rows) + 1)
        return (number, list(row.iter(f"{W}tc")).index(cell) + 1)


def _paragraphs(parts: dict[str, etree._Element]) -> Iterator[WordParagraph]:
    numbering = read_numbering(parts.get("numbering"))
    styles = _read_styles(parts.get("styles"))
    notes = {
        (kind, note.get(f"{W}id", "")): "".join(_words(note)).strip()
        for kind in _NOTES.values()
        for note in parts.get(kind, ())
    }
    cells = _Cells()
    for paragraph in parts["document"].iter(f"{W}p"):
        if next(paragraph.iterancestors(_FALLBACK), None) is not None:
            continue
        identifier = value_of(paragraph, "pPr", "pStyle")
        style = styles.get(identifier, _Style())
        instance = value_of(paragraph, "pPr", "numPr", "numId") or style.instance
        level = number_of(paragraph, "pPr", "numPr", "ilvl", default=-1)
        if level < 0:
            level = numbering.level_of_style(instance, identifier) if style.place is None else style.place
        outline = number_of(paragraph, "pPr", "outlineLvl", default=-1)
        yield WordParagraph(
            text="".join(_words(paragraph)),
            number=numbering.next(instance, level) if instance else "",
            style=style.name,
            bookmarks=tuple(mark.get(f"{W}name", "") for mark in paragraph.iter(f"{W}bookmarkStart")),
            in_table=next(paragraph.iterancestors(f"{W}tc"), None) is not None,
            footnotes=tuple(
                notes.get((_NOTES[mark.tag], mark.get(f"{W}id", "")), "") for mark in paragraph.iter(*_NOTES)
            ),
            level=style.level if outline < 0 else (outline + 1) % 10,
            cell=cells.of(paragraph),
        )


def _parts(archive: zipfile.ZipFile) -> dict[str, etree._Element]:
    """The parts of the file that hold text or say how it is numbered, by the name of their kind."""
    names = set(archive.namelist())
    main = _targets(archive, "", "_rels/.rels").get("officeDocument", "word/document.xml")
    folder = dirname(main)
    related = _targets(archive, folder, join(folder, "_rels", f"{main.rpartition('/')[2]}.rels"))
    wanted = {kind: related[kind] for kind in ("styles", "numbering", *_NOTES.values()) if kind in related}
    parts = {kind: _tree(archive.read(name)) for kind, name in wanted.items() if name in names}
    return {"document": _tree(archive.read(main)), **parts}


def _targets(archive: zipfile.ZipFile, folder: str, relations: str) -> dict[str, str]:
    """The parts that another part names, by the last word of their kind."""
    if relations not in archive.namelist():
        return {}
    return {
        relation.get("Type", "").rpartition("/")[2]: normpath(join("/", folder, relation.get("Target", "")))[
            1:
        ]
        for relation in _tree(archive.read(relations)).iter(_RELATIONS)
        if relation.get("TargetMode") != "External"
    }


def _tree(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(data.replace(_STRICT, _TRANSITIONAL), parser)


def _words(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _HIDDEN:
            continue
        if child.tag in (f"{W}t", _MATHS):
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == f"{W}sym":
            yield f"[teken {child.get(f'{W}char', '')}]"
        else:
            yield from _words(child)


def _read_styles(root: etree._Element | None) -> dict[str, _Style]:
    """The paragraph styles by their id; list, place in it and outline level are inherited."""
    own: dict[str, _Style] = {}
    for style in root.iter(f"{W}style") if root is not None else ():
        place = number_of(style, "pPr", "numPr", "ilvl", default=-1)
        own[style.get(f"{W}styleId", "")] = _Style(
            value_of(style, "name").lower(),
            value_of(style, "basedOn"),
            value_of(style, "pPr", "numPr", "numId"),
            place if place >= 0 else None,
            number_of(style, "pPr", "outlineLvl", default=9) + 1,
        )
    return {identifier: _with_inherited(style, own) for identifier, style in own.items()}


def _with_inherited(style: _Style, own: dict[str, _Style]) -> _Style:
    whole = _Style(style.name, style.parent, style.instance, style.place, style.level)
    ancestor = own.get(style.parent)
    for _ in range(_DEEPEST):
        if ancestor is None:
            break
        if not whole.instance:
            whole.instance, whole.place = (
                ancestor.instance,
                ancestor.place if whole.place is None else whole.place,
            )
        whole.level = ancestor.level if whole.level > 9 else whole.level
        ancestor = own.get(ancestor.parent)
    whole.level = whole.level if whole.level <= 9 else 0
    return whole
