"""HTML: a document as one accessible page that asks for nothing outside itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beleidsgen.document.package import Document
from beleidsgen.writers.writer import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from beleidsgen.document.inlines import Citation
    from beleidsgen.writers.html_inlines import OpenPlaces


class HtmlWriter:
    """Writes a document as a page with landmarks, a table of contents, notes and a style for print."""

    suffix = "html"

    def write(self, document: Document, look: Look) -> bytes:
        """The whole file of a numbered and resolved document."""
        from beleidsgen.document.walk import symbol_of, walk
        from beleidsgen.names import Symbol
        from beleidsgen.writers.docx_text import plain
        from beleidsgen.writers.html_body import BodyWriter
        from beleidsgen.writers.html_inlines import InlineWriter
        from beleidsgen.writers.html_page import contents, page

        known = {symbol for visit in walk(document) if (symbol := symbol_of(visit.node))}
        inlines = InlineWriter(frozenset(known))
        body = BodyWriter(inlines)
        text = body.write(document.blocks)
        after = [("Noten", "_noten")] if inlines.notes else []
        after += [("Nog in te vullen", "_open")] if inlines.blanks.count else []
        title = plain(document.title)
        # Another document may refer to this one as a whole; a part of that name goes before.
        place = "" if Symbol(document.kind) in known else f' id="{document.kind}"'
        main = (
            f"{_cover(document, look, title, inlines.blanks.count)}"
            f"{contents(body.entries, after, on_paper=document.cover)}"
            f'<div class="tekst" id="_tekst" tabindex="-1"><div{place}>\n{text}'
            f"</div>\n{_notes(inlines.notes)}{_open_fields(inlines.blanks)}</div>\n"
        )
        name = f"{title} – gemeente {look.municipality}" if look.municipality not in title else title
        return page(name, look, main, skip_to="_tekst", skip_words="Naar de tekst")


def _cover(document: Document, look: Look, title: str, blanks: int) -> str:
    from beleidsgen.writers.cover import cover_lines
    from beleidsgen.writers.docx_text import escape

    lines = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(words)}</dd></div>"
        for name, words in cover_lines(document, look)
    )
    if blanks:
        number = "1 open veld" if blanks == 1 else f"{blanks} open velden"
        lines += f'<div><dt>Nog in te vullen</dt><dd><a href="#_open">{number}</a></dd></div>'
    return (
        f'<div class="omslag"><h1 class="utrecht-heading-1" id="_titel">{escape(title)}</h1>\n'
        f"<dl>{lines}</dl></div>\n"
    )


def _notes(notes: Sequence[Citation]) -> str:
    from beleidsgen.writers.docx_text import escape
    from beleidsgen.writers.html_inlines import outside

    if not notes:
        return ""
    lines = "".join(
        f'<li id="_noot-{number}"><span class="nummer">{number}.</span> '
        f"{outside(note.url, escape(note.label or note.source))} "
        f'<a class="terug" href="#_nootverwijzing-{number}" role="doc-backlink" '
        f'aria-label="Terug naar de tekst bij noot {number}">↩</a></li>\n'
        for number, note in enumerate(notes, start=1)
    )
    return (
        '<section class="noten" role="doc-endnotes" aria-labelledby="_noten">'
        f'<h2 class="utrecht-heading-2" id="_noten">Noten</h2>\n<ol class="utrecht-ordered-list">\n{lines}'
        "</ol></section>\n"
    )


def _open_fields(blanks: OpenPlaces) -> str:
    from beleidsgen.writers.docx_text import escape

    if not blanks.count:
        return ""
    lines: list[str] = []
    for label, places in blanks.places.items():
        links = ", ".join(
            f'<a href="#{name}">{escape(heading or "begin")}</a>' for heading, name in places.items()
        )
        lines.append(f"<li><strong>{escape(label)}</strong>: {links}</li>\n")
    return (
        '<section class="open" aria-labelledby="_open"><h2 class="utrecht-heading-2" id="_open">'
        'Nog in te vullen</h2>\n<p class="utrecht-paragraph">Deze feiten zijn nog niet bekend. Achter elk '
        'feit staat waar het in de tekst ontbreekt.</p>\n<ul class="utrecht-unordered-list">\n'
        f"{''.join(lines)}</ul></section>\n"
    )
