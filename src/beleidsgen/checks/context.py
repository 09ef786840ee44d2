"""What a check may look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.document.inlines import Inline
from beleidsgen.document.package import Document, Package
from beleidsgen.document.walk import inlines_of, walk, walk_inlines
from beleidsgen.facts.model import Facts
from beleidsgen.names import Symbol
from beleidsgen.passes.define import Term
from beleidsgen.trace.blanks import OpenField
from beleidsgen.trace.coverage import Coverage

_NO_DOCUMENTS: Final = Package(())


@dataclass(frozen=True, slots=True)
class CheckContext:
    """One municipality's package with everything that was known when it was made.

    Attributes:
        package: the documents as they stand, edited ones included.
        places: per document kind the symbol of its list of terms.
        final: whether the documents are meant to be adopted (`--definitief`).
        fresh: the documents as the profile gives them now; every printed fact knows its name.
        ancestors: of the documents that a person changed, what we made last, by kind.
    """

    package: Package
    pack: ContentPack
    facts: Facts
    coverage: Coverage
    blanks: tuple[OpenField, ...]
    terms: tuple[Term, ...]
    places: Mapping[str, Symbol]
    final: bool = False
    fresh: Package = _NO_DOCUMENTS
    ancestors: Mapping[str, Document] = field(default_factory=dict)

    def inlines(self) -> Iterator[tuple[Document, Symbol, Inline]]:
        """Every inline of every document with the nearest symbol."""
        for document in self.package.documents:
            for visit in walk(document):
                for inline in walk_inlines(inlines_of(visit.node)):
                    yield document, visit.symbol or Symbol(document.kind), inline


def finding(
    code: str, severity: Severity, message: str, where: tuple[str, str], hint: str = "", source: str = ""
) -> Finding:
    """A finding about a place in a document.

    Args:
        code: code of the finding.
        severity: its weight.
        message: the fact, in Dutch.
        where: document kind and symbol.
        hint: what to do, in Dutch.
        source: norm, rule or source id.
    """
    kind, symbol = where
    return Finding(code, severity, message, Place(file=f"{kind}.md", symbol=symbol), hint, source)
