"""The account of a package as a document, so that our own writers print it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from beleidsgen.catalogue.model import Source
from beleidsgen.catalogue.yardstick import Yardstick
from beleidsgen.document.blocks import Cell, Row, Section, Table
from beleidsgen.document.inlines import Inline, Reference, Strong, Text
from beleidsgen.document.package import Document, Package
from beleidsgen.names import DocumentKind, FactName, NormId, Symbol
from beleidsgen.trace.account_words import cell, counted, listed, row, sentence, table, titled
from beleidsgen.trace.blanks import OpenField
from beleidsgen.trace.coverage import Coverage, Covered, Evidence
from beleidsgen.trace.exceptions import SetAside, exceptions_section
from beleidsgen.trace.report_standing import standing_section
from beleidsgen.trace.standing import Standing
from beleidsgen.trace.unread import unread, unread_section

KIND = DocumentKind("verantwoording")
_OTHER = "Overige normen"


def report(
    package: Package,
    coverage: Coverage,
    blanks: Sequence[OpenField],
    standing: Standing,
    *,
    statement: str,
    owners: Mapping[str, str],
    line_of: Callable[[FactName], int],
    set_aside: Sequence[SetAside] = (),
    sources: Mapping[str, Source] | None = None,
) -> Document:
    """Make the account: what is still open, where the package stands, then norm by norm the evidence.

    Args:
        package: the finished documents.
        coverage: the evidence per norm.
        blanks: the open fields.
        standing: where the package stands, by a yardstick whose themes group the norms.
        statement: what the account is and is not, from the pack.
        owners: who fills which group of fields, from the pack.
        line_of: the line of a field in the profile, 0 when it does not stand there.
        set_aside: the findings that the municipality set aside.
        sources: all sources by id.
    """
    first = package.documents[0]
    names = {str(document.kind): document.name for document in package.documents}
    return Document(
        kind=KIND,
        title=(Text(f"Verantwoording {first.meta.get('gemeente', '')}".strip()),),
        name="de verantwoording",
        blocks=(
            _open_section(blanks, owners, line_of),
            standing_section(
                standing, coverage, statement=statement, note=standing.yardstick.toelichting, names=names
            ),
            *exceptions_section(set_aside),
            *unread_section(unread(package, sources or {}), names),
            *_theme_sections(coverage, standing.yardstick, names),
        ),
        meta={key: value for key, value in first.meta.items() if key != "vastgesteld"},
    )


def _open_section(
    blanks: Sequence[OpenField], owners: Mapping[str, str], line_of: Callable[[FactName], int]
) -> Section:
    by_owner: dict[str, list[OpenField]] = {}
    for blank in blanks:
        owner = owners.get(blank.field.split(".")[0], owners.get("", "beleidsadviseur"))
        by_owner.setdefault(owner, []).append(blank)
    words = "Er staat 1 veld open." if len(blanks) == 1 else f"Er staan {len(blanks)} velden open."
    return titled(
        "verantwoording.open",
        "Nog in te vullen",
        (
            sentence(words),
            *(
                _owner_section(f"verantwoording.open.{index}", owner, fields, line_of)
                for index, (owner, fields) in enumerate(sorted(by_owner.items()), start=1)
            ),
        ),
    )


def _owner_section(
    symbol: str, owner: str, fields: Sequence[OpenField], line_of: Callable[[FactName], int]
) -> Section:
    header = row("Wat er moet komen", "Veld in het profiel", "Regel", "Norm", "Plaatsen")
    rows = (_open_row(blank, line_of) for blank in fields)
    return titled(symbol, f"{owner[:1].upper()}{owner[1:]}", (table(header, rows, (5, 6, 2, 3, 6)),))


def _open_row(blank: OpenField, line_of: Callable[[FactName], int]) -> Row:
    line = line_of(blank.field)
    shown: dict[DocumentKind, Symbol] = {}
    for kind, symbol in blank.places:
        shown.setdefault(kind, symbol)
    counts = {kind: sum(1 for other, _ in blank.places if other == kind) for kind in shown}
    places = listed(_place(symbol, counts[kind]) for kind, symbol in shown.items())
    return Row(
        (
            cell(blank.label),
            cell(blank.field),
            cell(str(line) if line else "nieuw"),
            cell(", ".join(blank.norms) or "–"),
            Cell(places),
        )
    )


def _place(symbol: Symbol, number: int) -> tuple[Inline, ...]:
    if number == 1:
        return (Reference(symbol),)
    return (Reference(symbol), Text(f" en {counted(number - 1, 'andere plaats', 'andere plaatsen')}"))


def _theme_sections(coverage: Coverage, yardstick: Yardstick, names: Mapping[str, str]) -> Iterator[Section]:
    left = dict(coverage)
    for theme in yardstick.themas:
        found = [covered for norm in theme.normen if (covered := left.pop(norm, None))]
        if found:
            extra = frozenset(theme.verdieping)
            yield titled(f"verantwoording.{theme.id}", theme.titel, (_norm_table(found, extra, names),))
    if left:
        only = tuple(left.values())
        yield titled("verantwoording.overig", _OTHER, (_norm_table(only, frozenset(), names),))


def _norm_table(norms: Iterable[Covered], extra: frozenset[NormId], names: Mapping[str, str]) -> Table:
    header = row("Norm", "Wat er waar moet zijn", "Stand", "Waar het bewijs staat")
    return table(
        header,
        (_norm_row(covered, names, extra=covered.norm.id in extra) for covered in norms),
        (4, 7, 4, 9),
        wide=True,
    )


def _norm_row(covered: Covered, names: Mapping[str, str], *, extra: bool) -> Row:
    norm = covered.norm
    level = norm.niveau if not extra or norm.niveau == "verdieping" else f"{norm.niveau}, plateau verdieping"
    return Row(
        (
            Cell((Strong((Text(norm.id),)), Text(f" {norm.titel} ({level})"))),
            cell(norm.eis),
            Cell((Strong((Text(covered.status.value),)), *_explained(covered, names))),
            Cell(listed(_evidence(item) for item in covered.evidence) or (Text("–"),)),
        ),
        Symbol(f"verantwoording.{norm.id.lower()}"),
    )


def _explained(covered: Covered, names: Mapping[str, str]) -> Iterator[Inline]:
    if covered.reason:
        yield Text(f": {covered.reason}")
    if covered.lacking and covered.evidence:
        yield Text(f"; nog niet in {', '.join(names.get(kind, kind) for kind in covered.lacking)}")


def _evidence(item: Evidence) -> tuple[Inline, ...]:
    notes = [counted(item.blanks, "open veld", "open velden")] if item.blanks else []
    notes += ["door een mens gewijzigd"] if item.edited else []
    return (Reference(item.symbol), *((Text(f" ({', '.join(notes)})"),) if notes else ()))
