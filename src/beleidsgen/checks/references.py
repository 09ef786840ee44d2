"""V103: numbers that an author typed by hand. Dead references come from `passes.resolve`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from beleidsgen.checks.context import CheckContext
from beleidsgen.content.model import Fragment
from beleidsgen.diagnostics import Finding, Place, Severity

_TYPED = re.compile(
    r"\b(?:[Aa]rtikel(?:en)?|[Aa]rt\.|[Pp]aragraaf|[Hh]oofdstuk|[Bb]ijlage|[Aa]fdeling)\s+"
    r"(?:[0-9][\w:.]*|[IVX]+\b)"
)
_OUTSIDE = re.compile(r"\[[^\]]*\]\([^)]*\)|<!--.*?-->|\{[{%].*?[%}]\}", re.DOTALL)


def check_typed_numbers(context: CheckContext) -> Iterator[Finding]:
    """V103: an article, paragraph or annex number typed by hand in the pack."""
    for fragment in context.pack.fragments.values():
        yield from typed_numbers(fragment)


def typed_numbers(fragment: Fragment) -> Iterator[Finding]:
    """The hand-typed numbers of one fragment."""
    if not _may_hold_number(fragment.body):
        return
    bare = _OUTSIDE.sub(lambda match: re.sub(r"[^\n]", "·", match.group()), fragment.body)
    for match in _TYPED.finditer(bare):
        line = fragment.place.line + bare.count("\n", 0, match.start())
        column = match.start() - (bare.rfind("\n", 0, match.start()) + 1) + 1
        yield Finding(
            "V103",
            Severity.FOUT,
            f"‘{match.group()}’ is met de hand getypt.",
            Place(fragment.place.file, line, column, fragment.symbol),
            "Verwijs met [](#symbool) naar een eigen artikel of paragraaf, en met [](wet:bron) naar een wet.",
        )


@lru_cache(maxsize=4096)
def _may_hold_number(body: str) -> bool:
    """Whether a text of the pack holds a typed number when nothing of it is left out of sight."""
    return _TYPED.search(body) is not None
