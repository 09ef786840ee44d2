"""`profile/skeleton.py`: a profile to start with (kept here, beside what `nieuw` does with it)."""

from __future__ import annotations

import pytest

from beleidsgen.facts.derive import as_plain_tree
from beleidsgen.profile.load import load_profile_text, position_of
from beleidsgen.profile.schema import all_field_paths
from beleidsgen.profile.skeleton import quoted, skeleton

KNOWN = {"schema": "1", "gemeente.code": "GM9999", "gemeente.naam": '"Proefdorp"'}


def test_everything_that_is_not_known_is_unknown() -> None:
    text = skeleton(KNOWN, {}, ())
    loaded = load_profile_text(text)
    assert loaded.findings == ()
    assert loaded.value is not None
    tree = as_plain_tree(loaded.value)
    assert {key for key, value in tree.items() if value is not None} == {
        "schema_versie",
        "gemeente",
        "uitzonderingen",
    }


def test_every_field_outside_lists_stands_there_with_its_title() -> None:
    text = skeleton(KNOWN, {}, ())
    lines = position_of(text)
    shown = [path for path in all_field_paths() if path in set(lines)]
    assert {"regio.kader.naam", "bestuur.vaststelling.apv.orgaan", "overleggen", "sectoren.horeca"} <= set(
        shown
    )
    for line in text.splitlines():
        assert line == "" or "#" in line or line.rstrip().endswith(":")


def test_a_choice_is_offered() -> None:
    text = skeleton(KNOWN, {}, ())
    assert "    orgaan: onbekend  # " in text.replace("      orgaan", "    orgaan")
    assert "Kies uit: raad, college, burgemeester, college_en_burgemeester, onbekend." in text


def test_known_values_suggestions_and_an_opening() -> None:
    figure = '{waarde: 8000, bron: "CBS", jaar: 2026}'
    text = skeleton(
        {**KNOWN, "gemeente.inwoners": figure},
        {"regio.veilig_thuis": ["Voorstel: X."]},
        ("Eerste regel.", ""),
    )
    lines = text.splitlines()
    assert lines[:2] == ["# Eerste regel.", "#"]
    assert any(line.startswith(f"  inwoners: {figure}  # ") for line in lines)
    place = next(index for index, line in enumerate(lines) if line.startswith("  veilig_thuis: "))
    assert lines[place - 1] == "  # Voorstel: X."
    loaded = load_profile_text(text)
    assert loaded.value is not None
    assert loaded.value.regio.veilig_thuis == "onbekend"


@pytest.mark.parametrize("name", ['a "b" c', "a\\b", "'s-Graveland", "# geen opmerking", "ja", "12", "x: y"])
def test_quoted_text_is_only_text(name: str) -> None:
    loaded = load_profile_text(skeleton({**KNOWN, "gemeente.naam": quoted(name)}, {}, ()))
    assert loaded.value is not None
    assert loaded.value.gemeente.naam == name
