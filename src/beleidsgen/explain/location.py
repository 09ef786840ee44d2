"""What stands on a line of a file: the passage of a document, or the field of a profile."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.explain.model import Line
from beleidsgen.outfolder.layout import HIDDEN, PROFILE, ancestor

_LOCATION: Final = re.compile(r"(.+):(\d{1,9})")
_MARK: Final = re.compile(r"<!-- ##([a-z0-9./-]+)")
_COMMENT: Final = re.compile(r"<!--.*?-->")
_BESIDE: Final = (".nieuw", ".vorige")
_LONGEST: Final = 100
_CANNOT: Final = "Geef een regel van een document in de map van een gemeente, of van een profiel."


@dataclass(frozen=True, slots=True)
class Location:
    """A line of a file.

    Attributes:
        path: a document (Markdown) or a profile (YAML).
        line: its line, from 1.
        profile: the profile with which the document was made.
        folder: the municipality's folder; None for a profile.
    """

    path: Path
    line: int
    profile: Path
    folder: Path | None


@dataclass(frozen=True, slots=True)
class Found:
    """What stands there: its name, and what can be said of the line itself."""

    subject: str
    lines: tuple[Line, ...]


def is_location(text: str) -> bool:
    """Whether a text has the form `BESTAND:REGEL`; the file may have a drive letter."""
    return _LOCATION.fullmatch(text) is not None


def locate(text: str) -> Result[Location | None]:
    """The file and line that are meant, with the profile that belongs to them.

    Args:
        text: `BESTAND:REGEL`.

    Returns:
        The place; P332 for a file that is not there or of which no municipality is known.
    """
    match = _LOCATION.fullmatch(text)
    path, line = (Path(match[1]), int(match[2])) if match else (Path(text), 0)
    if not _is_file(path):
        return Result(
            None, _refused("P332", f"Het bestand {path} bestaat niet.", path, "Controleer de naam en de map.")
        )
    if path.suffix == ".yaml":
        return Result(Location(path, line, path, None))
    if path.suffix != ".md":
        return Result(None, _refused("P332", f"{path.name} is geen Markdown en geen profiel.", path, _CANNOT))
    for folder in path.absolute().parents:
        if (folder / HIDDEN).is_dir() and (folder / PROFILE).is_file():
            near = _shorter(folder, path)
            return Result(Location(path, line, near / PROFILE, near))
    return Result(
        None,
        _refused("P332", f"Bij {path} hoort geen map van een gemeente met het profiel erin.", path, _CANNOT),
    )


def find_there(location: Location, fields: Mapping[str, int]) -> Result[Found | None]:
    """What stands on the line.

    Args:
        location: the line.
        fields: the line of every field in the profile.

    Returns:
        The name to explain; P333 when the line does not exist, or holds nothing that has a name.
    """
    try:
        lines = location.path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        lines = []
    if not 1 <= location.line <= len(lines):
        said = f"{location.path.name} heeft {len(lines)} regels; regel {location.line} is er niet."
        return Result(None, _refused("P333", said, location.path, "Geef een regel die er is."))
    if location.folder is None:
        return _field_at(location, fields)
    shown = Line("Regel", _shortened(lines[location.line - 1]), f"{location.path.as_posix()}:{location.line}")
    symbol = next((m[-1] for line in reversed(lines[: location.line]) if (m := _MARK.findall(line))), "")
    return Result(Found(symbol or _kind(location.path), (shown, *_edited(location, location.folder, lines))))


def _field_at(location: Location, fields: Mapping[str, int]) -> Result[Found | None]:
    """The field whose key stands on the line, else the nearest above it; the deepest where more do."""
    above = [(line, name.count("."), name) for name, line in fields.items() if line <= location.line]
    if not above:
        said = f"Op regel {location.line} van {location.path.name} staat geen veld."
        return Result(None, _refused("P333", said, location.path, "Geef de regel van een veld."))
    line, _, name = max(above)
    return Result(Found(name, (Line("Regel", f"{location.path.name}, regel {line}"),)))


def _edited(location: Location, folder: Path, lines: list[str]) -> list[Line]:
    """Whether a person wrote the line: it does not stand in the document as it was made."""
    base = folder / ancestor(_kind(location.path))
    try:
        made = set(base.read_text(encoding="utf-8", errors="replace").splitlines())
    except OSError:
        return []
    line = lines[location.line - 1]
    by_hand = bool(line.strip()) and line not in made
    words = "ja: zo is deze regel niet gemaakt; de uitleg gaat over de passage waarin hij staat"
    return [Line("Met de hand gewijzigd", words)] if by_hand else []


def _kind(path: Path) -> str:
    stem = path.stem
    for mark in _BESIDE:
        stem = stem.removesuffix(mark)
    return stem


def _shortened(line: str) -> str:
    text = " ".join(_COMMENT.sub("", line).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


def _shorter(folder: Path, path: Path) -> Path:
    """The folder as the user wrote it, when the path that he gave leads through it."""
    return next((near for near in path.parents if near.absolute() == folder), folder)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _refused(code: str, message: str, path: Path, hint: str) -> tuple[Finding, ...]:
    return (Finding(code, Severity.FOUT, message, Place(str(path)), hint),)
