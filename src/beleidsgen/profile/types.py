"""Kinds of profile values: each allows `onbekend` and says in Dutch what it expects."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetJsonSchemaHandler,
    Tag,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

ONBEKEND: Final = "onbekend"
"""The one spelling of a fact that nobody knows, in the YAML and in Python."""

BRANCH_VALUE: Final = "<waarde>"
BRANCH_UNKNOWN: Final = "<onbekend>"
"""Names of branches in places of errors; no key of a profile can be spelled so."""

Onbekend = Literal["onbekend"]
T = TypeVar("T")

_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_CODE: Final = re.compile(r"GM\d{4}")
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
_YEARS: Final = (1900, 2100)


def refuse(kind: str, expected: str) -> PydanticCustomError:
    """An error whose context carries what would have been right."""
    return PydanticCustomError(kind, "verwacht: {verwacht}", {"verwacht": expected})


def _text(value: object) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float, date)):
        raise refuse("tekst_zonder_aanhalingstekens", "een tekst tussen aanhalingstekens")
    raise refuse("tekst", "een tekst")


def _matching(pattern: re.Pattern[str], expected: str) -> Callable[[object], object]:
    def check(value: object) -> object:
        if value == ONBEKEND or (isinstance(value, str) and pattern.fullmatch(value)):
            return value
        raise refuse("vorm", expected)

    return check


def _whole(low: int, high: int, expected: str, *words: str) -> Callable[[object], object]:
    def check(value: object) -> object:
        if value == ONBEKEND or (isinstance(value, str) and value in words):
            return value
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        raise refuse("getal", expected)

    return check


def _age(value: object) -> object:
    if value == ONBEKEND or (value in (18, 21) and isinstance(value, int)):
        return value
    raise refuse("leeftijd", "18, 21 of onbekend")


def _number(value: object) -> object:
    if value == ONBEKEND:
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 10**12:
        return value
    raise refuse("getal", "een getal van 0 of hoger, zonder punt voor duizendtallen")


def _figure(value: object) -> object:
    """Accept the value of a figure: a number or a text, but not `onbekend`."""
    if is_onbekend(value):
        raise refuse("cijfer", "een getal of een tekst; laat het hele cijfer weg als het onbekend is")
    if isinstance(value, str) and _THOUSANDS.fullmatch(value):
        raise refuse("getal", "het getal zonder punten")
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return value
    raise refuse("cijfer", "een getal of een tekst")


def _year(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and _YEARS[0] <= value <= _YEARS[1]:
        return value
    raise refuse("jaar", "het jaar waarover het gaat, zoals 2025")


def _source(value: object) -> object:
    if is_onbekend(value):
        raise refuse("bron", "de bron, zoals CBS of RIEC-beeld")
    return _text(value)


def _day(*words: str) -> Callable[[object], object]:
    expected = " of ".join(("een datum als 2026-11-22", *words, ONBEKEND))

    def check(value: object) -> object:
        if value == ONBEKEND or (isinstance(value, str) and value in words):
            return value
        if isinstance(value, str) and _DATE.fullmatch(value):
            try:
                return date.fromisoformat(value)
            except ValueError:
                raise refuse("datum_bestaat_niet", expected) from None
        if isinstance(value, date):
            return value
        raise refuse("datum", expected)

    return check


def _when(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and _YEARS[0] <= value <= _YEARS[1]:
        return str(value)
    if isinstance(value, str) and _DATE.fullmatch(value):
        return _day()(value)
    if isinstance(value, (str, date)):
        return value
    raise refuse("wanneer", "een datum als 2020-12-01, een jaar of een omschrijving als december 2020")


_COUNT = "een heel getal van 0 of hoger, of onbekend"

Tekst = Annotated[str, BeforeValidator(_text)]
JaNee = Literal["ja", "nee", "onbekend"]
Aantal = Annotated[int | Onbekend, BeforeValidator(_whole(0, 10**9, _COUNT))]
AantalOfGeen = Annotated[
    int | Literal["geen", "onbekend"],
    BeforeValidator(_whole(0, 10**6, "een heel getal, geen of onbekend", "geen")),
]
JarenOfOnbepaald = Annotated[
    int | Literal["onbepaald", "onbekend"],
    BeforeValidator(_whole(1, 100, "een aantal jaren, onbepaald of onbekend", "onbepaald")),
]
Getal = Annotated[int | float | Onbekend, BeforeValidator(_number)]
Bedrag = Annotated[
    int | Onbekend,
    BeforeValidator(_whole(0, 10**12, "een bedrag in hele euro's zonder punt of euroteken, of onbekend")),
]
Jaar = Annotated[int | Onbekend, BeforeValidator(_whole(*_YEARS, "een jaartal als 2026, of onbekend"))]
JaarVanBron = Annotated[int, BeforeValidator(_year)]
Bron = Annotated[str, BeforeValidator(_source)]
Waarde = Annotated[int | float | str, BeforeValidator(_figure)]
Datum = Annotated[date | Onbekend, BeforeValidator(_day())]
DatumOfOnbepaald = Annotated[date | Literal["onbepaald", "onbekend"], BeforeValidator(_day("onbepaald"))]
Wanneer = Annotated[date | str, BeforeValidator(_when, json_schema_input_type=int | date | str)]
Tijd = Annotated[str, BeforeValidator(_matching(_TIME, 'een tijd tussen aanhalingstekens, zoals "02:00"'))]
Code = Annotated[str, BeforeValidator(_matching(_CODE, "GM en vier cijfers, zoals GM0638"))]
Kleur = Annotated[
    str, BeforeValidator(_matching(_COLOUR, 'een kleur tussen aanhalingstekens, zoals "#154273"'))
]
Leeftijd = Annotated[int | Onbekend, BeforeValidator(_age)]
Vorm = Literal["seksueel", "arbeid", "crimineel", "organen"]
VormOfAlgemeen = Literal["seksueel", "arbeid", "crimineel", "algemeen", "onbekend"]


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _branch(value: object) -> str:
    return BRANCH_UNKNOWN if _is_empty(value) or value == ONBEKEND else BRANCH_VALUE


Lijst = Annotated[
    Annotated[tuple[T, ...], Tag(BRANCH_VALUE)] | Annotated[Onbekend, Tag(BRANCH_UNKNOWN)],
    Discriminator(_branch),
]
"""A list of rows, or `onbekend`; the empty list says that there are none."""

Mits = Annotated[
    Annotated[T, Tag(BRANCH_VALUE)] | Annotated[Onbekend, Tag(BRANCH_UNKNOWN)],
    Discriminator(_branch),
]
"""A thing that is there whole, or is `onbekend`."""


def veld(titel: str, beschrijving: str, *voorbeelden: object, standaard: object = ONBEKEND) -> Any:
    """A profile field; without a default of its own it is `onbekend` when left out.

    Args:
        titel: noun phrase that fits in "[in te vullen: …]".
        beschrijving: what the field is for, one or two sentences.
        voorbeelden: values as a municipality would type them.
        standaard: the value when the field is left out; `...` makes it required.
    """
    return Field(default=standaard, title=titel, description=beschrijving, examples=list(voorbeelden))


def groep(soort: type[BaseModel], titel: str, beschrijving: str) -> Any:
    """A group of fields; left out or `onbekend`, it is there with every field `onbekend`."""
    return Field(default_factory=soort, title=titel, description=beschrijving)


class Rij(BaseModel):
    """One row of a list; an empty field is `onbekend`."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, data: object) -> object:
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if not _is_empty(value)}
        return data


class Groep(Rij):
    """A group of fields; `onbekend` or nothing at all means: every field is `onbekend`."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell editors that a whole group may be `onbekend`."""
        return {"anyOf": [handler(core_schema), {"const": ONBEKEND}]}

    @model_validator(mode="before")
    @classmethod
    def _unknown_as_empty(cls, data: object) -> object:
        return {} if _is_empty(data) or data == ONBEKEND else data


class Cijfer(Rij):
    """A figure never stands alone: it carries its source and its year."""

    waarde: Waarde = veld("waarde", "Het getal zelf, zonder punt voor duizendtallen.", 10357, standaard=...)
    bron: Bron = veld("bron", "Waar het getal vandaan komt.", "CBS", standaard=...)
    jaar: JaarVanBron = veld(
        "jaar", "Het jaar waarover het getal gaat, of het jaar van de bron.", 2026, standaard=...
    )


class NaamJaar(Rij):
    """A plan or vision by name, with its year."""

    naam: Tekst = veld("naam van aangrenzend beleid", "Hoe het stuk heet.", "integraal veiligheidsplan")
    jaar: Jaar = veld(
        "jaar van aangrenzend beleid", "Het jaar van vaststelling, of het eerste jaar van de looptijd.", 2025
    )


def is_onbekend(value: object) -> bool:
    """Whether a value is not known: the word `onbekend`, or a group in which nothing was filled in."""
    if isinstance(value, Groep):
        fields = type(value).model_fields.items()
        return all(
            is_onbekend(inner := getattr(value, name)) or inner == info.default for name, info in fields
        )
    return isinstance(value, str) and value == ONBEKEND
