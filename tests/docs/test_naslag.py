"""The reference in docs/naslag is what the program says of itself."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from beleidsgen.cli.main import COMMANDS
from beleidsgen.codes import CODES
from beleidsgen.content.fill import _environment
from beleidsgen.content.model import ContentPack
from beleidsgen.content.wording import FILTERS
from beleidsgen.facts.derive import RULES, known_names
from beleidsgen.profile.schema import all_field_paths

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("naslag", ROOT / "tools" / "naslag.py")
    assert spec is not None and spec.loader is not None  # noqa: PT018
    module = importlib.util.module_from_spec(spec)
    sys.modules["naslag"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pages(tool: ModuleType) -> dict[str, str]:
    return tool.pages()


def test_the_pages_are_what_the_tool_makes(tool: ModuleType) -> None:
    assert tool.differences(ROOT / "docs" / "naslag") == [], "draai: python tools/naslag.py"


def test_the_tool_makes_the_same_pages_twice(tool: ModuleType, pages: dict[str, str]) -> None:
    assert tool.pages() == pages


def test_a_changed_lacking_or_foreign_page_is_seen(tool: ModuleType, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs" / "naslag", tmp_path / "naslag")
    before = set(tool.differences(tmp_path / "naslag"))
    (tmp_path / "naslag" / "normen.md").write_text("anders", encoding="utf-8")
    (tmp_path / "naslag" / "bevindingen" / "V103.md").unlink()
    (tmp_path / "naslag" / "bevindingen" / "V999.md").write_text("over", encoding="utf-8")

    after = set(tool.differences(tmp_path / "naslag"))

    assert after - before == {"bevindingen/V103.md", "bevindingen/V999.md", "normen.md"} - before


def test_checking_exits_1_when_a_page_differs(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tool, "FOLDER", tmp_path)

    assert tool.main(["--controleer"]) == 1
    assert "docs/naslag/feiten.md loopt achter" in capsys.readouterr().out
    assert tool.main([]) == 0
    assert tool.main(["--controleer"]) == 0


def test_every_command_is_in_the_reference(pages: dict[str, str]) -> None:
    assert all(f"\n## {name}\n" in pages["opdrachten.md"] for name in COMMANDS)


def test_every_code_has_a_page(pages: dict[str, str], pack: ContentPack) -> None:
    assert {name for name in pages if name.startswith("bevindingen/")} == {
        "bevindingen/README.md",
        *(f"bevindingen/{code}.md" for code in CODES),
        *(f"bevindingen/{rule.code}.md" for rule in pack.catalogue.rules.values() if rule.soort != "mens"),
    }


def test_every_name_that_an_author_may_use_is_in_the_reference(pages: dict[str, str]) -> None:
    assert [name for name in known_names() if f"| `{name}` |" not in pages["feiten.md"]] == []
    assert [rule.name for rule in RULES if rule.title not in pages["feiten.md"]] == []
    assert [name for name in FILTERS if f"| `{name}` |" not in pages["feiten.md"]] == []


def test_every_field_is_in_the_reference(pages: dict[str, str]) -> None:
    top = [name for name in all_field_paths() if "." not in name]
    lacking = [name for name in all_field_paths() if f"| `{name}` |" not in pages["profielvelden.md"]]

    assert [name for name in lacking if name not in top] == []
    assert [name for name in lacking if f"\n## {name}\n" not in pages["profielvelden.md"]] == []


def test_the_tests_of_the_template_language_exist(tool: ModuleType) -> None:
    assert set(tool.TESTS) <= set(_environment().tests)
