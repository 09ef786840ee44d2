"""Municipalities side by side: what each chose, what is open, and how regions differ (`beleidsgen keuzes`).

It reads the receipts (`bewijs.json`) that `genereer` left, so that nothing is made again.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.blocks import Block, Cell, Paragraph, Row, Section, Table
from beleidsgen.document.inlines import Text
from beleidsgen.document.package import Document
from beleidsgen.document.sheet import Sheet
from beleidsgen.names import DocumentKind, Symbol

KIND: Final = DocumentKind("keuzes")
RECEIPT: Final = "bewijs.json"
_GROUPING, _COUNTED = "indeling", "overzicht"
_NAME, _LACKING, _OPEN = "Gemeente", "Normen zonder (volledig) bewijs", "Open velden"
_MISSING: Final = ("ontbreekt", "deels")


@dataclass(frozen=True, slots=True)
class Compared:
    """What one receipt says.

    Attributes:
        folder: name of the folder, such as `gm0638-zoeterwoude`.
        name: name of the municipality.
        values: the answer per question.
        lacking: the norms of which (part of) the evidence is missing.
        open_fields: how many fields are open.
    """

    folder: str
    name: str
    values: Mapping[str, str]
    lacking: tuple[str, ...]
    open_fields: int


@dataclass(slots=True)
class Comparison:
    """Municipalities side by side.

    Attributes:
        questions: the columns, in the order of the pack: group, title and use.
    """

    questions: dict[str, tuple[str, str]] = field(default_factory=dict)
    rows: list[Compared] = field(default_factory=list)


def read_comparison(folder: Path) -> Result[Comparison]:
    """What the receipts below a folder say.

    Args:
        folder: a folder of `genereer`, with a folder per municipality in it.

    Returns:
        The municipalities by name; P381 for a receipt that cannot be compared, P382 when there is none.
    """
    found, findings = Comparison(), []
    for path in sorted(folder.glob(f"*/{RECEIPT}")):
        try:
            data: dict[str, Any] = json.loads(path.read_bytes())
            row = _row(path.parent.name, data, found.questions)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            findings.append(_unusable(path))
            continue
        found.rows.append(row)
    found.rows.sort(key=lambda row: (row.name.lstrip("'").casefold(), row.folder))
    if not found.rows:
        told = f"In {folder} staat geen map van een gemeente met {RECEIPT} erin."
        hint = "Geef de map waarin genereer heeft geschreven, of draai eerst beleidsgen genereer."
        findings.append(Finding("P382", Severity.FOUT, told, Place(str(folder)), hint))
    return Result(found, tuple(findings))


def comparison(found: Comparison, statement: str) -> Document:
    """The document: the municipalities, and what they chose per region.

    Args:
        found: the municipalities side by side.
        statement: what the comparison is and is not, from the pack.
    """
    whole = _matrix(found, found.questions)
    blocks: list[Block] = [Paragraph((Text(" ".join(statement.split())),))]
    for title, name in found.questions.items():
        if name[1] == _GROUPING:
            table = _overview(found, title)
            blocks.append(_section(f"keuzes.{len(blocks)}", f"Per {title[:1].lower()}{title[1:]}", (table,)))
    groups = dict.fromkeys(group for group, _ in found.questions.values())
    for group in groups:
        asked = [title for title, (own, _) in found.questions.items() if own == group]
        blocks.append(_section(f"keuzes.{len(blocks)}", group, (_matrix(found, asked, counts=False),)))
    state = _matrix(found, (), counts=True)
    blocks.append(_section(f"keuzes.{len(blocks)}", "Bewijs en open velden", (state,)))
    number = len(found.rows)
    return Document(
        kind=KIND,
        title=(Text(f"Keuzes van {number} {'gemeente' if number == 1 else 'gemeenten'}"),),
        name="de vergelijking van keuzes",
        blocks=tuple(blocks),
        sheets=(Sheet("Keuzes", whole),),
    )


def _row(folder: str, data: Mapping[str, Any], questions: dict[str, tuple[str, str]]) -> Compared:
    answers = {asked["titel"]: asked["waarde"] for asked in data["keuzes"]}
    questions |= {
        asked["titel"]: (asked["groep"], asked["gebruik"])
        for asked in data["keuzes"]
        if asked["titel"] not in {_NAME, *questions}
    }
    return Compared(
        folder,
        answers.pop(_NAME, folder),
        answers,
        tuple(norm["norm"] for norm in data["normen"] if norm["stand"] in _MISSING),
        len(data["open_velden"]),
    )


def _matrix(found: Comparison, titles: Iterable[str], *, counts: bool = True) -> Table:
    """A row per municipality with these questions as columns."""
    titles = list(titles)
    header = [_NAME, *titles, *([_LACKING, _OPEN] if counts else [])]
    rows = []
    for row in found.rows:
        cells = [row.name, *(row.values.get(title, "–") for title in titles)]
        if counts:
            cells += [", ".join(row.lacking) or "geen", str(row.open_fields)]
        rows.append(_cells(cells))
    widths = (3, *(2 for _ in header[1:]))
    return Table(_cells(header), tuple(rows), widths, wide=True)


def _overview(found: Comparison, title: str) -> Table:
    """A row per region: how many municipalities, what they chose, and how much is open."""
    counted = [name for name, (_, use) in found.questions.items() if use == _COUNTED]
    regions: dict[str, list[Compared]] = {}
    for row in found.rows:
        regions.setdefault(row.values.get(title, "–"), []).append(row)
    header = [title, "Gemeenten", *counted, "Open velden, gemiddeld"]
    rows = [
        _cells(
            [
                name,
                str(len(inside)),
                *(_tally(row.values.get(asked, "–") for row in inside) for asked in counted),
                str(round(sum(row.open_fields for row in inside) / len(inside))),
            ]
        )
        for name, inside in sorted(regions.items())
    ]
    return Table(_cells(header), tuple(rows), (3, 2, *(3 for _ in counted), 2), wide=True)


def _tally(answers: Iterable[str]) -> str:
    """How often each answer is given, the commonest first."""
    counts = Counter(answers)
    return "; ".join(
        f"{answer}: {number}" for answer, number in sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    )


def _section(symbol: str, title: str, children: tuple[Block, ...]) -> Section:
    return Section(Symbol(symbol), (Text(title),), children, role="ongenummerd")


def _cells(words: Sequence[str]) -> Row:
    return Row(tuple(Cell((Text(word),)) for word in words))


def _unusable(path: Path) -> Finding:
    return Finding(
        "P381",
        Severity.WAARSCHUWING,
        f"Het bewijs van {path.parent.name} is niet te vergelijken; deze gemeente telt niet mee.",
        Place(str(path)),
        "Maak de documenten van deze gemeente opnieuw met beleidsgen genereer.",
    )
