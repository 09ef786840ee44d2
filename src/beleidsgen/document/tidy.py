"""One spelling for a row of inlines: the same words with the same weight are the same value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

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
from beleidsgen.names import FactName

InlineFunction = Callable[[Inline], Inline | tuple[Inline, ...]]
Leaf = Text | Value | Blank | Reference | Citation

SPACES: Final = " \t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029"
_SPACE_RUN: Final = re.compile(f"[{SPACES}]+")
# What XML and YAML cannot hold can stand in no output, so it is taken away at the gate.
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE: Final = Text(" ")
_MARKED: Final = frozenset({Emphasis, Strong, Link})
_BLANK_TEXT: Final = re.compile(r"\[in te vullen: (.+)\]")
_SCHEME: Final = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_SAFE_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
# Characters that end an address, or mean something, in one of our output formats.
_URL_BREAKERS: Final = re.compile(r'[\s<>()\[\]{}"\\|`^]')


class Only:
    """A function for `transform_inlines` that changes only some kinds; a line without them is kept unread.

    Args:
        function: gives for an inline of these kinds what comes in its place.
        kinds: the kinds, of which emphasis and links need not be named to reach what is in them.
    """

    __slots__ = ("_function", "_kinds", "_reached")

    def __init__(self, function: InlineFunction, *kinds: type[Inline]) -> None:
        self._function = function
        self._kinds = frozenset(kinds)
        self._reached = _MARKED.union(kinds)

    def __call__(self, inline: Inline) -> Inline | tuple[Inline, ...]:
        """What comes in the place of an inline: itself when it is of another kind."""
        return self._function(inline) if type(inline) in self._kinds else inline

    def concerns(self, inlines: Iterable[Inline]) -> bool:
        """Whether something may change in these inlines."""
        return not self._reached.isdisjoint(map(type, inlines))


@dataclass(frozen=True, slots=True)
class Run:
    """A leaf with the weight it is printed in.

    Attributes:
        leaf: what is printed.
        emphasis: in italics.
        strong: in bold.
        url: address of the link around it, empty when there is none.
    """

    leaf: Leaf
    emphasis: bool = False
    strong: bool = False
    url: str = ""


def tidy(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same inlines in their one spelling: white space is one space, equal neighbours are merged."""
    given = inlines if isinstance(inlines, tuple) else tuple(inlines)
    if _MARKED.isdisjoint(map(type, given)):
        return _in_a_row(given)
    return build(runs(given))


def clean(text: str) -> str:
    """The text without characters that no output can hold, every run of white space made one space."""
    if text.isprintable() and "  " not in text:  # of all white space only the common space is printable
        return text
    return _SPACE_RUN.sub(" ", _UNPRINTABLE.sub("", text))


def printable(leaf: Inline) -> Inline:
    """The leaf with the words that outputs can hold."""
    if isinstance(leaf, Value):
        text = clean(leaf.text)
        return leaf if text == leaf.text else Value(leaf.fact, text)
    if isinstance(leaf, Blank):
        label = clean(leaf.label).strip(" ")
        return leaf if label == leaf.label else Blank(leaf.field, label)
    return leaf


def clean_url(url: str) -> str:
    """An address that can stand in every output; empty when a document may not lead to it by a link."""
    bare = _SPACE_RUN.sub(" ", _UNPRINTABLE.sub("", url)).strip(" ")
    scheme = _SCHEME.match(bare)
    if bare.startswith("#") or (scheme is not None and scheme[1].lower() not in _SAFE_SCHEMES):
        return ""
    return _URL_BREAKERS.sub(_percent, bare)


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def runs(
    inlines: Iterable[Inline], emphasis: bool = False, strong: bool = False, url: str = ""
) -> Iterator[Run]:
    """The leaves from left to right, each with its weight."""
    for inline in inlines:
        match inline:
            case Emphasis(children):
                yield from runs(children, True, strong, url)
            case Strong(children):
                yield from runs(children, emphasis, True, url)
            case Link(address, children):
                own = clean_url(address)
                label = tuple(runs(children, emphasis, strong, own or url))
                yield from label if _says_something(label) else (Run(Text(own), emphasis, strong, own),)
            case Text() | Value() | Blank() | Reference() | Citation():
                yield Run(inline, emphasis, strong, url)


def transform_inlines(inlines: Iterable[Inline], inline_function: InlineFunction) -> tuple[Inline, ...]:
    """The inlines replaced one by one, inner ones first; a tuple in answer stands for several, or none.

    When nothing changes the answer is the very tuple that was given, so that what holds it can be kept too.
    """
    given = inlines if isinstance(inlines, tuple) else tuple(inlines)
    if isinstance(inline_function, Only) and not inline_function.concerns(given):
        return given
    changed: list[Inline] = []
    is_new = False
    for inline in given:
        result = inline_function(_transformed_inside(inline, inline_function))
        is_new = is_new or result is not inline
        if isinstance(result, tuple):
            changed.extend(result)
        else:
            changed.append(result)
    return tuple(changed) if is_new else given


def _transformed_inside(inline: Inline, inline_function: InlineFunction) -> Inline:
    match inline:
        case Emphasis() | Strong() | Link():
            children = transform_inlines(inline.children, inline_function)
            return inline if children is inline.children else replace(inline, children=children)
        case _:
            return inline


def _says_something(label: Iterable[Run]) -> bool:
    return any(not isinstance(run.leaf, Text) or clean(run.leaf.text).strip(" ") for run in label)


def build(all_runs: Iterable[Run]) -> tuple[Inline, ...]:
    """Makes the tree again: of marks that start together, the one that goes on longest is outside."""
    spaced = list(_spaced(_words(all_runs)))
    if all(run.strong is run.emphasis is False and not run.url for run in spaced):
        return _joined(run.leaf for run in spaced)
    return _nested(spaced, _MARKS)


def _words(all_runs: Iterable[Run]) -> Iterator[Run | None]:
    """Words without white space at their edges; None stands for one space."""
    for run in all_runs:
        if not isinstance(run.leaf, Text):
            yield _allowed(run, run.leaf)
            continue
        text = clean(run.leaf.text)
        if text.startswith(" "):
            yield None
        words = text.strip(" ")
        if words:
            whole = words is run.leaf.text
            yield run if whole else Run(Text(words), run.emphasis, run.strong, run.url)
            if text.endswith(" "):
                yield None


def _in_a_row(leaves: Iterable[Inline]) -> tuple[Inline, ...]:
    """What `build` makes of leaves without marks, in one go: most sentences have none."""
    made: list[Inline] = []
    words: list[str] = []
    space = False
    for leaf in leaves:
        if isinstance(leaf, Text):
            text = clean(leaf.text)
            bare = text.strip(" ")
            space = space or text.startswith(" ")
            if bare:
                words.append(f" {bare}" if space and (made or words) else bare)
                space = text.endswith(" ")
            continue
        if space and (made or words):
            words.append(" ")
        if words:
            made.append(Text("".join(words)))
            words.clear()
        made.append(printable(leaf))
        space = False
    if words:
        made.append(Text("".join(words)))
    return tuple(made)


def _allowed(run: Run, leaf: Value | Blank | Reference | Citation) -> Run:
    """The run with the weight this leaf can have: an open field is bold already, a pointer is no link."""
    match leaf:
        case Value():
            return Run(Value(leaf.fact, clean(leaf.text)), run.emphasis, run.strong, run.url)
        case Blank():
            return Run(Blank(leaf.field, clean(leaf.label).strip(" ")), run.emphasis, False, run.url)
        case Reference() | Citation():
            return Run(leaf, run.emphasis, run.strong)


def _spaced(words: Iterable[Run | None]) -> Iterator[Run]:
    """Gives every space the weight that both its neighbours share, and drops those at the edges."""
    before: Run | None = None
    space = False
    for run in words:
        if run is None:
            space = True
            continue
        if before is not None and space:
            yield Run(
                _SPACE,
                before.emphasis and run.emphasis,
                before.strong and run.strong,
                run.url if run.url == before.url else "",
            )
        yield run
        before, space = run, False


_Key = Callable[[Run], str | bool]
_Wrap = Callable[[Run, tuple[Inline, ...]], Inline]
_MARKS: Final[tuple[tuple[_Key, _Wrap], ...]] = (
    (lambda run: run.url, lambda run, children: Link(run.url, children)),
    (lambda run: run.strong, lambda _, children: _bold(children)),
    (lambda run: run.emphasis, lambda _, children: Emphasis(children)),
)


def _nested(group: Sequence[Run], marks: Sequence[tuple[_Key, _Wrap]]) -> tuple[Inline, ...]:
    nested: list[Inline] = []
    start = 0
    while start < len(group):
        run = group[start]
        lengths = [_length(group, start, key) for key, _ in marks]
        longest = max(lengths, default=0)
        if not longest:
            nested.append(run.leaf)
            start += 1
            continue
        chosen = lengths.index(longest)
        inner = _nested(group[start : start + longest], [*marks[:chosen], *marks[chosen + 1 :]])
        nested.append(marks[chosen][1](run, inner))
        start += longest
    return _joined(nested)


def _length(group: Sequence[Run], start: int, key: _Key) -> int:
    """How many runs from here carry the same mark; a mark starts and ends with a word, never with a space."""
    mark = key(group[start])
    if not mark or group[start].leaf == _SPACE:
        return 0
    end = start
    while end < len(group) and key(group[end]) == mark:
        end += 1
    while group[end - 1].leaf == _SPACE:
        end -= 1
    return end - start


def _joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    joined: list[Inline] = []
    for inline in inlines:
        last = joined[-1] if joined else None
        if isinstance(last, Text) and isinstance(inline, Text):
            joined[-1] = Text(last.text + inline.text)
        else:
            joined.append(inline)
    return tuple(joined)


def _bold(children: tuple[Inline, ...]) -> Inline:
    """A bold `[in te vullen: …]` is an open field, also when nobody knows any more which one."""
    only = children[0] if len(children) == 1 else None
    found = _BLANK_TEXT.fullmatch(only.text) if isinstance(only, Text) else None
    return Strong(children) if found is None else Blank(FactName(""), found[1].strip(" "))
