"""The first lesson shows what its reader will see: the words of the program, with the numbers of today."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.docs.test_commands import missing_line
from tests.support.terminal import run

LESSON = (ROOT / "docs/beginnen.md").read_text(encoding="utf-8")
FIRST, FAULT = re.findall(r"```text\n(.+?)\n```", LESSON, re.DOTALL)


def test_the_first_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "municipality_profiles", tmp_path / "municipality_profiles")
    monkeypatch.chdir(tmp_path)
    shown = run("genereer", "municipality_profiles/gm0638-zoeterwoude.yaml", "--uit", "uit")
    wanted = FIRST.replace(".venv/bin/", "").splitlines()
    assert missing_line(wanted, f"{shown.err}\n{shown.out}") is None, shown.everything
    made = [path for path in Path("uit/gm0638-zoeterwoude").iterdir() if path.is_file()]
    assert re.findall(r"(\d+) (?:nieuw|bestanden)", LESSON) == [str(len(made))] * 2


def test_a_fault_in_the_own_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("nieuw", "Leiden")
    profile = Path("municipality_profiles/gm0546-leiden.yaml")
    text = profile.read_text(encoding="utf-8")
    profile.write_text(text.replace("grensgemeente: onbekend", "grensgemeente: Nee"), encoding="utf-8")
    shown = run("genereer", profile.as_posix())
    assert shown.code == 2
    assert missing_line(FAULT.splitlines(), shown.err) is None, shown.err
    line, column = re.findall(r"de regel \((\d+)\) en het teken \((\d+)\)", LESSON)[0]
    assert f"leiden.yaml:{line}:{column}" in FAULT
