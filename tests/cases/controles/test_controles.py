"""Every check, by a small pack with the fault in it and the same pack without."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tests.support.packs import DAY, build_world, read_case_folder

import beleidsgen
from beleidsgen.build import Built
from beleidsgen.diagnostics import Finding
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.yaml_source import load_yaml

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.iterdir() if path.name.startswith("V"))
_EDITED = "bewerkt/"


def _built(folder: Path, *, final: bool) -> Built:
    texts = read_case_folder(HERE / "_basis") | read_case_folder(folder)
    profile = texts.pop("profiel.yaml", "")
    edited = {}
    for path in [path for path in texts if path.startswith(_EDITED)]:
        read = read_markdown(texts.pop(path), file=path)
        assert not read.findings
        edited[read.value.kind] = read.value
    return build_world(texts, profile, final=final, edited=edited, day=DAY)


def _expected(case: Path) -> dict[str, Any]:
    read = load_yaml(case / "verwacht.yaml")
    assert not read.findings, read.findings
    assert read.value is not None
    value: dict[str, Any] = read.value
    return value


def _shown(finding: Finding) -> dict[str, str]:
    shown = {
        "code": finding.code,
        "ernst": finding.severity.value,
        "plaats": str(finding.place),
        "melding": finding.message,
        "advies": finding.hint,
        "bron": finding.source,
    }
    return {key: value for key, value in shown.items() if key != "bron" or value}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fout(case: Path) -> None:
    expected = _expected(case)
    found = _built(case / "fout", final=expected.get("definitief") == "ja").findings
    assert [_shown(finding) for finding in found] == expected["bevindingen"]
    assert {finding.code for finding in found} == {case.name[:4]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_goed(case: Path) -> None:
    found = _built(case / "goed", final=_expected(case).get("definitief") == "ja").findings
    assert [_shown(finding) for finding in found] == []


def test_every_code_has_a_case() -> None:
    """A code in the source without a folder here would be a check that nobody has seen at work.

    What people change in a whole set has its folders in `tests/cases/overeenstemming`.
    """
    root = Path(beleidsgen.__file__).parent
    checks = [path for path in (root / "checks").glob("*.py") if not path.name.startswith("agreement")]
    sources = [*checks, root / "passes" / "resolve.py"]
    raised = {code for path in sources for code in re.findall(r'"(V\d{3})"', path.read_text("utf-8"))}
    assert raised
    assert raised == {case.name[:4] for case in CASES}
