"""What there is to say of a passage: why it is there, what it prints and rests on, and who refers to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

from beleidsgen.build import Built
from beleidsgen.content.model import Definition, Fragment, Row
from beleidsgen.document.inlines import Blank, Citation, Reference, Value
from beleidsgen.document.package import Document
from beleidsgen.document.walk import inlines_of, walk, walk_inlines
from beleidsgen.explain.field import fact_words
from beleidsgen.explain.knowledge import source_words
from beleidsgen.explain.model import Line
from beleidsgen.explain.variants import variants
from beleidsgen.explain.wording import condition_words
from beleidsgen.names import Symbol

Piece = Fragment | Row | Definition

_CHOICE: Final = re.compile(r"\{%-?\s*(?:if|elif)\s+(.+?)\s*-?%\}")
_NAME: Final = re.compile(r"\b[a-z_]\w*(?:\.\w+)*")


def piece_of(built: Built, subject: str) -> Piece | None:
    """The fragment, row or definition that holds what a symbol names."""
    try:
        base = Symbol(subject).base
    except ValueError:
        return None
    part = subject.removeprefix(f"{base}/")
    if part != subject and base in built.drafts.places.values():
        for definition in built.pack.definitions:
            if definition.symbol.rpartition(".")[2] == part:
                return definition
    pieces: Iterable[Piece] = chain(
        built.pack.fragments.values(), *built.pack.collections.values(), built.pack.definitions
    )
    return next((piece for piece in pieces if piece.symbol == base), None)


def about_passage(
    built: Built, piece: Piece, subject: str, lines: Mapping[str, int], roots: Sequence[Path]
) -> Iterator[Line]:
    """Why the passage stands in the documents or not, and everything behind it."""
    choice = built.choices.pieces.get(piece.symbol)
    place = f"{piece.place.file}:{_line_in(piece, subject, roots)}"
    yield Line("Symbool", subject, subject)
    yield Line("Sjabloon", place, place)
    if choice is not None:
        yield Line("Staat erin", "ja" if choice.applies else "nee")
        asked = condition_words(built, choice.condition)
        yield Line("Voorwaarde", asked or "geen: staat er altijd in")
        if choice.reason:
            yield Line("Want", choice.reason)
    for name in dict.fromkeys(piece.condition.names):
        yield Line("Feit", fact_words(built, name, lines), name)
    yield from variants(built, piece.symbol)
    yield from _choices_inside(built, piece)
    for norm in piece.claims.norms:
        yield Line("Bewijst", f"{norm} {built.pack.catalogue.norms[norm].titel}", norm)
    for element in piece.claims.elements:
        yield Line("Behandelt", element)
    for source in piece.claims.sources:
        yield Line("Bron", source_words(built, source), source)
    for document in built.package.documents:
        yield from _used_in(built, document, Symbol(subject), lines)
        yield from _referring(document, subject)


def about_document(built: Built, kind: str) -> Iterator[Line]:
    """What a document is, where its order stands, and what is left out of it."""
    outline = next(outline for outline in built.pack.outlines if outline.kind == kind)
    yield Line("Document", f"{kind}: {outline.name}", kind)
    yield Line("Sjabloon", f"{outline.place.file}:{outline.place.line}", outline.place.file)
    yield Line("Peildatum", str(built.facts.peildatum))
    for symbol in dict.fromkeys(symbol for item in outline.items for symbol in item.walk()):
        choice = built.choices.pieces.get(symbol)
        if choice is not None and not choice.applies:
            yield Line("Staat er niet in", f"{symbol}, want {choice.reason}", symbol)


def _line_in(piece: Piece, subject: str, roots: Sequence[Path]) -> int:
    """The line of a template on which a part or row is named; that of its text when it is not found."""
    if isinstance(piece, Row):
        return _line_of_row(piece, roots)
    part = subject.removeprefix(piece.symbol).lstrip("/")
    mark = re.compile(rf"<!-- #{re.escape(part)}\b")
    for number, line in enumerate(_body(piece) if part else ()):
        if mark.search(line):
            return piece.place.line + number
    return piece.place.line


def _line_of_row(row: Row, roots: Sequence[Path]) -> int:
    named = re.compile(rf"symbool: *[\"']?{re.escape(row.symbol)}(?![\w./-])")
    for path in (root / row.place.file for root in roots):
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            found = (at for at, line in enumerate(text.splitlines(), 1) if named.search(line))
            return next(found, row.place.line)
    return row.place.line


def _body(piece: Piece) -> list[str]:
    return [] if isinstance(piece, Row) else piece.body.splitlines()


def _choices_inside(built: Built, piece: Piece) -> Iterator[Line]:
    """The choices that the text itself makes, with the facts that decide them."""
    seen = set()
    for number, line in enumerate(_body(piece)):
        for asked in _CHOICE.findall(line):
            if asked in seen:
                continue
            seen.add(asked)
            names = [name for name in dict.fromkeys(_NAME.findall(asked)) if name in built.facts]
            values = "; ".join(fact_words(built, name, {}).partition(",")[0] for name in names)
            place = f"{piece.place.file}:{piece.place.line + number}"
            told = f"als {condition_words(built, asked)}"
            yield Line("Keuze in de tekst", f"{told}: {values}" if values else told, place)


def _used_in(built: Built, document: Document, symbol: Symbol, lines: Mapping[str, int]) -> Iterator[Line]:
    """The facts that a passage prints and the sources that it cites."""
    seen = set()
    for visit in walk(document):
        if symbol not in visit.path:
            continue
        for inline in walk_inlines(inlines_of(visit.node)):
            for line in _inline_lines(built, inline, lines):
                if line not in seen:
                    seen.add(line)
                    yield line


def _inline_lines(built: Built, inline: object, lines: Mapping[str, int]) -> Iterator[Line]:
    match inline:
        case Value(fact, text):
            yield Line("Waarde", f"{fact} = {text}{_origin(built, fact, lines)}", fact)
        case Blank(field, label):
            yield Line("Open veld", f"{field}: {label}", field)
        case Citation(source):
            for part in source.parts:
                yield Line("Haalt aan", source_words(built, part), part)


def _origin(built: Built, fact: str, lines: Mapping[str, int]) -> str:
    """Where a printed value comes from: its line in the profile, or the fields that it was derived from."""
    fields = [field for field in built.facts.fields_of(fact) if field]
    if fields == [fact]:
        return f" (profiel, regel {lines[fact]})" if lines.get(fact) else ""
    where = [f"{field}, regel {lines[field]}" if lines.get(field) else field for field in fields]
    return f" (uit {'; '.join(where)})" if where else ""


def _referring(document: Document, symbol: str) -> Iterator[Line]:
    seen = set()
    for visit in walk(document):
        for inline in walk_inlines(inlines_of(visit.node)):
            if isinstance(inline, Reference) and inline.target == symbol and visit.symbol not in seen:
                seen.add(visit.symbol)
                where = visit.symbol or ""
                yield Line("Verwijst hierheen", f"{document.kind} {where}".strip(), where)
