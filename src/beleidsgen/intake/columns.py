"""The columns of a table of profiles: every field of the profile, taken from its model.

A field is a column of the sheet `gemeenten`. A list of rows, such as `partners`, is a sheet of its own whose
first column is the CBS code of the municipality.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.profile.types import ONBEKEND

MAIN: Final = "gemeenten"
CODE: Final = "gemeente.code"
NAME: Final = "gemeente.naam"
SEPARATOR: Final = ";"
"""What stands between the values of a list in one cell."""

NONE: Final = "geen"
"""What stands in the main sheet when a list is known to be empty."""

_LONGEST_TAB: Final = 31

Kind = Literal["tekst", "waarde", "lijst"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        path: the field by its dotted path, or its name in a row of a list.
        title: the Dutch title of the field.
        explanation: what the field is for, with an example.
        kind: `tekst` is always text, `waarde` a number, a date or a choice, `lijst` several values.
        choices: the words that may stand there; empty when anything may.
        whole: the field of which this is a part, when that field is there whole or not at all.
    """

    path: str
    title: str
    explanation: str
    kind: Kind
    choices: tuple[str, ...] = ()
    whole: str = ""


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One list of rows, such as `partners`."""

    path: str
    title: str
    explanation: str
    columns: tuple[Column, ...]

    @property
    def tab(self) -> str:
        """The name of the sheet, which Excel wants short."""
        return self.path if len(self.path) <= _LONGEST_TAB else self.path.rpartition(".")[2]


@lru_cache(maxsize=1)
def main_columns() -> tuple[Column, ...]:
    """The columns of the main sheet, in the order of the profile; a list has one to say that it is empty."""
    return tuple(
        part if isinstance(part, Column) else _emptiness(part) for part in _parts(MunicipalityProfile, "")
    )


@lru_cache(maxsize=1)
def list_sheets() -> tuple[ListSheet, ...]:
    """The lists of rows, in the order of the profile."""
    return tuple(part for part in _parts(MunicipalityProfile, "") if isinstance(part, ListSheet))


def _emptiness(sheet: ListSheet) -> Column:
    about = f"{NONE} als er geen zijn; wat er wel is, staat op het blad {sheet.tab}."
    return Column(sheet.path, sheet.title, about, "waarde", (NONE, ONBEKEND))


def _parts(model: type[BaseModel], prefix: str) -> Iterator[Column | ListSheet]:
    for name, field in model.model_fields.items():
        path = f"{prefix}{field.alias or name}"
        group = _model(field.annotation)
        element = _element(field.annotation)
        row = _model(element)
        if path == "schema":
            continue
        if isinstance(field.annotation, type) and group is not None:
            yield from _parts(group, f"{path}.")
        elif row is not None:
            inside = tuple(_column(key, info) for key, info in row.model_fields.items())
            yield ListSheet(path, field.title or path, field.description or "", inside)
        elif element is None and group is not None:
            for key, info in group.model_fields.items():
                title = f"{field.title or path}: {info.title or key}"
                yield _column(f"{path}.{key}", info, title=title, whole=path)
        else:
            yield _column(path, field)


def _column(path: str, field: FieldInfo, *, title: str = "", whole: str = "") -> Column:
    element = _element(field.annotation)
    choices = _choices(element if element is not None else field.annotation)
    kind: Kind = "lijst" if element is not None else "tekst" if field.annotation is str else "waarde"
    example = next((str(each) for each in field.examples or () if each != ONBEKEND), "")
    described = [
        field.description or "",
        f"Bijvoorbeeld: {example.rstrip('.')}." if example and not choices else "",
    ]
    if kind == "lijst":
        described.append(f"Meer waarden: met {SEPARATOR} ertussen.")
    return Column(path, title or field.title or path, " ".join(filter(None, described)), kind, choices, whole)


def _model(annotation: object) -> type[BaseModel] | None:
    """The group of fields that an annotation is, or holds."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model(each)) is not None), None)


def _element(annotation: object) -> Any | None:
    """What stands in the list that an annotation holds."""
    if get_origin(annotation) is tuple:
        return get_args(annotation)[0]
    return next((found for each in get_args(annotation) if (found := _element(each)) is not None), None)


def _choices(annotation: object) -> tuple[str, ...]:
    """The words of a choice; none for a field in which other things may stand too."""
    return tuple(map(str, get_args(annotation))) if get_origin(annotation) is Literal else ()
