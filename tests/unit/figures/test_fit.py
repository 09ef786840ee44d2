from __future__ import annotations

import pytest

from beleidsgen.document.blocks import DrawingKind, ItemList, Table
from beleidsgen.figures.fit import misfit
from tests.support.documents import figure, items, row, table

HEAD = row("Thema", "Ja", "Nee")


@pytest.mark.parametrize(
    ("drawing", "child"),
    [
        ("stroom", items("stap", "Melden")),
        ("stroom", table(row("a"))),
        ("strip", table(row("Stap", "Wie"))),
        ("kalender", table(row("Overleg", "Hoe vaak"), row("Tafel", "Niet bekend"))),
        ("staven", table(HEAD, row("Hulp", "3", "0"))),
        ("staven", table(HEAD)),
        ("tijdlijn", table(row("Kwartaal", "Actie"), row("later", "x"), row("16", "y"))),
    ],
)
def test_what_fits(drawing: DrawingKind, child: Table | ItemList) -> None:
    assert misfit(figure("plan.f", child, drawing=drawing)) == ""


@pytest.mark.parametrize(
    ("drawing", "child", "says"),
    [
        ("strip", items("stap", "Werven"), "ten minste 2 kolommen"),
        ("kalender", table(row("Overleg")), "ten minste 2 kolommen"),
        ("staven", table(HEAD, row("Hulp", "drie", "0")), "iets anders dan aantallen"),
        ("tijdlijn", table(row("Kwartaal", "Actie"), row("17", "y")), "geen kwartaal"),
        ("tijdlijn", table(row("Kwartaal", "Actie")), "geen kwartaal"),
    ],
)
def test_what_does_not_fit_says_why(drawing: DrawingKind, child: Table | ItemList, says: str) -> None:
    assert says in misfit(figure("plan.f", child, drawing=drawing))
