"""The part of the account that says where the package as a whole stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from beleidsgen.document.blocks import Block, Figure, Paragraph, Row, Section
from beleidsgen.document.inlines import Strong, Text
from beleidsgen.names import NormId, Symbol
from beleidsgen.trace.account_words import counted, row, sentence, sentences, table, titled
from beleidsgen.trace.coverage import Coverage, Covered, Status
from beleidsgen.trace.standing import Lack, PartStanding, Standing, ThemeStanding

_PARTS = {
    "basisniveau": "De drie criteria van het Basisniveau",
    "ibp": "De afspraken uit het Interbestuurlijk Programma",
}


def standing_section(
    standing: Standing, coverage: Coverage, *, statement: str, note: str, names: dict[str, str]
) -> Section:
    """The verdict with what lacks, then the criteria, the agreements and the themes as tables.

    Args:
        standing: where the package stands.
        coverage: the evidence per norm.
        statement: what the account is and is not, from the pack.
        note: what the table of themes is and is not, from the pack.
        names: what a kind of document is called.
    """
    children: list[Block] = [*sentences(statement), *_verdict(standing, names), *_totals(coverage)]
    for group, title in _PARTS.items():
        parts = [part for part in standing.parts if part.part.groep == group]
        if parts:
            children.append(titled(f"verantwoording.oordeel.{group}", title, _parts(parts)))
    if standing.themes:
        children.append(
            titled("verantwoording.oordeel.themas", "Thema’s en plateaus", _themes(standing.themes, note))
        )
    return titled("verantwoording.oordeel", "Stand van het basisniveau", children)


def _verdict(standing: Standing, names: dict[str, str]) -> Iterator[Block]:
    if not standing.lacks:
        yield Paragraph((Strong((Text("De set voldoet aan de minimumset van deze maatstaf."),)),))
        yield sentence(
            "Elke norm van de minimumset heeft bewijs in elk document waarin dat moet staan, "
            "zonder open velden."
        )
        return
    yield Paragraph((Strong((Text("De set voldoet nog niet aan de minimumset van deze maatstaf."),)),))
    yield sentence(" ".join(_counts(standing)))
    header = row("Wat", "Waarover het gaat", "Document", "Wat er nog ontbreekt")
    yield table(header, (_lack(lack, names) for lack in standing.lacks), (3, 5, 6, 6))


def _counts(standing: Standing) -> Iterator[str]:
    """How many rows of each kind the table has."""
    norms, criteria = len(standing.lacking_norms), len(standing.lacking_criteria)
    subjects = {*standing.lacking_norms, *standing.lacking_criteria}
    pointers = sum(1 for lack in standing.lacks if lack.subject not in subjects)
    if norms:
        number = counted(norms, "norm van de minimumset is", "normen van de minimumset zijn")
        yield f"{number} nog niet helemaal aangetoond."
    if criteria:
        number = counted(criteria, "criterium van het Basisniveau is", "criteria van het Basisniveau zijn")
        yield f"{number} volgens het profiel nog niet helemaal aanwezig."
    if pointers:
        number = counted(pointers, "verwijzing", "verwijzingen")
        yield f"Er {'ontbreekt' if pointers == 1 else 'ontbreken'} {number} tussen de documenten."


def _lack(lack: Lack, names: dict[str, str]) -> Row:
    return row(_subject(lack.subject), lack.title, names.get(lack.kind, lack.kind) or "–", lack.reason)


def _subject(subject: str) -> str:
    return subject if subject.startswith("BN-") else subject.replace("-", " ")


def _totals(coverage: Coverage) -> Iterator[Block]:
    counts = {status: sum(1 for c in coverage.values() if c.status is status) for status in Status}
    yield sentence(f"Van alle {len(coverage)} normen samen is dit de stand.")
    shown = [
        row(status.value, str(number))
        for status, number in counts.items()
        if number or status is not Status.GEWIJZIGD
    ]
    yield table(row("Stand", "Aantal normen"), shown, (3, 1))


def _parts(parts: Sequence[PartStanding]) -> Iterator[Block]:
    header = row("Onderdeel", "Normen", "Bewijs in de documenten", "Stand volgens het profiel")
    yield table(
        header,
        (
            row(
                part.part.titel,
                ", ".join(part.part.normen),
                part.status.value,
                ", ".join(dict.fromkeys(said.replace("_", " ") for said in part.own.values())) or "–",
            )
            for part in parts
        ),
        (5, 3, 3, 3),
    )


def _themes(themes: Sequence[ThemeStanding], note: str) -> Iterator[Block]:
    yield from sentences(note)
    yield _drawn(themes)
    header = row("Thema", "Plateau", "Gedekt", "Stand", "Nog niet gedekt")
    yield table(header, (_theme(theme) for theme in themes), (7, 3, 3, 3, 6))


def _drawn(themes: Sequence[ThemeStanding]) -> Figure:
    """How many norms of each theme stand where, over both plateaus: a table that is drawn as bars."""
    stands: dict[str, list[Status]] = {}
    for theme in themes:
        stands.setdefault(theme.theme.titel, []).extend(covered.status for covered in theme.norms)
    found = {status for statuses in stands.values() for status in statuses}
    shown = [status for status in Status if status in found or status is not Status.GEWIJZIGD]
    header = row("Thema", *(f"{status.value[:1].upper()}{status.value[1:]}" for status in shown))
    rows = (
        row(title, *(str(statuses.count(status)) for status in shown)) for title, statuses in stands.items()
    )
    child = table(header, rows, (6, *(2 for _ in shown)))
    caption = (Text("Aantal normen per thema en stand"),)
    return Figure(Symbol("verantwoording.oordeel.themas.figuur"), "staven", caption, child)


def _theme(standing: ThemeStanding) -> Row:
    counting = [covered for covered in standing.norms if covered.status is not Status.NIET_VAN_TOEPASSING]
    covered = [c for c in counting if c.status in (Status.GEDEKT, Status.GEWIJZIGD)]
    done = f"{len(covered)} van {len(counting)}"
    return row(
        standing.theme.titel, standing.plateau, done, standing.status.value, _open(counting, covered) or "–"
    )


def _open(counting: Iterable[Covered], covered: Sequence[Covered]) -> str:
    left: list[NormId] = [item.norm.id for item in counting if item not in covered]
    return ", ".join(left)
