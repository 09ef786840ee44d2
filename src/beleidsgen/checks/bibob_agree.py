"""What the Bibob document says in the same words as the profile and the other documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from beleidsgen.catalogue.rules import Rule
from beleidsgen.checks.apv_model import own_numbers
from beleidsgen.checks.bibob import trigger_rows
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.hit import Hit
from beleidsgen.checks.reading import Passage
from beleidsgen.checks.search import Texts
from beleidsgen.document.blocks import Row
from beleidsgen.document.inlines import Inline, Text, Value
from beleidsgen.document.package import Document
from beleidsgen.document.remembered import PerDocument
from beleidsgen.document.walk import find, inlines_of, plain_text, symbol_of, walk, walk_inlines

_Passages = Sequence[Passage]
_ARTICLE = re.compile(r"\b[Aa]rt(?:ikel(?:en)?|\.) (\d+[a-z]?(?:[:.]\d+[a-z]?)*)")
_EURO = "€"
_AMOUNT = re.compile(r"€\s?(\d[\d·.]*\d|\d)")
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+")


def below(_context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*onder*: what stands below a symbol holds a pattern; each line of `onder` is a symbol and a pattern.

    A symbol that is not there counts only when `verplicht` names it.
    """
    for line in rule.listed("onder"):
        symbol, pattern = line.split(maxsplit=1)
        node = find(document, symbol)
        text = plain_text(node) if node is not None else ""
        if (text or symbol in rule.listed("verplicht")) and not re.search(pattern, text, re.IGNORECASE):
            yield Hit(document.kind, symbol, symbol)


def sectors(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*sectoren_gedekt*: each risk sector has one of the rows that its line of `sectoren` names."""
    there = {symbol_of(visit.node) for visit in walk(document)}
    for line in rule.listed("sectoren"):
        field, *rows = line.split()
        if context.facts[field] is True and not there & set(rows):
            yield Hit(document.kind, document.kind, f"‘{_sector(context, field)}’")


def same_sectors(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*sectoren_gelijk*: below a symbol of `plaatsen` stand the risk sectors and (*te_veel*) no others."""
    known = context.facts["sectoren"]
    for symbol in rule.listed("plaatsen"):
        node = find(document, symbol)
        if node is None or not isinstance(known, dict) or not context.facts["heeft_risicosector"]:
            continue
        text = plain_text(node)
        for key, value in known.items():
            name = _sector(context, f"sectoren.{key}")
            printed = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text, re.IGNORECASE)
            if (value is True) is not bool(printed):
                yield Hit(document.kind, symbol, f"‘{name}’", "" if value is True else "te_veel")


def amounts(context: CheckContext, rule: Rule, document: Document, read: _Passages) -> Iterator[Hit]:
    """*bedragen_gelijk*: a sentence on a threshold (`zin`), or a passage below `plaats`, names no amount that
    none of the fields `velden` holds."""
    values = [context.facts[field] for field in rule.listed("velden")]
    chosen = {str(value) for value in values if isinstance(value, int)}
    for passage in read:
        for sentence in passage.sentences if _EURO in passage.text else ():
            if passage.symbol in rule.listed("plaats") or re.search(rule.listed("zin")[0], sentence, re.I):
                for found in _AMOUNT.finditer(sentence):
                    if re.sub(r"\D", "", found[1]) not in chosen:
                        yield Hit(document.kind, passage.symbol, found.group().replace("·", "."))


def numbers(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*genoemde_nummers*: a trigger row names only article numbers of the chapter or of the profile."""
    known = own_numbers(context) | set(_profile_numbers(context, rule.listed("velden")))
    for row in trigger_rows(document, rule.listed("rijen")[0]):
        for cell in row.cells:
            own = "".join(i.text if isinstance(i, Text | Value) else "…" for i in walk_inlines(cell.children))
            for found in _ARTICLE.finditer(own):
                if found[1] not in known:
                    yield Hit(document.kind, row.symbol, found[1])


def actions(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*acties_aanwezig*: the actions with a symbol of `rijen` hold a pattern for each subject.

    Each line of `acties` is a field that makes the action needless (`-` for none), a subject and a pattern.
    """
    text = "\n".join(words for symbol, words in _TEXTS(document) if symbol.startswith(rule.listed("rijen")))
    for line in rule.listed("acties"):
        done, subject, pattern = line.split(maxsplit=2)
        if done != "-" and context.facts[done] is True:
            continue
        if not re.search(pattern, text, re.IGNORECASE):
            yield Hit(document.kind, document.kind, subject.replace("_", " "))


def names(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*namen_gelijk*: a partner is called as in the profile; each line of `namen` is a field, the word that
    introduces the name, and nothing else: what follows it with capitals is the name."""
    parts, texts = _TEXTS(document), _SEARCHED(document)
    for line in rule.listed("namen"):
        field, word = line.split()
        name = context.facts[field]
        if not isinstance(name, str):
            continue
        for symbol, text in (parts[number] for number in texts.candidates(word)):
            for found in re.finditer(rf"\b{word}((?: [A-ZÀ-Þ][\w’'-]+)+)", text):
                if not set(_NAME.findall(found[1])) <= set(_NAME.findall(name)):
                    yield Hit(document.kind, symbol, f"‘{found.group()}’, in het profiel ‘{name}’")


def same_words(_context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*zelfde_woorden*: the words in the column `kolom` of trigger rows are those of `woorden`."""
    for row in trigger_rows(document, rule.listed("rijen")[0]):
        cell = row.under(rule.listed("kolom")[0])
        said = plain_text(cell.children).split(",") if cell else []
        for word in (each.strip() for each in said):
            if word and word not in rule.listed("woorden"):
                yield Hit(document.kind, row.symbol, f"‘{word}’")


def always(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*altijd_getoetst*: when another document says so (`zin` below `in`), the triggers stand in `plaats`."""
    place, sentence = rule.listed("in")[0], rule.listed("zin")[0]
    said = [node for each in context.package.documents if (node := find(each, place)) is not None]
    section = find(document, rule.listed("plaats")[0])
    if section is None or not any(re.search(sentence, plain_text(node), re.I) for node in said):
        return
    there = {symbol_of(visit.node) for visit in walk(document)}
    upright = {row.symbol for row in trigger_rows(document, "") if row.section == rule.listed("plaats")[0]}
    for symbol in rule.listed("triggers"):
        if symbol in there and symbol not in upright:
            yield Hit(document.kind, symbol)


def same_day(context: CheckContext, _rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*peildatum_gelijk*: the document rests on the law of the same day as the first of the package."""
    first = context.package.documents[0].meta.get("peildatum")
    own = document.meta.get("peildatum")
    if own != first:
        yield Hit(document.kind, document.kind, f"{own} en {first}")


def lettering(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*een_woord*: the document does not use the word that the municipality did not choose.

    Each line of `woorden` is the choice for the field `veld` and the pattern of the other word.
    """
    chosen = context.facts[rule.listed("veld")[0]]
    for line in rule.listed("woorden"):
        choice, other = line.split(maxsplit=1)
        if chosen != choice:
            continue
        said, texts = _SAID(document)
        for symbol, words in (said[number] for number in texts.candidates(other)):
            found = next((m for word in words if (m := re.search(other, word, re.IGNORECASE))), None)
            if found and not any(re.search(p, " ".join(words), re.I) for p in rule.uitgezonderd):
                yield Hit(document.kind, symbol, f"‘{found.group()}’")


def _sector(context: CheckContext, field: str) -> str:
    return context.facts.title(field).removeprefix("sector ")


def _profile_numbers(context: CheckContext, fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        value = context.facts[field]
        entries = (
            value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else [value]
        )
        for entry in entries:
            number = entry.get("artikel") if isinstance(entry, dict) else entry
            yield from re.findall(r"\d+[a-z]?(?:[:.]\d+[a-z]?)*", str(number or ""))


def _texts(document: Document) -> list[tuple[str, str]]:
    """The words of each paragraph, heading and cell, with the nearest symbol."""
    found: list[tuple[str, str]] = []
    for visit in walk(document):
        node = visit.node
        parts = [cell.children for cell in node.cells] if isinstance(node, Row) else [inlines_of(node)]
        found.extend([(visit.symbol or document.kind, plain_text(part)) for part in parts])
    return found


def _said(document: Document) -> tuple[list[tuple[str, list[str]]], Texts]:
    """The words of each node one by one, without those of its references, with the nearest symbol."""
    found: list[tuple[str, list[str]]] = [
        (visit.symbol or document.kind, _own_words(inlines_of(visit.node))) for visit in walk(document)
    ]
    return found, Texts(" ".join(words) for _, words in found)


def _own_words(line: Iterable[Inline]) -> list[str]:
    return [inline.text for inline in walk_inlines(line) if isinstance(inline, Text | Value)]


_TEXTS: Final = PerDocument(_texts)
_SEARCHED: Final = PerDocument(lambda document: Texts(text for _, text in _TEXTS(document)))
_SAID: Final = PerDocument(_said)
