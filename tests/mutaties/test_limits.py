"""The page about what `toets` does not see says what the last recorded run says."""

from __future__ import annotations

from pathlib import Path

from tests.mutaties.harmless import HARMLESS
from tests.mutaties.kinds import KINDS
from tests.mutaties.limits import not_seen
from tests.mutaties.report import read_back, share

REPORT = Path(__file__).parents[2] / "bench" / "MUTATIES.md"


def test_the_page_names_every_kind_that_was_not_always_found() -> None:
    recorded = read_back(REPORT.read_text(encoding="utf-8"))
    assert {tally.kind for tally in recorded if tally.right < tally.made} <= not_seen()
    assert not_seen() <= {kind.name for kind in KINDS}


def test_the_recorded_run_is_about_the_kinds_that_there_are() -> None:
    recorded = read_back(REPORT.read_text(encoding="utf-8"))
    assert {tally.kind for tally in recorded} == {kind.name for kind in KINDS}
    assert sum(tally.made for tally in recorded) >= 200


def test_enough_was_found_and_without_false_alarm() -> None:
    text = REPORT.read_text(encoding="utf-8")
    assert share(read_back(text)) >= 95
    assert all(f"| {kind.name} |" in text for kind in HARMLESS)
    assert "| Vals alarm (fout of waarschuwing bij een onschuldige wijziging) | 0 |" in text
