from __future__ import annotations

import pytest

from beleidsgen.register.read import municipalities
from beleidsgen.register.regions import KINDS, municipalities_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Zeeland", 13),
        ("fryslân", 18),
        ("Midden-Nederland", 38),
        ("RIEC Oost-Nederland", 76),
        ("riec  oost-nederland", 76),
        ("provincie Noord-Holland", 44),
        ("politie-eenheid Noord-Holland", 32),
    ],
)
def test_a_region_by_name_with_or_without_its_kind(text: str, number: int) -> None:
    found = municipalities_in(text)
    assert found.findings == ()
    assert len(found.value) == number


def test_a_name_of_two_kinds_with_other_municipalities_asks_for_a_choice() -> None:
    found = municipalities_in("Noord-Holland")
    assert found.value == ()
    assert [finding.code for finding in found.findings] == ["P405"]
    assert "‘provincie Noord-Holland’ (44 gemeenten)" in found.findings[0].hint
    assert "‘politie-eenheid Noord-Holland’ (32 gemeenten)" in found.findings[0].hint


def test_a_name_that_is_not_there_brings_near_ones() -> None:
    found = municipalities_in("Zeelant")
    assert [finding.code for finding in found.findings] == ["P404"]
    assert found.findings[0].hint == "Bedoelde u Zeeland?"


@pytest.mark.parametrize("column", KINDS.values())
def test_every_municipality_lies_in_one_region_of_each_kind(column: str) -> None:
    names = {municipality.row[column] for municipality in municipalities()}
    kind = next(kind for kind, name in KINDS.items() if name == column)
    labels = [name if name.startswith(f"{kind} ") else f"{kind} {name}" for name in names]
    assert sum(len(municipalities_in(label).value) for label in labels) == 342
