"""Every folder in tests/cases/profiel is one profile and what beleidsgen says about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from beleidsgen.profile.load import load_profile
from beleidsgen.yaml_source import load_yaml

CASES = sorted(path for path in (Path(__file__).parents[2] / "cases" / "profiel").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    expected = load_yaml(case / "verwacht.yaml").value
    assert expected is not None
    result = load_profile(case / "profiel.yaml")
    found = [(finding.code, finding.place.line) for finding in result.findings]
    rows = expected["bevindingen"]
    told = "\n".join(f"{f.code} {f.place} {f.message} {f.hint}" for f in result.findings)
    assert sorted(found) == sorted((row["code"], row["regel"]) for row in rows), told
    for row in rows:
        texts = [
            f"{f.message} {f.hint}"
            for f in result.findings
            if (f.code, f.place.line) == (row["code"], row["regel"])
        ]
        assert any(row["tekst"] in text for text in texts), (row, texts)
    assert (result.value is not None) == (expected["bruikbaar"] == "ja"), told


def test_every_finding_says_what_to_do() -> None:
    for case in CASES:
        for finding in load_profile(case / "profiel.yaml").findings:
            assert finding.hint, (case.name, finding)
            assert finding.message.endswith((".", "!", "?")), (case.name, finding.message)
            assert finding.place.file.endswith("profiel.yaml")
            assert finding.place.line, (case.name, finding)
