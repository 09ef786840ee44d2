from __future__ import annotations

import pytest

from beleidsgen.document.inlines import Emphasis
from beleidsgen.document.package import Package
from beleidsgen.trace.blanks import OpenField, general, open_fields
from tests.support.documents import blank, doc, norm, par, row, section, table


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("regio.ggd", "regio.ggd"),
        ("overleggen.3.voorzitter", "overleggen.voorzitter"),
        ("overleggen.12", "overleggen"),
        ("a.1.b.2.c", "a.b.c"),
        ("regels.hv_21", "regels.hv_21"),
        ("sectoren.b2b", "sectoren.b2b"),
    ],
)
def test_positions_in_lists_do_not_count(field: str, name: str) -> None:
    assert general(field) == name


def test_fields_are_sorted_with_every_place_once() -> None:
    een = doc(
        section("een.b", par(blank("regio.ggd", "GGD"), " en ", blank("regio.ggd", "GGD"))),
        section("een.a", par(Emphasis((blank("apv.naam", "naam van de APV"),)))),
        kind="een",
    )
    twee = doc(par(blank("regio.ggd", "andere woorden")), kind="twee")
    assert open_fields(Package((een, twee)), ()) == (
        OpenField("apv.naam", "naam van de APV", (("een", "een.a"),), ()),  # type: ignore[arg-type]
        OpenField("regio.ggd", "GGD", (("een", "een.b"), ("twee", "twee")), ()),  # type: ignore[arg-type]
    )


def test_rows_of_a_list_are_one_field() -> None:
    rows = [row(blank(f"overleggen.{n}.voorzitter", "voorzitter"), symbol=f"r.{n}") for n in (0, 1)]
    (field,) = open_fields(Package((doc(table(row("Kop"), *rows)),)), ())
    assert field.field == "overleggen.voorzitter"
    assert field.places == (("stuk", "r.0"), ("stuk", "r.1"))


@pytest.mark.parametrize(
    ("asked", "asks"),
    [
        ("functies.meldpunt.mailbox", True),
        ("functies.meldpunt", True),
        ("functies", True),
        ("functies.meldpunt.mailbox.adres", True),
        ("functies.meld", False),
        ("functies.meldpunt.mailboxen", False),
        ("regio", False),
    ],
)
def test_a_norm_asks_for_a_field_its_group_or_what_is_below_it(asked: str, *, asks: bool) -> None:
    package = Package((doc(par(blank("functies.meldpunt.mailbox"))),))
    (field,) = open_fields(package, [norm("BN-05", open_velden=("x.y", asked)), norm("BN-06")])
    assert field.norms == (("BN-05",) if asks else ())


def test_a_norm_that_asks_twice_is_named_once() -> None:
    package = Package((doc(par(blank("regio.ggd"))),))
    (field,) = open_fields(package, [norm("BN-05", open_velden=("regio", "regio.ggd"))])
    assert field.norms == ("BN-05",)


def test_without_blanks_nothing_is_open() -> None:
    assert open_fields(Package((doc(par("Klaar.")),)), [norm("BN-05", open_velden=("regio",))]) == ()
