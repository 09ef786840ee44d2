"""What stands in the head of a file: symbol, condition, claims; every fault is a finding."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from beleidsgen.catalogue.condition import ALWAYS, Condition, ConditionError, parse_condition
from beleidsgen.catalogue.model import Catalogue
from beleidsgen.content.model import Claims
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.names import DocumentKind, NormId, SourceId, Symbol, is_kind
from beleidsgen.pack_files import Files, PackFile

FACT_ADVICE: Final = "Zoek de naam op in docs/naslag/feiten.md."
_RECORD_ADVICE: Final = "Verbeter de naam, of voeg het bestand toe."


@dataclass(slots=True)
class Loading:
    """What is known while loading: names to check against, and the findings so far."""

    files: Files
    facts: frozenset[str]
    catalogue: Catalogue
    elements: frozenset[str]
    findings: list[Finding] = field(default_factory=list)

    def note(self, code: str, message: str, place: Place, hint: str) -> None:
        """Keep a finding of severity *fout*."""
        self.findings.append(Finding(code, Severity.FOUT, message, place, hint))


def read_head(loading: Loading, file: PackFile, allowed: set[str], place: Place) -> Mapping[str, object]:
    """The head of a file; P207 when it has none, P208 for each key that does not belong there."""
    head = file.head if isinstance(file.head, Mapping) else {}
    if not head:
        loading.note(
            "P207",
            "Het bestand begint niet met een kop tussen twee regels ‘---’.",
            place,
            "Zet bovenaan een kop met ten minste ‘symbool’.",
        )
    for key in sorted(set(head) - allowed):
        loading.note(
            "P208",
            f"De sleutel ‘{key}’ hoort niet in deze kop.",
            place,
            suggestion(key, allowed) or f"Toegestaan zijn: {', '.join(sorted(allowed))}.",
        )
    return head


def read_symbol(loading: Loading, name: object, place: Place) -> Symbol | None:
    """A symbol; P209 when the text is none."""
    try:
        return Symbol(str(name))
    except ValueError:
        loading.note(
            "P209",
            f"‘{name}’ is geen symbool.",
            place,
            "Gebruik kleine letters, cijfers, punten en koppeltekens: beleid.signaleren.route.",
        )
        return None


def read_condition(
    loading: Loading, head: Mapping[str, object], place: Place, *, key: str = "wanneer"
) -> Condition:
    """A condition in a head; P210 when it cannot be read, P211 for a fact that does not exist."""
    text = str(head.get(key) or "")
    try:
        condition = parse_condition(text)
    except ConditionError as error:
        loading.note(
            "P210",
            f"De voorwaarde ‘{text}’ is niet te lezen: {error}.",
            place,
            "Schrijf bijvoorbeeld: heeft_maximum en niet is_klein.",
        )
        return ALWAYS
    for name in condition.names:
        if name not in loading.facts:
            loading.note(
                "P211",
                f"De voorwaarde vraagt naar ‘{name}’, maar dat feit bestaat niet.",
                place,
                suggestion(name, loading.facts) or FACT_ADVICE,
            )
    return condition


def read_kinds(loading: Loading, head: Mapping[str, object], place: Place) -> tuple[DocumentKind, ...]:
    """The documents that a head names; P222 for what cannot be one."""
    found = [str(kind) for kind in listed(head.get("documenten"))]
    for kind in found:
        if not is_kind(kind):
            loading.note(
                "P222",
                f"‘{kind}’ is geen naam van een documentsoort.",
                place,
                "Gebruik de naam zoals hij in pakket.yaml staat.",
            )
    return tuple(DocumentKind(kind) for kind in found if is_kind(kind))


def read_claims(loading: Loading, head: Mapping[str, object], place: Place) -> Claims:
    """What a head claims; P204 for a norm, source or element that does not exist."""
    norms = [str(norm) for norm in listed(head.get("bewijst"))]
    sources = [str(source) for source in listed(head.get("bronnen"))]
    for norm in norms:
        if norm not in loading.catalogue.norms:
            hint = suggestion(norm, loading.catalogue.norms) or _RECORD_ADVICE
            loading.note("P204", f"Norm {norm} bestaat niet.", place, hint)
    for source in sources:
        if source not in loading.catalogue.sources:
            loading.note(
                "P204",
                f"De bron {source} bestaat niet.",
                place,
                suggestion(source, loading.catalogue.sources) or _RECORD_ADVICE,
            )
    known = tuple(NormId(norm) for norm in norms if norm in loading.catalogue.norms)
    elements = tuple(str(element) for element in listed(head.get("behandelt")))
    for element in elements if loading.elements else ():
        if element not in loading.elements:
            hint = suggestion(element, loading.elements) or _RECORD_ADVICE
            loading.note("P204", f"Het onderdeel {element} bestaat niet.", place, hint)
    return Claims(known, elements, tuple(SourceId(source) for source in sources))


def listed(value: object) -> Iterable[object]:
    """A value as a list: one thing is a list of one, nothing a list of none."""
    return value if isinstance(value, list) else () if value is None else (value,)


def suggestion(name: str, known: Iterable[str]) -> str:
    """The question “bedoelde u …?” with the nearest known names, or an empty text."""
    near = difflib.get_close_matches(name, list(known), n=3, cutoff=0.6)
    return f"Bedoelde u {' of '.join(near)}?" if near else ""
