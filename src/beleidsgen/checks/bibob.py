"""What a trigger rests on: its article, its permit, its condition, its level, its body and its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from beleidsgen.catalogue.rules import Rule
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.hit import Hit
from beleidsgen.checks.reading import Passage, passages
from beleidsgen.content.fill import TOKEN_CLOSE, TOKEN_OPEN, Filler
from beleidsgen.content.model import Row as DataRow
from beleidsgen.document.blocks import Cell, Table
from beleidsgen.document.inlines import Citation, Reference, Value
from beleidsgen.document.package import Document
from beleidsgen.document.walk import plain_text, symbol_of, walk, walk_inlines

_Passages = Sequence[Passage]
_COLLECTION = "triggers"


@dataclass(frozen=True, slots=True)
class TriggerRow:
    """A row of a table that stands for a trigger, with the heads of its columns."""

    symbol: str
    section: str
    heads: tuple[str, ...]
    cells: tuple[Cell, ...]

    def under(self, head: str) -> Cell | None:
        """The cell below a head, or None in a table without that column."""
        return dict(zip(self.heads, self.cells, strict=True)).get(head)


def trigger_rows(document: Document, prefix: str) -> Iterator[TriggerRow]:
    """The rows of all tables whose symbol starts with a prefix, with the section they stand in."""
    for visit in walk(document):
        if isinstance(visit.node, Table):
            heads = tuple(plain_text(cell.children).strip() for cell in visit.node.header.cells)
            for row in visit.node.rows:
                if row.symbol and row.symbol.startswith(prefix):
                    yield TriggerRow(row.symbol, visit.symbol or "", heads, row.cells)


def hooks(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*haken*: every node of this package to which a trigger row (`rijen`) refers, still stands."""
    known = {symbol_of(visit.node) for each in context.package.documents for visit in walk(each)}
    for row in trigger_rows(document, rule.listed("rijen")[0]):
        for target in _targets(row):
            if target not in known:
                yield Hit(document.kind, row.symbol, target)


def permits(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*vergunning_trigger*: a trigger row refers to each article that demands a permit (`vergunning`)."""
    hooked = {target for row in trigger_rows(document, rule.listed("rijen")[0]) for target in _targets(row)}
    articles = {target.split("/")[0] for target in hooked}
    ordinance, demand = rule.listed("verordening")[0], rule.listed("vergunning")[0]
    for other in context.package.documents:
        if other.kind != ordinance:
            continue
        for passage in passages(other):
            if passage.article is None or not re.search(demand, passage.searched, re.IGNORECASE):
                continue
            if passage.symbol not in hooked and passage.article.symbol not in articles:
                yield Hit(other.kind, passage.symbol, f"‘{plain_text(passage.article.title)}’")


def conditions(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*triggers_kloppen*: exactly the triggers stand there whose condition the facts fulfil, at their level.

    Variants: *ontbreekt* for a trigger that is not there, *niveau* for one in the section of another level.
    """
    prefix = rule.listed("rijen")[0]
    there = {s: v.path for v in walk(document) if (s := symbol_of(v.node)) and s.startswith(prefix)}
    sections = dict(line.split() for line in rule.listed("niveaus"))
    filler = Filler(context.facts, {})
    for data in context.pack.collections.get(_COLLECTION, ()):
        holds = data.condition.judge(context.facts.__getitem__)
        if data.symbol not in there:
            if holds.holds:
                yield Hit(document.kind, document.kind, _name(data), "ontbreekt")
            continue
        level = "" if _said(data, "groep") == "aanleiding" else filled(filler, data, "niveau")
        if not holds.holds:
            yield Hit(document.kind, data.symbol, f"{_name(data)}: {holds.reason}")
        elif (
            level in sections
            and sections[level] not in there[data.symbol]
            and _said(data, "groep") != "aanleiding"
        ):
            yield Hit(document.kind, data.symbol, f"{_name(data)}: {level}", "niveau")


def powers(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*bevoegd_gelijk*: the cell below `kolom` names the body that follows from the facts."""
    data, filler = _data(context), Filler(context.facts, {})
    for row in trigger_rows(document, rule.listed("rijen")[0]):
        cell = row.under(rule.listed("kolom")[0])
        if cell is None or row.symbol not in data:
            continue
        wanted, said = filled(filler, data[row.symbol], "bevoegd"), plain_text(cell.children)
        if " ".join(said.split()) != wanted:
            yield Hit(document.kind, row.symbol, f"‘{said.strip()}’ in plaats van ‘{wanted}’")


def grounds(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*grondslag_per_groep*: the cell below `kolom` cites a source that fits the kind of decision.

    Each line of `grondslagen` is a group of triggers and the sources of which one must be cited.
    """
    data = _data(context)
    fitting = {line.split()[0]: set(line.split()[1:]) for line in rule.listed("grondslagen")}
    for row in trigger_rows(document, rule.listed("rijen")[0]):
        cell = row.under(rule.listed("kolom")[0])
        if cell is None or row.symbol not in data:
            continue
        cited = {
            str(part)
            for inline in walk_inlines(cell.children)
            if isinstance(inline, Citation)
            for part in inline.source.parts
        }
        if not cited & fitting.get(_said(data[row.symbol], "groep"), cited):
            yield Hit(document.kind, row.symbol, f"‘{plain_text(cell.children).strip()}’")


def whole(_context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*volle_rijen*: no cell of a trigger row is empty."""
    for row in trigger_rows(document, rule.listed("rijen")[0]):
        for head, cell in zip(row.heads, row.cells, strict=True):
            if not plain_text(cell.children).strip():
                yield Hit(document.kind, row.symbol, f"‘{head}’")


def filled(filler: Filler, data: DataRow, name: str) -> str:
    """One text of a row of data, as plain words of the municipality whose facts the filler knows."""
    text = filler.fill(_said(data, name), data.place).value

    def printed(token: re.Match[str]) -> str:
        value = filler.values[int(token[1])]
        return value.text if isinstance(value, Value) else ""

    return " ".join(re.sub(rf"{TOKEN_OPEN}(\d+){TOKEN_CLOSE}", printed, text).split())


def _targets(row: TriggerRow) -> Iterator[str]:
    for cell in row.cells:
        for inline in walk_inlines(cell.children):
            if isinstance(inline, Reference):
                yield inline.target


def _data(context: CheckContext) -> dict[str, DataRow]:
    return {row.symbol: row for row in context.pack.collections.get(_COLLECTION, ())}


def _name(data: DataRow) -> str:
    return f"{_said(data, 'code')} {_said(data, 'titel')}".strip() or data.symbol


def _said(data: DataRow, name: str) -> str:
    """A field of a row of data; empty in a row of an overlay that leaves it out."""
    return str(data.values.get(name, ""))
