"""What a rule found: the place and the fact, without a word about the law."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule is not kept.

    Attributes:
        kind: the document; empty for a fact of the profile.
        symbol: the nearest symbol, or the profile field.
        fact: what was found, for the message of the rule.
        variant: name of the variant of the finding; empty for the finding itself.
    """

    kind: str
    symbol: str
    fact: str = ""
    variant: str = ""
