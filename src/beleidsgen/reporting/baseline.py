"""What is new since an earlier run: findings beside those that were kept as JSON or SARIF."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.reporting.findings_json import SCHEMA
from beleidsgen.reporting.reported import Reported, identity

_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
"""How a file begins that PowerShell wrote with `>`."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings beside those of an earlier run.

    Attributes:
        new: those that the earlier run did not have.
        known: how many it did have.
        solved: those of the earlier run that are gone.
    """

    new: tuple[Reported, ...]
    known: int
    solved: tuple[Finding, ...]


def read_baseline(path: Path) -> Result[tuple[Finding, ...]]:
    """The findings of an earlier run.

    Args:
        path: what `toets --formaat json` or `--formaat sarif` printed.

    Returns:
        The findings; P331 when the file is not there, or is something else.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-16" if data[:2] in _WIDE else "utf-8-sig")
    except OSError as error:
        why = "het bestand bestaat niet" if isinstance(error, FileNotFoundError) else "het is niet te openen"
        return _refused(path, why)
    except UnicodeDecodeError:
        return _refused(path, "het is geen leesbare tekst")
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return _refused(path, "het is geen JSON")
    try:
        return Result(tuple(_of_sarif(told) if "runs" in told else _of_json(told)))
    except (KeyError, TypeError, ValueError, AttributeError):
        return _refused(path, "er staan geen bevindingen van beleidsgen in")


def compare(findings: Sequence[Reported], baseline: Sequence[Finding]) -> Compared:
    """Tell new findings from known ones.

    Two findings are the same when code, document, symbol and words are; lines and numbers do not count.

    Args:
        findings: what is found now.
        baseline: what was found before.
    """
    left = Counter(identity(finding) for finding in baseline)
    new = []
    for each in findings:
        same = identity(each.finding)
        if left[same]:
            left[same] -= 1
        else:
            new.append(each)
    solved = []
    for finding in reversed(baseline):
        if left[identity(finding)]:
            left[identity(finding)] -= 1
            solved.append(finding)
    return Compared(tuple(new), len(findings) - len(new), tuple(reversed(solved)))


def _of_json(data: Mapping[str, object]) -> Iterator[Finding]:
    if set(data) - {"weggezet"} != {"schema", "bevindingen"} or data["schema"] != SCHEMA:
        raise ValueError
    for each in _rows(data["bevindingen"]):
        place = _group(each["plaats"])
        yield Finding(
            str(each["code"]),
            Severity(str(each["ernst"])),
            str(each["melding"]),
            Place(str(place["bestand"]), symbol=str(place["symbool"])),
        )


def _of_sarif(data: Mapping[str, object]) -> Iterator[Finding]:
    levels = {"error": Severity.FOUT, "warning": Severity.WAARSCHUWING, "note": Severity.OPMERKING}
    for run in _rows(data["runs"]):
        for each in _rows(run["results"]):
            if "suppressions" in each:
                continue
            told = _group(each["properties"])
            (location,) = _rows(each["locations"])
            symbols = [str(_group(name)["name"]) for name in _rows(location.get("logicalLocations", []))]
            yield Finding(
                str(each["ruleId"]),
                levels[str(each["level"])],
                str(told["melding"]),
                Place(str(told["bestand"]), symbol="".join(symbols)),
            )


def _rows(value: object) -> list[Mapping[str, object]]:
    if not isinstance(value, list):
        raise TypeError
    return [_group(row) for row in value]


def _group(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _refused(path: Path, why: str) -> Result[tuple[Finding, ...]]:
    finding = Finding(
        "P331",
        Severity.FOUT,
        f"De basislijn {path.name} is niet te gebruiken: {why}.",
        Place(str(path)),
        "Geef het bestand dat u eerder bewaarde met beleidsgen toets … --formaat json > basislijn.json.",
    )
    return Result((), (finding,))
