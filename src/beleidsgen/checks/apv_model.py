"""What an ordinance on sex businesses must hold together: scarcity, transition, penalties, data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from beleidsgen.catalogue.rules import Rule
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.hit import Hit
from beleidsgen.checks.reading import Passage, articles
from beleidsgen.content.wording import number_words, words
from beleidsgen.document.blocks import Article
from beleidsgen.document.package import Document
from beleidsgen.document.walk import find, plain_text
from beleidsgen.facts.model import Plain

_Passages = Sequence[Passage]
_MONTHS: Final = tuple(words(date(2000, month, 1)).split()[1] for month in range(1, 13))
_DAY: Final = re.compile(rf"(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})", re.IGNORECASE)


def scarce_duration(context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*schaarse_duur*: per line of `duren` (lid, field of the duration, fields of the maxima) whether the
    duration is indefinite although the licence is scarce, or (variant *omgekeerd*) the other way round."""
    source = rule.listed("bron")[0]
    reasoned = any(source in passage.sources for passage in read if passage.part == "toelichting")
    for line in rule.listed("duren"):
        symbol, field, *maxima = line.split()
        node = find(document, symbol)
        if node is None:
            continue
        text = plain_text(node)
        scarce = any(_positive(context.facts[name]) for name in maxima)
        indefinite = "onbepaalde" in text.casefold()
        if scarce and (indefinite or context.facts[field] == "onbepaald"):
            yield Hit(document.kind, symbol, f"{field} is {words(context.facts[field] or 'onbekend')}")
        elif not scarce and not indefinite and not reasoned:
            yield Hit(document.kind, symbol, variant="omgekeerd")


def transition(context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*overgang*: a passage on running licences (`lopend`) and, with a maximum, on their end (`einde`)."""
    regulation = [passage for passage in read if passage.part == "regeling"]
    kept = [p for p in regulation if re.search(rule.listed("lopend")[0], p.searched, re.I)]
    ended = [p for p in regulation if re.search(rule.listed("einde")[0], p.searched, re.I)]
    if not kept:
        yield Hit(document.kind, document.kind)
    elif context.facts["heeft_maximum"] and not ended:
        yield Hit(document.kind, kept[0].symbol, variant="einddatum")


def penalties(_context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*strafbepaling*: one article punishes (`straf`), and it names every lid that holds a norm (`norm`)."""
    punish, norm = (re.compile(rule.listed(name)[0], re.IGNORECASE) for name in ("straf", "norm"))
    regulation = [p for p in read if p.article is not None and p.article.role == "artikel"]
    clause = next((p.article for p in regulation if punish.search(p.searched)), None)
    if clause is None:
        yield Hit(document.kind, document.kind)
        return
    named = {target for p in regulation if _within(p, clause) for target in p.targets}
    for passage in regulation:
        holder = passage.article
        if holder is None or _within(passage, clause) or not norm.search(passage.searched):
            continue
        if not named & {holder.symbol, passage.symbol}:
            start = norm.search(passage.searched)
            fact = passage.text[start.start() if start else 0 :][:60].rstrip()
            yield Hit(document.kind, passage.symbol, f"‘{fact} …’", "onvolledig")


def commencement(context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*inwerkingtreding*: no passage with `moment` names a day on or before the decision (`besluit`)."""
    decided = context.facts[rule.listed("besluit")[0]]
    if not isinstance(decided, date):
        return
    for passage in read:
        if passage.part != "regeling" or not re.search(rule.listed("moment")[0], passage.text, re.I):
            continue
        for found in _DAY.finditer(passage.text):
            day = _date(*found.groups())
            if day is not None and day <= decided:
                yield Hit(document.kind, passage.symbol, f"{found.group()}, besluit van {words(decided)}")


def _date(day: str, month: str, year: str) -> date | None:
    """A day in words; None for a day that does not exist, which a person may well type."""
    try:
        return date(int(year), _MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:
        return None


def same_data(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*gegevens_gelijk*: a lid prints the value of the field that the profile holds (`waarden`)."""
    for line in rule.listed("waarden"):
        symbol, field = line.split()
        node, value = find(document, symbol), context.facts[field]
        if node is None or isinstance(value, bool | list | dict) or value in (None, "geen", "onbepaald", 0):
            continue
        text = f" {plain_text(node).casefold()} "
        forms = {words(value), number_words(value)} | ({"één", "een"} if value == 1 else set())
        if not any(re.search(rf"(?<!\w){re.escape(form.casefold())}(?!\w)", text) for form in forms):
            yield Hit(document.kind, symbol, f"{field} is {words(value)}")


def own_numbers(context: CheckContext) -> frozenset[str]:
    """The numbers of the articles that one of the documents itself holds."""
    return frozenset(
        article.number
        for document in context.package.documents
        for article in articles(document)
        if article.role == "artikel" and article.number
    )


def _positive(value: Plain) -> bool:
    return type(value) is int and value > 0


def _within(passage: Passage, article: Article) -> bool:
    return passage.article is not None and passage.article.symbol == article.symbol
