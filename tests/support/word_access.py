"""What a Word file must have so that everyone can read it, also by ear: what is wrong, said in words.

The demands are those of EN 301 549 for documents, as far as a file itself can show them: a title, a language,
headings in order, tables with a header row and a name, pictures with words, and form by style only.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Final

from lxml import etree

from beleidsgen.writers.docx_read import read_paragraphs

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
# A style says how letters look; the mark of a note is a style too.
_LETTERS: Final = {"rStyle"}
# A paragraph may say which style, number and page it has, and how deep a numbered item stands in a box.
_LAYOUT: Final = {"pStyle", "numPr", "sectPr", "pageBreakBefore", "ind"}


def faults(data: bytes) -> list[str]:
    """Everything that keeps somebody from reading this file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: etree.fromstring(archive.read(f"{name}.xml")) for name in _PARTS}
    document = parts["word/document"]
    return [
        *_about_the_file(parts["docProps/core"], parts["word/styles"]),
        *_about_headings(data),
        *_about_tables(document),
        *_about_pictures(document),
        *_about_form(document),
    ]


_PARTS: Final = ("word/document", "word/styles", "docProps/core")


def _about_the_file(core: etree._Element, styles: etree._Element) -> Iterator[str]:
    if not (core.findtext(f"{_DC}title") or "").strip():
        yield "het bestand heeft geen titel"
    if core.findtext(f"{_DC}language") != "nl-NL":
        yield "het bestand zegt niet dat het Nederlands is"
    language = styles.find(f"{W}docDefaults//{W}lang")
    if language is None or language.get(f"{W}val") != "nl-NL":
        yield "de stijlen zeggen niet dat de tekst Nederlands is"


def _about_headings(data: bytes) -> Iterator[str]:
    before = 0
    for paragraph in read_paragraphs(data):
        if not paragraph.style.startswith("heading"):
            continue
        words = f"{paragraph.number} {paragraph.text}".strip()
        if not paragraph.text.strip():
            yield f"kop zonder woorden na niveau {before}"
        if paragraph.level > before + 1:
            yield f"niveau {paragraph.level} volgt op niveau {before}: {words}"
        before = paragraph.level


def _about_tables(document: etree._Element) -> Iterator[str]:
    for table in document.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        heads = [number for number, row in enumerate(rows) if row.find(f"{W}trPr/{W}tblHeader") is not None]
        name = _value(table, "tblCaption")
        if heads != [0]:
            yield f"tabel ‘{name}’ heeft geen kopregel, of meer dan een"
        if not name or not _value(table, "tblDescription"):
            yield f"tabel {''.join(rows[0].itertext())[:40]!r} heeft geen naam of omschrijving"
        if any(table.iter(f"{W}gridSpan", f"{W}vMerge")):
            yield f"tabel ‘{name}’ heeft samengevoegde cellen"


def _about_pictures(document: etree._Element) -> Iterator[str]:
    for drawing in document.iter(f"{W}drawing"):
        names = drawing.find(f".//{_PICTURE}docPr")
        if names is None or len(names.get("descr", "").strip()) < 3:
            yield "een afbeelding heeft geen tekst voor wie haar niet ziet"
    numbers = [names.get("id") for names in document.iter(f"{_PICTURE}docPr")]
    if len(numbers) != len(set(numbers)):
        yield "twee afbeeldingen hebben hetzelfde nummer"


def _about_form(document: etree._Element) -> Iterator[str]:
    for run in document.iter(f"{W}r"):
        own = {_name(child) for properties in run.findall(f"{W}rPr") for child in properties}
        yield from _unnamed("letters", own - _LETTERS, run)
    for paragraph in document.iter(f"{W}p"):
        own = {_name(child) for properties in paragraph.findall(f"{W}pPr") for child in properties}
        yield from _unnamed("alinea", own - _LAYOUT, paragraph)


def _unnamed(what: str, form: set[str], element: etree._Element) -> Iterator[str]:
    if form:
        yield f"{what} zonder stijl ({', '.join(sorted(form))}): {''.join(element.itertext())[:40]}"


def _value(table: etree._Element, name: str) -> str:
    found = table.find(f"{W}tblPr/{W}{name}")
    return str(found.get(f"{W}val", "")).strip() if found is not None else ""


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
