"""V304 to V306: definitions, turned sentences and typed numbers in what a person changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from beleidsgen.checks.agreement_align import ALIKE, alikeness, mapped, steps
from beleidsgen.checks.agreement_story import Story
from beleidsgen.checks.agreement_units import Line, Unit, read_line
from beleidsgen.checks.context import CheckContext, finding
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.document.blocks import Article
from beleidsgen.document.package import Document
from beleidsgen.document.walk import find, inlines_of, walk, walk_blocks
from beleidsgen.passes.define import entry_symbol

_NEGATIONS: Final = {"niet", "geen", "nooit", "noch", "niets", "niemand", "zonder", "tenzij", "behalve"}
_MODALS: Final = {"kan", "kunnen", "mag", "mogen", "moet", "moeten", "hoeft", "hoeven", "dient", "dienen"}
_RULES: Final = {"verboden", "verplicht", "toegestaan", "altijd", "alleen", "hoogste", "minste"}
_BODIES: Final = {"burgemeester", "college", "raad", "gemeenteraad"}
_RANKS: Final = {"eerste", "tweede", "derde", "vierde", "vijfde", "zesde"}
_TURNING: Final = frozenset(_NEGATIONS | _MODALS | _RULES | _BODIES | _RANKS)
_TYPED: Final = re.compile(
    r"\b[Aa]rtikel(?:en)?\s+(\d+(?:[:.]\d+)?[a-z]?)(?![\w:]|\.\w)"
    r"(?!.{0,60}?\bvan (?:de|het) (?!APV\b)[A-Z])(?P<apv>.{0,30}?\bvan de APV\b)?"
)
_HEAD_ENDS: Final = frozenset(",;(")
_LONGEST_HEAD: Final = 8
_SHORT_HEAD: Final = 4
_SMALL: Final = frozenset({"de", "het", "een", "van", "en"})
_NOT_WORDS: Final = frozenset(".,;:")


def definitions(context: CheckContext, story: Story) -> Iterator[Finding]:
    """V304: a term whose description a person changed while another document still has the old one."""
    for kind in story.pairs:
        for term in context.terms:
            was = _entry(context.ancestors[kind], context, kind, term.symbol)
            now = _entry(context.package[kind], context, kind, term.symbol)
            if not was or not now or was == now:
                continue
            others = [
                document.kind
                for document in context.package.documents
                if document.kind != kind and _entry(document, context, document.kind, term.symbol) == was
            ]
            if others:
                yield finding(
                    "V304",
                    Severity.WAARSCHUWING,
                    f"De omschrijving van ‘{term.term}’ is hier gewijzigd; in {', '.join(others)} staat nog "
                    "de oude.",
                    (kind, entry_symbol(term, context.places[kind])),
                    "Gebruik in alle documenten dezelfde omschrijving.",
                )
            else:
                yield finding(
                    "V304",
                    Severity.OPMERKING,
                    f"De omschrijving van ‘{term.term}’ is hier gewijzigd.",
                    (kind, entry_symbol(term, context.places[kind])),
                    "Lees of elke passage met dit woord nog zegt wat u bedoelt.",
                )


def turned(story: Story) -> Iterator[Finding]:
    """V305: a passage in which a person changed a number, a negation, who decides, or what may and must be.

    In a row the first words of a cell carry the meaning too: they are the answer to the head of the column.
    """
    for kind, entry in _both(story):
        for line, now in zip(entry[0].lines, entry[1].lines, strict=False):
            if line.words == now.words:
                continue
            alike = alikeness(line.words, now.words) >= ALIKE
            gone, come = _weighty(line, now) if alike else ([], [])
            if entry[1].is_row and not gone and not come:
                gone, come = _other_head(line, now)
            if gone or come:
                yield finding(
                    "V305",
                    Severity.OPMERKING,
                    f"Deze passage is door een mens gewijzigd en zegt nu iets anders: {_told(gone, come)}.",
                    (kind, entry[1].symbol),
                    "Lees of de passage zegt wat u bedoelt, en of zij nog past bij de andere documenten.",
                )


def typed_numbers(context: CheckContext, story: Story) -> Iterator[Finding]:
    """V306: the number of an article of the package itself, typed by a person instead of referred to."""
    known = {
        visit.node.number
        for document in context.package.documents
        for visit in walk(document)
        if isinstance(visit.node, Article) and visit.node.role != "wijzigingsartikel" and visit.node.number
    }
    prefixes = {prefix for number in known if (prefix := _prefix(number))}
    for kind, pairs in story.pairs.items():
        for entry in pairs:
            if entry.after is None or (entry.before and entry.before.words == entry.after.words):
                continue
            before = " ".join(line.text for line in entry.before.lines) if entry.before else ""
            for line in entry.after.lines:
                for match in _TYPED.finditer(line.text):
                    prefix = _prefix(match[1])
                    strange = bool(match["apv"] and prefix) and not prefixes
                    ours = match[1] in known or prefix in prefixes or strange
                    if ours and match[1] not in before and "⟦" not in line.text[match.start() : match.end()]:
                        yield _typed(kind, entry.after, match[1], exists=match[1] in known)


def _typed(kind: str, unit: Unit, number: str, *, exists: bool) -> Finding:
    told = "schuift niet mee als de nummers veranderen" if exists else "bestaat niet in deze documenten"
    return finding(
        "V306",
        Severity.OPMERKING if exists else Severity.WAARSCHUWING,
        f"‘artikel {number}’ is met de hand getypt en {told}.",
        (kind, unit.symbol),
        "Verwijs in de Markdown met `[](#symbool)`; het symbool staat achter de kop van het artikel.",
    )


def _prefix(number: str) -> str:
    """The chapter in the number of an article, in either way of writing it; empty without one."""
    chapter, mark, _ = number.replace(".", ":").partition(":")
    return chapter if mark else ""


def _other_head(line: Line, now: Line) -> tuple[list[str], list[str]]:
    """The first words of a cell as they were and are, where they are few or have no word in common."""
    was, is_now = _head(line), _head(now)
    told = any(printed.first < len(was) for printed in line.facts)
    if told or not was or not is_now or max(len(was), len(is_now)) > _LONGEST_HEAD:
        return [], []
    if set(was) & set(is_now) - _SMALL and max(len(was), len(is_now)) > _SHORT_HEAD:
        return [], []
    if set(was) - _SMALL == set(is_now) - _SMALL:
        return [], []
    return [line.printed(0, len(was))], [now.printed(0, len(is_now))]


def _head(line: Line) -> tuple[str, ...]:
    """The words of a cell up to the first pause."""
    ends = (at for at, word in enumerate(line.words) if word in _HEAD_ENDS)
    return line.words[: next(ends, len(line.words))]


def _both(story: Story) -> Iterator[tuple[str, tuple[Unit, Unit]]]:
    for kind, pairs in story.pairs.items():
        for entry in pairs:
            if entry.before is not None and entry.after is not None:
                yield kind, (entry.before, entry.after)


def _entry(document: Document, context: CheckContext, kind: str, term: str) -> tuple[str, ...]:
    """The words of a term in the list of a document, without the sign that ends it."""
    place = context.places.get(kind)
    known = next((t for t in context.terms if t.symbol == term and kind in t.kinds), None)
    node = find(document, entry_symbol(known, place)) if place is not None and known is not None else None
    if node is None:
        return ()
    words = [word for visit in walk_blocks((node,)) for word in read_line(inlines_of(visit.node)).words]
    while words and words[-1] in _NOT_WORDS:
        words.pop()
    return tuple(words)


def _weighty(line: Line, now: Line) -> tuple[list[str], list[str]]:
    """The words that carry the meaning and went away or came; facts have findings of their own."""
    opcodes = steps(line, now)
    places = [(p.first, p.last, mapped(opcodes, p.first, p.last)) for p in line.facts]
    was = _counted(line, {at for first, last, _ in places for at in range(first, last)})
    is_now = _counted(now, {at for _, _, place in places if place for at in range(*place)})
    return _shown(line, was - is_now), _shown(now, is_now - was)


def _counted(line: Line, skip: set[int]) -> Counter[str]:
    return Counter(
        word
        for at, word in enumerate(line.words)
        if at not in skip and (word in _TURNING or (word[:1].isdigit() and ":" not in word))
    )


def _shown(line: Line, words: Counter[str]) -> list[str]:
    """The words as they are printed."""
    return [line.printed(at, at + 1) for at in (line.words.index(word) for word in words.elements())]


def _told(gone: list[str], come: list[str]) -> str:
    was, now = (", ".join(f"‘{word}’" for word in words) for words in (gone, come))
    if was and now:
        return f"{was} werd {now}"
    return f"{was} is weg" if was else f"{now} is erbij gekomen"
