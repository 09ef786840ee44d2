"""What has to be done: which profiles are unchanged since the last run, and which are of one municipality."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.ending import Ending
from beleidsgen.outfolder.layout import PROFILE, RECEIPT, REGION
from beleidsgen.outfolder.lock import Lock, hash_of, read_lock
from beleidsgen.outfolder.standing import read_made, standing
from beleidsgen.pack_files import digest_on_disk
from beleidsgen.profile.identity import code_of, source_of
from beleidsgen.recipe import Recipe, Wishes, recipe

_READERS = 4


@dataclass(frozen=True, slots=True)
class Job:
    """What is the same for all profiles of a run.

    Attributes:
        templates: the folder of an overlay, or None.
        out: the folder in which the folders of the municipalities stand.
        wishes: how the user wants the documents.
    """

    templates: Path | None
    out: Path
    wishes: Wishes


@dataclass(frozen=True, slots=True)
class Plan:
    """The profiles of a run, in order.

    Attributes:
        known: the ending of every profile with which nothing has to be done any more.
    """

    profiles: tuple[Path, ...]
    known: Mapping[Path, Ending]

    @property
    def to_do(self) -> tuple[Path, ...]:
        """The profiles of which documents have to be made."""
        return tuple(path for path in self.profiles if path not in self.known)


def plan(profiles: Iterable[Path], job: Job) -> Plan:
    """Find out what has to be done.

    A profile is skipped when everything that goes into its files has the hash of the last whole run, and
    everything that came out still stands. Skipping writes nothing, so it can lose nothing.

    Args:
        profiles: the profiles; one that is given twice counts once.
        job: what is the same for all profiles.

    Returns:
        The plan; a profile with the same municipality as another has an ending with P342.
    """
    unique = tuple({path.resolve(): path for path in profiles}.values())
    sources = {path: source_of(path) for path in unique}
    codes = {path: code_of(source) for path, source in sources.items()}
    known = _doubles(codes)
    folders = _folders(job.out)
    earlier = [
        (path, folder, lock)
        for path in unique
        if path not in known and codes[path]
        for folder in folders[codes[path]]
        if (lock := read_lock(folder)).invoer
    ]
    shared = _recipe(job) if earlier and not job.wishes.take_fresh else None
    if shared is not None:
        with ThreadPoolExecutor(_READERS) as readers:
            asked = [
                readers.submit(_unchanged, path, sources[path], folder, lock)
                for path, folder, lock in earlier
                if lock.invoer == shared.key(path, sources[path], folder.name)
            ]
            known |= {ending.profile: ending for answer in asked if (ending := answer.result())}
    return Plan(unique, known)


def _recipe(job: Job) -> Recipe | None:
    """What all municipalities share; None when the content cannot be read, which loading it will explain."""
    content = digest_on_disk(job.templates)
    return recipe(content, job.wishes) if content else None


def _doubles(codes: Mapping[Path, str]) -> dict[Path, Ending]:
    of_code: dict[str, list[Path]] = defaultdict(list)
    for path, code in codes.items():
        if code:
            of_code[code].append(path)
    return {
        path: Ending(path, findings=(_double(path, code, [other for other in paths if other != path]),))
        for code, paths in of_code.items()
        if len(paths) > 1
        for path in paths
    }


def _double(path: Path, code: str, others: Sequence[Path]) -> Finding:
    return Finding(
        "P342",
        Severity.FOUT,
        f"Dit profiel is voor {code}, net als {' en '.join(str(other) for other in others)}.",
        Place(path.as_posix()),
        "Houd één profiel per gemeente. Begint de naam van een bestand met _, dan slaat een map het over.",
    )


def _folders(out: Path) -> Mapping[str, list[Path]]:
    """The folders of municipalities by the code with which their names begin."""
    found: dict[str, list[Path]] = defaultdict(list)
    try:
        for folder in sorted(out.iterdir()):
            found[folder.name.partition("-")[0].upper()].append(folder)
    except OSError:
        pass
    return found


def _unchanged(path: Path, source: bytes, folder: Path, lock: Lock) -> Ending | None:
    """The ending of a profile of which nothing has to be made again; None when something has."""
    if any(hash_of(path.parent / name) != known for name, known in lock.naast.items()):
        return None
    stands = standing(folder, lock, source)
    receipt = read_made(folder, lock, RECEIPT)
    if stands is None or receipt is None:
        return None
    told = json.loads(receipt)
    spelled = {Path(name).name: str(path.parent / name) for name in lock.naast}
    region = hash_of(folder / REGION)
    spelled |= {
        Path(REGION).name: (path.parent / name).as_posix()
        for name, known in lock.naast.items()
        if known == region
    }
    spelled[Path(PROFILE).name] = path.as_posix()
    found = tuple(_finding(item, item["plaats"], spelled) for item in told["bevindingen"])
    return Ending(path, folder, stands.value, found + stands.findings, len(told["open_velden"]), usable=True)


def _finding(told: Mapping[str, str], place: Mapping[str, str], spelled: Mapping[str, str]) -> Finding:
    """A finding of a receipt, which names files without their folder; `spelled` gives them back."""
    file = spelled.get(place["bestand"], place["bestand"])
    return Finding(
        told["code"],
        Severity(told["ernst"]),
        told["melding"],
        Place(file, int(place["regel"]), int(place["kolom"]), place["symbool"]),
        told["advies"],
        told["bron"],
    )
