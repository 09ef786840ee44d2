"""The words of a file, so that two formats can be laid beside each other."""

from __future__ import annotations

import difflib
import html
import re
from collections.abc import Iterator
from itertools import count

LINK = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\((?:[^()\\]|\\.)*\)")


def words_of_markdown(text: str) -> list[str]:
    """The words of a written document, read without our own reader; notes get their number in order."""
    body = text.split("\n---\n", 1)[1]
    body = re.sub(r"^\[\^[^\]]+\]:.*$", "", body, flags=re.MULTILINE)
    body = re.sub(r"<!--.*?-->", "", body)
    notes = count(1)
    body = re.sub(r"(?<!\\)\[\^[^\]]+\]", lambda _: str(next(notes)), body)
    while LINK.search(body):
        body = LINK.sub(r"\1", body)
    lines = [_line(line) for line in body.splitlines() if not re.fullmatch(r"\|[-|: ]+\|", line.strip())]
    return words_of("\n".join(lines))


def _line(line: str) -> str:
    line = re.sub(r"^\s*(?:#+ |> ?|- )", "", line)
    line = re.sub(r"^\s*- ", "", line)
    if line.startswith("|"):
        line = re.sub(r"(?<!\\)\|", " ", line)
    return re.sub(r"(?<!\\)\*", "", line)


def words_of(text: str) -> list[str]:
    """Words apart by any white space; marks that a format draws do not count."""
    plain = html.unescape(re.sub(r"\\(.)", r"\1", text))
    return [word for word in plain.replace("\xa0", " ").replace("°", "").split() if word not in {"•", ">"}]


def difference(expected: list[str], found: list[str], name: str) -> Iterator[str]:
    """The first lines that differ, for the message of a test."""
    lines = difflib.unified_diff(expected, found, "Markdown", name, lineterm="", n=3)
    for _, line in zip(range(60), lines, strict=False):
        yield line
