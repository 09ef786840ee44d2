from __future__ import annotations

import json

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.names import DocumentKind, FactName, NormId, Symbol
from beleidsgen.reporting.findings_json import as_json
from beleidsgen.trace.blanks import OpenField
from beleidsgen.trace.coverage import Covered, Evidence, Status
from beleidsgen.trace.receipt import receipt
from tests.support.documents import norm

FINDING = Finding("V103", Severity.FOUT, "Melding.", Place("a.md", 3, 4, "a.b"), "Advies.", "BN-05")


def test_a_finding_under_dutch_keys() -> None:
    assert as_json(FINDING) == {
        "code": "V103",
        "ernst": "fout",
        "melding": "Melding.",
        "plaats": {"bestand": "a.md", "regel": 3, "kolom": 4, "symbool": "a.b"},
        "advies": "Advies.",
        "bron": "BN-05",
    }


def test_the_whole_receipt() -> None:
    evidence = Evidence(DocumentKind("stuk"), Symbol("stuk.x"), "1 Kop", "Zin.", 2)
    covered = Covered(norm("BN-05"), Status.DEELS, (evidence,), (DocumentKind("plan"),), "")
    blank = OpenField(
        FactName("regio.ggd"), "GGD", ((DocumentKind("stuk"), Symbol("stuk.x")),), (NormId("BN-05"),)
    )
    data = receipt({"inhoud": "2026.1.0"}, {NormId("BN-05"): covered}, [blank], [FINDING])
    assert json.loads(data) == {
        "schema": 1,
        "gemaakt_van": {"inhoud": "2026.1.0"},
        "normen": [
            {
                "norm": "BN-05",
                "titel": "Titel BN-05",
                "stand": "deels",
                "reden": "",
                "bewijs": [{"document": "stuk", "symbool": "stuk.x", "kop": "1 Kop", "open_velden": 2}],
                "nog_in": ["plan"],
            }
        ],
        "open_velden": [
            {
                "veld": "regio.ggd",
                "wat": "GGD",
                "normen": ["BN-05"],
                "plaatsen": [{"document": "stuk", "symbool": "stuk.x"}],
            }
        ],
        "bevindingen": [as_json(FINDING)],
    }


def test_the_receipt_is_readable_text_with_one_line_end_at_the_end() -> None:
    data = receipt({"naam": "Súdwest-Fryslân"}, {}, [], [])
    assert "Súdwest-Fryslân" in data.decode()
    assert data.endswith(b"}\n")
    assert b"\r" not in data
