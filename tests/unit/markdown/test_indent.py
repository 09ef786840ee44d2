from __future__ import annotations

from beleidsgen.markdown.indent import level_lists


def levelled(text: str) -> str:
    return "\n".join(level_lists(text.split("\n")))


def test_a_list_of_another_kind_goes_into_the_item() -> None:
    assert levelled("1. x\n  a. y\n  b. z\n\n2. w") == "1. x\n   a. y\n   b. z\n\n2. w"


def test_what_stands_below_moves_along() -> None:
    assert levelled("10. x\n   a. y\n      1. z\n11. w") == "10. x\n    a. y\n       1. z\n11. w"


def test_lists_that_stand_well_stay() -> None:
    text = "1. x\n   a. y\n      1. z\n   b. q\n2. w\n- a\n - b"
    assert levelled(text) == text


def test_a_wide_gap_counts_as_one_space() -> None:
    assert levelled("1.      x\n  - y") == "1.      x\n   - y"
