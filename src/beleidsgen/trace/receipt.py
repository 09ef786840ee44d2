"""The receipt of a package (`bewijs.json`): what was made from what, and everything that was found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from beleidsgen.diagnostics import Finding
from beleidsgen.names import DocumentKind, FactName, NormId
from beleidsgen.reporting.findings_json import as_json
from beleidsgen.trace.blanks import OpenField
from beleidsgen.trace.coverage import Coverage

SCHEMA = 1


def receipt(
    made_from: Mapping[str, str], coverage: Coverage, blanks: Sequence[OpenField], findings: Iterable[Finding]
) -> bytes:
    """The receipt as JSON.

    Args:
        made_from: hashes and versions of profile, content and program, and the peildatum.
        coverage: the evidence per norm.
        blanks: the open fields.
        findings: everything that was found.
    """
    data = {
        "schema": SCHEMA,
        "gemaakt_van": dict(made_from),
        "normen": [
            {
                "norm": covered.norm.id,
                "titel": covered.norm.titel,
                "stand": covered.status.value,
                "reden": covered.reason,
                "bewijs": [
                    {
                        "document": item.kind,
                        "symbool": item.symbol,
                        "kop": item.heading,
                        "open_velden": item.blanks,
                    }
                    for item in covered.evidence
                ],
                "nog_in": list(covered.lacking),
            }
            for covered in coverage.values()
        ],
        "open_velden": [_open(blank.field, blank.label, blank.norms, blank.places) for blank in blanks],
        "bevindingen": [as_json(finding) for finding in findings],
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def _open(
    field: FactName, label: str, norms: tuple[NormId, ...], places: tuple[tuple[DocumentKind, object], ...]
) -> dict[str, object]:
    return {
        "veld": field,
        "wat": label,
        "normen": list(norms),
        "plaatsen": [{"document": kind, "symbool": symbol} for kind, symbol in places],
    }
