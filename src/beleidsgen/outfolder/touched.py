"""Which files of each document a person changed since we made them, by the hashes in the lock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from beleidsgen.outfolder.lock import Lock, digest

State = Literal["geen", "gemaakt", "gewijzigd"]
"""A file that is not there, that is as we made it, or that a person changed."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What stands in a folder of one document."""

    kind: str
    markdown: State
    word: State

    @property
    def read_from_word(self) -> bool:
        """Whether the Word file tells what the document says: only it is there, or only it was changed."""
        if self.markdown == "geen":
            return self.word != "geen"
        return self.word == "gewijzigd" and self.markdown == "gemaakt"

    @property
    def edited(self) -> bool:
        """Whether a person changed the document in any of its files."""
        return "gewijzigd" in (self.markdown, self.word)


def touched(folder: Path, kinds: Iterable[str], lock: Lock) -> tuple[Touched, ...]:
    """What stands in a folder of each document.

    Args:
        folder: the municipality's folder.
        kinds: the documents that belong there.
        lock: what we made there; a file that it does not know counts as changed.
    """
    return tuple(
        Touched(kind, _state(folder, f"{kind}.md", lock), _state(folder, f"{kind}.docx", lock))
        for kind in kinds
    )


def _state(folder: Path, name: str, lock: Lock) -> State:
    try:
        data = (folder / name).read_bytes()
    except OSError:
        return "geen"
    return "gemaakt" if lock.made(name, digest(name, data)) else "gewijzigd"
