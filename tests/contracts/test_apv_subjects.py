"""The chapter of a city with windows misses no subject, that of a village is short, and others quote both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from beleidsgen.build import Built
from beleidsgen.content.model import ContentPack
from beleidsgen.document.blocks import Block, Section
from beleidsgen.document.inlines import Reference
from beleidsgen.document.package import Document
from beleidsgen.document.walk import inlines_of, plain_text, walk, walk_inlines
from beleidsgen.names import Symbol
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.yaml_source import load_yaml
from tests.conftest import PROFILES
from tests.support.apv_chapter import APV, Chapter, articles, make_chapter

CASES = Path(__file__).parents[1] / "cases" / "apv" / "onderwerpen.yaml"
VILLAGE, CITY = (next(p for p in PROFILES if p.stem.startswith(code)) for code in ("gm9901", "gm9903"))
SUBJECTS: list[dict[str, Any]] = load_yaml(f"onderwerpen:\n{CASES.read_text(encoding='utf-8')}").value[
    "onderwerpen"
]
SHARE = 0.75
STYLES = {
    "dubbele_punt": (None, r"3:\d+"),
    "punt": (None, r"3\.\d+"),
    "doorlopend": (201, r"2\d\d"),
}
_QUOTED = re.compile(r"\bartikel(?:en)? (\d+(?:[:.]\d+)?)")


def symbols(document: Document) -> set[Symbol]:
    """Every symbol that has a place in a document."""
    return {visit.symbol for visit in walk(document) if visit.symbol is not None}


def words_of(document: Document) -> int:
    """The words of the regulation without notes and annexes."""
    own: list[Block] = [
        block
        for block in document.blocks
        if not (isinstance(block, Section) and block.role in ("toelichting", "bijlage"))
    ]
    return sum(len(plain_text(block).split()) for block in own)


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject["symbool"])
def test_the_city_has_every_subject(built_of: Callable[[Path], Built], subject: dict[str, Any]) -> None:
    assert subject["symbool"] in symbols(built_of(CITY).package[APV]), subject["onderwerp"]


def test_every_article_of_the_city_is_a_subject(built_of: Callable[[Path], Built]) -> None:
    named = {Symbol(subject["symbool"]).base for subject in SUBJECTS}
    own = {article.symbol for article in articles(built_of(CITY).package[APV])}
    assert own - named == {"apv.wijziging"}


def test_the_village_has_what_it_must_and_nothing_that_it_did_not_choose(
    built_of: Callable[[Path], Built],
) -> None:
    there = symbols(built_of(VILLAGE).package[APV])
    assert [s["onderwerp"] for s in SUBJECTS if s.get("keuze") and s["symbool"] in there] == []
    assert [s["onderwerp"] for s in SUBJECTS if not s.get("keuze") and s["symbool"] not in there] == []


def test_the_chapter_of_the_village_is_short(built_of: Callable[[Path], Built]) -> None:
    village, city = (built_of(path).package[APV] for path in (VILLAGE, CITY))
    assert words_of(village) <= SHARE * words_of(city), (words_of(village), words_of(city))


@pytest.fixture(scope="module", params=STYLES)
def numbered(request: pytest.FixtureRequest, pack: ContentPack) -> tuple[Chapter, str]:
    """All documents of the city, with each way of numbering, and what its own numbers look like."""
    first, pattern = STYLES[request.param]
    data = load_yaml(CITY).value
    data["apv"] |= {"stijl": request.param, "eerste_artikel": first or "onbekend"}
    return make_chapter(pack, MunicipalityProfile.model_validate(data)), pattern


def test_other_documents_show_the_own_number_of_an_article(numbered: tuple[Chapter, str]) -> None:
    whole, pattern = numbered
    own = {article.number for article in articles(whole.document) if article.role == "artikel"}
    assert all(re.fullmatch(pattern, number) for number in own)
    quoting = set()
    for document in whole.package.documents:
        for label in _labels(document) if document.kind != APV else ():
            quoted = set(_QUOTED.findall(label))
            assert quoted <= own, (document.kind, label)
            quoting.update({document.kind} if quoted else ())
    assert quoting >= {"mensenhandelbeleid", "bibob-triggers", "raadsvoorstel"}


def test_no_author_types_a_number_of_the_chapter(numbered: tuple[Chapter, str]) -> None:
    """What stands outside references, citations and the words of the profile holds no article of the APV."""
    whole, _ = numbered
    for fragment in whole.pack.fragments.values():
        assert not re.search(r"\b[Aa]rtikel(?:en)? 3[:.]\d", fragment.body), fragment.symbol
    for rows in whole.pack.collections.values():
        for row in rows:
            assert not re.search(r"\b[Aa]rtikel(?:en)? 3[:.]\d", str(row.values)), row.symbol


def _labels(document: Document) -> Iterator[str]:
    """The words of the references of a document to the chapter."""
    for visit in walk(document):
        for inline in walk_inlines(inlines_of(visit.node)):
            if isinstance(inline, Reference) and inline.target.startswith("apv."):
                yield inline.label
