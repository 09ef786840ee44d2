"""Judge without writing: a profile, or the documents that stand in a municipality's folder."""

from __future__ import annotations

from pathlib import Path

from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.generate import Outcome, Wishes, make
from beleidsgen.outfolder.layout import PROFILE
from beleidsgen.outfolder.lines import with_lines
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
    edited = recall(folder, [outline.kind for outline in pack.outlines])
    built = make(pack, loaded.value, path.read_bytes(), wishes, edited.value)
    found = with_lines((*edited.findings, *built.findings), folder)
    return Outcome(path, folder, {}, (*loaded.findings, *found), built)
