"""Findings as JSON under Dutch keys, in a form with a version and a schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Final

from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.reporting.reported import Suppressed

SCHEMA: Final = 1
_TEXT: Final = {"type": "string"}
_COUNT: Final = {"type": "integer", "minimum": 0}


def findings_json(findings: Iterable[Finding], set_aside: Iterable[Suppressed] = ()) -> str:
    """All findings as one JSON text.

    Args:
        findings: in the order in which they are told.
        set_aside: what the municipality set aside; it does not count.
    """
    data = {
        "schema": SCHEMA,
        "bevindingen": [as_json(finding) for finding in findings],
        "weggezet": [set_aside_json(e.where, e.reason, e.function, e.told.finding) for e in set_aside],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def as_json(finding: Finding) -> dict[str, object]:
    """A finding under the Dutch keys that machines read."""
    return {
        "code": finding.code,
        "ernst": finding.severity.value,
        "melding": finding.message,
        "plaats": {
            "bestand": finding.place.file,
            "regel": finding.place.line,
            "kolom": finding.place.column,
            "symbool": finding.place.symbol,
        },
        "advies": finding.hint,
        "bron": finding.source,
    }


def set_aside_json(where: str, reason: str, function: str, finding: Finding) -> dict[str, object]:
    """A finding that was set aside, under the Dutch keys that machines read.

    Args:
        where: the place that the municipality named.
        reason: why the finding does not count.
        function: who decided it.
        finding: the finding.
    """
    return {"waar": where, "reden": reason, "functie": function, "bevinding": as_json(finding)}


def findings_schema() -> dict[str, object]:
    """The JSON Schema of `findings_json` (draft 2020-12)."""
    listed = {"type": "array", "items": finding_schema()}
    aside = {"type": "array", "items": set_aside_schema()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Bevindingen van beleidsgen toets --formaat json",
        **_group({"schema": {"const": SCHEMA}, "bevindingen": listed, "weggezet": aside}),
    }


def set_aside_schema() -> dict[str, object]:
    """The JSON Schema of one finding that was set aside."""
    return _group({"waar": _TEXT, "reden": _TEXT, "functie": _TEXT, "bevinding": finding_schema()})


def finding_schema() -> dict[str, object]:
    """The JSON Schema of one finding."""
    place = {
        "bestand": _TEXT | {"description": "pad vanaf de map van waaruit is getoetst, met /"},
        "regel": _COUNT | {"description": "regel in het bestand vanaf 1; 0 als die niet bekend is"},
        "kolom": _COUNT | {"description": "kolom in de regel vanaf 1; 0 als die niet bekend is"},
        "symbool": _TEXT | {"description": "naam van de passage of het veld; kan leeg zijn"},
    }
    finding = {
        "code": _TEXT | {"pattern": "^[PVJRB][0-9]{3}$", "description": "zie docs/naslag/bevindingen"},
        "ernst": {"enum": [severity.value for severity in Severity]},
        "melding": _TEXT | {"minLength": 1, "description": "wat er is"},
        "plaats": _group(place),
        "advies": _TEXT | {"description": "wat u kunt doen; kan leeg zijn"},
        "bron": _TEXT | {"description": "norm, regel of bron achter de bevinding; kan leeg zijn"},
    }
    return _group(finding)


def _group(properties: Mapping[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": dict(properties),
    }
