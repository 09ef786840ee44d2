"""How articles are written: leden, onderdelen, definitions and references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from beleidsgen.catalogue.rules import Rule
from beleidsgen.checks.apv_model import own_numbers
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.hit import Hit
from beleidsgen.checks.reading import Passage, articles
from beleidsgen.document.blocks import Article, Block, Item, ItemList, Paragraph, Section
from beleidsgen.document.inlines import Inline, Reference, Text, Value
from beleidsgen.document.package import Document
from beleidsgen.document.walk import inlines_of, plain_text, walk, walk_blocks, walk_inlines
from beleidsgen.names import Symbol
from beleidsgen.passes.define import alphabetical

_Passages = Sequence[Passage]
_NEW_SENTENCE: Final = re.compile(r"\.\s+[A-ZÀ-Ý]")
_OPEN_END: Final = re.compile(r";(?: en| of)?$")
_CONJUNCTION: Final = re.compile(r"; (?:en|of)$")
_MARK: Final = "\N{SYMBOL FOR UNIT SEPARATOR}"
_TYPED: Final = re.compile(
    r"\bartikel(?:en)?\s+(?P<number>\d+(?:[:.]\d+)?[a-z]?)\b(?P<after>[^.;]{0,40})", re.I
)
_ELSEWHERE: Final = re.compile(r"\bvan (?:de|het) (?!APV|verordening|hoofdstuk)", re.I)


def leden(context: CheckContext, _rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*leden*: more than one lid is numbered, one lid is not, and a lid is one paragraph."""
    for article in _regular(document, context):
        lists = [c for c in article.children if isinstance(c, ItemList) and c.style == "lid"]
        loose = [child for child in article.children if child not in lists]
        if lists and loose:
            yield Hit(document.kind, article.symbol, "tekst buiten de genummerde leden")
        elif lists and sum(len(entry.items) for entry in lists) == 1:
            yield Hit(document.kind, article.symbol, "één genummerd lid")
        elif sum(isinstance(child, Paragraph) for child in loose) > 1 and not _after_list(tuple(loose)):
            yield Hit(document.kind, article.symbol, "leden zonder nummer")
        for item in (item for entry in lists for item in entry.items):
            starts = [isinstance(child, Paragraph) for child in item.children[:2]]
            if starts == [True, True]:
                yield Hit(document.kind, item.symbol or article.symbol, "een lid met een tweede alinea")


def list_styles(context: CheckContext, _rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*onderdelen*: letters below a lid, figures below letters, no dashes."""
    for article in _regular(document, context):
        yield from _styles(document.kind, article.symbol, article.children, "lid")


def list_ends(context: CheckContext, _rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*onderdelen_einde*: an onderdeel starts small, holds one sentence, and ends in `;`, the last in `.`."""
    for article in _regular(document, context):
        for symbol, children in _units(article):
            yield from _ends(document.kind, symbol, children, last=True)


def list_joints(context: CheckContext, _rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*onderdelen_voegwoord*: the last but one onderdeel ends in *en* or *of*."""
    for article in _regular(document, context):
        for symbol, entry in _lists(article):
            if len(entry.items) > 1 and not _CONJUNCTION.search(_line(entry.items[-2])):
                yield Hit(document.kind, entry.items[-2].symbol or symbol, f"‘{_tail(entry.items[-2])}’")


def list_tails(context: CheckContext, _rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*onderdelen_slot*: no words after the last onderdeel."""
    for article in _regular(document, context):
        for symbol, children in _units(article):
            if _after_list(children):
                yield Hit(document.kind, symbol)


def definitions(context: CheckContext, rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*begrippenlijst*: the formula (`formule`), no letters, in alphabetical order."""
    place = context.places.get(document.kind)
    node = _holder(document.blocks, place) if place else None
    if not isinstance(node, Article):
        return
    opening = " ".join(plain_text(child) for child in node.children if isinstance(child, Paragraph))
    if not re.search(rule.listed("formule")[0], opening, re.I):
        yield Hit(document.kind, node.symbol, f"‘{opening.strip()}’", "formule")
    entries = [child for child in node.children if isinstance(child, ItemList)]
    if any(entry.style != "punt" for entry in entries):
        yield Hit(document.kind, node.symbol, variant="letters")
    listed = [item for entry in entries for item in entry.items if item.children]
    terms = [plain_text(item.children[0]).partition(":")[0] for item in listed]
    for before, after in pairwise(terms):
        if alphabetical(after) < alphabetical(before):
            yield Hit(document.kind, node.symbol, f"‘{after}’ na ‘{before}’")
            return


def same_meaning(context: CheckContext, _rule: Rule, document: Document, _read: _Passages) -> Iterator[Hit]:
    """*zelfde_betekenis*: a term means the same as in the first document that defines it."""
    own = _meanings(context, document)
    for other in context.package.documents if own else ():
        if other.kind == document.kind:
            return
        for slug, (_, meaning) in _meanings(context, other).items():
            symbol, words = own.pop(slug, (None, meaning))
            if symbol is not None and words != meaning:
                yield Hit(document.kind, symbol, f"anders dan in {other.kind}")


def typed_references(
    context: CheckContext, _rule: Rule, document: Document, _read: _Passages
) -> Iterator[Hit]:
    """*verwijzingen*: no number of an own article that somebody typed instead of a reference."""
    numbers = own_numbers(context)
    own = any(True for _ in articles(document))
    for visit in walk(document):
        for inline in inlines_of(visit.node):
            if not isinstance(inline, Text) or "rtikel" not in inline.text:
                continue
            for found in _TYPED.finditer(inline.text):
                after = found["after"]
                ours = not _ELSEWHERE.search(after) if own else re.search(r"\bvan de APV\b", after)
                if (
                    found["number"] in numbers
                    and ours
                    and not _from_profile(context, document, found["number"])
                ):
                    words = f"‘artikel {found['number']}’"
                    yield Hit(document.kind, visit.symbol or document.kind, words, "getypt")


def _from_profile(context: CheckContext, document: Document, number: str) -> bool:
    """Whether the number comes from the profile, which a document that was read back does not tell."""
    said = re.escape(number)
    typed = re.compile(rf"artikel(?:en)?\s+{_MARK}{said}\b|{_MARK}[^{_MARK}]*artikel(?:en)?\s+{said}\b")
    return any(
        typed.search("".join(_with_marks(inlines_of(visit.node))))
        for made in context.fresh.documents
        if made.kind == document.kind
        for visit in walk(made)
    )


def _with_marks(inlines: Iterable[Inline]) -> Iterator[str]:
    """The words of inlines, with a sign around those that come from the profile."""
    for inline in walk_inlines(inlines):
        if isinstance(inline, Text | Value):
            yield f"{_MARK}{inline.text}{_MARK}" if isinstance(inline, Value) else inline.text


def _meanings(context: CheckContext, document: Document) -> dict[str, tuple[Symbol, str]]:
    """The defined terms of a document by the last part of their symbol."""
    place = context.places.get(document.kind)
    holder = _holder(document.blocks, place) if place else None
    return {
        visit.symbol.rpartition("/")[2]: (visit.symbol, _meaning(visit.node))
        for visit in walk_blocks(holder.children if holder else ())
        if isinstance(visit.node, Item) and visit.symbol is not None
    }


def _holder(blocks: Sequence[Block], place: Symbol) -> Section | Article | None:
    for block in blocks:
        if isinstance(block, Section | Article):
            found = block if block.symbol == place else _holder(block.children, place)
            if found is not None:
                return found
    return None


def _regular(document: Document, context: CheckContext) -> Iterator[Article]:
    """The articles that hold leden: not those that amend, nor the list of definitions."""
    place = context.places.get(document.kind)
    return (a for a in articles(document) if a.role == "artikel" and a.symbol != place)


def _units(article: Article) -> Iterator[tuple[Symbol, tuple[Block, ...]]]:
    lists = [c for c in article.children if isinstance(c, ItemList) and c.style == "lid"]
    for item in (item for entry in lists for item in entry.items):
        yield item.symbol or article.symbol, item.children
    yield article.symbol, tuple(child for child in article.children if child not in lists)


def _lists(article: Article) -> Iterator[tuple[Symbol, ItemList]]:
    """The lists of onderdelen of an article, at any depth."""
    for symbol, children in _units(article):
        for visit in walk_blocks(children):
            if isinstance(visit.node, ItemList):
                yield visit.symbol or symbol, visit.node


def _styles(kind: str, symbol: Symbol, children: Sequence[Block], level: str) -> Iterator[Hit]:
    allowed = {"lid": ("lid", "letter"), "letter": ("letter",), "graad": ("graad",), "": ()}[level]
    below = {"lid": "letter", "letter": "graad", "graad": ""}
    for entry in (child for child in children if isinstance(child, ItemList)):
        if entry.style not in allowed:
            found = {"punt": "streepjes", "letter": "letters"}.get(entry.style, "cijfers")
            yield Hit(kind, symbol, found)
            continue
        for item in entry.items:
            yield from _styles(kind, item.symbol or symbol, item.children, below[entry.style])


def _ends(kind: str, symbol: Symbol, children: Sequence[Block], *, last: bool) -> Iterator[Hit]:
    for entry in (child for child in children if isinstance(child, ItemList)):
        for position, item in enumerate(entry.items, start=1):
            here, final = item.symbol or symbol, last and position == len(entry.items)
            own = plain_text(item.children[0]).strip() if item.children else ""
            nested = any(isinstance(child, ItemList) for child in item.children)
            first = own.split(maxsplit=1)[0] if own else ""
            closed = own.endswith(":") if nested else own.endswith(".") if final else _OPEN_END.search(own)
            if first[:1].isupper() and not first.isupper():
                yield Hit(kind, here, f"‘{first} …’", "hoofdletter")
            elif _NEW_SENTENCE.search(own):
                yield Hit(kind, here, variant="zin")
            elif not closed:
                yield Hit(kind, here, f"‘{_tail(item)}’")
            yield from _ends(kind, here, item.children, last=final)


def _after_list(children: Sequence[Block]) -> bool:
    """Whether words follow on a list of onderdelen."""
    seen = False
    for child in children:
        if seen and isinstance(child, Paragraph):
            return True
        seen = seen or isinstance(child, ItemList)
    return False


def _line(item: Item) -> str:
    return " ".join(plain_text(item).split())


def _tail(item: Item) -> str:
    own = plain_text(item.children[0]) if item.children else ""
    return "… " + " ".join(own.split()[-4:])


def _meaning(item: Item) -> str:
    """The words of a definition without those of its references, which differ per document."""
    inlines: list[Inline] = [
        inline
        for visit in walk_blocks((item,))
        for inline in inlines_of(visit.node)
        if not isinstance(inline, Reference)
    ]
    return " ".join(plain_text(inlines).split()).rstrip(" .;").casefold()
