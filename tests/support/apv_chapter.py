"""The APV chapter of one profile, made by the pipeline without the other documents, and its flaws."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from beleidsgen.build import citation_texts, facts_of
from beleidsgen.catalogue.rules import Rule
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.definitions import check_definitions
from beleidsgen.checks.rules import check_rules
from beleidsgen.compose.assemble import Drafts, assemble
from beleidsgen.compose.choose import choose
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.document.blocks import Article, Item, ItemList, Paragraph, Section
from beleidsgen.document.package import Document, Package
from beleidsgen.document.walk import children_of, find, plain_text, walk, walk_blocks
from beleidsgen.facts.model import Facts
from beleidsgen.markdown.writer import write_markdown
from beleidsgen.passes.define import define, entry_symbol, mentions
from beleidsgen.passes.number import number
from beleidsgen.passes.resolve import resolve
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.trace.coverage import cover

APV: Final = "apv-hoofdstuk-3"
_DEAD: Final = re.compile(r"De verwijzing naar (\S+) leidt nergens heen")
_COUNTER: Final = re.compile(r"(\d+)$")
_ROMAN: Final = ("I", "II", "III", "IV", "V")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_CONJUNCTION: Final = re.compile(r"\b(?:en|of)$")
_BAD_SPELLING: Final = (
    (re.compile(r"\S  +\S"), "dubbele spatie"),
    (re.compile(r"\s[,.;:)]"), "spatie voor een leesteken"),
    (re.compile(r"[,;:]{2}|\.\.|,\.|;\.|\(\)|\(\s|\[\s"), "leestekens achter elkaar"),
    (re.compile(r"\b(?:None|True|False)\b|[{}]|⟦|⟧"), "restje van een sjabloon"),
    (re.compile(r"\bten hoogste (?:geen|nul|0|onbepaald)\b|\bvoor onbepaald jaar\b"), "getal dat er geen is"),
    (re.compile(r"\b(\w{2,}) \1\b", re.I), "woord dubbel"),
)
_WHOLE_SENTENCE: Final = re.compile(r"[.:;!?]$|; (?:en|of)$|[.!?][’”)]$|\]$")


@dataclass(frozen=True, slots=True)
class Chapter:
    """The chapter of one municipality, numbered and resolved.

    Attributes:
        dead: the symbols to which a reference in the chapter leads in vain.
    """

    pack: ContentPack
    facts: Facts
    drafts: Drafts
    package: Package
    dead: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def document(self) -> Document:
        """The chapter."""
        return self.package[APV]

    @property
    def text(self) -> str:
        """The chapter as Markdown."""
        return write_markdown(self.document)


def only(pack: ContentPack, *kinds: str) -> ContentPack:
    """The pack with these documents alone."""
    return replace(pack, outlines=tuple(outline for outline in pack.outlines if outline.kind in kinds))


def make_chapter(pack: ContentPack, profile: MunicipalityProfile) -> Chapter:
    """Everything from the profile to the resolved documents; nothing is judged yet."""
    facts = facts_of(pack, profile, pack.day)
    drafts = assemble(pack, facts, choose(pack, facts))
    made = drafts.value
    defined = define(made.package, made.terms, made.places)
    resolved = resolve(number(defined), citation_texts(pack.catalogue))
    dead = [match[1] for finding in resolved.findings if (match := _DEAD.search(finding.message))]
    other = [finding for finding in resolved.findings if not _DEAD.search(finding.message)]
    return Chapter(pack, facts, made, resolved.value, tuple(dead), (*drafts.findings, *other))


def flaws(chapter: Chapter) -> list[str]:
    """Everything that is wrong with a chapter, in words; empty for a good one."""
    found = [
        *(f"{finding.code} {finding.place} {finding.message}" for finding in chapter.findings),
        *(f"verwijzing zonder doel: {symbol}" for symbol in _dead(chapter)),
        *_judged(chapter),
        *_definitions(chapter),
        *_numbering(chapter.document),
        *_articles(chapter.document),
        *wording(chapter.document),
    ]
    return list(dict.fromkeys(found))


def articles(document: Document) -> list[Article]:
    """The articles of a document in order."""
    return [visit.node for visit in walk(document) if isinstance(visit.node, Article)]


def wording(document: Document) -> Iterator[str]:
    """Sentences that a reader would stumble over."""
    for visit in walk(document):
        node = visit.node
        if not isinstance(node, Paragraph | Article | Section):
            continue
        text = plain_text(node.children) if isinstance(node, Paragraph) else plain_text(node.title)
        where = f"{visit.symbol}: {text[-70:]}"
        for pattern, what in _BAD_SPELLING:
            if match := pattern.search(text):
                yield f"{what} ‘{match.group()}’ in {where}"
        if (
            isinstance(node, Paragraph)
            and _in_regulation(visit.path)
            and not _WHOLE_SENTENCE.search(text.strip())
        ):
            yield f"zin zonder einde in {where}"


def _dead(chapter: Chapter) -> Iterator[str]:
    """Dead references; one to a document that was left out is none as long as the pack holds its target."""
    pack = chapter.pack
    rows = {row.symbol for rows in pack.collections.values() for row in rows}
    own = {symbol for outline in pack.outlines for item in outline.items for symbol in item.walk()}
    for symbol in chapter.dead:
        base = symbol.split("/")[0]
        known = base in pack.fragments or symbol in rows
        if base in own or not known:
            yield symbol


def _judged(chapter: Chapter) -> Iterator[str]:
    """What the checks say, without what a rule says of the choices in the profile itself."""
    context = CheckContext(
        package=chapter.package,
        pack=chapter.pack,
        facts=chapter.facts,
        coverage=cover(chapter.package, chapter.pack.catalogue, {}),
        blanks=(),
        terms=chapter.drafts.terms,
        places=chapter.drafts.places,
    )
    rules = {rule.code: rule for rule in chapter.pack.catalogue.rules.values()}
    for finding in (*check_definitions(context), *check_rules(context)):
        if not _asked_for(chapter, finding, rules.get(finding.code)):
            yield f"{finding.code} {finding.place.symbol}: {finding.message}"


def _asked_for(chapter: Chapter, finding: Finding, rule: Rule | None) -> bool:
    """Whether the profile itself gives rise to a finding: the facts break the rule and the text does not.

    A remark asks nothing of the text. L-05 looks at the facts as well as the text: a municipality that wants
    a scarce licence for an indefinite time is told so, but its chapter may not say it.
    """
    if rule is None:
        return False
    if rule.id == "L-05" and finding.severity is Severity.FOUT:
        node = find(chapter.document, finding.place.symbol)
        return node is not None and "onbepaalde" not in plain_text(node)
    by_choice = rule.soort == "profiel" and not finding.place.file
    return by_choice or finding.severity is Severity.OPMERKING


def _definitions(chapter: Chapter) -> Iterator[str]:
    """Terms that are defined for the regulation while only the notes or the annexes use them."""
    place = chapter.drafts.places[chapter.document.kind]
    listed = {visit.symbol for visit in walk(chapter.document) if isinstance(visit.node, Item)}
    parts = [
        block
        for block in chapter.document.blocks
        if not (isinstance(block, Section) and block.role in ("toelichting", "bijlage"))
    ]
    texts = [(a.symbol, plain_text(a)) for a in _articles_in(parts) if a.symbol != place]
    entries = {v.symbol: plain_text(v.node) for v in walk_blocks(parts) if isinstance(v.node, Item)}
    for term in chapter.drafts.terms:
        entry = entry_symbol(term, place)
        if entry not in listed or chapter.document.kind not in term.kinds:
            continue
        others = [
            text
            for symbol, text in entries.items()
            if symbol != entry and str(symbol).startswith(f"{place}/")
        ]
        if not mentions(" ".join([*(text for _, text in texts), *others]), term.forms):
            yield f"term alleen in de toelichting gebruikt: {term.term}"


def _articles_in(blocks: Sequence[object]) -> Iterator[Article]:
    for visit in walk_blocks(blocks):  # type: ignore[arg-type]
        if isinstance(visit.node, Article):
            yield visit.node


def _numbering(document: Document) -> Iterator[str]:
    """Holes in the numbers of articles, parts and items."""
    regular = [a.number for a in articles(document) if a.role == "artikel"]
    first = document.scheme.first_article
    yield from _hole(
        "artikel", regular, [document.scheme.article.format(n=first + i) for i in range(len(regular))]
    )
    amending = [a.number for a in articles(document) if a.role == "wijzigingsartikel"]
    yield from _hole("wijzigingsartikel", amending, list(_ROMAN[: len(amending)]))
    for visit in walk(document):
        node = visit.node
        children = document.blocks if visit.path == () else children_of(node)
        for role in ("afdeling", "paragraaf", "bijlage"):
            numbers = [c.number for c in children if isinstance(c, Section) and c.role == role]
            yield from _consecutive(role, numbers)
        if isinstance(node, ItemList) and node.style != "punt":
            expected = [_item_number(node.style, index) for index in range(len(node.items))]
            yield from _hole(f"{node.style} in {visit.symbol}", [i.number for i in node.items], expected)
    yield from _consecutive(
        "bijlage", [s.number for s in document.blocks if isinstance(s, Section) and s.role == "bijlage"]
    )


def _item_number(style: str, index: int) -> str:
    return _LETTERS[index] if style == "letter" else str(index + 1)


def _hole(what: str, numbers: Sequence[str], expected: Sequence[str]) -> Iterator[str]:
    if list(numbers) != list(expected):
        yield f"nummering van {what}: {', '.join(numbers)}"


def _consecutive(what: str, numbers: Sequence[str]) -> Iterator[str]:
    counters = [int(match[1]) for text in numbers if (match := _COUNTER.search(text))]
    if counters != list(range(1, len(counters) + 1)):
        yield f"nummering van {what}: {', '.join(numbers)}"


def _articles(document: Document) -> Iterator[str]:
    """Articles that are empty or badly built, and text that stands in one article twice."""
    for article in articles(document):
        seen: Counter[str] = Counter()
        if (
            not any(plain_text(child).strip() for child in article.children)
            or not plain_text(article.title).strip()
        ):
            yield f"leeg artikel {article.symbol}"
        for visit in walk_blocks(article.children):
            if isinstance(visit.node, ItemList):
                yield from _list(article, visit.node)
            if isinstance(visit.node, Item) and not plain_text(visit.node).strip():
                yield f"leeg onderdeel in {article.symbol}"
        for child in article.children:
            lids = child.items if isinstance(child, ItemList) and child.style == "lid" else (child,)
            seen.update(" ".join(plain_text(lid).split()) for lid in lids)
        yield from (f"twee keer dezelfde tekst: {text[:90]}" for text, times in seen.items() if times > 1)
    for section in (v.node for v in walk(document) if isinstance(v.node, Section)):
        if section.role in ("afdeling", "toelichting", "bijlage", "hoofdstuk") and not section.children:
            yield f"leeg onderdeel {section.symbol}"


def _list(article: Article, block: ItemList) -> Iterator[str]:
    where = f"in {article.symbol}"
    if len(block.items) == 1:
        yield f"één genummerd {'lid' if block.style == 'lid' else 'onderdeel'} {where}"
    if block.style not in ("letter", "graad"):
        return
    ends = [bool(_CONJUNCTION.search(plain_text(item).strip())) for item in block.items]
    if ends != [index == len(ends) - 2 for index in range(len(ends))]:
        yield f"‘en’ of ‘of’ op de verkeerde plaats {where}"
    for before, after in pairwise(plain_text(item) for item in block.items):
        if before.rstrip(" ;enof.") == after.rstrip(" ;enof."):
            yield f"twee gelijke onderdelen {where}"


def _in_regulation(path: Sequence[str]) -> bool:
    return path[0] not in ("apv.aanhef", "apv.slotformulier") and not path[0].startswith("apv.bijlage")
