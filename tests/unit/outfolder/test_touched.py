from __future__ import annotations

from pathlib import Path

import pytest

from beleidsgen.outfolder.lock import Lock, Made, digest
from beleidsgen.outfolder.touched import Touched, touched


def _lock(**files: bytes) -> Lock:
    names = {name.replace("_", "."): data for name, data in files.items()}
    return Lock(bestanden={name: Made(hash=digest(name, data)) for name, data in names.items()})


def test_what_stands_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_bytes(b"zo\n")
    (tmp_path / "plan.docx").write_bytes(b"anders")
    lock = _lock(plan_md=b"zo\n", plan_docx=b"woord")
    assert touched(tmp_path, ["plan", "beleid"], lock) == (
        Touched("plan", "gemaakt", "gewijzigd"),
        Touched("beleid", "geen", "geen"),
    )


def test_line_endings_of_windows_are_no_change(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_bytes(b"zo\r\n")
    assert touched(tmp_path, ["plan"], _lock(plan_md=b"zo\n"))[0].markdown == "gemaakt"


def test_a_file_that_the_lock_does_not_know_counts_as_changed(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_bytes(b"zo\n")
    assert touched(tmp_path, ["plan"], Lock())[0].edited


@pytest.mark.parametrize(
    ("markdown", "word", "read_from_word", "edited"),
    [
        ("gemaakt", "gemaakt", False, False),
        ("gemaakt", "gewijzigd", True, True),
        ("gewijzigd", "gewijzigd", False, True),
        ("gewijzigd", "gemaakt", False, True),
        ("geen", "gemaakt", True, False),
        ("geen", "gewijzigd", True, True),
        ("geen", "geen", False, False),
        ("gemaakt", "geen", False, False),
    ],
)
def test_which_file_tells_what_the_document_says(
    markdown: str, word: str, read_from_word: bool, edited: bool
) -> None:
    found = Touched("plan", markdown, word)  # type: ignore[arg-type]
    assert (found.read_from_word, found.edited) == (read_from_word, edited)
