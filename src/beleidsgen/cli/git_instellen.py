"""`beleidsgen git-instellen`: let git show what changed inside Word files."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from beleidsgen.cli.dutch import DutchHelp

ATTRIBUTE = "*.docx diff=beleidsgen"


@click.command(
    "git-instellen",
    cls=DutchHelp,
    short_help="Laat git Word-bestanden vergelijken.",
    options_metavar="[OPTIES]",
)
@click.option(
    "--map",
    "folder",
    metavar="MAP",
    default=".",
    type=click.Path(path_type=Path),
    help="Map met de git-werkmap (standaard: deze map).",
)
def command(folder: Path) -> int:
    """Laat `git diff` in Word-bestanden zien welke zinnen zijn gewijzigd.

    Zet een regel in .gitattributes; die geldt voor iedereen die de map deelt.
    De twee regels die de opdracht toont, voert u daarna zelf een keer uit op uw eigen computer.
    """
    root = _work_tree(folder)
    changed = _write_attribute(root / ".gitattributes")
    done = "staat nu" if changed else "stond al"
    click.echo(f"De regel ‘{ATTRIBUTE}’ {done} in {root / '.gitattributes'}.", err=True)
    click.echo("Voer deze twee regels een keer uit, in een terminal in die map:", err=True)
    click.echo(f"git config diff.beleidsgen.textconv {_quoted(f'{_own_program()} tekst')}")
    click.echo(f"git config diff.beleidsgen.xfuncname {_quoted('^#+ .*$')}")
    return 0


def _work_tree(folder: Path) -> Path:
    """The top of the work tree in which a folder lies.

    Raises:
        click.UsageError: the folder does not exist, or lies in none.
    """
    if not folder.is_dir():
        raise click.UsageError(f"De map {folder} bestaat niet. Geef bij --map de map met uw documenten.")
    for candidate in (folder.absolute(), *folder.absolute().parents):
        if (candidate / ".git").exists():
            return candidate
    raise click.UsageError(f"De map {folder} hoort niet bij een git-werkmap. Maak er eerst een met: git init")


def _write_attribute(path: Path) -> bool:
    """Add our line at the end, where it wins; False when it stands there already."""
    try:
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
        if ATTRIBUTE in text.splitlines():
            return False
        ending = "\r\n" if "\r\n" in text else "\n"
        before = f"{text}{ending}" if text and not text.endswith("\n") else text
        part = path.with_name(".gitattributes.deel")
        part.write_bytes(f"{before}{ATTRIBUTE}{ending}".encode())
        part.replace(path)
    except (OSError, UnicodeDecodeError):
        raise click.UsageError(
            f"{path} is niet te lezen of te schrijven. Zet er zelf deze regel in: {ATTRIBUTE}"
        ) from None
    return True


def _own_program() -> str:
    """How git starts this program from whatever folder, with slashes that its shell reads on Windows too."""
    if shutil.which("beleidsgen"):
        return "beleidsgen"
    path = Path(sys.argv[0]).absolute()
    if path.stem != "beleidsgen":
        return f"'{Path(sys.executable).as_posix()}' -m beleidsgen"
    return f"'{path.as_posix()}'"


def _quoted(text: str) -> str:
    """The text as one word for bash, PowerShell and the Windows prompt alike."""
    return f'"{text}"'
