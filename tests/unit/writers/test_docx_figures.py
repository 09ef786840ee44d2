from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

from beleidsgen.document.blocks import Block, Figure, Item, ItemList
from beleidsgen.document.inlines import Reference, Text
from beleidsgen.figures.draw import draw
from beleidsgen.figures.emf import emf
from beleidsgen.names import Symbol
from beleidsgen.writers.docx import DocxWriter
from beleidsgen.writers.docx_read import read_paragraphs
from tests.conftest import need_module
from tests.unit.writers import docx_sample as sample

TABLE = sample.table(("Wie & wat", "Waarheen"), ("Een dader", "Politie"), widths=(1, 1))
FIGURE = Figure(Symbol("plan.weg"), "stroom", (Text("De weg van “A & B”"),), TABLE, "1")


def written(*blocks: Block) -> bytes:
    return DocxWriter().write(sample.document(*blocks), sample.look())


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_picture_stands_above_its_caption_and_its_table() -> None:
    found = [(p.style, p.text, p.bookmarks) for p in read_paragraphs(written(FIGURE))]
    at = next(number for number, (style, _, _) in enumerate(found) if style == "figuur")

    assert found[at : at + 3] == [
        ("figuur", "", ()),
        ("caption", "Figuur 1. De weg van “A & B”", ("plan_weg",)),
        ("tabelkop", "Wie & wat", ()),
    ]


def test_the_picture_has_words_and_the_table_has_the_name_of_the_figure() -> None:
    text = parts(written(FIGURE))["word/document.xml"].decode()
    said = "Stroomschema: De weg van “A &amp; B”. Dezelfde inhoud staat in de tabel eronder."

    assert text.count(f'descr="{said}"') == 2
    assert '<w:tblCaption w:val="Figuur 1. De weg van “A &amp; B”"/>' in text
    assert '<w:tblDescription w:val="Kolommen: Wie &amp; wat, Waarheen"/>' in text
    assert ' SEQ Figuur \\* ARABIC "><w:r><w:t>1</w:t>' in text


def test_the_same_drawing_is_kept_once() -> None:
    again = replace(FIGURE, symbol=Symbol("plan.nogeens"), number="2")
    other = replace(FIGURE, symbol=Symbol("plan.anders"), number="3", caption=(Text("Anders"),))
    files = parts(written(FIGURE, again, other))
    relations = files["word/_rels/document.xml.rels"].decode()
    used = re.findall(r'r:embed="(\w+)"', files["word/document.xml"].decode())

    assert files["word/media/figuur1.emf"] == emf(draw(FIGURE))
    assert [name for name in files if name.endswith(".emf")] == [
        "word/media/figuur1.emf",
        "word/media/figuur2.emf",
    ]
    assert used == ["rIdFiguur1", "rIdFiguur1", "rIdFiguur2"]
    assert 'Id="rIdFiguur2"' in relations
    assert files["[Content_Types].xml"].decode().count('Extension="emf"') == 1
    assert len(set(re.findall(r'docPr id="(\d+)"', files["word/document.xml"].decode()))) == 3


def test_without_a_figure_there_is_no_trace_of_pictures() -> None:
    files = parts(written(TABLE))
    assert not [name for name in files if name.endswith(".emf")]
    assert b"emf" not in files["[Content_Types].xml"]


def test_a_high_drawing_fits_on_the_page() -> None:
    rows = tuple(("1", f"Actie {number}") for number in range(90))
    high = sample.table(("Kwartaal", "Actie"), *rows, widths=(1, 3))
    for table, most in ((high, 600), (replace(high, wide=True), 360)):
        text = parts(written(replace(FIGURE, drawing="tijdlijn", child=table)))["word/document.xml"].decode()
        (size,) = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"/>', text)
        assert int(size[1]) <= most * 12700


def test_a_reference_leads_to_the_caption() -> None:
    pointer = sample.p(Reference(Symbol("plan.weg"), "figuur 1"))
    text = parts(written(FIGURE, pointer))["word/document.xml"].decode()
    assert 'w:anchor="plan_weg"' in text


def test_a_figure_in_an_item_and_in_a_box_stands_in_its_place(tmp_path: Path) -> None:
    audit = need_module("openxml_audit")
    steps = ItemList("stap", (Item((sample.p("Melden."),), number="1"),))
    inside = replace(FIGURE, symbol=Symbol("plan.binnen"), child=steps, number="2")
    data = written(FIGURE, sample.items("stap", sample.item("1", inside)), sample.Callout((steps, FIGURE)))
    (tmp_path / "f.docx").write_bytes(data)

    assert [str(error) for error in audit.OpenXmlValidator().validate(tmp_path / "f.docx").errors] == []
    assert [p.number for p in read_paragraphs(data) if p.text == "Melden."] == ["1.", "1."]
