"""The same input gives the same bytes: in another process, folder, hash seed and time zone (promise 5)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import PROFILES, ROOT


def run(profile: Path, out: Path, seed: str, zone: str) -> dict[str, bytes]:
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": seed}
    environment["PYTHONPATH"] = str(ROOT / "src")
    command = [sys.executable, "-m", "beleidsgen", "genereer", str(profile), "--uit", str(out)]
    command += ["--formaat", "md,docx,odt"]
    done = subprocess.run(
        command, cwd=out.parent, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


def test_two_processes_give_the_same_bytes(tmp_path: Path) -> None:
    here, there = tmp_path / "een", tmp_path / "een andere map" / "dieper"
    for folder in (here, there):
        folder.mkdir(parents=True)
    copy = shutil.copy(PROFILES[0], there / PROFILES[0].name)
    os.utime(copy, (0, 0))
    first = run(PROFILES[0], here / "uit", "1", "UTC")
    second = run(Path(copy), there / "uit", "4242", "Pacific/Auckland")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    out = tmp_path / "uit"
    run(PROFILES[1], out, "1", "UTC")
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    run(PROFILES[1], out, "2", "UTC")
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()} == before
