"""Stage 2: from a profile to facts. RULES is the list, read from top to bottom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from beleidsgen.facts.calendar import CALENDAR_RULES
from beleidsgen.facts.model import Facts, Plain, Rule
from beleidsgen.facts.organisation import ORGANISATION_RULES
from beleidsgen.facts.powers import POWER_RULES
from beleidsgen.facts.setting import SETTING_RULES
from beleidsgen.facts.sex_work import SEX_WORK_RULES
from beleidsgen.profile.schema import all_field_paths, field_title

if TYPE_CHECKING:
    from beleidsgen.profile.model import MunicipalityProfile

RULES: tuple[Rule, ...] = (
    *SETTING_RULES,
    *ORGANISATION_RULES,
    *SEX_WORK_RULES,
    *POWER_RULES,
    *CALENDAR_RULES,
)


def derive(profile: MunicipalityProfile, peildatum: date) -> Facts:
    """Say everything that follows from a profile on a day.

    Args:
        profile: the profile of one municipality.
        peildatum: the day for which law and dates are read.
    """
    facts = Facts(as_plain_tree(profile), peildatum, field_title)
    for rule in RULES:
        facts.add(rule)
    return facts


def known_names() -> frozenset[str]:
    """Every name that content may use: profile fields and derived facts."""
    return (frozenset(all_field_paths()) - {"schema"}) | {rule.name for rule in RULES} | {"peildatum"}


def as_plain_tree(profile: MunicipalityProfile) -> dict[str, Plain]:
    """The profile as nested plain values: *onbekend* is None, `ja` and `nee` are booleans.

    A group of which no field is known is None as a whole, so that a text can ask for it at once.
    """
    dumped = profile.model_dump(mode="python")
    return {key: _plain(value) for key, value in dumped.items()}


def _plain(value: object) -> Plain:
    if isinstance(value, Mapping):
        fields = {str(key): _plain(item) for key, item in value.items()}
        return fields if any(item is not None for item in fields.values()) else None
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        text = str(value)
        return {"ja": True, "nee": False, "onbekend": None}.get(text, text)
    return value  # type: ignore[return-value]
