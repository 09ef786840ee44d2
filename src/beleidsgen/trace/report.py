"""The account of a package as a document, so that our own writers print it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from beleidsgen.catalogue.model import Norm
from beleidsgen.document.blocks import Block, Cell, Item, ItemList, Paragraph, Row, Section, Table
from beleidsgen.document.inlines import Emphasis, Inline, Reference, Strong, Text
from beleidsgen.document.package import Document, Package
from beleidsgen.names import DocumentKind, FactName, NormId, Symbol
from beleidsgen.trace.blanks import OpenField
from beleidsgen.trace.coverage import Coverage, Covered, Status

KIND = DocumentKind("verantwoording")
_THEMES = {
    "T0": "Wettelijk kader",
    "T1": "Beleidsmatige basis",
    "T2": "Signalerend vermogen",
    "T3": "Bewustwording",
    "T4": "Samenwerking in keten en regio",
    "T5": "Opvang en hulp",
    "T6": "Bestuurlijk instrumentarium",
}


def report(
    package: Package,
    coverage: Coverage,
    blanks: Sequence[OpenField],
    *,
    statement: str,
    owners: Mapping[str, str],
    line_of: Callable[[FactName], int],
) -> Document:
    """Make the account: what is still open first, then norm by norm where the evidence stands.

    Args:
        package: the finished documents.
        coverage: the evidence per norm.
        blanks: the open fields.
        statement: what the account is and is not, from the pack.
        owners: who fills which group of fields, from the pack.
        line_of: the line of a field in the profile, 0 when it does not stand there.
    """
    first = package.documents[0]
    return Document(
        kind=KIND,
        title=(Text(f"Verantwoording {first.meta.get('gemeente', '')}".strip()),),
        name="de verantwoording",
        blocks=(
            _open_section(blanks, owners, line_of),
            _judgement_section(coverage, statement),
            *_theme_sections(coverage),
        ),
        meta={key: value for key, value in first.meta.items() if key != "vastgesteld"},
    )


def lacking_minimum(coverage: Coverage) -> tuple[NormId, ...]:
    """The norms of the minimum set that apply and are not wholly evidenced."""
    return tuple(
        covered.norm.id
        for covered in coverage.values()
        if covered.norm.minimum and covered.status in (Status.ONTBREEKT, Status.DEELS)
    )


def _open_section(
    blanks: Sequence[OpenField],
    owners: Mapping[str, str],
    line_of: Callable[[FactName], int],
) -> Section:
    by_owner: dict[str, list[OpenField]] = {}
    for blank in blanks:
        owner = owners.get(blank.field.split(".")[0], owners.get("", "beleidsadviseur"))
        by_owner.setdefault(owner, []).append(blank)
    children: list[Block] = [_sentence(f"Er staan {len(blanks)} velden open.")]
    for index, (owner, fields) in enumerate(sorted(by_owner.items()), start=1):
        rows = tuple(_open_row(blank, line_of) for blank in fields)
        header = _row("Veld", "Wat er moet komen", "Regel in het profiel", "Norm", "Plaatsen")
        table = Table(header, rows, (3, 4, 2, 2, 5))
        name = f"{owner[:1].upper()}{owner[1:]}"
        children.append(_section(f"verantwoording.open.{index}", name, (table,)))
    return _section("verantwoording.open", "Nog in te vullen", tuple(children))


def _open_row(blank: OpenField, line_of: Callable[[FactName], int]) -> Row:
    line = line_of(blank.field)
    places: list[Inline] = []
    shown: dict[DocumentKind, Symbol] = {}
    for kind, symbol in blank.places:
        shown.setdefault(kind, symbol)
    for kind, symbol in shown.items():
        number = sum(1 for other, _ in blank.places if other == kind)
        places += [Text("; ") if places else Text(""), Reference(symbol)]
        if number > 1:
            places.append(Text(f" en {number - 1} {'andere plaats' if number == 2 else 'andere plaatsen'}"))
    cells = (
        _cell(blank.field),
        _cell(blank.label),
        _cell(str(line) if line else "nog niet in het profiel"),
        _cell(", ".join(blank.norms) or "–"),
        Cell(tuple(places)),
    )
    return Row(cells)


def _judgement_section(coverage: Coverage, statement: str) -> Section:
    lacking = lacking_minimum(coverage)
    verdict = "Alle normen van de minimumset hebben bewijs."
    if lacking:
        number = "1 norm" if len(lacking) == 1 else f"{len(lacking)} normen"
        misses = "mist" if len(lacking) == 1 else "missen"
        verdict = f"De set voldoet nog niet: {number} van de minimumset {misses} (deels) bewijs."
    counts = {status: sum(1 for c in coverage.values() if c.status is status) for status in Status}
    children: list[Block] = [_sentence(line) for line in statement.splitlines() if line.strip()]
    children.append(Paragraph((Strong((Text(verdict),)),)))
    if lacking:
        children.append(_sentence(f"Het gaat om {', '.join(lacking)}."))
    shown = [status for status in Status if counts[status] or status is not Status.GEWIJZIGD]
    rows = tuple(_row(status.value, str(counts[status])) for status in shown)
    children.append(Table(_row("Stand", "Aantal normen"), rows, (3, 1)))
    return _section("verantwoording.oordeel", "Stand van het basisniveau", tuple(children))


def _theme_sections(coverage: Coverage) -> Iterable[Section]:
    for theme, title in _THEMES.items():
        norms = [covered for covered in coverage.values() if covered.norm.thema == theme]
        if norms:
            blocks = tuple(_norm_section(covered) for covered in norms)
            yield _section(f"verantwoording.{theme.lower()}", title, blocks)


def _norm_section(covered: Covered) -> Section:
    norm = covered.norm
    children: list[Block] = [
        _sentence(norm.eis),
        Paragraph(
            (
                Text("Stand: "),
                Strong((Text(covered.status.value),)),
                Text(f". {_explained(covered)}".rstrip()),
            )
        ),
    ]
    if covered.evidence:
        children.append(
            ItemList(
                "punt",
                tuple(
                    Item(
                        (
                            Paragraph(
                                (
                                    Reference(item.symbol),
                                    Text(": "),
                                    Emphasis((Text(item.quotation),)),
                                    *_blank_note(item.blanks),
                                )
                            ),
                        )
                    )
                    for item in covered.evidence
                ),
            )
        )
    return _section(f"verantwoording.{norm.id.lower()}", f"{norm.id} {norm.titel}", tuple(children))


def _blank_note(blanks: int) -> tuple[Inline, ...]:
    return (Text(f" ({blanks} open {'veld' if blanks == 1 else 'velden'})"),) if blanks else ()


def _explained(covered: Covered) -> str:
    norm: Norm = covered.norm
    parts = [f"Niveau: {norm.niveau}."]
    if covered.reason:
        parts.append(f"Reden: {covered.reason}.")
    if covered.lacking and covered.evidence:
        parts.append(f"Nog geen bewijs in: {', '.join(covered.lacking)}.")
    return " ".join(parts)


def _section(symbol: str, title: str, children: tuple[Block, ...]) -> Section:
    return Section(Symbol(symbol), (Text(title),), children, role="ongenummerd")


def _sentence(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _row(*cells: str) -> Row:
    return Row(tuple(_cell(text) for text in cells))


def _cell(text: str) -> Cell:
    return Cell((Text(text),))
