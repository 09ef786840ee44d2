"""What every record of the catalogue shares, and the fields that authors write in their own way."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from beleidsgen.catalogue.condition import Condition, parse_condition
from beleidsgen.names import DocumentKind


def _as_condition(value: object) -> object:
    return parse_condition(str(value)) if isinstance(value, str) else value


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


ConditionField = Annotated[Condition, BeforeValidator(_as_condition)]
TextField = Annotated[str, BeforeValidator(_as_text)]
KindField = Annotated[DocumentKind, BeforeValidator(lambda value: DocumentKind(str(value)))]


class Record(BaseModel):
    """What every record of the catalogue shares: frozen, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
