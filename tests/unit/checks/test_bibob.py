"""Rows of data as an overlay may leave them: half filled."""

from __future__ import annotations

from beleidsgen.checks.bibob import filled
from beleidsgen.content.fill import Filler
from tests.support.packs import build_world
from tests.support.small_world import FILES


def test_a_row_that_lacks_a_field_reads_as_empty() -> None:
    built = build_world(FILES)
    (row,) = built.pack.collections["acties"]
    assert "niveau" not in row.values
    assert filled(Filler(built.facts, {}), row, "niveau") == ""
    assert filled(Filler(built.facts, {}), row, "indicator") == "klaar"
