"""What was made from what: the lock of a municipality's folder."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from beleidsgen.outfolder.layout import LOCK

_TEXT_SUFFIXES = (".md", ".json", ".yaml", ".html")


class Made(BaseModel):
    """One file that we made.

    Attributes:
        hash: hash of the bytes that stand there.
        komt: hash of the bytes that were about to replace them; left behind only by a run that was stopped.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    hash: str = ""
    komt: str = ""


class Lock(BaseModel):
    """The lock: hashes of what went in and of what came out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    vorm: int = 1
    programma: str = ""
    inhoud: str = ""
    inhoud_hash: str = ""
    profiel_hash: str = ""
    peildatum: str = ""
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


def digest(name: str, data: bytes) -> str:
    """Hash of a file; of a text file line endings do not count."""
    if name.endswith(_TEXT_SUFFIXES):
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()
