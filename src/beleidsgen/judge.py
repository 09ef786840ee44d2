"""Judge without writing: a profile, or the documents that stand in a municipality's folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.generate import Outcome, Wishes, make
from beleidsgen.outfolder.layout import PROFILE
from beleidsgen.outfolder.lines import with_lines
from beleidsgen.outfolder.lock import read_lock
from beleidsgen.outfolder.recall import recall
from beleidsgen.profile.load import load_profile


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
    built = make(pack, loaded.value, path.read_bytes(), wishes)
    return Outcome(path, None, {}, (*loaded.findings, *built.findings), built)


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
    loaded = load_profile(path)
    if loaded.value is None:
        return Outcome(path, folder, findings=loaded.findings)
    edited = recall(folder, _made_here(pack, folder))
    day = wishes.peildatum or _day_of(folder)
    built = make(pack, loaded.value, path.read_bytes(), replace(wishes, peildatum=day), edited.value)
    found = with_lines((*edited.findings, *built.findings), folder)
    return Outcome(path, folder, {}, (*loaded.findings, *found), built)


def _day_of(folder: Path) -> date | None:
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
