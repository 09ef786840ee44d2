"""The first page of a Word file without a cover: the title and its lines, directly above the text."""

from __future__ import annotations

from beleidsgen.document.package import Document
from beleidsgen.writers.cover import cover_lines
from beleidsgen.writers.docx_shell import Shell
from beleidsgen.writers.docx_text import escape, plain
from beleidsgen.writers.writer import Look

_CONTENTS = "<!--inhoudsopgave-->"
_BODY = "<w:body>"


def without_cover(shell: Shell, document: Document, look: Look) -> str:
    """What goes before the text of a short document, without a table of contents.

    A shell whose cover is a section of its own gets a title in place of that section; a shell of a
    municipality that has its title above the text already keeps what stands there.
    """
    head, body, cover = shell.before.partition(_BODY)
    if "<w:sectPr" not in cover:
        return shell.before.replace(_CONTENTS, "")
    lines = "".join(
        _paragraph(shell.style["omslag gegevens"], _words(name) + "<w:r><w:tab/></w:r>" + _words(words))
        for name, words in cover_lines(document, look)
    )
    return f"{head}{body}{_paragraph(shell.style['omslag kort'], _words(plain(document.title)))}{lines}"


def _paragraph(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
