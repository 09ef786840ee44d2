"""Every finding code that a stage may raise; the reference of findings is printed from this table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from beleidsgen.codes.dialect import DIALECT, REFERENCES
from beleidsgen.codes.documents import DOCUMENTS
from beleidsgen.codes.model import Code, Family
from beleidsgen.codes.output import BATCH, LOOK, OUTPUT, PROGRAM, REGISTER, REPORTING
from beleidsgen.codes.pack import PACK
from beleidsgen.codes.paper import ODT, PDF
from beleidsgen.codes.profile import CONTRADICTIONS, EXEMPTIONS, FIELDS
from beleidsgen.codes.proof import PROOF
from beleidsgen.codes.table import COMPARISON, REGION, TABLE
from beleidsgen.codes.yaml_text import YAML_TEXT

__all__ = ["CODES", "FAMILIES", "Code", "Family"]

FAMILIES: Final[tuple[Family, ...]] = (
    YAML_TEXT,
    FIELDS,
    CONTRADICTIONS,
    EXEMPTIONS,
    PACK,
    OUTPUT,
    LOOK,
    PROOF,
    REPORTING,
    BATCH,
    TABLE,
    REGION,
    COMPARISON,
    REGISTER,
    PDF,
    ODT,
    PROGRAM,
    REFERENCES,
    DIALECT,
    *DOCUMENTS,
)
"""Read top to bottom: from the profile to the documents."""

CODES: Final[Mapping[str, Code]] = MappingProxyType(
    {code.code: code for family in FAMILIES for code in family.codes}
)
"""Every code by its name."""
