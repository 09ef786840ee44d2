"""Everything besides the profile that decides what comes out: wishes, content, program and libraries."""

from __future__ import annotations

import hashlib
import json
import platform
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from beleidsgen import __version__
from beleidsgen.kept import program_hash
from beleidsgen.pack_files import bundled_root
from beleidsgen.writers.registry import USUAL_FORMATS, WRITERS

FORMATS: Final = tuple(writer.suffix for writer in WRITERS)
Weergave = Literal["lezen", "werk"]
LIBRARIES: Final = (
    "docxtpl",
    "fontpkg-source-sans-3",
    "jinja2",
    "lxml",
    "markdown-it-py",
    "mdit-py-plugins",
    "openpyxl",
    "pydantic",
    "pypandoc-binary",
    "python-docx",
    "ruamel.yaml",
    "typst",
)
"""Those that may move a byte of a file; `click` and `platformdirs` never do."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the user wants the documents.

    Attributes:
        formats: the formats to write.
        documents: the documents to write; empty for all.
        peildatum: the day for which law is read, in place of the profile's.
        final: refuse blanks and faults, and print no drafting marks.
        take_fresh: documents whose fresh files replace a person's.
        dry: only say what would happen.
        weergave: `lezen`, or `werk` with work notes in every format but Markdown.
    """

    formats: tuple[str, ...] = USUAL_FORMATS
    documents: frozenset[str] = frozenset()
    peildatum: date | None = None
    final: bool = False
    take_fresh: frozenset[str] = frozenset()
    dry: bool = False
    weergave: Weergave = "lezen"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What all municipalities of one run share; two runs with the same key make the same files.

    Attributes:
        content: hash of the pack, overlay included.
        look: hash of the files of the house style of the pack.
        program: version and hash of the source of this program.
        libraries: the libraries that take part, each with its version.
    """

    content: str
    look: str
    wishes: Wishes
    program: str
    libraries: tuple[str, ...]

    @property
    def tools(self) -> str:
        """Hash of what writes the files: program, libraries and house style."""
        return hashlib.sha256(json.dumps((self.look, self.program, self.libraries)).encode()).hexdigest()

    def key(self, profile: Path, source: bytes, folder: str) -> str:
        """Hash of everything that goes into one municipality, but for the files that its profile points to.

        Args:
            profile: the path of the profile, of which the receipt tells the name.
            source: the bytes of the profile.
            folder: the name of the municipality's folder.
        """
        wishes = replace(self.wishes, documents=frozenset(), take_fresh=frozenset(), dry=False)
        documents = sorted(self.wishes.documents)
        rest = (self.content, self.look, self.program, self.libraries, str(wishes), documents)
        state = hashlib.sha256(json.dumps((*rest, profile.name, folder)).encode())
        state.update(hashlib.sha256(source).digest())
        return state.hexdigest()


def recipe(content: str, wishes: Wishes) -> Recipe:
    """The recipe of a run.

    Args:
        content: hash of the pack.
        wishes: how the user wants the documents.
    """
    look = _hash_of_files(bundled_root() / "opmaak", "*")
    return Recipe(content, look, wishes, program(), libraries())


def program() -> str:
    """The program as locks and receipts name it: version and hash."""
    return f"{__version__} {program_hash()}"


@lru_cache(maxsize=1)
def libraries() -> tuple[str, ...]:
    """The libraries that may move a byte, with their versions; one that is not installed is left out."""
    return (f"python {platform.python_version()}", f"zlib {zlib.ZLIB_RUNTIME_VERSION}", *_versions())


def _versions() -> Iterator[str]:
    from importlib.metadata import PackageNotFoundError, version

    for name in LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue


def _hash_of_files(root: Path, pattern: str) -> str:
    state = hashlib.sha256()
    for path in sorted(path for path in root.rglob(pattern) if path.is_file()):
        state.update(path.relative_to(root).as_posix().encode())
        data = path.read_bytes()
        state.update(data if path.suffix in (".docx", ".png") else data.replace(b"\r\n", b"\n"))
    return state.hexdigest()
