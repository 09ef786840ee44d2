"""The matrix of the four profiles, small enough to read: trigger, level, body and hook."""

from __future__ import annotations

from pathlib import Path

import pytest

from beleidsgen.build import Built
from tests.support.bibob import matrix

HERE = Path(__file__).parent / "bibob-matrix"


def test_matrix(built: Built, profile_path: Path, request: pytest.FixtureRequest) -> None:
    lines = [f"{line.code} | {line.level} | {line.body} | {line.hook}" for line in matrix(built)]
    text = "\n".join(line.rstrip(" |") for line in lines) + "\n"
    path = HERE / f"{profile_path.stem}.txt"
    if request.config.getoption("--update-golden"):
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, "maak opnieuw met --update-golden en lees het verschil"
