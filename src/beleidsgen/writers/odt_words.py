"""Inlines as OpenDocument: words, links, notes and open fields."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import assert_never

from beleidsgen.document.inlines import (
    Blank,
    Citation,
    Emphasis,
    Inline,
    Link,
    Reference,
    Strong,
    Text,
    Value,
)
from beleidsgen.writers.docx_text import address, blank_text, bookmark_name, clean, escape


class WordWriter:
    """Writes sentences; the notes of one document are counted in their order.

    Args:
        known: the symbols that can be linked to.
    """

    def __init__(self, known: Container[str]) -> None:
        self._known = known
        self._notes = 0

    def xml(self, inlines: Iterable[Inline]) -> str:
        """The words of a paragraph."""
        return "".join(self._piece(inline, linked=False) for inline in inlines)

    def _piece(self, inline: Inline, *, linked: bool) -> str:
        match inline:
            case Text() | Value():
                return escape(inline.text)
            case Emphasis():
                return span("Emphasis", self._pieces(inline.children, linked=linked))
            case Strong():
                return span("Strong_20_Emphasis", self._pieces(inline.children, linked=linked))
            case Blank():
                return span("Invulveld", escape(blank_text(inline)))
            case Reference():
                return self._reference(inline, linked=linked)
            case Citation():
                return self._citation(inline, linked=linked)
            case Link():
                words = self._pieces(inline.children, linked=True)
                return words if linked else _outside(inline.url, words)
            case _:
                assert_never(inline)

    def _pieces(self, inlines: Iterable[Inline], *, linked: bool) -> str:
        return "".join(self._piece(inline, linked=linked) for inline in inlines)

    def _reference(self, reference: Reference, *, linked: bool) -> str:
        words = escape(reference.label or reference.target)
        name = bookmark_name(reference.target)
        if linked or not (reference.file or reference.target in self._known):
            return words
        # One level up: an address in the package starts from inside it.
        place = f"../{escape(clean(reference.file))}.odt#{name}" if reference.file else f"#{name}"
        return link(place, words, "Verwijzing")

    def _citation(self, citation: Citation, *, linked: bool) -> str:
        words = escape(citation.label or citation.source)
        if citation.form == "tekst":
            return words if linked else _outside(citation.url, words)
        self._notes += 1
        return (
            f'<text:note text:id="noot{self._notes}" text:note-class="footnote">'
            f"<text:note-citation>{self._notes}</text:note-citation><text:note-body>"
            f'<text:p text:style-name="Footnote">{_outside(citation.url, words)}</text:p>'
            "</text:note-body></text:note>"
        )


def span(style: str, xml: str) -> str:
    """Words in a style."""
    return f'<text:span text:style-name="{style}">{xml}</text:span>'


def link(place: str, xml: str, style: str) -> str:
    """Words that lead to an escaped address, and keep their style when it was visited."""
    styles = f'text:style-name="{style}" text:visited-style-name="{style}"'
    return f'<text:a xlink:type="simple" xlink:href="{place}" {styles}>{xml}</text:a>'


def _outside(url: str, xml: str) -> str:
    target = address(url)
    return link(escape(target), xml, "Internet_20_link") if target else xml
