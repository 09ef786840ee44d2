"""The README says what is so: its commands, and the piece of a document that it shows."""

from __future__ import annotations

import json
import re
import sys

from beleidsgen.profile.schema import json_schema
from tests.conftest import PROFILES, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_two_commands_do_everything() -> None:
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from leesmij_opdracht import commands
    finally:
        sys.path.pop(0)
    found = commands(README)
    assert "beleidsgen genereer municipality_profiles/gm0638-zoeterwoude.yaml" in found["maak"]
    assert "pytest" in found["toets"]
    for command in (found["maak"], found["toets"]):
        assert "\n" not in command
        assert command.startswith("python3 -m venv .venv && ")


def test_powershell_has_the_same_two() -> None:
    blocks = re.findall(r"```powershell\n(.+?)\n```", README, re.DOTALL)
    assert ["genereer" in blocks[0], "pytest" in blocks[1]] == [True, True]
    assert all("&&" not in block for block in blocks)


def test_what_it_shows_stands_in_the_document() -> None:
    for name, shown in re.findall(r"<!-- uittreksel: (\S+) -->\n```markdown\n(.+?)\n```", README, re.DOTALL):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        assert [line for line in shown.splitlines() if line not in lines] == []
        assert len(shown.splitlines()) > 5


def test_the_profiles_it_speaks_of_are_there() -> None:
    assert "drie andere profielen" in README
    assert len(PROFILES) == 4


def test_the_schema_for_editors_is_that_of_the_program() -> None:
    kept = json.loads((ROOT / "municipality_profiles/profiel.schema.json").read_text(encoding="utf-8"))
    assert kept == json_schema(), "draai: beleidsgen schema > municipality_profiles/profiel.schema.json"
