"""The shape in which a rule says that two facts cannot be true together."""

from __future__ import annotations

from dataclasses import dataclass

from beleidsgen.diagnostics import Severity
from beleidsgen.yaml_source import YamlPath


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two facts of one profile that do not go together.

    Attributes:
        code: the code of the finding.
        path: the field to look at first.
        message: the fact, in Dutch.
        hint: what to do, in Dutch.
        severity: *fout* unless the two can be true together after all.
    """

    code: str
    path: YamlPath
    message: str
    hint: str
    severity: Severity = Severity.FOUT
