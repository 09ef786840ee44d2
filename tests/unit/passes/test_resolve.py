from __future__ import annotations

from dataclasses import replace

import pytest

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.blocks import Block
from beleidsgen.document.inlines import Citation, Reference, Strong
from beleidsgen.document.package import Document, NumberingScheme, Package
from beleidsgen.document.walk import inlines_of, walk, walk_inlines
from beleidsgen.names import SourceId, Symbol
from beleidsgen.passes.number import number
from beleidsgen.passes.resolve import document_symbol, ordinal, resolve
from tests.support.documents import (
    article,
    box,
    cite,
    doc,
    figure,
    item,
    items,
    par,
    ref,
    row,
    section,
    table,
)

SCHEME = NumberingScheme(article="3:{n}")
APV = "apv-hoofdstuk-3"


def _texts(source: SourceId, form: str, detail: str) -> tuple[str, str] | None:
    if source == "weg":
        return None
    return (f"{form} {source} {detail}".strip(), f"https://x.example/{source}")


def _resolved(*documents: Document) -> Result[Package]:
    return resolve(number(Package(documents)), _texts)


def _labels(document: Document) -> list[tuple[str, str]]:
    """Label and file of every reference, in reading order."""
    return [
        (inline.label, inline.file)
        for visit in walk(document)
        for inline in walk_inlines(inlines_of(visit.node))
        if isinstance(inline, Reference)
    ]


def _apv(*more: Block) -> Document:
    members = items(
        "lid",
        item("Eerste.", symbol="apv.weigering/eerste"),
        item(
            "Tweede:",
            items(
                "letter",
                item("a", symbol="apv.weigering/a"),
                item("b", items("graad", item("1", symbol="apv.weigering/graad")), symbol="apv.weigering/b"),
            ),
            symbol="apv.weigering/tweede",
        ),
    )
    return doc(
        section(
            "apv.afdeling",
            article("apv.weigering", members, title="Weigering"),
            article(
                "apv.eisen",
                par("De eisen zijn:"),
                items("letter", item("a", symbol="apv.eisen/a")),
                par("Slot.", symbol="apv.eisen/slot"),
                box(par("Let op."), symbol="apv.eisen/kader"),
                items("punt", item("los", symbol="apv.eisen/punt")),
            ),
            role="afdeling",
            title="Vergunning",
        ),
        *more,
        kind=APV,
        name="de APV",
        scheme=SCHEME,
    )


PLACES = [
    ("apv.weigering", "artikel 3:1", "artikel 3:1 van de APV"),
    ("apv.weigering/eerste", "artikel 3:1, eerste lid", "artikel 3:1, eerste lid, van de APV"),
    ("apv.weigering/tweede", "artikel 3:1, tweede lid", "artikel 3:1, tweede lid, van de APV"),
    ("apv.weigering/a", "artikel 3:1, tweede lid, onder a", "artikel 3:1, tweede lid, onder a, van de APV"),
    ("apv.weigering/b", "artikel 3:1, tweede lid, onder b", "artikel 3:1, tweede lid, onder b, van de APV"),
    (
        "apv.weigering/graad",
        "artikel 3:1, tweede lid, onder b, 1°",
        "artikel 3:1, tweede lid, onder b, 1°, van de APV",
    ),
    ("apv.eisen/a", "artikel 3:2, onder a", "artikel 3:2, onder a, van de APV"),
    ("apv.eisen/slot", "artikel 3:2", "artikel 3:2 van de APV"),
    ("apv.eisen/kader", "artikel 3:2", "artikel 3:2 van de APV"),
    ("apv.eisen/punt", "artikel 3:2", "artikel 3:2 van de APV"),
    ("apv.afdeling", "afdeling 1", "afdeling 1 van de APV"),
    (APV, "de APV", "de APV"),
]


@pytest.mark.parametrize(("target", "here"), [(t, h) for t, h, _ in PLACES])
def test_from_elsewhere_in_the_same_document(target: str, here: str) -> None:
    resolved = _resolved(_apv(section("apv.uitleg", par(ref(target)), role="toelichting")))
    assert resolved.findings == ()
    assert _labels(resolved.value[APV]) == [(here, "")]


@pytest.mark.parametrize(("target", "there"), [(t, th) for t, _, th in PLACES])
def test_from_another_document(target: str, there: str) -> None:
    resolved = _resolved(_apv(), doc(section("beleid.x", par(ref(target))), kind="beleid"))
    assert resolved.findings == ()
    assert _labels(resolved.value["beleid"]) == [(there, APV)]


@pytest.mark.parametrize(
    ("target", "label"),
    [
        ("x", "dit artikel"),
        ("x/lid", "het eerste lid"),
        ("x/a", "het eerste lid, onder a"),
    ],
)
def test_within_the_same_article(target: str, label: str) -> None:
    members = items(
        "lid",
        item("Een:", items("letter", item("a", symbol="x/a")), symbol="x/lid"),
        item(par("Zie ", ref(target), ".")),
    )
    resolved = _resolved(doc(article("x", members)))
    assert resolved.findings == ()
    assert _labels(resolved.value["stuk"]) == [(label, "")]


def test_within_an_article_without_members() -> None:
    listed = items("letter", item("a", symbol="x/a"), item(par("Zie ", ref("x/a"))))
    assert _labels(_resolved(doc(article("x", par("Als:"), listed))).value["stuk"]) == [("onder a", "")]


def test_a_reference_in_a_title_is_seen_from_that_title() -> None:
    title = doc(article("x", title="Titel"), article("y"))
    first = replace(title.blocks[0], title=(ref("x"), ref("y")))  # type: ignore[type-var]
    resolved = _resolved(replace(title, blocks=(first, *title.blocks[1:])))
    assert _labels(resolved.value["stuk"]) == [("dit artikel", ""), ("artikel 2", "")]


SECTIONS = [
    (NumberingScheme(), "hoofdstuk", "h", "hoofdstuk 1"),
    (NumberingScheme(chapter="Hoofdstuk {n}"), "hoofdstuk", "h", "hoofdstuk 1"),
    (NumberingScheme(), "hoofdstuk", "h.p", "paragraaf 1.1"),
    (NumberingScheme(), "bijlage", "h", "bijlage 1"),
    (NumberingScheme(division="Afdeling {n}"), "afdeling", "h", "afdeling 1"),
    (NumberingScheme(), "toelichting", "h", "‘Kop’"),
    (NumberingScheme(), "ongenummerd", "h", "‘Kop’"),
]


@pytest.mark.parametrize(("scheme", "role", "target", "label"), SECTIONS)
def test_sections(scheme: NumberingScheme, role: str, target: str, label: str) -> None:
    below = section("h.p", role="paragraaf")
    document = doc(
        section("h", below, title="Kop", role=role),  # type: ignore[arg-type]
        section("los", par(ref(target)), role="ongenummerd"),
        scheme=scheme,
        name="het beleid",
    )
    other = doc(par(ref(target)), kind="ander")
    resolved = _resolved(document, other)
    assert _labels(resolved.value["stuk"]) == [(label, "")]
    assert _labels(resolved.value["ander"]) == [(f"{label} van het beleid", "stuk")]


def test_rows_items_tables_boxes_and_paragraphs_outside_articles() -> None:
    document = doc(
        table(row("Actie"), row("Beeld bijwerken.", "2027", symbol="actie.een"), symbol="stuk.tabel"),
        items(
            "punt",
            item("Een lange zin met meer dan acht woorden erin, echt.", symbol="stuk.punt"),
            item(symbol="stuk.leeg"),
        ),
        box(par("Let op."), symbol="stuk.kader"),
        par("Zin.", symbol="stuk.zin"),
        par(
            *(
                ref(name)
                for name in ("actie.een", "stuk.tabel", "stuk.punt", "stuk.leeg", "stuk.kader", "stuk.zin")
            )
        ),
        name="het plan",
    )
    resolved = _resolved(document, doc(par(ref("actie.een"), ref("stuk.kader")), kind="ander"))
    assert [label for label, _ in _labels(resolved.value["stuk"])] == [
        "‘Beeld bijwerken’",
        "de tabel",
        "‘Een lange zin met meer dan acht woorden’",
        "‘’",
        "het kader",
        "de tekst",
    ]
    assert [label for label, _ in _labels(resolved.value["ander"])] == [
        "‘Beeld bijwerken’ van het plan",
        "het kader van het plan",
    ]


def test_a_list_below_an_item_outside_articles() -> None:
    below = items("punt", item("Diep.", symbol="stuk.diep"))
    resolved = _resolved(doc(items("punt", item("Boven.", below)), par(ref("stuk.diep"))))
    assert _labels(resolved.value["stuk"]) == [("‘Diep’", "")]


def test_a_reference_in_bold_and_in_a_cell_is_found() -> None:
    document = doc(section("h"), par(Strong((ref("h"),))), table(row("Kop"), row(ref("h"))))
    assert _labels(_resolved(document).value["stuk"]) == [("hoofdstuk 1", "")] * 2


def test_a_file_name_of_before_is_taken_away_within_one_document() -> None:
    document = doc(section("h"), par(replace(ref("h"), file="oud")))
    assert _labels(_resolved(document).value["stuk"]) == [("hoofdstuk 1", "")]


def test_v101_a_target_that_is_nowhere() -> None:
    resolved = _resolved(doc(section("h", par(ref("weg.weg")))))
    assert _labels(resolved.value["stuk"]) == [("[verwijzing zonder doel: weg.weg]", "")]
    assert resolved.findings == (
        Finding(
            "V101",
            Severity.FOUT,
            "De verwijzing naar weg.weg leidt nergens heen.",
            Place("stuk.md", symbol="h"),
            "Verbeter het symbool, of haal de verwijzing weg.",
        ),
    )


def test_v101_outside_every_section_is_found_at_the_document() -> None:
    (finding,) = _resolved(doc(par(ref("weg")))).findings
    assert finding.place == Place("stuk.md", symbol="stuk")


def test_v102_a_symbol_in_two_documents_keeps_its_first_place() -> None:
    one = doc(section("x", title="Eerste"), kind="een", name="het een")
    two = doc(section("x", title="Tweede"), par(ref("x")), kind="twee")
    resolved = _resolved(one, two)
    assert resolved.findings == (
        Finding(
            "V102",
            Severity.FOUT,
            "Het symbool x staat op meer dan één plaats.",
            Place("twee.md", symbol="x"),
            "Geef een van de plaatsen een ander symbool.",
        ),
    )
    assert _labels(resolved.value["twee"]) == [("hoofdstuk 1 van het een", "een")]


def test_v104_a_source_that_does_not_exist() -> None:
    resolved = _resolved(doc(section("h", par(cite("weg", "eerste lid")))))
    assert resolved.findings == (
        Finding(
            "V104",
            Severity.FOUT,
            "De bron weg bestaat niet.",
            Place("stuk.md", symbol="h"),
            "Verbeter het id, of voeg de bron toe onder bronnen/.",
        ),
    )
    (citation,) = resolved.value["stuk"].blocks[0].children[0].children  # type: ignore[union-attr]
    assert isinstance(citation, Citation)
    assert (citation.label, citation.url) == ("weg", "")


@pytest.mark.parametrize(
    ("citation", "label"),
    [
        (cite("awb"), "tekst awb"),
        (cite("awb", "eerste lid"), "tekst awb eerste lid"),
        (cite("awb", note=True), "noot awb"),
    ],
)
def test_a_citation_gets_label_and_address(citation: Citation, label: str) -> None:
    resolved = _resolved(doc(par(citation)))
    assert resolved.findings == ()
    (found,) = resolved.value["stuk"].blocks[0].children  # type: ignore[union-attr]
    assert isinstance(found, Citation)
    assert (found.label, found.url) == (label, "https://x.example/awb")


def test_a_figure_is_called_by_its_number() -> None:
    steps = items("stap", item(par(ref("plan.f")), symbol="plan.f/stap"))
    resolved = _resolved(
        doc(figure("plan.een", steps), figure("plan.f", table(row("a"), row("b", symbol="plan.rij")))),
        doc(par(ref("plan.f"), ref("plan.rij")), kind="brief"),
    )
    assert resolved.findings == ()
    assert _labels(resolved.value["stuk"]) == [("figuur 2", "")]
    named = _labels(resolved.value["brief"])
    assert named == [
        ("figuur 2 van het stuk", "stuk"),
        ("‘b’ van het stuk", "stuk"),
    ]


def test_the_whole_document_has_a_symbol() -> None:
    assert document_symbol(doc(kind="beleid")) == Symbol("beleid")


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (1, "eerste"),
        (2, "tweede"),
        (3, "derde"),
        (8, "achtste"),
        (12, "twaalfde"),
        (20, "twintigste"),
        (21, "21e"),
    ],
)
def test_ordinal(value: int, word: str) -> None:
    assert ordinal(value) == word
