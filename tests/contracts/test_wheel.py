"""The wheel, installed in an empty environment outside the repository, does the same job."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.conftest import PROFILES, ROOT

NOT_THE_SAME = {"bewijs.json", "slot.json"}
"""Files that name the program's own hash; a wheel has the same source, yet this test need not rely on it."""


def run(*command: str | Path, cwd: Path) -> str:
    clean = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    if cwd == ROOT:
        clean["PYTHONPATH"] = str(ROOT / "src")
    done = subprocess.run(
        [str(c) for c in command], cwd=cwd, env=clean, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)
    return done.stdout


def built_files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in NOT_THE_SAME
    }


@pytest.mark.traag
def test_the_wheel_does_the_same(tmp_path: Path) -> None:
    try:
        run(
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "-q",
            "--no-deps",
            "-w",
            tmp_path / "wiel",
            ROOT,
            cwd=tmp_path,
        )
        venv.create(tmp_path / "leeg", with_pip=True)
        binaries = tmp_path / "leeg" / ("Scripts" if os.name == "nt" else "bin")
        wheel = next((tmp_path / "wiel").glob("beleidsgen-*.whl"))
        run(binaries / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    except RuntimeError as error:
        if os.environ.get("BELEIDSGEN_ALLES") == "1":
            raise
        pytest.skip(f"installeren lukt hier niet: {str(error)[-200:]}")
    profile = tmp_path / PROFILES[0].name
    profile.write_bytes(PROFILES[0].read_bytes())
    said = run(binaries / "beleidsgen", "genereer", profile.name, "--uit", "uit", cwd=tmp_path)
    assert " nieuw. " in said
    run(sys.executable, "-m", "beleidsgen", "genereer", profile, "--uit", tmp_path / "hier", cwd=ROOT)
    assert built_files(tmp_path / "uit") == built_files(tmp_path / "hier")
