"""Checks that a rule fills with its own words: what must stand where, in which order, and refer to what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from beleidsgen.catalogue.rules import Rule
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.hit import Hit
from beleidsgen.checks.reading import Passage
from beleidsgen.document.blocks import Section
from beleidsgen.document.package import Document
from beleidsgen.document.walk import find, plain_text, walk

_Passages = Sequence[Passage]


def present(_context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*aanwezig*: every symbol of `symbolen` stands in the document."""
    for symbol in rule.listed("symbolen"):
        if find(document, symbol) is None:
            yield Hit(document.kind, symbol, symbol)


def contains(_context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*bevat*: each pattern of `bevat` is found below the symbol `in`, or else in the part of the rule."""
    inside = rule.listed("in")
    text = _text(rule, read)
    for pattern in rule.listed("bevat"):
        if not re.search(pattern, text, re.IGNORECASE | re.MULTILINE):
            yield Hit(document.kind, inside[0] if inside else document.kind)
            return


def refers(_context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*verwijst*: what stands below the symbol `van` refers to `naar`, or to a part of it."""
    start, goal = rule.listed("van")[0], rule.listed("naar")[0]
    targets = {target for passage in read if _below(passage, start) for target in passage.targets}
    if not any(target == goal or target.startswith(f"{goal}/") for target in targets):
        yield Hit(document.kind, start)


def cites(_context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*grondslag*: what stands below the symbol `in` cites every source of `bronnen`."""
    inside = rule.listed("in")[0]
    cited = {source for passage in read if _below(passage, inside) for source in passage.sources}
    lacking = [source for source in rule.listed("bronnen") if source not in cited]
    if lacking:
        yield Hit(document.kind, inside, ", ".join(lacking))


def explained(_context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*toegelicht*: when a provision holds `regeling`, the explanatory notes hold `toelichting`."""
    norm, reason = rule.listed("regeling")[0], rule.listed("toelichting")[0]
    said = next((p for p in read if p.part == "regeling" and re.search(norm, p.searched, re.I)), None)
    notes = " ".join(passage.searched for passage in read if passage.part == "toelichting")
    if said is not None and not re.search(reason, notes, re.I):
        yield Hit(document.kind, said.symbol)


def headings(_context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*koppen*: every pattern of `koppen` is found in a heading; the words before its first `|` name it."""
    titles = [plain_text(visit.node.title) for visit in walk(document) if isinstance(visit.node, Section)]
    lacking = [
        head for head in rule.listed("koppen") if not any(re.search(head, title, re.I) for title in titles)
    ]
    if lacking:
        yield Hit(document.kind, document.kind, ", ".join(f"‘{head.partition('|')[0]}’" for head in lacking))


def phrases(_context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*zinsdelen*: the phrases stand below `in`, in this order; those of `mag_ontbreken` may lack."""
    text, optional = _text(rule, read).casefold(), rule.listed("mag_ontbreken")
    last = 0
    for phrase in rule.listed("zinsdelen"):
        at = text.find(phrase.casefold())
        if at < 0 and phrase in optional:
            continue
        if at < last:
            yield Hit(document.kind, rule.listed("in")[0], f"‘{phrase}’")
            return
        last = at


def _text(rule: Rule, read: _Passages) -> str:
    """The words a check looks at: below one symbol when the rule names it, else a part of the document."""
    inside = rule.listed("in")
    if inside:
        return "\n".join(passage.searched for passage in read if _below(passage, inside[0]))
    return "\n".join(passage.searched for passage in read if rule.deel in ("", passage.part))


def _below(passage: Passage, symbol: str) -> bool:
    own = passage.article.symbol if passage.article else passage.symbol
    return symbol in (own, passage.symbol) or passage.symbol.startswith((f"{symbol}/", f"{symbol}."))
