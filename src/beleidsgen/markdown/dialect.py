"""The dialect: its comments, its value tokens, and how words are kept from being read as markup."""

from __future__ import annotations

import re
from typing import Final

PANDOC_FORMAT: Final = "markdown-smart"
"""The pandoc format in which our files read as we read them.

Pandoc's own Markdown brings every construct of the dialect: fancy lists, pipe tables, footnotes, comments and
a head. Only `smart` is switched off: it would change quotation marks and dashes that a person typed.
"""

TOKEN_OPEN: Final = "\ue000"
TOKEN_CLOSE: Final = "\ue001"
VALUE_TOKEN: Final = re.compile(f"{TOKEN_OPEN}(\\d+){TOKEN_CLOSE}")

SEPARATOR: Final = "<!-- -->"
WIDE: Final = "breed"
FIGURE: Final = "figuur"
COMMENT: Final = re.compile(r"<!--\s*(.*?)\s*-->", re.DOTALL)
ANCHOR: Final = re.compile(r"(##?)(\S+)(?:\s+([a-z]+)(?:\^(\d+))?)?(?:\s+(.+))?", re.DOTALL)
FIELD: Final = re.compile(r"veld:\s*(\S*)")
NOTE_MARK: Final = re.compile(r"bron:\s*(\S+)")
NOTE_COMMENT: Final = re.compile(r"<!--\s*bron:\s*(\S+)\s*-->")
CITATION_TITLE: Final = re.compile(r"bron:(\S+)(?: (.+))?", re.DOTALL)
LAW_SCHEME: Final = "wet:"
SOURCE_SCHEME: Final = "bron:"
REFERENCE: Final = re.compile(r"(?:([a-z][a-z0-9-]*)\.md)?#(.+)")

_MARKUP: Final = re.compile(
    r"""(?P<mail>(?<![^\s(])[A-Za-z0-9.-]*[A-Za-z0-9]@[A-Za-z0-9.-]+(?=[\s),;:]|\Z))
    | [\\*`\[\]<|^~${@]        # always markup somewhere; pandoc: @ is a citation
    | _(?![^\W_]) | (?<![^\W_])_  # an underscore inside a word is none
    | &(?=\#?[A-Za-z0-9]+;)      # what would be read as an entity
    | !(?=\[)                    # with what follows: an image
    """,
    re.VERBOSE,
)
_MARKUP_SIGN: Final = re.compile(r"[\\*`\[\]<|^~${@_&!]")
"""A sign without which nothing of the above is found."""
# A space that the reader would strip (at an edge, or beside a common space) is spelled out.
_ODD_SPACE: Final = re.compile(
    "\\A[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+"
    "|[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+(?= |\\Z)"
    "|(?<= )[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+"
)
_LINE_START: Final = re.compile(
    r"""(?:
      ()(?=[\#>:=])                                       # heading, box, definition, underline
    | ()(?=[-+](?:[\s+=-]|$))                             # bullet, line, other tables
    | (\(?(?:\d+|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,}))(?=[.)](?:\s|$))  # the markers of a numbered list
    | (\(?[A-Z])(?=\)(?:\s|$))                           # capitals too, but `A. Jansen` is a name
    | ([Tt]able)(?=:)                                     # pandoc: the caption of a table
    )""",
    re.VERBOSE,
)
_TITLE_MARKUP: Final = re.compile(r'[\\"&|<>`*_\[\]]')


def comment(words: str) -> str:
    """A comment with these words."""
    return f"<!-- {words} -->"


def escape_text(text: str) -> str:
    """Words that stand as typed wherever a sentence can stand, except at the start of a line."""
    escaped = _MARKUP.sub(_escaped, text) if _MARKUP_SIGN.search(text) else text
    # An odd space is not printable; most text is, and costs no more than looking.
    return escaped if escaped.isprintable() else _ODD_SPACE.sub(_as_entities, escaped)


def escape_line_start(line: str) -> str:
    """A line of a sentence that is not read as the start of something else."""
    match = _LINE_START.match(line)
    return line if match is None else f"{line[: match.end()]}\\{line[match.end() :]}"


def escape_title(text: str) -> str:
    """Words between the quotation marks of a link."""
    return _TITLE_MARKUP.sub(r"\\\g<0>", text)


def escape_url(url: str) -> str:
    """An address between the round brackets of a link."""
    return re.sub(r"&(?=#?[A-Za-z0-9]+;)", r"\\&", url)


def _escaped(match: re.Match[str]) -> str:
    return match[0] if match["mail"] else f"\\{match[0]}"


def _as_entities(match: re.Match[str]) -> str:
    return "".join("&nbsp;" if char == "\xa0" else f"&#{ord(char)};" for char in match[0])
