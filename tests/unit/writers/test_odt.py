"""ODT: real styles, lists, notes and pages, the same bytes every time, also to readers from outside."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from lxml import etree

from beleidsgen.document.blocks import Cell, Figure, Item, Paragraph, Row, Table
from beleidsgen.names import Symbol
from beleidsgen.writers import odt_style
from beleidsgen.writers.docx_text import bookmark_name
from beleidsgen.writers.odt import OdtWriter
from beleidsgen.writers.odt_pandoc import missing
from tests.conftest import need_module
from tests.unit.writers import docx_sample as sample

pypandoc = need_module("pypandoc")

NAMES = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
TEXT = f"{{{NAMES['text']}}}"


@pytest.fixture(scope="module")
def ordinance() -> bytes:
    return OdtWriter().write(sample.ordinance(), sample.look())


@pytest.fixture(scope="module")
def policy() -> bytes:
    return OdtWriter().write(sample.policy(), sample.look(logo=sample.png(), colour="8A1538"))


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def content(data: bytes) -> etree._Element:
    return etree.fromstring(parts_of(data)["content.xml"])


def found(data: bytes, path: str) -> list[Any]:
    return list(content(data).xpath(path, namespaces=NAMES))


def marks_of(data: bytes) -> list[str]:
    return found(data, "//text:bookmark/@text:name | //text:bookmark-start/@text:name")


def test_the_package_is_what_readers_expect(policy: bytes) -> None:
    assert policy[30:38] == b"mimetype"
    assert policy[38:77] == b"application/vnd.oasis.opendocument.text"
    parts = parts_of(policy)
    listed = re.findall(r'full-path="([^"]+)"', parts["META-INF/manifest.xml"].decode())
    assert sorted(listed) == sorted(["/", *(set(parts) - {"mimetype", "META-INF/manifest.xml"})])
    for name, part in parts.items():
        if name.endswith(".xml"):
            etree.fromstring(part)


def test_every_style_that_is_used_exists(ordinance: bytes, policy: bytes) -> None:
    for data in (ordinance, policy):
        parts = parts_of(data)
        everything = parts["content.xml"] + parts["styles.xml"]
        known = set(re.findall(rb'style:name="([^"]+)"', everything))
        used = set(re.findall(rb'(?:style-name|master-page-name|style-override)="([^"]+)"', everything))
        assert used <= known


def test_a_style_sets_the_space_above_and_below_together(ordinance: bytes) -> None:
    """LibreOffice takes neither from the parent where a style sets one of the two."""
    space = [f"{{{NAMES['fo']}}}margin-{side}" for side in ("top", "bottom")]
    root = etree.fromstring(parts_of(ordinance)["styles.xml"])
    styles = root.xpath("//style:style/style:paragraph-properties", namespaces=NAMES)
    assert styles
    assert [etree.tostring(one) for one in styles if sum(side in one.attrib for side in space) == 1] == []


def test_headings_have_their_level_and_number(ordinance: bytes) -> None:
    headings = [(h.get(f"{TEXT}outline-level"), "".join(h.itertext())) for h in found(ordinance, "//text:h")]
    assert headings[:3] == [
        ("1", "Afdeling 1 Algemene bepalingen"),
        ("2", "Artikel 3:1 Begripsbepalingen"),
        ("2", "Artikel 3:2 Vergunningplicht"),
    ]
    assert ("2", "Artikel 3:2a Ingevoegd artikel") in headings


def test_lists_count_as_the_model_says(ordinance: bytes) -> None:
    lid = next(found_list for found_list in found(ordinance, "//text:list[@text:style-name='lid']"))
    items = lid.findall(f"{TEXT}list-item")
    assert [item.get(f"{TEXT}style-override") for item in items] == [None, None, "zonder", None]
    assert "".join(items[2].itertext()).strip() == "2a.Een ingevoegd lid."
    assert items[3].get(f"{TEXT}start-value") is None
    styles = parts_of(ordinance)["styles.xml"].decode()
    assert 'style:num-format="1" style:num-suffix="°."' in styles


def test_references_lead_somewhere(ordinance: bytes, policy: bytes) -> None:
    for data in (ordinance, policy):
        marks = marks_of(data)
        inside = [place for place in found(data, "//text:a/@xlink:href") if place.startswith("#")]
        assert {place[1:] for place in inside} <= set(marks)
        assert len(marks) == len(set(marks))
        pages = found(data, "//text:bookmark-ref[@text:reference-format='page']/@text:ref-name")
        assert set(pages) <= set(marks)
    assert bookmark_name("apv.vergunning") in marks_of(ordinance)


def test_wide_tables_lie_on_their_side(policy: bytes) -> None:
    pages = found(policy, "//style:style/@style:master-page-name")
    assert pages.count("Liggend") == 1
    assert pages.count("Standard") > 1
    assert len(found(policy, "//table:table-header-rows")) == len(found(policy, "//table:table"))


def test_values_are_words_and_forbidden_signs_are_gone() -> None:
    data = OdtWriter().write(sample.document(sample.p(sample.NASTY), title=sample.NASTY), sample.look())
    (paragraph,) = found(data, "//text:p[@text:style-name='Text_20_body_op_Standard']")
    assert "".join(paragraph.itertext()).split() == sample.CLEAN.split()


def test_cover_colour_logo_language_and_properties(policy: bytes) -> None:
    parts = parts_of(policy)
    styles, meta = parts["styles.xml"].decode(), parts["meta.xml"].decode()
    assert "#8a1538" in styles
    assert "#154273" not in styles + parts["content.xml"].decode()
    default = etree.fromstring(parts["styles.xml"]).xpath(
        "//style:default-style[@style:family='paragraph']/style:text-properties", namespaces=NAMES
    )[0]
    assert (default.get(f"{{{NAMES['fo']}}}language"), default.get(f"{{{NAMES['fo']}}}country")) == (
        "nl",
        "NL",
    )
    assert "{{" not in styles
    assert "<dc:creator>Gemeente Voorbeeldstad</dc:creator>" in meta
    assert "<dc:date>2026-11-22T00:00:00</dc:date>" in meta
    assert parts["Pictures/0.png"] == sample.png()
    assert found(policy, "//draw:frame[draw:image/@xlink:href='Pictures/0.png']/svg:title/text()") == [
        "Logo van de gemeente Voorbeeldstad"
    ]


def test_a_figure_is_drawn_and_told() -> None:
    steps = sample.items("stap", sample.item("1", "Bel 112."), sample.item("2", "Schrijf alles op."))
    figure = Figure(Symbol("beleid.route"), "stroom", sample.words("De route"), steps, "1")
    data = OdtWriter().write(sample.document(figure), sample.look())
    (caption,) = found(data, "//text:p[draw:frame]")
    tags = [etree.QName(child).localname for child in caption.iter() if child.prefix in ("draw", "text")]
    assert tags.index("frame") < tags.index("line-break"), "een bijschrift staat onder zijn tekening"
    assert "".join(caption.itertext()).endswith("Figuur 1. De route"), (
        "een bijschrift blijft bij zijn tekening"
    )
    assert parts_of(data)["Pictures/0.svg"].startswith(b"<svg ")
    assert found(data, "//draw:frame/svg:title/text()") == ["Stroomschema: De route"]
    assert ["".join(p.itertext()) for p in found(data, "//text:list-item/text:p")] == [
        "Bel 112.",
        "Schrijf alles op.",
    ]


def test_a_work_note_has_a_style_of_its_own() -> None:
    note = Paragraph(sample.words("Normen: BN-05."), role="werknotitie")
    data = OdtWriter().write(sample.document(sample.p("Tekst."), note), sample.look())
    assert found(data, "//text:p[@text:style-name='Werknotitie']/text()") == ["Normen: BN-05."]


def test_the_same_bytes_every_time(policy: bytes) -> None:
    again = OdtWriter().write(sample.policy(), sample.look(logo=sample.png(), colour="8A1538"))
    assert again == policy
    with zipfile.ZipFile(io.BytesIO(policy)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("found", ["2.19.2", OSError("No pandoc was found")])
def test_without_pandoc_there_is_one_finding(monkeypatch: pytest.MonkeyPatch, found: str | OSError) -> None:
    def version() -> str:
        if isinstance(found, OSError):
            raise found
        return found

    monkeypatch.setattr(pypandoc, "get_pandoc_version", version)
    missing.cache_clear()
    try:
        result = OdtWriter().attempt(sample.document(), sample.look())
    finally:
        missing.cache_clear()
    assert result.value == b""
    assert [finding.code for finding in result.findings] == ["P425"]


def test_what_pandoc_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(odt_style, "frame", lambda _: "$if(nooit$")
    result = OdtWriter().attempt(sample.document(sample.p("Tekst.")), sample.look())
    assert result.value == b""
    (finding,) = result.findings
    assert finding.code == "P426"
    assert "\n" not in finding.message


def test_a_table_that_begins_on_its_side_turns_the_page() -> None:
    header = Row((Cell(sample.words("Actie")), Cell(sample.words("Wanneer"))))
    wide = Table(header, (Row((Cell(sample.words("Bellen")), Cell(()))),), (1, 3), wide=True)
    data = OdtWriter().write(sample.document(wide), sample.look())
    assert found(data, "//style:style[@style:name='Table1']/@style:master-page-name") == ["Liggend"]
    assert found(data, "//style:style[starts-with(@style:name, 'Table1.')]//@style:rel-column-width")
    assert not found(data, "//bladzijde")


def test_an_empty_item_keeps_its_number() -> None:
    data = OdtWriter().write(sample.document(sample.items("stap", Item((), number="1"))), sample.look())
    assert len(found(data, "//text:list-item/text:p")) == 1


def test_pandoc_sees_the_same_structure(policy: bytes) -> None:
    command = [pypandoc.get_pandoc_path(), "-f", "odt", "-t", "json"]
    done = subprocess.run(command, input=policy, capture_output=True, check=True)
    nodes = list(_nodes(json.loads(done.stdout)["blocks"]))
    kinds = [node["t"] for node in nodes]
    assert kinds.count("Header") == len(found(policy, "//text:h"))
    assert kinds.count("Note") == len(found(policy, "//text:note"))
    assert kinds.count("Table") == len(found(policy, "//table:table"))
    assert {node["c"][0][1]["t"] for node in nodes if node["t"] == "OrderedList"} >= {"Decimal", "LowerAlpha"}


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "t" in value:
            yield value
        for child in value.values():
            yield from _nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from _nodes(child)
