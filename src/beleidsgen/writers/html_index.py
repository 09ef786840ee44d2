"""The page that leads to every document of a municipality, in every format that is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from beleidsgen.document.inlines import Blank
from beleidsgen.document.package import Document
from beleidsgen.document.walk import inlines_of, walk, walk_inlines
from beleidsgen.writers.cover import status_line
from beleidsgen.writers.docx_parts import long_date
from beleidsgen.writers.docx_text import escape, plain
from beleidsgen.writers.html_page import page
from beleidsgen.writers.writer import Look

_WORDS: Final = {
    "html": "webpagina",
    "docx": "Word",
    "pdf": "PDF",
    "odt": "ODT",
    "md": "Markdown",
    "xlsx": "Excel-werkmap",
    "cvdr.xml": "XML voor de regelingenbank",
    "cvdr.json": "metagegevens voor de regelingenbank",
}
"""What a reader calls a file, by its suffix; also the order of the links. Other files are not shown."""


def index_page(documents: Sequence[Document], files: Iterable[str], look: Look) -> bytes:
    """The page of one municipality.

    Args:
        documents: the documents, in the order of the pack.
        files: names of the files that stand beside the page.
        look: the look of the municipality.
    """
    there = set(files)
    title = f"Documenten tegen mensenhandel van gemeente {look.municipality}"
    parts = [_part(document, there, look) for document in documents]
    total = len({label for document in documents for label in open_labels(document)})
    number = "staat nog 1 veld" if total == 1 else f"staan nog {total} velden"
    stand = f"In de documenten {number} open." if total else "Alle velden zijn ingevuld."
    main = (
        f'<div class="omslag"><h1 class="utrecht-heading-1" id="_titel">{escape(title)}</h1>\n<dl>'
        f"<div><dt>Recht zoals het geldt op</dt><dd>{long_date(look.reference_date)}</dd></div>"
        f"<div><dt>Versie</dt><dd>{escape(look.version)}</dd></div></dl></div>\n"
        f'<div class="tekst" id="_tekst" tabindex="-1"><p class="utrecht-paragraph">{stand}</p>\n'
        f"{''.join(part for part in parts if part)}</div>\n"
    )
    return page(title, look, main, skip_to="_tekst", skip_words="Naar de documenten", home=True)


def open_labels(document: Document) -> tuple[str, ...]:
    """What is still to be filled in, each once, in the order of the text."""
    found = {
        inline.label: None
        for visit in walk(document)
        for inline in walk_inlines(inlines_of(visit.node))
        if isinstance(inline, Blank)
    }
    return tuple(found)


def _part(document: Document, there: set[str], look: Look) -> str:
    """One document: where it can be read, its status, and what is open; nothing when no file is there."""
    title = escape(plain(document.title))
    links = [
        f'<li><a href="{name}">{words}<span class="alleen-voorlezen"> van {title}</span></a></li>'
        for suffix, words in _WORDS.items()
        if (name := f"{document.kind}.{suffix}") in there
    ]
    if not links:
        return ""
    labels = open_labels(document)
    listed = "".join(f"<li>{escape(label)}</li>" for label in labels)
    number = "1 open veld" if len(labels) == 1 else f"{len(labels)} open velden"
    still = f"<details><summary>{number}</summary><ul>{listed}</ul></details>" if labels else "<p>Geen</p>"
    return (
        f'<section class="document" aria-labelledby="_{document.kind}">'
        f'<h2 class="utrecht-heading-2" id="_{document.kind}">{title}</h2>\n'
        f"<dl><div><dt>Status</dt><dd>{escape(status_line(document, look))}</dd></div>"
        f'<div><dt>Lezen als</dt><dd><ul class="formaten">{"".join(links)}</ul></dd></div>'
        f"<div><dt>Nog in te vullen</dt><dd>{still}</dd></div></dl></section>\n"
    )
