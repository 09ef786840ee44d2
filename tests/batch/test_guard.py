"""Two runs at once in the folder of one municipality, and what a dead one leaves behind."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from beleidsgen.outfolder.guard import guarded
from beleidsgen.outfolder.layout import BUSY
from tests.support.folders import NAME, fates_of, fresh, stored, texts_in


def test_a_second_run_in_the_same_folder_writes_nothing(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    with guarded(tmp_path) as ours:
        assert ours
        done = stored(tmp_path, fresh("twee\n"))
    assert done.value == {}
    (finding,) = done.findings
    assert finding.code == "P341"
    assert texts_in(tmp_path)[NAME] == "een\n"
    assert fates_of(tmp_path, fresh("twee\n")) == ["vernieuwd"]


def test_nothing_of_the_lock_is_left(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    assert not (tmp_path / BUSY).exists()


def test_a_file_of_a_lock_that_nobody_holds_stops_nobody(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    (tmp_path / BUSY).write_bytes(b"")
    assert fates_of(tmp_path, fresh("twee\n")) == ["vernieuwd"]


def test_a_disk_without_locks_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError

    monkeypatch.setattr("beleidsgen.outfolder.guard._lock", refuse)
    assert fates_of(tmp_path, fresh("een\n")) == ["nieuw"]


@pytest.mark.skipif(sys.platform == "win32", reason="fork bestaat niet op Windows")
def test_the_lock_of_a_process_that_is_killed_is_free(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    child = os.fork()
    if child == 0:
        with guarded(tmp_path):
            (tmp_path / "vast").touch()
            time.sleep(60)
        os._exit(0)
    while not (tmp_path / "vast").exists():
        time.sleep(0.01)
    assert stored(tmp_path, fresh("twee\n")).findings[0].code == "P341"
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert fates_of(tmp_path, fresh("twee\n")) == ["vernieuwd"]
