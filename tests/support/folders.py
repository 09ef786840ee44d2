"""A municipality's folder with a few files in it, written by the real store."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from beleidsgen.diagnostics import Result
from beleidsgen.outfolder.lock import Lock
from beleidsgen.outfolder.store import Fate, Output, store

NONE: frozenset[str] = frozenset()
TAKE = frozenset({"stuk"})
NAME = "stuk.md"


def fresh(text: str, name: str = NAME) -> Output:
    """A fresh file; the ancestor of Markdown is itself."""
    return Output(name, text.encode(), "stuk", text.encode() if name.endswith(".md") else b"")


def stored(
    folder: Path, *outputs: Output, take: frozenset[str] = NONE, profile: bytes = b"schema: 1\n"
) -> Result[Mapping[str, Fate]]:
    """Write files into a folder as `genereer` does."""
    return store(folder, outputs, Lock(inhoud="2026.1.0"), profile, take)


def fates_of(folder: Path, *outputs: Output, take: frozenset[str] = NONE) -> list[str]:
    """Write files, and say what became of each."""
    return [fate.value for fate in stored(folder, *outputs, take=take).value.values()]


def texts_in(folder: Path) -> dict[str, str]:
    """Every text of a folder by its path, without the lock."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "slot.json"
    }


def edit(folder: Path, text: str = "van een mens\n", name: str = NAME) -> None:
    """Put a person's words in a file."""
    (folder / name).write_bytes(text.encode())
