"""The yardstick (`maatstaf.yaml`): which norms belong to which criterium, agreement, theme and plateau."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator

from beleidsgen.catalogue.record import KindField, Record
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.names import FactName, NormId

YARDSTICK = "maatstaf.yaml"
PLATEAUS: tuple[Literal["basis", "verdieping"], ...] = ("basis", "verdieping")

NormField = Annotated[NormId, BeforeValidator(lambda value: NormId(str(value)))]
FactField = Annotated[FactName, BeforeValidator(lambda value: FactName(str(value)))]


class Part(Record):
    """A criterion of the Basisniveau or an agreement, with the norms that work it out.

    Attributes:
        velden: the profile fields in which the municipality itself says how far it is.
    """

    id: str
    groep: Literal["basisniveau", "ibp"]
    titel: str
    bron: str
    normen: tuple[NormField, ...]
    velden: tuple[FactField, ...] = ()


class Theme(Record):
    """A theme with its norms on two plateaus."""

    id: str
    titel: str
    basis: tuple[NormField, ...] = ()
    verdieping: tuple[NormField, ...] = ()

    @property
    def normen(self) -> tuple[NormId, ...]:
        """All norms of the theme, those of the base first."""
        return (*self.basis, *self.verdieping)


class Pointer(Record):
    """Two documents of which one must refer to the other, because it does not stand without it."""

    van: KindField
    naar: KindField


class Yardstick(Record):
    """Everything by which the account counts; the minimum set stands with the norms."""

    toelichting: str = ""
    onderdelen: tuple[Part, ...] = ()
    verwijzingen: tuple[Pointer, ...] = ()
    themas: tuple[Theme, ...] = ()


def yardstick_faults(yardstick: Yardstick, norms: Iterable[str], sources: Iterable[str]) -> Iterator[Finding]:
    """What does not fit: P204 for what does not exist, P321 for a norm in no theme, P322 for one in several.

    Args:
        yardstick: what `maatstaf.yaml` says.
        norms: the ids of all norms.
        sources: the ids of all sources.
    """
    known, cited = list(norms), set(sources)
    placed = Counter(norm for theme in yardstick.themas for norm in theme.normen)
    named = {norm: None for part in yardstick.onderdelen for norm in part.normen} | dict.fromkeys(placed)
    for norm in named:
        if norm not in known:
            yield _fault("P204", f"De norm {norm} bestaat niet.", "Verbeter het id, of voeg de norm toe.")
    for part in yardstick.onderdelen:
        if part.bron not in cited:
            yield _fault(
                "P204", f"De bron {part.bron} bestaat niet.", "Verbeter het id, of voeg de bron toe."
            )
    if not yardstick.themas:
        return
    for norm in known:
        if norm not in placed:
            hint = "Zet haar bij een thema, onder basis of verdieping."
            yield _fault("P321", f"Norm {norm} staat in geen enkel thema.", hint)
    for norm, times in placed.items():
        if times > 1:
            yield _fault("P322", f"Norm {norm} staat {times} keer in een thema.", "Laat haar één keer staan.")


def _fault(code: str, message: str, hint: str) -> Finding:
    return Finding(code, Severity.FOUT, message, Place(YARDSTICK, 1), hint)
