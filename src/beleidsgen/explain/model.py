"""An explanation: what is explained, line by line, and its form as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["passage", "norm", "bron", "veld", "feit", "document"]
SCHEMA: Final = 1
_TEXT: Final = {"type": "string"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an explanation.

    Attributes:
        about: what it is about.
        says: what there is to say.
        target: the symbol, norm, source, field or file with line that it leads to; may be empty.
    """

    about: str
    says: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """Everything there is to say about one thing.

    Attributes:
        kind: what kind of thing it is.
        name: its symbol, id or path.
    """

    kind: Kind
    name: str
    lines: tuple[Line, ...]


def explained_json(explained: Explained) -> str:
    """An explanation under the Dutch keys that machines read."""
    data = {
        "schema": SCHEMA,
        "soort": explained.kind,
        "naam": explained.name,
        "regels": [
            {"over": line.about, "tekst": line.says, "verwijst_naar": line.target} for line in explained.lines
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def explained_schema() -> dict[str, object]:
    """The JSON Schema of `explained_json` (draft 2020-12)."""
    line = {
        "over": _TEXT | {"minLength": 1, "description": "waar de regel over gaat"},
        "tekst": _TEXT,
        "verwijst_naar": _TEXT | {"description": "symbool, norm, bron, veld of bestand:regel; kan leeg zijn"},
    }
    kinds = {"enum": ["passage", "norm", "bron", "veld", "feit", "document"]}
    lines = {"type": "array", "items": _group(line)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Antwoord van beleidsgen uitleg --formaat json",
        **_group({"schema": {"const": SCHEMA}, "soort": kinds, "naam": _TEXT, "regels": lines}),
    }


def _group(properties: Mapping[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": dict(properties),
    }
