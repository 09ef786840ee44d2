"""A condition in Dutch words, with what each fact in it is called; authors type it in two small languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from beleidsgen.build import Built

_WORDS: Final = {
    "not in": "staat niet in",
    "is not": "is niet",
    "not": "niet",
    "and": "en",
    "or": "of",
    "in": "staat in",
    "==": "is",
    "=": "is",
    "!=": "is niet",
    ">": "is meer dan",
    "<": "is minder dan",
    ">=": "is ten minste",
    "<=": "is ten hoogste",
}
_TOKEN: Final = re.compile(
    r"""(?P<quoted>"[^"]*"|'[^']*')|(?P<word>not\s+in\b|is\s+not\b|[\w.-]+)|(?P<sign>[=!<>]=?)|(?P<rest>.)""",
    re.DOTALL,
)
_BEFORE_A_VALUE: Final = frozenset({"=", "==", "!=", ">", "<", ">=", "<=", "bevat", "[", ",", "is"})


def condition_words(built: Built, text: str) -> str:
    """A `wanneer`, or what stands in an `if` of a text, in Dutch: `niet heeft_ramen (Ramen) en …`.

    Args:
        built: everything that was made for a municipality; knows what its facts are called.
        text: the condition as its author typed it.
    """
    return " ".join("".join(_told(built, text)).split())


def _told(built: Built, text: str) -> Iterator[str]:
    before = ""
    for match in _TOKEN.finditer(text):
        token = " ".join(match.group().split())
        if match["quoted"]:
            yield f"‘{token[1:-1]}’"
        elif match["sign"]:
            yield f" {_WORDS.get(token, token)} "
        elif match["word"]:
            yield _WORDS.get(token, token)
            if before not in _BEFORE_A_VALUE and token not in _WORDS:
                yield _title(built, token)
        else:
            yield match.group()
        before = token or before


def _title(built: Built, name: str) -> str:
    title = built.facts.title(name) if name in built.facts else name
    return f" ({title})" if title != name else ""
