from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from beleidsgen.cli.git_instellen import ATTRIBUTE
from tests.support.terminal import run
from tests.support.word import foreign, paragraph


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Proef", "-c", "user.email=proef@voorbeeld.nl")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def test_the_attribute_is_written_once_and_keeps_what_stood_there(work: Path) -> None:
    git(work, "init", "-q")
    (work / ".gitattributes").write_bytes(b"*.docx binary\r\n*.png binary")
    (work / "diep").mkdir()
    first, second = run("git-instellen", "--map", "diep"), run("git-instellen")
    assert (first.code, second.code) == (0, 0)
    assert (
        work / ".gitattributes"
    ).read_bytes() == f"*.docx binary\r\n*.png binary\r\n{ATTRIBUTE}\r\n".encode()
    assert ("staat nu" in first.err, "stond al" in second.err) == (True, True)
    assert first.out == second.out
    assert [line.split('"')[0] for line in first.out.splitlines()] == [
        "git config diff.beleidsgen.textconv ",
        "git config diff.beleidsgen.xfuncname ",
    ]


def test_a_folder_without_git_is_a_wrong_use() -> None:
    shown = run("git-instellen")
    assert shown.code == 2
    assert "git init" in shown.err
    assert run("git-instellen", "--map", "weg").err.startswith("De map weg bestaat niet.")


def test_git_diff_shows_the_changed_sentence(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    git(work, "init", "-q")
    lines = run("git-instellen").out.splitlines()
    styles = (
        '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    unchanged = "".join(paragraph(f"Zin {number}.") for number in range(10))

    def write(rhythm: str) -> None:
        body = paragraph("Overleg", style="Kop1") + unchanged + paragraph(f"Zij praten bij. Dat is {rhythm}.")
        (work / "beleid.docx").write_bytes(foreign(body, styles=styles))

    for line in lines:
        own = re.sub("'[^']*/beleidsgen'", f"'{sys.executable}' -m beleidsgen", line)
        words = shlex.split(own)
        git(work, *words[1:])
    write("vier keer per jaar")
    git(work, "add", ".")
    git(work, "commit", "-qm", "eerste")
    write("twee keer per jaar")
    shown = git(work, "diff").splitlines()
    assert "-Dat is vier keer per jaar." in shown
    assert "+Dat is twee keer per jaar." in shown
    assert " Zij praten bij." in shown
    assert any(line.startswith("@@") and line.endswith("# Overleg") for line in shown)
