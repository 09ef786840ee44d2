"""Stage 9: all checks, read from top to bottom; none stops at the first finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from beleidsgen.checks.actions import check_actions
from beleidsgen.checks.agreement import check_agreement
from beleidsgen.checks.blanks import check_blanks
from beleidsgen.checks.competence import check_competence
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.coverage import check_coverage
from beleidsgen.checks.dates import check_dates
from beleidsgen.checks.definitions import check_definitions
from beleidsgen.checks.figures import check_figures
from beleidsgen.checks.references import check_typed_numbers
from beleidsgen.checks.rules import check_rules
from beleidsgen.diagnostics import Finding

CHECKS: tuple[Callable[[CheckContext], Iterator[Finding]], ...] = (
    check_typed_numbers,
    check_figures,
    check_definitions,
    check_coverage,
    check_blanks,
    check_competence,
    check_dates,
    check_actions,
    check_agreement,
    check_rules,
)


def run(context: CheckContext) -> tuple[Finding, ...]:
    """Everything that the checks have to say about a package."""
    return tuple(finding for check in CHECKS for finding in check(context))
