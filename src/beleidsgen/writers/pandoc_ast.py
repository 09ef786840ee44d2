"""The document tree of pandoc: the few kinds of nodes that we use, as its JSON wants them."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from beleidsgen.writers.docx_text import clean

Node = Mapping[str, object]
"""A block or an inline of pandoc."""
LINE_BREAK: Final[Node] = {"t": "LineBreak"}
"""The next words begin on a new line of the same paragraph."""

_VERSION: Final = [1, 23]
"""Version of the tree that pandoc 3 reads."""
_FORMAT: Final = "opendocument"
_SPACES: Final = re.compile(" {2,}")
_NO_ATTRIBUTES: Final[tuple[str, list[str], list[str]]] = ("", [], [])
_SPACE: Final[Node] = {"t": "Space"}
_LEFT: Final[Node] = {"t": "AlignDefault"}


def tree_json(blocks: Sequence[Node], meta: Mapping[str, str]) -> str:
    """The whole document as pandoc reads it."""
    head = {name: {"t": "MetaInlines", "c": words(text)} for name, text in meta.items()}
    tree = {"pandoc-api-version": _VERSION, "meta": head, "blocks": blocks}
    return json.dumps(tree, ensure_ascii=False)


def words(text: str) -> list[Node]:
    """Plain words; pandoc keeps runs of spaces in a string, so the outer ones become nodes."""
    text = clean(text)
    inner = _SPACES.sub(" ", text.strip(" "))
    if not inner:
        return [_SPACE] if text else []
    before = [_SPACE] if text.startswith(" ") else []
    after = [_SPACE] if text.endswith(" ") else []
    return [*before, {"t": "Str", "c": inner}, *after]


def styled(style: str, inlines: Sequence[Node]) -> Node:
    """Words in a named style."""
    return {"t": "Span", "c": (_in_style(style), inlines)}


def anchor(name: str) -> Node:
    """A place that links can lead to."""
    return {"t": "Span", "c": ((name, [], []), [])}


def link(place: str, inlines: Sequence[Node]) -> Node:
    """Words that lead to an address, or to `#name` in this document."""
    return {"t": "Link", "c": (_NO_ATTRIBUTES, inlines, (place, ""))}


def note(inlines: Sequence[Node]) -> Node:
    """A footnote."""
    return {"t": "Note", "c": [{"t": "Para", "c": inlines}]}


def image(kind: str, data: bytes, width: float, height: float, title: str) -> Node:
    """A picture that travels inside the tree; sizes in points."""
    source = f"data:{kind};base64,{base64.b64encode(data).decode()}"
    size = [("width", f"{width:.2f}pt"), ("height", f"{height:.2f}pt")]
    return {"t": "Image", "c": (("", [], size), words(title), (source, ""))}


def raw_inline(xml: str) -> Node:
    """OpenDocument inside a sentence, for what pandoc has no word for."""
    return {"t": "RawInline", "c": (_FORMAT, xml)}


def raw(xml: str) -> Node:
    """OpenDocument between paragraphs, for what pandoc has no word for."""
    return {"t": "RawBlock", "c": (_FORMAT, xml)}


def paragraph(style: str, inlines: Sequence[Node]) -> Node:
    """A paragraph in a named style."""
    return {"t": "Div", "c": (_in_style(style), [{"t": "Para", "c": inlines}])}


def header(level: int, name: str, inlines: Sequence[Node]) -> Node:
    """A heading; a name makes it a place that links can lead to."""
    return {"t": "Header", "c": (level, (name, [], []), inlines)}


def table(
    widths: Sequence[float], head: Sequence[Sequence[Node]], rows: Iterable[Sequence[Sequence[Node]]]
) -> Node:
    """A table with one header row.

    Args:
        widths: the share of each column in the width of the table.
        head: the words of each cell of the header row.
        rows: the words of each cell of the other rows.
    """
    columns = [(_LEFT, {"t": "ColWidth", "c": width}) for width in widths]
    return {
        "t": "Table",
        "c": (
            _NO_ATTRIBUTES,
            (None, []),
            columns,
            (_NO_ATTRIBUTES, [_row(head)]),
            [(_NO_ATTRIBUTES, 0, (), [_row(row) for row in rows])],
            (_NO_ATTRIBUTES, []),
        ),
    }


def _row(cells: Sequence[Sequence[Node]]) -> object:
    return (
        _NO_ATTRIBUTES,
        [(_NO_ATTRIBUTES, _LEFT, 1, 1, [{"t": "Plain", "c": inlines}]) for inlines in cells],
    )


def _in_style(style: str) -> object:
    return ("", [], [("custom-style", style)])
