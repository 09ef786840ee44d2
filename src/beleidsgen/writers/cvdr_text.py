"""Sentences, lists and tables of a document as elements of CVDR."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lxml import etree

from beleidsgen.document.blocks import (
    Article,
    Block,
    Callout,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Section,
    Table,
)
from beleidsgen.document.inlines import Citation, Emphasis, Inline, Link, Strong, Text
from beleidsgen.document.tidy import clean_url
from beleidsgen.document.walk import plain_text
from beleidsgen.writers.docx_text import clean

CVDR: Final = "http://standaarden.overheid.nl/cvdr/terms/"
_MARKS: Final = {"lid": "{}.", "letter": "{}.", "graad": "{}°.", "stap": "{}.", "punt": "•"}


def tag(name: str) -> str:
    """The full name of an element of CVDR."""
    return f"{{{CVDR}}}{name}"


def child(parent: etree._Element, name: str, words: str = "", **attributes: str) -> etree._Element:
    """A new last child with these words."""
    made = etree.SubElement(parent, tag(name), {key: clean(value) for key, value in attributes.items()})
    if words:
        made.text = clean(words)
    return made


def heading(parent: etree._Element, number: str, title: Iterable[Inline]) -> None:
    """The `kop` of a part: the word, the number and the title, as far as it has them."""
    label, _, digits = number.rpartition(" ")
    kop = child(parent, "kop")
    for name, words in (("label", label), ("nr", digits), ("titel", plain_text(tuple(title)))):
        if words:
            child(kop, name, words)


def write_blocks(parent: etree._Element, blocks: Iterable[Block]) -> None:
    """The blocks one after another; a title inside them becomes a bold line."""
    for block in blocks:
        if isinstance(block, Paragraph):
            sentence(parent, block.children)
        elif isinstance(block, ItemList):
            _list(parent, block)
        elif isinstance(block, Table):
            _table(parent, block)
        elif isinstance(block, Figure):
            sentence(parent, (Text(f"Figuur {block.number}. "), *block.caption))
            write_blocks(parent, [block.child])
        elif isinstance(block, Callout):
            write_blocks(parent, block.children)
        elif isinstance(block, Section | Article):
            named = " ".join(filter(None, (_printed_number(block), plain_text(block.title))))
            child(child(parent, "al"), "vet", named)
            write_blocks(parent, block.children)


def write_members(parent: etree._Element, blocks: Iterable[Block]) -> None:
    """The text of an article: its members each as a `lid`, the rest as it is."""
    for block in blocks:
        if isinstance(block, ItemList) and block.style == "lid":
            for item in block.items:
                member = child(parent, "lid")
                child(member, "lidnr", _mark(block, item))
                write_blocks(member, item.children)
        else:
            write_blocks(parent, [block])


def sentence(parent: etree._Element, inlines: Iterable[Inline]) -> None:
    """One `al`."""
    _fill(child(parent, "al"), inlines)


def _printed_number(block: Section | Article) -> str:
    return f"Artikel {block.number}" if isinstance(block, Article) and block.number else block.number


def _list(parent: etree._Element, items: ItemList) -> None:
    made = child(parent, "lijst")
    for item in items.items:
        write_blocks(child(made, "li", nr=_mark(items, item)), item.children)


def _mark(items: ItemList, item: Item) -> str:
    return _MARKS[items.style].format(item.number)


def _table(parent: etree._Element, table: Table) -> None:
    columns = len(table.header.cells)
    group = child(child(parent, "table"), "tgroup", cols=str(columns))
    for place, width in enumerate(table.widths[:columns], start=1):
        child(group, "colspec", colname=f"col{place}", colwidth=f"{width}*")
    body = child(group, "tbody")
    for number, row in enumerate((table.header, *table.rows)):
        line = child(body, "row")
        for place, cell in enumerate(row.cells[:columns], start=1):
            entry = child(child(line, "entry", colname=f"col{place}"), "al")
            _fill(entry, (Strong(cell.children),) if number == 0 else cell.children)


def _fill(parent: etree._Element, inlines: Iterable[Inline]) -> None:
    for inline in inlines:
        if isinstance(inline, Strong | Emphasis):
            marked = etree.SubElement(parent, tag("vet" if isinstance(inline, Strong) else "cursief"))
            _fill(marked, inline.children)
        elif isinstance(inline, Link):
            _lead(parent, inline.url, plain_text(inline.children))
        elif isinstance(inline, Citation):
            _cite(parent, inline)
        else:
            _append(parent, plain_text((inline,)))


def _cite(parent: etree._Element, citation: Citation) -> None:
    """A source in the sentence, or between brackets where the document has a footnote."""
    if citation.form == "tekst":
        _lead(parent, citation.url, citation.label)
        return
    _append(parent, " (")
    _lead(parent, citation.url, citation.label.rstrip("."))
    _append(parent, ")")


def _lead(parent: etree._Element, url: str, words: str) -> None:
    address = clean(clean_url(url))
    if address.startswith(("https://", "http://")):
        child(parent, "extref", words, doc=address)
    else:
        _append(parent, words)


def _append(parent: etree._Element, words: str) -> None:
    words = clean(words)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words
