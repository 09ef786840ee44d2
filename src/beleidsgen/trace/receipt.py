"""The receipt of a package (`bewijs.json`): what was made from what, where it stands, and what was found.

Its shape is described in `docs/naslag/bewijs.schema.json`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from beleidsgen.diagnostics import Finding
from beleidsgen.names import DocumentKind, FactName, NormId
from beleidsgen.reporting.findings_json import as_json, set_aside_json
from beleidsgen.trace.blanks import OpenField
from beleidsgen.trace.coverage import Coverage, Covered
from beleidsgen.trace.exceptions import SetAside
from beleidsgen.trace.standing import Standing

SCHEMA = 2


def receipt(
    made_from: Mapping[str, str],
    files: Mapping[str, str],
    coverage: Coverage,
    standing: Standing,
    blanks: Sequence[OpenField],
    findings: Iterable[Finding],
    chosen: Sequence[Mapping[str, str]] = (),
    set_aside: Iterable[SetAside] = (),
) -> bytes:
    """The receipt as JSON.

    Args:
        made_from: hashes and versions of profile, content and program, and the peildatum.
        files: hash of every file that belongs with it, by name.
        coverage: the evidence per norm.
        standing: what the evidence amounts to.
        blanks: the open fields.
        findings: everything that was found.
        chosen: what the municipality chose, per question, under the keys of the file.
        set_aside: the findings that the municipality set aside.
    """
    data = {
        "schema": SCHEMA,
        "gemaakt_van": dict(made_from),
        "bestanden": dict(sorted(files.items())),
        "keuzes": [dict(answer) for answer in chosen],
        "oordeel": _standing(standing),
        "normen": [_norm(covered) for covered in coverage.values()],
        "open_velden": [_open(blank.field, blank.label, blank.norms, blank.places) for blank in blanks],
        "bevindingen": [as_json(finding) for finding in findings],
        "uitzonderingen": [
            set_aside_json(each.exemption.where, each.exemption.reason, each.exemption.function, each.finding)
            for each in set_aside
        ],
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def _standing(standing: Standing) -> dict[str, object]:
    return {
        "aard": "eigen verklaring",
        "minimumset": standing.verdict,
        "ontbreekt": [
            {"wat": lack.subject, "titel": lack.title, "document": lack.kind, "reden": lack.reason}
            for lack in standing.lacks
        ],
        "onderdelen": [
            {
                "id": part.part.id,
                "groep": part.part.groep,
                "titel": part.part.titel,
                "bron": part.part.bron,
                "normen": list(part.part.normen),
                "stand": part.status.value,
                "volgens_profiel": dict(part.own),
            }
            for part in standing.parts
        ],
        "themas": [
            {
                "thema": theme.theme.id,
                "titel": theme.theme.titel,
                "plateau": theme.plateau,
                "stand": theme.status.value,
                "normen": [covered.norm.id for covered in theme.norms],
            }
            for theme in standing.themes
        ],
    }


def _norm(covered: Covered) -> dict[str, object]:
    return {
        "norm": covered.norm.id,
        "titel": covered.norm.titel,
        "niveau": covered.norm.niveau,
        "minimum": list(covered.norm.minimum),
        "stand": covered.status.value,
        "reden": covered.reason,
        "bewijs": [
            {
                "document": item.kind,
                "symbool": item.symbol,
                "kop": item.heading,
                "citaat": item.quotation,
                "open_velden": item.blanks,
                "gewijzigd": item.edited,
            }
            for item in covered.evidence
        ],
        "nog_in": list(covered.lacking),
    }


def _open(
    field: FactName, label: str, norms: tuple[NormId, ...], places: tuple[tuple[DocumentKind, object], ...]
) -> dict[str, object]:
    return {
        "veld": field,
        "wat": label,
        "normen": list(norms),
        "plaatsen": [{"document": kind, "symbool": symbol} for kind, symbol in places],
    }
