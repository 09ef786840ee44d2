"""The program as a process of its own, in a small world, with faults on demand."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.support.packs import profile_text
from tests.support.small_world import KNOWN, ROOT, write_root

FAULTS = """
import os, sys
import beleidsgen.generate as program

real = program.generate

def generate(pack, path, out, wishes):
    if "dodelijk" in path.stem:
        os._exit(9)
    if "stuk" in path.stem:
        raise KeyError("geen mens had dit voorzien")
    return real(pack, path, out, wishes)

program.generate = generate
"""
"""What every process of the program does first: a profile can then bring about what nobody foresees."""


@dataclass(frozen=True, slots=True)
class OwnProgram:
    """A copy of the program that finds the small pack where the bundled one would be."""

    folder: Path

    def start(self, *arguments: object) -> subprocess.Popen[str]:
        """Start `beleidsgen` in the folder and do not wait."""
        return subprocess.Popen(
            [sys.executable, "-m", "beleidsgen", *(str(argument) for argument in arguments)],
            cwd=self.folder,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *arguments: object) -> tuple[int, str, str]:
        """Run `beleidsgen`: the exit code, standard output and standard error."""
        process = self.start(*arguments)
        out, err = process.communicate(timeout=60)
        assert "Traceback" not in err, err
        return process.returncode, out, err

    def add_profiles(self, *names: str) -> None:
        """Write profiles of different municipalities into `profielen/`."""
        folder = self.folder / "profielen"
        folder.mkdir(exist_ok=True)
        for name in names:
            code = f"GM{9000 + len(list(folder.iterdir()))}"
            text = profile_text(KNOWN).replace("GM9999", code)
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")

    def _environment(self) -> dict[str, str]:
        own = {
            "PYTHONPATH": str(self.folder / "programma" / "src"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "PYTHONUTF8": "1",
            "NO_COLOR": "1",
        }
        return {**os.environ, **own}


def own_program(folder: Path) -> OwnProgram:
    """Lay the program into a folder, with the source of this repository and a small pack beside it."""
    source = folder / "programma" / "src"
    source.mkdir(parents=True)
    (source / "beleidsgen").symlink_to(ROOT / "src" / "beleidsgen", target_is_directory=True)
    (source / "sitecustomize.py").write_text(FAULTS, encoding="utf-8")
    write_root(folder / "programma" / "templates")
    return OwnProgram(folder)


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
