from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleidsgen.figures.metrics import advances, text_width, wrap

BROEK = "Sint-Willebrordusbroekerwoudewaard-Zuid"


def test_widths_are_those_of_the_font() -> None:
    assert text_width("Wil", 10) == pytest.approx(9.44 + 2.22 + 2.22)
    assert text_width("Wil", 10, bold=True) == pytest.approx(9.44 + 2.78 + 2.78)


def test_accents_are_as_wide_as_their_letter_and_what_nobody_measured_is_wide() -> None:
    assert advances("éë") == advances("ee")
    assert advances("語") == [1000]
    assert advances("e\u0301\u200b") == [556, 0, 0]


def test_words_go_to_the_next_line_where_they_must() -> None:
    assert wrap("Een dader, pand, bedrijf of adres", 70, 8) == ["Een dader, pand,", "bedrijf of adres"]
    assert wrap("", 70, 8) == []
    assert wrap("kort", 70, 8) == ["kort"]


@pytest.mark.parametrize(
    ("word", "width", "lines"),
    [
        ("mensenhandelbeleid", 60, ["mensenhandel-", "beleid"]),
        ("Sint-Willebrord", 50, ["Sint-", "Willebrord"]),
        ("xxxxxxxxxxxxxxx", 30, ["xxxxxx-", "xxxxxx-", "xxx"]),
    ],
)
def test_a_long_word_is_cut_where_a_reader_would(word: str, width: float, lines: list[str]) -> None:
    assert wrap(word, width, 8) == lines


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.one_of(st.text(max_size=40), st.just(BROEK)), st.integers(20, 200), st.booleans())
def test_every_line_fits_and_no_letter_is_lost(text: str, width: int, bold: bool) -> None:
    lines = wrap(text, width, 8, bold=bold)

    assert all(text_width(line, 8, bold=bold) <= width for line in lines)
    assert "".join("".join(lines).split()).replace("-", "") == "".join(text.split()).replace("-", "")
