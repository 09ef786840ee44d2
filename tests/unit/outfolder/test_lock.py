from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from beleidsgen.outfolder.layout import LOCK
from beleidsgen.outfolder.lock import Lock, Made, digest, lock_bytes, read_lock


def _write(folder: Path, data: bytes) -> None:
    path = folder / LOCK
    path.parent.mkdir(parents=True)
    path.write_bytes(data)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    lock = Lock(inhoud="2026.1.0", bestanden={"b.md": Made(hash="x"), "a.md": Made(hash="y", komt="z")})
    _write(tmp_path, lock_bytes(lock))
    assert read_lock(tmp_path) == lock


def test_the_lock_is_sorted_text_with_one_line_end_at_the_end() -> None:
    data = lock_bytes(Lock(bestanden={"b": Made(), "a": Made()}))
    assert list(json.loads(data)["bestanden"]) == ["a", "b"]
    assert data.endswith(b"}\n")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"vorm": "x y"}', b'{"onbekend": 1}', b"\xff\xfe"])
def test_a_lock_that_cannot_be_read_is_an_empty_one(tmp_path: Path, data: bytes) -> None:
    _write(tmp_path, data)
    assert read_lock(tmp_path) == Lock()


def test_no_lock_is_an_empty_one(tmp_path: Path) -> None:
    assert read_lock(tmp_path / "weg") == Lock()


def test_a_file_is_ours_by_what_stands_there_or_what_was_coming() -> None:
    lock = Lock(bestanden={"a.md": Made(hash="er", komt="komt")})
    assert lock.made("a.md", "er")
    assert lock.made("a.md", "komt")
    assert not lock.made("a.md", "ander")
    assert not lock.made("b.md", "er")


def test_a_lock_is_frozen() -> None:
    with pytest.raises(ValidationError):
        Lock().inhoud = "x"  # type: ignore[misc]


@pytest.mark.parametrize("name", ["a.md", "a.json", "a.yaml", "a.html", "a.cvdr.xml"])
def test_line_ends_of_text_do_not_count(name: str) -> None:
    assert digest(name, b"a\r\nb\r\n") == digest(name, b"a\nb\n") == hashlib.sha256(b"a\nb\n").hexdigest()


def test_every_byte_of_another_file_counts() -> None:
    assert digest("a.docx", b"a\r\nb") != digest("a.docx", b"a\nb")
