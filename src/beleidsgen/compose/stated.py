"""What a municipality chose, in a few words per question, so that municipalities can be laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from beleidsgen.compose.choose import Choices
from beleidsgen.content.fill import Filler
from beleidsgen.diagnostics import Finding, Result
from beleidsgen.document.inlines import Blank
from beleidsgen.document.walk import plain_text, walk_inlines
from beleidsgen.facts.model import Facts
from beleidsgen.markdown.parse import parse_inlines
from beleidsgen.names import Symbol

COLLECTION: Final = "keuzes"
"""The rows of the pack that ask: `groep`, `titel`, and `waarde` as a text with facts in it."""
UNKNOWN: Final = "onbekend"


@dataclass(frozen=True, slots=True)
class Stated:
    """The answer to one question.

    Attributes:
        group: what the question belongs to, in Dutch.
        title: the question in a word or two, in Dutch.
        value: the answer in words; `onbekend` when a fact that it needs is open.
        use: `indeling` when municipalities are grouped by the answer, `overzicht` when it is counted per
            group, else empty.
    """

    symbol: Symbol
    group: str
    title: str
    value: str
    use: str = ""


def stated(facts: Facts, choices: Choices) -> Result[tuple[Stated, ...]]:
    """The answers of one municipality, in the order of the pack.

    Args:
        facts: the facts of the municipality.
        choices: which rows apply.

    Returns:
        The answers; P220 and P221 for a value that cannot be filled.
    """
    filler = Filler(facts, choices.collections)
    findings: list[Finding] = []
    made = []
    for row in choices.collections.get(COLLECTION, ()):
        filled = filler.fill(str(row.values.get("waarde", "")), row.place)
        parsed = parse_inlines(filled.value.strip(), values=filler.values, place=row.place)
        findings += [*filled.findings, *parsed.findings]
        is_open = any(isinstance(inline, Blank) for inline in walk_inlines(parsed.value))
        words = UNKNOWN if is_open else plain_text(parsed.value)
        group, title, use = (str(row.values.get(key, "")) for key in ("groep", "titel", "gebruik"))
        made.append(Stated(row.symbol, group, title, words, use))
    return Result(tuple(made), tuple(findings))
