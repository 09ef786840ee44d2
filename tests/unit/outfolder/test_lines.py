from __future__ import annotations

from pathlib import Path

import pytest

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.outfolder.lines import with_lines

TEXT = """# Titel <!-- ##stuk.titel hoofdstuk 1 -->

Een zin.
Een zin over zedelijkheid.

## Artikel 1 Iets <!-- ##stuk.iets artikel 1 -->

1. <!-- ##stuk.iets/een --> Het eerste lid:
   a. met zedelijkheid.
2. <!-- ##stuk.iets/twee --> Het tweede lid over zedelijkheid.
"""


@pytest.mark.parametrize(
    ("symbol", "message", "line"),
    [
        ("stuk.titel", "Er is iets.", 1),
        ("stuk.titel", "Er staat: ‘zedelijkheid’.", 4),
        ("stuk.titel", "Er staat: ‘iets anders’.", 1),
        ("stuk.iets/een", "Er staat: ‘met zedelijkheid …’.", 9),
        ("stuk.iets/twee", "Er staat: ‘zedelijkheid’.", 10),
        ("stuk.weg", "Er is iets.", 0),
    ],
)
def test_a_finding_gets_the_line_of_its_words(tmp_path: Path, symbol: str, message: str, line: int) -> None:
    (tmp_path / "stuk.md").write_text(TEXT, encoding="utf-8")
    finding = Finding("J101", Severity.FOUT, message, Place("stuk.md", symbol=symbol))

    assert with_lines([finding], tmp_path)[0].place.line == line


def test_a_line_that_is_known_stays_and_a_file_that_is_gone_gives_none(tmp_path: Path) -> None:
    known = Finding("V103", Severity.FOUT, "Iets.", Place("stuk.md", 7, symbol="stuk.titel"))
    gone = Finding("J101", Severity.FOUT, "Iets.", Place("weg.md", symbol="stuk.titel"))

    assert with_lines([known, gone], tmp_path) == (known, gone)


def test_a_file_in_another_encoding_still_has_lines(tmp_path: Path) -> None:
    (tmp_path / "stuk.md").write_bytes("Café\n# Titel <!-- ##stuk.titel hoofdstuk 1 -->\n".encode("cp1252"))
    finding = Finding("J101", Severity.FOUT, "Er is iets.", Place("stuk.md", symbol="stuk.titel"))
    assert with_lines([finding], tmp_path)[0].place.line == 2
