"""The command `beleidsgen`: one module per command, loaded only when it is asked for."""

from __future__ import annotations

import importlib
import sys

import click

from beleidsgen import __version__
from beleidsgen.cli.console import prepare_streams, program
from beleidsgen.cli.dutch import DutchHelp
from beleidsgen.diagnostics import BeleidsgenError
from beleidsgen.memory import spare_collector

COMMANDS = {
    "nieuw": "Begin een profiel voor een gemeente of een hele regio.",
    "profielen-uit": "Maak profielen uit een tabel met een rij per gemeente.",
    "gemeenten": "Zoek een gemeente in het register.",
    "genereer": "Maak de documenten uit een of meer profielen.",
    "keuzes": "Zet naast elkaar wat gemeenten hebben gekozen.",
    "toets": "Toets de documenten van een gemeente.",
    "uitleg": "Leg uit waarom iets in een document staat.",
    "schema": "Druk het JSON Schema van het profiel af.",
    "tekst": "Toon een Word-bestand als regels.",
    "git-instellen": "Laat git Word-bestanden vergelijken.",
}
"""Every command with its line in the help, in the order of use."""


class _Commands(DutchHelp, click.Group):
    """The commands by name; importing one is left until it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"beleidsgen.cli.{name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Opdrachten"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        import difflib

        name = args[0] if args else ""
        if name and name not in COMMANDS and not name.startswith("-"):
            near = difflib.get_close_matches(name, COMMANDS, n=1)
            hint = f" Bedoelde u ‘{near[0]}’?" if near else ""
            raise click.UsageError(f"De opdracht ‘{name}’ bestaat niet.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    help="Maak uit één gemeenteprofiel vier samenhangende documenten tegen mensenhandel.",
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT",
)
@click.version_option(
    __version__, "--version", prog_name="beleidsgen", message="%(prog)s %(version)s", help="Toon de versie."
)
def cli() -> None:
    """Hold the commands."""


def main() -> None:
    """Run the program; whatever happens, the user reads a Dutch line and never a traceback."""
    prepare_streams()
    spare_collector()
    try:
        sys.exit(cli.main(prog_name=program(), standalone_mode=False) or 0)
    except click.exceptions.Exit as exit_:
        sys.exit(exit_.exit_code)
    except click.Abort:
        click.echo("Afgebroken.", err=True)
        sys.exit(130)
    except click.ClickException as error:
        _explain_usage(error)
        sys.exit(2)
    except BeleidsgenError as error:
        click.echo(f"{error.finding.code} {error.finding.message}\n  {error.finding.hint}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)
    except Exception as error:
        click.echo(
            f"P901 Er ging iets mis dat niet had mogen gebeuren ({type(error).__name__}: {error}).\n"
            "  Meld deze regel, en als dat mag het profiel erbij. "
            "Elk bestand is heel geschreven of niet aangeraakt.",
            err=True,
        )
        sys.exit(2)


def _explain_usage(error: click.ClickException) -> None:
    """A fault in the use of the command, in Dutch."""
    context = getattr(error, "ctx", None)
    click.echo(f"{_dutch(error)}", err=True)
    if context is not None:
        click.echo(f"  Zie: {context.command_path} --help", err=True)


def _dutch(error: click.ClickException) -> str:
    message = error.format_message()
    match error:
        case click.exceptions.NoSuchOption():
            near = f" Bedoelde u {' of '.join(error.possibilities)}?" if error.possibilities else ""
            return f"De optie {error.option_name} bestaat niet.{near}"
        case click.exceptions.MissingParameter():
            name = error.param.human_readable_name if error.param else "iets"
            return f"Er ontbreekt iets: {name.rstrip('…')}."
        case click.exceptions.BadOptionUsage() if "does not take a value" in message:
            return f"De optie {error.option_name} krijgt geen waarde; laat weg wat achter het teken = staat."
        case click.exceptions.BadOptionUsage():
            return f"De optie {error.option_name} wordt niet goed gebruikt: geef er een waarde bij."
        case click.exceptions.BadParameter() if error.param is not None:
            choices = getattr(error.param.type, "choices", ())
            name = error.param.opts[0] if error.param.opts else error.param.human_readable_name
            return f"{name} klopt niet. Kies uit: {', '.join(choices)}." if choices else f"{name} klopt niet."
        case click.UsageError() if "unexpected extra argument" in message:
            return f"Er staat te veel achter de opdracht: {message.partition('(')[2].rstrip(')')}."
        case _:
            return message
