"""The law-date radar: which passages of documents made for one day rest on law that another day changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from beleidsgen.build import Built
from beleidsgen.catalogue.model import Catalogue, DatedValue, Source, value_name
from beleidsgen.content.load import BILLS, VALUES
from beleidsgen.content.model import Definition, Fragment, Row
from beleidsgen.content.wording import words
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.document.inlines import Citation
from beleidsgen.document.package import Document, Package
from beleidsgen.document.walk import Node, find, inlines_of, plain_text, walk, walk_inlines
from beleidsgen.names import SourceId, Symbol
from beleidsgen.passes.define import entry_symbol

_NAMED: Final = re.compile(rf"\b({VALUES}|{BILLS})\.(\w+)")
_ADVICE: Final[Mapping[str, str]] = {
    "vervallen": "Vervang de bron en lees na of de passage zonder haar nog klopt.",
    "geldend": "Lees na of de passage nog klopt nu dit recht is.",
    "aanhangig": "Schrijf niet als recht wat dan nog een voorstel is.",
}
_NAMED_PLACES: Final = 3
_UNSURE: Final = " De bron is nog niet nagegaan: kijk eerst of de datum klopt."


@dataclass(frozen=True, slots=True)
class _Passage:
    """What one place in a document rests on."""

    kind: str
    symbol: Symbol
    sources: dict[SourceId, None] = field(default_factory=dict)
    values: dict[str, None] = field(default_factory=dict)


def radar(now: Built, then: Built) -> tuple[Finding, ...]:
    """Hold documents made for one day against the law of another.

    Args:
        now: the documents as they are, with the law of the day for which they were made.
        then: the same municipality with the law of the other day.

    Returns:
        V711 per passage and source of which the status changes, V712 per passage and value that changes,
        V713 per source that nobody read for the other day, V714 per passage that comes or goes.
    """
    if now.facts.peildatum == then.facts.peildatum:
        return ()
    looking = _Looking(now, then, now.facts.peildatum, then.facts.peildatum)
    passages = list(_passages(now))
    return (
        *(found for passage in passages for found in looking.changes(passage)),
        *looking.unread(passages),
        *looking.moves(),
    )


def _passages(built: Built) -> Iterator[_Passage]:
    """Every place that cites a source, or whose author named one, or a value or bill of the catalogue."""
    catalogue = built.pack.catalogue
    for document in built.package.documents:
        pieces = _pieces(built, document.kind)
        found: dict[Symbol, _Passage] = {}
        for visit in walk(document):
            symbol = visit.symbol or Symbol(document.kind)
            passage = found.setdefault(symbol, _Passage(document.kind, symbol))
            for inline in walk_inlines(inlines_of(visit.node)):
                if isinstance(inline, Citation):
                    passage.sources.update(dict.fromkeys(inline.source.parts))
        for symbol, passage in found.items():
            if symbol in pieces:
                _add_named(passage, pieces[symbol], catalogue)
        yield from (passage for passage in found.values() if passage.sources or passage.values)


def _pieces(built: Built, kind: str) -> Mapping[Symbol, Fragment | Row | Definition]:
    """What an author wrote, by the symbol under which it stands in a document."""
    rows = (row for rows in built.choices.collections.values() for row in rows)
    pieces: dict[Symbol, Fragment | Row | Definition] = {row.symbol: row for row in rows}
    pieces.update(built.pack.fragments)
    place = built.drafts.places.get(kind)
    if place is not None:
        entries = {term.symbol: entry_symbol(term, place) for term in built.drafts.terms}
        pieces.update({entries[d.symbol]: d for d in built.choices.definitions if d.symbol in entries})
    return pieces


def _add_named(passage: _Passage, piece: Fragment | Row | Definition, catalogue: Catalogue) -> None:
    passage.sources.update(dict.fromkeys(piece.claims.sources))
    text = " ".join(str(value) for value in piece.values.values()) if isinstance(piece, Row) else piece.body
    by_name = {
        VALUES: {value_name(name): name for name in catalogue.values},
        BILLS: {value_name(name): name for name in catalogue.sources},
    }
    for group, name in _NAMED.findall(f"{piece.condition.text} {text}"):
        known = by_name[group].get(name)
        if known is None:
            continue
        if group == BILLS:
            passage.sources[SourceId(known)] = None
            continue
        passage.values[known] = None
        passage.sources.update({SourceId(value.bron): None for value in catalogue.values[known]})


@dataclass(frozen=True, slots=True)
class _Looking:
    """The two days, and what is looked at on each of them."""

    now: Built
    then: Built
    made_for: date
    day: date

    def changes(self, passage: _Passage) -> Iterator[Finding]:
        """What changes under one passage."""
        catalogue = self.now.pack.catalogue
        for name in passage.sources:
            source = catalogue.sources.get(name)
            if source is not None and source.status_on(self.made_for) != source.status_on(self.day):
                yield self._source_changes(passage, source)
        for value in passage.values:
            before, after = catalogue.value_on(value, self.made_for), catalogue.value_on(value, self.day)
            if before != after:
                yield self._value_changes(passage, value, before, after)

    def unread(self, passages: list[_Passage]) -> Iterator[Finding]:
        """The sources of which nobody read the text for the other day, each once."""
        places: dict[SourceId, list[_Passage]] = {}
        for passage in passages:
            for name in passage.sources:
                places.setdefault(name, []).append(passage)
        for name, carried in places.items():
            source = self.now.pack.catalogue.sources.get(name)
            told = self._not_read(source) if source else None
            if told is None:
                continue
            yield Finding(
                "V713",
                Severity.OPMERKING,
                told[0],
                _place(carried[0].kind, carried[0].symbol),
                f"{told[1]} {_carried(carried)}",
                name,
            )

    def _not_read(self, source: Source) -> tuple[str, str] | None:
        """Why the text of a source is not known for the other day, and what to do; None when it is."""
        limit, verified = self.now.pack.verification_days, source.geverifieerd_op
        if verified is None or source.te_verifieren:
            return (
                f"De bron {source.id} is nog niet nagekeken, ook niet voor {self.day}.",
                "Lees de bron, vul geverifieerd_op in en haal te_verifieren weg.",
            )
        if source.versie is not None and source.versie > self.day:
            return (
                f"De tekst van de bron {source.id} die wij lazen, is van {source.versie}; "
                f"voor {self.day} is zij niet nagekeken.",
                f"Lees de tekst die op {self.day} gold.",
            )
        if (self.day - verified).days > limit:
            return (
                f"De bron {source.id} is op {self.day} langer dan {limit} dagen niet nagekeken: "
                f"voor het laatst op {verified}.",
                "Lees de bron opnieuw en werk geverifieerd_op bij.",
            )
        return None

    def moves(self) -> Iterator[Finding]:
        """The passages that come or go when the documents are made again for the other day."""
        for document in self.then.drafts.package.documents:
            before = self._symbols(self.now.drafts.package, document.kind)
            after = self._symbols(self.then.drafts.package, document.kind)
            standing = self._symbols(self.now.package, document.kind)
            for symbol in after:
                if symbol not in before:
                    yield self._moved(document, symbol, "komt er een passage bij")
            for symbol in before:
                if symbol not in after and symbol in standing:
                    yield self._moved(document, symbol, "vervalt deze passage")

    def _symbols(self, package: Package, kind: str) -> dict[Symbol, None]:
        """The authors' pieces that stand in a document, in order."""
        pieces = self.now.pack.fragments.keys() | {
            row.symbol for rows in self.now.pack.collections.values() for row in rows
        }
        return {
            visit.symbol: None for visit in walk(package[kind]) if visit.symbol and visit.symbol in pieces
        }

    def _source_changes(self, passage: _Passage, source: Source) -> Finding:
        before, after = source.status_on(self.made_for), source.status_on(self.day)
        since = source.tot if "vervallen" in (before, after) else source.van
        return Finding(
            "V711",
            Severity.WAARSCHUWING,
            f"Deze passage steunt op deze bron: {source.quoted()}. Die is {_spelled(before, source)} "
            f"op {self.made_for}, waarvoor het document is gemaakt, "
            f"en {_spelled(after, source)} {self._from(since)}.",
            _place(passage.kind, passage.symbol),
            f"{self._advice(passage) or _ADVICE[after]}{_UNSURE if source.te_verifieren else ''}",
            source.id,
        )

    def _value_changes(
        self, passage: _Passage, name: str, before: DatedValue | None, after: DatedValue | None
    ) -> Finding:
        value = before or after
        title = value.titel if value else name
        since = (after.van if after else None) or (before.tot if before else None)
        return Finding(
            "V712",
            Severity.WAARSCHUWING,
            f"Deze passage gebruikt ‘{title}’: {_amount(before)} op {self.made_for}, waarvoor het "
            f"document is gemaakt, en {_amount(after)} {self._from(since)}.",
            _place(passage.kind, passage.symbol),
            self._advice(passage) or "Zet de nieuwe waarde in de passage, of haal haar weg.",
            value.bron if value else "",
        )

    def _advice(self, passage: _Passage) -> str:
        """That the text follows the law by itself, where it does."""
        before = find(self.now.drafts.package[passage.kind], passage.symbol)
        after = find(self.then.drafts.package[passage.kind], passage.symbol)
        if before is None or after is None or self._same_but_for_the_day(before, after):
            return ""
        return (
            f"Maak het document opnieuw met --peildatum {self.day}: "
            "deze tekst gaat dan mee. Lees haar daarna na."
        )

    def _same_but_for_the_day(self, before: Node, after: Node) -> bool:
        """Whether two texts differ in nothing but the peildatum that they print."""
        text = plain_text(before)
        for wording in (str, words):
            text = text.replace(wording(self.made_for), wording(self.day))
        return text == plain_text(after)

    def _from(self, since: date | None) -> str:
        """From which day something holds, as far as the catalogue tells."""
        return f"vanaf {since}" if since else f"op {self.day}"

    def _moved(self, document: Document, symbol: Symbol, what: str) -> Finding:
        return Finding(
            "V714",
            Severity.WAARSCHUWING,
            f"Met het recht van {self.day} {what}: {symbol}. Het document is gemaakt voor {self.made_for}.",
            _place(document.kind, symbol),
            f"Maak het document opnieuw met --peildatum {self.day}, of neem de wijziging zelf over.",
        )


def _carried(passages: list[_Passage]) -> str:
    """How many passages rest on a source, and the first of them."""
    first = ", ".join(f"{passage.symbol} ({passage.kind})" for passage in passages[:_NAMED_PLACES])
    left = len(passages) - _NAMED_PLACES
    more = f" en nog {left}" if left > 0 else ""
    number = "1 passage steunt" if len(passages) == 1 else f"{len(passages)} passages steunen"
    return f"{number} op haar: {first}{more}."


def _place(kind: str, symbol: Symbol) -> Place:
    return Place(file=f"{kind}.md", symbol=symbol)


def _spelled(status: str, source: Source) -> str:
    """A status in the words of a lawyer: an act that is adopted is no bill any more."""
    return "nog niet in werking" if status == "aanhangig" and source.soort != "kamerstuk" else status


def _amount(value: DatedValue | None) -> str:
    return f"{value.waarde} {value.eenheid}".strip() if value else "geen"
