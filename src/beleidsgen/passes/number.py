"""Stage 6: symbols get their numbers, by the scheme that the document itself carries."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from beleidsgen.document.blocks import Article, Block, Callout, Figure, Item, ItemList, Section, Table
from beleidsgen.document.package import Document, NumberingScheme, Package

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def number(package: Package) -> Package:
    """Give every chapter, section, article, member and figure its number."""
    return Package(tuple(number_document(document) for document in package.documents))


def number_document(document: Document) -> Document:
    """Give every part of one document its number."""
    counting = _Counting(document.scheme)
    return replace(document, blocks=tuple(counting.block(block, "") for block in document.blocks))


def roman(value: int) -> str:
    """A number below 40 in Roman figures: the articles of an amending regulation."""
    result = ""
    for size, sign in _ROMAN:
        while value >= size:
            result, value = result + sign, value - size
    return result


def letter(value: int) -> str:
    """The letter of an onderdeel: a to z, then aa, ab."""
    value -= 1
    first = _LETTERS[value // 26 - 1] if value >= 26 else ""
    return first + _LETTERS[value % 26]


@dataclass(slots=True)
class _Counting:
    """The counters of one document."""

    scheme: NumberingScheme
    counts: Counter[str] = field(default_factory=Counter)

    def block(self, block: Block, parent: str) -> Block:
        if isinstance(block, Section):
            return self._section(block, parent)
        if isinstance(block, Article):
            children = tuple(self.block(child, "") for child in block.children)
            return replace(block, number=self._article_number(block), children=children)
        if isinstance(block, ItemList):
            return self._list(block)
        if isinstance(block, Figure):
            number = str(self._next("figuur"))
            child = block.child if isinstance(block.child, Table) else self._list(block.child)
            return replace(block, number=number, child=child)
        if isinstance(block, Callout):
            return replace(block, children=tuple(self.block(child, "") for child in block.children))
        return block

    def _section(self, section: Section, parent: str) -> Section:
        number = self._section_number(section, parent)
        below = number if section.role in ("hoofdstuk", "paragraaf") else ""
        return replace(
            section, number=number, children=tuple(self.block(child, below) for child in section.children)
        )

    def _section_number(self, section: Section, parent: str) -> str:
        if section.role == "hoofdstuk":
            return self.scheme.chapter.format(n=self._next("hoofdstuk"))
        if section.role == "afdeling":
            return self.scheme.division.format(n=self._next("afdeling"))
        if section.role == "bijlage":
            return self.scheme.annex.format(n=self._next("bijlage"))
        if section.role == "paragraaf" and parent:
            return self.scheme.section.format(parent=parent, n=self._next(f"onder {parent}"))
        return ""

    def _article_number(self, article: Article) -> str:
        if article.role == "wijzigingsartikel":
            return roman(self._next("wijzigingsartikel"))
        if article.role == "tussenartikel" and self.counts["artikel"]:
            return self._article(self.counts["artikel"]) + letter(self._next("tussenartikel"))
        self.counts["tussenartikel"] = 0
        return self._article(self._next("artikel"))

    def _article(self, count: int) -> str:
        return self.scheme.article.format(n=count + self.scheme.first_article - 1)

    def _list(self, block: ItemList) -> ItemList:
        items = []
        for position, item in enumerate(block.items, start=1):
            children = tuple(self.block(child, "") for child in item.children)
            items.append(Item(children, item.symbol, _item_number(block.style, position)))
        return replace(block, items=tuple(items))

    def _next(self, counter: str) -> int:
        self.counts[counter] += 1
        return self.counts[counter]


def _item_number(style: str, position: int) -> str:
    if style == "punt":
        return ""
    return letter(position) if style == "letter" else str(position)
