"""REVIEW.md asks what the rules leave to people."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from beleidsgen.content.model import ContentPack

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("regels", ROOT / "tools" / "regels.py")
    assert spec is not None and spec.loader is not None  # noqa: PT018
    module = importlib.util.module_from_spec(spec)
    sys.modules["regels"] = module
    spec.loader.exec_module(module)
    return module


def test_review_asks_what_the_rules_ask(tool: ModuleType) -> None:
    assert tool.main(["--controleer"]) == 0, "draai: python tools/regels.py"


def test_every_rule_for_people_is_asked(tool: ModuleType, pack: ContentPack) -> None:
    text = tool.FILE.read_text(encoding="utf-8")
    assert [rule.id for rule in pack.catalogue.rules.values() if rule.vraag and rule.vraag not in text] == []


def test_the_rest_of_the_file_is_left_alone(tool: ModuleType) -> None:
    made = tool.section(())

    assert tool.written("# Lijst\n", made) == f"# Lijst\n\n{made}\n"
    assert tool.written(f"a\n\n{tool.BEGIN}\noud\n{tool.END}\n\nb\n", made) == f"a\n\n{made}\n\nb\n"
