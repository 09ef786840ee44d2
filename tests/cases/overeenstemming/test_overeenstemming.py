"""What is said of documents that somebody changed by hand: every folder is one change."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tests.support.by_hand import PROFILES, made_set

import beleidsgen
from beleidsgen.checks.agreement import check_agreement
from beleidsgen.diagnostics import Finding
from beleidsgen.yaml_source import load_yaml

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.iterdir() if (path / "verwacht.yaml").is_file())
_ALSO = re.compile(r"\(([a-z0-9./-]+)\)(?=[;.])")


def _case(folder: Path) -> dict[str, Any]:
    value = load_yaml(folder / "verwacht.yaml").value
    assert value is not None
    told: dict[str, Any] = value
    return told


def _found(folder: Path) -> list[Finding]:
    told = _case(folder)
    made = made_set(told["profiel"])
    before, after = ((folder / f"{name}.md").read_text("utf-8") for name in ("voor", "na"))
    if not made.texts[told["document"]].count(before):
        before, after = before.removesuffix("\n"), after.removesuffix("\n")
    text = made.texts[told["document"]]
    assert before in text, f"voor.md staat niet meer in {told['document']} van {told['profiel']}"
    return list(check_agreement(made.changed({told["document"]: text.replace(before, after)})))


def _shown(finding: Finding) -> dict[str, Any]:
    first, _, rest = finding.message.partition(". ")
    shown = {
        "code": finding.code,
        "ernst": finding.severity.value,
        "plaats": str(finding.place),
        "melding": f"{first}." if rest else first,
        "ook_in": _ALSO.findall(rest),
    }
    return {key: value for key, value in shown.items() if value}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_found(case: Path) -> None:
    assert [_shown(finding) for finding in _found(case)] == _case(case)["bevindingen"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.name.startswith("goed-")], ids=lambda c: c.name
)
def test_good_changes_give_nothing(case: Path) -> None:
    assert _case(case)["bevindingen"] == []


@pytest.mark.parametrize("profile", [path.stem for path in sorted(PROFILES.glob("gm*.yaml"))])
def test_a_set_that_nobody_touched_gives_nothing(profile: str) -> None:
    made = made_set(profile)
    assert list(check_agreement(made.changed({}))) == []
    assert list(check_agreement(made.changed(made.texts))) == []


def test_every_code_has_a_case() -> None:
    sources = (Path(beleidsgen.__file__).parent / "checks").glob("agreement*.py")
    raised = {code for path in sources for code in re.findall(r'"(V\d{3})"', path.read_text("utf-8"))}
    shown = {finding["code"] for case in CASES for finding in _case(case)["bevindingen"]}
    assert raised
    assert raised == shown
