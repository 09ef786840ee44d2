from __future__ import annotations

from beleidsgen.document.package import Document
from beleidsgen.document.remembered import PerDocument
from tests.support.documents import doc, par


def test_the_work_is_done_once_per_document() -> None:
    seen: list[Document] = []

    def length(document: Document) -> int:
        seen.append(document)
        return len(document.blocks)

    count = PerDocument(length)
    one, two = doc(par("a")), doc(par("a"), par("b"))
    assert [count(one), count(two), count(one), count(two)] == [1, 2, 1, 2]
    assert len(seen) == 2


def test_a_document_like_it_is_another_document() -> None:
    count = PerDocument(id)
    one, like = doc(par("a")), doc(par("a"))
    assert one == like
    assert (count(one), count(like)) == (id(one), id(like))


def test_only_the_last_few_are_held() -> None:
    calls: list[int] = []
    count = PerDocument(lambda document: calls.append(len(document.blocks)))
    first = doc()
    count(first)
    others = [doc(*[par("x")] * number) for number in range(1, 20)]
    for other in others:
        count(other)
    count(first)
    assert calls.count(0) == 2
