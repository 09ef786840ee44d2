"""What was worked out once and may be thrown away: results kept in the user's cache folder between runs.

Everything here stands in a folder named after the program and the libraries that made it, so that no other
version ever reads it, and under the hash of what it was made from, so that a name never decides. A folder
that cannot be read or written costs time and nothing else.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

_LIBRARIES: Final = ("jinja2", "markdown-it-py", "mdit-py-plugins", "ruamel.yaml")
"""The libraries whose answers are kept."""
_MOST_VERSIONS: Final = 8
_MOST_FILES: Final = 8
_SEAL: Final = 32
"""Length of the hash before the data: a file that a full disk or another machine cut off is not read."""
_PRIVATE: Final = 0o700
_OTHERS: Final = 0o022
"""What lets group or others write."""


class Shelf:
    """Results by the hash of what they were made from, for all municipalities and for the next run.

    Read from disk when something is first asked for. Values are plain ones or code, as `marshal` writes them:
    who can change them can change the program, so only files are read that this user wrote, out of a folder
    that nobody else can write in.

    Args:
        name: the name of the file.
        most: how many results are kept; beyond that only those that this run asked for.
    """

    def __init__(self, name: str, most: int) -> None:
        self._name = name
        self._most = most
        self._known: dict[bytes, Any] | None = None
        self._used: set[bytes] = set()
        self._is_new = False

    def get(self, key: bytes) -> Any:
        """The result under a key; None when it is not known."""
        self._used.add(key)
        if self._known is None:
            self._known = _opened(read(self._name))
        return self._known.get(key)

    def put(self, key: bytes, value: Any) -> None:
        """Remember a result, in this run and, once `save` is called, in the next."""
        if self._known is None:
            self._known = _opened(read(self._name))
        self._known[key] = value
        self._used.add(key)
        self._is_new = True

    def save(self) -> None:
        """Keep what this run added for the next; once, at the end of a command."""
        if not self._is_new or self._known is None:
            return
        import marshal

        if len(self._known) > self._most:
            self._known = {key: self._known[key] for key in self._known if key in self._used}
        keep(self._name, marshal.dumps(self._known))
        self._is_new = False


def key_of(*parts: str) -> bytes:
    """The key of a result: a hash of all that it was made from."""
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def read(name: str) -> bytes:
    """What was kept under a name; nothing when there is none, when it is damaged or another user wrote it."""
    path = folder() / name
    try:
        with path.open("rb") as stream:
            data = stream.read() if _is_private(path.parent, stream.fileno()) else b""
    except OSError:
        return b""
    seal, content = data[:_SEAL], data[_SEAL:]
    return content if hashlib.sha256(content).digest() == seal else b""


def keep(name: str, data: bytes) -> None:
    """Keep data under a name, whole or not at all; the oldest of its kind make room."""
    with contextlib.suppress(OSError):
        here = folder()
        if not here.is_dir():
            here.parent.mkdir(parents=True, exist_ok=True)
            here.mkdir(_PRIVATE, exist_ok=True)
            _make_room(here.parent, "*", _MOST_VERSIONS)
        path = here / name
        part = path.with_suffix(f".{os.getpid()}.deel")
        try:
            part.write_bytes(hashlib.sha256(data).digest() + data)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        _make_room(here, f"*{path.suffix}", _MOST_FILES)


def folder() -> Path:
    """Where this version of the program keeps its results."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("beleidsgen", appauthor=False)) / _made_by()


@lru_cache(maxsize=1)
def program_hash() -> str:
    """Hash of the source of this program, the same on every machine; a developer's change is a change."""
    state = hashlib.sha256()
    root = Path(__file__).parent
    for path in sorted(root.rglob("*.py")):
        state.update(path.relative_to(root).as_posix().encode())
        state.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return state.hexdigest()[:16]


@lru_cache(maxsize=1)
def _made_by() -> str:
    from importlib.metadata import version

    versions = [f"{name} {version(name)}" for name in _LIBRARIES]
    text = "\n".join([program_hash(), str(sys.implementation.cache_tag), *versions])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _opened(data: bytes) -> dict[bytes, Any]:
    """The results in a file; none when there is nothing in it."""
    import marshal

    loaded = marshal.loads(data) if data else {}  # noqa: S302 - sealed, and written by this user alone
    return loaded if isinstance(loaded, dict) else {}


def _is_private(here: Path, descriptor: int) -> bool:
    """Whether an open file and its folder are this user's alone; Windows keeps both with the profile."""
    if not hasattr(os, "getuid"):
        return True
    place = here.stat()
    return place.st_uid == os.fstat(descriptor).st_uid == os.getuid() and not place.st_mode & _OTHERS


def _make_room(place: Path, pattern: str, most: int) -> None:
    """Take away the oldest beyond a number."""
    found = sorted(place.glob(pattern), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[most:]:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
