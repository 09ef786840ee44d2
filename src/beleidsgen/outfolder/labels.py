"""Whether the words at references and the numbers in headings of a file still say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.document.package import Package
from beleidsgen.markdown.writer import write_markdown
from beleidsgen.outfolder.layout import ancestor

_LINK: Final = re.compile(
    r"\[(?P<words>(?:[^\[\]\\]|\\.)+)\]"
    r"\((?:(?:[\w.-]+\.md)?#(?P<symbol>[^()\s]+)|[^()\s]+ \"(?P<source>bron:[^\"]+)\")\)"
)
_HEADING: Final = re.compile(r"^#+ (?P<words>.*?) <!-- ##(?P<symbol>\S+) \w+ (?P<number>[^>]*?) ?-->$")
_NUMBER: Final = re.compile(
    r"\d|\b(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)\b"
)


_DEAD: Final = re.compile(r"\\?\[")
"""How the words of a reference begin that leads nowhere; V101 tells of those."""


@dataclass(frozen=True, slots=True)
class _Label:
    """Words that say where something leads, or what number a heading has."""

    line: int
    target: str
    words: str
    is_heading: bool = False


def check_labels(folder: Path, package: Package, kinds: Iterable[str]) -> Iterator[Finding]:
    """V320 for words that a person typed over, V321 for a file in which numbers moved since it was written.

    Reading a document leaves numbers and the words at references out, since they follow from the symbols.
    So what a person changed in them is seen only here, in the file itself.

    Args:
        folder: the municipality's folder.
        package: the documents as they stand there, numbered and with the words of their references.
        kinds: the documents that were read from Markdown.
    """
    for kind in kinds:
        name = f"{kind}.md"
        standing = _labels(_text(folder / name))
        before = _by_target(_labels(_text(folder / ancestor(kind))) or standing)
        right = list(_labels(write_markdown(package[kind])))
        now = _by_target(right)
        shown = {label.target: label for label in reversed(right)}
        moved = []
        for label in standing:
            known = now.get(label.target, ())
            if not known or label.words in known or not _NUMBER.search(label.words):
                continue
            if _DEAD.match(shown[label.target].words):
                continue
            if label.words in before.get(label.target, ()):
                moved.append(label)
            else:
                yield _typed_over(name, label, shown[label.target])
        if moved:
            yield _moved(name, moved, shown[moved[0].target])


def _labels(text: str) -> tuple[_Label, ...]:
    """Every label of a Markdown text; of a heading only its number, since anyone may change its title."""
    found: list[_Label] = []
    for number, line in enumerate(text.split("\n"), start=1):
        heading = _HEADING.match(line)
        if heading is not None:
            found.append(_heading(number, heading))
        links = _LINK.finditer(line)
        found += (_Label(number, link["source"] or link["symbol"], link["words"]) for link in links)
    return tuple(found)


def _heading(line: int, heading: re.Match[str]) -> _Label:
    """The number that stands before a title: as many words as the number in the anchor has."""
    count = max(len(heading["number"].split()), 2 if heading["words"].startswith("Artikel ") else 1)
    words = " ".join(heading["words"].split()[:count])
    return _Label(line, f"kop {heading['symbol']}", words, is_heading=True)


def _by_target(labels: Iterable[_Label]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for label in labels:
        found.setdefault(label.target, set()).add(label.words)
    return {target: frozenset(words) for target, words in found.items()}


def _typed_over(name: str, label: _Label, right: _Label) -> Finding:
    if label.is_heading:
        return Finding(
            "V320",
            Severity.WAARSCHUWING,
            f"Deze kop heeft het nummer ‘{label.words}’; volgens de volgorde is het ‘{right.words}’.",
            Place(name, label.line),
            "Zet het goede nummer terug, of zet het onderdeel op de plek van dat nummer.",
        )
    return Finding(
        "V320",
        Severity.WAARSCHUWING,
        f"Hier staat ‘{label.words}’, maar de verwijzing leidt naar {right.words}.",
        Place(name, label.line),
        "Verbeter de woorden tussen de vierkante haken, of verwijs naar het goede onderdeel.",
    )


def _moved(name: str, labels: list[_Label], right: _Label) -> Finding:
    first = labels[0]
    others = f", en zo nog {len(labels) - 1}" if len(labels) > 1 else ""
    return Finding(
        "V321",
        Severity.WAARSCHUWING,
        f"Door een wijziging zijn nummers verschoven: ‘{first.words}’ is nu {right.words}{others}.",
        Place(name, first.line),
        "Werk de nummers in dit bestand bij. De verwijzingen zelf leiden nog naar het goede onderdeel.",
    )


def _text(path: Path) -> str:
    """The words of a file; none of a file that is not there or is no text."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
