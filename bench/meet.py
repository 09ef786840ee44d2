"""Measure the commands from the shell: process time, median of several runs, alternating.

Usage: python bench/meet.py [--keer 7]

Each line gives the median of user and system time together, in milliseconds, and the peak memory in MB.
Times move with the machine; compare lines of one run with each other, not with another day.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROFILES = ROOT / "municipality_profiles"
COMMANDS: dict[str, tuple[str, ...]] = {
    "python, niets": (),
    "--help": ("--help",),
    **{
        f"{name} --help": (name, "--help")
        for name in ("nieuw", "gemeenten", "genereer", "toets", "uitleg", "schema")
    },
    "genereer, een dorp": ("genereer", str(PROFILES / "gm9901-elzerbroek.yaml"), "--uit", "{nieuw}"),
    "genereer, een stad": ("genereer", str(PROFILES / "gm9903-maremonde.yaml"), "--uit", "{nieuw}"),
    "genereer, niets veranderd": ("genereer", str(PROFILES / "gm9903-maremonde.yaml"), "--uit", "{vast}"),
    "toets, een stad": ("toets", str(PROFILES / "gm9903-maremonde.yaml")),
}


def measure(arguments: tuple[str, ...], folder: Path, fixed: Path) -> tuple[float, float]:
    """Process time in milliseconds and peak memory in MB of one run."""
    fresh = tempfile.mkdtemp(dir=folder)
    filled = [part.format(nieuw=fresh, vast=fixed) for part in arguments]
    command = (
        [sys.executable, "-c", "pass"] if not arguments else [sys.executable, "-m", "beleidsgen", *filled]
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    # An installed program is compiled once; without this each run would compile every module again.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    silent = os.open(os.devnull, os.O_WRONLY)
    pid = os.posix_spawn(
        command[0],
        command,
        environment,
        file_actions=[(os.POSIX_SPAWN_DUP2, silent, 1), (os.POSIX_SPAWN_DUP2, silent, 2)],
    )
    _, _, used = os.wait4(pid, 0)
    os.close(silent)
    return (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024


def main() -> None:
    """Print a table of medians."""
    if not hasattr(os, "posix_spawn"):
        sys.exit(
            "Deze meting leest tijd en geheugen zoals Linux en macOS die geven. "
            "Op Windows doet python bench/vergelijk.py het wel, zonder geheugen."
        )
    parser = argparse.ArgumentParser(description="Meet de opdrachten van beleidsgen.")
    parser.add_argument("--keer", type=int, default=5, help="aantal keren per opdracht")
    times = parser.parse_args().keer
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fixed = folder / "vast"
        measure(COMMANDS["genereer, niets veranderd"], folder, fixed)
        for _ in range(times):
            for label, arguments in COMMANDS.items():
                found[label].append(measure(arguments, folder, fixed))
    print("| opdracht | ms | MB |\n|---|---|---|")
    for label, runs in found.items():
        print(f"| {label} | {statistics.median(r[0] for r in runs):.0f} | {max(r[1] for r in runs):.0f} |")


if __name__ == "__main__":
    main()
