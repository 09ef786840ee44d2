"""Command lines in the documents name what exists; marked ones are run and give what they print."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from beleidsgen.cli.main import COMMANDS, cli
from tests.docs.documents import ROOT, TEST_MARK, Block, blocks, documents, name_of

_SHELLS = ("console", "powershell", "sh", "bash", "shell")
_PROMPT = re.compile(r"^(?:\$|PS [^>]*>|PS>|>)\s+")
_PROGRAM = re.compile(
    r"(?:\S*[/\\])?(?:python3?|py)(?:\.exe)? -m beleidsgen|(?:\S*[/\\])?beleidsgen(?:\.exe)?"
)
_CHAIN = re.compile(r"\s*(?:&&|\|\||[;|])\s+")
_OMITTED = ("…", "...")


def command_lines(block: Block) -> list[str]:
    """The commands of a block; with prompts in it every other line is output."""
    whole = re.sub(r"[ \t]*[\\`]\n\s*", " ", "\n".join(block.lines)).split("\n")
    prompted = [line for line in whole if _PROMPT.match(line)]
    lines = [_PROMPT.sub("", line).strip() for line in prompted or whole if line.strip()]
    return [part for line in lines for part in _CHAIN.split(line) if part]


def own_arguments(line: str) -> list[str] | None:
    """The arguments of a line that starts our program; None for another program."""
    match = _PROGRAM.match(line)
    if match is None or (line[match.end() :] and not line[match.end()].isspace()):
        return None
    windows = "\\" in line
    words = shlex.split(line[match.end() :], comments=True, posix=not windows)
    return [word.strip("\"'") for word in words]


def faults(line: str) -> Iterator[str]:
    """What a command line names that does not exist."""
    words = own_arguments(line)
    if not words or words[0] in ("--help", "-h", "--version"):
        return
    if words[0] not in COMMANDS:
        yield f"de opdracht {words[0]} bestaat niet"
        return
    group = click.Context(cli, info_name="beleidsgen", **cli.context_settings)
    command = cli.get_command(group, words[0])
    assert command is not None
    context = click.Context(command, info_name=words[0], parent=group)
    known = {spelling for param in command.get_params(context) for spelling in param.opts}
    for word in words[1:]:
        if word.startswith("-") and len(word) > 1 and word.split("=", 1)[0] not in known:
            yield f"{words[0]} heeft geen optie {word}"


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for block in blocks(path.read_text(encoding="utf-8")):
        if block.language in _SHELLS:
            for line in command_lines(block):
                yield block.line, line


@pytest.mark.parametrize("path", documents(), ids=name_of)
def test_command_lines_name_what_exists(path: Path) -> None:
    wrong = [f"{path.name}:{number}: {fault}" for number, line in _lines(path) for fault in faults(line)]

    assert wrong == []


@pytest.mark.parametrize(
    "path", [p for p in documents() if TEST_MARK in p.read_text(encoding="utf-8")], ids=name_of
)
def test_marked_examples_give_what_they_print(path: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "municipality_profiles", tmp_path / "municipality_profiles")
    found = blocks(path.read_text(encoding="utf-8"))
    for index, block in enumerate(found):
        if TEST_MARK not in block.marks or block.language not in _SHELLS:
            continue
        printed = "".join(_run(line, tmp_path) for line in command_lines(block))
        for wanted in _excerpts(found, index):
            lacking = missing_line(wanted, printed)
            assert lacking is None, f"{path.name}:{block.line}: niet in de uitvoer: {lacking}\n{printed}"


def _excerpts(found: list[Block], index: int) -> Iterator[list[str]]:
    """The output that a marked block promises: in the block behind its prompts, and in a text block below."""
    block = found[index]
    if any(_PROMPT.match(line) for line in block.lines):
        yield [line for line in block.lines if not _PROMPT.match(line)]
    following = found[index + 1] if index + 1 < len(found) else None
    end = block.line + len(block.lines) + 1
    if following is not None and following.language in ("text", "json") and following.line - end <= 5:
        yield list(following.lines)


def missing_line(wanted: list[str], printed: str) -> str | None:
    """The first line of an excerpt that does not stand in the output, in the order of the excerpt."""
    rest = [" ".join(line.split()) for line in printed.split("\n")]
    for line in (" ".join(line.split()) for line in wanted):
        if not line or line in _OMITTED:
            continue
        pattern = ".*".join(re.escape(part) for part in re.split(r"…|\.\.\.", line))
        at = next((i for i, said in enumerate(rest) if re.fullmatch(pattern, said)), None)
        if at is None:
            return line
        rest = rest[at + 1 :]
    return None


def _run(line: str, folder: Path) -> str:
    words = own_arguments(line)
    assert words is not None, f"een gemarkeerd voorbeeld draait alleen beleidsgen: {line}"
    done = subprocess.run(
        [sys.executable, "-m", "beleidsgen", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.stdout


def test_faults_in_command_lines_are_seen() -> None:
    assert list(faults("beleidsgen genereer profiel.yaml --uit uit --formaat=md  # zo")) == []
    assert list(faults(".venv/bin/beleidsgen toets uit --streng")) == []
    assert list(faults(".venv\\Scripts\\beleidsgen.exe toets uit\\gm9901 --streng")) == []
    assert list(faults("python -m beleidsgen gemeenten Zoeter")) == []
    assert list(faults("pip install beleidsgen")) == []
    assert list(faults("beleidsgen-anders --weg")) == []
    assert list(faults("beleidsgen maak profiel.yaml")) == ["de opdracht maak bestaat niet"]
    assert list(faults("beleidsgen toets uit --strenger")) == ["toets heeft geen optie --strenger"]


def test_commands_of_a_block() -> None:
    prompted = Block("console", ("$ beleidsgen toets \\", "    uit", "uit: geen bevindingen."), 1)
    bare = Block("powershell", ("beleidsgen toets `", "  uit", "", "beleidsgen schema"), 1)

    assert command_lines(prompted) == ["beleidsgen toets uit"]
    chained = Block("bash", ("cd x && beleidsgen schema | less; beleidsgen toets uit",), 1)

    assert command_lines(bare) == ["beleidsgen toets uit", "beleidsgen schema"]
    assert command_lines(chained) == ["cd x", "beleidsgen schema", "less", "beleidsgen toets uit"]


def test_an_excerpt_may_leave_out_lines_and_words() -> None:
    printed = "een\ntwee  drie\nvier vijf zes\n"

    assert missing_line(["een", "…", "vier … zes"], printed) is None
    assert missing_line(["twee drie"], printed) is None
    assert missing_line(["vier vijf zes", "een"], printed) == "een"
