"""Every text of a finding: in the source, in the table of codes and in the rules, with its place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from beleidsgen.catalogue.rules import Rule
from beleidsgen.codes.model import Code
from tests.docs.raised import SOURCE

GAP = "…"
"""What stands in a text for a value that is filled in."""
_CODE = re.compile(r"[PVJRB]\d{3}")
_MAKERS = {"Finding": (2, 4), "note": (1, 3), "_note": (1, -1), "fault": (1, -1), "_fault": (1, -1)}
"""Calls that make a finding, with the position of message and advice; -1 for the last."""


@dataclass(frozen=True)
class Told:
    """A text of a finding.

    Attributes:
        part: *melding* or *advies*.
    """

    code: str
    part: str
    text: str
    place: str


def of_source() -> list[Told]:
    """The texts that stand as a literal in the call that makes the finding."""
    found: list[Told] = []
    for path in sorted(SOURCE.rglob("*.py")):
        if "codes" in path.relative_to(SOURCE).parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                place = f"{path.relative_to(SOURCE).as_posix()}:{node.lineno}"
                found += _of_call(node, place)
    return found


def of_rules(rules: Iterable[Rule]) -> Iterator[Told]:
    """Message and advice of every rule that a program judges, and of its variants."""
    for rule in rules:
        if rule.soort != "mens":
            for variant in ("", *rule.varianten):
                words = rule.words(variant)
                place = f"{rule.id} {variant}".strip()
                yield Told(rule.code, "melding", words.melding.replace("{feit}", GAP), place)
                yield Told(rule.code, "advies", words.advies, place)


def of_table(codes: Iterable[Code]) -> Iterator[Told]:
    """Explanation and advice of every code."""
    for code in codes:
        yield Told(code.code, "melding", code.explanation, "codes")
        yield Told(code.code, "advies", code.advice, "codes")


def _of_call(call: ast.Call, place: str) -> Iterator[Told]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    first = call.args[0] if call.args else None
    if name not in _MAKERS or not isinstance(first, ast.Constant) or not _CODE.fullmatch(str(first.value)):
        return
    at_message, at_advice = _MAKERS[name]
    hints = [keyword.value for keyword in call.keywords if keyword.arg == "hint"]
    hints += call.args[at_advice:][:1] if len(call.args) > at_advice else []
    for text in _texts(call.args[at_message]) if len(call.args) > at_message else ():
        yield Told(str(first.value), "melding", text, place)
    if not hints:
        yield Told(str(first.value), "advies", "", place)
    for text in (text for hint in hints for text in _texts(hint)):
        yield Told(str(first.value), "advies", text, place)


def _texts(node: ast.expr) -> Iterator[str]:
    """The texts that an expression can give, as far as they stand in it."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else GAP for part in parts)
        case ast.BoolOp(values=values):
            yield from (text for value in values for text in _texts(value))
        case ast.IfExp(body=body, orelse=other):
            yield from (*_texts(body), *_texts(other))
        case ast.Call(func=ast.Name(id="suggestion")):
            yield ""
        case _:
            yield GAP
