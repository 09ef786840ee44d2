"""Which finding codes the source raises, and with which severity as far as it tells."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from beleidsgen.diagnostics import Severity

SOURCE = Path(__file__).resolve().parents[2] / "src" / "beleidsgen"
_CODE = re.compile(r"[PVJRB]\d{3}")
_PRINTED = re.compile(r"([PVJRB]\d{3}) ")
_RAISED_AS = {"Contradiction": {Severity.FOUT}}
"""Classes whose severity has a default that stands outside the call."""


@dataclass(frozen=True)
class Raised:
    """One place in the source that raises a code; no severities when the source does not tell them."""

    code: str
    severities: frozenset[Severity]
    place: str


def raised_codes() -> list[Raised]:
    trees = {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(SOURCE.rglob("*.py"))
        if "codes" not in path.relative_to(SOURCE).parts
    }
    found: list[Raised] = []
    for path, tree in trees.items():
        own = list(_functions(tree))
        imported = {
            _file_of(node.module or "") for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
        }
        near = [f for other in sorted(imported & set(trees)) for f in _functions(trees[other])]
        for node in ast.walk(tree):
            for code in _codes(node):
                severities = _severities(node, tree, own, near)
                place = f"{path.relative_to(SOURCE.parent).as_posix()}:{node.lineno}"
                found.append(Raised(code, frozenset(severities), place))
    return found


def _file_of(module: str) -> Path:
    """The file of one of our modules."""
    path = SOURCE.parent.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _codes(node: ast.AST) -> Iterator[str]:
    """The codes that a call carries, that a variable `code` gets, or that are printed at the last door."""
    values: list[ast.expr] = []
    if isinstance(node, ast.Call):
        values = list(node.args)
    elif isinstance(node, ast.Assign) and any(
        isinstance(t, ast.Name) and t.id == "code" for t in node.targets
    ):
        values = [part for part in ast.walk(node.value) if isinstance(part, ast.expr)]
    for value in values:
        if isinstance(value, ast.Constant) and isinstance(value.value, str) and _CODE.fullmatch(value.value):
            yield value.value
        if isinstance(value, ast.JoinedStr) and isinstance(value.values[0], ast.Constant):
            printed = _PRINTED.match(str(value.values[0].value))
            if printed:
                yield printed[1]


def _severities(
    node: ast.AST, tree: ast.Module, own: list[ast.FunctionDef], near: list[ast.FunctionDef]
) -> set[Severity]:
    around = _around(node, tree)
    if isinstance(node, ast.Assign):
        calls = [c for c in ast.walk(around or tree) if isinstance(c, ast.Call)]
        return {s for c in calls if any(_is_code(a) for a in c.args) for s in _named(c)}
    assert isinstance(node, ast.Call)
    told = {s for argument in [*node.args, *(k.value for k in node.keywords)] for s in _named(argument)}
    for argument in node.args:
        if isinstance(argument, ast.Name) and argument.id == "severity" and around is not None:
            told |= _assigned(around, "severity")
    if told:
        return told
    return _severities_of_callee(node, own, near)


def _severities_of_callee(
    node: ast.Call, own: list[ast.FunctionDef], near: list[ast.FunctionDef]
) -> set[Severity]:
    """The severities that a function which makes findings names itself, or leaves to the next one."""
    callee = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if callee in _RAISED_AS:
        return _RAISED_AS[callee]
    makers = [f for f in own if f.name == callee] or [f for f in near if f.name == callee]
    told = {s for maker in makers for s in _named(maker)}
    passed_on = [c for maker in makers for c in ast.walk(maker) if isinstance(c, ast.Call)]
    return told or {
        s for c in passed_on if any(_is_code(a) for a in c.args) for s in _severities_of_callee(c, own, near)
    }


def _is_code(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Name) and argument.id == "code"


def _assigned(function: ast.FunctionDef, name: str) -> set[Severity]:
    assigned = [n for n in ast.walk(function) if isinstance(n, ast.Assign)]
    wanted = [n for n in assigned if any(isinstance(t, ast.Name) and t.id == name for t in n.targets)]
    return {severity for assignment in wanted for severity in _named(assignment.value)}


def _named(node: ast.AST) -> set[Severity]:
    """Every `Severity.X` that stands in a piece of source."""
    return {
        Severity[part.attr]
        for part in ast.walk(node)
        if isinstance(part, ast.Attribute)
        and isinstance(part.value, ast.Name)
        and part.value.id == "Severity"
        and part.attr in Severity.__members__
    }


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _around(node: ast.AST, tree: ast.Module) -> ast.FunctionDef | None:
    holders = [f for f in _functions(tree) if any(part is node for part in ast.walk(f))]
    return holders[-1] if holders else None
