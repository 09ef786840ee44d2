from __future__ import annotations

from beleidsgen.content.model import OutlineItem
from beleidsgen.names import Symbol


def _item(name: str, *children: OutlineItem) -> OutlineItem:
    return OutlineItem(Symbol(name), children)


def test_an_outline_is_walked_in_the_order_of_the_document() -> None:
    item = _item("a", _item("a.b", _item("a.b.c")), _item("a.d"))
    assert list(item.walk()) == ["a", "a.b", "a.b.c", "a.d"]
