from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from beleidsgen import kept
from beleidsgen.kept import Shelf, key_of

KEY = key_of("een", "tekst")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(folder))
    return folder


def shelf(most: int = 10) -> Shelf:
    return Shelf("plank.bin", most)


def saved(**results: object) -> Path:
    filled = shelf()
    for name, value in results.items():
        filled.put(key_of(name), value)
    filled.save()
    return kept.folder() / "plank.bin"


def test_what_one_run_saves_the_next_finds() -> None:
    saved(een=("a", 1, None), twee=compile("1 + 1", "<tekst>", "eval"))
    assert shelf().get(key_of("een")) == ("a", 1, None)
    assert eval(shelf().get(key_of("twee"))) == 2  # noqa: S307 - our own code
    assert shelf().get(key_of("drie")) is None


def test_nothing_new_is_not_written_again() -> None:
    path = saved(een=1)
    os.utime(path, (0, 0))
    again = shelf()
    assert again.get(key_of("een")) == 1
    again.save()
    assert path.stat().st_mtime == 0


def test_a_full_shelf_keeps_what_this_run_used() -> None:
    saved(een=1, twee=2)
    full = shelf(most=2)
    full.get(key_of("twee"))
    full.put(key_of("drie"), 3)
    full.save()
    assert [shelf().get(key_of(name)) for name in ("een", "twee", "drie")] == [None, 2, 3]


@pytest.mark.parametrize("data", [b"", b"kort", b"x" * 80])
def test_a_damaged_file_is_passed_over(data: bytes) -> None:
    path = saved(een=1)
    path.write_bytes(data)
    assert shelf().get(key_of("een")) is None


def test_a_file_that_lost_its_end_is_passed_over() -> None:
    path = saved(een="lang" * 100)
    path.write_bytes(path.read_bytes()[:-9])
    assert shelf().get(key_of("een")) is None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows kent geen eigenaar als getal")
def test_a_file_of_another_user_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    saved(een=1)
    monkeypatch.setattr(os, "getuid", lambda: 987654)
    assert shelf().get(key_of("een")) is None


@pytest.mark.skipif(
    not hasattr(os, "getuid"), reason="Windows bewaart de map bij het profiel van de gebruiker"
)
def test_nobody_else_can_write_where_code_is_read(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = saved(een=1)
    finally:
        os.umask(before)
    assert path.parent.stat().st_mode & 0o777 == 0o700
    path.parent.chmod(0o777)
    assert shelf().get(key_of("een")) is None
    path.parent.chmod(0o700)
    assert shelf().get(key_of("een")) == 1


@pytest.mark.parametrize(
    "change", [lambda data: data[:-1], lambda data: data[:-1] + b"?", lambda data: data[5:]]
)
def test_whatever_is_kept_is_read_whole_or_not_at_all(change: Callable[[bytes], bytes]) -> None:
    kept.keep("pakket.json", b'{"vorm": 1}')
    path = kept.folder() / "pakket.json"
    assert kept.read("pakket.json") == b'{"vorm": 1}'
    path.write_bytes(change(path.read_bytes()))
    assert kept.read("pakket.json") == b""


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(cache: Path) -> None:
    cache.write_text("een bestand", encoding="utf-8")
    filled = shelf()
    filled.put(KEY, 1)
    filled.save()
    assert filled.get(KEY) == 1
    assert shelf().get(KEY) is None


def test_another_version_of_the_program_does_not_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    saved(een=1)
    monkeypatch.setattr(kept, "_made_by", lambda: "anders")
    assert shelf().get(key_of("een")) is None


def test_old_versions_and_old_files_make_room(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        monkeypatch.setattr(kept, "_made_by", lambda number=number: f"versie{number}")
        kept.keep("plank.bin", b"x")
        os.utime(cache / f"versie{number}", (number, number))
    assert sorted(path.name for path in cache.iterdir()) == sorted(f"versie{n}" for n in range(4, 12))
    for number in range(12):
        kept.keep(f"{number}.json", b"x")
        os.utime(kept.folder() / f"{number}.json", (number, number))
    assert len(list(kept.folder().glob("*.json"))) == 8
    assert (kept.folder() / "plank.bin").exists()


def test_the_program_knows_its_own_source() -> None:
    assert len(kept.program_hash()) == 16
    assert kept.program_hash() == kept.program_hash()
