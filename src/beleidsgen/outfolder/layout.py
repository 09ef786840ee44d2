"""Every path inside a municipality's folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

HIDDEN = ".beleidsgen"
LOCK = f"{HIDDEN}/slot.json"
PROFILE = f"{HIDDEN}/profiel.yaml"
REGION = f"{HIDDEN}/regio.yaml"
BUSY = f"{HIDDEN}/bezig"
RECEIPT = "bewijs.json"
LOOK = f"{HIDDEN}/beeld"
"""Where the logo and the like are kept that a profile points to, under the path by which it does."""
_UNFINISHED = ".deel"


def folder_name(code: str, name: str) -> str:
    """The folder of a municipality: `gm0638-zoeterwoude`; safe on every file system."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    slug = re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")[:60].strip("-")
    return f"{code.lower()}-{slug}" if slug else code.lower()


def ancestor(kind: str) -> str:
    """Where the ancestor of a document is kept: the Markdown as we generated it last."""
    return f"{HIDDEN}/basis/{kind}.md"


def fresh_beside(name: str) -> str:
    """The name under which a fresh file is written beside one that a person changed."""
    path = Path(name)
    return f"{path.stem}.nieuw{path.suffix}"


def unfinished(path: Path) -> Path:
    """Where a file grows before it is moved to its place."""
    return path.with_name(f".{path.name}{_UNFINISHED}")


def all_unfinished(folder: Path) -> Iterator[Path]:
    """What a run that was stopped left growing in a municipality's folder."""
    yield from sorted(folder.glob(f".*{_UNFINISHED}"))
    yield from sorted((folder / HIDDEN).rglob(f".*{_UNFINISHED}"))


def kept_beside(name: str) -> str:
    """The name under which a person's file is kept when the fresh one is taken."""
    path = Path(name)
    return f"{path.stem}.vorige{path.suffix}"
