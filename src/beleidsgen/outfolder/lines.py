"""On which line of a file a finding is: the anchor of its symbol, or the words that it quotes below that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding

_QUOTED: Final = re.compile(r"‘([^’]{4,}?)(?: …)?’")
_TARGET: Final = re.compile(r"verwijzing naar ([a-z0-9./-]*[a-z0-9])")


def with_lines(findings: Iterable[Finding], folder: Path) -> tuple[Finding, ...]:
    """Give the findings about documents in a folder the line on which a person finds them.

    Args:
        findings: what was found, by file and symbol.
        folder: the municipality's folder.
    """
    texts: dict[str, list[str]] = {}
    return tuple(_placed(finding, folder, texts) for finding in findings)


def _placed(finding: Finding, folder: Path, texts: dict[str, list[str]]) -> Finding:
    place = finding.place
    if place.line or not place.symbol or not place.file.endswith(".md"):
        return finding
    if place.file not in texts:
        texts[place.file] = _read(folder / place.file)
    line = _line(texts[place.file], place.symbol, finding.message)
    return replace(finding, place=replace(place, line=line)) if line else finding


def _read(path: Path) -> list[str]:
    """The lines of a file; none of what is not there, and a file in another encoding as far as it goes."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _line(lines: list[str], symbol: str, message: str) -> int:
    mark = re.compile(rf"<!-- ##{re.escape(symbol)}(?: [^>]*)?-->")
    start = next((at for at, line in enumerate(lines, start=1) if mark.search(line)), 0)
    if start:
        for quoted in (*_QUOTED.findall(message), *(f"#{name}" for name in _TARGET.findall(message))):
            for at in _block(lines, start):
                if quoted.casefold() in lines[at - 1].casefold():
                    return at
    return start


def _block(lines: list[str], start: int) -> Iterator[int]:
    """The lines of what an anchor names: to the next heading, and of a lid to the next anchor."""
    yield start
    heading = lines[start - 1].startswith("#")
    for at in range(start + 1, len(lines) + 1):
        line = lines[at - 1]
        if line.startswith("#") or (not heading and "<!-- ##" in line):
            return
        yield at
