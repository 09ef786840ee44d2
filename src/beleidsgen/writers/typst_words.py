"""Inlines as Typst: every word is a string of code, so that nothing in it can ever be markup."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from typing import Final, assert_never

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
from beleidsgen.writers.docx_text import address, blank_text, clean

_SPECIAL: Final = re.compile(r'[\\"]')
_LONG: Final = re.compile(r"(\S{20,})")
_SEAM: Final = re.compile(r"(?<=[:/@._])(?=\w)")


class WordWriter:
    """Writes sentences as code of Typst, for a place where Typst expects content.

    Args:
        known: the names that can be linked to.
    """

    def __init__(self, known: Container[str]) -> None:
        self._known = known

    def content(self, inlines: Iterable[Inline], *, title: bool = False) -> str:
        """A block of code whose value is these words.

        Args:
            inlines: the words.
            title: whether they are a heading, of which the words come back in the table of contents.
        """
        return joined(self._pieces(inlines, title=title, linked=False))

    def _pieces(self, inlines: Iterable[Inline], *, title: bool, linked: bool) -> list[str]:
        return [self._piece(inline, title=title, linked=linked) for inline in inlines]

    def _piece(self, inline: Inline, *, title: bool, linked: bool) -> str:
        match inline:
            case Text() | Value():
                return _with_seams(inline.text)
            case Emphasis():
                return f"emph({joined(self._pieces(inline.children, title=title, linked=linked))})"
            case Strong():
                return f"strong({joined(self._pieces(inline.children, title=title, linked=linked))})"
            case Blank():
                return f"invulveld({literal(blank_text(inline))})"
            case Reference():
                return self._reference(inline, linked=linked)
            case Citation():
                return self._citation(inline, title=title, linked=linked)
            case Link():
                words = joined(self._pieces(inline.children, title=title, linked=True))
                return _outside(inline.url, words, linked=linked)
            case _:
                assert_never(inline)

    def _reference(self, reference: Reference, *, linked: bool) -> str:
        words = literal(reference.label or reference.target)
        if linked:
            return words
        if reference.file:
            return f"buiten({literal(address_of_file(reference.file))}, {words})"
        return f"naar({literal(reference.target)}, {words})" if reference.target in self._known else words

    def _citation(self, citation: Citation, *, title: bool, linked: bool) -> str:
        words = literal(citation.label or citation.source)
        if citation.form == "noot":
            return f"{'noot-in-kop' if title else 'noot'}({_outside(citation.url, words, linked=False)})"
        return _outside(citation.url, words, linked=linked)


def literal(text: str) -> str:
    """The text as a string of Typst; a break becomes a space."""
    return f'"{_SPECIAL.sub(_escaped, clean(text))}"'


def joined(pieces: Iterable[str]) -> str:
    """Pieces of code as one value."""
    code = "; ".join(pieces)
    return f"{{{code}}}" if code else "[]"


def address_of_file(stem: str) -> str:
    """The PDF of another document of the municipality, which lies in the same folder."""
    return f"{clean(stem)}.pdf"


def _with_seams(text: str) -> str:
    """The text as code; a long address breaks after its signs and without a hyphen, and stays in its cell."""
    return "; ".join(_with_seams_in(part) for part in _LONG.split(clean(text)) if part) or literal("")


def _with_seams_in(part: str) -> str:
    pieces = [literal(piece) for piece in _SEAM.split(part)] if _LONG.fullmatch(part) else [part]
    return f"adres({', '.join(pieces)})" if len(pieces) > 1 else literal(part)


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def _outside(url: str, words: str, *, linked: bool) -> str:
    target = "" if linked else address(url)
    return f"buiten({literal(target)}, {words})" if target else words
