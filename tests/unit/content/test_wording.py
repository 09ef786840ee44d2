from __future__ import annotations

from datetime import date

import pytest

from beleidsgen.content.views import Printed, Trusted, View, path_of
from beleidsgen.content.wording import FILTERS, enumerate_words, money, number_words, rhythm, words


def _filtered(name: str, value: object, *arguments: object) -> object:
    return FILTERS[name](View("veld", value), *arguments)


def _words(name: str, value: object) -> str:
    printed = _filtered(name, value)
    assert isinstance(printed, Printed)
    assert printed.path == "veld"
    return printed.words


def test_the_filters_that_an_author_may_use() -> None:
    assert sorted(FILTERS) == [
        "bedrag", "bron", "bron_personen", "datum", "frequentie", "getal", "hoofdletter", "klein",
        "opsomming",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (True, "ja"),
        (False, "nee"),
        (date(2026, 3, 1), "1 maart 2026"),
        (12, "12"),
        (12345, "12345"),
        (2.5, "2,5"),
        (3.0, "3"),
        (123456.7, "123456,7"),
        (1234567.0, "1234567"),
        ("een  tekst\nmet regels ", "een tekst met regels"),
        (["a", "b", "c"], "a, b en c"),
        (["a", None], "a"),
        ([], ""),
    ],
)
def test_words(value: object, shown: str) -> None:
    assert words(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "nul"),
        (1, "een"),
        (12, "twaalf"),
        (20, "twintig"),
        (21, "21"),
        (999, "999"),
        (1234, "1.234"),
        (1234567, "1.234.567"),
        (-1, "-1"),
        (2.5, "2,5"),
        ("onbepaald", "onbepaald"),
        (True, "ja"),
    ],
)
def test_getal(value: object, shown: str) -> None:
    assert number_words(value) == shown
    assert _words("getal", value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1, "één keer per jaar"),
        (2, "twee keer per jaar"),
        (4, "vier keer per jaar"),
        (12, "maandelijks"),
        (24, "24 keer per jaar"),
        (26, "om de week"),
        (52, "wekelijks"),
        (0, "nul keer per jaar"),
        ("na de zomer", "na de zomer"),
    ],
)
def test_frequentie(value: object, shown: str) -> None:
    assert rhythm(value) == shown
    assert _words("frequentie", value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "€\u00a00"),
        (1500, "€\u00a01.500"),
        (1500.0, "€\u00a01.500"),
        (1500.5, "€\u00a01.500,50"),
        (1234567, "€\u00a01.234.567"),
        ("geen", "geen"),
    ],
)
def test_bedrag(value: object, shown: str) -> None:
    assert money(value) == shown
    assert _words("bedrag", value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (date(2026, 11, 22), "22 november 2026"),
        ("2026-11-22", "22 november 2026"),
        ("december 2020", "december 2020"),
        ("2020", "2020"),
        ("tien letter", "tien letter"),
    ],
)
def test_datum(value: object, shown: str) -> None:
    assert _words("datum", value) == shown


def test_datum_of_ten_characters_that_are_no_date() -> None:
    """A free text of a profile may have the length of a date."""
    assert _words("datum", "maart 2024") == "maart 2024"


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("hoofdletter", "de burgemeester", "De burgemeester"),
        ("hoofdletter", "één keer", "Eén keer"),
        ("hoofdletter", "APV", "APV"),
        ("hoofdletter", 3, "3"),
        ("klein", "De burgemeester", "de burgemeester"),
        ("klein", "", ""),
    ],
)
def test_first_letter(name: str, value: object, shown: str) -> None:
    assert _words(name, value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"waarde": 10357, "bron": "CBS", "jaar": 2026}, "10.357 (CBS, 2026)"),
        ({"waarde": "4 tot 6", "bron": "RIEC-beeld", "jaar": 2025}, "4 tot 6 (RIEC-beeld, 2025)"),
        ({"waarde": 2.5, "bron": "CBS", "jaar": 2026}, "2,5 (CBS, 2026)"),
        ({"waarde": 999, "bron": "CBS", "jaar": 2026}, "999 (CBS, 2026)"),
        ("geen cijfer", "geen cijfer"),
    ],
)
def test_bron(value: object, shown: str) -> None:
    assert _words("bron", value) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [(0, "0"), (1, "minder dan vijf"), (4, "minder dan vijf"), (5, "5"), ("enkele", "enkele")],
)
def test_a_small_number_of_people_is_not_printed(number: object, shown: str) -> None:
    figure = {"waarde": number, "bron": "CoMensha", "jaar": 2026}
    assert _words("bron_personen", figure) == f"{shown} (CoMensha, 2026)"


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_unknown_stays_unknown_under_every_filter(name: str) -> None:
    view = View("veld", None)
    assert FILTERS[name](view) is view


@pytest.mark.parametrize(
    ("items", "shown"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_enumerate_words(items: list[str], shown: str) -> None:
    assert enumerate_words(items) == shown


def test_opsomming_of_rows_by_a_key() -> None:
    rows = [{"naam": "politie"}, {"naam": None}, {"naam": "GGD"}]
    assert _filtered("opsomming", rows, "naam") == Printed("veld", "politie en GGD")
    assert _filtered("opsomming", ["a", "b"]) == Printed("veld", "a en b")


def test_opsomming_of_an_empty_list_leaves_an_open_field() -> None:
    empty = _filtered("opsomming", [])
    assert isinstance(empty, View)
    assert path_of(empty) == "veld"


def test_opsomming_of_rows_that_know_nothing_leaves_an_open_field() -> None:
    """An enumeration of nothing would leave a hole in the sentence that nobody sees."""
    shown = _filtered("opsomming", [{"naam": None}], "naam")
    assert not isinstance(shown, Printed) or shown.words != ""


def test_opsomming_leaves_what_is_no_list() -> None:
    view = View("veld", "tekst")
    assert FILTERS["opsomming"](view) is view
    assert FILTERS["opsomming"]("tekst") == "tekst"


def test_a_filter_after_a_filter_keeps_the_fact() -> None:
    once = FILTERS["frequentie"](View("veld", 4))
    assert FILTERS["hoofdletter"](once) == Printed("veld", "Vier keer per jaar")


def test_a_filter_on_text_of_the_pack_leaves_text_of_the_pack() -> None:
    shown = FILTERS["hoofdletter"](Trusted("de rij"))
    assert isinstance(shown, Trusted)
    assert shown == "De rij"
