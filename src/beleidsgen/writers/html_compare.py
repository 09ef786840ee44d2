"""The page on which municipalities stand side by side, in tables that a reader can sort."""

from __future__ import annotations

from beleidsgen.document.package import Document
from beleidsgen.writers.docx_text import escape, plain
from beleidsgen.writers.html_body import BodyWriter
from beleidsgen.writers.html_inlines import InlineWriter
from beleidsgen.writers.html_page import contents, page
from beleidsgen.writers.writer import Look


def comparison_page(document: Document, look: Look, script: str) -> bytes:
    """The whole page.

    Args:
        document: the comparison.
        look: colour and stylesheet; its municipality is not named.
        script: makes the tables sortable; without it they stand there in order of name.
    """
    body = BodyWriter(InlineWriter(frozenset()))
    text = body.write(document.blocks)
    title = plain(document.title)
    main = (
        f'<div class="omslag"><h1 class="utrecht-heading-1" id="_titel">{escape(title)}</h1></div>\n'
        f'{contents(body.entries)}<div class="tekst" id="_tekst" tabindex="-1">\n'
        '<p class="utrecht-paragraph">Klik op de kop van een kolom om de tabel te sorteren.</p>\n'
        f"{text}</div>\n"
    )
    return page(
        title, look, main, skip_to="_tekst", skip_words="Naar de tabellen", owner="beleidsgen", script=script
    )
