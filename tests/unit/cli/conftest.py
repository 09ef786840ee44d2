"""The command line in a small world: its own pack, its own cache, its own folder to work in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.packs import profile_text
from tests.support.small_world import KNOWN, OPEN, standing_in, write_root


@pytest.fixture(scope="package")
def small_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_root(tmp_path_factory.mktemp("pakket"))


@pytest.fixture(scope="package")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def work(small_root: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder to work in, with two profiles: one complete, one with an open field."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "klaar.yaml").write_text(profile_text(KNOWN), encoding="utf-8")
    (tmp_path / "open.yaml").write_text(profile_text(OPEN), encoding="utf-8")
    with standing_in(small_root, cache):
        yield tmp_path
