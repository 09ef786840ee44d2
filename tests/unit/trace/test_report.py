from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from beleidsgen.document.blocks import Section, Table
from beleidsgen.document.inlines import Reference
from beleidsgen.document.package import Document, Package
from beleidsgen.document.walk import find, inlines_of, plain_text, walk, walk_inlines
from beleidsgen.names import DocumentKind, FactName, NormId, Symbol
from beleidsgen.trace.blanks import OpenField
from beleidsgen.trace.coverage import Covered, Evidence, Status
from beleidsgen.trace.report import lacking_minimum, report
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
) -> Document:
    lines = {"regio.ggd": 12}
    return report(
        PACKAGE,
        {covered.norm.id: covered for covered in coverage},
        blanks,
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
        ["Veld", "Wat er moet komen", "Regel in het profiel", "Norm"],
        ["regio.ggd", "titel van regio.ggd", "12", "BN-05"],
        ["regio.riec", "titel van regio.riec", "nog niet in het profiel", "–"],
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


def test_a_complete_minimum() -> None:
    text = _text(
        _report(
            _covered("BN-05", Status.GEDEKT, minimum=("stuk",)),
            _covered("BN-06", Status.ONTBREEKT),
            _covered("BN-07", Status.NIET_VAN_TOEPASSING, minimum=("stuk",)),
        ),
        "verantwoording.oordeel",
    )
    assert "Alle normen van de minimumset hebben bewijs." in text
    assert "Het gaat om" not in text
    assert text.splitlines()[-4:] == ["gedekt\t1", "deels\t0", "ontbreekt\t1", "niet van toepassing\t1"]


def test_an_incomplete_minimum() -> None:
    lacking = [
        _covered("BN-05", Status.DEELS, minimum=("stuk",)),
        _covered("BN-06", Status.ONTBREEKT, minimum=("stuk",)),
        _covered("BN-07", Status.ONTBREEKT),
        _covered("BN-08", Status.GEDEKT, minimum=("stuk",)),
    ]
    assert lacking_minimum({covered.norm.id: covered for covered in lacking}) == ("BN-05", "BN-06")
    text = _text(_report(*lacking), "verantwoording.oordeel")
    assert "De set voldoet nog niet: 2 normen van de minimumset missen " in text
    assert "Het gaat om BN-05, BN-06." in text


def test_one_norm_that_lacks_is_said_in_the_singular() -> None:
    text = _text(_report(_covered("BN-05", Status.ONTBREEKT, minimum=("stuk",))), "verantwoording.oordeel")
    assert "1 norm van de minimumset mist " in text


def test_norms_stand_by_theme_in_the_order_of_the_themes() -> None:
    account = _report(
        _covered("BN-05", Status.GEDEKT, thema="T6"),
        _covered("BN-06", Status.GEDEKT, thema="T0"),
        _covered("BN-07", Status.GEDEKT, thema="T6"),
    )
    themes = [block for block in account.blocks[2:] if isinstance(block, Section)]
    assert [(theme.symbol, plain_text(theme.title)) for theme in themes] == [
        ("verantwoording.t0", "Wettelijk kader"),
        ("verantwoording.t6", "Bestuurlijk instrumentarium"),
    ]
    assert [child.symbol for child in themes[1].children] == [  # type: ignore[union-attr]
        "verantwoording.bn-05",
        "verantwoording.bn-07",
    ]


def test_a_norm_with_its_evidence() -> None:
    account = _report(Covered(norm("BN-05"), Status.GEDEKT, (EVIDENCE,)))
    assert _text(account, "verantwoording.bn-05").splitlines() == [
        "BN-05 Titel BN-05",
        "Eis.",
        "Stand: gedekt. Niveau: basis.",
        ": Zin.",
    ]
    assert [
        inline.target
        for visit in walk(account)
        for inline in walk_inlines(inlines_of(visit.node))
        if isinstance(inline, Reference)
    ] == ["stuk.x"]


@pytest.mark.parametrize(("blanks", "words"), [(0, "Zin."), (1, "(1 open veld)"), (2, "(2 open velden)")])
def test_evidence_says_how_many_fields_are_open(blanks: int, words: str) -> None:
    account = _report(Covered(norm("BN-05"), Status.DEELS, (replace(EVIDENCE, blanks=blanks),)))
    assert _text(account, "verantwoording.bn-05").endswith(words)


@pytest.mark.parametrize(
    ("covered", "words"),
    [
        (
            Covered(norm("BN-05"), Status.NIET_VAN_TOEPASSING, (), reason="is_groot (is_groot is nee)"),
            "Stand: niet van toepassing. Niveau: basis. Reden: is_groot (is_groot is nee).",
        ),
        (
            Covered(norm("BN-05"), Status.DEELS, (EVIDENCE,), lacking=(DocumentKind("plan"),)),
            "Stand: deels. Niveau: basis. Nog geen bewijs in: plan.",
        ),
        (
            Covered(norm("BN-05"), Status.ONTBREEKT, (), lacking=(DocumentKind("plan"),)),
            "Stand: ontbreekt. Niveau: basis.",
        ),
    ],
)
def test_what_a_norm_lacks_is_explained(covered: Covered, words: str) -> None:
    assert words in _text(_report(covered), "verantwoording.bn-05").splitlines()


def test_the_status_of_a_changed_passage_is_counted_only_where_there_is_one() -> None:
    text = _text(_report(_covered("BN-05", Status.GEWIJZIGD)), "verantwoording.oordeel")
    assert "gedekt, door mens gewijzigd\t1" in text
    assert "door mens" not in _text(_report(_covered("BN-05", Status.GEDEKT)), "verantwoording.oordeel")
