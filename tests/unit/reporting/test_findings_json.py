from __future__ import annotations

import json

import jsonschema
import pytest

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.reporting.findings_json import findings_json, findings_schema
from beleidsgen.reporting.reported import Reported, Suppressed

FINDING = Finding("V101", Severity.FOUT, "Dood.", Place("plan.md", 3, 1, "plan.x"), "Doe iets.", "BN-05")


def test_every_key_is_dutch() -> None:
    assert json.loads(findings_json([FINDING])) == {
        "schema": 1,
        "bevindingen": [
            {
                "code": "V101",
                "ernst": "fout",
                "melding": "Dood.",
                "plaats": {"bestand": "plan.md", "regel": 3, "kolom": 1, "symbool": "plan.x"},
                "advies": "Doe iets.",
                "bron": "BN-05",
            }
        ],
        "weggezet": [],
    }


def test_what_was_set_aside_stands_under_its_own_key() -> None:
    data = json.loads(findings_json([], [Suppressed(Reported(FINDING, "plan.md"), "plan", "Zo.", "jurist")]))
    jsonschema.validate(data, findings_schema())
    assert data["bevindingen"] == []
    (aside,) = data["weggezet"]
    assert (aside["waar"], aside["reden"], aside["functie"], aside["bevinding"]["code"]) == (
        "plan",
        "Zo.",
        "jurist",
        "V101",
    )


def test_what_is_made_fits_the_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(findings_schema())
    jsonschema.validate(json.loads(findings_json([FINDING, FINDING])), findings_schema())
    jsonschema.validate(json.loads(findings_json([])), findings_schema())


@pytest.mark.parametrize("change", [{"ernst": "ramp"}, {"code": "X1"}, {"melding": ""}, {"meer": 1}])
def test_the_schema_refuses_what_we_do_not_make(change: dict[str, object]) -> None:
    data = json.loads(findings_json([FINDING]))
    data["bevindingen"][0] |= change
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, findings_schema())
