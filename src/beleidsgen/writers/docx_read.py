"""Reads one of our Word files back as paragraphs, with the numbers that Word prints before them.

It works from the file alone and shares nothing with the code that wrote it, so that it can prove that code.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from beleidsgen.writers.docx_counting import printed

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HIDDEN: Final = frozenset({f"{_W}instrText", f"{_W}delText", f"{_W}pPr", f"{_W}rPr", f"{_W}del"})


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """One paragraph as a reader of the file sees it.

    Attributes:
        text: its words.
        number: what Word prints before them (`Artikel 3:4`, `2.`), empty for none.
        style: name of its style, in lower case.
        bookmarks: names of the bookmarks that begin in it.
        in_table: whether it stands in a cell.
        footnotes: words of the footnotes, in order.
    """

    text: str
    number: str = ""
    style: str = ""
    bookmarks: tuple[str, ...] = ()
    in_table: bool = False
    footnotes: tuple[str, ...] = ()


def read_paragraphs(data: bytes) -> tuple[WordParagraph, ...]:
    """Every paragraph of a Word file, in order, cells and table of contents included.

    Raises:
        ValueError: the bytes are no Word file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {
                name: _tree(archive.read(f"word/{name}.xml"))
                for name in ("document", "styles", "numbering", "footnotes")
                if f"word/{name}.xml" in archive.namelist()
            }
        return tuple(_paragraphs(parts))
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError) as error:
        raise ValueError("geen leesbaar Word-bestand") from error


def plain_text(data: bytes) -> str:
    """The words of a Word file, a line per paragraph, numbers included.

    Raises:
        ValueError: the bytes are no Word file.
    """
    lines = (" ".join(filter(None, (part.number, part.text))) for part in read_paragraphs(data))
    return "".join(f"{line}\n" for line in lines)


@dataclass(slots=True)
class _Definition:
    texts: dict[int, str] = field(default_factory=dict)
    formats: dict[int, str] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Numbering:
    definitions: dict[str, _Definition]
    instances: dict[str, tuple[str, dict[int, int]]]
    begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, instance: str, level: int) -> str:
        """The number of the next paragraph of a list, as Word prints it."""
        if instance not in self.instances:
            return ""
        name, overrides = self.instances[instance]
        definition = self.definitions[name]
        if level in overrides and (instance, level) not in self.begun:
            definition.counts[level] = overrides[level]
        else:
            before = definition.counts.get(level, definition.starts.get(level, 1) - 1)
            definition.counts[level] = before + 1
        self.begun.add((instance, level))
        for deeper in [known for known in definition.counts if known > level]:
            del definition.counts[deeper]
        text = definition.texts.get(level, "")
        for upper in range(level, -1, -1):
            count = definition.counts.get(upper, definition.starts.get(upper, 1))
            text = text.replace(f"%{upper + 1}", printed(count, definition.formats.get(upper, "decimal")))
        return text


def _paragraphs(parts: dict[str, etree._Element]) -> Iterator[WordParagraph]:
    numbering = _read_numbering(parts.get("numbering"))
    styles = _read_styles(parts["styles"])
    notes = {
        note.get(f"{_W}id", ""): "".join(_words(note)).strip()
        for note in parts.get("footnotes", etree.Element("none")).iter(f"{_W}footnote")
    }
    for paragraph in parts["document"].iter(f"{_W}p"):
        style = _value(paragraph, "pPr", "pStyle")
        name, style_list = styles.get(style, ("", ("", 0)))
        own = paragraph.find(f"{_W}pPr/{_W}numPr")
        instance, level = style_list if own is None else (_value(own, "numId"), int(_value(own, "ilvl") or 0))
        yield WordParagraph(
            text="".join(_words(paragraph)),
            number=numbering.next(instance, level) if instance else "",
            style=name,
            bookmarks=tuple(mark.get(f"{_W}name", "") for mark in paragraph.iter(f"{_W}bookmarkStart")),
            in_table=next(paragraph.iterancestors(f"{_W}tc"), None) is not None,
            footnotes=tuple(
                notes.get(mark.get(f"{_W}id", ""), "") for mark in paragraph.iter(f"{_W}footnoteReference")
            ),
        )


def _tree(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _value(element: etree._Element, *path: str) -> str:
    """The value of a property, or an empty text."""
    found = element.find("/".join(f"{_W}{name}" for name in path))
    return found.get(f"{_W}val", "") if found is not None else ""


def _words(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _HIDDEN:
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in {f"{_W}tab", f"{_W}br"}:
            yield "\t" if child.tag == f"{_W}tab" else "\n"
        else:
            yield from _words(child)


def _read_styles(root: etree._Element) -> dict[str, tuple[str, tuple[str, int]]]:
    """Name and list of each paragraph style by its id; a list is inherited."""
    found: dict[str, tuple[str, str, tuple[str, int] | None]] = {}
    for style in root.iter(f"{_W}style"):
        own = style.find(f"{_W}pPr/{_W}numPr")
        place = None if own is None else (_value(own, "numId"), int(_value(own, "ilvl") or 0))
        found[style.get(f"{_W}styleId", "")] = (
            _value(style, "name").lower(),
            _value(style, "basedOn"),
            place,
        )
    resolved: dict[str, tuple[str, tuple[str, int]]] = {}
    for identifier, (name, parent, place) in found.items():
        seen = {identifier}
        while place is None and parent in found and parent not in seen:
            seen.add(parent)
            _, parent, place = found[parent]
        resolved[identifier] = (name, place or ("", 0))
    return resolved


def _read_numbering(root: etree._Element | None) -> _Numbering:
    numbering = _Numbering({}, {})
    if root is None:
        return numbering
    for abstract in root.iter(f"{_W}abstractNum"):
        definition = _Definition()
        for number, level in enumerate(abstract.iter(f"{_W}lvl")):
            definition.texts[number] = _value(level, "lvlText")
            definition.formats[number] = _value(level, "numFmt")
            definition.starts[number] = int(_value(level, "start") or 1)
        numbering.definitions[abstract.get(f"{_W}abstractNumId", "")] = definition
    for instance in root.iter(f"{_W}num"):
        overrides = {
            int(override.get(f"{_W}ilvl", "0")): int(_value(override, "startOverride") or 1)
            for override in instance.iter(f"{_W}lvlOverride")
        }
        identifier = instance.get(f"{_W}numId", "")
        numbering.instances[identifier] = (_value(instance, "abstractNumId"), overrides)
    return numbering
