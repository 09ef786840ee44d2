"""Length follows the municipality, and no two municipalities get the same text (issue 3, first point)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tools.maten import PLAN, POLICY, SHARED, names_in, overlaps, silent_sections, size

from beleidsgen.build import Built
from tests.conftest import PROFILES


def test_length_follows_the_municipality(built: Built) -> None:
    found = size(built)
    assert found.size_class in {"klein", "middel", "groot"}
    assert not found.too_long, f"{found}; kort in, zie python tools/maten.py"


@pytest.mark.parametrize("kind", [POLICY, PLAN])
def test_two_municipalities_do_not_share_their_text(kind: str, built_of: Callable[[Path], Built]) -> None:
    found = list(overlaps([built_of(path) for path in PROFILES], kind))
    assert len(found) == len(PROFILES) * (len(PROFILES) - 1) // 2
    shared = [f"{p.one} en {p.other}: {p.share:.0%}" for p in found if p.share > SHARED]
    assert shared == [], f"{kind}: te veel zinnen hetzelfde; laat de tekst het profiel volgen"


def test_a_section_that_depends_on_the_profile_prints_a_fact(built: Built) -> None:
    assert silent_sections(built) == []


def test_the_names_that_a_text_asks_for() -> None:
    text = "{% if heeft_escort %}{% for b in sekswerk.bedrijven %}{{ b.soort }}{% endfor %}{% endif %}"
    text += "{{ peildatum }}"
    assert names_in(text) == {"heeft_escort", "sekswerk.bedrijven", "peildatum"}
    assert names_in("Gewone tekst.") == set()
