from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from beleidsgen.catalogue.yardstick import Yardstick
from beleidsgen.document.blocks import Row, Section, Table
from beleidsgen.document.inlines import Reference
from beleidsgen.document.package import Document, Package
from beleidsgen.document.walk import find, inlines_of, plain_text, walk, walk_inlines
from beleidsgen.names import DocumentKind, FactName, NormId, Symbol
from beleidsgen.trace.blanks import OpenField
from beleidsgen.trace.coverage import Covered, Evidence, Status
from beleidsgen.trace.report import report
from beleidsgen.trace.standing import stand
from tests.support.documents import doc, norm, par, section

META = {"gemeente": "Proefdorp", "code": "GM9999", "status": "vastgesteld", "vastgesteld": "2026-12-17"}
PACKAGE = Package((doc(section("stuk.x", par("Zin.")), meta=META),))
EVIDENCE = Evidence(DocumentKind("stuk"), Symbol("stuk.x"), "1 Titel", "Zin.", 0)


def _covered(name: str, status: Status, **fields: object) -> Covered:
    evidence = () if status is Status.ONTBREEKT else (EVIDENCE,)
    return Covered(norm(name, **fields), status, evidence)


def _report(
    *coverage: Covered,
    blanks: Sequence[OpenField] = (),
    owners: dict[str, str] | None = None,
    statement: str = "",
    **measures: object,
) -> Document:
    lines = {"regio.ggd": 12}
    yardstick = Yardstick.model_validate(measures)
    covered = {covered.norm.id: covered for covered in coverage}
    return report(
        PACKAGE,
        covered,
        blanks,
        stand(PACKAGE, covered, yardstick, lambda _field: "in_ontwikkeling", str),
        statement=statement,
        owners=owners or {},
        line_of=lambda field: lines.get(field, 0),
    )


def _open(field: str, *places: tuple[str, str], norms: tuple[str, ...] = ()) -> OpenField:
    shown = tuple((DocumentKind(kind), Symbol(symbol)) for kind, symbol in places or (("stuk", "stuk.x"),))
    return OpenField(FactName(field), f"titel van {field}", shown, tuple(NormId(name) for name in norms))


def _text(document: Document, symbol: str) -> str:
    node = find(document, symbol)
    assert node is not None
    return plain_text(node)


def test_the_account_is_a_document_with_the_head_of_the_first() -> None:
    account = _report()
    assert account.kind == "verantwoording"
    assert account.name == "de verantwoording"
    assert plain_text(account.title) == "Verantwoording Proefdorp"
    assert account.meta == {"gemeente": "Proefdorp", "code": "GM9999", "status": "vastgesteld"}
    assert [block.symbol for block in account.blocks] == [  # type: ignore[union-attr]
        "verantwoording.open",
        "verantwoording.oordeel",
    ]


def test_without_open_fields() -> None:
    assert _text(_report(), "verantwoording.open") == "Nog in te vullen\nEr staan 0 velden open."


def test_open_fields_are_grouped_by_who_fills_them() -> None:
    account = _report(
        blanks=[_open("regio.ggd", norms=("BN-05",)), _open("apv.naam"), _open("regio.riec")],
        owners={"": "adviseur", "apv": "jurist"},
    )
    first, second = find(account, "verantwoording.open.1"), find(account, "verantwoording.open.2")
    assert isinstance(first, Section)
    assert isinstance(second, Section)
    assert plain_text(first.title) == "Adviseur"
    assert plain_text(second.title) == "Jurist"
    assert [line.split("\t")[:4] for line in plain_text(first.children[0]).splitlines()] == [
        ["Wat er moet komen", "Veld in het profiel", "Regel", "Norm"],
        ["titel van regio.ggd", "regio.ggd", "12", "BN-05"],
        ["titel van regio.riec", "regio.riec", "nieuw", "–"],
    ]


def test_without_owners_the_adviser_fills_everything() -> None:
    account = _report(blanks=[_open("regio.ggd")])
    first = find(account, "verantwoording.open.1")
    assert isinstance(first, Section)
    assert plain_text(first.title) == "Beleidsadviseur"


@pytest.mark.parametrize(
    ("places", "shown"),
    [
        ([("een", "een.a")], ["een.a"]),
        ([("een", "een.a"), ("een", "een.b")], ["een.a", " en 1 andere plaats"]),
        ([("een", "een.a"), ("een", "een.b"), ("een", "een.c")], ["een.a", " en 2 andere plaatsen"]),
        ([("een", "een.a"), ("twee", "twee.a")], ["een.a", "; ", "twee.a"]),
        (
            [("een", "een.a"), ("een", "een.b"), ("twee", "twee.a")],
            ["een.a", " en 1 andere plaats", "; ", "twee.a"],
        ),
    ],
)
def test_places_are_one_reference_per_document(places: list[tuple[str, str]], shown: list[str]) -> None:
    account = _report(blanks=[_open("regio.ggd", *places)])
    table = find(account, "verantwoording.open.1").children[0]  # type: ignore[union-attr]
    assert isinstance(table, Table)
    cell = table.rows[0].cells[-1].children
    words = [inline.target if isinstance(inline, Reference) else inline.text for inline in cell]  # type: ignore[union-attr]
    assert [word for word in words if word] == shown


def test_the_statement_stands_above_the_judgement() -> None:
    text = _text(_report(statement="Eigen verklaring.\n\nGeen keuring.\n"), "verantwoording.oordeel")
    assert text.splitlines()[:3] == ["Stand van het basisniveau", "Eigen verklaring.", "Geen keuring."]


def test_one_open_field_is_said_in_the_singular() -> None:
    assert "Er staat 1 veld open." in _text(_report(blanks=[_open("regio.ggd")]), "verantwoording.open")


def test_a_complete_minimum() -> None:
    text = _text(
        _report(
            _covered("BN-05", Status.GEDEKT, minimum=("stuk",)),
            _covered("BN-06", Status.ONTBREEKT),
            _covered("BN-07", Status.NIET_VAN_TOEPASSING, minimum=("stuk",)),
        ),
        "verantwoording.oordeel",
    )
    assert "De set voldoet aan de minimumset van deze maatstaf." in text
    assert "nog niet" not in text
    assert text.splitlines()[-5:] == [
        "Stand\tAantal normen",
        "gedekt\t1",
        "deels\t0",
        "ontbreekt\t1",
        "niet van toepassing\t1",
    ]


def test_evidence_of_a_person_has_its_own_line() -> None:
    text = _text(_report(_covered("BN-05", Status.GEWIJZIGD)), "verantwoording.oordeel")
    assert "gedekt, door mens gewijzigd\t1" in text


def test_an_incomplete_minimum_names_norm_document_and_reason() -> None:
    text = _text(
        _report(
            _covered("BN-05", Status.ONTBREEKT, minimum=("stuk",)),
            _covered("BN-06", Status.ONTBREEKT, minimum=("weg",)),
        ),
        "verantwoording.oordeel",
    ).splitlines()
    assert "De set voldoet nog niet aan de minimumset van deze maatstaf." in text
    assert "2 normen van de minimumset zijn nog niet helemaal aangetoond." in text
    assert "BN-05\tTitel BN-05\thet stuk\tgeen bewijs" in text
    assert "BN-06\tTitel BN-06\tweg\tdit document hoort niet bij de set" in text


def test_one_norm_that_lacks_is_said_in_the_singular() -> None:
    text = _text(_report(_covered("BN-05", Status.ONTBREEKT, minimum=("stuk",))), "verantwoording.oordeel")
    assert "1 norm van de minimumset is nog niet helemaal aangetoond." in text


def test_criteria_and_agreements_stand_apart_with_what_the_profile_says() -> None:
    part = {"titel": "Beleid", "bron": "x", "normen": ["BN-05"], "velden": ["basisniveau.beleid"]}
    account = _report(
        _covered("BN-05", Status.GEDEKT),
        onderdelen=[part | {"id": "criterium-3", "groep": "basisniveau"}, part | {"id": "a", "groep": "ibp"}],
    )
    for group in ("basisniveau", "ibp"):
        assert "Beleid\tBN-05\tgedekt\tin ontwikkeling" in _text(account, f"verantwoording.oordeel.{group}")
    assert "criterium 3\tBeleid\t–\tvolgens het profiel nog niet aanwezig" in _text(
        account, "verantwoording.oordeel"
    )


def test_what_lacks_is_counted_by_kind() -> None:
    part = {"id": "criterium-3", "groep": "basisniveau", "titel": "Beleid", "bron": "x", "normen": ["BN-05"]}
    account = _report(
        _covered("BN-05", Status.ONTBREEKT, minimum=("stuk",)),
        onderdelen=[part | {"velden": ["basisniveau.beleid"]}],
        verwijzingen=[{"van": "stuk", "naar": "ander"}],
    )
    assert (
        "1 norm van de minimumset is nog niet helemaal aangetoond. "
        "1 criterium van het Basisniveau is volgens het profiel nog niet helemaal aanwezig. "
        "Er ontbreekt 1 verwijzing tussen de documenten."
    ) in _text(account, "verantwoording.oordeel")


THEMES = [
    {"id": "recht", "titel": "Wettelijk kader", "basis": ["BN-06"]},
    {"id": "beleid", "titel": "Thema 1", "basis": ["BN-07"], "verdieping": ["BN-05"]},
]


def test_themes_are_counted_per_plateau_under_what_the_pack_says_of_them() -> None:
    account = _report(
        _covered("BN-05", Status.DEELS),
        _covered("BN-06", Status.GEDEKT),
        _covered("BN-07", Status.NIET_VAN_TOEPASSING),
        toelichting="Eigen reconstructie.\n",
        themas=THEMES,
    )
    assert _text(account, "verantwoording.oordeel.themas").splitlines()[1:] == [
        "Eigen reconstructie.",
        "Aantal normen per thema en stand",
        "Thema\tGedekt\tDeels\tOntbreekt\tNiet van toepassing",
        "Wettelijk kader\t1\t0\t0\t0",
        "Thema 1\t0\t1\t0\t1",
        "Thema\tPlateau\tGedekt\tStand\tNog niet gedekt",
        "Wettelijk kader\tbasis\t1 van 1\tgedekt\t–",
        "Thema 1\tbasis\t0 van 0\tniet van toepassing\t–",
        "Thema 1\tverdieping\t0 van 1\tdeels\tBN-05",
    ]


def test_norms_stand_by_theme_in_the_order_of_the_yardstick_and_others_last() -> None:
    account = _report(
        *(_covered(name, Status.GEDEKT) for name in ("BN-05", "BN-06", "BN-07", "BN-08")), themas=THEMES
    )
    themes = [block for block in account.blocks[2:] if isinstance(block, Section)]
    rows = [[row.symbol for row in theme.children[0].rows] for theme in themes]  # type: ignore[union-attr]
    assert [(theme.symbol, plain_text(theme.title)) for theme in themes] == [
        ("verantwoording.recht", "Wettelijk kader"),
        ("verantwoording.beleid", "Thema 1"),
        ("verantwoording.overig", "Overige normen"),
    ]
    assert rows == [
        ["verantwoording.bn-06"],
        ["verantwoording.bn-07", "verantwoording.bn-05"],
        ["verantwoording.bn-08"],
    ]
    assert "(basis, plateau verdieping)" in _text(account, "verantwoording.bn-05")


def test_a_norm_with_its_evidence() -> None:
    account = _report(Covered(norm("BN-05"), Status.GEDEKT, (EVIDENCE, EVIDENCE)))
    node = find(account, "verantwoording.bn-05")
    assert isinstance(node, Row)
    assert plain_text(node).split("\t") == ["BN-05 Titel BN-05 (basis)", "Eis.", "gedekt", "; "]
    assert [
        inline.target
        for visit in walk(account)
        for inline in walk_inlines(inlines_of(visit.node))
        if isinstance(inline, Reference)
    ] == ["stuk.x", "stuk.x"]


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        (EVIDENCE, ""),
        (replace(EVIDENCE, blanks=1), " (1 open veld)"),
        (replace(EVIDENCE, blanks=2), " (2 open velden)"),
        (replace(EVIDENCE, edited=True), " (door een mens gewijzigd)"),
        (replace(EVIDENCE, blanks=1, edited=True), " (1 open veld, door een mens gewijzigd)"),
    ],
)
def test_evidence_says_what_is_the_matter_with_it(evidence: Evidence, words: str) -> None:
    account = _report(Covered(norm("BN-05"), Status.DEELS, (evidence,)))
    assert _text(account, "verantwoording.bn-05").split("\t")[-1] == words


@pytest.mark.parametrize(
    ("covered", "cells"),
    [
        (
            Covered(norm("BN-05"), Status.NIET_VAN_TOEPASSING, (), reason="is_groot (is_groot is nee)"),
            ["niet van toepassing: is_groot (is_groot is nee)", "–"],
        ),
        (
            Covered(norm("BN-05"), Status.DEELS, (EVIDENCE,), lacking=(DocumentKind("stuk"),)),
            ["deels; nog niet in het stuk", ""],
        ),
        (Covered(norm("BN-05"), Status.ONTBREEKT, (), lacking=(DocumentKind("plan"),)), ["ontbreekt", "–"]),
    ],
)
def test_what_a_norm_lacks_is_explained(covered: Covered, cells: list[str]) -> None:
    assert _text(_report(covered), "verantwoording.bn-05").split("\t")[2:] == cells
