"""A run that is killed, or finds the disk full, loses nothing: the next one finishes the work."""

from __future__ import annotations

import errno
import os
import random
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from beleidsgen.content.model import ContentPack
from beleidsgen.ending import Ending
from beleidsgen.generate import generate
from beleidsgen.outfolder.layout import BUSY, LOCK
from beleidsgen.recipe import Wishes
from tests.support.own_program import files_in
from tests.support.packs import build_pack, profile_text
from tests.support.small_world import FILES, KNOWN, standing_in, write_root

SEED = 20261122
KILLS = 14
FOLDER = Path("uit") / "gm9999-proefdorp"
OTHER = KNOWN + "regio: {ggd: GGD Proefland}\n"
needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="fork bestaat niet op Windows")


@pytest.fixture(scope="module")
def pack() -> ContentPack:
    return build_pack(FILES)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_root(tmp_path_factory.mktemp("pakket"))


@pytest.fixture
def work(root: Path, tmp_path: Path) -> Path:
    """A profile of which one document was made and then edited by a person, and a newer profile."""
    (tmp_path / "profiel.yaml").write_text(profile_text(KNOWN), encoding="utf-8")
    return tmp_path


def _make(pack: ContentPack, work: Path, root: Path) -> Ending:
    with standing_in(root, work / "cache"):
        return generate(pack, work / "profiel.yaml", work / "uit", Wishes()).ending


def _prepare(pack: ContentPack, work: Path, root: Path) -> None:
    _make(pack, work, root)
    edited = work / FOLDER / "beleid.md"
    edited.write_text("van een mens\n", encoding="utf-8")
    (work / "profiel.yaml").write_text(profile_text(OTHER), encoding="utf-8")


def _in_child(action: Callable[[], object]) -> int:
    """Do something in a process of its own; the signal that ended it, or 0."""
    child = os.fork()
    if child == 0:
        action()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _die_at(moment: int, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Kill this process at a moment: before or after the data of a file is safe, or its move to its place.

    Returns:
        The number of moments that went by, for who wants to know how many there are.
    """
    passed = [0]

    def pass_one() -> None:
        passed[0] += 1
        if passed[0] == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def deadly(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object) -> object:
            pass_one()
            done = real(*arguments)
            pass_one()
            return done

        return call

    monkeypatch.setattr(os, "fsync", deadly(os.fsync))
    monkeypatch.setattr(Path, "replace", deadly(Path.replace))
    return passed


def _lay_back(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder hold exactly these files."""
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        path.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)


@needs_fork
def test_killed_at_any_moment(
    pack: ContentPack, root: Path, work: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = tmp_path_factory.mktemp("heel")
    (whole / "profiel.yaml").write_bytes((work / "profiel.yaml").read_bytes())
    for folder in (whole, work):
        _prepare(pack, folder, root)
    before = files_in(work / FOLDER)
    with pytest.MonkeyPatch.context() as patch:
        moments = _die_at(0, patch)
        _make(pack, whole, root)
    after = files_in(whole / FOLDER)
    for moment in random.Random(SEED).sample(range(1, moments[0] + 1), KILLS):  # noqa: S311 - to repeat it
        _lay_back(work / FOLDER, before)
        with pytest.MonkeyPatch.context() as patch:
            _die_at(moment, patch)
            assert _in_child(lambda: _make(pack, work, root)) == -signal.SIGKILL
        left = {path: data for path, data in files_in(work / FOLDER).items() if not path.endswith(".deel")}
        assert left["beleid.md"] == b"van een mens\n"
        whole_files = {path: data for path, data in left.items() if path not in (LOCK, BUSY)}
        assert all(data in (before.get(path), after.get(path)) for path, data in whole_files.items()), moment
        ended = _make(pack, work, root)
        assert {finding.code for finding in ended.findings} == {"P301"}, moment
        assert files_in(work / FOLDER) == after, moment


@pytest.mark.parametrize("moment", [1, 2, 4])
@pytest.mark.parametrize("reason", [errno.ENOSPC, errno.EROFS])
def test_a_disk_that_refuses(
    pack: ContentPack, root: Path, work: Path, monkeypatch: pytest.MonkeyPatch, moment: int, reason: int
) -> None:
    _prepare(pack, work, root)
    before = files_in(work / FOLDER)
    calls = [0]
    real = os.fsync

    def refuse(descriptor: int) -> None:
        calls[0] += 1
        if calls[0] >= moment:
            raise OSError(reason, os.strerror(reason))
        real(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        ended = _make(pack, work, root)
    assert "P302" in {finding.code for finding in ended.findings}
    assert ended.exit_code in (1, 3)
    told = next(finding.message for finding in ended.findings if finding.code == "P302")
    assert ("de schijf is vol" in told) == (reason == errno.ENOSPC)
    now = files_in(work / FOLDER)
    assert now["beleid.md"] == b"van een mens\n"
    assert not [path for path in now if path.endswith(".deel")]
    assert set(before) <= set(now)
    done = _make(pack, work, root)
    assert {finding.code for finding in done.findings} == {"P301"}
    assert b"GGD Proefland" in (work / FOLDER / "beleid.nieuw.md").read_bytes()


@needs_fork
def test_a_limit_of_the_system_on_what_may_be_written(pack: ContentPack, root: Path, work: Path) -> None:
    import resource

    _make(pack, work, root)
    before = files_in(work / FOLDER)
    (work / "profiel.yaml").write_text(profile_text(OTHER), encoding="utf-8")

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900))
        ended = _make(pack, work, root)
        if [finding.code for finding in ended.findings][:1] != ["P302"]:
            os._exit(1)

    assert _in_child(limited) == 0
    assert files_in(work / FOLDER) == before
    assert _make(pack, work, root).findings == ()
