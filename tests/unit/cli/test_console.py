from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from beleidsgen.cli.console import (
    SHOWN_PER_CODE,
    count_line,
    find_profiles,
    prepare_streams,
    program,
    show_findings,
    show_summary,
    typed,
)
from beleidsgen.diagnostics import Finding, Place, Severity


def _finding(code: str, severity: Severity = Severity.WAARSCHUWING, number: int = 0) -> Finding:
    return Finding(code, severity, f"Melding {number}.")


def _shown(
    capsys: pytest.CaptureFixture[str],
    *findings: Finding,
    show: Callable[[list[Finding]], object] | None = None,
) -> list[str]:
    (show or show_findings)(list(findings))
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


def test_everything_is_shown_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [_finding("V501", number=n) for n in range(SHOWN_PER_CODE + 3)]
    assert len(_shown(capsys, *findings)) == len(findings)


def test_a_summary_gives_one_example_of_each_warning(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [*(_finding("V501", number=n) for n in range(92)), _finding("J109", number=7)]
    assert _shown(capsys, *findings, show=show_summary) == [
        "J109 waarschuwing, 1 keer:",
        "     Melding 7.",
        "V501 waarschuwing, 92 keer, zoals:",
        "     Melding 0.",
    ]
    assert not show_summary(findings)


def test_a_summary_is_as_wide_as_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    long = Finding("V501", Severity.WAARSCHUWING, "woord " * 40)
    lines = _shown(capsys, long, show=show_summary)
    assert max(map(len, lines)) <= 80
    assert lines[1].endswith(" wo…")


def test_a_summary_leaves_remarks_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert _shown(capsys, _finding("V402", Severity.OPMERKING), show=show_summary) == []
    assert not show_summary([_finding("V402", Severity.OPMERKING)])
    assert show_summary([])


def test_a_summary_shows_faults_up_to_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [_finding("V501", Severity.FOUT, number=n) for n in range(SHOWN_PER_CODE + 3)]
    lines = _shown(capsys, *findings, show=show_summary)
    assert lines[:2] == ["V501 fout  Melding 0.", "V501 fout  Melding 1."]
    assert lines[-1] == "     Van V501 zijn er nog 3."
    assert show_summary(findings[:SHOWN_PER_CODE])


def test_a_summary_names_every_kept_file(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [_finding("P301", number=n) for n in range(SHOWN_PER_CODE + 3)]
    assert len(_shown(capsys, *findings, show=show_summary)) == len(findings)
    assert show_summary(findings)


@pytest.mark.parametrize(
    ("started", "found", "name"),
    [
        ("/usr/lib/python/pytest", None, "beleidsgen"),
        (".venv/bin/beleidsgen", None, ".venv/bin/beleidsgen"),
        (".venv/bin/beleidsgen.exe", None, ".venv/bin/beleidsgen"),
        ("/elders/bin/beleidsgen", None, "/elders/bin/beleidsgen"),
        ("/elders/bin/beleidsgen", "/elders/bin/beleidsgen", "beleidsgen"),
    ],
)
def test_how_the_user_starts_the_program(
    monkeypatch: pytest.MonkeyPatch, started: str, found: str | None, name: str
) -> None:
    monkeypatch.setattr(sys, "argv", [started])
    monkeypatch.setattr("shutil.which", lambda _: found)
    assert Path(program()) == Path(name)


def test_a_path_with_a_space_is_quoted() -> None:
    assert typed(Path("mijn map/a.yaml")) == f'"{Path("mijn map/a.yaml")}"'
    assert typed(Path("a.yaml")) == "a.yaml"


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
