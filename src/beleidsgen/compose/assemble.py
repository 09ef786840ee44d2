"""Stage 3: from content and facts to drafts: symbols and references, no numbers yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from string import Formatter

from beleidsgen.compose.choose import Choices
from beleidsgen.compose.sheets import sheets
from beleidsgen.content.fill import Filler
from beleidsgen.content.model import ContentPack, Fragment, Outline, OutlineItem
from beleidsgen.content.sheets import SHEET
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.blocks import Article, ArticleRole, Block, Section, SectionRole
from beleidsgen.document.inlines import Inline, Text
from beleidsgen.document.package import Document, NumberingScheme, Package
from beleidsgen.document.sheet import Sheet
from beleidsgen.document.walk import plain_text, symbol_of, walk
from beleidsgen.facts.model import Facts
from beleidsgen.markdown.moulds import read_fragment
from beleidsgen.markdown.parse import parse_inlines
from beleidsgen.names import NormId, Symbol
from beleidsgen.passes.define import Term

_ROLES: Mapping[str, SectionRole] = {
    "afdeling": "afdeling",
    "bijlage": "bijlage",
    "begrippen": "bijlage",
    "toelichting": "toelichting",
    "aanhef": "ongenummerd",
}
_TOP_ROLE: Mapping[str, SectionRole] = {"sectie": "hoofdstuk"}


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts of one municipality with what later stages need to know about them.

    Attributes:
        package: the drafts.
        terms: the terms that `passes.define` may place.
        places: per document kind the symbol where its terms are listed.
    """

    package: Package
    terms: tuple[Term, ...]
    places: Mapping[str, Symbol]


@dataclass(slots=True)
class _Assembling:
    """What is at hand while drafts are put together."""

    pack: ContentPack
    choices: Choices
    filler: Filler
    findings: list[Finding] = field(default_factory=list)
    places: dict[str, Symbol] = field(default_factory=dict)

    def text(self, source: str, place: Place) -> str:
        filled = self.filler.fill(source, place)
        self.findings.extend(filled.findings)
        return filled.value

    def inlines(self, source: str, place: Place) -> tuple[Inline, ...]:
        parsed = parse_inlines(self.text(source, place).strip(), values=self.filler.values, place=place)
        self.findings.extend(parsed.findings)
        return parsed.value


def assemble(pack: ContentPack, facts: Facts, choices: Choices) -> Result[Drafts]:
    """Put the drafts of one municipality together.

    Args:
        pack: all content.
        facts: the facts of the municipality.
        choices: which content applies.

    Returns:
        The drafts; P220 and P221 for texts that cannot be filled, V110 and on for texts outside the dialect.
    """
    work = _Assembling(pack, choices, Filler(facts, choices.collections))
    documents = tuple(_document(work, outline, facts) for outline in pack.outlines)
    terms = tuple(_terms(work))
    return Result(Drafts(Package(documents), terms, work.places), tuple(work.findings))


def _document(work: _Assembling, outline: Outline, facts: Facts) -> Document:
    blocks = tuple(block for item in outline.items for block in _node(work, outline, item, depth=0))
    document = Document(
        kind=outline.kind,
        title=work.inlines(outline.title, outline.place),
        name=plain_text(work.inlines(outline.name, outline.place)),
        blocks=blocks,
        scheme=_scheme(work, outline),
        meta=_meta(work, outline, facts),
        sheets=_sheets(work, outline, blocks),
        publication=outline.publication,
        cover=outline.cover,
    )
    return replace(document, evidence=_evidence(work, document))


def _sheets(work: _Assembling, outline: Outline, blocks: tuple[Block, ...]) -> tuple[Sheet, ...]:
    """The workbook of a document; what is a sheet itself is filled here, the rest stands in the blocks."""
    fragments = work.pack.fragments
    own = {
        symbol: _body(work, fragments[symbol])
        for symbol in outline.sheets.values()
        if work.choices.applies(symbol) and fragments[symbol].kind == SHEET
    }
    return sheets(outline, fragments, blocks, own)


def _node(work: _Assembling, outline: Outline, item: OutlineItem, depth: int) -> Iterator[Block]:
    if not work.choices.applies(item.symbol):
        return
    fragment = work.pack.fragments[item.symbol]
    title = work.inlines(fragment.title, fragment.place)
    body = _body(work, fragment)
    if fragment.kind in ("begrippen", "begrippenartikel"):
        work.places[outline.kind] = fragment.symbol
    if fragment.kind in ("artikel", "begrippenartikel"):
        role: ArticleRole = "tussenartikel" if work.choices.between(fragment.symbol) else "artikel"
        yield Article(fragment.symbol, title, body, role=role)
    elif fragment.kind == "wijzigingsartikel":
        yield Article(fragment.symbol, title, body, role="wijzigingsartikel")
    else:
        below = tuple(block for child in item.children for block in _node(work, outline, child, depth + 1))
        yield Section(fragment.symbol, title, body + below, role=_role(fragment, depth))
        return
    for child in item.children:
        yield from _node(work, outline, child, depth)


def _role(fragment: Fragment, depth: int) -> SectionRole:
    if fragment.kind in _ROLES:
        return _ROLES[fragment.kind]
    return _TOP_ROLE.get(fragment.kind, "paragraaf") if depth == 0 else "paragraaf"


def _body(work: _Assembling, fragment: Fragment) -> tuple[Block, ...]:
    parsed = read_fragment(
        work.text(fragment.body, fragment.place),
        symbol=fragment.symbol,
        in_article=fragment.kind in ("artikel", "begrippenartikel", "wijzigingsartikel"),
        values=work.filler.values,
        place=fragment.place,
    )
    work.findings.extend(parsed.findings)
    return parsed.value


def _scheme(work: _Assembling, outline: Outline) -> NumberingScheme:
    def pattern(key: str, default: str) -> str:
        if key not in outline.numbering:
            return default
        text = plain_text(work.inlines(outline.numbering[key], outline.place))
        if not _usable(text, ("n", "parent") if key == "paragraaf" else ("n",)):
            message = f"Het patroon ‘{text}’ voor {key} is niet te gebruiken."
            hint = "Gebruik alleen {n}, en bij paragraaf ook {parent}."
            work.findings.append(Finding("P219", Severity.FOUT, message, outline.place, hint))
            return default
        return text

    first = pattern("eerste_artikel", "1")
    return NumberingScheme(
        chapter=pattern("hoofdstuk", "{n}"),
        division=pattern("afdeling", "Afdeling {n}"),
        section=pattern("paragraaf", "{parent}.{n}"),
        annex=pattern("bijlage", "Bijlage {n}"),
        article=pattern("artikel", "{n}"),
        first_article=int(first) if first.isdecimal() else 1,
    )


def _usable(pattern: str, names: tuple[str, ...]) -> bool:
    """Whether a pattern asks for these counters and nothing else; a fact in it may hold braces."""
    try:
        fields = [field for _, *field in Formatter().parse(pattern) if field[0] is not None]
    except ValueError:
        return False
    return all(name in names and not form and not conversion for name, form, conversion in fields)


def _meta(work: _Assembling, outline: Outline, facts: Facts) -> dict[str, str]:
    """What stands in the head of the file: all of it known without a clock."""
    adopted = f"bestuur.vaststelling.{outline.adoption}"
    status = facts[f"{adopted}.status"] or "concept"
    day = facts[f"{adopted}.datum"]
    meta = {
        "gemeente": str(facts["gemeente.naam"]),
        "code": str(facts["gemeente.code"]),
        "status": str(status),
        "peildatum": facts.peildatum.isoformat(),
        "inhoud": work.pack.version,
    }
    if status != "vastgesteld" or not day:
        return meta
    body = f"orgaan.{outline.adoption}"
    return meta | {"vastgesteld": str(day)} | ({"door": str(facts[body])} if body in facts else {})


def _evidence(work: _Assembling, document: Document) -> dict[Symbol, tuple[NormId, ...]]:
    """Per symbol that stands in the document the norms it evidences."""
    rows = {row.symbol: row for rows in work.choices.collections.values() for row in rows}
    found: dict[Symbol, tuple[NormId, ...]] = {}
    for visit in walk(document):
        symbol = symbol_of(visit.node)
        piece = work.pack.fragments.get(symbol) or rows.get(symbol) if symbol else None
        if symbol and piece and piece.claims.norms:
            found[symbol] = piece.claims.norms
    return found


def _terms(work: _Assembling) -> Iterator[Term]:
    for definition in work.choices.definitions:
        yield Term(
            symbol=definition.symbol,
            term=plain_text(work.inlines(definition.term, definition.place)),
            forms=tuple(plain_text(work.inlines(form, definition.place)) for form in definition.forms),
            kinds=definition.kinds,
            meaning=work.inlines(definition.body, definition.place) or (Text(""),),
        )
