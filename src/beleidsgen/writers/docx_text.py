"""Words inside WordprocessingML: escaping, addresses, and the name by which Word knows a symbol."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final
from urllib.parse import quote

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
from beleidsgen.document.walk import BLANK_WORDS

NAME_LENGTH: Final = 40
"""Word refuses bookmarks with a longer name."""

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_WHITE: Final = re.compile("[\t\n\r\x85\u2028\u2029]+")
_SPECIAL: Final = re.compile("[&<>\"'\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_SAFE_ADDRESS: Final = re.compile(r"(?:https?://|mailto:|tel:)\S.*", re.IGNORECASE)
_UNCHANGED: Final = "%/:=&?~#+!$,;'@()*-._"


def clean(text: str) -> str:
    """The text without characters that no XML file may hold; breaks and tabs become one space."""
    return _FORBIDDEN.sub("", _WHITE.sub(" ", text))


def escape(text: str) -> str:
    """The text as character data or as the value of an attribute."""
    return clean(text).translate(_ESCAPES) if _SPECIAL.search(text) else text


def address(url: str) -> str:
    """The address as Word accepts it in a relation, or an empty text for what is no web or mail address."""
    candidate = clean(url).strip()
    return quote(candidate, safe=_UNCHANGED) if _SAFE_ADDRESS.fullmatch(candidate) else ""


@lru_cache(maxsize=2**13)
def bookmark_name(symbol: str) -> str:
    """The bookmark of a symbol: the same in every document and process, and unlike that of any other symbol.

    A point becomes `_`, a hyphen `__` and a slash `___`, so that a short name can be read back; of a name
    that is too long the end is replaced by a hash. Word wants a letter or `_` in front.
    """
    name = symbol.replace("-", "__").replace("/", "___").replace(".", "_")
    if not name[:1].isalpha():
        name = f"_{name}"
    if len(name) <= NAME_LENGTH:
        return name
    digest = hashlib.sha256(symbol.encode("utf-8")).hexdigest()[:10]
    return f"{name[: NAME_LENGTH - 11]}_{digest}"


def blank_text(blank: Blank) -> str:
    """How an open field is printed."""
    return BLANK_WORDS.format(blank.label)


def plain(children: Iterable[Inline]) -> str:
    """The words of inlines as they are printed, without footnotes."""
    parts: list[str] = []
    for child in children:
        match child:
            case Text() | Value():
                parts.append(child.text)
            case Blank():
                parts.append(blank_text(child))
            case Reference():
                parts.append(child.label or child.target)
            case Citation():
                parts.append((child.label or child.source) if child.form == "tekst" else "")
            case Emphasis() | Strong() | Link():
                parts.append(plain(child.children))
    return clean("".join(parts)).strip()
