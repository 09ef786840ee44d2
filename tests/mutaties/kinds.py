"""All kinds of errors, in the order in which the report shows them."""

from __future__ import annotations

from tests.mutaties.bench import Kind
from tests.mutaties.kinds_facts import NAMES, NUMBERS_AND_TERMS
from tests.mutaties.kinds_forbidden import EVIDENCE, FORBIDDEN
from tests.mutaties.kinds_references import LAW, REFERENCES, TERMS
from tests.mutaties.kinds_rules import ACTIONS, BIBOB_KINDS, COMPETENCE

KINDS: tuple[Kind, ...] = (
    *REFERENCES,
    *LAW,
    *TERMS,
    *NUMBERS_AND_TERMS,
    *NAMES,
    *COMPETENCE,
    *ACTIONS,
    *BIBOB_KINDS,
    *FORBIDDEN,
    *EVIDENCE,
)
