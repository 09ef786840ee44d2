from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from beleidsgen.codes import CODES
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.reporting.reported import Reported, Suppressed
from beleidsgen.reporting.sarif import FINGERPRINT, fingerprints, sarif

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
PLAN = "uit/gm9999-proefdorp/plan met spatie.md"


def _reported(**change: Any) -> Reported:
    given = {
        "code": "V101",
        "severity": Severity.FOUT,
        "message": "Artikel 3:4 is dood.",
        "hint": "Doe iets.",
    }
    place = change.pop("place", Place(PLAN, 12, 3, "plan.x"))
    return Reported(Finding(**(given | change), place=place), change.get("artifact", place.file))


def _log(*findings: Reported, **more: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(sarif(findings, CODES, "1.2.3", **more))
    jsonschema.Draft4Validator(SCHEMA).validate(data)
    return data["runs"][0]


def test_a_result() -> None:
    (result,) = _log(_reported(source="BN-05"))["results"]
    assert (result["ruleId"], result["level"]) == ("V101", "error")
    assert result["message"]["text"] == "Artikel 3:4 is dood. Doe iets."
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "uit/gm9999-proefdorp/plan%20met%20spatie.md"},
        "region": {"startLine": 12, "startColumn": 3},
    }
    assert location["logicalLocations"] == [
        {"name": "plan.x", "fullyQualifiedName": f"{PLAN}#plan.x", "kind": "element"}
    ]
    assert result["properties"]["bron"] == "BN-05"


def test_a_document_in_memory_points_to_its_profile_and_not_to_a_line() -> None:
    each = Reported(_reported(place=Place("gm9999/plan.md", 0, 0, "plan.x")).finding, "profiel.yaml")
    (result,) = _log(each)["results"]
    assert result["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "profiel.yaml"}}
    assert result["locations"][0]["logicalLocations"][0]["name"] == "plan.x"


def test_a_file_elsewhere_has_a_whole_address() -> None:
    path = Path("/elders/plan.md").absolute()
    (result,) = _log(_reported(place=Place(path.as_posix(), 1)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == path.as_uri()


def test_a_rule_explains_itself_without_a_web_address() -> None:
    run = _log(_reported(), _reported(), _reported(code="V501"))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["V101", "V501"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 0, 1]
    assert rules[0]["help"]["text"] == f"{CODES['V101'].explanation} {CODES['V101'].advice}"
    assert CODES["V101"].example in rules[0]["help"]["markdown"]
    assert all("helpUri" not in rule for rule in rules)


def test_a_code_that_no_table_knows_is_still_a_rule() -> None:
    assert _log(_reported(code="J999"))["tool"]["driver"]["rules"] == [{"id": "J999"}]


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.FOUT, "error"), (Severity.WAARSCHUWING, "warning"), (Severity.OPMERKING, "note")],
)
def test_levels(severity: Severity, level: str) -> None:
    assert _log(_reported(severity=severity))["results"][0]["level"] == level


def test_nothing_found_is_a_whole_log() -> None:
    assert _log()["results"] == []


def test_what_a_baseline_did_not_know_is_called_new() -> None:
    assert _log(_reported(), only_new=True)["results"][0]["baselineState"] == "new"
    assert "baselineState" not in _log(_reported())["results"][0]


def test_a_fingerprint_outlives_renumbering() -> None:
    moved = _reported(message="Artikel 3:17 is dood.", place=Place(PLAN, 80, 1, "plan.x"))
    assert fingerprints([_reported()]) == fingerprints([moved])
    assert _log(moved)["results"][0]["fingerprints"] == {FINGERPRINT: fingerprints([moved])[0]}


def test_findings_that_are_alike_have_marks_of_their_own() -> None:
    assert len(set(fingerprints([_reported(), _reported(), _reported(code="V102")]))) == 3


def test_what_was_set_aside_is_a_result_with_a_suppression() -> None:
    aside = Suppressed(_reported(code="V501"), "", "Zo besloten.", "jurist")
    counts, suppressed = _log(_reported(), set_aside=[aside])["results"]
    assert "suppressions" not in counts
    assert (suppressed["ruleId"], suppressed["suppressions"]) == (
        "V501",
        [{"kind": "external", "status": "accepted", "justification": "Zo besloten. (jurist)"}],
    )


def test_what_was_set_aside_is_not_told_beside_a_baseline() -> None:
    aside = Suppressed(_reported(code="V501"), "", "Zo besloten.", "jurist")
    assert [r["ruleId"] for r in _log(_reported(), set_aside=[aside], only_new=True)["results"]] == ["V101"]
