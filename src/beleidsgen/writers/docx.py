"""Word: a document in the shell of its municipality, as a .docx file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beleidsgen.document.package import Document
from beleidsgen.writers.writer import Look

if TYPE_CHECKING:
    from beleidsgen.writers.docx_shell import Shell


class DocxWriter:
    """Writes a document as a Word file with styles, lists, notes and bookmarks of Word itself."""

    suffix = "docx"

    def write(self, document: Document, look: Look) -> bytes:
        """The whole file of a numbered and resolved document."""
        from beleidsgen.writers.docx_shell import shell_for

        return fill_shell(shell_for(look), document, look)


def fill_shell(shell: Shell, document: Document, look: Look) -> bytes:
    """A document in a rendered shell."""
    from beleidsgen.writers.docx_body import BodyWriter, bookmarks_of
    from beleidsgen.writers.docx_contents import contents_xml
    from beleidsgen.writers.docx_cover import without_cover
    from beleidsgen.writers.docx_figures import Pictures
    from beleidsgen.writers.docx_inlines import InlineWriter, Notes, Relations
    from beleidsgen.writers.docx_lists import ListRegister
    from beleidsgen.writers.docx_numbering import HeadingNumbers, ItemNumbers, unnumbered_token
    from beleidsgen.writers.docx_pages import lay_out
    from beleidsgen.writers.docx_parts import relations_part, zip_parts
    from beleidsgen.writers.docx_styles import BULLETS, HEADINGS, heading_token

    bullets = [shell.style["list bullet" if n == 1 else f"list bullet {n}"] for n in range(1, BULLETS + 1)]
    register = ListRegister(shell.first_abstract, shell.first_number, bullets)
    headings = HeadingNumbers(register, [shell.style[f"heading {n}"] for n in range(1, HEADINGS + 1)])
    notes, relations = Notes(shell.style, shell.first_note), Relations("rIdBron")
    inlines = InlineWriter(shell.style, bookmarks_of(document.blocks), notes, relations)
    pictures = Pictures()
    body = BodyWriter(shell.style, shell.page, inlines, headings, ItemNumbers(register), pictures)
    body.write(document.blocks)

    before = shell.before if document.cover else without_cover(shell, document, look)
    has_contents = "<!--inhoudsopgave-->" in before
    if has_contents:
        before = before.replace("<!--inhoudsopgave-->", contents_xml(body.entries, shell.style))
    new_page = has_contents and bool(body.entries)
    text = lay_out(body.pieces, shell.page, shell.style["sectie-einde"], new_page=new_page, tail=shell.after)
    styles = shell.styles
    for level in range(1, HEADINGS + 1):
        styles = styles.replace(heading_token(level), headings.style_properties(level))
        text = text.replace(unnumbered_token(level), headings.unnumbered_properties(level))
    parts = dict(shell.parts)
    parts |= _tokens_filled(shell, document, look, before)
    parts["word/document.xml"] = parts["word/document.xml"] + f"{text}</w:body></w:document>".encode()
    parts["word/styles.xml"] = styles.encode()
    parts["word/numbering.xml"] = register.write_into(shell.numbering).encode()
    parts["word/footnotes.xml"] = notes.write_into(shell.footnotes).encode()
    parts["word/_rels/document.xml.rels"] = shell.relations.replace(
        "</Relationships>", f"{relations.xml()}{pictures.relations()}</Relationships>"
    ).encode()
    parts |= pictures.parts()
    parts["[Content_Types].xml"] = pictures.types(parts["[Content_Types].xml"].decode()).encode()
    if notes.relations.xml():
        parts["word/_rels/footnotes.xml.rels"] = relations_part(notes.relations.xml()).encode()
    return zip_parts(parts)


def _tokens_filled(shell: Shell, document: Document, look: Look, before: str) -> dict[str, bytes]:
    """Cover, headers, footers and properties with the words of this document."""
    from beleidsgen.writers.cover import cover_words
    from beleidsgen.writers.docx_parts import application_properties, core_properties
    from beleidsgen.writers.docx_template import token
    from beleidsgen.writers.docx_text import escape, plain

    title = plain(document.title)
    status = document.meta.get("status", look.status)
    words = {"titel": title, **cover_words(document, look)}
    parts = {}
    for name, text in {**shell.texts, "word/document.xml": before}.items():
        filled = text
        for key, value in words.items():
            filled = filled.replace(token(key), escape(value))
        parts[name] = filled.encode()
    author = f"Gemeente {look.municipality}"
    core = core_properties(title, author, status, look.version, look.reference_date)
    parts["docProps/core.xml"] = core.encode()
    parts["docProps/app.xml"] = application_properties(author).encode()
    return parts
