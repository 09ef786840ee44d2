"""Errors of the model in Dutch: which field, where, what stands there, and what to write."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pydantic_core import ErrorDetails

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.profile.schema import all_field_paths, field_title, fields_below, plain_parts
from beleidsgen.profile.types import ONBEKEND
from beleidsgen.profile.versions import Migrated, renamed_to
from beleidsgen.yaml_source import YamlPath, YamlText, did_you_mean

_QUOTED = re.compile(r"'([^']*)'")
_TRUTH = {"true": "ja", "yes": "ja", "false": "nee", "no": "nee"}
_FIGURE_PARTS = frozenset({"waarde", "bron", "jaar"})
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DUTCH_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_PLACEHOLDERS: Mapping[YamlPath, object] = {
    ("gemeente",): {"code": "GM0000", "naam": ONBEKEND},
    ("gemeente", "code"): "GM0000",
    ("gemeente", "naam"): ONBEKEND,
}
"""What stands in for a required field while the rest is judged; never in a profile that is handed out."""

_GROUP_EXPECTED = "een groep van velden, of onbekend"
_ROW_EXPECTED = "een groep van velden achter het streepje"
_LIST_EXPECTED = "een lijst: [een, twee] of elk op een regel met een streepje; of onbekend"


def explain(errors: Sequence[ErrorDetails], source: YamlText, migrated: Migrated) -> list[Finding]:
    """One finding for each error of the model, at its line and column."""
    return [_explain(error, source, migrated) for error in errors]


def path_of(error: ErrorDetails) -> YamlPath:
    """The place of an error in the data, without the names of branches of the model."""
    return tuple(part for part in error["loc"] if not (isinstance(part, str) and part.startswith("<")))


def without_errors(data: dict[str, Any], errors: Sequence[ErrorDetails]) -> dict[str, Any]:
    """The data with every wrong value taken out, so that the rest can still be judged."""
    rest: dict[str, Any] = copy.deepcopy(data)
    for error in errors:
        path = path_of(error)
        if path in _PLACEHOLDERS:
            holder = rest if len(path) == 1 else rest[str(path[0])]
            holder[str(path[-1])] = _PLACEHOLDERS[path]
            continue
        if error["type"] == "missing" and any(isinstance(part, int) for part in path):
            path = path[: next(index for index, part in enumerate(path) if isinstance(part, int))]
        elif error["type"] == "missing":
            path = path[:-1]
        _remove(rest, path, {} if error["type"] == "model_type" else ONBEKEND)
    return rest


def _remove(data: Any, path: YamlPath, empty_item: object) -> None:
    for part in path[:-1]:
        inside = part in data if isinstance(data, dict) else isinstance(part, int) and part < len(data)
        if not inside:
            return
        data = data[part]
    if not path:
        return
    last = path[-1]
    if isinstance(data, dict):
        data.pop(last, None)
    elif isinstance(data, list) and isinstance(last, int) and last < len(data):
        data[last] = empty_item


def _explain(error: ErrorDetails, source: YamlText, migrated: Migrated) -> Finding:
    path = path_of(error)
    dotted = ".".join(part for part in path if isinstance(part, str))
    in_file = path if path in source.spots else migrated.in_file(path)
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown(path, source.place(in_file, key=True))
    if kind == "missing":
        return _missing(path, dotted, source.place(in_file, key=True))
    return _wrong(error, dotted, source.place(in_file), is_row=isinstance(path[-1], int))


def _unknown(path: YamlPath, place: Place) -> Finding:
    key = str(path[-1])
    group = ".".join(part for part in path[:-1] if isinstance(part, str))
    names = fields_below(group)
    today = renamed_to(path)
    elsewhere = [known for known in all_field_paths() if plain_parts(known)[-1] == key]
    if key != key.strip():
        hint = "Voor of achter de naam staat een harde spatie, vaak uit Word: vervang hem door een gewone."
    elif today:
        hint = f"Dit veld heet nu ‘{today}’."
    elif near := did_you_mean(key, names):
        hint = near
    elif len(elsewhere) == 1:
        hint = f"Het veld ‘{elsewhere[0]}’ bestaat wel: controleer het inspringen."
    else:
        indent = "Hoort het in een groep, spring het dan in. " if elsewhere else ""
        hint = f"{indent}Mogelijk zijn hier: {', '.join(names[:30])}."
    where = f"in de groep ‘{group}’" if group else "op het hoogste niveau"
    return Finding("P120", Severity.FOUT, f"Het veld ‘{key}’ bestaat niet {where}.", place, hint)


def _missing(path: YamlPath, dotted: str, place: Place) -> Finding:
    last = str(path[-1])
    if last in _FIGURE_PARTS or last == "tekst":
        holder = dotted.rpartition(".")[0]
        message = f"Bij {_label(holder)} ontbreekt ‘{last}’."
        hint = f"Vul ‘{last}’ in: een cijfer of bevinding staat nooit zonder waarde, bron en jaar."
        return Finding("P125", Severity.FOUT, message, place, f"{hint} Of laat het geheel onbekend.")
    message = f"Het verplichte veld {_label(dotted)} ontbreekt of is leeg."
    return Finding(
        "P122", Severity.FOUT, message, place, f"Vul ‘{dotted}’ in; dit veld kan niet onbekend zijn."
    )


def _wrong(error: ErrorDetails, dotted: str, place: Place, *, is_row: bool) -> Finding:
    kind, value = error["type"], error["input"]
    context: Mapping[str, Any] = error.get("ctx", {})
    label = _label(dotted)
    if kind == "literal_error":
        allowed = _QUOTED.findall(str(context.get("expected", "")))
        message = f"{label} is {_shown(value)}, en dat is geen van de keuzes."
        return Finding("P123", Severity.FOUT, message, place, _choice_hint(value, allowed))
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        expected = _figure_expected(value) if _is_figure(dotted) else _GROUP_EXPECTED
        expected += "; zonder streepjes ervoor" if isinstance(value, list) else ""
        return _shape(label, value, _ROW_EXPECTED if is_row else expected, place)
    if kind in {"tuple_type", "list_type"}:
        return _shape(label, value, _LIST_EXPECTED, place)
    expected = str(context.get("verwacht", "een andere soort waarde"))
    if isinstance(value, (dict, list)):
        return _shape(label, value, expected, place)
    code = (
        "P124" if kind in {"vorm", "datum", "datum_bestaat_niet", "leeftijd", "wanneer", "schema"} else "P121"
    )
    code = "P125" if kind in {"bron", "jaar", "cijfer"} else code
    hint = f"Schrijf {expected}."
    if kind == "tekst_zonder_aanhalingstekens":
        hint = f'Schrijf "{value}", met aanhalingstekens.'
    elif isinstance(value, str) and _THOUSANDS.fullmatch(value):
        hint = f"Schrijf {value.replace('.', '')}, zonder punten."
    elif kind == "datum_bestaat_niet":
        hint = f"Die dag bestaat niet. {hint}"
    elif kind == "datum" and (turned := _turned(value)):
        hint = f"Schrijf {turned}: eerst het jaar, dan de maand, dan de dag."
    return Finding(code, Severity.FOUT, f"{label} is {_shown(value)}, en dat kan hier niet.", place, hint)


def _label(dotted: str) -> str:
    """The name of a field, with its title when that says more."""
    title = field_title(dotted)
    return f"‘{dotted}’" if title.lower() == dotted else f"‘{dotted}’ ({title})"


def _is_figure(dotted: str) -> bool:
    return set(fields_below(dotted)) == _FIGURE_PARTS


def _figure_expected(value: object) -> str:
    number = value if isinstance(value, int) and not isinstance(value, bool) else "getal"
    return f'{{waarde: {number}, bron: "…", jaar: …}}, of onbekend: een cijfer heeft een bron en een jaar'


def _turned(value: object) -> str:
    """A day as the Dutch write it (22-11-2026), the other way round; empty when it is no such day."""
    found = _DUTCH_DAY.fullmatch(str(value))
    if found is None:
        return ""
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    except ValueError:
        return ""


def _shape(label: str, value: object, expected: str, place: Place) -> Finding:
    shape = (
        "een groep van velden"
        if isinstance(value, dict)
        else "een lijst"
        if isinstance(value, list)
        else _shown(value)
    )
    return Finding(
        "P121", Severity.FOUT, f"{label} is {shape}, en dat kan hier niet.", place, f"Schrijf {expected}."
    )


def _choice_hint(value: object, allowed: Sequence[str]) -> str:
    truth = _TRUTH.get(str(value).lower(), "")
    if truth in allowed:
        return f"Schrijf ‘{truth}’ in plaats van {_shown(value)}."
    if str(value).lower() in allowed:
        return f"Schrijf ‘{str(value).lower()}’, met kleine letters."
    near = did_you_mean(str(value), allowed)
    return " ".join(part for part in (near, f"Kies uit: {', '.join(allowed)}.") if part)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = " ".join(str(value).split())
    short = text if len(text) <= 60 else f"{text[:57]}…"
    return f"‘{short}’"
