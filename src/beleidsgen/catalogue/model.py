"""Norms, sources and dated values: nothing about law without a date and a source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from beleidsgen.catalogue.condition import Condition
from beleidsgen.catalogue.record import ConditionField, KindField, Record, TextField
from beleidsgen.catalogue.rules import Rule
from beleidsgen.catalogue.yardstick import Yardstick
from beleidsgen.names import NormId, SourceId


class Norm(Record):
    """One norm of the basisniveau catalogue, as a file under `normen/` states it."""

    id: Annotated[NormId, BeforeValidator(lambda value: NormId(str(value)))]
    titel: str
    eis: str
    niveau: Literal["kern", "basis", "verdieping", "wet"]
    kracht: tuple[Literal["A", "B", "C", "D", "E"], ...]
    thema: Literal["T0", "T1", "T2", "T3", "T4", "T5", "T6"]
    bronnen: tuple[str, ...] = ()
    verlangt_in: tuple[KindField, ...] = ()
    bewijs: str = ""
    wanneer: ConditionField = Condition("")
    open_velden: tuple[str, ...] = ()
    vraag: str = ""
    minimum: tuple[KindField, ...] = ()
    te_verifieren: bool = False


class Source(Record):
    """One source, as a file under `bronnen/` states it."""

    id: Annotated[SourceId, BeforeValidator(lambda value: SourceId(str(value)))]
    soort: Literal[
        "wet",
        "artikel",
        "verdrag",
        "richtlijn",
        "kamerstuk",
        "staatsblad",
        "uitspraak",
        "afspraak",
        "beleid",
        "publicatie",
    ]
    titel: str
    inhoud: str = ""
    regeling: str = ""
    artikel: TextField = ""
    bwb: str = ""
    jci: str = ""
    ecli: str = ""
    kamerstuk: TextField = ""
    stb: TextField = ""
    cvdr: TextField = ""
    url: str = ""
    aanhaling: str = ""
    status: Literal["geldend", "aanhangig", "vervallen"] = "geldend"
    van: date | None = None
    tot: date | None = None
    versie: date | None = None
    geverifieerd_op: date | None = None
    te_verifieren: bool = False

    def status_on(self, day: date) -> Literal["geldend", "aanhangig", "vervallen"]:
        """Status of the source on a day; a source with dates moves by itself."""
        if self.tot is not None and day >= self.tot:
            return "vervallen"
        if self.van is not None and self.status != "vervallen":
            return "geldend" if day >= self.van else "aanhangig"
        return self.status

    @property
    def address(self) -> str:
        """Where the source can be read; empty when there is no lasting address."""
        if self.jci:
            dated = f"&z={self.versie}&g={self.versie}" if self.versie else ""
            return f"https://wetten.overheid.nl/{self.jci}{dated}"
        if self.ecli:
            return f"https://deeplink.rechtspraak.nl/uitspraak?id={self.ecli}"
        if self.url:
            return self.url
        if self.bwb:
            return f"https://wetten.overheid.nl/{self.bwb}" + (f"/{self.versie}" if self.versie else "")
        if self.cvdr:
            return f"https://lokaleregelgeving.overheid.nl/{self.cvdr}"
        return ""

    def quoted(self, detail: str = "") -> str:
        """The citation as it stands in a sentence: `artikel 160, eerste lid, van de Gemeentewet`."""
        if self.artikel:
            part = f", {detail}," if detail else ""
            return f"artikel {self.artikel}{part} van {self.regeling}"
        return self.aanhaling or self.regeling or self.titel

    @property
    def note(self) -> str:
        """The text of a footnote to this source."""
        words = self.quoted()
        named = f"{words[:1].upper()}{words[1:]}"
        extra = self.ecli or (f"Kamerstuk {self.kamerstuk}" if self.kamerstuk else "")
        if self.titel and self.titel.casefold() not in named.casefold() and not self.artikel:
            named = f"{named}, {self.titel}"
        return f"{named}, {extra}." if extra and extra.casefold() not in named.casefold() else f"{named}."


class DatedValue(Record):
    """A value that law or practice sets for a period, with its source."""

    id: str
    titel: str
    waarde: int | float | date | str
    eenheid: str = ""
    bron: str
    van: date | None = None
    tot: date | None = None
    te_verifieren: bool = False


BILL = "wv-"
"""How the ids of bills begin: their texts must be able to follow what becomes of them."""


def value_name(identity: str) -> str:
    """The name of a dated value in a text: its id with underscores."""
    return identity.replace("-", "_")


class Catalogue(Record):
    """Everything the pack knows of norms, sources, dated values and rules, by id, and the yardstick."""

    norms: Mapping[str, Norm] = Field(default_factory=dict)
    sources: Mapping[str, Source] = Field(default_factory=dict)
    values: Mapping[str, tuple[DatedValue, ...]] = Field(default_factory=dict)
    rules: Mapping[str, Rule] = Field(default_factory=dict)
    yardstick: Yardstick = Yardstick()

    def bills_on(self, day: date) -> dict[str, str]:
        """The status on a day of every source that is, or was, a bill, by the name that an author types."""
        return {
            value_name(source.id): source.status_on(day)
            for source in self.sources.values()
            if source.id.startswith(BILL)
        }

    def values_on(self, day: date) -> dict[str, int | float | str | date | None]:
        """Every dated value that holds on a day, by the name that an author types (`bibob_adviestermijn`)."""
        held = {name: self.value_on(name, day) for name in sorted(self.values)}
        return {value_name(name): None if value is None else value.waarde for name, value in held.items()}

    def value_on(self, name: str, day: date) -> DatedValue | None:
        """The dated value that holds on a day, or None."""
        for value in self.values.get(name, ()):
            if (value.van is None or value.van <= day) and (value.tot is None or day < value.tot):
                return value
        return None
