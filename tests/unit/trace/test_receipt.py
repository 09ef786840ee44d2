from __future__ import annotations

import json

from beleidsgen.catalogue.yardstick import Yardstick
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.document.package import Package
from beleidsgen.names import DocumentKind, FactName, NormId, Symbol
from beleidsgen.reporting.findings_json import as_json
from beleidsgen.trace.blanks import OpenField
from beleidsgen.trace.coverage import Covered, Evidence, Status
from beleidsgen.trace.receipt import receipt
from beleidsgen.trace.standing import Standing, stand
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
    covered = Covered(
        norm("BN-05", minimum=("stuk",)), Status.DEELS, (evidence,), (DocumentKind("plan"),), ""
    )
    blank = OpenField(
        FactName("regio.ggd"), "GGD", ((DocumentKind("stuk"), Symbol("stuk.x")),), (NormId("BN-05"),)
    )
    coverage = {NormId("BN-05"): covered}
    part = {"id": "c1", "groep": "ibp", "titel": "C1", "bron": "x", "normen": ["BN-05"], "velden": ["a.b"]}
    theme = {"id": "een", "titel": "Een", "basis": ["BN-05"]}
    yardstick = Yardstick.model_validate({"onderdelen": [part], "themas": [theme]})
    standing = stand(Package(()), coverage, yardstick, lambda _field: None, str)
    files = {"stuk.md": "ef", "stuk.docx": "ab"}
    data = receipt({"inhoud": "2026.1.0"}, files, coverage, standing, [blank], [FINDING])
    assert list(json.loads(data)["bestanden"]) == ["stuk.docx", "stuk.md"]
    assert json.loads(data) == {
        "schema": 2,
        "gemaakt_van": {"inhoud": "2026.1.0"},
        "bestanden": files,
        "oordeel": {
            "aard": "eigen verklaring",
            "minimumset": "voldoet nog niet",
            "ontbreekt": [
                {
                    "wat": "BN-05",
                    "titel": "Titel BN-05",
                    "document": "stuk",
                    "reden": "2 open velden in het bewijs",
                }
            ],
            "onderdelen": [
                {
                    "id": "c1",
                    "groep": "ibp",
                    "titel": "C1",
                    "bron": "x",
                    "normen": ["BN-05"],
                    "stand": "deels",
                    "volgens_profiel": {"a.b": "onbekend"},
                }
            ],
            "themas": [
                {"thema": "een", "titel": "Een", "plateau": "basis", "stand": "deels", "normen": ["BN-05"]}
            ],
        },
        "normen": [
            {
                "norm": "BN-05",
                "titel": "Titel BN-05",
                "niveau": "basis",
                "minimum": ["stuk"],
                "stand": "deels",
                "reden": "",
                "bewijs": [
                    {
                        "document": "stuk",
                        "symbool": "stuk.x",
                        "kop": "1 Kop",
                        "citaat": "Zin.",
                        "open_velden": 2,
                        "gewijzigd": False,
                    }
                ],
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
        "uitzonderingen": [],
        "keuzes": [],
    }


def test_the_receipt_is_readable_text_with_one_line_end_at_the_end() -> None:
    data = receipt({"naam": "Súdwest-Fryslân"}, {}, {}, Standing((), (), ()), [], [])
    assert "Súdwest-Fryslân" in data.decode()
    assert data.endswith(b"}\n")
    assert b"\r" not in data
