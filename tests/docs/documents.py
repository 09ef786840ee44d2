"""The Markdown that people read: which files there are, their links, headings and fenced blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SINGLE = (
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "REVIEW.md",
    "CHANGELOG.md",
    "templates/LEESMIJ.md",
    "municipality_profiles/LEESMIJ.md",
)
TEST_MARK = "<!-- test -->"

_FENCE = re.compile(r"(`{3,}|~{3,})\s*(\S*)")
_HEADING = re.compile(r"#{1,6}\s+(.+?)\s*#*$")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|^\s*\[[^\]]+\]:\s*(\S+)")
_CODE = re.compile(r"(`+).+?\1")


@dataclass(frozen=True)
class Block:
    """A fenced block.

    Attributes:
        language: the word behind the fence.
        lines: what stands in it.
        line: the line of its opening fence, from 1.
        marks: the comments that stand directly above it.
    """

    language: str
    lines: tuple[str, ...]
    line: int
    marks: tuple[str, ...] = ()


def documents() -> list[Path]:
    """Every document that is there."""
    single = [ROOT / name for name in SINGLE if (ROOT / name).is_file()]
    return [*single, *sorted((ROOT / "docs").rglob("*.md"))]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a text, in order."""
    found: list[Block] = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        opening = _FENCE.match(lines[at].strip())
        if opening is None:
            at += 1
            continue
        end = at + 1
        while end < len(lines) and not lines[end].strip().startswith(opening[1]):
            end += 1
        indent = len(lines[at]) - len(lines[at].lstrip())
        inside = tuple(line[min(indent, len(line) - len(line.lstrip())) :] for line in lines[at + 1 : end])
        found.append(Block(opening[2], inside, at + 1, tuple(_marks(lines, at))))
        at = end + 1
    return found


def prose(text: str) -> list[tuple[int, str]]:
    """The lines outside fenced blocks with their numbers; inline code is blanked."""
    inside = {
        number for block in blocks(text) for number in range(block.line, block.line + len(block.lines) + 2)
    }
    return [
        (number, _CODE.sub("", line))
        for number, line in enumerate(text.split("\n"), 1)
        if number not in inside
    ]


def dead_links(path: Path) -> Iterator[str]:
    """The relative links of a document that lead nowhere, each with its line."""
    for number, line in prose(path.read_text(encoding="utf-8")):
        for match in _LINK.finditer(line):
            target = match[1] or match[2]
            if re.match(r"[a-z][a-z0-9+.-]*:", target) or _leads_somewhere(path, target):
                continue
            yield f"{path.name}:{number}: {target}"


def slugs(text: str) -> set[str]:
    """The anchors that a git web view gives to the headings of a text."""
    found: set[str] = set()
    for _, line in _headings(text):
        slug = re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-")
        count, name = 0, slug
        while name in found:
            count += 1
            name = f"{slug}-{count}"
        found.add(name)
    return found


def _headings(text: str) -> Iterator[tuple[int, str]]:
    fenced = {
        number for block in blocks(text) for number in range(block.line, block.line + len(block.lines) + 2)
    }
    for number, line in enumerate(text.split("\n"), 1):
        heading = _HEADING.match(line)
        if heading is not None and number not in fenced:
            yield number, re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1]).replace("`", "")


def _leads_somewhere(path: Path, target: str) -> bool:
    file, _, anchor = target.partition("#")
    place = (path.parent / file).resolve() if file else path
    if not place.exists() or not place.is_relative_to(ROOT):
        return False
    return not anchor or (place.suffix == ".md" and anchor in slugs(place.read_text(encoding="utf-8")))


def _marks(lines: list[str], at: int) -> Iterator[str]:
    above = at - 1
    while above >= 0 and (not lines[above].strip() or lines[above].strip().startswith("<!--")):
        if lines[above].strip():
            yield lines[above].strip()
        above -= 1
