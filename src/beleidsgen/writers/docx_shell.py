"""The shell of a municipality, rendered once and taken apart so that a document can be put into it."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lxml import etree

from beleidsgen.writers.docx_styles import paint, paint_theme, prepare_styles, tag
from beleidsgen.writers.docx_template import render_shell, token
from beleidsgen.writers.style_names import rename_styles
from beleidsgen.writers.writer import Look

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DECLARED: Final = re.compile(r' xmlns:\w+="[^"]*"')
_EMPTY_NUMBERING: Final = (
    f'<w:numbering xmlns:w="{"http://schemas.openxmlformats.org/wordprocessingml/2006/main"}"/>'
)
_UNWANTED: Final = re.compile(r"stylesWithEffects|docProps/(core|app|thumbnail)|customXml|word/glossary")
_PROMPT: Final = re.compile(
    r"<w:(?:updateFields|attachedTemplate|trackRevisions|rsids)\b[^>]*?(?:/>|>.*?</w:rsids>)"
)


@dataclass(frozen=True, slots=True)
class Page:
    """Section properties of the text: as the shell has them, repeated, and turned; and both text widths."""

    first: str
    again: str
    turned: str
    turned_first: str
    width: int
    turned_width: int


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered shell.

    Attributes:
        parts: parts that every document takes as they are.
        texts: parts in which a document fills tokens.
        before: `word/document.xml` up to the text, with the token of the table of contents.
        after: what stands in the body after the text.
        page: section properties of the text.
        styles: `word/styles.xml` with the places where headings are numbered.
        style: id of each style by its name in lower case.
        numbering: `word/numbering.xml` of the shell.
        footnotes: `word/footnotes.xml` of the shell.
        relations: `word/_rels/document.xml.rels`.
        first_abstract: first free id of a list definition.
        first_number: first free id of a list; the bullets take it.
        first_note: first free id of a footnote.
    """

    parts: Mapping[str, bytes]
    texts: Mapping[str, str]
    before: str
    after: str
    page: Page
    styles: str
    style: Mapping[str, str]
    numbering: str
    footnotes: str
    relations: str
    first_abstract: int
    first_number: int
    first_note: int


@lru_cache(maxsize=4)
def shell_for(look: Look) -> Shell:
    """The shell of a look; styles that a municipality's own file lacks come from the shell of the pack."""
    spare = look.shell
    parts = {name: data for name, data in render_shell(look).items() if not _UNWANTED.search(name)}
    numbering = _text(parts.pop("word/numbering.xml", _EMPTY_NUMBERING.encode()))
    footnotes = _text(parts.pop("word/footnotes.xml", b"")) or _spare_part(spare, "word/footnotes.xml")
    first_number = _free(numbering, r'<w:num w:numId="(\d+)"')
    styles, identifiers = prepare_styles(
        parts.pop("word/styles.xml"), _spare_part(spare, "word/styles.xml").encode(), first_number
    )
    before, after, page = _take_apart(parts.pop("word/document.xml"))
    relations = _complete_relations(_text(parts.pop("word/_rels/document.xml.rels")))
    parts["[Content_Types].xml"] = _complete_types(_text(parts["[Content_Types].xml"])).encode()
    parts["_rels/.rels"] = _package_relations()
    if "word/settings.xml" in parts:
        parts["word/settings.xml"] = _quiet(_text(parts["word/settings.xml"])).encode()
    for name in [name for name in parts if re.fullmatch(r"word/theme/theme\d*\.xml", name)]:
        parts[name] = paint_theme(_text(parts[name]), look.colour).encode()
    texts = {}
    for name in [name for name in parts if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name)]:
        texts[name] = paint(_text(parts.pop(name)), look.colour)
    return Shell(
        parts=parts,
        texts=texts,
        before=paint(before, look.colour),
        after=paint(after, look.colour),
        page=page,
        styles=_DECLARATION + rename_styles(paint(styles, look.colour), look.style_names),
        style=identifiers,
        numbering=numbering,
        footnotes=footnotes,
        relations=relations,
        first_abstract=_free(numbering, r'<w:abstractNum [^>]*w:abstractNumId="(\d+)"'),
        first_number=first_number,
        first_note=_free(footnotes, r'<w:footnote [^>]*w:id="(\d+)"'),
    )


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig")


def _spare_part(spare: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(spare)) as archive:
        return _text(archive.read(name))


def _free(text: str, pattern: str) -> int:
    return max((int(number) for number in re.findall(pattern, text)), default=0) + 1


def _take_apart(document: bytes) -> tuple[str, str, Page]:
    """The document before and after the text, and the sections of the text."""
    root = etree.fromstring(document)
    body = root.find(tag("body"))
    if body is None or len(body) == 0 or body[-1].tag != tag("sectPr"):
        raise ValueError("het Word-sjabloon heeft geen pagina-indeling")
    last = body[-1]
    page = _page(last)
    body.remove(last)
    place = _mark(body, "inhoud")
    if place is None:
        body.append(etree.Comment("inhoud"))
    _mark(body, "inhoudsopgave")
    text = etree.tostring(root, encoding="unicode")
    before, after = text.split("<!--inhoud-->", 1)
    after = after.rpartition("</w:body>")[0]
    return _DECLARATION + before, after, page


def _mark(body: etree._Element, name: str) -> etree._Element | None:
    """Put a comment in the place of the paragraph that holds a token; a section that ended there stays."""
    for child in body:
        if isinstance(child.tag, str) and token(name) in "".join(map(str, child.itertext())):
            comment = etree.Comment(name)
            child.addprevious(comment)
            if child.find(f"{tag('pPr')}/{tag('sectPr')}") is None:
                body.remove(child)
            else:
                for run in child.findall(tag("r")):
                    child.remove(run)
            return comment
    return None


def _page(section: etree._Element) -> Page:
    size, margin = section.find(tag("pgSz")), section.find(tag("pgMar"))
    if size is None or margin is None:
        raise ValueError("het Word-sjabloon heeft geen papierformaat")
    width, height = int(size.get(tag("w"), "11906")), int(size.get(tag("h"), "16838"))
    sides = sum(int(margin.get(tag(side), "0")) for side in ("left", "right", "gutter"))
    first = _section_text(section)
    turned_first = _turn(section, width, height)
    for name in ("pgNumType", "titlePg", "type"):
        for found in section.findall(tag(name)):
            section.remove(found)
    return Page(
        first=first,
        again=_section_text(section),
        turned=_turn(section, width, height),
        turned_first=turned_first,
        width=width - sides,
        turned_width=height - sides,
    )


def _turn(section: etree._Element, width: int, height: int) -> str:
    """The section on a page that lies on its side."""
    turned = copy.deepcopy(section)
    for size in turned.iter(tag("pgSz")):
        size.set(tag("w"), str(height))
        size.set(tag("h"), str(width))
        size.set(tag("orient"), "landscape")
    return _section_text(turned)


def _section_text(section: etree._Element) -> str:
    return _DECLARED.sub("", etree.tostring(section, encoding="unicode", with_tail=False))


def _complete_relations(relations: str) -> str:
    relations = re.sub(r"<Relationship\b[^>]*stylesWithEffects[^>]*/>", "", relations)
    relations = re.sub(r"<Relationship\b[^>]*(?:customXml|glossary)[^>]*/>", "", relations)
    for kind in ("numbering", "footnotes"):
        if f'Type="{_OFFICE}/{kind}"' not in relations:
            addition = f'<Relationship Id="rIdBeleid{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
            relations = relations.replace("</Relationships>", f"{addition}</Relationships>")
    return relations


def _complete_types(types: str) -> str:
    types = re.sub(
        r'<Override\b[^>]*PartName="/(?:word/stylesWithEffects|docProps|customXml|word/glossary)[^>]*/>',
        "",
        types,
    )
    wanted = {f"/word/{kind}.xml": f"{_WORD}.{kind}+xml" for kind in ("numbering", "footnotes")}
    wanted["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    wanted["/docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    for name, kind in wanted.items():
        if f'PartName="{name}"' not in types:
            types = types.replace("</Types>", f'<Override PartName="{name}" ContentType="{kind}"/></Types>')
    return types


def _package_relations() -> bytes:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return (
        f'{_DECLARATION}<Relationships xmlns="{package}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{core}" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>'
        "</Relationships>"
    ).encode()


def _quiet(settings: str) -> str:
    """Settings that hyphenate and never ask the reader anything."""
    settings = _PROMPT.sub("", settings)
    if "<w:autoHyphenation" not in settings:
        settings = re.sub(
            r"(?=<w:(?:consecutiveHyphenLimit|hyphenationZone|doNotHyphenateCaps|showEnvelope|summaryLength|"
            r"clickAndTypeStyle|defaultTableStyle|evenAndOddHeaders|bookFoldRevPrinting|bookFoldPrinting|"
            r"drawingGridHorizontalSpacing|characterSpacingControl|footnotePr|endnotePr|compat)\b)",
            "<w:autoHyphenation/>",
            settings,
            count=1,
        )
    return settings
