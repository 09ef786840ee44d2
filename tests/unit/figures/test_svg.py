from __future__ import annotations

from lxml import etree

from beleidsgen.figures.draw import draw
from beleidsgen.figures.drawing import Drawing, Words, box, line
from beleidsgen.figures.svg import svg
from tests.support.documents import figure, row, table

SPACE = {"s": "http://www.w3.org/2000/svg"}


def read(text: str) -> etree._Element:
    return etree.fromstring(text)


def test_a_picture_says_what_it_is() -> None:
    drawing = draw(figure("plan.f", table(row("a & b"), row("<c>")), "De weg"))
    root = read(svg(drawing, "plan.x/weg"))
    title, description = root[0], root[1]

    assert (title.text, title.get("id")) == ("Stroomschema: De weg", "plan-x-weg-titel")
    assert (description.text, description.get("id")) == (
        "Stroomschema: De weg\na & b: <c>",
        "plan-x-weg-tekst",
    )
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "plan-x-weg-titel")
    assert root.get("aria-describedby") == "plan-x-weg-tekst"


def test_shapes_and_words() -> None:
    parts = (box(0, 0, 10.126, 5, dash=2), line((0, 0), (1, 1)), Words(5, 4, "ij", 8, True, "middle"))
    root = read(svg(Drawing(20, 10, (*parts, Words(0, 0, "", 8))), "x"))

    assert root.get("viewBox") == "0 0 20 10"
    assert [(node.tag.split("}")[1], node.get("points")) for node in root[2:4]] == [
        ("polygon", "0,0 10.13,0 10.13,5 0,5"),
        ("polyline", "0,0 1,1"),
    ]
    assert root[2].get("stroke-dasharray") == "2"
    assert root[3].get("fill") == "none"
    (words,) = root.findall("s:text", SPACE)
    assert dict(words.attrib) == {
        "x": "5", "y": "4", "font-size": "8", "font-weight": "bold", "text-anchor": "middle",
        "fill": "#000000",
        "textLength": "4.45", "lengthAdjust": "spacingAndGlyphs",
    }  # fmt: skip


def test_only_black_white_and_grey() -> None:
    root = read(svg(draw(figure("plan.f", table(row("a", "b"), row("c", "1")), drawing="staven")), "x"))
    colours = {node.get(name) for node in root.iter() for name in ("fill", "stroke") if node.get(name)}
    assert {colour for colour in colours if colour != "none"} <= {"#000000", "#ffffff", "#e8e8e8", "#8c8c8c"}
