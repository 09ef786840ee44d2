"""Inlines as nodes of pandoc: words, links, notes and open fields."""

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
from beleidsgen.writers import pandoc_ast as ast
from beleidsgen.writers.docx_text import address, blank_text, bookmark_name, clean


class WordWriter:
    """Writes sentences.

    Args:
        known: the symbols that can be linked to.
    """

    def __init__(self, known: Container[str]) -> None:
        self._known = known

    def nodes(self, inlines: Iterable[Inline], *, linked: bool = False) -> list[ast.Node]:
        """The words of a paragraph; inside a link no other link begins."""
        return [node for inline in inlines for node in self._piece(inline, linked=linked)]

    def _piece(self, inline: Inline, *, linked: bool) -> list[ast.Node]:
        match inline:
            case Text() | Value():
                return ast.words(inline.text)
            case Emphasis():
                return [ast.styled("Emphasis", self.nodes(inline.children, linked=linked))]
            case Strong():
                return [ast.styled("Strong_20_Emphasis", self.nodes(inline.children, linked=linked))]
            case Blank():
                return [ast.styled("Invulveld", ast.words(blank_text(inline)))]
            case Reference():
                return self._reference(inline, linked=linked)
            case Citation():
                return self._citation(inline, linked=linked)
            case Link():
                words = self.nodes(inline.children, linked=True)
                return words if linked else _outside(inline.url, words)
            case _:
                assert_never(inline)

    def _reference(self, reference: Reference, *, linked: bool) -> list[ast.Node]:
        words = ast.words(reference.label or reference.target)
        name = bookmark_name(reference.target)
        if linked or not (reference.file or reference.target in self._known):
            return words
        place = f"{clean(reference.file)}.odt#{name}" if reference.file else f"#{name}"
        return [ast.link(place, words)]

    def _citation(self, citation: Citation, *, linked: bool) -> list[ast.Node]:
        words = ast.words(citation.label or citation.source)
        if citation.form == "tekst":
            return words if linked else _outside(citation.url, words)
        return [ast.note(_outside(citation.url, words))]


def _outside(url: str, words: list[ast.Node]) -> list[ast.Node]:
    target = address(url)
    return [ast.link(target, words)] if target else words
