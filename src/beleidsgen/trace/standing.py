"""Where a package stands: minimum set, criteria, agreements and themes, all counted from evidence.

It is a self-declaration: what is said here rests on passages that can be pointed at, never on a seal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from beleidsgen.catalogue.condition import spell
from beleidsgen.catalogue.yardstick import PLATEAUS, Part, Pointer, Theme, Yardstick
from beleidsgen.document.inlines import Reference
from beleidsgen.document.package import Package
from beleidsgen.document.walk import inlines_of, walk, walk_inlines
from beleidsgen.names import DocumentKind, FactName, NormId
from beleidsgen.trace.coverage import Coverage, Covered, Status

PRESENT = "aanwezig"
MEETS = "voldoet"
NOT_YET = "voldoet nog niet"


@dataclass(frozen=True, slots=True)
class Lack:
    """One reason why the minimum set is not complete.

    Attributes:
        subject: the norm, the part of the yardstick or the document that it is about.
        title: what that is called.
        kind: the document in which something lacks; empty when it is about the municipality itself.
        reason: what lacks, in Dutch.
    """

    subject: str
    title: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class PartStanding:
    """A criterion or agreement with what its norms amount to.

    Attributes:
        own: what the municipality says of itself, per field.
    """

    part: Part
    status: Status
    norms: tuple[Covered, ...]
    own: Mapping[FactName, str]


@dataclass(frozen=True, slots=True)
class ThemeStanding:
    """One plateau of a theme with what its norms amount to."""

    theme: Theme
    plateau: Literal["basis", "verdieping"]
    status: Status
    norms: tuple[Covered, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that the account says about a package as a whole, and by what it was measured."""

    lacks: tuple[Lack, ...]
    parts: tuple[PartStanding, ...]
    themes: tuple[ThemeStanding, ...]
    yardstick: Yardstick = field(default_factory=Yardstick)

    @property
    def verdict(self) -> str:
        """`voldoet` only when nothing of the minimum set lacks."""
        return NOT_YET if self.lacks else MEETS

    @property
    def lacking_criteria(self) -> tuple[str, ...]:
        """The criteria of which the municipality itself says that they are not met yet."""
        criteria = {part.part.id for part in self.parts}
        return tuple(lack.subject for lack in self.lacks if lack.subject in criteria)

    @property
    def lacking_norms(self) -> tuple[NormId, ...]:
        """The norms of the minimum set that lack something, each once."""
        named = dict.fromkeys(lack.subject for lack in self.lacks if lack.subject.startswith("BN-"))
        return tuple(NormId(name) for name in named)


def stand(
    package: Package,
    coverage: Coverage,
    yardstick: Yardstick,
    fact: Callable[[FactName], object],
    title: Callable[[FactName], str],
) -> Standing:
    """Count where a package stands.

    Args:
        package: the finished documents.
        coverage: the evidence per norm.
        yardstick: which norms belong to which criterium, agreement, theme and plateau.
        fact: the plain value of a profile field; None when nobody knows it.
        title: what a profile field is called in Dutch.
    """
    kinds = {document.kind for document in package.documents}
    parts = tuple(_part(part, coverage, fact) for part in yardstick.onderdelen)
    return Standing(
        lacks=(
            *(lack for covered in coverage.values() for lack in _lacks(covered, kinds)),
            *(lack for pointer in yardstick.verwijzingen for lack in _unlinked(pointer, package)),
            *(lack for part in parts for lack in _said_otherwise(part, title)),
        ),
        parts=parts,
        themes=tuple(_themes(yardstick, coverage)),
        yardstick=yardstick,
    )


def together(statuses: Iterable[Status]) -> Status:
    """What several norms amount to as one: as strong as the weakest, and *deels* when they differ."""
    found = {status for status in statuses if status is not Status.NIET_VAN_TOEPASSING}
    if not found:
        return Status.NIET_VAN_TOEPASSING
    if found <= {Status.GEDEKT, Status.GEWIJZIGD}:
        return Status.GEWIJZIGD if Status.GEWIJZIGD in found else Status.GEDEKT
    return Status.ONTBREEKT if found == {Status.ONTBREEKT} else Status.DEELS


def _lacks(covered: Covered, kinds: set[DocumentKind]) -> Iterator[Lack]:
    """What a norm of the minimum set lacks, per document that must show it."""
    norm = covered.norm
    if not norm.minimum or covered.status is Status.NIET_VAN_TOEPASSING:
        return
    for kind in dict.fromkeys((*norm.minimum, *norm.verlangt_in)):
        reasons = list(_reasons(covered, kind, kinds))
        if reasons:
            yield Lack(norm.id, norm.titel, kind, "; ".join(reasons))


def _reasons(covered: Covered, kind: DocumentKind, kinds: set[DocumentKind]) -> Iterator[str]:
    evidence = [item for item in covered.evidence if item.kind == kind]
    blanks = sum(item.blanks for item in evidence)
    if kind in covered.norm.minimum and not evidence:
        yield "geen bewijs" if kind in kinds else "dit document hoort niet bij de set"
    if blanks:
        yield f"{blanks} open {'veld' if blanks == 1 else 'velden'} in het bewijs"
    if any(item.edited for item in evidence):
        yield "bewijs met de hand gewijzigd en nog niet beoordeeld"


def _unlinked(pointer: Pointer, package: Package) -> Iterator[Lack]:
    for document in package.documents:
        if document.kind == pointer.van and not any(
            isinstance(inline, Reference) and inline.file == pointer.naar
            for visit in walk(document)
            for inline in walk_inlines(inlines_of(visit.node))
        ):
            yield Lack(pointer.van, document.name, pointer.van, f"verwijst nergens naar {pointer.naar}")


def _said_otherwise(standing: PartStanding, title: Callable[[FactName], str]) -> Iterator[Lack]:
    """Where the municipality itself says that a criterion is not met yet: no evidence can say otherwise."""
    if standing.part.groep != "basisniveau":
        return
    reasons = [
        f"{title(field)} ({said.replace('_', ' ')})"
        for field, said in standing.own.items()
        if said != PRESENT
    ]
    if reasons:
        yield Lack(
            standing.part.id,
            standing.part.titel,
            "",
            f"volgens het profiel nog niet aanwezig: {', '.join(reasons)}",
        )


def _part(part: Part, coverage: Coverage, fact: Callable[[FactName], object]) -> PartStanding:
    norms = _covered(part.normen, coverage)
    own = {field: _said(fact(field)) for field in part.velden}
    return PartStanding(part, together(covered.status for covered in norms), norms, own)


def _said(value: object) -> str:
    return spell(value if isinstance(value, str) else None)


def _themes(yardstick: Yardstick, coverage: Coverage) -> Iterator[ThemeStanding]:
    for theme in yardstick.themas:
        for plateau in PLATEAUS:
            norms = _covered(theme.basis if plateau == "basis" else theme.verdieping, coverage)
            if norms:
                yield ThemeStanding(theme, plateau, together(covered.status for covered in norms), norms)


def _covered(norms: Iterable[NormId], coverage: Coverage) -> tuple[Covered, ...]:
    return tuple(coverage[norm] for norm in norms if norm in coverage)
