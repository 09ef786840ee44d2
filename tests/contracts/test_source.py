"""What holds for the source as a whole: sizes, order, and no law in Python."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

SOURCE = sorted((ROOT / "src/beleidsgen").rglob("*.py"))
LAW = re.compile(r"\bartikel(?:en)? \d|\b(?:Gemeentewet|Wetboek|Huisvestingswet|Bibob, artikel|Awb \d)\b")
WORDS_OF_A_REGISTER = {"codes", "profile", "register"}
"""Packages whose texts describe fields, codes and places; they state no law."""


@pytest.mark.parametrize("path", SOURCE, ids=lambda p: str(p.relative_to(ROOT / "src")))
def test_sizes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 350
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= (200 if isinstance(node, ast.ClassDef) else 50), node.name


@pytest.mark.parametrize("path", SOURCE, ids=lambda p: str(p.relative_to(ROOT / "src")))
def test_no_legal_sentence_in_python(path: Path) -> None:
    if path.parent.name in WORDS_OF_A_REGISTER:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(d) for d in _docstrings(tree)}
    found = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docstrings
        and LAW.search(node.value)
    ]
    assert found == []


def _docstrings(tree: ast.AST) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value


def test_import_contracts() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_committed_file_names_this_workplace() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("geen git-werkmap")
    marks = ["/" + "work/", "shared/" + "domain", "shared/" + "design", "." + "library"]
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if not path.is_file() or path.suffix in {".docx", ".png", ".xml"} or path == Path(__file__):
            continue
        text = path.read_text(encoding="utf-8", errors="ignore")
        assert [mark for mark in marks if mark in text] == [], name


@pytest.mark.parametrize("folder", ["src", "templates", "municipality_profiles"])
def test_nothing_is_left_open(folder: str) -> None:
    mark = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|lorem ipsum|NotImplemented" r"Error)\b")
    for path in (ROOT / folder).rglob("*"):
        if path.suffix in {".py", ".md", ".yaml"}:
            assert not mark.search(path.read_text(encoding="utf-8")), path


def test_a_test_is_left_out_in_one_place() -> None:
    """Where everything must run nothing may be skipped in silence, as pytest itself would."""
    word = "import" + "orskip"
    tests = sorted((ROOT / "tests").rglob("*.py"))
    assert [path.name for path in tests if word in path.read_text("utf-8")] == []
