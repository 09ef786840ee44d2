"""How a document goes into the collection of regulations (document model)."""

from __future__ import annotations

from dataclasses import dataclass

from beleidsgen.names import Symbol


@dataclass(frozen=True, slots=True)
class Publication:
    """The regulation inside a document.

    Attributes:
        metadata: the part whose table names the metadata: what it is, its value, its element.
        outside: parts of the document that are no part of the regulation.
    """

    metadata: Symbol
    outside: tuple[Symbol, ...] = ()
