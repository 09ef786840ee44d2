"""The example of every finding code, executed: what the smallest input makes the program say."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from beleidsgen.build import build
from beleidsgen.codes import CODES
from beleidsgen.content.audit import audit
from beleidsgen.content.load import load_pack
from beleidsgen.diagnostics import Place
from beleidsgen.facts.derive import known_names
from beleidsgen.markdown.parse import parse_blocks
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.names import Symbol
from beleidsgen.pack_files import read_folder
from beleidsgen.profile.load import load_profile_text
from beleidsgen.yaml_source import load_yaml, parse_front_matter, read_yaml
from tests.support.packs import DAY, build_profile
from tests.support.terminal import run

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "codes"
CHECKS = ROOT / "tests" / "cases" / "controles"
RULES = ROOT / "tests" / "cases" / "regels"
PACK, COMMANDS, REFERENCE = "pakket", "opdrachten.yaml", "verwijzing.yaml"
EXPECTED = "verwacht.yaml"
_TOLD = re.compile(r"\b([PVJRB]\d{3})(?: (?:fout|waarschuwing|opmerking)\b|(?= Er ging))")
_PROFILE = {
    "schema": "schema: 1",
    "peildatum": "peildatum: 2026-11-22",
    "gemeente": "gemeente: {code: GM9901, naam: Elzerbroek}",
}


def in_table() -> dict[str, set[str]]:
    """The codes whose example in the table is itself the input, with everything that it brings about."""
    found = {name: _of_table(name) for name in CODES}
    return {name: codes for name, codes in found.items() if codes is not None}


def in_folders() -> list[Path]:
    """The folders that each bring about the code that they are named after."""
    return sorted(path for path in CASES.iterdir() if path.is_dir() and not path.name.startswith("_"))


def of_checks() -> set[str]:
    """The codes that a pair of small packs shows."""
    return {path.name[:4] for path in CHECKS.iterdir() if path.name.startswith("V")}


def of_rules() -> set[str]:
    """The ids of the rules that a change by hand shows."""
    return {path.parent.name for path in RULES.glob("*/fout.yaml")}


def of_pack(case: Path, work: Path) -> set[str]:
    """What is found when a small pack is loaded, looked through and filled.

    What the case allows beside it (`ook` in `verwacht.yaml`) is left out.
    """
    told = _yaml(case / EXPECTED) if (case / EXPECTED).is_file() else {}
    shutil.copytree(CHECKS / "_basis", work, dirs_exist_ok=True)
    (work / "pakket.yaml").write_text(
        f"versie: 2026.1.0\nstand: {DAY}\ndocumenten: [beleid]\n", encoding="utf-8"
    )
    shutil.copytree(case / PACK, work, dirs_exist_ok=True)
    read = read_folder(work)
    loaded = load_pack(read.value, known_names())
    found = [*read.findings, *loaded.findings]
    if not found:
        found += audit(loaded.value, known_names())
        found += build(loaded.value, build_profile(), peildatum=DAY).findings
    return {finding.code for finding in found} - set(told.get("ook") or ())


def of_commands(case: Path, work: Path) -> set[str]:
    """What the last of a few commands says, less what the case allows beside it.

    Args:
        case: its `opdrachten.yaml` has `stappen` (a command, `maak: {bestand: tekst}` or
            `verwijder: bestand`) and `ook` (codes that may be seen too); `bestanden/` is laid in the folder.
        work: an empty folder in which the commands run; the current one.
    """
    told = _yaml(case / COMMANDS)
    if (case / "bestanden").is_dir():
        shutil.copytree(case / "bestanden", work, dirs_exist_ok=True)
    said = ""
    for step in told["stappen"]:
        if isinstance(step, str):
            said = run(*step.split()[1:]).everything
        for name, text in (step.get("maak") or {}).items() if isinstance(step, dict) else ():
            (work / name).parent.mkdir(parents=True, exist_ok=True)
            (work / name).write_text(text, encoding="utf-8")
        if isinstance(step, dict) and "verwijder" in step:
            (work / step["verwijder"]).unlink()
    return set(_TOLD.findall(said)) - set(told.get("ook") or ())


def faults_of_reference(case: Path) -> Iterator[str]:
    """What is wrong with a case that leaves its code to a test: no such test, or one without the code."""
    told = _yaml(case / REFERENCE)
    path, _, name = told["toets"].partition("::")
    if not told.get("waarom"):
        yield "zonder ‘waarom’"
    text = (ROOT / path).read_text(encoding="utf-8") if (ROOT / path).is_file() else ""
    test = next((f for f in ast.parse(text).body if isinstance(f, ast.FunctionDef) and f.name == name), None)
    if test is None:
        yield f"de toets {told['toets']} bestaat niet"
    elif case.name not in (ast.get_source_segment(text, test) or "") + _decorators(text, test) + _row(told):
        yield f"de toets {told['toets']} noemt {case.name} niet"


def _row(told: dict[str, Any]) -> str:
    """What the case says that the test is run with (`geval`, a folder beside the test), when there is one."""
    folder = ROOT / told.get("geval", "")
    beside = folder.parent == (ROOT / told["toets"].partition("::")[0]).parent
    expected = folder / EXPECTED
    return expected.read_text(encoding="utf-8") if beside and expected.is_file() else ""


def _decorators(text: str, test: ast.FunctionDef) -> str:
    return "".join(ast.get_source_segment(text, decorator) or "" for decorator in test.decorator_list)


def _of_table(name: str) -> set[str] | None:
    example = CODES[name].example
    if "P105" <= name <= "P113":
        return {finding.code for finding in read_yaml(example).findings}
    if name == "P114":
        return {finding.code for finding in parse_front_matter(example).findings}
    if "P120" <= name <= "P160":
        rest = [line for key, line in _PROFILE.items() if not re.search(rf"^{key}:", example, re.MULTILINE)]
        text = example if name == "P130" else "\n".join([*rest, example])
        return {finding.code for finding in load_profile_text(text).findings}
    if "V110" <= name <= "V123" and name != "V120":
        read = parse_blocks(example, symbol=Symbol("beleid.voorbeeld"), place=Place("voorbeeld.md", 1))
        return {finding.code for finding in read.findings}
    if name == "V120":
        return {finding.code for finding in read_markdown(example).findings}
    return None


def _yaml(path: Path) -> dict[str, Any]:
    read = load_yaml(path)
    assert not read.findings, [f"{f.place} {f.message}" for f in read.findings]
    return dict(read.value or {})
