"""Inlines as HTML: words, links, references, notes and open fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

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
from beleidsgen.names import Symbol
from beleidsgen.writers.docx_text import address, blank_text, escape


@dataclass(slots=True)
class OpenPlaces:
    """Where the open fields of a document stand.

    Attributes:
        count: how many there are.
        places: per label the headings below which it stands, each with the address of its first place.
    """

    count: int = 0
    places: dict[str, dict[str, str]] = field(default_factory=dict)

    def add(self, label: str, heading: str) -> str:
        """Keep one open field; its address inside the page."""
        self.count += 1
        name = f"_open-{self.count}"
        self.places.setdefault(label, {}).setdefault(heading, name)
        return name


class InlineWriter:
    """Writes sentences; `notes` and `blanks` grow in the order of the text.

    Args:
        known: the symbols that have a place in this page.
    """

    def __init__(self, known: frozenset[Symbol]) -> None:
        self.notes: list[Citation] = []
        self.blanks = OpenPlaces()
        self.heading = ""
        self._known = known

    def write(self, inlines: Iterable[Inline]) -> str:
        """The words of a sentence, with everything a reader can follow."""
        parts: list[str] = []
        for inline in inlines:
            match inline:
                case Text() | Value():
                    parts.append(escape(inline.text))
                case Emphasis():
                    parts.append(f"<em>{self.write(inline.children)}</em>")
                case Strong():
                    parts.append(f"<strong>{self.write(inline.children)}</strong>")
                case Blank():
                    name = self.blanks.add(inline.label, self.heading)
                    parts.append(
                        f'<mark class="utrecht-mark" id="{name}">{escape(blank_text(inline))}</mark>'
                    )
                case Reference():
                    parts.append(self._reference(inline))
                case Citation():
                    parts.append(self._citation(inline))
                case Link():
                    words = self.write(inline.children)
                    parts.append(words if "<a " in words else outside(inline.url, words))
        return "".join(parts)

    def _reference(self, reference: Reference) -> str:
        label = escape(reference.label or reference.target)
        if reference.file:
            return f'<a href="{escape(reference.file)}.html#{reference.target}">{label}</a>'
        return f'<a href="#{reference.target}">{label}</a>' if reference.target in self._known else label

    def _citation(self, citation: Citation) -> str:
        if citation.form == "tekst":
            return outside(citation.url, escape(citation.label or citation.source), "bron")
        self.notes.append(citation)
        number = len(self.notes)
        return (
            f'<sup><a class="noot" id="_nootverwijzing-{number}" href="#_noot-{number}" role="doc-noteref" '
            f'aria-label="noot {number}">{number}</a></sup>'
        )


def outside(url: str, words: str, kind: str = "extern") -> str:
    """Words that lead out of the package, or the bare words when there is no safe address."""
    target = address(url)
    return f'<a class="{kind}" href="{escape(target)}">{words}</a>' if target and words else words
