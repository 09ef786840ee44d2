"""What holds for the content as a whole, for every municipality."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from beleidsgen.build import Built
from beleidsgen.content.audit import audit
from beleidsgen.content.model import ContentPack
from beleidsgen.document.inlines import Value
from beleidsgen.document.walk import inlines_of, plain_text, walk, walk_inlines
from beleidsgen.facts.derive import known_names
from beleidsgen.trace.coverage import Status
from tests.conftest import PROFILES

CORE = [f"BN-{n:02}" for n in (*range(1, 9), *range(10, 19))]
NOT_A_RISK = re.compile(
    r"(?:nationaliteit|etniciteit|afkomst|herkomst|sekswerker zijn)\b[^.]{0,40}"
    r"\b(?:risico|indicator|signaal)\b|"
    r"\b(?:risico|indicator|signaal)\b[^.]{0,40}\b(?:nationaliteit|etniciteit|afkomst)\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(?:geen|nooit|niet|zegt niets)\b", re.IGNORECASE)


def test_every_name_in_every_text_exists(pack: ContentPack) -> None:
    assert [f"{f.place} {f.message}" for f in audit(pack, known_names())] == []


@pytest.mark.parametrize("norm", CORE)
def test_core_norms_are_evidenced(norm: str, built: Built) -> None:
    covered = built.coverage[norm]  # type: ignore[index]
    assert covered.status in (Status.GEDEKT, Status.DEELS), covered.lacking
    assert all(item.quotation for item in covered.evidence)


def test_every_norm_has_evidence_or_a_reason(pack: ContentPack, built_of: Callable[[Path], Built]) -> None:
    """A norm that nobody evidences in any of the four municipalities is a hole in the content."""
    sets = [built_of(path) for path in PROFILES]
    bare = [
        norm
        for norm in pack.catalogue.norms
        if all(b.coverage[norm].status is Status.ONTBREEKT for b in sets)  # type: ignore[index]
    ]
    assert bare == []


def test_every_norm_names_fields_that_exist(pack: ContentPack) -> None:
    known = known_names()
    for norm in pack.catalogue.norms.values():
        assert [field for field in norm.open_velden if field not in known] == [], norm.id


def test_a_source_from_memory_says_so(pack: ContentPack) -> None:
    for source in pack.catalogue.sources.values():
        assert source.te_verifieren or source.geverifieerd_op or source.status == "vervallen", source.id


def test_national_law_has_a_reference(pack: ContentPack) -> None:
    for source in pack.catalogue.sources.values():
        if source.soort == "artikel" and source.status == "geldend" and not source.te_verifieren:
            assert source.jci.startswith("jci1.3:c:BWB"), source.id
        if source.soort == "uitspraak":
            assert source.ecli or source.te_verifieren or source.url, source.id


def test_every_document_says_the_name_of_its_municipality(built: Built) -> None:
    name = str(built.facts["gemeente.naam"])
    for document in built.package.documents:
        assert name in plain_text(document), document.kind


def test_every_document_prints_facts(built: Built) -> None:
    for document in built.package.documents:
        facts = {
            inline.fact
            for visit in walk(document)
            for inline in walk_inlines(inlines_of(visit.node))
            if isinstance(inline, Value)
        }
        assert len(facts) >= 8, (document.kind, sorted(facts))


def test_who_somebody_is_never_marks_a_risk(built: Built) -> None:
    for document in built.package.documents:
        for visit in walk(document):
            for sentence in re.split(r"(?<=[.!?])\s", plain_text(inlines_of(visit.node))):
                if NOT_A_RISK.search(sentence):
                    assert DENIED.search(sentence), (document.kind, sentence)


def test_the_same_symbol_stands_once(built: Built) -> None:
    seen: dict[str, str] = {}
    for document in built.package.documents:
        for visit in walk(document):
            symbol = getattr(visit.node, "symbol", None)
            if symbol is not None:
                assert symbol not in seen, (symbol, seen.get(symbol), document.kind)
                seen[symbol] = document.kind


def test_actions_that_start_alike_stand_in_the_same_quarter(pack: ContentPack) -> None:
    """The calendar of the plan sorts by quarter; a start in other words would put an action in two places."""
    quarters: dict[object, set[object]] = {}
    for row in pack.collections["acties"]:
        quarters.setdefault(row.values["start"], set()).add(row.values["kwartaal"])
    assert {start: found for start, found in quarters.items() if len(found) > 1} == {}
