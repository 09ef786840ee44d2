from __future__ import annotations

import marshal

import pytest

from beleidsgen.build import Built
from beleidsgen.document.blocks import Callout, Figure, ItemList, Paragraph, Section, Table
from beleidsgen.document.inlines import Emphasis, Link, Reference, Strong, Text, Value
from beleidsgen.document.plain_form import from_plain, to_plain
from beleidsgen.document.walk import walk
from beleidsgen.names import FactName, Symbol
from tests.support.documents import blank, box, cite, figure, item, items, par, row, section, table


def test_every_kind_comes_back() -> None:
    blocks = (
        par("woord ", Emphasis((Text("a"),)), Strong((Text("b"),)), blank("veld.x"), symbol="x/een"),
        par(Value(FactName("gemeente.naam"), "Dorp"), Reference(Symbol("apv.x"), "artikel 1", "apv")),
        par(
            cite("awb-4-81", "eerste lid"), cite("kader", note=True), Link("https://x.example", (Text("w"),))
        ),
        items("letter", item("a", symbol="x/a"), item(par("b"), items("graad", "c"))),
        table(row("kop"), row("cel", symbol="x/rij"), symbol="x/tabel"),
        box(par("kader"), symbol="x/kader"),
        figure("x/figuur", items("punt", "een"), "Bijschrift"),
    )
    assert {type(block) for block in blocks} == {Paragraph, ItemList, Table, Callout, Figure}
    assert from_plain(to_plain(blocks)) == blocks
    assert from_plain(marshal.loads(marshal.dumps(to_plain(blocks)))) == blocks  # noqa: S302 - our own bytes


def test_the_blocks_of_whole_documents_come_back(built: Built) -> None:
    for document in built.package.documents:
        for visit in walk(document):
            if isinstance(visit.node, Paragraph | ItemList | Table | Callout | Figure):
                assert from_plain(to_plain((visit.node,))) == (visit.node,)


def test_a_section_stands_above_blocks() -> None:
    part: Section = section("x.een")
    with pytest.raises(TypeError, match="geen blok: Section"):
        to_plain((part,))  # type: ignore[arg-type]
