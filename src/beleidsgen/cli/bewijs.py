"""`toets --bewijs`: say per file whether it is what the stored profile gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beleidsgen.cli.console import show_findings

if TYPE_CHECKING:
    from beleidsgen.content.model import ContentPack
    from beleidsgen.prove import Proof


def prove_folders(pack: ContentPack, paths: tuple[Path, ...], formaat: str) -> int:
    """Prove every folder of a municipality, and show what came of it.

    Args:
        pack: all content.
        paths: folders of municipalities, or folders with such folders in them.
        formaat: how the findings are shown.

    Returns:
        0 when every file is the same, 1 when one is not, 2 when a folder cannot be proved.
    """
    from beleidsgen.prove import prove

    if formaat not in ("tekst", "json"):
        raise click.UsageError("--bewijs kent de formaten tekst en json.")
    proofs = [prove(pack, folder) for folder in _folders(paths)]
    if formaat == "tekst":
        for proof in proofs:
            _show(proof)
    else:
        from beleidsgen.reporting.findings_json import findings_json

        click.echo(findings_json(finding for proof in proofs for finding in proof.findings))
    return max(proof.exit_code for proof in proofs)


def _folders(paths: tuple[Path, ...]) -> Iterator[Path]:
    from beleidsgen.outfolder.recall import is_municipality_folder

    for path in paths:
        folders = [p for p in (path, *sorted(path.glob("*"))) if p.is_dir() and is_municipality_folder(p)]
        if not folders:
            raise click.UsageError(
                f"{path} is geen map van genereer. Geef bij --bewijs de map van een gemeente, "
                "met de verborgen map .beleidsgen erin."
            )
        yield from folders


def _show(proof: Proof) -> None:
    show_findings(proof.findings)
    for name, match in proof.files.items():
        click.echo(f"{match.value:14} {name}")
    counts = Counter(match.value for match in proof.files.values())
    told = ", ".join(f"{number} {words}" for words, number in counts.items()) or "niets te vergelijken"
    click.echo(f"{proof.folder}: {told}.")
