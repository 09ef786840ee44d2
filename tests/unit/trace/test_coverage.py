from __future__ import annotations

import pytest

from beleidsgen.catalogue.model import Catalogue
from beleidsgen.document.inlines import Strong
from beleidsgen.document.package import Document, Package
from beleidsgen.names import NormId
from beleidsgen.passes.number import number
from beleidsgen.trace.coverage import Covered, Status, cover
from tests.support.documents import article, blank, doc, items, norm, par, row, section, table, words

TWO = {"verlangt_in": ("een", "twee")}


def _covered(*documents: Document, reason: str = "", **fields: object) -> Covered:
    catalogue = Catalogue(norms={"BN-05": norm("BN-05", **fields)})
    excluded = {NormId("BN-05"): reason} if reason else {}
    return cover(number(Package(documents)), catalogue, excluded)[NormId("BN-05")]


def _proving(kind: str, *parts: object) -> Document:
    return doc(
        section(f"{kind}.x", par(*parts or ("Bewijs.",)), title="Kop"),  # type: ignore[arg-type]
        kind=kind,
        evidence={f"{kind}.x": ["BN-05"]},
    )


@pytest.mark.parametrize(
    ("documents", "fields", "status", "lacking"),
    [
        ([doc(kind="een")], {}, Status.ONTBREEKT, ()),
        ([doc(kind="een")], {"verlangt_in": ("een",)}, Status.ONTBREEKT, ("een",)),
        ([_proving("een")], {}, Status.GEDEKT, ()),
        ([_proving("een")], {"verlangt_in": ("een",)}, Status.GEDEKT, ()),
        ([_proving("een"), _proving("twee")], TWO, Status.GEDEKT, ()),
        ([_proving("een"), doc(kind="twee")], TWO, Status.DEELS, ("twee",)),
        ([_proving("een")], TWO, Status.GEDEKT, ()),
        ([_proving("een", blank("regio.ggd"))], {}, Status.DEELS, ()),
        ([_proving("een", Strong((blank("regio.ggd"),)))], {}, Status.DEELS, ()),
        ([_proving("een", blank("a")), doc(kind="twee")], TWO, Status.DEELS, ("twee",)),
    ],
)
def test_what_the_evidence_amounts_to(
    documents: list[Document], fields: dict[str, object], status: Status, lacking: tuple[str, ...]
) -> None:
    covered = _covered(*documents, **fields)
    assert (covered.status, covered.lacking) == (status, lacking)


def test_a_norm_that_does_not_apply_keeps_its_evidence_and_its_reason() -> None:
    covered = _covered(_proving("een"), reason="is_klein (is_klein is nee)")
    assert covered.status is Status.NIET_VAN_TOEPASSING
    assert covered.reason == "is_klein (is_klein is nee)"
    assert len(covered.evidence) == 1


def test_evidence_of_a_symbol_that_is_not_in_the_document_does_not_count() -> None:
    document = doc(section("een.x"), kind="een", evidence={"een.weg": ["BN-05"]})
    assert _covered(document).status is Status.ONTBREEKT


def test_a_passage_is_named_by_number_and_title() -> None:
    document = doc(
        section("een.h", section("een.p", par("Woorden."), title="Paragraaf", role="paragraaf"), title="Kop"),
        article("een.a", par("Lid."), title="Artikel"),
        table(row("Actie"), row("Een actie", symbol="actie.een")),
        kind="een",
        evidence={name: ["BN-05"] for name in ("een.h", "een.p", "een.a", "actie.een")},
    )
    found = [(item.symbol, item.heading, item.quotation) for item in _covered(document).evidence]
    assert found == [
        ("een.h", "1 Kop", "Kop Paragraaf Woorden."),
        ("een.p", "1.1 Paragraaf", "Woorden."),
        ("een.a", "artikel 1 Artikel", "Lid."),
        ("actie.een", "Het een", "Een actie"),
    ]


def test_an_unnumbered_section_is_named_by_its_title() -> None:
    document = doc(
        section("een.x", par("Zin."), title="Kop", role="toelichting"), evidence={"een.x": ["BN-05"]}
    )
    assert _covered(document).evidence[0].heading == "Kop"


def test_what_stands_in_a_section_below_is_not_quoted_for_the_section_above() -> None:
    below = section("een.onder", par("Onder ", blank("a")), role="paragraaf")
    document = doc(section("een.x", par("Boven."), below), evidence={"een.x": ["BN-05"]})
    (evidence,) = _covered(document).evidence
    assert (evidence.quotation, evidence.blanks) == ("Boven.", 0)


def test_the_articles_of_an_afdeling_are_part_of_its_evidence() -> None:
    document = doc(
        section("een.d", article("een.a", par("Lid.")), title="D", role="afdeling"),
        evidence={"een.d": ["BN-05"]},
    )
    assert _covered(document).evidence[0].quotation == "Titel Lid."


@pytest.mark.parametrize(("length", "last"), [(39, "w38"), (40, "w39"), (41, "w39 …")])
def test_a_quotation_has_forty_words(length: int, last: str) -> None:
    text = " ".join(f"w{index}" for index in range(length))
    assert _covered(_proving("een", text)).evidence[0].quotation.endswith(last)


def test_blanks_are_counted_in_lists_and_tables() -> None:
    document = doc(
        section(
            "een.x",
            items("punt", "a"),
            table(row("Kop"), row(blank("a"), symbol="r"), row(blank("b"))),
            par(*words("x"), blank("c")),
        ),
        evidence={"een.x": ["BN-05"]},
    )
    assert _covered(document).evidence[0].blanks == 3


def test_one_passage_may_evidence_several_norms() -> None:
    catalogue = Catalogue(norms={name: norm(name) for name in ("BN-05", "BN-06", "BN-07")})
    document = doc(section("een.x", par("Zin.")), evidence={"een.x": ["BN-05", "BN-06"]})
    coverage = cover(Package((document,)), catalogue, {})
    assert [covered.status for covered in coverage.values()] == [
        Status.GEDEKT,
        Status.GEDEKT,
        Status.ONTBREEKT,
    ]
    assert list(coverage) == ["BN-05", "BN-06", "BN-07"]


@pytest.mark.parametrize(
    ("now", "before", "status"),
    [
        ("Bewijs.", "Bewijs.", Status.GEDEKT),
        ("Bewijs, herschreven.", "Bewijs.", Status.GEWIJZIGD),
        (blank("regio.ggd"), "Bewijs.", Status.DEELS),
    ],
)
def test_evidence_that_a_person_changed_still_counts_and_says_so(
    now: object, before: object, status: Status
) -> None:
    catalogue = Catalogue(norms={"BN-05": norm("BN-05")})
    coverage = cover(Package((_proving("een", now),)), catalogue, {}, {"een": _proving("een", before)})
    (evidence,) = coverage[NormId("BN-05")].evidence
    assert (coverage[NormId("BN-05")].status, evidence.edited) == (status, now != before)


def test_another_passage_that_a_person_changed_leaves_the_norm_as_it_is() -> None:
    def both(words_of_the_other: str) -> Document:
        other = section("een.y", par(words_of_the_other), title="Ander")
        return doc(section("een.x", par("Bewijs.")), other, kind="een", evidence={"een.x": ["BN-05"]})

    catalogue = Catalogue(norms={"BN-05": norm("BN-05")})
    coverage = cover(Package((both("Nieuw."),)), catalogue, {}, {"een": both("Oud.")})
    assert coverage[NormId("BN-05")].status is Status.GEDEKT
