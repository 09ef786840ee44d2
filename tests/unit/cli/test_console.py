from __future__ import annotations

import io
import sys
from pathlib import Path

import click
import pytest

from beleidsgen.cli.console import (
    SHOWN_PER_CODE,
    count_line,
    find_profiles,
    findings_json,
    prepare_streams,
    show_findings,
)
from beleidsgen.diagnostics import Finding, Place, Severity


def _finding(code: str, severity: Severity = Severity.WAARSCHUWING, number: int = 0) -> Finding:
    return Finding(code, severity, f"Melding {number}.")


def _shown(capsys: pytest.CaptureFixture[str], *findings: Finding, everything: bool = False) -> list[str]:
    show_findings(findings, everything=everything)
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err.splitlines()


def test_a_finding_with_all_its_parts(capsys: pytest.CaptureFixture[str]) -> None:
    finding = Finding("V103", Severity.FOUT, "Melding.", Place("a.md", 3, 4, "a.b"), "Advies.", "BN-05")
    assert _shown(capsys, finding) == ["V103 fout  a.md:3:4 (a.b)  Melding. [BN-05]", "     Advies."]


def test_a_finding_without_place_hint_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert _shown(capsys, Finding("V103", Severity.FOUT, "Melding.")) == ["V103 fout  Melding."]


def test_heavy_findings_come_first(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [
        _finding("V900", Severity.OPMERKING),
        _finding("V800", Severity.WAARSCHUWING),
        _finding("V700", Severity.FOUT),
        _finding("V600", Severity.FOUT),
    ]
    assert [line[:4] for line in _shown(capsys, *findings)] == ["V600", "V700", "V800", "V900"]


def test_of_one_code_the_first_few_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [_finding("V501", number=n) for n in range(SHOWN_PER_CODE + 3)]
    lines = _shown(capsys, *findings)
    assert len(lines) == SHOWN_PER_CODE + 1
    assert lines[-1] == "V501 … en nog 3; beleidsgen toets toont ze alle."
    assert len(_shown(capsys, *findings[:SHOWN_PER_CODE])) == SHOWN_PER_CODE
    assert len(_shown(capsys, *findings, everything=True)) == len(findings)


def test_every_fout_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [_finding("V103", Severity.FOUT, number=n) for n in range(SHOWN_PER_CODE + 3)]
    assert len(_shown(capsys, *findings)) == len(findings)


@pytest.mark.parametrize(
    ("severities", "line"),
    [
        ("", "geen bevindingen"),
        ("f", "1 fout"),
        ("ffw", "2 fouten, 1 waarschuwing"),
        ("owwo", "2 waarschuwingen, 2 opmerkingen"),
        ("o", "1 opmerking"),
    ],
)
def test_count_line(severities: str, line: str) -> None:
    kinds = {"f": Severity.FOUT, "w": Severity.WAARSCHUWING, "o": Severity.OPMERKING}
    assert count_line([_finding("V1", kinds[letter]) for letter in severities]) == line


def test_findings_json_keeps_dutch_letters() -> None:
    assert "‘één’" in findings_json([Finding("V103", Severity.FOUT, "‘één’")])


def test_find_profiles(tmp_path: Path) -> None:
    folder = tmp_path / "profielen"
    folder.mkdir()
    for name in ("b.yaml", "a.yaml", "_voorbeeld.yaml", "lees.md"):
        (folder / name).write_text("x", encoding="utf-8")
    assert find_profiles([folder]) == [folder / "a.yaml", folder / "b.yaml"]
    assert find_profiles([folder / "_voorbeeld.yaml"]) == [folder / "_voorbeeld.yaml"]
    with pytest.raises(click.UsageError, match="bestaat niet"):
        find_profiles([folder / "weg.yaml"])


def test_a_console_of_another_alphabet_is_no_reason_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", stream)
    prepare_streams()
    print("Súdwest-Fryslân → ≥")  # noqa: T201 - the console is what is tested
    stream.flush()
    assert stream.buffer.getvalue().decode("utf-8").startswith("Súdwest-Fryslân → ≥")  # type: ignore[attr-defined]


def test_a_stream_without_an_encoding_of_its_own_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    prepare_streams()
