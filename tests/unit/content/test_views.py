from __future__ import annotations

import pytest

from beleidsgen.content.views import View, path_of, plain, views
from beleidsgen.facts.model import Alias
from tests.support.packs import build_facts


def _view(value: object, path: str = "x") -> View:
    return View(path, value)


def test_a_child_knows_its_path() -> None:
    view = _view({"naam": "A", "rij": [{"b": 1}]})
    assert (path_of(view.naam), plain(view.naam)) == ("x.naam", "A")
    assert path_of(view["rij"][0].b) == "x.rij.0.b"
    assert plain(view.rij[0].b) == 1


def test_below_unknown_everything_is_unknown() -> None:
    view = _view(None).diep.dieper
    assert plain(view) is None
    assert path_of(view) == "x.diep.dieper"


@pytest.mark.parametrize("value", [{"a": 1}, [1], "tekst", 3])
def test_a_name_that_is_not_there(value: object) -> None:
    with pytest.raises(AttributeError, match=r"x\.weg"):
        _ = _view(value).weg


def test_a_position_past_the_end() -> None:
    with pytest.raises(AttributeError, match=r"x\.1"):
        _ = _view([1])[1]


def test_names_of_python_itself_are_not_facts() -> None:
    with pytest.raises(AttributeError):
        _ = _view(None).__html__


def test_an_alias_gives_its_own_path() -> None:
    view = View("overleg.team", Alias("overleggen.3", {"naam": "A"}))
    assert path_of(view.naam) == "overleggen.3.naam"


@pytest.mark.parametrize(
    ("value", "truth"),
    [(True, True), (False, False), (None, False), ([], False), ([1], True), (0, False), ("x", True)],
)
def test_truth(value: object, *, truth: bool) -> None:
    assert bool(_view(value)) is truth


def test_walking_and_counting() -> None:
    view = _view([{"a": 1}, {"a": None}])
    assert [path_of(entry.a) for entry in view] == ["x.0.a", "x.1.a"]
    assert len(view) == 2
    for nothing in (None, "tekst", 3):
        assert list(_view(nothing)) == []
        assert len(_view(nothing)) == 0


@pytest.mark.parametrize(
    ("mine", "other", "same"),
    [
        (True, "ja", True),
        (False, "nee", True),
        (None, "onbekend", True),
        (None, "nee", False),
        (None, None, True),
        (21, 21, True),
        (21, "21", True),
        ("zone", "zone", True),
        ("zone", "bestaand", False),
        ("zone", View("y", "zone"), True),
        (None, View("y", None), True),
    ],
)
def test_equality_is_by_the_word_of_the_author(mine: object, other: object, *, same: bool) -> None:
    assert (_view(mine) == other) is same
    assert (_view(mine) != other) is not same


@pytest.mark.parametrize(
    ("mine", "other", "less", "more"),
    [
        (2, 3, True, False),
        (3, 3, False, False),
        (3.5, View("y", 3), False, True),
        (None, 3, False, False),
        (3, None, False, False),
        (3, View("y", None), False, False),
        ("geen", 3, False, False),
        ([1, 2], 1, False, False),
    ],
)
def test_order_is_of_numbers_only(mine: object, other: object, *, less: bool, more: bool) -> None:
    view = _view(mine)
    assert (view < other) is less
    assert (view > other) is more


@pytest.mark.parametrize(("mine", "other", "holds"), [(3, 3, True), (None, 3, False), (None, None, False)])
def test_or_equal_needs_a_number_too(mine: object, other: object, *, holds: bool) -> None:
    assert (_view(mine) <= other) is holds
    assert (_view(mine) >= other) is holds


def test_contains_compares_by_word() -> None:
    assert "arbeid" in _view(["seksueel", "arbeid"])
    assert View("y", "arbeid") in _view(["arbeid"])
    assert "arbeid" not in _view(None)
    assert "arbeid" in _view("arbeid en meer")
    assert "crimineel" not in _view("arbeid en meer")
    assert _view("zone") in ["zone", "bestaand"]
    assert _view(None) not in ["zone"]


def test_a_view_is_no_key() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(_view("x"))


def test_every_fact_has_a_view_at_its_place_in_the_profile() -> None:
    found = views(build_facts("overleggen: [{naam: Tafel, soort: driehoek}]\n"))
    assert plain(found["gemeente"].naam) == "Proefdorp"
    assert path_of(found["overleg"].driehoek.naam) == "overleggen.0.naam"
    assert path_of(found["overleg"].team.naam) == "overleggen.naam"
