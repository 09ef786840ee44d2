"""Every folder here brings about the one finding code that it is named after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.code_examples import (
    COMMANDS,
    PACK,
    REFERENCE,
    faults_of_reference,
    in_folders,
    of_commands,
    of_pack,
)
from tests.support.packs import profile_text
from tests.support.small_world import KNOWN, OPEN, standing_in, write_root

WAYS = (PACK, COMMANDS, REFERENCE)


def _cases(way: str) -> list[Path]:
    return [case for case in in_folders() if (case / way).exists()]


@pytest.fixture(scope="module")
def small_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_root(tmp_path_factory.mktemp("pakket"))


@pytest.fixture
def work(small_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with a profile that is complete and one with an open field, in a small world."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "klaar.yaml").write_text(profile_text(KNOWN), encoding="utf-8")
    (tmp_path / "open.yaml").write_text(profile_text(OPEN), encoding="utf-8")
    with standing_in(small_root, tmp_path / "cache"):
        yield tmp_path


def test_every_folder_shows_its_code_in_one_way() -> None:
    ways = {case.name: [way for way in WAYS if (case / way).exists()] for case in in_folders()}

    assert [name for name, found in ways.items() if len(found) != 1] == [], f"kies één van {', '.join(WAYS)}"


@pytest.mark.parametrize("case", _cases(PACK), ids=lambda case: case.name)
def test_pakket(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    assert of_pack(case, tmp_path / "pakket") == {case.name}


@pytest.mark.parametrize("case", _cases(COMMANDS), ids=lambda case: case.name)
def test_opdrachten(case: Path, work: Path) -> None:
    assert of_commands(case, work) == {case.name}


@pytest.mark.parametrize("case", _cases(REFERENCE), ids=lambda case: case.name)
def test_verwijzing(case: Path) -> None:
    assert list(faults_of_reference(case)) == []
