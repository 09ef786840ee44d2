from __future__ import annotations

from pathlib import Path

import pytest

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.reporting.reported import Judged, Reported, identity, reported

HERE = Path("/thuis").absolute()
FOLDER = Judged(Path("uit/gm9999-proefdorp/.beleidsgen/profiel.yaml"), Path("uit/gm9999-proefdorp"), "gm9999")
MEMORY = Judged(Path("profielen/a.yaml"), None, "gm9999-proefdorp")


def _finding(file: str, *, message: str = "Een zin.", symbol: str = "", line: int = 0) -> Finding:
    return Finding("V101", Severity.FOUT, message, Place(file, line, 0, symbol))


def _one(file: str, judged: Judged) -> Reported:
    (each,) = reported([_finding(file)], judged, HERE)
    return each


@pytest.mark.parametrize(
    ("file", "judged", "told", "artifact"),
    [
        ("plan.md", FOLDER, "uit/gm9999-proefdorp/plan.md", "uit/gm9999-proefdorp/plan.md"),
        ("plan.md", MEMORY, "gm9999-proefdorp/plan.md", "profielen/a.yaml"),
        ("", MEMORY, "profielen/a.yaml", "profielen/a.yaml"),
        (str(MEMORY.profile), MEMORY, "profielen/a.yaml", "profielen/a.yaml"),
        (str(HERE / "uit" / "x.md"), FOLDER, "uit/x.md", "uit/x.md"),
        (str(HERE.parent / "elders" / "x.md"), FOLDER, *[(HERE.parent / "elders" / "x.md").as_posix()] * 2),
    ],
)
def test_paths_hold_from_where_the_user_stands(file: str, judged: Judged, told: str, artifact: str) -> None:
    each = _one(file, judged)
    assert (each.finding.place.file, each.artifact) == (told, artifact)
    assert each.on_disk is (told == artifact)


def test_a_finding_is_the_same_when_lines_and_numbers_shift() -> None:
    one = _finding("uit/gm9999/plan.md", message="Artikel 3:4 mist  iets.", symbol="apv.x", line=3)
    two = _finding("elders/gm9999/plan.md", message="Artikel 3:12 mist iets.", symbol="apv.x", line=90)
    assert identity(one) == identity(two)


@pytest.mark.parametrize(
    "other",
    [
        _finding("uit/gm0001/plan.md", symbol="apv.x"),
        _finding("uit/gm9999/beleid.md", symbol="apv.x"),
        _finding("uit/gm9999/plan.md", symbol="apv.y"),
        _finding("uit/gm9999/plan.md", symbol="apv.x", message="Een andere zin."),
    ],
)
def test_another_municipality_document_symbol_or_message_is_another_finding(other: Finding) -> None:
    assert identity(_finding("uit/gm9999/plan.md", symbol="apv.x")) != identity(other)


def test_the_kept_profile_belongs_to_its_municipality() -> None:
    assert identity(_finding("uit/gm9999/.beleidsgen/profiel.yaml"))[1] == "gm9999/profiel.yaml"
