"""The whole CVDR file of a regulation: metadata first, then the text in its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from lxml import etree

from beleidsgen.document.blocks import Article, Block, Paragraph, Section
from beleidsgen.document.inlines import Inline
from beleidsgen.document.package import Document
from beleidsgen.document.walk import plain_text
from beleidsgen.writers.cvdr_metadata import GROUPS, SCHEMES, metadata
from beleidsgen.writers.cvdr_text import (
    CVDR,
    child,
    heading,
    sentence,
    tag,
    write_blocks,
    write_members,
)
from beleidsgen.writers.docx_text import clean

NAMESPACES: Final[dict[Any, str]] = {
    None: CVDR,
    "dcterms": "http://purl.org/dc/terms/",
    "overheid": "http://standaarden.overheid.nl/owms/terms/",
    "overheidrg": "http://standaarden.overheid.nl/cvdr/meta/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
SCHEMA_ADDRESS: Final = "http://decentrale.regelgeving.overheid.nl/cvdr/xsd/cvdr.xsd"

_STRUCTURE: Final = ("hoofdstuk", "afdeling", "paragraaf")
_ALINEAS: Final = ("overheidrg:gedelegeerdeRegelgeving", "overheidrg:redactioneleToevoeging")


def cvdr_file(document: Document) -> bytes:
    """The file of a numbered and resolved document with a publication."""
    root = etree.Element(tag("cvdr"), nsmap=NAMESPACES)
    root.set(f"{{{NAMESPACES['xsi']}}}schemaLocation", f"{CVDR} {SCHEMA_ADDRESS}")
    _write_metadata(child(root, "meta"), document)
    body = child(root, "body")
    child(body, "intitule", plain_text(document.title))
    _write_regulation(child(body, "regeling"), document)
    _indent(root)
    text: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _write_metadata(meta: etree._Element, document: Document) -> None:
    """Every value that is known; an element without a value is left out."""
    known = [item for item in metadata(document) if item.value]
    for group, elements in GROUPS.items():
        part = child(meta, group)
        for item in sorted(
            (item for item in known if item.element in elements),
            key=lambda item: elements.index(item.element),
        ):
            prefix, _, name = item.element.partition(":")
            made = etree.SubElement(part, f"{{{NAMESPACES[prefix]}}}{name}")
            if item.element in SCHEMES:
                made.set("scheme", SCHEMES[item.element])
            if item.element == "dcterms:source":
                made.set("resourceIdentifier", clean(item.address))
            if item.element in _ALINEAS:
                child(made, "al", item.value)
            else:
                made.text = clean(item.value)


def _write_regulation(regulation: etree._Element, document: Document) -> None:
    opening, text, closing, after = _parts(document)
    if opening:
        preamble = child(child(regulation, "aanhef"), "preambule")
        write_blocks(preamble, opening)
    _write_text(child(regulation, "regeling-tekst"), text)
    _write_closing(child(regulation, "regeling-sluiting"), closing)
    note = None
    for section in after:
        if section.role == "bijlage":
            annex = child(regulation, "bijlage")
            heading(annex, section.number, section.title)
            write_blocks(annex, section.children)
            note = None
        else:
            note = child(regulation, "nota-toelichting") if note is None else note
            write_blocks(note, [section])


def _parts(document: Document) -> tuple[list[Block], list[Block], list[Block], list[Section]]:
    """What stands before the text, the text, what closes it, and the annexes and notes behind it."""
    publication = document.publication
    outside = {publication.metadata, *publication.outside} if publication else set()
    opening: list[Block] = []
    text: list[Block] = []
    closing: list[Block] = []
    after: list[Section] = []
    for block in document.blocks:
        if isinstance(block, Section) and block.symbol in outside:
            continue
        if isinstance(block, Section) and block.role in ("bijlage", "toelichting"):
            after.append(block)
        elif isinstance(block, Section) and block.role == "ongenummerd":
            (closing if text else opening).extend(block.children)
        else:
            text.append(block)
    return opening, text, closing, after


def _write_text(parent: etree._Element, blocks: Iterable[Block]) -> None:
    """Chapters, divisions and articles; sentences between them as text without articles."""
    loose = None
    for block in _without_nameless(blocks):
        if isinstance(block, Article):
            article, loose = child(parent, "artikel"), None
            heading(article, f"Artikel {block.number}", block.title)
            write_members(article, block.children)
        elif isinstance(block, Section):
            part, loose = child(parent, _structure(block)), None
            heading(part, block.number, block.title)
            _write_text(part, block.children)
        else:
            loose = child(parent, "structuurtekst") if loose is None else loose
            write_blocks(loose, [block])


def _without_nameless(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with what stands in a chapter without a number in its place: it only holds a title."""
    for block in blocks:
        if isinstance(block, Section) and block.role == "hoofdstuk" and not block.number:
            yield from block.children
        else:
            yield block


def _structure(section: Section) -> str:
    """The element of a part: what the municipality calls it, else what it is."""
    called = section.number.partition(" ")[0].lower()
    if called in _STRUCTURE:
        return called
    return section.role if section.role in _STRUCTURE else "paragraaf"


def _write_closing(parent: etree._Element, blocks: Iterable[Block]) -> None:
    """The first sentence is the formula, the others name who signs."""
    first, *others = [block.children for block in blocks if isinstance(block, Paragraph)] or [()]
    sentence(child(parent, "slotformulering"), first)
    if others:
        signing = child(parent, "ondertekening")
        for signer in others:
            child(signing, "functie", _line(signer))


def _line(inlines: Iterable[Inline]) -> str:
    return " ".join(plain_text(tuple(inlines)).split())


def _indent(element: etree._Element, level: int = 0) -> None:
    """Put each element on a line of its own, but leave every sentence as it is."""
    if element.tag == tag("al") or not len(element):
        return
    element.text = "\n" + "  " * (level + 1)
    for below in element:
        _indent(below, level + 1)
        below.tail = "\n" + "  " * (level + 1)
    element[-1].tail = "\n" + "  " * level
