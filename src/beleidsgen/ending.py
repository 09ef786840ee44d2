"""How one profile ended: what the user is told of it, small enough to travel between processes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.outfolder.store import Fate


@dataclass(frozen=True, slots=True)
class Ending:
    """What came of one profile, without the documents themselves.

    Attributes:
        folder: where the files are; None when the profile could not be used.
        fates: per file what happened to it.
        findings: everything that was found.
        open_fields: how many fields are still to be filled in.
        usable: whether documents could be made of the profile.
    """

    profile: Path
    folder: Path | None = None
    fates: Mapping[str, Fate] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    open_fields: int = 0
    usable: bool = False

    @property
    def exit_code(self) -> int:
        """0 no finding *fout*; 1 findings *fout*; 2 unusable profile; 3 a person's file was kept."""
        if not self.usable:
            return 2
        if Fate.BEHOUDEN in self.fates.values():
            return 3
        return int(self.count(Severity.FOUT) > 0)

    def count(self, severity: Severity) -> int:
        """The number of findings of a severity."""
        return Counter(finding.severity for finding in self.findings)[severity]
