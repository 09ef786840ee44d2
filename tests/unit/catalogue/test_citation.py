from __future__ import annotations

import pytest

from beleidsgen.catalogue.citation import citation
from beleidsgen.catalogue.model import Catalogue
from beleidsgen.names import SourceId
from tests.support.documents import source

AWB = {"regeling": "de Awb", "soort": "artikel"}
SOURCES = {
    "awb-1": source("awb-1", artikel="1", url="https://x.example/1", **AWB),
    "awb-2": source("awb-2", artikel="2", **AWB),
    "awb-3": source("awb-3", artikel="3", **AWB),
    "gemw-1": source("gemw-1", artikel="1", regeling="de Gemeentewet"),
    "kader": source("kader", titel="Landelijk kader"),
    "ander": source("ander", titel="Ander kader"),
}


def _cited(name: str, form: str = "tekst", detail: str = "") -> tuple[str, str] | None:
    return citation(Catalogue(sources=SOURCES), SourceId(name), form, detail)


@pytest.mark.parametrize(
    ("name", "detail", "words"),
    [
        ("awb-1", "", "artikel 1 van de Awb"),
        ("awb-1", "eerste lid", "artikel 1, eerste lid, van de Awb"),
        ("awb-1+awb-2", "", "de artikelen 1 en 2 van de Awb"),
        ("awb-1+awb-2+awb-3", "", "de artikelen 1, 2 en 3 van de Awb"),
        ("awb-1..awb-3", "", "de artikelen 1 tot en met 3 van de Awb"),
        ("awb-1+gemw-1", "", "artikel 1 van de Awb en artikel 1 van de Gemeentewet"),
        ("kader+ander", "", "Landelijk kader en Ander kader"),
        ("kader+awb-1+ander", "", "Landelijk kader, artikel 1 van de Awb en Ander kader"),
    ],
)
def test_in_a_sentence(name: str, detail: str, words: str) -> None:
    cited = _cited(name, detail=detail)
    assert cited is not None
    assert cited[0] == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kader", "Landelijk kader."),
        ("awb-1+awb-2", "De artikelen 1 en 2 van de Awb."),
        ("awb-1+gemw-1", "Artikel 1 van de Awb en artikel 1 van de Gemeentewet."),
    ],
)
def test_in_a_footnote(name: str, words: str) -> None:
    cited = _cited(name, "noot")
    assert cited is not None
    assert cited[0] == words


def test_the_address_is_that_of_the_first() -> None:
    assert _cited("awb-1+awb-2") == ("de artikelen 1 en 2 van de Awb", "https://x.example/1")
    assert _cited("awb-2+awb-1") == ("de artikelen 2 en 1 van de Awb", "")


@pytest.mark.parametrize("name", ["weg", "awb-1+weg", "weg..awb-1"])
def test_one_source_that_does_not_exist_is_enough(name: str) -> None:
    assert _cited(name) is None
