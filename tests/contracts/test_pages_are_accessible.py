"""Every page of the four profiles in a real browser and in the HTML checker of the W3C: nothing to remark.

axe looks at the rules of WCAG 2.2 A and AA and its best practices; the narrowest screen is looked at again.
Each run holds a page that is wrong on purpose, so that a checker that stopped looking is noticed.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from beleidsgen.build import Built
from beleidsgen.generate import Wishes, render
from tests.conftest import PROFILES, ROOT, leave_out
from tests.support.terminal import run

TOOLS = ROOT / "tools" / "paginas"
WRONG = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Fout</title></head><body>
<h1>Kop</h1><p style="color:#bbb;width:2000px">Licht en breed.</p><img src="https://example.org/x.png">
<a href="#weg">weg</a></p></body></html>"""

pytestmark = pytest.mark.traag


@pytest.fixture(scope="module")
def pages(built_of: Callable[[Path], Built], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """All pages on disk, and one that is wrong as the last."""
    root = tmp_path_factory.mktemp("paginas")
    made = []
    for profile in PROFILES:
        made += _write(root / profile.stem, built_of(profile), profile, Wishes(formats=("html",)))
    work = Wishes(formats=("html",), documents=frozenset({"mensenhandelbeleid"}), weergave="werk")
    made += _write(root / "werk", built_of(PROFILES[0]), PROFILES[0], work)
    made.append(_comparison(root))
    wrong = root / "fout.html"
    wrong.write_text(WRONG, encoding="utf-8")
    return [*made, wrong]


def _comparison(root: Path) -> Path:
    """The page on which the municipalities above stand side by side."""
    assert run("keuzes", root).code == 0
    return root / "keuzes.html"


def _write(folder: Path, built: Built, profile: Path, wishes: Wishes) -> list[Path]:
    folder.mkdir()
    outputs = render(built, profile.parent, profile.read_bytes(), wishes, ()).value
    for output in outputs:
        (folder / output.name).write_bytes(output.data)
    return [folder / output.name for output in outputs if output.name.endswith(".html")]


@pytest.fixture(scope="module")
def modules() -> Path:
    """The installed tools."""
    folder = TOOLS / "node_modules"
    return folder if folder.exists() else leave_out("npm install in tools/paginas is niet gedaan")


def test_a_browser_has_nothing_to_remark(
    pages: list[Path], modules: Path, need_tool: Callable[[str], str]
) -> None:
    command = [need_tool("node"), str(TOOLS / "kijk.mjs"), need_tool("chromium"), *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=400, check=False)
    assert done.returncode == 0, done.stderr
    seen: dict[str, dict[str, Any]] = {report.pop("file"): report for report in json.loads(done.stdout)}
    assert sorted(seen) == sorted(map(str, pages))
    wrong = seen.pop(str(pages[-1]))
    rules = {fault["rule"] for fault in wrong["faults"]}
    assert {"html-has-lang", "color-contrast", "image-alt", "landmark-one-main"} <= rules
    assert (wrong["wide"] > 0, wrong["dead"], len(wrong["requests"])) == (True, ["weg"], 1)
    clean = {"faults": [], "wide": 0, "dead": [], "messages": [], "requests": []}
    assert {name: report for name, report in seen.items() if report != clean} == {}


def test_the_html_checker_has_nothing_to_remark(
    pages: list[Path], modules: Path, need_tool: Callable[[str], str]
) -> None:
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [need_tool("java"), "-jar", str(jar), "--format", "json", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=400, check=False)
    messages = json.loads(done.stderr)["messages"]
    about = [message for message in messages if not message["url"].endswith("/fout.html")]
    assert len(about) < len(messages)
    assert [(message["url"], message["message"]) for message in about] == []
