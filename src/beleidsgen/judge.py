"""Judge without writing: a profile, or the documents that stand in a municipality's folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from beleidsgen.build import Built, Prepared, finish, prepare
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.generate import Outcome, line_finder, make
from beleidsgen.names import FactName
from beleidsgen.outfolder.labels import check_labels
from beleidsgen.outfolder.layout import PROFILE, REGION
from beleidsgen.outfolder.lines import with_lines
from beleidsgen.outfolder.lock import read_lock
from beleidsgen.outfolder.touched import touched
from beleidsgen.profile.load import load_profile
from beleidsgen.radar import radar
from beleidsgen.recipe import Wishes
from beleidsgen.returned import Returned, in_word_files, read_back

_PER_PASSAGE, _PER_SOURCE = "V701", "V702"
"""What the check tells of the first passage; the radar tells it of every passage, or once of a source."""


def judge_profile(pack: ContentPack, path: Path, wishes: Wishes) -> Outcome:
    """Judge what a profile would give.

    Args:
        pack: all content.
        path: the profile.
        wishes: the peildatum, and whether the documents are meant to be final.
    """
    loaded = load_profile(path)
    if loaded.value is None:
        return Outcome(path, findings=loaded.findings)
    source = path.read_bytes()
    built = make(pack, loaded.value, source, wishes)
    judged = built.findings
    if wishes.peildatum not in (None, loaded.value.peildatum):
        judged = _with_radar(built, make(pack, loaded.value, source, replace(wishes, peildatum=None)))
    found = _at_fields(judged, path, source)
    return Outcome(path, None, {}, (*loaded.findings, *found), built)


def judge_folder(pack: ContentPack, folder: Path, wishes: Wishes) -> Outcome:
    """Judge the documents that stand in a folder, with everything a person changed in them.

    Args:
        pack: all content.
        folder: a folder that `genereer` made for a municipality.
        wishes: the peildatum, and whether the documents are meant to be final.
    """
    path = folder / PROFILE
    if not path.is_file():
        lacking = Finding(
            "P305",
            Severity.FOUT,
            "In deze map staat niet meer uit welk profiel zij is gemaakt.",
            Place(str(folder)),
            "Draai beleidsgen genereer met het profiel, en toets daarna opnieuw.",
        )
        return Outcome(path, folder, findings=(lacking,))
    loaded = load_profile(path, region=folder / REGION)
    if loaded.value is None:
        return Outcome(path, folder, findings=loaded.findings)
    made_for = day_of(folder)
    prepared = prepare(pack, loaded.value, wishes.peildatum or made_for)
    returned = read_back(prepared, folder, touched(folder, _made_here(pack, folder), read_lock(folder)))
    source = path.read_bytes()
    built = _finished(prepared, returned.value, source, wishes)
    judged = built.findings
    if wishes.peildatum not in (None, made_for):
        as_made = prepare(pack, loaded.value, made_for)
        judged = _with_radar(built, _finished(as_made, returned.value, source, wishes))
    named = in_word_files(_at_fields(judged, path, source), returned.value.in_word)
    in_text = [kind for kind in returned.value.documents if kind not in returned.value.in_word]
    labels = check_labels(folder, built.package, in_text)
    found = with_lines((*returned.findings, *named, *labels), folder)
    return Outcome(path, folder, {}, (*loaded.findings, *found), built)


def _finished(prepared: Prepared, returned: Returned, source: bytes, wishes: Wishes) -> Built:
    """The documents as people left them, judged."""
    return finish(
        prepared,
        final=wishes.final,
        line_of=line_finder(source),
        edited=returned.documents,
        ancestors=returned.ancestors,
    )


def _with_radar(judged: Built, as_it_is: Built) -> tuple[Finding, ...]:
    """What was found with the law of another day, and what that day changes; nothing is said twice.

    Args:
        judged: the documents with the law of the other day.
        as_it_is: the documents with the law of the day for which they were made.
    """
    seen = radar(as_it_is, judged)
    told = {(_PER_PASSAGE, finding.place.file, finding.source) for finding in seen}
    told |= {(_PER_SOURCE, "", finding.source) for finding in seen}
    return (
        *(f for f in judged.findings if (f.code, _file_of(f), f.source) not in told),
        *seen,
    )


def _file_of(finding: Finding) -> str:
    return "" if finding.code == _PER_SOURCE else finding.place.file


def _at_fields(findings: Iterable[Finding], path: Path, source: bytes) -> Iterator[Finding]:
    """Findings about a field of the profile get the line on which it stands there."""
    line_of = line_finder(source)
    for finding in findings:
        place = finding.place
        if place.symbol and not place.file:
            place = replace(place, file=str(path), line=line_of(FactName(place.symbol)))
        yield replace(finding, place=place)


def day_of(folder: Path) -> date | None:
    """The peildatum for which the documents in the folder were made."""
    try:
        return date.fromisoformat(read_lock(folder).peildatum)
    except ValueError:
        return None


def _made_here(pack: ContentPack, folder: Path) -> list[str]:
    """The documents of which the lock knows a file in any format; all when it knows none."""
    made = {name.partition(".")[0] for name in read_lock(folder).bestanden}
    kinds: list[str] = [outline.kind for outline in pack.outlines]
    return [kind for kind in kinds if kind in made] or kinds
