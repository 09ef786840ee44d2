"""Why something stands in a document: the answer to `beleidsgen uitleg`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from beleidsgen.build import Built
from beleidsgen.content.heads import suggestion
from beleidsgen.content.model import Definition, Fragment, Row
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.inlines import Blank, Citation, Reference, Value
from beleidsgen.document.package import Document
from beleidsgen.document.walk import inlines_of, walk, walk_inlines
from beleidsgen.names import NormId, Symbol

Piece = Fragment | Row | Definition


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an explanation: what it is about, and what there is to say."""

    about: str
    says: str


def explain(built: Built, subject: str) -> Result[tuple[Line, ...]]:
    """Explain a symbol, a norm or a source.

    Args:
        built: everything that was made for a municipality.
        subject: a symbol, a norm id or a source id.

    Returns:
        The lines; P306 when nothing has that name.
    """
    if subject in built.pack.catalogue.norms:
        return Result(tuple(_norm(built, NormId(subject))))
    if subject in built.pack.catalogue.sources:
        return Result(tuple(_source(built, subject)))
    piece = _piece(built, subject)
    if piece is not None:
        return Result(tuple(_symbol(built, piece, subject)))
    names = [*built.choices.pieces, *built.pack.catalogue.norms, *built.pack.catalogue.sources]
    unknown = Finding(
        "P306",
        Severity.FOUT,
        f"‘{subject}’ is geen symbool, norm of bron.",
        Place(),
        suggestion(subject, names) or "Symbolen staan in de opmerkingen (<!-- … -->) van de Markdown.",
    )
    return Result((), (unknown,))


def _piece(built: Built, subject: str) -> Piece | None:
    try:
        base = Symbol(subject).base
    except ValueError:
        return None
    pieces: Iterable[Piece] = chain(
        built.pack.fragments.values(), *built.pack.collections.values(), built.pack.definitions
    )
    return next((piece for piece in pieces if piece.symbol == base), None)


def _symbol(built: Built, piece: Piece, subject: str) -> Iterator[Line]:
    choice = built.choices.pieces.get(piece.symbol)
    yield Line("Symbool", subject)
    yield Line("Bestand", piece.place.file)
    if choice is not None:
        yield Line("Staat erin", "ja" if choice.applies else "nee")
        yield Line("Voorwaarde", choice.condition or "geen: staat er altijd in")
        if choice.reason:
            yield Line("Want", choice.reason)
    for norm in piece.claims.norms:
        yield Line("Bewijst", f"{norm} {built.pack.catalogue.norms[norm].titel}")
    for element in piece.claims.elements:
        yield Line("Behandelt", element)
    for source in piece.claims.sources:
        yield Line("Bron", _source_words(built, source))
    for document in built.package.documents:
        yield from _used_in(built, document, piece.symbol)
        yield from _referring(document, subject)


def _used_in(built: Built, document: Document, symbol: Symbol) -> Iterator[Line]:
    """The facts that a passage prints and the sources that it cites."""
    seen = set()
    for visit in walk(document):
        if symbol not in visit.path:
            continue
        for inline in walk_inlines(inlines_of(visit.node)):
            line = _inline_line(built, inline)
            if line is not None and line not in seen:
                seen.add(line)
                yield line


def _inline_line(built: Built, inline: object) -> Line | None:
    match inline:
        case Value(fact, text):
            fields = built.facts.fields_of(fact)
            origin = "" if fields == (fact,) or not fields else f" (uit {', '.join(fields)})"
            return Line("Waarde", f"{fact} = {text}{origin}")
        case Blank(field, label):
            return Line("Open veld", f"{field}: {label}")
        case Citation(source):
            return Line("Haalt aan", "; ".join(_source_words(built, part) for part in source.parts))
        case _:
            return None


def _referring(document: Document, symbol: str) -> Iterator[Line]:
    for visit in walk(document):
        for inline in walk_inlines(inlines_of(visit.node)):
            if isinstance(inline, Reference) and inline.target == symbol:
                yield Line("Verwijst hierheen", f"{document.kind} {visit.symbol or ''}".strip())


def _norm(built: Built, subject: NormId) -> Iterator[Line]:
    covered = built.coverage[subject]
    norm = covered.norm
    yield Line("Norm", f"{norm.id} {norm.titel}")
    yield Line("Eis", norm.eis)
    yield Line("Niveau", f"{norm.niveau}, thema {norm.thema}")
    yield Line("Stand", f"{covered.status.value}{f' ({covered.reason})' if covered.reason else ''}")
    for item in covered.evidence:
        yield Line("Bewijs", f"{item.kind}, {item.heading}: {item.quotation}")
    if covered.lacking:
        yield Line("Nog geen bewijs in", ", ".join(covered.lacking))
    for source in norm.bronnen:
        yield Line("Bron", _source_words(built, source))


def _source(built: Built, subject: str) -> Iterator[Line]:
    source = built.pack.catalogue.sources[subject]
    yield Line("Bron", _source_words(built, subject))
    if source.inhoud:
        yield Line("Inhoud", source.inhoud)
    yield Line("Stand", f"{source.status_on(built.facts.peildatum)} op {built.facts.peildatum}")
    if source.versie:
        yield Line("Gelezen versie", str(source.versie))
    checked = "nog te verifiëren" if source.te_verifieren else str(source.geverifieerd_op or "onbekend")
    yield Line("Nagekeken op", checked)
    for document in built.package.documents:
        places = dict.fromkeys(
            visit.symbol or ""
            for visit in walk(document)
            for inline in walk_inlines(inlines_of(visit.node))
            if isinstance(inline, Citation) and subject in inline.source.parts
        )
        for place in places:
            yield Line("Aangehaald in", f"{document.kind} {place}".strip())


def _source_words(built: Built, source: str) -> str:
    record = built.pack.catalogue.sources.get(source)
    if record is None:
        return source
    checked = f"nagekeken op {record.geverifieerd_op}" if record.geverifieerd_op else ""
    checked = "nog te verifiëren" if record.te_verifieren else checked
    return " – ".join(part for part in (source, record.note.rstrip("."), record.address, checked) if part)
