"""V201 and V322 to V326: what a person took out of our own text, and names and law that a person typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from beleidsgen.checks.agreement_story import Story
from beleidsgen.checks.agreement_units import Unit
from beleidsgen.checks.context import CheckContext, finding
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.names import Symbol
from beleidsgen.passes.define import mentions
from beleidsgen.profile.persons import person_in

_LONGEST_QUOTATION: Final = 60
_LAW: Final = re.compile(
    r"\b[Aa]rtikel(?:en)?\s+(?P<article>\d+[a-z]*(?:[:.]\d+[a-z]*)*)(?:, [^.;]{0,60}?)?"
    r"\s+van (?P<law>(?:de|het) (?!APV\b)[A-Z][\w-]*(?: [\w-]+){0,6})"
)


def emptied(story: Story) -> Iterator[Finding]:
    """V322: a cell of a row that said something and now says nothing."""
    for kind, pairs in story.pairs.items():
        for entry in pairs:
            if entry.before is None or entry.after is None or not entry.after.is_row:
                continue
            for was, now in zip(entry.before.lines, entry.after.lines, strict=False):
                if was.words and not now.words:
                    yield finding(
                        "V322",
                        Severity.WAARSCHUWING,
                        f"In deze rij is een cel leeggemaakt; er stond ‘{_quoted(was.text)}’.",
                        (kind, entry.after.symbol),
                        "Zet er wat er moet staan, of haal de hele rij weg.",
                    )


def cut(story: Story, told: Collection[tuple[str, Symbol]]) -> Iterator[Finding]:
    """V323: a part of our own text that is gone, per symbol.

    Args:
        story: the documents as they were and as they are.
        told: where another finding already tells that something was cut, by document and symbol.
    """
    for kind, pairs in story.pairs.items():
        new = Counter(entry.after.symbol for entry in pairs if entry.before is None and entry.after)
        gone: dict[Symbol, list[Unit]] = {}
        for entry in pairs:
            if entry.before is not None and entry.after is None:
                gone.setdefault(entry.before.symbol, []).append(entry.before)
        for symbol, units in gone.items():
            if (kind, symbol) not in told and len(units) > new[symbol]:
                yield _cut(kind, units)


def people(story: Story) -> Iterator[Finding]:
    """V324: what looks like the name of a person, in words that a person wrote."""
    for kind, pairs in story.pairs.items():
        for entry in pairs:
            if entry.after is None:
                continue
            before = " ".join(line.text for line in entry.before.lines) if entry.before else ""
            for line in entry.after.lines:
                name = person_in(line.text)
                if name and name not in before and line.text not in before:
                    yield finding(
                        "V324",
                        Severity.WAARSCHUWING,
                        f"Hier lijkt een persoon met naam te staan: ‘{name}’.",
                        (kind, entry.after.symbol),
                        "Noem de functie, en als het kan een mailbox van de functie.",
                    )


def foreign_terms(context: CheckContext, story: Story) -> Iterator[Finding]:
    """V201: a term that came into a document with a list of terms, and that only other documents describe."""
    for kind, pairs in story.pairs.items():
        if kind not in context.places:
            continue
        before = " ".join(line.text for entry in pairs if entry.before for line in entry.before.lines)
        strange = [
            term for term in context.terms if kind not in term.kinds and not mentions(before, term.forms)
        ]
        for entry in pairs:
            if entry.after is None or (entry.before and entry.before.words == entry.after.words):
                continue
            text = " ".join(line.text for line in entry.after.lines)
            for term in strange:
                if mentions(text, term.forms):
                    yield finding(
                        "V201",
                        Severity.OPMERKING,
                        f"De term ‘{term.term}’ staat nu hier, en is alleen omschreven in "
                        f"{', '.join(sorted(term.kinds))}.",
                        (kind, entry.after.symbol),
                        "Zet de omschrijving in de lijst van dit document, of gebruik een ander woord.",
                    )


def typed_law(context: CheckContext, story: Story) -> Iterator[Finding]:
    """V326: an article of a law that a person typed instead of citing a source."""
    known = {(source.regeling, source.artikel) for source in context.pack.catalogue.sources.values()}
    for kind, pairs in story.pairs.items():
        for entry in pairs:
            before = " ".join(line.text for line in entry.before.lines) if entry.before else ""
            for line in entry.after.lines if entry.after else ():
                for match in _LAW.finditer(line.text):
                    if entry.after and match[0] not in before and "⟦" not in match[0]:
                        exists = any(
                            match["article"] == a and match["law"].startswith(r) for r, a in known if r
                        )
                        yield _typed_law(kind, entry.after, match, exists=exists)


def _typed_law(kind: str, unit: Unit, match: re.Match[str], *, exists: bool) -> Finding:
    rest = (
        "staat wel bij de bronnen, maar hier ontbreekt de verwijzing"
        if exists
        else "staat niet bij de bronnen"
    )
    return finding(
        "V326",
        Severity.OPMERKING if exists else Severity.WAARSCHUWING,
        f"‘artikel {match['article']} van {match['law']}’ is met de hand getypt en {rest}.",
        (kind, unit.symbol),
        "Zoek het artikel na op wetten.overheid.nl, en verwijs in de Markdown met `[](wet:bron)`.",
    )


def _cut(kind: str, units: list[Unit]) -> Finding:
    first = " | ".join(line.text for line in units[0].lines if line.text)
    others = f" Met nog {len(units) - 1} alinea’s of rijen." if len(units) > 1 else ""
    return finding(
        "V323",
        Severity.OPMERKING,
        f"Uit {kind} is tekst van ons geschrapt: ‘{_quoted(first)}’.{others}",
        (kind, units[0].symbol),
        "Was dat de bedoeling, dan hoeft u niets te doen. Anders zet u de tekst terug.",
    )


def _quoted(text: str) -> str:
    words = " ".join(text.replace("⟦", "").replace("⟧", "").split())
    return words if len(words) <= _LONGEST_QUOTATION else f"{words[:_LONGEST_QUOTATION].rstrip()} …"
