"""What was made from what: the lock of a municipality's folder."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from beleidsgen.outfolder.layout import LOCK

_TEXT_SUFFIXES = (".md", ".json", ".yaml", ".html", ".xml")


class Made(BaseModel):
    """One file that we made.

    Attributes:
        hash: hash of the bytes that stand there.
        komt: hash of the bytes that were about to replace them; left behind only by a run that was stopped.
        van: hash of everything that the file was written from; empty when that is not known.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    hash: str = ""
    komt: str = ""
    van: str = ""


class Lock(BaseModel):
    """The lock: hashes of what went in and of what came out.

    Attributes:
        invoer: hash of everything that went into the last whole run; empty when it did not come to its end.
        weergave: whether work notes were asked for.
        naast: what was read beside the profile, such as a logo, with its hash; empty for what is not there.
        uitvoer: the files of the last whole run in order: name, document and hash of what was made, also
            where a person's file kept it out.
        bestanden: every file that we ever made and that still stands.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    vorm: int = 1
    programma: str = ""
    inhoud: str = ""
    inhoud_hash: str = ""
    profiel_hash: str = ""
    peildatum: str = ""
    invoer: str = ""
    weergave: str = "lezen"
    naast: dict[str, str] = Field(default_factory=dict)
    uitvoer: tuple[tuple[str, str, str], ...] = ()
    bestanden: dict[str, Made] = Field(default_factory=dict)

    def made(self, name: str, digest: str) -> bool:
        """Whether a file with this name and hash is one that we made."""
        known = self.bestanden.get(name)
        return known is not None and digest in (known.hash, known.komt)


def read_lock(folder: Path) -> Lock:
    """The lock of a folder; an empty one when there is none, or when it cannot be read."""
    try:
        return Lock.model_validate_json((folder / LOCK).read_bytes())
    except (OSError, ValidationError):
        return Lock()


def lock_bytes(lock: Lock) -> bytes:
    """The lock as it is written."""
    data = json.dumps(lock.model_dump(), ensure_ascii=False, indent=1, sort_keys=True)
    return f"{data}\n".encode()


def hash_of(path: Path) -> str:
    """Hash of a file by its own name; empty when it is not there or cannot be read."""
    try:
        return digest(path.name, path.read_bytes())
    except OSError:
        return ""


def digest(name: str, data: bytes) -> str:
    """Hash of a file; of a text file line endings do not count."""
    if name.endswith(_TEXT_SUFFIXES):
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()
