"""Reads a page of ours back with the parser of the standard library, sharing nothing with the writer."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_ALONE = {"meta", "col", "img", "br", "path", "rect", "line", "circle"}
_IN_A_SENTENCE = {"a", "em", "mark", "span", "strong", "sup"}


@dataclass
class Element:
    """One element of a page with everything below it; text is a child too."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def all(self, tag: str = "") -> list[Element]:
        """All elements below this one, in order, of one kind or of any."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                found += [child] if tag in ("", child.tag) else []
                found += child.all(tag)
        return found

    def by_id(self, name: str) -> Element:
        """The element with this id."""
        return next(element for element in self.all() if element.attributes.get("id") == name)

    def text(self, leave: frozenset[str] = frozenset()) -> str:
        """The words, with white space between blocks; without elements of the kinds to leave out."""
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag not in leave:
                words = child.text(leave)
                parts.append(words if child.tag in _IN_A_SENTENCE else f"\n{words}\n")
        return "".join(parts)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _ALONE:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> sluit een ander element"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_page(data: bytes) -> Element:
    """A page as elements; an element that is closed by another fails."""
    reader = _Reader()
    reader.feed(data.decode())
    assert reader.open == [reader.root]
    return reader.root
