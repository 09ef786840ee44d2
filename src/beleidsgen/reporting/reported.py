"""A finding as it is told outside the program: with a path from the folder in which the user stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from beleidsgen.diagnostics import Finding


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding with the file on disk that it is about.

    Attributes:
        finding: the finding; its file names the folder of the municipality, with `/`.
        artifact: the file on disk: the document itself, or the profile when no document is written.
    """

    finding: Finding
    artifact: str

    @property
    def on_disk(self) -> bool:
        """Whether the file of the finding stands on disk, so that its line can be opened."""
        return self.finding.place.file == self.artifact


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the municipality set aside.

    Attributes:
        told: the finding.
        where: the place that the municipality named; empty for everywhere.
        reason: why it does not count.
        function: who decided it.
    """

    told: Reported
    where: str
    reason: str
    function: str


@dataclass(frozen=True, slots=True)
class Judged:
    """Of what the findings are.

    Attributes:
        profile: the file with the facts.
        folder: the folder with documents; None when they were made in memory only.
        name: the folder that the documents of this municipality get or have.
    """

    profile: Path
    folder: Path | None
    name: str


def reported(findings: Iterable[Finding], judged: Judged, here: Path) -> tuple[Reported, ...]:
    """Findings with paths that hold from the folder in which the user stands.

    Args:
        findings: what was found, by the short names that the stages use.
        judged: the profile or folder that was judged.
        here: the folder in which the user stands.
    """
    return tuple(_placed(finding, judged, here) for finding in findings)


def identity(finding: Finding) -> Sequence[str]:
    """What stays the same about a finding when lines shift and articles get another number.

    Its code, municipality and file, symbol, and message without digits.
    """
    parts = [part for part in PurePath(finding.place.file).parts[-3:] if part != ".beleidsgen"]
    words = " ".join(re.sub(r"\d+", "#", finding.message).split()).casefold()
    return (finding.code, "/".join(parts[-2:]), finding.place.symbol, words)


def _placed(finding: Finding, judged: Judged, here: Path) -> Reported:
    file, profile = finding.place.file, _from(judged.profile, here)
    if not file or file == str(judged.profile):
        told = artifact = profile
    elif Path(file).name != file:
        told = artifact = _from(Path(file), here)
    elif judged.folder is not None:
        told = artifact = _from(judged.folder / file, here)
    else:
        told, artifact = f"{judged.name}/{file}", profile
    return Reported(replace(finding, place=replace(finding.place, file=told)), artifact)


def _from(path: Path, here: Path) -> str:
    """A path from a folder, with `/`; the whole path for a file elsewhere."""
    try:
        return (here / path).relative_to(here).as_posix()
    except ValueError:
        return path.as_posix()
