"""Stage 8: per norm the passages that evidence it, and what that amounts to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from beleidsgen.catalogue.model import Catalogue, Norm
from beleidsgen.document.blocks import Article, Section
from beleidsgen.document.fingerprint import fingerprint
from beleidsgen.document.inlines import Blank
from beleidsgen.document.package import Document, Package
from beleidsgen.document.walk import (
    Node,
    children_of,
    find,
    inlines_of,
    plain_text,
    symbol_of,
    walk_blocks,
    walk_inlines,
)
from beleidsgen.names import DocumentKind, NormId, Symbol

_QUOTATION_WORDS = 40


class Status(StrEnum):
    """What the evidence for a norm amounts to."""

    GEDEKT = "gedekt"
    GEWIJZIGD = "gedekt, door mens gewijzigd"
    DEELS = "deels"
    ONTBREEKT = "ontbreekt"
    NIET_VAN_TOEPASSING = "niet van toepassing"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage that evidences a norm.

    Attributes:
        heading: number and title of the section or article it stands in.
        quotation: the first words of the passage.
        blanks: number of open fields in the passage.
        edited: whether a person changed the passage since it was made.
    """

    kind: DocumentKind
    symbol: Symbol
    heading: str
    quotation: str
    blanks: int
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Covered:
    """One norm with its evidence.

    Attributes:
        lacking: the kinds of document in which the norm asks for evidence that is not there.
        reason: why the norm does not apply; empty when it does.
    """

    norm: Norm
    status: Status
    evidence: tuple[Evidence, ...]
    lacking: tuple[DocumentKind, ...] = ()
    reason: str = ""


Coverage = Mapping[NormId, Covered]


def cover(
    package: Package,
    catalogue: Catalogue,
    excluded: Mapping[NormId, str],
    ancestors: Mapping[str, Document] | None = None,
) -> Coverage:
    """Say per norm where its evidence stands.

    Args:
        package: numbered and resolved documents.
        catalogue: all norms.
        excluded: the norms that do not apply, each with the reason.
        ancestors: the documents that a person changed, as we made them, by kind.
    """
    found: dict[NormId, list[Evidence]] = {}
    for document in package.documents:
        before = (ancestors or {}).get(document.kind)
        for norm, evidence in _evidence_in(document):
            edited = before is not None and _edited(document, before, evidence.symbol)
            found.setdefault(norm, []).append(replace(evidence, edited=edited))
    kinds = {document.kind for document in package.documents}
    return {
        norm.id: _covered(norm, tuple(found.get(norm.id, ())), kinds, excluded.get(norm.id, ""))
        for norm in catalogue.norms.values()
    }


def _covered(norm: Norm, evidence: tuple[Evidence, ...], kinds: set[DocumentKind], reason: str) -> Covered:
    if reason:
        return Covered(norm, Status.NIET_VAN_TOEPASSING, evidence, reason=reason)
    asked = [kind for kind in norm.verlangt_in if kind in kinds]
    present = {item.kind for item in evidence}
    lacking = tuple(kind for kind in asked if kind not in present)
    if not evidence:
        return Covered(norm, Status.ONTBREEKT, (), lacking)
    whole = not lacking and not any(item.blanks for item in evidence)
    if not whole:
        return Covered(norm, Status.DEELS, evidence, lacking)
    edited = any(item.edited for item in evidence)
    return Covered(norm, Status.GEWIJZIGD if edited else Status.GEDEKT, evidence)


def _edited(document: Document, before: Document, symbol: Symbol) -> bool:
    """Whether the passage of a symbol says something else than it did; a passage of a person is edited."""
    now, then = find(document, symbol), find(before, symbol)
    if now is None or then is None:
        return now is not then
    return [fingerprint(part) for part in _own(now)] != [fingerprint(part) for part in _own(then)]


def _evidence_in(document: Document) -> Iterator[tuple[NormId, Evidence]]:
    for heading, node in _with_heading(document):
        symbol = symbol_of(node)
        if symbol is None:
            continue
        for norm in document.evidence.get(symbol, ()):
            yield norm, _evidence(document.kind, symbol, heading, node)


def _with_heading(document: Document) -> Iterator[tuple[str, Node]]:
    """Every node with the heading under which it stands."""

    def below(node: Node, heading: str) -> Iterator[tuple[str, Node]]:
        if isinstance(node, Section | Article):
            title = plain_text(node.title)
            word = "artikel " if isinstance(node, Article) else ""
            heading = " ".join(filter(None, [f"{word}{node.number}".strip(), title]))
        yield heading, node
        for child in children_of(node):
            yield from below(child, heading)

    for block in document.blocks:
        yield from below(block, plain_text(document.title))


def _evidence(kind: DocumentKind, symbol: Symbol, heading: str, node: Node) -> Evidence:
    own = _own(node)
    words = " ".join(plain_text(child).replace("\t", "; ") for child in own).split()
    dots = " …" if len(words) > _QUOTATION_WORDS else ""
    inlines = (inline for visit in walk_blocks(own) for inline in walk_inlines(inlines_of(visit.node)))
    blanks = sum(1 for inline in inlines if isinstance(inline, Blank))
    return Evidence(kind, symbol, heading, " ".join(words[:_QUOTATION_WORDS]) + dots, blanks)


def _own(node: Node) -> list[Node]:
    """What a node says itself: its parts without the sections below it."""
    return [child for child in children_of(node) if not isinstance(child, Section)] or [node]
