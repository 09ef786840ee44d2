"""What the fields of a profile are called: the JSON Schema for editors, and titles by dotted path."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel

from beleidsgen.profile.model import MunicipalityProfile, Vaststelling
from beleidsgen.profile.types import Cijfer

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SHARED: tuple[type[BaseModel], ...] = (Cijfer, Vaststelling)
"""Groups that stand in several places: their fields need the name of the place to be understood."""


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a profile (draft 2020-12), the same at every call."""
    schema = MunicipalityProfile.model_json_schema(by_alias=True)
    for definition in schema["$defs"].values():
        _without_english(definition)
    _without_english(schema)
    about = "Alles wat beleidsgen van een gemeente moet weten. Wat niemand weet, is onbekend."
    return {"$schema": _DRAFT, "title": "Profiel van een gemeente", "description": about} | schema


@lru_cache(maxsize=1)
def all_field_paths() -> dict[str, str]:
    """Every field by its dotted path, without list indices, with its Dutch title, in model order."""
    return dict(_walk(MunicipalityProfile, "", ""))


def field_title(path: str) -> str:
    """The Dutch title of a field.

    Args:
        path: dotted path; list indices such as `overleggen.2.naam` may be in it or not.

    Returns:
        The title of the field, of the nearest holder that has one, or the path itself.
    """
    titles = all_field_paths()
    parts = plain_parts(path)
    for length in range(len(parts), 0, -1):
        title = titles.get(".".join(parts[:length]))
        if title is not None:
            return title
    return path


def fields_below(path: str) -> tuple[str, ...]:
    """The names of the fields in a group, or in a row of a list; of the whole profile for an empty path."""
    holder = ".".join(plain_parts(path))
    prefix = f"{holder}." if holder else ""
    below = (name.removeprefix(prefix) for name in all_field_paths() if name.startswith(prefix))
    return tuple(name for name in below if "." not in name)


def plain_parts(path: str) -> list[str]:
    """The parts of a dotted path without list indices."""
    return [
        part for part in path.replace("[", ".").replace("]", "").split(".") if part and not part.isdigit()
    ]


def _walk(model: type[BaseModel], prefix: str, holder: str) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for name, info in model.model_fields.items():
        path = f"{prefix}{info.alias or name}"
        title = info.title or name
        if model in _SHARED:
            title = holder if name == "waarde" else f"{title} ({holder})"
        rows.append((path, title))
        inner = _model_in(info.annotation)
        if inner is not None:
            rows += _walk(inner, f"{path}.", title)
    return rows


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        inner = _model_in(argument)
        if inner is not None:
            return inner
    return None


def _without_english(definition: dict[str, Any]) -> None:
    """Class names and docstrings are for builders; editors show the Dutch of each property."""
    for key in ("title", "description"):
        definition.pop(key, None)
    for option in definition.get("anyOf", ()):
        _without_english(option)
