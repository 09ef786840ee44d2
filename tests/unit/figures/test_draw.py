from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleidsgen.document.blocks import DrawingKind, Figure, Table
from beleidsgen.document.inlines import Inline, Strong, Text
from beleidsgen.document.walk import plain_text
from beleidsgen.figures.draw import DRAWERS, draw
from beleidsgen.figures.drawing import Drawing, Shape, Words
from beleidsgen.figures.metrics import text_width
from beleidsgen.markdown.read_figures import DRAWINGS
from beleidsgen.names import Symbol
from tests.properties import strategies
from tests.support.documents import figure, item, items, par, row, table

LONG = "Sint-Willebrordusbroekerwoudewaard-Zuid"


def words_of(drawing: Drawing) -> str:
    return " ".join(part.text for part in drawing.parts if isinstance(part, Words))


def assert_inside(drawing: Drawing) -> None:
    for part in drawing.parts:
        if isinstance(part, Shape):
            assert all(-1 <= x <= drawing.width + 1 for x, _ in part.points)
            assert all(-1 <= y <= drawing.height + 1 for _, y in part.points)
        else:
            width = text_width(part.text, part.size, bold=part.bold)
            left = part.x - {"start": 0, "middle": width / 2, "end": width}[part.side]
            assert left >= -0.5
            assert left + width <= drawing.width + 0.5
            assert part.size * 0.7 <= part.y <= drawing.height


def test_every_kind_that_an_author_can_write_is_drawn() -> None:
    assert tuple(kind for kind, _, _ in DRAWERS) == DRAWINGS


def test_title_and_description() -> None:
    tasks = table(row("Wie", "Wat"), row("Wij", ""), row("Zij", "alles"))
    drawing = draw(figure("plan.f", tasks, "De taken"))
    assert drawing.title == "Stroomschema: De taken"
    assert drawing.description == "Stroomschema: De taken\nWie: Wij; Wat: –\nWie: Zij; Wat: alles"
    assert draw(figure("plan.f", items("stap", "Melden"))).description == "Stroomschema\n1. Melden"


@pytest.mark.parametrize("drawing", DRAWINGS)
@pytest.mark.parametrize("columns", [1, 2, 4])
def test_a_table_of_any_form_can_be_drawn(drawing: DrawingKind, columns: int) -> None:
    cells = [LONG, "12", f"{LONG} {LONG}", ""][:columns]
    for rows in ([], [row(*cells)], [row(*reversed(cells))] * 70):
        assert_inside(draw(figure("plan.f", table(row(*cells), *rows), drawing=drawing)))


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_list_can_be_drawn(drawing: DrawingKind) -> None:
    steps = items("stap", LONG, item(), item(items("punt", "a", "b")))
    assert_inside(draw(figure("plan.f", steps, drawing=drawing)))


def test_steps_have_their_bold_words_first_and_arrows_between_them() -> None:
    steps = items("stap", item(par(Strong((Text("Melden."),)), " Bij het meldpunt.")), "Wegen.")
    drawing = draw(figure("plan.f", steps))
    assert [(part.text, part.bold) for part in drawing.parts if isinstance(part, Words)] == [
        ("1", True),
        ("Melden.", True),
        ("Bij het meldpunt.", False),
        ("2", True),
        ("Wegen.", False),
    ]
    assert sum(1 for part in drawing.parts if isinstance(part, Shape) and len(part.points) == 3) == 1


def test_a_lane_skips_an_empty_cell() -> None:
    drawing = draw(figure("plan.f", table(row("a", "b", "c"), row("een", "", "drie"))))
    assert words_of(drawing) == "a b c een drie"
    assert sum(1 for part in drawing.parts if isinstance(part, Shape) and len(part.points) == 3) == 1


def test_a_strip_brings_the_rows_of_a_step_together() -> None:
    bold = Strong((Text("voorlichting"),))
    rows = [row("Werven", "horeca", bold), row("Geld", "banken", "y"), row("Werven", "scholen", "z")]
    strip = table(row("Stap", "Wie", "Wat"), *rows)
    assert (
        words_of(draw(figure("plan.f", strip, drawing="strip")))
        == "Werven horeca Voorlichting scholen Geld banken"
    )


def test_an_arrow_grows_with_the_name_of_its_step() -> None:
    name = "Werven van mensen in het land van herkomst onder valse beloften over werk, loon en verblijf"
    rows = (row(f"{name} {number}", "Maatregel") for number in range(6))
    drawing = draw(figure("plan.f", table(row("Stap", "Wat"), *rows), drawing="strip"))
    assert_inside(drawing)
    assert all(words_of(drawing).count(word) == 6 for word in ("Werven", "herkomst", "loon", "verblijf"))


def test_nothing_of_a_time_line_is_placed_by_guess() -> None:
    rows = [row("2", "Melden", "borgen"), row("later", "Wegen", "inrichten"), row("99", "Ooit", "borgen")]
    drawing = draw(figure("plan.f", table(row("Kwartaal", "Actie", "Soort"), *rows), drawing="tijdlijn"))
    assert words_of(drawing).count("nog niet gepland") == 2


def test_bars_show_every_count_and_no_nought() -> None:
    rows = [row("Hulp", "12", "0", "3"), row("Recht", "1", "2", "0")]
    drawing = draw(figure("plan.f", table(row("Thema", "Ja", "Deels", "Nee"), *rows), drawing="staven"))
    assert words_of(drawing).split()[-6:] == ["Hulp", "12", "3", "Recht", "1", "2"]


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.sampled_from(DRAWINGS), strategies.sentences, strategies.tables())
def test_everything_under_the_caption_is_told(
    kind: DrawingKind, caption: tuple[Inline, ...], child: Table
) -> None:
    drawing = draw(Figure(Symbol("plan.f"), kind, caption, child))
    told = "".join(f"{words_of(drawing)} {drawing.description}".split())
    for line in child.rows:
        for cell in line.cells:
            assert "".join(plain_text(cell.children).split()) in told
