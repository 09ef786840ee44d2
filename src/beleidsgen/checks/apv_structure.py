"""How a regulation is put together: order, division, amending articles, final provisions, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from beleidsgen.catalogue.rules import Rule
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.hit import Hit
from beleidsgen.checks.reading import Passage, articles, words
from beleidsgen.document.blocks import Article, Block, Section
from beleidsgen.document.inlines import Reference
from beleidsgen.document.package import Document
from beleidsgen.document.walk import inlines_of, plain_text, walk, walk_blocks, walk_inlines

_Passages = Sequence[Passage]
_DIVISION: Final = {"hoofdstuk": 0, "afdeling": 1, "paragraaf": 2}
_BODY, _END, _AFTER = 1, 2, 3


def order(_context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*volgorde*: opening (`opening`), body, closing (`slot`), annexes and notes, in that order."""
    ranked = [(block, _rank(rule, block)) for block in document.blocks]
    known = [(block, rank) for block, rank in ranked if rank is not None]
    for (_, before), (block, after) in pairwise(known):
        if after < before:
            yield Hit(document.kind, getattr(block, "symbol", None) or document.kind, _title(block))
            return


def final_provisions(
    _context: CheckContext, rule: Rule, document: Document, _read: _Passages
) -> Iterator[Hit]:
    """*slotbepalingen*: the subjects of `volgorde` come in that order, each in an article of its own."""
    patterns = [re.compile(pattern, re.I | re.M) for pattern in rule.listed("volgorde")]
    last = -1
    for article in articles(document):
        text = f"{plain_text(article.title)}\n{words(article.children)}"
        found = [index for index, pattern in enumerate(patterns) if pattern.search(text)]
        if len(found) > 1:
            yield Hit(document.kind, article.symbol, variant="samen")
        elif found and found[0] < last:
            yield Hit(document.kind, article.symbol, f"‘{plain_text(article.title)}’")
        last = max(last, *found) if found else last


def division(_context: CheckContext, _rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*indeling*: hoofdstuk, afdeling, paragraaf in that order, each with a heading."""
    for visit in walk(document):
        section = visit.node
        if not isinstance(section, Section) or section.role not in _DIVISION or not _has_articles(section):
            continue
        if not plain_text(section.title).strip():
            yield Hit(document.kind, section.symbol, "geen opschrift")
        for child in section.children:
            deeper = isinstance(child, Section) and _DIVISION.get(child.role, 9) > _DIVISION[section.role]
            if isinstance(child, Section) and not deeper:
                yield Hit(document.kind, child.symbol, f"{child.role} in een {section.role}")


def amending_articles(
    _context: CheckContext, _rule: Rule, document: Document, _read: _Passages
) -> Iterator[Hit]:
    """*wijzigingsartikelen*: an amending regulation has articles of its own in Roman figures only."""
    if any(article.role == "wijzigingsartikel" for article in articles(document)):
        for block in document.blocks:
            if isinstance(block, Article) and block.role == "artikel":
                yield Hit(document.kind, block.symbol, f"‘artikel {block.number}’")


def whole_chapter(_context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*hoofdstuk_vervangen*: an amending article sets the whole chapter anew (`formule`)."""
    amending = [p for p in read if p.article is not None and p.article.role == "wijzigingsartikel"]
    if amending and not any(re.search(rule.listed("formule")[0], p.text, re.I) for p in amending):
        yield Hit(document.kind, amending[0].symbol)


def title(context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*citeertitel*: none in an amending regulation (variant); capitals only at the start and in names."""
    name = str(context.facts["gemeente.naam"])
    amends = any(article.role == "wijzigingsartikel" for article in articles(document))
    for passage in read:
        found = re.search(rule.listed("formule")[0], passage.text) if passage.part == "regeling" else None
        if found is None:
            continue
        if amends:
            yield Hit(document.kind, passage.symbol, variant="wijziging")
        rest = found.group(1).replace(name, "").split()[1:]
        wrong = [word for word in rest if word[:1].isupper()]
        if wrong:
            yield Hit(document.kind, passage.symbol, f"‘{wrong[0]}’")


def annexes(_context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*bijlage_bij_artikel*: an annex refers to an article, or says that it is no part (`los`)."""
    own = {article.symbol for article in articles(document)}
    for block in document.blocks:
        if not isinstance(block, Section) or block.role != "bijlage":
            continue
        inlines = (line for visit in walk_blocks((block,)) for line in walk_inlines(inlines_of(visit.node)))
        named = {inline.target.base for inline in inlines if isinstance(inline, Reference)}
        if not named & own and not re.search(rule.listed("los")[0], words((block,)), re.I):
            yield Hit(document.kind, block.symbol, _title(block))


def _rank(rule: Rule, block: Block) -> int | None:
    if isinstance(block, Article):
        return _BODY
    if not isinstance(block, Section):
        return None
    if block.role in ("bijlage", "toelichting"):
        return _AFTER
    if block.role in _DIVISION:
        return _BODY
    text = words((block,))
    if re.search(rule.listed("slot")[0], text, re.I):
        return _END
    return 0 if re.search(rule.listed("opening")[0], text, re.I) else None


def _title(block: Block) -> str:
    return f"‘{plain_text(block.title)}’" if isinstance(block, Section | Article) else ""


def _has_articles(section: Section) -> bool:
    return any(isinstance(visit.node, Article) for visit in walk_blocks(section.children))
