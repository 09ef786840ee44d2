from __future__ import annotations

from pathlib import Path

from tests.support.terminal import run
from tests.support.word import foreign, paragraph


def test_the_lines_of_a_file_are_printed(work: Path) -> None:
    (work / "een nota.docx").write_bytes(foreign(paragraph("Eerste zin. Tweede zin.")))
    shown = run("tekst", "een nota.docx")
    assert (shown.code, shown.out, shown.err) == (0, "Eerste zin.\nTweede zin.\n", "")


def test_a_file_that_word_cannot_read_is_told_apart_without_stopping_git(work: Path) -> None:
    (work / "kapot.docx").write_bytes(b"geen zip")
    shown = run("tekst", "kapot.docx")
    assert (shown.code, shown.out) == (0, "[geen leesbaar Word-bestand, 8 bytes]\n")
    assert "Open het in Word" in shown.err


def test_a_file_that_is_not_there_is_a_wrong_use() -> None:
    shown = run("tekst", "weg.docx")
    assert (shown.code, shown.out) == (2, "")
    assert "weg.docx is er niet" in shown.err
