"""Whether all that the last whole run made still stands, so that making it again would change nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from beleidsgen.diagnostics import Finding, Result
from beleidsgen.outfolder.layout import HIDDEN, PROFILE, fresh_beside
from beleidsgen.outfolder.lock import Lock, hash_of
from beleidsgen.outfolder.store import Fate, kept, made_before


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
        same = same and len(made_before(folder)) == len(lock.bestanden)
    except OSError:
        return None
    return Result(fates, tuple(findings)) if same else None


def read_made(folder: Path, lock: Lock, name: str) -> bytes | None:
    """A file as the last whole run made it: in its place, or beside a person's; None when it is not there."""
    fresh = next((made for made_name, _, made in lock.uitvoer if made_name == name), "")
    for path in (folder / name, folder / fresh_beside(name)):
        if fresh and hash_of(path) == fresh:
            return path.read_bytes()
    return None
