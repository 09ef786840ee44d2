"""A fingerprint of a block: the same for the same words, blind to numbers, labels, symbols and layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import assert_never

from beleidsgen.document.blocks import Figure, ItemList
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
from beleidsgen.document.tidy import tidy, transform_inlines
from beleidsgen.document.walk import Node, children_of, inlines_of

_LENGTH = 32
_ORDERED = ("punt", "letter")


def fingerprint(node: Node) -> str:
    """A short hash of what a node says, the same on every machine and in every version of its numbers."""
    return sha256("\x1f".join(_traits(node)).encode()).hexdigest()[:_LENGTH]


def _traits(node: Node) -> Iterator[str]:
    yield f"<{type(node).__name__}"
    if isinstance(node, ItemList):
        yield node.style if node.style in _ORDERED else "cijfer"
    if isinstance(node, Figure):
        yield node.drawing
    yield from _inline_traits(tidy(transform_inlines(inlines_of(node), _without_fact)))
    for child in children_of(node):
        yield from _traits(child)
    yield ">"


def _without_fact(inline: Inline) -> Inline:
    return Text(inline.text) if isinstance(inline, Value) else inline


def _inline_traits(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text() | Value():
                yield inline.text
            case Blank():
                yield f"<veld {inline.field} {inline.label}"
            case Reference():
                yield f"<naar {inline.target}"
            case Citation():
                yield f"<bron {inline.form} {inline.source} {inline.detail}"
            case Emphasis() | Strong() | Link():
                yield f"<{type(inline).__name__} {inline.url if isinstance(inline, Link) else ''}"
                yield from _inline_traits(inline.children)
                yield ">"
            case _:
                assert_never(inline)
