"""What earlier runs left in a folder: whether it all still stands, and what need not be written again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding, Result
from beleidsgen.document.blocks import Article, Block, Row, Section, Table
from beleidsgen.document.package import Document
from beleidsgen.outfolder.layout import HIDDEN, PROFILE, ancestor, fresh_beside
from beleidsgen.outfolder.lock import Lock, hash_of, read_lock
from beleidsgen.outfolder.store import Fate
from beleidsgen.outfolder.told import kept

_NO_TABLE: Final = Table(Row(()), (), ())


@dataclass(frozen=True, slots=True)
class Earlier:
    """What earlier runs left in a folder, to go on from.

    Attributes:
        tools: hash of what writes the files now: program, libraries and house style; empty when nobody
            asks which files need not be written again.
        names: names of the files that earlier runs left.
    """

    folder: Path
    lock: Lock
    tools: str = ""
    names: tuple[str, ...] = ()

    def hash_of_input(self, *parts: object) -> str:
        """Hash of what a file is written from; empty when the tools are not known.

        Args:
            parts: values of the document model and of the look, whose `repr` tells everything in them.
        """
        if not self.tools:
            return ""
        state = hashlib.sha256(self.tools.encode())
        for part in parts:
            for told in _told(part) if isinstance(part, Document) else (repr(part),):
                state.update(told.encode())
        return state.hexdigest()

    def standing(self, name: str, document: str, made_from: str) -> str:
        """Hash of a file that stands there as it would be written now; empty when it has to be written.

        Args:
            name: the file.
            document: the document whose ancestor must stand there too when the file is Markdown.
            made_from: hash of what it would be written from.
        """
        made = self.lock.bestanden.get(name)
        if made is None or not made_from or made.van != made_from:
            return ""
        if document and not (self.folder / ancestor(document)).is_file():
            return ""
        return made.hash if hash_of(self.folder / name) == made.hash else ""


NOTHING: Final = Earlier(Path(), Lock())
"""When nobody was here before."""


def earlier(folder: Path, tools: str) -> Earlier:
    """What earlier runs left in a folder.

    Args:
        folder: the municipality's folder; need not exist.
        tools: hash of what writes the files now.
    """
    lock = read_lock(folder)
    there = tuple(name for name in sorted(lock.bestanden) if (folder / name).is_file())
    return Earlier(folder, lock, tools, there)


def standing(folder: Path, lock: Lock, profile: bytes) -> Result[Mapping[str, Fate]] | None:
    """What another run from the same input would find.

    Every file is read and hashed. Sizes and times would be quicker and can lie, and reading all files of all
    municipalities takes less than a second.

    Args:
        folder: the municipality's folder.
        lock: what its lock says.
        profile: the bytes of the profile.

    Returns:
        The fates with P301 for each file that a person changed, as storing would give them; None when
        storing would write something.
    """
    fates: dict[str, Fate] = {}
    findings: list[Finding] = []
    for name, document, fresh in lock.uitvoer:
        beside = fresh_beside(name)
        there = hash_of(folder / name)
        if there == fresh and beside not in lock.bestanden:
            fates[name] = Fate.ONGEWIJZIGD
        elif there not in ("", fresh) and not lock.made(name, there) and hash_of(folder / beside) == fresh:
            fates[name] = Fate.BEHOUDEN
            findings.append(kept(folder / name, document))
        else:
            return None
    try:
        same = (folder / PROFILE).read_bytes() == profile and (folder / HIDDEN / "basis").is_dir()
        same = same and all((folder / name).is_file() for name in lock.bestanden)
    except OSError:
        return None
    return Result(fates, tuple(findings)) if same else None


def _told(document: Document) -> Iterator[str]:
    """All that a document holds, piece by piece; municipalities share most of their pieces."""
    yield repr(replace(document, blocks=(), sheets=()))
    for sheet in document.sheets:
        yield repr(replace(sheet, table=_NO_TABLE))
        yield from _told_of((sheet.table,))
    yield from _told_of(document.blocks)


def _told_of(blocks: Iterable[Block]) -> Iterator[str]:
    """What `repr` tells of blocks, between brackets, with what stands in a heading or table after it."""
    yield "["
    for block in blocks:
        if isinstance(block, Section | Article):
            yield repr(replace(block, children=()))
            yield from _told_of(block.children)
        elif isinstance(block, Table):
            yield repr(replace(block, rows=()))
            yield from map(_repr, block.rows)
        else:
            yield _repr(block)
    yield "]"


@lru_cache(maxsize=2**13)
def _repr(part: Block | Row) -> str:
    """What `repr` tells; making it takes ten times as long as finding it again."""
    return repr(part)


def read_made(folder: Path, lock: Lock, name: str) -> bytes | None:
    """A file as the last whole run made it: in its place, or beside a person's; None when it is not there."""
    fresh = next((made for made_name, _, made in lock.uitvoer if made_name == name), "")
    for path in (folder / name, folder / fresh_beside(name)):
        if fresh and hash_of(path) == fresh:
            return path.read_bytes()
    return None
