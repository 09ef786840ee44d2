"""Whether the rules of a pack ask for facts that exist."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from beleidsgen.catalogue.load import file_of
from beleidsgen.catalogue.model import Catalogue
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.pack_files import Files


def check_rules(files: Files, catalogue: Catalogue, facts: Collection[str]) -> Iterator[Finding]:
    """Find the rules that can never be judged.

    Args:
        files: the files of the pack, for the place.
        catalogue: the rules.
        facts: every name that a condition may ask for.

    Yields:
        P211 for a condition that asks for a fact that does not exist.
    """
    for rule in catalogue.rules.values():
        for name in rule.wanneer.names:
            if name not in facts:
                yield Finding(
                    "P211",
                    Severity.FOUT,
                    f"Regel {rule.id} vraagt naar ‘{name}’, maar dat feit bestaat niet.",
                    Place(file_of(files, rule.id).path, 1),
                    "Kies een naam uit docs/naslag/feiten.md.",
                )
