"""Stages 5 and 12: what stands in a folder, and how new files get there.

A file is written beside its place and moved over it, so that nobody ever sees half a file. The lock is
written before the first move with the hashes that are coming, and after the last with those that are there:
a run that is stopped in between leaves files that the next run still knows as its own. Without that first
lock nothing is moved at all.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from beleidsgen.diagnostics import Finding, Result
from beleidsgen.outfolder.guard import guarded
from beleidsgen.outfolder.layout import (
    HIDDEN,
    LOCK,
    PROFILE,
    all_unfinished,
    ancestor,
    fresh_beside,
    kept_beside,
    unfinished,
)
from beleidsgen.outfolder.lock import Lock, Made, digest, hash_of, lock_bytes, read_lock
from beleidsgen.outfolder.told import UNWRITABLE, busy, kept, no_folder, unwritable
from beleidsgen.outfolder.whole import on_disk, write_whole


class Fate(StrEnum):
    """What happened, or would happen, to a file."""

    NIEUW = "nieuw"
    ONGEWIJZIGD = "ongewijzigd"
    VERNIEUWD = "vernieuwd"
    BEHOUDEN = "behouden"
    VERVANGEN = "vervangen"
    GEBLOKKEERD = "geblokkeerd"


@dataclass(frozen=True, slots=True)
class Output:
    """One file to be written.

    Attributes:
        name: name inside the folder.
        document: the document it belongs to.
        ancestor: the Markdown of the document, kept as its ancestor when this file is taken; may be empty.
        made_from: hash of everything that the file is written from; empty when that is not known.
        stands: hash of the file that stands there, written from the same; the data is then left out.
    """

    name: str
    data: bytes
    document: str
    ancestor: bytes = b""
    made_from: str = ""
    stands: str = ""

    @property
    def hash(self) -> str:
        """Hash of the file."""
        return self.stands or digest(self.name, self.data)


def classify(folder: Path, outputs: Iterable[Output], take_fresh: frozenset[str]) -> dict[str, Fate]:
    """Say for every file what storing would do.

    Args:
        folder: the municipality's folder; need not exist.
        outputs: the fresh files.
        take_fresh: documents whose fresh files replace a person's.
    """
    lock = read_lock(folder)
    return {output.name: _fate(folder / output.name, output, lock, take_fresh) for output in outputs}


def store(
    folder: Path,
    outputs: Sequence[Output],
    about: Lock,
    profile: bytes,
    take_fresh: frozenset[str] = frozenset(),
    beside: Mapping[str, bytes] | None = None,
) -> Result[Mapping[str, Fate]]:
    """Write the files of one municipality.

    Args:
        folder: the municipality's folder; made when it is not there.
        outputs: the fresh files.
        about: what they were made from.
        profile: the profile as it was read, kept for `toets`.
        take_fresh: documents whose fresh files replace a person's; the person's are kept as `.vorige`.
        beside: what the profile points to, by the path under which it is kept.

    Returns:
        The fate of every file; P301 for a file that a person changed, P302 for a file or folder that cannot
        be written, P341 when another run is at work in the folder.
    """
    try:
        (folder / HIDDEN / "basis").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return Result({}, (no_folder(folder, error),))
    try:
        with guarded(folder) as ours:
            if not ours:
                return Result({}, (busy(folder),))
            return _store(folder, outputs, about, {PROFILE: profile, **(beside or {})}, take_fresh)
    except OSError as error:
        return Result({}, (unwritable(folder, error),))


def _store(
    folder: Path,
    outputs: Sequence[Output],
    about: Lock,
    kept: Mapping[str, bytes],
    take_fresh: frozenset[str],
) -> Result[Mapping[str, Fate]]:
    for left in all_unfinished(folder):
        left.unlink()
    fates = classify(folder, outputs, take_fresh)
    writing = _Writing(folder, read_lock(folder), [])
    if not writing.announce(about, outputs, fates):
        return Result(dict.fromkeys(fates, Fate.GEBLOKKEERD), tuple(writing.findings))
    writing.prepare(outputs, fates)
    placed = {output.name: writing.place(output, fates[output.name]) for output in outputs}
    writing.drop_prepared()
    for name, data in kept.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        writing.put(name, data)
    whole = not any(f.code == UNWRITABLE for f in writing.findings)
    fresh = tuple((output.name, output.document, output.hash) for output in outputs)
    writing.save(about.model_copy(update={"uitvoer": fresh} if whole else {"invoer": ""}))
    return Result(placed, tuple(writing.findings))


def _fate(path: Path, output: Output, lock: Lock, take_fresh: frozenset[str]) -> Fate:
    try:
        there = digest(output.name, path.read_bytes())
    except FileNotFoundError:
        return Fate.GEBLOKKEERD if output.stands else Fate.NIEUW
    except OSError:
        return Fate.GEBLOKKEERD
    if there == output.hash:
        return Fate.ONGEWIJZIGD
    if output.stands:
        return Fate.GEBLOKKEERD
    if lock.made(output.name, there):
        return Fate.VERNIEUWD
    return Fate.VERVANGEN if output.document in take_fresh else Fate.BEHOUDEN


@dataclass(slots=True)
class _Writing:
    """Puts files into a folder one by one and keeps the lock right."""

    folder: Path
    lock: Lock
    findings: list[Finding]
    written: dict[str, Made] = field(default_factory=dict)
    prepared: dict[str, bytes] = field(default_factory=dict)

    def announce(self, about: Lock, outputs: Sequence[Output], fates: Mapping[str, Fate]) -> bool:
        """Write the lock with what is coming, so that a run that is stopped leaves nothing unknown."""
        coming = {}
        for output in outputs:
            fate = fates[output.name]
            name = fresh_beside(output.name) if fate is Fate.BEHOUDEN else output.name
            if fate in (Fate.ONGEWIJZIGD, Fate.GEBLOKKEERD) or _stands(self.folder / name, output.data):
                continue
            coming[name] = Made(hash=self._ours(name), komt=output.hash)
        if not coming:
            return True
        files = self.lock.bestanden | coming
        return self.put(LOCK, lock_bytes(about.model_copy(update={"invoer": "", "bestanden": files})))

    def prepare(self, outputs: Sequence[Output], fates: Mapping[str, Fate]) -> None:
        """Write what is coming beside its place and wait for the disk once; per file takes much longer.

        When the disk refuses, nothing is prepared: `put` then writes file by file and says which one fails.
        """
        coming = {
            fresh_beside(output.name) if fates[output.name] is Fate.BEHOUDEN else output.name: output.data
            for output in outputs
            if fates[output.name] not in (Fate.ONGEWIJZIGD, Fate.GEBLOKKEERD)
        } | {
            ancestor(output.document): output.ancestor
            for output in outputs
            if output.ancestor and fates[output.name] in (Fate.NIEUW, Fate.VERNIEUWD, Fate.VERVANGEN)
        }
        with contextlib.ExitStack() as opened:
            try:
                streams = []
                for name, data in coming.items():
                    self.prepared[name] = data
                    streams.append(opened.enter_context(unfinished(self.folder / name).open("wb")))
                    streams[-1].write(data)
                    streams[-1].flush()
                on_disk(streams)
            except OSError:
                opened.close()
                self.drop_prepared()

    def drop_prepared(self) -> None:
        """Remove what was prepared and found no place."""
        for name in self.prepared:
            with contextlib.suppress(OSError):
                unfinished(self.folder / name).unlink(missing_ok=True)
        self.prepared.clear()

    def place(self, output: Output, fate: Fate) -> Fate:
        """Put one file where it belongs; the ancestor moves along only with the file itself."""
        beside = fresh_beside(output.name)
        if fate is Fate.BEHOUDEN:
            if not self._set_aside_if_edited(beside, output.data):
                self.findings.append(unwritable(self.folder / beside, PermissionError()))
            elif self._keep(beside, output.data):
                self.findings.append(kept(self.folder / output.name, output.document))
            return fate
        if fate in (Fate.NIEUW, Fate.VERNIEUWD) and self._changed_since(output, fate):
            fate = Fate.GEBLOKKEERD
        if fate is Fate.GEBLOKKEERD or (fate is Fate.VERVANGEN and not self._set_aside(output.name)):
            self.findings.append(unwritable(self.folder / output.name, PermissionError()))
            return Fate.GEBLOKKEERD
        if fate is Fate.ONGEWIJZIGD:
            self.written[output.name] = Made(hash=output.hash, van=output.made_from)
        elif not self._keep(output.name, output.data, output.made_from):
            return Fate.GEBLOKKEERD
        if output.ancestor and self._leads(output):
            self.put(ancestor(output.document), output.ancestor)
        self._drop_stale(beside)
        return fate

    def put(self, name: str, data: bytes) -> bool:
        """Write one file whole; a file that another program holds open is a finding."""
        path = self.folder / name
        if _stands(path, data):
            return True
        try:
            if self.prepared.get(name) is data:
                unfinished(path).replace(path)
                del self.prepared[name]
            else:
                write_whole(path, data)
        except OSError as error:
            self.findings.append(unwritable(path, error))
            return False
        return True

    def save(self, about: Lock) -> None:
        """Write the lock with what is there."""
        files = {name: known for name, known in self.lock.bestanden.items() if (self.folder / name).exists()}
        self.put(LOCK, lock_bytes(about.model_copy(update={"bestanden": files | self.written})))

    def _leads(self, output: Output) -> bool:
        """Whether people edit this file: the Markdown, or another file of a document without Markdown."""
        markdown = f"{output.document}.md"
        return output.name == markdown or not (self.folder / markdown).exists()

    def _keep(self, name: str, data: bytes, made_from: str = "") -> bool:
        if not self.put(name, data):
            return False
        self.written[name] = Made(hash=digest(name, data), van=made_from)
        return True

    def _set_aside(self, name: str) -> bool:
        """Move a person's file to a name that nothing has yet."""
        try:
            (self.folder / name).replace(self.folder / _free(self.folder, kept_beside(name)))
        except OSError:
            return False
        return True

    def _set_aside_if_edited(self, name: str, data: bytes) -> bool:
        """Move away what a person made of our `.nieuw` file; False when it stays and has to be left alone."""
        path = self.folder / name
        if not path.exists() or _stands(path, data) or self._ours(name):
            return True
        return self._set_aside(name)

    def _drop_stale(self, name: str) -> None:
        """Remove our own `.nieuw` file of a document that nobody keeps an edited version of any more."""
        if self._ours(name):
            with contextlib.suppress(OSError):
                (self.folder / name).unlink()

    def _changed_since(self, output: Output, fate: Fate) -> bool:
        """Whether a person saved the file after we looked: a run takes seconds, and Word saves in between."""
        return _fate(self.folder / output.name, output, self.lock, frozenset()) is not fate

    def _ours(self, name: str) -> str:
        """Hash of a file that stands there as we made it; empty when it is a person's or not there."""
        there = hash_of(self.folder / name)
        return there if self.lock.made(name, there) else ""


def _stands(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _free(folder: Path, name: str) -> str:
    """The name itself, or with the first number that makes it new."""
    path, number = Path(name), 2
    while (folder / name).exists():
        name = f"{path.stem}-{number}{path.suffix}"
        number += 1
    return name
