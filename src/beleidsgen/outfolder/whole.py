"""Files that are there whole or not at all, and on the disk when we say so."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final

from beleidsgen.outfolder.layout import unfinished

_WAITING: Final = 4
"""More files at once gain nothing."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there, so that nobody ever sees half of it.

    Raises:
        OSError: it cannot be written; what stood there still stands.
    """
    part = unfinished(path)
    try:
        with part.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def on_disk(streams: Sequence[BinaryIO]) -> None:
    """Wait until all are on the disk; asked together, it takes them in a few rounds instead of one by one.

    Raises:
        OSError: the disk refused one of them.
    """
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_WAITING) as waiting:
        list(waiting.map(os.fsync, [stream.fileno() for stream in streams]))
