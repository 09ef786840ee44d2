"""What a finding code is: the fact it stands for, what to do, and the smallest thing that brings it about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from beleidsgen.diagnostics import Severity

FOUT: Final = (Severity.FOUT,)
WAARSCHUWING: Final = (Severity.WAARSCHUWING,)
OPMERKING: Final = (Severity.OPMERKING,)


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding.

    Attributes:
        code: the code, such as `V103`.
        severities: the weights it can have, heavy ones first.
        title: the fact in a few words, in Dutch, starting with a small letter.
        explanation: what is the case and why it matters, in Dutch.
        advice: what to do, in Dutch.
        example: the smallest input that brings it about: YAML, Markdown or a command.
    """

    code: str
    severities: tuple[Severity, ...]
    title: str
    explanation: str
    advice: str
    example: str


@dataclass(frozen=True, slots=True)
class Family:
    """Codes about one subject.

    Attributes:
        title: the subject, in Dutch.
        about: what these codes have in common, in Dutch.
        codes: the codes, in ascending order.
    """

    title: str
    about: str
    codes: tuple[Code, ...]
