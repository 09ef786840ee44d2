"""Inline tokens -> inlines: the words of one paragraph, title or cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Protocol

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.document.inlines import Blank, Citation, Inline, Reference, Text, Value
from beleidsgen.document.tidy import Run, build, clean, clean_url, runs, tidy
from beleidsgen.document.walk import plain_text
from beleidsgen.markdown import dialect
from beleidsgen.names import FactName, SourceId, Symbol

_NEEDS_PARSING: Final = re.compile(r"[\\*_\[\]<&!\n]")
_BLANK_AT_END: Final = re.compile(r"(.*?)\[in te vullen: (.+)\]", re.DOTALL)


class Token(Protocol):
    """What we need of a token of the Markdown library."""

    type: str
    tag: str
    content: str
    markup: str
    map: list[int] | None
    meta: dict[str, Any]
    attrs: dict[str, str | int | float]
    children: list[Any] | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A comment that names what it stands in."""

    symbol: Symbol
    role: str = ""
    depth: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What one paragraph, title or cell holds.

    Attributes:
        children: its inlines.
        front: anchors before the first word.
        back: anchors after the last word.
        wide: it holds the comment that makes a table wide.
    """

    children: tuple[Inline, ...]
    front: tuple[Anchor, ...] = ()
    back: tuple[Anchor, ...] = ()
    wide: bool = False


@dataclass(slots=True)
class Context:
    """What is known while one text is read, and what was noticed.

    Attributes:
        read_values: whether the words of a value decided how something was read.
    """

    tokenise: Callable[[str], list[Any]]
    place: Place
    values: Sequence[Value | Blank] = ()
    base: Symbol | None = None
    notes: Mapping[str, SourceId | tuple[Inline, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    seen: set[Symbol] = field(default_factory=set)
    read_values: bool = False

    def note(
        self, code: str, message: str, hint: str, line: int, severity: Severity = Severity.WAARSCHUWING
    ) -> None:
        """Remembers a finding on a line of the text, counted from 0."""
        number = self.place.line + line if self.place.line else 0
        self.findings.append(
            Finding(code, severity, message, replace(self.place, line=number, column=0), hint)
        )

    def words(self, text: str) -> str:
        """The text with every value token replaced by the words it prints."""
        if not self.values or dialect.TOKEN_OPEN not in text:
            return text
        self.read_values = True
        return "".join(plain_text((run.leaf,)) for run in self.leaves(Run(Text(text))))

    def leaves(self, run: Run) -> Iterable[Run]:
        """The run cut at its value tokens, each token replaced by its value."""
        if not isinstance(run.leaf, Text) or not self.values or dialect.TOKEN_OPEN not in run.leaf.text:
            return (run,)
        parts = dialect.VALUE_TOKEN.split(run.leaf.text)
        cut: list[Run] = []
        for position, part in enumerate(parts):
            if position % 2 == 0:
                cut.append(Run(Text(part), run.emphasis, run.strong, run.url))
            elif int(part) < len(self.values):
                cut.append(Run(self.values[int(part)], run.emphasis, run.strong, run.url))
        return cut


def read_line(content: str, context: Context, line: int = 0) -> Line:
    """Reads the words of one paragraph, title or cell.

    Args:
        content: the source of it, without block markup.
        context: what is known, and where findings go.
        line: its line in the text, counted from 0.
    """
    if not _NEEDS_PARSING.search(content):
        return Line(tidy([run.leaf for run in context.leaves(Run(Text(content)))]))
    return _Words(context, line).read(content)


class _Words:
    """Goes once through the inline tokens of one piece of text."""

    def __init__(self, context: Context, line: int) -> None:
        self.context = context
        self.line = line
        self.out: list[Run | Anchor] = []
        self.emphasis = 0
        self.strong = 0
        self.bold_from = 0
        self.links: list[tuple[str, str, int]] = []
        self.wide = False

    def read(self, content: str) -> Line:
        for token in self.context.tokenise(content):
            self._take(token)
        front, words, back = self._edges()
        return Line(build(leaf for run in words for leaf in self.context.leaves(run)), front, back, self.wide)

    def _take(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special":
                self._say(token.content)
            case "softbreak" | "hardbreak":
                self._say(" ")
            case "em_open" | "em_close":
                self.emphasis += 1 if token.type == "em_open" else -1
            case "strong_open":
                self.bold_from = self.bold_from if self.strong else len(self.out)
                self.strong += 1
            case "strong_close":
                self.strong -= 1
            case "link_open":
                self.links.append(
                    (str(token.attrs["href"]), str(token.attrs.get("title", "")), len(self.out))
                )
            case "link_close":
                self._close_link(*self.links.pop())
            case "footnote_ref":
                self._note(token.meta["label"])
            case "html_inline":
                self._html(token.content)
            case "image":
                self._image(token)
            case _:
                self._say(token.content)

    def _say(self, words: str) -> None:
        if words:
            self.out.append(Run(Text(words), self.emphasis > 0, self.strong > 0))

    def _put(self, leaf: Reference | Citation) -> None:
        self.out.append(Run(leaf, self.emphasis > 0, self.strong > 0))

    def _edges(self) -> tuple[tuple[Anchor, ...], list[Run], tuple[Anchor, ...]]:
        words = [position for position, part in enumerate(self.out) if _is_word(part)]
        first, last = (words[0], words[-1]) if words else (len(self.out), len(self.out))
        front = tuple(part for part in self.out[:first] if isinstance(part, Anchor))
        back = tuple(part for part in self.out[last:] if isinstance(part, Anchor))
        for part in self.out[first:last]:
            if isinstance(part, Anchor):
                self._stray(part)
        return front, [part for part in self.out if isinstance(part, Run)], back

    def _stray(self, anchor: Anchor) -> None:
        self.context.note(
            "V116",
            f"Het anker {anchor.symbol} staat midden in een zin en benoemt daar niets.",
            "Zet het anker aan het begin van de alinea, het onderdeel of de eerste cel.",
            self.line,
        )

    # Links, references and citations

    def _close_link(self, href: str, title: str, start: int) -> None:
        inner = [part for part in self.out[start:] if isinstance(part, Run)]
        href = self.context.words(href)
        found = dialect.CITATION_TITLE.fullmatch(self.context.words(title))
        if found is not None:
            self._replace(start, Citation(SourceId(found[1]), "tekst", found[2] or ""))
        elif href.startswith(dialect.LAW_SCHEME) and href != dialect.LAW_SCHEME:
            detail = self.context.words("".join(plain_text((run.leaf,)) for run in inner))
            self._replace(start, Citation(SourceId(href[len(dialect.LAW_SCHEME) :]), "tekst", detail))
        elif href.startswith(dialect.SOURCE_SCHEME) and href != dialect.SOURCE_SCHEME:
            self._put(Citation(SourceId(href[len(dialect.SOURCE_SCHEME) :])))
        elif (target := _target(href)) is not None:
            self._replace(start, Reference(target))
        else:
            self._link(href, start)

    def _replace(self, start: int, leaf: Reference | Citation) -> None:
        del self.out[start:]
        self._put(leaf)

    def _link(self, href: str, start: int) -> None:
        url = clean_url(href)
        if not url:
            self.context.note(
                "V114",
                f"De link naar {href!r} leidt nergens heen; alleen de woorden zijn bewaard.",
                "Gebruik een webadres (https://…), een verwijzing (#symbool) of een bron (wet:… of bron:…).",
                self.line,
            )
            return
        if not any(_is_word(part) for part in self.out[start:]):
            self._say(url)
        self.out[start:] = [
            replace(part, url=url) if isinstance(part, Run) else part for part in self.out[start:]
        ]

    def _note(self, label: str) -> None:
        definition = self.context.notes.get(label, ())
        if isinstance(definition, str):
            self._put(Citation(definition))
            return
        self._say(" (")
        self.out.extend(runs(definition, self.emphasis > 0, self.strong > 0))
        self._say(")")
        self.context.note(
            "V118",
            f"De voetnoot {label} hoort niet bij een bron; de tekst ervan staat nu tussen haakjes in de zin.",
            "Laat de tekst zo staan, of verwijs naar een bron met [](bron:…).",
            self.line,
            Severity.OPMERKING,
        )

    def _image(self, token: Token) -> None:
        self._say(token.content)
        self.context.note(
            "V112",
            "Een afbeelding past niet in dit document; alleen de omschrijving is bewaard.",
            "Neem de afbeelding op in een apart stuk en noem dat in de tekst.",
            self.line,
        )

    # HTML: only our comments

    def _html(self, source: str) -> None:
        found = dialect.COMMENT.fullmatch(source)
        if found is None:
            self._say(source)
            self.context.note(
                "V111",
                f"De HTML-code {source} heeft hier geen betekenis en is als gewone tekst gelezen.",
                "Gebruik **vet**, *cursief* of een lijst in plaats van HTML.",
                self.line,
            )
            return
        words = self.context.words(found[1])
        anchor = read_anchor(words, self.context.base)
        if anchor is not None:
            self.out.append(anchor)
        elif words == dialect.WIDE:
            self.wide = True
        elif dialect.FIELD.fullmatch(words):
            self._blank(words)
        elif words and not dialect.NOTE_MARK.fullmatch(words):
            self.context.note(
                "V113",
                f"Het commentaar {words!r} is geen anker en blijft niet bewaard.",
                "Een anker is <!-- #naam -->; een gewone opmerking hoort niet in het document.",
                self.line,
            )

    def _blank(self, words: str) -> None:
        """Joins the bold words before it, as far as they still are an open field, to that field."""
        start = min(self.bold_from, len(self.out))
        bold = "".join(_bold_text(part) for part in self.out[start:])
        open_field, name = _BLANK_AT_END.fullmatch(bold), dialect.FIELD.fullmatch(words)
        if open_field is None or name is None:
            return
        anchors = [part for part in self.out[start:] if isinstance(part, Anchor)]
        weight = Run(Text(open_field[1]), self.emphasis > 0, True)
        label = self.context.words(open_field[2])
        self.out[start:] = [*anchors, weight, replace(weight, leaf=Blank(FactName(name[1]), label))]


def read_anchor(words: str, base: Symbol | None) -> Anchor | None:
    """The anchor that a comment is, None when it is another comment.

    Args:
        words: the words in the comment.
        base: the symbol of which a local name (`#naam`) is a part.
    """
    found = dialect.ANCHOR.fullmatch(words)
    if found is None:
        return None
    marks, name, role, depth, number = found.groups()
    try:
        symbol = Symbol(name) if marks == "##" or base is None else base.child(name)
    except ValueError:
        return None
    return Anchor(symbol, role or "", int(depth or 0), number or "")


def _target(href: str) -> Symbol | None:
    found = dialect.REFERENCE.fullmatch(href)
    if found is None:
        return None
    try:
        return Symbol(found[2])
    except ValueError:
        return None


def _is_word(part: Run | Anchor) -> bool:
    return isinstance(part, Run) and not (
        isinstance(part.leaf, Text) and not clean(part.leaf.text).strip(" ")
    )


def _bold_text(part: Run | Anchor) -> str:
    return part.leaf.text if isinstance(part, Run) and part.strong and isinstance(part.leaf, Text) else ""
