from __future__ import annotations

import pytest

from beleidsgen.diagnostics import BeleidsgenError, Finding, Place, Result, Severity


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(), ""),
        (Place("a.md"), "a.md"),
        (Place("a.md", 3), "a.md:3"),
        (Place("a.md", 3, 4), "a.md:3:4"),
        (Place("a.md", 0, 4), "a.md"),
        (Place(symbol="a.b"), "(a.b)"),
        (Place("a.md", 3, symbol="a.b"), "a.md:3 (a.b)"),
    ],
)
def test_a_place_in_words(place: Place, words: str) -> None:
    assert str(place) == words


def test_places_are_ordered_as_one_reads() -> None:
    assert sorted([Place("b", 1), Place("a", 2), Place("a", 1, 9)]) == [
        Place("a", 1, 9),
        Place("a", 2),
        Place("b", 1),
    ]


def test_severities_from_heavy_to_light() -> None:
    assert [severity.value for severity in Severity] == ["fout", "waarschuwing", "opmerking"]


@pytest.mark.parametrize(
    ("severities", "failed"),
    [
        ((), False),
        ((Severity.WAARSCHUWING, Severity.OPMERKING), False),
        ((Severity.OPMERKING, Severity.FOUT), True),
    ],
)
def test_a_result_failed_by_a_fout(severities: tuple[Severity, ...], *, failed: bool) -> None:
    assert Result(1, tuple(Finding("V1", severity, "M.") for severity in severities)).failed is failed


def test_an_error_carries_its_finding() -> None:
    finding = Finding("P1", Severity.FOUT, "Melding.")
    error = BeleidsgenError(finding)
    assert (str(error), error.finding) == ("Melding.", finding)
