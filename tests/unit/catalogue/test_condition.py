"""What the folder cases of `voorwaarden` do not show: the parsed form itself."""

from __future__ import annotations

from datetime import date

import pytest

from beleidsgen.catalogue.condition import ALWAYS, Condition, ConditionError, parse_condition, spell


def test_an_empty_condition_is_always() -> None:
    assert parse_condition("  ") is ALWAYS
    assert ALWAYS.names == ()
    assert ALWAYS.judge(lambda name: pytest.fail(f"asked for {name}")).holds


def test_names_stand_once_in_the_order_of_the_text() -> None:
    condition = parse_condition("b.c en niet (a of b.c) en d in [a, x]")
    assert condition.names == ("b.c", "a", "d")


def test_the_text_is_kept_as_the_author_wrote_it() -> None:
    assert parse_condition("  a  en b ").text == "a  en b"


def test_conditions_with_the_same_words_are_equal() -> None:
    assert parse_condition("a en b") == parse_condition("a en b")
    assert parse_condition("a") != parse_condition("b")
    assert Condition("") == ALWAYS


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (None, "onbekend"),
        (True, "ja"),
        (False, "nee"),
        (12, "12"),
        (1.5, "1.5"),
        ("zone", "zone"),
        ([], "leeg"),
        ({}, "leeg"),
        ([1, 2], "2 stuks"),
        ({"a": 1}, "1 stuks"),
        (date(2026, 11, 22), "2026-11-22"),
    ],
)
def test_spell(value: object, word: str) -> None:
    assert spell(value) == word


@pytest.mark.parametrize(("value", "holds"), [(2.5, True), (2, False), (True, False), ({"a": 1}, False)])
def test_a_limit_counts_numbers_only(value: object, *, holds: bool) -> None:
    assert parse_condition("x > 2").judge(lambda _: value).holds is holds


def test_an_error_of_the_language_is_a_value_error() -> None:
    """Pydantic turns value errors into findings, and nothing else."""
    with pytest.raises(ValueError, match="‘Feit’ is geen naam van een feit") as refused:
        parse_condition("Feit")
    assert isinstance(refused.value, ConditionError)
