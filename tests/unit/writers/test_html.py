"""What a page promises to those who read it, on documents typed by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from beleidsgen.document.package import Document
from beleidsgen.names import DocumentKind
from beleidsgen.writers.html import HtmlWriter
from beleidsgen.writers.html_index import index_page
from tests.support.documents import (
    article,
    blank,
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
from tests.support.pages import Element, read_page
from tests.unit.writers import docx_sample as sample

STYLE = (Path(__file__).parents[3] / "templates" / "opmaak" / "huisstijl.css").read_text(encoding="utf-8")


def page(document: Document, **changes: object) -> Element:
    return read_page(HtmlWriter().write(document, sample.look(stylesheet=STYLE, **changes)))


def words(element: Element) -> str:
    return " ".join(element.text().split())


def test_what_a_person_typed_stays_text() -> None:
    root = page(doc(section("een", par(sample.NASTY))))
    assert words(root.by_id("een").all("p")[0]) == " ".join(sample.CLEAN.split())


def test_landmarks_language_title_and_skip_link() -> None:
    root = page(doc(section("een", par("Tekst."))))
    assert root.all("html")[0].attributes["lang"] == "nl"
    assert words(root.all("title")[0]) == "Het stuk – gemeente Voorbeeldstad"
    assert [len(root.all(tag)) for tag in ("main", "header", "footer", "h1")] == [1, 1, 1, 1]
    first = root.all("body")[0].all("a")[0]
    assert root.by_id(first.attributes["href"].removeprefix("#")).attributes["tabindex"] == "-1"


def test_numbers_are_those_of_the_model() -> None:
    """A lid after one that was taken out keeps its number; a browser would count again."""
    document = sample.ordinance()
    text = page(document).by_id("_tekst").text()
    for printed in ("Artikel", "1.", "a.", "1°."):
        assert printed in text.split(), printed
    assert not [e for e in page(document).all("ol") if "start" in e.attributes or "type" in e.attributes]


def test_an_open_field_is_marked_and_listed_once_per_heading() -> None:
    gap = blank("functies.meldpunt.mailbox", "mailbox")
    root = page(doc(section("een", par(gap, " en ", gap), title="Melden")))
    assert [words(mark) for mark in root.all("mark")] == ["[in te vullen: mailbox]"] * 2
    listed = root.by_id("_open")
    assert words(listed) == "Nog in te vullen"
    links = [a for a in root.all("a") if a.attributes["href"].startswith("#_open-")]
    assert [(words(a), a.attributes["href"]) for a in links] == [("Melden", "#_open-1")]
    assert "functies.meldpunt" not in root.text()


def test_a_note_leads_there_and_back() -> None:
    root = page(doc(section("een", par("Zin.", cite("gemw-151a", note=True)))))
    mark = next(a for a in root.all("a") if a.attributes.get("role") == "doc-noteref")
    back = next(a for a in root.all("a") if a.attributes.get("role") == "doc-backlink")
    assert (mark.attributes["href"], back.attributes["href"]) == ("#_noot-1", "#_nootverwijzing-1")
    assert root.by_id("_nootverwijzing-1") is mark
    assert back in root.by_id("_noot-1").all("a")


@pytest.mark.parametrize("columns", [2, 3])
def test_a_table_that_may_scroll_takes_the_keyboard(columns: int) -> None:
    cells = [str(n) for n in range(columns)]
    root = page(doc(section("een", table(row(*cells), row(*cells)), title="Acties")))
    frame = next(e for e in root.all("div") if e.attributes.get("class", "").startswith("tabel"))
    assert ("tabindex" in frame.attributes) == (columns > 2)
    assert words(root.all("caption")[0]) == "Tabel bij Acties"
    assert [th.attributes["scope"] for th in root.all("th")] == ["col"] * columns + ["row"]


def test_an_address_that_is_no_address_gives_no_link() -> None:
    from beleidsgen.document.inlines import Link, Text

    root = page(doc(section("een", par(Link("javascript:alert(1)", (Text("klik"),))))))
    assert "klik" in root.by_id("een").text()
    assert not root.by_id("een").all("a")


def test_a_reference_leads_to_the_page_of_the_other_document() -> None:
    from dataclasses import replace

    other = replace(ref("apv.leeftijd"), label="artikel 3:7 van de APV", file="apv-hoofdstuk-3")
    nowhere = replace(ref("weg"), label="artikel 9")
    root = page(doc(section("een", par(other, nowhere, replace(ref("een"), label="paragraaf 1")))))
    assert [a.attributes["href"] for a in root.by_id("een").all("a")] == [
        "apv-hoofdstuk-3.html#apv.leeftijd",
        "#een",
    ]


def test_a_table_of_contents_of_any_depth_is_whole() -> None:
    """Also when the first heading stands deeper than the next, as an edited document may have it."""
    parts = [
        section("a", section("a.b", section("a.b.c", section("a.b.c.d")))),
        article("x", items("lid", item("Een lid.", items("letter", "een")))),
        section("z", box(par("Kader."))),
    ]
    root = page(doc(*parts))
    shown = [a.attributes["href"] for a in root.all("nav")[-1].all("a")]
    assert shown == ["#a", "#a.b", "#a.b.c", "#x", "#z"]


def test_the_colour_of_the_municipality_and_its_logo() -> None:
    root = page(doc(section("een", par("Tekst."))), colour="8A1538", logo=sample.png())
    assert "--beleidsgen-kleur:#8A1538" in root.all("style")[0].text()
    assert root.all("img")[0].attributes["src"].startswith("data:image/png;base64,")
    assert root.all("img")[0].attributes["alt"] == ""


def test_the_index_leads_to_what_is_there() -> None:
    first = doc(section("een", par(blank("a.b", "naam"), blank("a.b", "naam"))), kind="plan")
    second = doc(section("twee", par("Tekst.")), kind="weg")
    files = ["plan.html", "plan.docx", "plan.nieuw.docx", "bewijs.json"]
    root = read_page(index_page([first, second], files, sample.look(stylesheet=STYLE)))
    assert [a.attributes["href"] for a in root.all("ul")[0].all("a")] == ["plan.html", "plan.docx"]
    assert words(root.all("summary")[0]) == "1 open veld"
    assert not [e for e in root.all("section") if DocumentKind("weg") in e.attributes["aria-labelledby"]]


def test_a_figure_has_its_words_and_its_content_as_text() -> None:
    drawn = figure("een.stroom", table(row("a", "b", "c"), row("1", "2", "3")), "Van melding tot hulp")
    root = page(doc(section("een", drawn)))
    shown = root.by_id("een.stroom")
    assert (shown.tag, words(shown.all("figcaption")[0])) == ("figure", "Van melding tot hulp")
    assert not shown.all("caption")
    assert [e.tag for e in shown.children if not isinstance(e, str)] == ["div", "figcaption"]
    assert not shown.all("table"), "een bijschrift staat volgens HTML aan een rand van zijn figuur"
    assert root.all("table")
    frame = next(e for e in shown.all("div") if "aria-labelledby" in e.attributes)
    assert root.by_id(frame.attributes["aria-labelledby"]).tag == "figcaption"
    drawing = shown.all("svg")[0]
    assert drawing.attributes["role"] == "img"
    assert root.by_id(drawing.attributes["aria-labelledby"]).tag == "title"
