from __future__ import annotations

import pytest

from beleidsgen.document.inlines import Blank
from beleidsgen.figures.calendar import months, times_a_year
from beleidsgen.figures.draw import draw
from beleidsgen.figures.drawing import BLACK, Shape, Words
from beleidsgen.names import FactName
from tests.support.documents import figure, row, table


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("Maandelijks", 12),
        ("Ten minste iedere maand", 12),
        ("Eén keer per jaar", 1),
        ("Vier keer per jaar", 4),
        ("Ieder kwartaal", 4),
        ("24 keer per jaar", 24),
        ("Jaarlijks", 1),
        ("Halfjaarlijks", 2),
        ("Wekelijks", None),
        ("Bij elk signaal", None),
        ("Niet bekend", None),
        ("[in te vullen: aantal keren per jaar]", None),
        ("", None),
    ],
)
def test_the_words_of_a_rhythm(words: str, times: int | None) -> None:
    assert times_a_year(words) == times


@pytest.mark.parametrize("times", range(1, 13))
def test_meetings_are_spread_over_the_year(times: int) -> None:
    spread = months(times)
    later = (*spread[1:], spread[0] + 12)
    gaps = {after - before for before, after in zip(spread, later, strict=True)}

    assert len(set(spread)) == times
    assert max(gaps) - min(gaps) <= 1


def test_marks_bands_and_what_is_unknown() -> None:
    unknown = Blank(FactName("overleggen.0.keer_per_jaar"), "aantal keren per jaar")
    rows = [row("Tafel", "Vier keer per jaar"), row("Weegploeg", "Wekelijks"), row("Werkgroep", unknown)]
    drawing = draw(figure("plan.f", table(row("Overleg", "Hoe vaak"), *rows), drawing="kalender"))
    words = [part.text for part in drawing.parts if isinstance(part, Words)]
    marks = [part for part in drawing.parts if isinstance(part, Shape) and part.fill == BLACK]
    dashed = [part for part in drawing.parts if isinstance(part, Shape) and part.dash]

    assert words[12:-1] == ["Tafel", "Weegploeg", "Wekelijks", "Werkgroep", "ritme nog niet bekend"]
    assert words[-1].startswith("De maanden zijn een voorstel")
    assert (len(marks), len(dashed)) == (4, 1)
