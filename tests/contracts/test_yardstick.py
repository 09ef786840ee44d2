"""The yardstick of the bundled pack: every norm has its place, and the minimum set is the one we mean."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema

from beleidsgen.build import Built
from beleidsgen.content.model import ContentPack
from beleidsgen.generate import receipt_of
from beleidsgen.trace.standing import MEETS, NOT_YET
from tests.conftest import ROOT

MINIMUM = {
    "mensenhandelbeleid": "01 02 03 04 05 07 08 10 11 12 13 14 17 22 24 25 26 41 42 70 72 80 81 86 87 89 106",
    "uitvoeringsplan": "01 02 13 29 30 34 36 44 46 48 104",
    "apv-hoofdstuk-3": "06 07 95 97 98 99",
    "bibob-triggers": "100 101",
}
"""Without these norms nobody may say that the set meets the basisniveau."""


def test_the_minimum_set_per_document(pack: ContentPack) -> None:
    norms = pack.catalogue.norms.values()
    found = {kind: {norm.id for norm in norms if kind in norm.minimum} for kind in MINIMUM}
    assert found == {kind: {f"BN-{n}" for n in numbers.split()} for kind, numbers in MINIMUM.items()}
    assert all(set(norm.minimum) <= set(norm.verlangt_in) & set(MINIMUM) for norm in norms)


def test_every_norm_stands_in_one_theme_and_a_deepening_norm_on_the_deepening_plateau(
    pack: ContentPack,
) -> None:
    themes = pack.catalogue.yardstick.themas
    placed = [norm for theme in themes for norm in theme.normen]
    assert sorted(placed) == sorted(pack.catalogue.norms)
    deep = {norm.id for norm in pack.catalogue.norms.values() if norm.niveau == "verdieping"}
    assert deep <= {norm for theme in themes for norm in theme.verdieping}


def test_the_criteria_hold_the_norms_of_the_core(pack: ContentPack) -> None:
    parts = pack.catalogue.yardstick.onderdelen
    core = {norm.id for norm in pack.catalogue.norms.values() if norm.niveau == "kern"}
    assert {norm for part in parts if part.groep == "basisniveau" for norm in part.normen} == core


def test_the_account_says_that_the_themes_are_our_own_reconstruction(built: Built) -> None:
    assert "eigen reconstructie" in built.pack.catalogue.yardstick.toelichting
    assert "eigen verklaring" in built.pack.statement
    assert "certifica" not in json.dumps(built.pack.statement) + built.pack.catalogue.yardstick.toelichting


def test_meeting_the_yardstick_is_said_only_without_a_single_lack(built: Built) -> None:
    lacking = [
        covered.norm.id
        for covered in built.coverage.values()
        for kind in covered.norm.minimum
        if not covered.reason
        and (
            not any(item.kind == kind for item in covered.evidence)
            or any(item.kind == kind and (item.blanks or item.edited) for item in covered.evidence)
        )
    ]
    assert set(lacking) <= set(built.standing.lacking_norms)
    assert built.standing.verdict == (NOT_YET if built.standing.lacks else MEETS)


def test_the_receipt_is_what_its_schema_says(profile_path: Path, built_of: Callable[[Path], Built]) -> None:
    schema = json.loads((ROOT / "docs" / "naslag" / "bewijs.schema.json").read_text(encoding="utf-8"))
    built = built_of(profile_path)
    output = receipt_of(built, profile_path.read_bytes(), [], built.findings)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(output.data))
