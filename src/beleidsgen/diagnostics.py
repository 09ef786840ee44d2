"""A finding: the only shape in which a stage says that something is not right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """How much a finding weighs; the order of the members is from heavy to light."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    OPMERKING = "opmerking"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a finding is; lines and columns count from 1, 0 means not known."""

    file: str = ""
    line: int = 0
    column: int = 0
    symbol: str = ""

    def __str__(self) -> str:
        parts = [self.file] + [str(number) for number in (self.line, self.column) if self.line and number]
        where = ":".join(part for part in parts if part)
        return " ".join(part for part in (where, f"({self.symbol})" if self.symbol else "") if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact that somebody should know, where it is, and what to do about it.

    Attributes:
        code: a code of `codes.CODES`, such as `V103`.
        message: the fact, in Dutch, no verdict.
        hint: what to do, in Dutch; may be empty.
        source: norm, rule or source id behind the finding; may be empty.
    """

    code: str
    severity: Severity
    message: str
    place: Place = Place()
    hint: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Result(Generic[T]):
    """What a stage returns: a value and everything it noticed."""

    value: T
    findings: tuple[Finding, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a finding of severity *fout* is among the findings."""
        return any(finding.severity is Severity.FOUT for finding in self.findings)


class BeleidsgenError(Exception):
    """Nothing can go on; the finding says why.

    Args:
        finding: what is the case, where, and what to do.
    """

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding
