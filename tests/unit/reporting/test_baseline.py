from __future__ import annotations

from pathlib import Path

import pytest

from beleidsgen.codes import CODES
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.reporting.baseline import compare, read_baseline
from beleidsgen.reporting.findings_json import findings_json
from beleidsgen.reporting.reported import Reported, Suppressed, identity
from beleidsgen.reporting.sarif import sarif


def _finding(message: str, *, symbol: str = "plan.x", line: int = 1) -> Finding:
    return Finding(
        "V101", Severity.WAARSCHUWING, message, Place("uit/gm1/plan.md", line, 0, symbol), "Doe iets."
    )


OLD = (_finding("Artikel 3:1 is dood."), _finding("Iets.", symbol=""), _finding("Weg.", symbol="plan.y"))
NOW = tuple(
    Reported(finding, finding.place.file)
    for finding in (
        _finding("Artikel 3:9 is dood.", line=70),
        _finding("Iets.", symbol=""),
        _finding("Nieuw."),
    )
)


def _written(form: str) -> str:
    told = [Reported(finding, finding.place.file) for finding in OLD]
    return findings_json(OLD) if form == "json" else sarif(told, CODES, "1")


@pytest.mark.parametrize("form", ["json", "sarif"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_we_printed_is_read_back(form: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "basislijn.json"
    path.write_text(_written(form), encoding=encoding)
    read = read_baseline(path)
    assert read.findings == ()
    assert [identity(finding) for finding in read.value] == [identity(finding) for finding in OLD]
    assert [finding.message for finding in read.value] == [finding.message for finding in OLD]
    assert {finding.severity for finding in read.value} == {Severity.WAARSCHUWING}


def test_new_known_and_solved() -> None:
    compared = compare(NOW, OLD)
    assert [each.finding.message for each in compared.new] == ["Nieuw."]
    assert compared.known == 2
    assert [finding.message for finding in compared.solved] == ["Weg."]


def test_one_more_of_the_same_is_new() -> None:
    compared = compare([NOW[0], NOW[0]], OLD[:1])
    assert (len(compared.new), compared.known, compared.solved) == (1, 1, ())
    assert len(compare(NOW[:1], [OLD[0], OLD[0]]).solved) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("geen json", "het is geen JSON"),
        ("[]", "er staan geen bevindingen van beleidsgen in"),
        ("1", "er staan geen bevindingen van beleidsgen in"),
        ("{}", "er staan geen bevindingen van beleidsgen in"),
        ('{"schema": 2, "bevindingen": []}', "er staan geen bevindingen van beleidsgen in"),
        ('{"schema": 1, "bevindingen": [1]}', "er staan geen bevindingen van beleidsgen in"),
        ('{"schema": 1, "bevindingen": [], "normen": []}', "er staan geen bevindingen van beleidsgen in"),
        ('{"runs": {}}', "er staan geen bevindingen van beleidsgen in"),
        ('{"runs": [{"results": [{"ruleId": "X"}]}]}', "er staan geen bevindingen van beleidsgen in"),
        ("[" * 100_000, "het is geen JSON"),
    ],
)
def test_something_else_is_refused(text: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    (finding,) = read_baseline(path).findings
    assert (finding.code, finding.message) == ("P331", f"De basislijn x.json is niet te gebruiken: {why}.")


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff\x80\x81")
    told = {name: read_baseline(tmp_path / name).findings[0].message for name in ("weg", ".", "bytes")}
    assert "bestaat niet" in told["weg"]
    assert "niet te openen" in told["."]
    assert "geen leesbare tekst" in told["bytes"]


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_what_was_set_aside_is_no_part_of_a_baseline(form: str, tmp_path: Path) -> None:
    aside = [Suppressed(NOW[2], "", "Zo besloten.", "jurist")]
    path = tmp_path / "basislijn.json"
    text = findings_json(OLD, aside) if form == "json" else sarif(NOW[:1], CODES, "1", set_aside=aside)
    path.write_text(text, encoding="utf-8")
    assert "Nieuw." not in [finding.message for finding in read_baseline(path).value]
