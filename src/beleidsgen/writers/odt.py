"""ODT: a document as an OpenDocument text, written from the model without another program."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from beleidsgen.document.package import Document
from beleidsgen.writers.writer import Look

if TYPE_CHECKING:
    from beleidsgen.writers.docx_contents import Entry
    from beleidsgen.writers.odt_style import Style

_KIND: Final = "application/vnd.oasis.opendocument.text"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST: Final = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_TYPES: Final = {"xml": "text/xml", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}
_LOGO_HEIGHT: Final = 71
"""Height of the logo on the cover, in points (25 mm)."""


class OdtWriter:
    """Writes a document as a file for LibreOffice and every other program that reads OpenDocument."""

    suffix = "odt"

    def write(self, document: Document, look: Look) -> bytes:
        """The whole file of a numbered and resolved document."""
        from beleidsgen.writers.docx_text import plain
        from beleidsgen.writers.odt_body import OdtBody
        from beleidsgen.writers.odt_style import filled, style_in

        style = style_in(look.colour)
        body = OdtBody(document.blocks)
        text = body.xml()
        words = {**_words(document, look), "gemeente": look.municipality}
        pictures = dict(body.pictures)
        cover = _cover(words, look, pictures)
        parts = {
            "content.xml": _content(style, body.styles, f"{cover}\n{_contents(body.entries)}\n{text}"),
            "styles.xml": _part(
                style,
                "document-styles",
                f"<office:font-face-decls>{style.fonts}</office:font-face-decls>"
                f"<office:styles>{style.styles}</office:styles>"
                f"<office:automatic-styles>{style.layouts}</office:automatic-styles>"
                f"<office:master-styles>{filled(style.pages, words)}</office:master-styles>",
            ),
            "meta.xml": _meta(style, plain(document.title), look),
        }
        return _package({name: xml.encode() for name, xml in parts.items()} | pictures)


def _words(document: Document, look: Look) -> dict[str, str]:
    from beleidsgen.writers.cover import status_line
    from beleidsgen.writers.docx_parts import long_date
    from beleidsgen.writers.docx_text import plain

    return {
        "titel": plain(document.title),
        "status": status_line(document, look),
        "peildatum": long_date(look.reference_date),
        "versie": look.version,
    }


def _cover(words: Mapping[str, str], look: Look, pictures: dict[str, bytes]) -> str:
    """The page before the text; a logo goes among the pictures."""
    from beleidsgen.writers.docx_text import escape
    from beleidsgen.writers.odt_body import frame

    logo = ""
    if look.logo:
        from beleidsgen.writers.docx_template import proportion

        suffix = "png" if look.logo.startswith(b"\x89PNG") else "jpg"
        pictures[f"Pictures/logo.{suffix}"] = look.logo
        width = _LOGO_HEIGHT * proportion(look.logo)
        picture = frame("logo", suffix, width, _LOGO_HEIGHT, f"Logo van de gemeente {look.municipality}")
        logo = f'<text:p text:style-name="Standard_op_Omslag">{picture}</text:p>'
    lines = "".join(
        f'<text:p text:style-name="Omslagregel">{name}<text:tab/>{escape(words[name.lower()])}</text:p>'
        for name in ("Status", "Peildatum", "Versie")
    )
    first = "Omslag" if logo else "Omslag_op_Omslag"
    return (
        f'{logo}<text:p text:style-name="{first}">Gemeente {escape(words["gemeente"])}</text:p>'
        f'<text:p text:style-name="Title">{escape(words["titel"])}</text:p>{lines}'
    )


def _contents(entries: Sequence[Entry]) -> str:
    """The table of contents: links to the headings, with page numbers that the reader's program counts."""
    from beleidsgen.writers.docx_contents import shown_entries
    from beleidsgen.writers.docx_text import escape
    from beleidsgen.writers.odt_words import link

    shown, deepest = shown_entries(entries)
    if not shown:
        return ""
    lines = []
    for entry in shown:
        words = escape(f"{entry.number} {entry.title}".strip())
        page = (
            f'<text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="{entry.bookmark}">'
            "</text:bookmark-ref>"
        )
        line = link(f"#{entry.bookmark}", words, "Index_20_Link") + page if entry.bookmark else words
        lines.append(f'<text:p text:style-name="Contents_20_{entry.level}">{line}</text:p>')
    title = '<text:p text:style-name="Contents_20_Heading_op_Standard">Inhoud</text:p>'
    return (
        '<text:table-of-content text:name="Inhoud"><text:table-of-content-source '
        f'text:outline-level="{deepest}"><text:index-title-template '
        'text:style-name="Contents_20_Heading">Inhoud</text:index-title-template>'
        f"</text:table-of-content-source><text:index-body>{title}{''.join(lines)}"
        "</text:index-body></text:table-of-content>"
    )


def _content(style: Style, own: Mapping[str, str], text: str) -> str:
    covers = "".join(
        f'<style:style style:name="{name}_op_{page}" style:family="paragraph" '
        f'style:parent-style-name="{name}" style:master-page-name="{page}"/>'
        for name, page in (("Omslag", "Omslag"), ("Standard", "Omslag"), ("Contents_20_Heading", "Standard"))
    )
    return _part(
        style,
        "document-content",
        f"<office:font-face-decls>{style.fonts}</office:font-face-decls>"
        f"<office:automatic-styles>{style.automatic}{covers}{''.join(own.values())}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body>",
    )


def _meta(style: Style, title: str, look: Look) -> str:
    from beleidsgen.writers.docx_text import escape

    author = escape(f"Gemeente {look.municipality}")
    moment = f"{look.reference_date.isoformat()}T00:00:00"
    return _part(
        style,
        "document-meta",
        f"<office:meta><meta:generator>beleidsgen</meta:generator><dc:title>{escape(title)}</dc:title>"
        f"<meta:initial-creator>{author}</meta:initial-creator><dc:creator>{author}</dc:creator>"
        f"<meta:creation-date>{moment}</meta:creation-date><dc:date>{moment}</dc:date>"
        "<dc:language>nl-NL</dc:language></office:meta>",
    )


def _part(style: Style, name: str, inside: str) -> str:
    return f'{_DECLARATION}<office:{name} {style.names} office:version="1.3">{inside}</office:{name}>\n'


def _package(parts: Mapping[str, bytes]) -> bytes:
    """The parts as one file: its kind first and not packed, then names in order, and no date of today."""
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" '
        f'manifest:media-type="{_TYPES[name.rpartition(".")[2]]}"/>'
        for name in sorted(parts)
    )
    manifest = (
        f'{_DECLARATION}<manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_KIND}"/>'
        f"{entries}</manifest:manifest>\n"
    )
    whole = {"mimetype": _KIND.encode(), "META-INF/manifest.xml": manifest.encode(), **parts}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(whole, key=lambda name: (name != "mimetype", name)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, whole[name], compresslevel=6)
    return buffer.getvalue()
