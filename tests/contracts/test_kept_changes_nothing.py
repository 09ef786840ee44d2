"""What is kept between runs changes the time a run takes and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beleidsgen.build import Built, build, keep_for_next_run, read_pack
from beleidsgen.content import fill
from beleidsgen.content.model import ContentPack
from beleidsgen.markdown import moulds, parse
from beleidsgen.profile.load import load_profile
from tests.conftest import PROFILES
from tests.support.apv_chapter import only


@pytest.fixture
def start_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], None]:
    """Forget everything in memory, as a new process does; the disk keeps what it has."""
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path))

    def forget() -> None:
        for shelf in (fill.TEMPLATES, moulds.MOULDS):
            monkeypatch.setattr(shelf, "_known", None)
            monkeypatch.setattr(shelf, "_used", set())
        fill._template.cache_clear()
        moulds._mould.cache_clear()

    return forget


def made(pack: ContentPack, path: Path) -> Built:
    profile = load_profile(path).value
    assert profile is not None
    return build(only(pack, "apv-hoofdstuk-3", "raadsvoorstel"), profile)


def test_cold_warm_and_absent_are_the_same(
    start_again: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_again()
    cold = made(read_pack().value, PROFILES[0])
    keep_for_next_run()
    assert {path.suffix for path in tmp_path.glob("*/*")} == {".bin", ".json"}
    start_again()
    monkeypatch.setattr(parse, "_read", counted := Counted(parse._read))
    warm = made(read_pack().value, PROFILES[0])
    assert counted.times < 20
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: "/dev/null")
    start_again()
    absent = made(read_pack().value, PROFILES[0])
    for other in (warm, absent):
        assert other.package == cold.package
        assert other.account == cold.account
        assert other.findings == cold.findings


def test_the_last_municipality_reads_no_more_than_the_second(
    pack: ContentPack, start_again: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    start_again()
    monkeypatch.setattr(parse, "_read", counted := Counted(parse._read))
    times = []
    for _ in range(4):
        before = counted.times
        made(pack, PROFILES[1])
        times.append(counted.times - before)
    assert times[0] > 20
    assert times[1] == times[2] == times[3] < 20


class Counted:
    """A function that counts how often it is called."""

    def __init__(self, function: Callable[..., object]) -> None:
        self.function = function
        self.times = 0

    def __call__(self, *arguments: object, **named: object) -> object:
        """Count, and do it."""
        self.times += 1
        return self.function(*arguments, **named)
