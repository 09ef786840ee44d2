"""A written document as sentences, each with the line and the symbol where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEADING = re.compile(r"(#+) (?P<words>.*?)\s*<!-- ##(?P<symbol>\S+) (?P<role>\w+).*-->")
_MARK = re.compile(r"^(?:\s*>)*\s*(?:(?:[-*]|\d+\.|[a-z]\.)\s+)?")
_COMMENT = re.compile(r"<!--.*?-->")
_NOTE = re.compile(r"\[\^[^\]]+\]")
_LINK = re.compile(r"\[(?P<words>(?:\\.|[^\]\\])*)\]\((?:[^()\"]|\([^)]*\)|\"[^\"]*\")*\)")
_SOURCE = re.compile(
    r"\s*\((?=\[)(?:\[[^\]]*\]\([^)]*\)|[,;\s]|en\b|of\b|volgende\b|met de artikelen daarna\b)+\)"
)
_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý‘“])")
_ENTRY = re.compile(rf"{_END.pattern}|;\s")
_ESCAPE = re.compile(r"\\(.)")
_BLANK = re.compile(r"\*\*\[in te vullen: [^\]]*\]\*\*")
DEFINITIONS = ("begrippen", "begripsbepalingen")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What stands between two full stops.

    Attributes:
        text: the words as a reader sees them; a reference in brackets counts as a note and is left out.
        file: path from the root of the repository.
        line: the line, from 1.
        part: the symbol of the top-level part in which it stands, such as `beleid.samenvatting`.
        symbol: the symbol of the nearest heading.
        role: `toelichting`, `artikel` and so on: the role of the nearest heading.
        ended: whether it ends in a full stop, a question mark or an exclamation mark.
        definition: whether it belongs to a list of definitions.
        cell: whether it stands in a table.
    """

    text: str
    file: str
    line: int
    part: str
    symbol: str
    role: str
    ended: bool
    definition: bool
    cell: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words, without marks around them."""
        return tuple(word for word in self.text.split() if any(sign.isalnum() for sign in word))


def sentences(path: Path, root: Path) -> Iterator[Sentence]:
    """Read a Markdown file that the program wrote.

    Args:
        path: the file.
        root: the folder from which places are told.
    """
    part = symbol = role = ""
    place = (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
    lines = path.read_text(encoding="utf-8").split("\n")
    start = lines.index("---", 1) + 1 if lines[0] == "---" else 0
    for number, line in enumerate(lines[start:], start + 1):
        heading = _HEADING.match(line)
        if heading:
            symbol, role = heading["symbol"], heading["role"]
            part = symbol if len(heading[1]) == 1 else part
            continue
        for text in _texts(line):
            yield Sentence(
                text,
                place,
                number,
                part,
                symbol,
                role,
                text.rstrip('”’)"').endswith((".", "!", "?")),
                symbol.rpartition(".")[2] in DEFINITIONS,
                line.startswith("|"),
            )


def plain(line: str) -> str:
    """A line of Markdown as a reader sees it: no comments, notes, addresses and marks."""
    line = _BLANK.sub("…", _COMMENT.sub("", line))
    line = _NOTE.sub("", _SOURCE.sub("", line))
    line = _LINK.sub(lambda match: match["words"], line)
    return _ESCAPE.sub(r"\1", line.replace("**", "").replace("*", "")).strip()


def _texts(line: str) -> Iterator[str]:
    """The sentences of one line; in a table the cells, and in a cell the entries between semicolons."""
    if not line.strip() or line.startswith("[^") or re.fullmatch(r"[\s|:-]+", line):
        return
    table = line.startswith("|")
    cells = re.split(r"(?<!\\)\|", line) if table else [_MARK.sub("", line, count=1)]
    for cell in cells:
        for text in (_ENTRY if table else _END).split(plain(cell)):
            if any(sign.isalpha() for sign in text):
                yield text
