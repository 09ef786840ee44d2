"""Conditions are told in Dutch, whichever of the two languages their author typed, with titles of facts."""

from __future__ import annotations

import pytest

from beleidsgen.build import Built
from beleidsgen.explain.wording import condition_words
from tests.support.packs import build_world
from tests.support.small_world import FILES


@pytest.fixture(scope="module")
def built() -> Built:
    return build_world(FILES, "")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ""),
        ("niet is_klein", "niet is_klein (De gemeente valt in de grootteklasse klein)"),
        ("not is_klein", "niet is_klein (De gemeente valt in de grootteklasse klein)"),
        ("regio.ggd=zone", "regio.ggd (GGD) is zone"),
        ("p.rol is onbekend and not loop.last", "p.rol is onbekend en niet loop.last"),
        ("p.a != 0 or (p.b == 'a or b')", "p.a is niet 0 of (p.b is ‘a or b’)"),
        ("p.a > 3 and p.b<4", "p.a is meer dan 3 en p.b is minder dan 4"),
        ("p.a not in ['x', 'y']", "p.a staat niet in [‘x’, ‘y’]"),
        ("p.a in [is_klein, zone]", "p.a staat in [is_klein, zone]"),
        ("p.a bevat is_klein", "p.a bevat is_klein"),
    ],
)
def test_the_words(built: Built, typed: str, told: str) -> None:
    assert condition_words(built, typed) == told
