from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

import beleidsgen
from beleidsgen.cli import main as main_module
from beleidsgen.cli.main import COMMANDS
from beleidsgen.diagnostics import BeleidsgenError, Finding, Severity
from tests.support.terminal import run

ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Arguments|Error|Invalid|Missing|Got|unexpected|Show|default|required|Try)\b"
)


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_is_dutch(command: str, option: str) -> None:
    shown = run(*([command] if command else []), option)
    assert shown.code == 0
    assert shown.err == ""
    assert shown.out.startswith(f"Gebruik: beleidsgen{f' {command}' if command else ''} [OPTIES]")
    assert "Toon deze uitleg." in shown.out
    assert not ENGLISH.search(shown.out)


def test_the_help_names_every_command() -> None:
    shown = run("--help").out
    assert "Opdrachten:" in shown
    for name, line in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(line)}$", shown, re.MULTILINE)


def test_every_command_has_a_module() -> None:
    folder = Path(main_module.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {
        "__init__",
        "main",
        "console",
        "dutch",
        "bewijs",
        "endings",
        "progress",
        "verslag",
    } == {name.replace("-", "_") for name in COMMANDS}


def test_version() -> None:
    assert run("--version").out == f"beleidsgen {beleidsgen.__version__}\n"


def test_without_a_command_the_help_is_shown() -> None:
    shown = run()
    assert shown.code == 2
    assert "Gebruik: beleidsgen [OPTIES] OPDRACHT" in shown.everything


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["genere"], "De opdracht ‘genere’ bestaat niet. Bedoelde u ‘genereer’?"),
        (["xyz"], "De opdracht ‘xyz’ bestaat niet."),
        (["--prof"], "De optie --prof bestaat niet."),
        (["genereer", "--prof", "x"], "De optie --prof bestaat niet. Bedoelde u --proef?"),
        (["genereer"], "Er ontbreekt iets: PROFIEL.\n"),
        (["uitleg", "klaar.yaml"], "Na ‘klaar.yaml’ ontbreekt iets. Geef na een profiel een naam"),
        (("uitleg",), "Er ontbreekt iets: PROFIEL NAAM | BESTAND:REGEL."),
        (
            ["genereer", "klaar.yaml", "--uit"],
            "De optie --uit wordt niet goed gebruikt: geef er een waarde bij.",
        ),
    ],
)
def test_a_fault_in_the_use_is_said_in_dutch(arguments: list[str], line: str) -> None:
    shown = run(*arguments)
    assert shown.code == 2
    assert shown.out == ""
    assert shown.err.startswith(line)
    assert not ENGLISH.search(shown.err)


@pytest.mark.parametrize(
    "arguments",
    [
        ["toets", "klaar.yaml", "--formaat", "xml"],
        ["toets", "klaar.yaml", "--peildatum", "2026-13-01"],
        ["genereer", "klaar.yaml", "--peildatum", "morgen"],
        ["gemeenten", "a", "b"],
        ["uitleg", "klaar.yaml", "BN-05", "nog iets"],
        ["schema", "x"],
        ["genereer", "klaar.yaml", "--proef=1"],
        ["-x"],
    ],
)
def test_every_fault_in_the_use_is_dutch_and_has_code_2(arguments: list[str]) -> None:
    shown = run(*arguments)
    assert shown.code == 2
    assert shown.err.strip()
    assert not ENGLISH.search(shown.err), shown.err
    assert "is not" not in shown.err


def test_a_value_for_an_option_that_takes_none_is_not_asked_for_another_value() -> None:
    assert "geef er een waarde bij" not in run("genereer", "klaar.yaml", "--proef=1").err


def test_a_fault_points_at_the_help() -> None:
    assert run("genereer").err.endswith("  Zie: beleidsgen genereer --help\n")


def _raising(error: BaseException) -> object:
    def command(**_: object) -> object:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (KeyError("x"), 2, "P901 Er ging iets mis dat niet had mogen gebeuren (KeyError: 'x')."),
        (click.Abort(), 130, "Afgebroken."),
        (BrokenPipeError(), 0, ""),
        (
            BeleidsgenError(Finding("P201", Severity.FOUT, "Niet te lezen.", hint="Sla het op.")),
            2,
            "P201 Niet te lezen.\n  Sla het op.",
        ),
    ],
)
def test_whatever_happens_is_a_dutch_line(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, words: str
) -> None:
    monkeypatch.setattr("beleidsgen.cli.schema.command.callback", _raising(error))
    shown = run("schema")
    assert shown.code == code
    assert shown.err.startswith(words)


def _program(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "beleidsgen", *arguments],
        env=os.environ | {"PYTHONPATH": str(Path(beleidsgen.__file__).parents[1])},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_the_program_itself() -> None:
    """A process of its own: what `python -m beleidsgen` prints and the code it gives."""
    shown = _program("gemeenten", "Súdwest")
    assert (shown.returncode, shown.stderr.splitlines()[0][:12]) == (0, "1 gemeente. ")
    assert "GM1900" in shown.stdout
    wrong = _program("genere")
    assert wrong.returncode == 2
    assert wrong.stderr.startswith("De opdracht ‘genere’ bestaat niet.")
