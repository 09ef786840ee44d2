"""Every rule that a program judges, by the smallest change that breaks it and the nearest that does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import ROOT
from tests.support.rules import BASE, judge_case

from beleidsgen.build import Built
from beleidsgen.catalogue.rules import Rule
from beleidsgen.checks.rule_checks import RULE_CHECKS
from beleidsgen.content.model import ContentPack
from beleidsgen.yaml_source import load_yaml

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*/*.yaml"))
PROFILES = ROOT / "municipality_profiles"


def _yaml(path: Path) -> dict[str, Any]:
    read = load_yaml(path)
    assert not read.findings, read.findings
    return dict(read.value or {})


def _opening(rule: Rule, variant: str) -> str:
    """The words of a message up to the fact that was found."""
    return rule.words(variant).melding.partition("{")[0].rstrip(" .(")


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_regel(path: Path, pack: ContentPack, built_of: Callable[[Path], Built]) -> None:
    case = _yaml(path)
    profile = PROFILES / f"{case.get('basis', BASE)}.yaml"
    rule = pack.catalogue.rules[path.parent.name]
    kind, _, variant = path.stem.partition("-")

    found = [f for f in judge_case(built_of(profile), _yaml(profile), case) if f.code == rule.code]

    assert kind in ("fout", "goed")
    assert bool(found) is (kind == "fout"), [f"{finding.place} {finding.message}" for finding in found]
    if kind == "fout":
        told = [finding.message for finding in found]
        wanted = _opening(rule, variant if variant in rule.varianten else "")
        assert any(message.startswith(wanted) for message in told), told
    assert all(finding.source.split(", ")[0] == rule.id and finding.hint for finding in found)
    assert all(str(finding.place) for finding in found)


def test_every_judged_rule_has_its_pair(pack: ContentPack) -> None:
    """A rule without a case would be a rule that nobody has seen at work."""
    stems = {rule.id: {path.stem for path in (HERE / rule.id).glob("*.yaml")} for rule in _rules(pack)}
    needed = {
        rule.id: {"fout", "goed", *(f"fout-{name}" for name in rule.varianten)}
        for rule in _rules(pack)
        if rule.soort != "mens"
    }

    assert {name: sorted(files - stems[name]) for name, files in needed.items() if files - stems[name]} == {}
    assert {path.parent.name for path in CASES} == set(needed)


def test_every_rule_of_the_two_lists_is_one_file(pack: ContentPack) -> None:
    law = [f"L-{n:02}" for n in range(1, 41) if n != 34] + ["L-34a", "L-34b"]
    form = [f"D-{n:02}" for n in range(1, 35)]

    assert sorted(rule.id for rule in _rules(pack) if rule.id[:2] in ("L-", "D-")) == sorted([*law, *form])
    assert len({rule.code for rule in _rules(pack)}) == len(_rules(pack))
    assert {rule.code[0] for rule in _rules(pack) if rule.id.startswith("L-")} == {"J"}


def test_every_check_is_named_by_a_rule(pack: ContentPack) -> None:
    assert {rule.toets for rule in _rules(pack)} - {""} == set(RULE_CHECKS)


def _rules(pack: ContentPack) -> list[Rule]:
    return list(pack.catalogue.rules.values())
