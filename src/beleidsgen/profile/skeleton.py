"""A fresh profile: every field with its title as a comment, filled where something is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from beleidsgen.profile.model import MunicipalityProfile

Known = Mapping[str, str]
"""Known values by dotted path, spelled as YAML."""


def skeleton(known: Known, suggestions: Mapping[str, Sequence[str]], opening: Sequence[str]) -> str:
    """A commented profile in which everything that is not known is `onbekend`.

    Args:
        known: values to fill in, by dotted path, spelled as YAML.
        suggestions: remarks to put above a field, by dotted path; comments, never values.
        opening: lines of comment at the top.
    """
    lines = [f"# {line}".rstrip() for line in opening]
    lines += _lines(MunicipalityProfile, "", 0, known, suggestions)
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A text as YAML, in quotation marks, so that no letter in it has a meaning."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _lines(
    model: type[BaseModel], prefix: str, depth: int, known: Known, suggestions: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    indent = "  " * depth
    for name, field in model.model_fields.items():
        key = field.alias or name
        path = f"{prefix}{key}"
        for remark in suggestions.get(path, ()):
            yield f"{indent}# {remark}"
        group = _group(field)
        if group is not None and path not in known:
            if not depth:
                yield ""
            yield f"{indent}# {_sentence(field)}"
            yield f"{indent}{key}:"
            yield from _lines(group, f"{path}.", depth + 1, known, suggestions)
            continue
        yield f"{indent}{key}: {known.get(path, _default(field))}  # {_explained(field)}"


def _group(field: FieldInfo) -> type[BaseModel] | None:
    """The model of a field that is a group of fields, not a list or a figure."""
    annotation = field.annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return None


def _default(field: FieldInfo) -> str:
    return "[]" if field.default == () else "onbekend"


def _explained(field: FieldInfo) -> str:
    choices = _choices(field.annotation)
    return _sentence(field) + (f" Kies uit: {', '.join(choices)}." if choices else "")


def _sentence(field: FieldInfo) -> str:
    title = field.title or ""
    described = f" {field.description}" if field.description else ""
    return f"{title[:1].upper()}{title[1:]}.{described}"


def _choices(annotation: object) -> tuple[str, ...]:
    return tuple(str(word) for word in get_args(annotation)) if get_origin(annotation) is Literal else ()
