"""Prints a command of README.md, so that CI runs exactly what a reader copies.

Usage: python tools/leesmij_opdracht.py maak|toets
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

NAMES = ("maak", "toets")


def commands(readme: str) -> dict[str, str]:
    """The two commands for Linux and macOS, in the order of the README."""
    blocks = re.findall(r"```bash\n(.+?)\n```", readme, re.DOTALL)
    return dict(zip(NAMES, blocks, strict=False))


if __name__ == "__main__":
    text = Path(__file__).parents[1].joinpath("README.md").read_text(encoding="utf-8")
    print(commands(text)[sys.argv[1]])
