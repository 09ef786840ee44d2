"""Stage 7: every reference gets its words, every citation its label and address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.blocks import Article, Block, Callout, Figure, Item, ItemList, Row, Section, Table
from beleidsgen.document.inlines import Citation, Inline, Reference
from beleidsgen.document.package import Document, Package
from beleidsgen.document.tidy import Only
from beleidsgen.document.walk import plain_text, transform_blocks, transform_inlines, transform_table
from beleidsgen.names import SourceId, Symbol

_ORDINALS = (
    "nulde",
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "vijfde",
    "zesde",
    "zevende",
    "achtste",
    "negende",
    "tiende",
    "elfde",
    "twaalfde",
    "dertiende",
    "veertiende",
    "vijftiende",
    "zestiende",
    "zeventiende",
    "achttiende",
    "negentiende",
    "twintigste",
)

_OPEN = re.compile(r"\[in te vullen: [^\]]*\]")


class CitationTexts(Protocol):
    """Where the words of a citation come from; paper does not know the catalogue."""

    def __call__(self, source: SourceId, form: str, detail: str) -> tuple[str, str] | None:
        """Label and address of a citation, or None when the source does not exist."""
        ...


@dataclass(frozen=True, slots=True)
class Target:
    """A place that can be referred to.

    Attributes:
        kind: the document it stands in.
        main: the words for its article or section: `artikel 3:7`, `paragraaf 2.3`.
        part: the words for the part of the article: `tweede lid`, `onder b`; may be empty.
        article: symbol of the article it stands in, if any.
    """

    kind: str
    main: str
    part: str = ""
    article: Symbol | None = None


def resolve(package: Package, citations: CitationTexts) -> Result[Package]:
    """Give every reference and citation its words.

    Args:
        package: numbered documents.
        citations: gives label and address of a source.

    Returns:
        The documents; V101 for a reference to a symbol that is nowhere, V102 for a symbol that stands
        twice, V104 for an unknown source.
    """
    targets, findings = _targets(package)
    names: dict[str, str] = {document.kind: document.name for document in package.documents}
    documents = [
        _resolved(_Resolving(document, targets, names, citations, findings)) for document in package.documents
    ]
    return Result(Package(tuple(documents)), tuple(findings))


def resolve_beside(document: Document, package: Package, citations: CitationTexts) -> Document:
    """Give the references in one more document their words; those of the package have theirs already.

    Args:
        document: refers to itself and to the package.
        package: numbered documents.
        citations: gives label and address of a source.
    """
    targets, _ = _targets(Package((*package.documents, document)))
    names: dict[str, str] = {other.kind: other.name for other in (*package.documents, document)}
    return _resolved(_Resolving(document, targets, names, citations, []))


def _resolved(resolving: _Resolving) -> Document:
    document = resolving.document
    blocks = tuple([resolving.block(block, document_symbol(document)) for block in document.blocks])
    sheets = tuple([replace(sheet, table=resolving.table(sheet.table)) for sheet in document.sheets])
    return replace(document, blocks=blocks, sheets=sheets)


def document_symbol(document: Document) -> Symbol:
    """The symbol that stands for a whole document in a finding."""
    return Symbol(document.kind)


def ordinal(number: int) -> str:
    """The Dutch ordinal of a lid: `eerste`, `tweede`, and `21e` above twenty."""
    return _ORDINALS[number] if number < len(_ORDINALS) else f"{number}e"


def _targets(package: Package) -> tuple[dict[Symbol, Target], list[Finding]]:
    found: dict[Symbol, Target] = {}
    findings: list[Finding] = []

    def keep(symbol: Symbol | None, target: Target) -> None:
        if symbol is None:
            return
        if symbol in found:
            findings.append(
                _fault(
                    "V102",
                    f"Het symbool {symbol} staat op meer dan één plaats.",
                    target.kind,
                    symbol,
                    "Geef een van de plaatsen een ander symbool.",
                )
            )
        found.setdefault(symbol, target)

    for document in package.documents:
        found[document_symbol(document)] = Target(document.kind, document.name)
        for block in document.blocks:
            _collect(block, document.kind, None, keep)
    return found, findings


class _Keep(Protocol):
    def __call__(self, symbol: Symbol | None, target: Target) -> None: ...


def _collect(block: Block, kind: str, article: Target | None, keep: _Keep) -> None:
    match block:
        case Section():
            keep(block.symbol, Target(kind, _section_words(block)))
            _collect_all(block.children, kind, None, keep)
        case Article():
            here = Target(kind, f"artikel {block.number}", article=block.symbol)
            keep(block.symbol, here)
            _collect_all(block.children, kind, here, keep)
        case ItemList():
            for item in block.items:
                _collect_item(block.style, item, kind, article, keep)
        case Table():
            keep(block.symbol, Target(kind, "de tabel"))
            for row in block.rows:
                if row.symbol is not None:
                    keep(row.symbol, Target(kind, f"‘{_first_cell(row)}’"))
        case Figure():
            keep(block.symbol, Target(kind, f"figuur {block.number}"))
            _collect(block.child, kind, article, keep)
        case Callout():
            keep(block.symbol, article or Target(kind, "het kader"))
            _collect_all(block.children, kind, article, keep)
        case _:
            keep(block.symbol, article or Target(kind, "de tekst"))


def _collect_all(blocks: tuple[Block, ...], kind: str, article: Target | None, keep: _Keep) -> None:
    for block in blocks:
        _collect(block, kind, article, keep)


def _collect_item(style: str, item: Item, kind: str, article: Target | None, keep: _Keep) -> None:
    if article is None:
        if item.symbol is not None:
            keep(item.symbol, Target(kind, f"‘{_start(item)}’"))
        _collect_all(item.children, kind, None, keep)
        return
    here = replace(article, part=", ".join(filter(None, [article.part, _item_words(style, item.number)])))
    keep(item.symbol, here)
    _collect_all(item.children, kind, here, keep)


def _item_words(style: str, number: str) -> str:
    if style == "lid":
        return f"{ordinal(int(number))} lid"
    if style == "letter":
        return f"onder {number}"
    return f"{number}°" if style == "graad" else ""


def _section_words(section: Section) -> str:
    if not section.number:
        return f"‘{plain_text(section.title)}’"
    if section.role == "hoofdstuk":
        return section.number.lower() if not section.number.isdigit() else f"hoofdstuk {section.number}"
    if section.role == "paragraaf":
        return f"paragraaf {section.number}"
    return section.number[:1].lower() + section.number[1:]


def _first_cell(row: Row) -> str:
    return plain_text(row.cells[0].children).rstrip(" .")


def _start(item: Item) -> str:
    text = plain_text(item.children[0]) if item.children else ""
    words = _OPEN.sub("…", text).split()
    return " ".join(words[:8]).rstrip(" .;:")


@dataclass(slots=True)
class _Resolving:
    """Labels the references of one document."""

    document: Document
    targets: Mapping[Symbol, Target]
    names: Mapping[str, str]
    citations: CitationTexts
    findings: list[Finding]

    def block(self, block: Block, near: Symbol) -> Block:
        """One block with everything below it; `near` is the article or section around it."""
        if isinstance(block, Section | Article):
            children = tuple(self.block(child, block.symbol) for child in block.children)
            title = transform_inlines(block.title, self._words_near(block.symbol))
            return replace(block, title=title, children=children)
        return transform_blocks((block,), self._words_near(near))[0]

    def table(self, table: Table) -> Table:
        """The table of a sheet, which stands nowhere in the text."""
        return transform_table(table, self._words_near(document_symbol(self.document)))

    def _words_near(self, near: Symbol) -> Only:
        return Only(lambda inline: self._inline(inline, near), Reference, Citation)

    def _inline(self, inline: Inline, near: Symbol) -> Inline:
        if isinstance(inline, Reference):
            return self._reference(inline, near)
        if isinstance(inline, Citation):
            found = self.citations(inline.source, inline.form, inline.detail)
            if found is None:
                self._note(
                    "V104",
                    f"De bron {inline.source} bestaat niet.",
                    near,
                    "Verbeter het id, of voeg de bron toe onder bronnen/.",
                )
                return replace(inline, label=inline.source)
            return replace(inline, label=found[0], url=found[1])
        return inline

    def _reference(self, reference: Reference, near: Symbol) -> Reference:
        target = self.targets.get(reference.target)
        if target is None:
            self._note(
                "V101",
                f"De verwijzing naar {reference.target} leidt nergens heen.",
                near,
                "Verbeter het symbool, of haal de verwijzing weg.",
            )
            return replace(reference, label=f"[verwijzing zonder doel: {reference.target}]")
        if target.kind == self.document.kind:
            return replace(reference, label=_here(target, near), file="")
        words = ", ".join(filter(None, [target.main, target.part]))
        whole = (
            words if target.main == self.names[target.kind] else _of(words, target, self.names[target.kind])
        )
        return replace(reference, label=whole, file=target.kind)

    def _note(self, code: str, message: str, near: Symbol, hint: str) -> None:
        self.findings.append(_fault(code, message, self.document.kind, near, hint))


def _here(target: Target, near: Symbol) -> str:
    if target.article == near and target.part:
        return f"het {target.part}" if "lid" in target.part.split(",")[0] else target.part
    if target.article == near:
        return "dit artikel"
    return ", ".join(filter(None, [target.main, target.part]))


def _of(words: str, target: Target, name: str) -> str:
    return f"{words}, van {name}" if target.part else f"{words} van {name}"


def _fault(code: str, message: str, kind: str, symbol: Symbol, hint: str) -> Finding:
    return Finding(code, Severity.FOUT, message, Place(file=f"{kind}.md", symbol=symbol), hint)
