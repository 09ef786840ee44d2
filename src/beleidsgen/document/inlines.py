"""What stands inside a sentence (document model)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from beleidsgen.names import FactName, SourceId, Symbol


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words in italics."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Words in bold."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """Words that print a fact and remember which; plain text once written as Markdown."""

    fact: FactName
    text: str


@dataclass(frozen=True, slots=True)
class Blank:
    """An open field: a fact that nobody knows yet, printed so that it cannot be missed.

    Attributes:
        field: the profile field that would fill it.
        label: what has to be filled in, in Dutch.
    """

    field: FactName
    label: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer to a node of this package; `passes.resolve` gives it its words.

    Attributes:
        target: the symbol it points to.
        label: the words, empty until resolved.
        file: stem of the file of the other document, empty inside one document.
    """

    target: Symbol
    label: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A pointer to a source record.

    Attributes:
        source: id of the record.
        form: `noot` makes a footnote, `tekst` prints the citation in the sentence.
        detail: part of the article, such as `eerste lid, onder b`; only with `tekst`.
        label: the words of the citation (or of the note), empty until resolved.
        url: where the source can be read, empty when there is no address.
    """

    source: SourceId
    form: Literal["noot", "tekst"] = "noot"
    detail: str = ""
    label: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address outside the package."""

    url: str
    children: tuple[Inline, ...]


Inline = Text | Emphasis | Strong | Value | Blank | Reference | Citation | Link
