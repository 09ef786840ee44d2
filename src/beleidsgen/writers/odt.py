"""ODT: a document as an OpenDocument text, made by pandoc from a tree of the model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.package import Document
from beleidsgen.writers.writer import Look

if TYPE_CHECKING:
    from beleidsgen.writers import pandoc_ast as ast
    from beleidsgen.writers.docx_contents import Entry

_LOGO_HEIGHT: Final = 71
"""Height of the logo on the cover, in points (25 mm)."""


class OdtWriter:
    """Writes a document as a file for LibreOffice and every other program that reads OpenDocument."""

    suffix = "odt"

    def write(self, document: Document, look: Look) -> bytes:
        """The whole file of a numbered and resolved document; nothing when it cannot be made here."""
        return self.attempt(document, look).value

    def attempt(self, document: Document, look: Look) -> Result[bytes]:
        """The whole file, and what there is to tell about it.

        Returns:
            The bytes, empty when there is no ODT; P425 when pandoc is absent or too old, P426 for what pandoc
            refuses.
        """
        from beleidsgen.writers.odt_pandoc import PandocError, missing

        absent = missing()
        if absent is not None:
            return Result(b"", (absent,))
        try:
            return Result(_made(document, look))
        except PandocError as error:
            return Result(b"", (_refused(document, str(error)),))


def _made(document: Document, look: Look) -> bytes:
    from beleidsgen.writers.cover import cover_words
    from beleidsgen.writers.docx_text import plain
    from beleidsgen.writers.odt_body import OdtBody
    from beleidsgen.writers.odt_finish import finished
    from beleidsgen.writers.odt_pandoc import convert
    from beleidsgen.writers.odt_style import frame, reference, style_in
    from beleidsgen.writers.pandoc_ast import tree_json

    style = style_in(look.colour)
    title = plain(document.title)
    words = {"gemeente": look.municipality, "titel": title, **cover_words(document, look)}
    body = OdtBody(document.blocks)
    text = body.nodes(new_page=document.cover)
    blocks = [*_before(document, look, body.entries), *text]
    meta = {"title": title, "author": f"Gemeente {look.municipality}", "lang": "nl-NL"}
    made = convert(tree_json(blocks, meta), reference(style, words), frame(style))
    titles = [_logo_title(look)] if look.logo and document.cover else []
    return finished(made, style, [*titles, *body.titles], look.reference_date)


def _before(document: Document, look: Look, entries: Sequence[Entry]) -> list[ast.Node]:
    """What goes before the text: a cover and a table of contents, or only a title."""
    from beleidsgen.writers import pandoc_ast as ast
    from beleidsgen.writers.cover import cover_lines
    from beleidsgen.writers.docx_text import plain
    from beleidsgen.writers.odt_finish import page_mark

    lines = [
        ast.paragraph("Omslagregel", [*ast.words(name), ast.raw_inline("<text:tab/>"), *ast.words(words)])
        for name, words in cover_lines(document, look)
    ]
    title = ast.words(plain(document.title))
    if not document.cover:
        return [page_mark("Standard"), ast.paragraph("Titel_20_zonder_20_omslag", title), *lines]
    return [
        page_mark("Omslag"),
        *([ast.paragraph("Standard", [_logo(look.logo, _logo_title(look))])] if look.logo else []),
        ast.paragraph("Omslag", ast.words(f"Gemeente {look.municipality}")),
        ast.paragraph("Title", title),
        *lines,
        *_contents(entries),
    ]


def _logo(logo: bytes, title: str) -> ast.Node:
    from beleidsgen.writers import pandoc_ast as ast
    from beleidsgen.writers.docx_template import proportion

    kind = "image/png" if logo.startswith(b"\x89PNG") else "image/jpeg"
    return ast.image(kind, logo, _LOGO_HEIGHT * proportion(logo), _LOGO_HEIGHT, title)


def _logo_title(look: Look) -> str:
    return f"Logo van de gemeente {look.municipality}"


def _contents(entries: Sequence[Entry]) -> list[ast.Node]:
    """The table of contents: links to the headings, with page numbers that the reader's program counts.

    It is written here because pandoc leaves the table empty until the reader updates it.
    """
    from beleidsgen.writers import pandoc_ast as ast
    from beleidsgen.writers.docx_contents import shown_entries
    from beleidsgen.writers.odt_finish import page_mark

    shown, deepest = shown_entries(entries)
    if not shown:
        return []
    title = '<text:p text:style-name="Contents_20_Heading">Inhoud</text:p>'
    xml = (
        '<text:table-of-content text:name="Inhoud"><text:table-of-content-source '
        f'text:outline-level="{deepest}"><text:index-title-template '
        'text:style-name="Contents_20_Heading">Inhoud</text:index-title-template>'
        f"</text:table-of-content-source><text:index-body>{title}{''.join(map(_line, shown))}"
        "</text:index-body></text:table-of-content>"
    )
    return [page_mark("Standard"), ast.raw(xml)]


def _line(entry: Entry) -> str:
    from beleidsgen.writers.docx_text import escape

    words = escape(f"{entry.number} {entry.title}".strip())
    if entry.bookmark:
        styles = 'text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link"'
        words = (
            f'<text:a xlink:type="simple" xlink:href="#{entry.bookmark}" {styles}>{words}</text:a><text:tab/>'
            f'<text:bookmark-ref text:reference-format="page" text:ref-name="{entry.bookmark}">'
            "</text:bookmark-ref>"
        )
    return f'<text:p text:style-name="Contents_20_{entry.level}">{words}</text:p>'


def _refused(document: Document, message: str) -> Finding:
    return Finding(
        "P426",
        Severity.FOUT,
        f"De ODT is niet gemaakt. Pandoc meldt: {message}",
        Place(f"{document.kind}.odt"),
        "Probeer het nog eens; helpt dat niet, meld dit dan met het profiel erbij.",
    )
