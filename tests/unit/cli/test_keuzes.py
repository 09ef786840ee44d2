from __future__ import annotations

import re
from pathlib import Path

from tests.support.terminal import run


def test_three_files_stand_beside_the_municipalities(work: Path) -> None:
    run("genereer", "klaar.yaml", "--uit", "uit", "--formaat", "md")
    shown = run("keuzes", "uit")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out == "1 gemeente naast elkaar in keuzes.md, keuzes.xlsx, keuzes.html in uit.\n"
    before = {path.name: path.read_bytes() for path in (work / "uit").glob("keuzes.*")}
    assert sorted(before) == ["keuzes.html", "keuzes.md", "keuzes.xlsx"]
    run("keuzes", "uit")
    assert {path.name: path.read_bytes() for path in (work / "uit").glob("keuzes.*")} == before


def test_the_page_asks_for_nothing_and_runs_its_own_script_only(work: Path) -> None:
    run("genereer", "klaar.yaml", "--uit", "uit", "--formaat", "md")
    run("keuzes", "uit")
    page = (work / "uit/keuzes.html").read_text("utf-8")
    assert re.findall(r"script-src '(sha256-[^']+)'", page)
    assert page.count("<script>") == 1
    assert re.findall(r"""(?:src|href)=["'](?!#|data:)""", page) == []


def test_a_folder_without_municipalities(work: Path) -> None:
    (work / "leeg").mkdir()
    assert run("keuzes", "leeg").code == 2
    assert "P382" in run("keuzes", "leeg").err
    assert run("keuzes", "weg").err.startswith("weg bestaat niet.")
    assert run("keuzes", "klaar.yaml").err.startswith("klaar.yaml is een bestand.")
