"""Facts of time: the years for which the policy holds."""

from __future__ import annotations

from datetime import date

from beleidsgen.facts.model import Derived, Facts, Rule

_ADOPTED = "bestuur.vaststelling.beleid.datum"
_TERM = "bestuur.looptijd_jaren"


def _start_year(facts: Facts) -> Derived:
    adopted = facts[_ADOPTED]
    return adopted.year if isinstance(adopted, date) else None


def _end_year(facts: Facts) -> Derived:
    start, years = facts["looptijd.van"], facts[_TERM]
    return start + years if isinstance(start, int) and isinstance(years, int) else None


CALENDAR_RULES: tuple[Rule, ...] = (
    Rule("looptijd.van", "Eerste jaar van het beleid", (_ADOPTED,), _start_year),
    Rule("looptijd.tot", "Laatste jaar van het beleid", (_TERM, _ADOPTED), _end_year),
)
