"""One run at a time in a municipality's folder, by a lock that dies with its process."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from beleidsgen.outfolder.layout import BUSY

if sys.platform == "win32":
    import msvcrt

    _HELD = (PermissionError,)

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    _HELD = (BlockingIOError, PermissionError)

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def guarded(folder: Path) -> Iterator[bool]:
    """Keep other runs out of a folder while the block runs.

    The file of the lock says nothing: what counts is that a living process holds it, so that a run which was
    killed never stands in the way of the next one. On a disk without locks every run goes on.

    Args:
        folder: the municipality's folder, with its hidden folder.

    Yields:
        Whether the folder is ours; False when another run is at work in it.
    """
    path = folder / BUSY
    descriptor = _take(path)
    try:
        yield descriptor is not None
    finally:
        if descriptor is not None:
            _give_back(path, descriptor)


def _take(path: Path) -> int | None:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(descriptor)
        except _HELD:
            os.close(descriptor)
            return None
        except OSError:
            return descriptor
        if _is_still(path, descriptor):
            return descriptor
        os.close(descriptor)


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the file that we hold still stands there: who had it before us may have removed it."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return False


def _give_back(path: Path, descriptor: int) -> None:
    """Remove the file while it is ours; where an open file cannot be removed, right after."""
    with contextlib.suppress(OSError):
        path.unlink()
    os.close(descriptor)
    if sys.platform == "win32":
        with contextlib.suppress(OSError):
            path.unlink()
