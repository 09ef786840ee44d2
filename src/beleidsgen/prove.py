"""Prove that a folder holds what its profile gives: made again in memory, every file held against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.generate import OWN_FILES, about, make, receipt_of, render
from beleidsgen.outfolder.layout import HIDDEN, LOOK, PROFILE, RECEIPT, REGION, fresh_beside
from beleidsgen.outfolder.lock import Lock, digest, hash_of, read_lock
from beleidsgen.outfolder.standing import Earlier
from beleidsgen.outfolder.store import Output
from beleidsgen.profile.load import load_profile
from beleidsgen.recipe import FORMATS, Weergave, Wishes
from beleidsgen.writers.html_page import INDEX


class Match(StrEnum):
    """How a file compares with what the profile gives."""

    GELIJK = "gelijk"
    GEWIJZIGD = "gewijzigd"
    ANDERS = "anders gemaakt"
    ONTBREEKT = "ontbreekt"
    NIET_VAN_ONS = "niet van ons"


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of holding a folder against its profile.

    Attributes:
        files: per file how it compares.
        findings: everything that is not the same, with what to do.
        reasons: what is different from when the files were made: program, content or profile.
    """

    folder: Path
    files: Mapping[str, Match] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 when every file is the same, 1 when one is not, 2 when nothing could be made again."""
        if not self.files:
            return 2
        return int(set(self.files.values()) != {Match.GELIJK})


def prove(pack: ContentPack, folder: Path) -> Proof:
    """Hold the files in a folder against what the stored profile gives now, for the stored peildatum.

    Args:
        pack: all content.
        folder: a folder that `genereer` made for a municipality.

    Returns:
        Per file how it compares; P305 without the profile, P324 for a file that a person changed, P325 for
        one that was made of something else, P326 for one that is not there, P327 for one that is not ours.
    """
    path, lock = folder / PROFILE, read_lock(folder)
    source = path.read_bytes() if path.is_file() else b""
    loaded = load_profile(path, region=folder / REGION)
    if loaded.value is None or not lock.bestanden:
        return Proof(folder, findings=(*loaded.findings, _no_basis(folder)))
    wishes = _as_made(lock)
    built = make(pack, loaded.value, source, wishes)
    found = (*loaded.findings, *built.findings)
    rendered = render(
        built, folder / LOOK, source, wishes, found, Earlier(folder, lock, names=tuple(lock.bestanden))
    )
    fresh = {output.name: output for output in rendered.value}
    told = [fresh[name] for name in fresh if name in {made[0] for made in lock.uitvoer} - {INDEX, RECEIPT}]
    fresh[RECEIPT] = receipt_of(built, source, told, (*found, *rendered.findings))
    fresh |= {fresh_beside(name): output for name, output in fresh.items()}
    region = built.facts["regio_bestand"]
    lost = [n for n, made in lock.naast.items() if n != region and hash_of(folder / LOOK / n) != made]
    reasons = tuple(_reasons(lock, about(built, source), lost))
    files = dict(_matches(folder, lock, fresh))
    findings = tuple(
        _finding(folder / name, match, reasons) for name, match in files.items() if match is not Match.GELIJK
    )
    return Proof(folder, files, findings, reasons)


def _as_made(lock: Lock) -> Wishes:
    """The wishes with which the files of a lock are made again: its formats, its documents and its day."""
    suffixes = {Path(name).suffix.removeprefix(".") for name in lock.bestanden}
    kinds = frozenset(name.partition(".")[0] for name in lock.bestanden).difference(OWN_FILES)
    weergave: Weergave = "werk" if lock.weergave == "werk" else "lezen"
    try:
        day: date | None = date.fromisoformat(lock.peildatum)
    except ValueError:
        day = None
    return Wishes(tuple(suffix for suffix in FORMATS if suffix in suffixes), kinds, day, weergave=weergave)


def _matches(folder: Path, lock: Lock, fresh: Mapping[str, Output]) -> Iterator[tuple[str, Match]]:
    there = {path.name for path in folder.iterdir() if path.name != HIDDEN}
    for name in sorted(there | lock.bestanden.keys()):
        yield name, _match(folder / name, lock, fresh.get(name))


def _match(path: Path, lock: Lock, fresh: Output | None) -> Match:
    try:
        there = digest(path.name, path.read_bytes())
    except FileNotFoundError:
        return Match.ONTBREEKT
    except OSError:
        return Match.NIET_VAN_ONS
    if fresh is not None and there == digest(path.name, fresh.data):
        return Match.GELIJK
    if lock.made(path.name, there):
        return Match.ANDERS
    return Match.GEWIJZIGD if path.name in lock.bestanden or fresh is not None else Match.NIET_VAN_ONS


def _reasons(made: Lock, now: Lock, lost: Sequence[str]) -> Iterator[str]:
    """What is different from when the files were made.

    Args:
        made: what the files were made from.
        now: what they would be made from now.
        lost: the files of the look that the folder does not keep as they were.
    """
    before, _, code = made.programma.partition(" ")
    version, _, own = now.programma.partition(" ")
    if before != version:
        yield f"programma {before or 'onbekend'}, nu {version}"
    elif code != own:
        yield f"een andere broncode van programma {version}"
    if made.inhoud != now.inhoud:
        yield f"inhoud {made.inhoud or 'onbekend'}, nu {now.inhoud}"
    elif made.inhoud_hash != now.inhoud_hash:
        yield f"andere teksten onder inhoud {now.inhoud}"
    if made.profiel_hash != now.profiel_hash:
        yield "het bewaarde profiel is daarna gewijzigd"
    if lost:
        yield f"{', '.join(lost)} is niet bewaard, of is gewijzigd"


def _finding(path: Path, match: Match, reasons: tuple[str, ...]) -> Finding:
    where = Place(str(path))
    match match:
        case Match.GEWIJZIGD:
            message = f"{path.name} is met de hand gewijzigd sinds het is gemaakt."
            hint = "Toets de map zonder --bewijs: dan ziet u wat de wijziging betekent."
            return Finding("P324", Severity.WAARSCHUWING, message, where, hint)
        case Match.ANDERS:
            because = "; ".join(reasons) or "met andere bibliotheken"
            message = f"{path.name} is van ons, maar wordt nu anders gemaakt: {because}."
            hint = "Maak de documenten opnieuw, of toets met het programma en de teksten van toen."
            return Finding("P325", Severity.WAARSCHUWING, message, where, hint)
        case Match.ONTBREEKT:
            message = f"{path.name} is gemaakt, maar staat er niet meer."
            hint = "Zet het bestand terug, of maak de documenten opnieuw."
            return Finding("P326", Severity.WAARSCHUWING, message, where, hint)
        case _:
            message = f"{path.name} is niet door dit programma gemaakt."
            hint = "Zet het bestand in een andere map als de map precies de gemaakte set moet zijn."
            return Finding("P327", Severity.OPMERKING, message, where, hint)


def _no_basis(folder: Path) -> Finding:
    return Finding(
        "P305",
        Severity.FOUT,
        "In deze map staat niet meer waaruit zij is gemaakt.",
        Place(str(folder)),
        "Draai beleidsgen genereer met het profiel, en vraag daarna het bewijs opnieuw.",
    )
