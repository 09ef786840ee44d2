"""Every derived fact, by cases that a jurist can read: what the profile says, and what follows."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.support.packs import build_facts

from beleidsgen.facts.derive import RULES
from beleidsgen.yaml_source import load_yaml

HERE = Path(__file__).parent


def _cases(path: Path) -> list[dict[str, Any]]:
    read = load_yaml(path)
    assert not read.findings, read.findings
    assert read.value is not None
    assert read.value["feit"] == path.stem
    cases: list[dict[str, Any]] = read.value["gevallen"]
    return cases


def _meant(value: object) -> object:
    """A value as the case spells it, as the facts hold it: `ja` is true, `onbekend` is None."""
    if isinstance(value, list):
        return [_meant(item) for item in value]
    if isinstance(value, dict):
        return {key: _meant(item) for key, item in value.items()}
    return {"ja": True, "nee": False, "onbekend": None}.get(value, value) if isinstance(value, str) else value


FILES = sorted(HERE.glob("*.yaml"))
CASES = [(path.stem, case) for path in FILES for case in _cases(path)]


@pytest.mark.parametrize(("fact", "case"), CASES, ids=[f"{fact}: {case['naam']}" for fact, case in CASES])
def test_feit(fact: str, case: dict[str, Any]) -> None:
    outcome = build_facts(case["gegeven"])[fact]
    wanted = _meant(case["verwacht"])
    assert outcome == wanted
    assert isinstance(outcome, bool) == isinstance(wanted, bool)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_cases_for_known_and_unknown(rule: Any) -> None:
    cases = _cases(HERE / f"{rule.name}.yaml")
    outcomes = [_meant(case["verwacht"]) for case in cases]
    nothing_known = build_facts()[rule.name]
    assert {} in [case["gegeven"] for case in cases], "geen geval waarin niets bekend is"
    assert any(outcome is not None for outcome in outcomes), "geen geval met een bekende uitkomst"
    if nothing_known is None:
        assert None in outcomes, "geen geval met een onbekende uitkomst"
    if isinstance(nothing_known, bool):
        assert {True, False} <= set(map(bool, outcomes)), "niet zowel ja als nee"


def test_no_case_without_a_rule() -> None:
    assert {path.stem for path in FILES} == {rule.name for rule in RULES}


def test_every_name_stands_once() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_in_dutch_what_it_is(rule: Any) -> None:
    assert rule.title[0].isupper() or rule.title.startswith("’s")
    assert not rule.title.endswith(".")


def test_peildatum_is_a_fact() -> None:
    assert build_facts(day=date(2027, 1, 2))["peildatum"] == date(2027, 1, 2)
