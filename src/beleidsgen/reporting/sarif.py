"""Findings as SARIF 2.1.0, the form in which editors and build servers read what a checker found."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Final
from urllib.parse import quote

from beleidsgen.codes.model import Code
from beleidsgen.diagnostics import Severity
from beleidsgen.reporting.reported import Reported, Suppressed, identity

FINGERPRINT: Final = "beleidsgen/v1"
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.OPMERKING: "note"}


def sarif(
    findings: Sequence[Reported],
    codes: Mapping[str, Code],
    version: str,
    *,
    only_new: bool = False,
    set_aside: Sequence[Suppressed] = (),
) -> str:
    """All findings as one SARIF log.

    Args:
        findings: in the order in which they are told.
        codes: the codes of the program and of the rules; those that occur become rules of the log.
        version: the version of this program.
        only_new: the findings are those that a baseline did not know.
        set_aside: what the municipality set aside; left out beside a baseline, which does not know them.

    Returns:
        The log as JSON. A fingerprint stays the same when lines shift and articles are renumbered.
    """
    suppressed = () if only_new else set_aside
    told = (*findings, *(each.told for each in suppressed))
    state: dict[str, object] = {"baselineState": "new"} if only_new else {}
    more: tuple[dict[str, object], ...] = (
        *(state for _ in findings),
        *(_suppressions(each) for each in suppressed),
    )
    names = sorted({each.finding.code for each in told})
    results = [
        {**_result(each, names.index(each.finding.code), mark), **extra}
        for each, mark, extra in zip(told, fingerprints(told), more, strict=True)
    ]
    driver = {
        "name": "beleidsgen",
        "version": version,
        "language": "nl-NL",
        "rules": [_rule(name, codes.get(name)) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "language": "nl-NL",
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def fingerprints(findings: Sequence[Reported]) -> list[str]:
    """For every finding a mark of its own; findings that are alike are told apart by their order."""
    seen: Counter[Sequence[str]] = Counter()
    marks = []
    for each in findings:
        same = identity(each.finding)
        seen[same] += 1
        text = "\n".join((*same, str(seen[same])))
        marks.append(hashlib.sha256(text.encode()).hexdigest()[:32])
    return marks


def _rule(name: str, code: Code | None) -> dict[str, object]:
    if code is None:
        return {"id": name}
    markdown = f"{code.explanation}\n\n**Wat u doet.** {code.advice}\n\n```text\n{code.example}\n```"
    return {
        "id": name,
        "shortDescription": {"text": f"{code.title[:1].upper()}{code.title[1:]}."},
        "fullDescription": {"text": code.explanation},
        "help": {"text": f"{code.explanation} {code.advice}", "markdown": markdown},
        "defaultConfiguration": {"level": _LEVELS[code.severities[0]]},
    }


def _result(each: Reported, index: int, mark: str) -> dict[str, object]:
    finding = each.finding
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}".strip()},
        "locations": [_location(each)],
        "fingerprints": {FINGERPRINT: mark},
        "properties": {
            "melding": finding.message,
            "advies": finding.hint,
            "bron": finding.source,
            "bestand": finding.place.file,
        },
    }


def _suppressions(each: Suppressed) -> dict[str, object]:
    why = f"{each.reason} ({each.function})"
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": why}]}


def _location(each: Reported) -> dict[str, object]:
    place = each.finding.place
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(each.artifact)}}
    if each.on_disk and place.line:
        column = {"startColumn": place.column} if place.column else {}
        physical["region"] = {"startLine": place.line, **column}
    location: dict[str, object] = {"physicalLocation": physical}
    if place.symbol:
        kind = "property" if place.file.endswith(".yaml") else "element"
        location["logicalLocations"] = [
            {"name": place.symbol, "fullyQualifiedName": f"{place.file}#{place.symbol}", "kind": kind}
        ]
    return location


def _uri(path: str) -> str:
    """A path as a relative address; the whole address of a file elsewhere."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(path)
