"""Inlines -> Markdown: one spelling per construct, every typed word as it was typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, assert_never
from unicodedata import category

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
from beleidsgen.document.tidy import Only, clean, clean_url, tidy, transform_inlines
from beleidsgen.document.walk import BLANK_WORDS, plain_text, walk_inlines
from beleidsgen.markdown.dialect import (
    LAW_SCHEME,
    SEPARATOR,
    SOURCE_SCHEME,
    comment,
    escape_line_start,
    escape_text,
    escape_title,
    escape_url,
)
from beleidsgen.markdown.sentences import sentence_ends

_NO_ADDRESS: Final = "#"


class Footnotes:
    """The footnotes of one file, in the order in which they are first used.

    Args:
        at_end: whether definitions have a place; if not, a note is written as an author writes it.
    """

    def __init__(self, *, at_end: bool = True) -> None:
        self._at_end = at_end
        self._used: dict[str, Citation] = {}

    def mark(self, citation: Citation) -> str:
        """What stands in the sentence."""
        if not self._at_end or not clean(citation.label).strip(" "):
            return f"[]({SOURCE_SCHEME}{citation.source})"
        self._used.setdefault(citation.source, citation)
        return f"[^{citation.source}]"

    def lines(self) -> list[str]:
        """The definitions, for the end of the file."""
        return [self._definition(citation) for citation in self._used.values()]

    def _definition(self, citation: Citation) -> str:
        words = escape_text(clean(citation.label).strip(" "))
        url = clean_url(citation.url)
        shown = f"[{words}]({escape_url(url)})" if url else escape_line_start(words)
        return f"[^{citation.source}]: {shown} {comment(SOURCE_SCHEME + citation.source)}"


def is_empty(inlines: Iterable[Inline]) -> bool:
    """Whether nothing is left of the inlines on paper."""
    return not _plain(inlines)


def write_line(inlines: Iterable[Inline], footnotes: Footnotes) -> str:
    """The inlines on one line, for a title or a cell."""
    line = tuple(inlines)
    return _write(_plain(line), footnotes) if _holds_note(line) else _line(line)


def write_sentences(inlines: Iterable[Inline], footnotes: Footnotes) -> list[str]:
    """The inlines of a paragraph, one sentence per line, no line of which reads as the start of a block."""
    line = tuple(inlines)
    return _written(line, footnotes) if _holds_note(line) else list(_paragraph(line))


@lru_cache(maxsize=2**13)
def _line(inlines: tuple[Inline, ...]) -> str:
    """A line without footnotes, which reads the same in every file: neighbours share most lines."""
    return _write(_plain(inlines), Footnotes())


@lru_cache(maxsize=2**13)
def _paragraph(inlines: tuple[Inline, ...]) -> tuple[str, ...]:
    """A paragraph without footnotes, which reads the same in every file."""
    return tuple(_written(inlines, Footnotes()))


def _written(inlines: tuple[Inline, ...], footnotes: Footnotes) -> list[str]:
    lines = [_write(sentence, footnotes) for sentence in _sentences(_plain(inlines))]
    return [escape_line_start(line) for line in lines]


def _holds_note(inlines: Iterable[Inline]) -> bool:
    return any(isinstance(inline, Citation) and inline.form == "noot" for inline in walk_inlines(inlines))


def _plain(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    return tidy(transform_inlines(inlines, _WITHOUT_FACT))


def _without_fact(inline: Inline) -> Inline:
    return Text(inline.text) if isinstance(inline, Value) else inline


def _sentences(inlines: Sequence[Inline]) -> list[list[Inline]]:
    """Cuts plain words where a sentence ends; never inside emphasis or a link."""
    ends = sentence_ends(plain_text(inlines))
    if not ends:
        return [list(inlines)]
    sentences: list[list[Inline]] = [[]]
    start = 0
    for inline in inlines:
        width = len(plain_text((inline,)))
        if not isinstance(inline, Text):
            sentences[-1].append(inline)
        else:
            begin = 0
            for end in (end - start for end in ends if start <= end < start + width):
                sentences[-1].append(Text(inline.text[begin:end]))
                sentences.append([])
                begin = end + 1
            sentences[-1].append(Text(inline.text[begin:]))
        start += width
    return [sentence for sentence in sentences if any(part != Text("") for part in sentence)]


def _write(inlines: Iterable[Inline], footnotes: Footnotes) -> str:
    line = _LineWriter(footnotes)
    for inline in inlines:
        line.add(inline)
    return "".join(line.parts)


class _LineWriter:
    """Writes inlines after one another and keeps them apart where they would flow together."""

    def __init__(self, footnotes: Footnotes) -> None:
        self.footnotes = footnotes
        self.parts: list[str] = []
        self.last = ""
        self.after_mark = False
        self.after_note = False

    def add(self, inline: Inline) -> None:
        match inline:
            case Text() | Value():
                self._words(escape_text(inline.text))
            case Emphasis(children):
                self._marked("*", children)
            case Strong(children):
                self._strong(children)
            case Link(url, children):
                self._put(f"[{_write(children, self.footnotes)}]({escape_url(url)})")
            case Blank():
                self._blank(inline)
            case Reference():
                place = f"{inline.file}.md#{inline.target}" if inline.file else f"#{inline.target}"
                self._put(f"[{escape_text(clean(inline.label))}]({place})")
            case Citation():
                self._citation(inline)
            case _:
                assert_never(inline)

    def _put(self, piece: str) -> None:
        if not piece:
            return
        # A closing mark behind a sign only closes when no letter follows it.
        if self.after_mark and not piece[0].isspace() and not _is_sign(piece[0]):
            self.parts.append(SEPARATOR)
        if self.last == "!" and piece[0] == "[":
            self.parts[-1] = f"{self.parts[-1][:-1]}\\!"
        self.parts.append(piece)
        self.last = piece[-1]
        self.after_mark = self.after_note = False

    def _words(self, words: str) -> None:
        # Behind a footnote a bracket would make it a link, and a colon would make it a definition.
        self._put(f"\\{words}" if self.after_note and words[:1] in ("(", ":") else words)

    def _strong(self, children: tuple[Inline, ...]) -> None:
        if len(children) == 1 and isinstance(children[0], Emphasis):
            self._marked("***", children[0].children)
        else:
            self._marked("**", children)

    def _marked(self, mark: str, children: Sequence[Inline]) -> None:
        words = _write(children, self.footnotes)
        if words.startswith("*"):
            words = SEPARATOR + words
        if words.endswith("*"):
            words += SEPARATOR
        opens = not self.last or self.last.isspace() or (self.last != "*" and _is_sign(self.last))
        if not opens and (self.last == "*" or not words[:1].isalnum()):
            self._put(SEPARATOR)
        self._put(f"{mark}{words}{mark}")
        self.after_mark = not words[-1:].isalnum()

    def _blank(self, blank: Blank) -> None:
        if self.last == "*" or (self.last and not self.last.isspace() and not _is_sign(self.last)):
            self._put(SEPARATOR)
        before, after = BLANK_WORDS.split("{}")
        field = comment(f"veld: {blank.field}".strip())
        self._put(f"**{before}{escape_text(blank.label)}{after}**{field}")

    def _citation(self, citation: Citation) -> None:
        label = clean(citation.label).strip(" ")
        if citation.form == "noot":
            self._put(self.footnotes.mark(citation))
            self.after_note = self.last == "]"
            return
        detail = clean(citation.detail).strip(" ")
        if not label:
            self._put(f"[{escape_text(detail)}]({LAW_SCHEME}{citation.source})")
            return
        title = escape_title(f"{SOURCE_SCHEME}{citation.source} {detail}".strip(" "))
        url = escape_url(clean_url(citation.url)) or _NO_ADDRESS
        self._put(f'[{escape_text(label)}]({url} "{title}")')


def _is_sign(char: str) -> bool:
    return category(char).startswith("P")


_WITHOUT_FACT: Final = Only(_without_fact, Value)
