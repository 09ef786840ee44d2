"""Stage 4: the terms that a document uses are put in its list of definitions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from beleidsgen.document.blocks import Article, Block, Item, ItemList, Paragraph, Section
from beleidsgen.document.inlines import Emphasis, Inline, Text
from beleidsgen.document.package import Document, Package
from beleidsgen.document.walk import plain_text
from beleidsgen.names import DocumentKind, Symbol

_IN_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its meaning, ready to be placed.

    Attributes:
        forms: spellings that count as use of the term.
        kinds: the kinds of document in whose list it may stand.
        meaning: the definition, starting with a small letter.
    """

    symbol: Symbol
    term: str
    forms: tuple[str, ...]
    kinds: tuple[DocumentKind, ...]
    meaning: tuple[Inline, ...]


def define(package: Package, terms: tuple[Term, ...], places: Mapping[str, Symbol]) -> Package:
    """Put the used terms of each document in its list of definitions, in alphabetical order.

    Args:
        package: the drafts.
        terms: all terms that apply.
        places: per document kind the section or article that holds the list.
    """
    return Package(
        tuple(
            _defined(document, terms, places[document.kind]) if document.kind in places else document
            for document in package.documents
        )
    )


def used_terms(document: Document, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms of this kind of document that its text uses, or that a used definition uses."""
    candidates = [term for term in terms if document.kind in term.kinds]
    text = " ".join(plain_text(block) for block in document.blocks)
    used: dict[Symbol, Term] = {}
    pending = [term for term in candidates if mentions(text, term.forms)]
    while pending:
        term = pending.pop()
        used[term.symbol] = term
        meaning = plain_text(term.meaning)
        pending += [
            other
            for other in candidates
            if other.symbol not in used and other not in pending and mentions(meaning, other.forms)
        ]
    return tuple(sorted(used.values(), key=lambda term: alphabetical(term.term)))


def mentions(text: str, forms: tuple[str, ...]) -> bool:
    """Whether a text uses one of the spellings as a whole word, capitals aside."""
    folded = _folded(text)
    return any(_stands_alone(form.casefold(), folded) for form in forms if form)


@lru_cache(maxsize=8)
def _folded(text: str) -> str:
    """A text without capitals; every term is looked for in the text of the same few documents."""
    return text.casefold()


def _stands_alone(words: str, folded: str) -> bool:
    """Whether words stand in a text with no letter or digit against them; an expression takes fifty times."""
    at = folded.find(words)
    while at >= 0:
        after = folded[at + len(words) : at + len(words) + 1]
        if not _IN_WORD.match(after) and not _IN_WORD.match(folded[at - 1 : at]):
            return True
        at = folded.find(words, at + 1)
    return False


def alphabetical(text: str) -> str:
    """Key for Dutch alphabetical order: without accents and capitals."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def entry_symbol(term: Term, place: Symbol) -> Symbol:
    """The symbol of a term in one list; the same term may stand in the lists of several documents."""
    return place.child(term.symbol.rpartition(".")[2])


def _defined(document: Document, terms: tuple[Term, ...], place: Symbol) -> Document:
    used = used_terms(document, terms)
    return replace(document, blocks=tuple(_placed(block, used, place) for block in document.blocks))


def _placed(block: Block, used: tuple[Term, ...], place: Symbol) -> Block:
    if isinstance(block, Article | Section):
        if block.symbol == place:
            listed = _listed(used, place, regulation=isinstance(block, Article))
            return replace(block, children=block.children + listed)
        return replace(block, children=tuple(_placed(child, used, place) for child in block.children))
    return block


def _listed(used: tuple[Term, ...], place: Symbol, *, regulation: bool) -> tuple[ItemList, ...]:
    """The list; in a regulation the entries end in semicolons and the last in a full stop."""
    if not used:
        return ()
    last = len(used) - 1
    ends = [";" if regulation and index < last else "." for index in range(len(used))]
    items = tuple(_entry(term, place, end) for term, end in zip(used, ends, strict=True))
    return (ItemList("punt", items),)


def _entry(term: Term, place: Symbol, end: str) -> Item:
    meaning = term.meaning
    if isinstance(meaning[-1], Text):
        meaning = (*meaning[:-1], Text(meaning[-1].text.rstrip(" .;") + end))
    else:
        meaning = (*meaning, Text(end))
    return Item(
        (Paragraph((Emphasis((Text(term.term),)), Text(": "), *meaning)),), symbol=entry_symbol(term, place)
    )
