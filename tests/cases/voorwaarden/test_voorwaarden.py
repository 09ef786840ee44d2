"""The language of `wanneer`, by cases that a jurist can read: a condition, facts, and the outcome."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from beleidsgen.catalogue.condition import ConditionError, parse_condition
from beleidsgen.yaml_source import load_yaml

HERE = Path(__file__).parent


def _cases(path: Path) -> list[dict[str, Any]]:
    read = load_yaml(path)
    assert not read.findings, read.findings
    assert read.value is not None
    cases: list[dict[str, Any]] = read.value["gevallen"]
    return cases


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return {"ja": True, "nee": False, "onbekend": None}.get(value, value) if isinstance(value, str) else value


CASES = [(path.stem, case) for path in sorted(HERE.glob("*.yaml")) for case in _cases(path)]


@pytest.mark.parametrize(
    "case",
    [case for _, case in CASES],
    ids=[f"{file}: {case['voorwaarde']} / {case.get('feiten', '')}" for file, case in CASES],
)
def test_voorwaarde(case: dict[str, Any]) -> None:
    if "fout" in case:
        with pytest.raises(ConditionError) as refused:
            parse_condition(case["voorwaarde"])
        assert str(refused.value) == case["fout"]
        return
    facts = case.get("feiten") or {}
    judgement = parse_condition(case["voorwaarde"]).judge(lambda name: _plain(facts[name]))
    assert judgement.holds is (case["geldt"] == "ja")
    if "want" in case:
        assert judgement.reason == case["want"]
