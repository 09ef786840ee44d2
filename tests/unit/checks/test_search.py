from __future__ import annotations

import pytest

from beleidsgen.checks import search
from beleidsgen.checks.search import Finder

PATTERNS = (r"\bzeden\b", r"^de \w+", r"\d{4}")


def test_a_sentence_that_was_seen_before_tells_the_same() -> None:
    finder = Finder(PATTERNS)
    first = finder(["De zeden van 1950.", "Niets.", "de straat"])
    again = finder(["de straat", "In 2026.", "De zeden van 1950.", "de straat"])
    assert first == {PATTERNS[0]: [0], PATTERNS[1]: [0, 2], PATTERNS[2]: [0]}
    assert again == {PATTERNS[0]: [2], PATTERNS[1]: [0, 2, 3], PATTERNS[2]: [1, 2]}
    assert again == Finder(PATTERNS)(["de straat", "In 2026.", "De zeden van 1950.", "de straat"])


def test_what_is_remembered_stays_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_MOST_SENTENCES", 3)
    finder = Finder(PATTERNS)
    for year in range(2000, 2010):
        assert finder([f"In {year}.", "Niets."]) == {PATTERNS[2]: [0]}
