"""The Word file as a whole: what a reader, Word's own rules and LibreOffice make of it."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings

from beleidsgen.document.package import Document
from beleidsgen.writers.docx import DocxWriter
from beleidsgen.writers.docx_read import WordParagraph, read_paragraphs
from tests.conftest import need_module
from tests.properties import strategies
from tests.unit.writers import docx_sample as sample

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(document: Document, **changes: object) -> bytes:
    return DocxWriter().write(document, sample.look(**changes))


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def headings(data: bytes) -> list[tuple[str, str, str]]:
    return [(p.style, p.number, p.text) for p in read_paragraphs(data) if p.style.startswith("heading")]


def paragraph(data: bytes, words: str) -> WordParagraph:
    return next(p for p in read_paragraphs(data) if words in p.text and not p.style.startswith("toc"))


def test_headings_have_word_styles_and_word_numbers() -> None:
    found = headings(written(sample.ordinance()))
    assert ("heading 1", "Afdeling 1", "Algemene bepalingen") in found
    assert ("heading 2", "Artikel 3:1", "Begripsbepalingen") in found
    assert ("heading 2", "Artikel 3:4", "Zonder leden") in found
    assert ("heading 1", "", "Toelichting") in found
    assert ("heading 1", "Bijlage 2", "Straten") in found


def test_an_inserted_number_is_typed_and_the_next_goes_on() -> None:
    data = written(sample.ordinance())
    assert ("heading 2", "", "Artikel 3:2a Ingevoegd artikel") in headings(data)
    assert ("heading 2", "Artikel 3:3", "Weigeringsgronden") in headings(data)
    assert paragraph(data, "Een ingevoegd lid").text == "2a.\tEen ingevoegd lid."
    assert paragraph(data, "De burgemeester beslist").number == "3."


def test_members_parts_and_degrees_start_anew_in_each_article() -> None:
    data = written(sample.ordinance())
    numbers = {p.text: p.number for p in read_paragraphs(data) if p.style in {"lid", "onderdeel", "graad"}}
    assert numbers["De vergunning wordt geweigerd als:"] == "2."
    assert numbers["de vestiging in strijd is met het omgevingsplan."] == "c."
    assert numbers["de veiligheid van sekswerkers."] == "2°."
    assert numbers["Het tweede lid."] == "2."
    assert numbers["eerste onderdeel;"] == "a."


def test_bookmarks_are_short_unique_and_named_after_the_symbol() -> None:
    for document in (sample.policy(), sample.ordinance()):
        names = [name for p in read_paragraphs(written(document)) for name in p.bookmarks]
        assert len(names) == len(set(names))
        assert all(len(name) <= 40 and re.fullmatch(r"[A-Za-z_]\w*", name) for name in names)
    assert "apv_weigeren___omgevingsplan" in names
    assert paragraph(written(sample.policy()), "Kern.").bookmarks == ("beleid_kern",)


def test_every_inner_link_has_its_bookmark() -> None:
    data = written(sample.policy())
    names = {name for p in read_paragraphs(data) for name in p.bookmarks}
    xml = part(data, "word/document.xml")
    inner = re.findall(r'<w:hyperlink w:anchor="([^"]+)"', xml)
    fields = re.findall(r"(?:PAGEREF|REF) (\w+) ", xml)
    assert inner
    assert fields
    assert {*inner, *fields} <= names


def test_a_reference_is_a_field_only_when_word_prints_the_same() -> None:
    policy = part(written(sample.policy()), "word/document.xml")
    ordinance = part(written(sample.ordinance()), "word/document.xml")
    assert r" REF beleid_aanpak \n \h " in policy
    assert r" REF apv_vergunning" not in ordinance
    assert '<w:hyperlink w:anchor="apv_vergunning" w:history="1">' in ordinance


def test_a_reference_to_another_document_leads_into_its_file() -> None:
    data = written(sample.policy())
    relation = re.search(
        r'Id="(\w+)"[^>]*Target="apv-hoofdstuk-3.docx"', part(data, "word/_rels/document.xml.rels")
    )
    assert relation
    assert f'<w:hyperlink r:id="{relation[1]}" w:anchor="apv_weigeren"' in part(data, "word/document.xml")


def test_citations_are_footnotes_with_a_link_or_links_in_the_text() -> None:
    data = written(sample.ordinance())
    assert paragraph(data, "De gemeenteraad stelt vast").footnotes == ("Artikel 149 van de Gemeentewet.",)
    assert "BWBR0005416&amp;artikel=149" in part(data, "word/_rels/footnotes.xml.rels")
    assert "BWBR0013798&amp;artikel=3" in part(data, "word/_rels/document.xml.rels")


def test_blanks_and_emphasis_are_character_styles() -> None:
    document = docx.Document(io.BytesIO(written(sample.policy())))
    styles = {run.style.name: run.text for p in document.paragraphs for run in p.runs if run.style}
    assert styles["Invulveld"] == "[in te vullen: mailbox van het meldpunt]"
    assert styles["Emphasis"] == "Cursief"
    assert "Strong" in styles


def test_tables_repeat_their_header_and_fill_the_page() -> None:
    document = docx.Document(io.BytesIO(written(sample.policy())))
    narrow, wide = document.tables
    for table, width in ((narrow, 9070), (wide, 14002)):
        assert table.style is not None
        assert table.style.name == "Tabel beleid"
        assert sum(int(column._gridCol.get(f"{W}w")) for column in table.columns) == width
        assert table.rows[0]._tr.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row._tr.find(f"{W}trPr/{W}cantSplit") is not None for row in table.rows)


def test_a_wide_table_lies_on_its_side_with_its_heading() -> None:
    document = docx.Document(io.BytesIO(written(sample.policy())))
    assert [section.orientation for section in document.sections] == [0, 0, 1, 0]
    turned = document.sections[2]
    assert turned.page_width is not None
    assert turned.page_height is not None
    assert turned.page_width > turned.page_height
    texts = [getattr(block, "text", "tabel") for block in turned.iter_inner_content()]
    assert texts[0] == "Acties"
    assert turned.footer.is_linked_to_previous is False


def test_the_table_of_contents_has_real_entries_and_asks_nothing() -> None:
    data = written(sample.policy())
    entries = [p.text.strip() for p in read_paragraphs(data) if p.style.startswith("toc ")]
    assert entries[:4] == ["Inhoud", "Samenvatting", "1\tAanleiding", "1.1\tKader"]
    assert r"TOC \o &quot;1-3&quot; \h \z \u" in part(data, "word/document.xml")
    assert "updateFields" not in part(data, "word/settings.xml")
    assert "w:dirty" not in part(data, "word/document.xml")


def test_the_file_says_what_it_is() -> None:
    data = written(sample.policy())
    core = docx.Document(io.BytesIO(data)).core_properties
    assert core.title == "Mensenhandelbeleid & aanpak Voorbeeldstad"
    assert core.author == "Gemeente Voorbeeldstad"
    assert core.language == "nl-NL"
    assert core.created is not None
    assert core.created.isoformat().startswith("2026-11-22")
    assert 'w:lang w:val="nl-NL"' in part(data, "word/styles.xml")
    assert "<w:autoHyphenation/>" in part(data, "word/settings.xml")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "stylesWithEffects" in name]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_cover_header_and_footer_carry_the_words_of_the_document() -> None:
    data = written(sample.policy(), status="vastgesteld")
    cover = [p.text for p in read_paragraphs(data)][:5]
    assert cover == [
        "Gemeente Voorbeeldstad",
        "Mensenhandelbeleid & aanpak Voorbeeldstad",
        "Status\tvastgesteld",
        "Recht zoals het geldt op\t22 november 2026",
        "Versie\t2026.11.0",
    ]
    footer = part(data, "word/footer1.xml")
    assert "Status: vastgesteld – versie 2026.11.0" in footer
    assert "NUMPAGES" in footer
    assert not [name for name in _parts(data) if "\ue100" in part(data, name)]


def test_the_meta_of_a_document_knows_its_own_status() -> None:
    plain = sample.document()
    adopted = Document(
        plain.kind, plain.title, plain.name, (), meta={"status": "vastgesteld", "vastgesteld": "2027-03-01"}
    )
    assert "Status\tvastgesteld op 1 maart 2027" in [p.text for p in read_paragraphs(written(adopted))]


def test_house_colour_and_logo_are_put_in() -> None:
    data = written(sample.policy(), colour="8A1538", logo=sample.png())
    styles = part(data, "word/styles.xml")
    assert '<w:color w:val="8A1538" w:themeColor="accent1"/>' in styles
    assert "154273" not in styles
    assert '<a:accent1><a:srgbClr val="8A1538"/>' in part(data, "word/theme/theme1.xml")
    assert 'descr="Logo van de gemeente Voorbeeldstad"' in part(data, "word/document.xml")
    assert any(name.startswith("word/media/") for name in _parts(data))


def test_nasty_words_stay_words() -> None:
    data = written(
        sample.document(
            sample.section("a.b", sample.NASTY, "hoofdstuk", "1", sample.p(sample.NASTY)),
            sample.table((sample.NASTY, "x"), ("y", sample.NASTY), widths=(1, 1)),
            title=sample.NASTY,
        ),
        municipality="’s-Nest & <Zn> \x01{{ x }}",
    )
    found = [p.text for p in read_paragraphs(data)]
    assert found.count(sample.CLEAN) == 5
    assert "Gemeente ’s-Nest & <Zn> {{ x }}" in found


def test_an_address_that_is_no_address_is_left_out() -> None:
    link = sample.Link("javascript:alert(1)", sample.words("klik"))
    data = written(sample.document(sample.p(link)))
    assert "javascript" not in part(data, "word/_rels/document.xml.rels")
    assert paragraph(data, "klik").text == "klik"


def test_nested_and_odd_blocks_hold_together() -> None:
    inner = sample.table(("a", "b"), ("c",), widths=(1,))
    odd = sample.items("lid", sample.item("1", inner), sample.Item((), None, "2"), sample.item("3", "drie"))
    box = sample.Callout((odd, sample.items("stap", sample.item("x", "vreemd"))))
    bullets = sample.items(
        "punt", sample.item("", "punt", sample.items("letter", sample.item("a", "letter")))
    )
    again = sample.items("lid", sample.item("1", sample.items("graad", sample.item("1", "graad"))))
    data = written(sample.document(inner, inner, odd, box, bullets, again, sample.Callout((inner,))))
    assert [p.number for p in read_paragraphs(data) if p.text in {"drie", "letter", "graad"}] == [
        "3.", "3.", "a.", "1°."
    ]  # fmt: skip
    assert paragraph(data, "vreemd").text == "x.\tvreemd"


def test_the_same_input_gives_the_same_bytes_in_other_processes() -> None:
    code = (
        "import hashlib; from tests.unit.writers import docx_sample as s; "
        "from beleidsgen.writers.docx import DocxWriter; w = DocxWriter(); look = s.look(logo=s.png()); "
        "print([hashlib.sha256(w.write(d, look)).hexdigest() for d in (s.policy(), s.ordinance())])"
    )
    look = sample.look(logo=sample.png())
    here = str(
        [
            hashlib.sha256(DocxWriter().write(d, look)).hexdigest()
            for d in (sample.policy(), sample.ordinance())
        ]
    )
    for seed in ("1", "2"):
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "TZ": f"UTC+{seed}"}
        command = [sys.executable, "-c", code]
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        assert run.stdout.strip() == here


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(strategies.documents())
def test_any_document_becomes_a_file_that_opens(document: Document) -> None:
    data = written(document)
    assert docx.Document(io.BytesIO(data)).core_properties.author == "Gemeente Voorbeeldstad"
    assert read_paragraphs(data)


@pytest.mark.parametrize("name", ["policy", "ordinance"])
def test_word_will_open_it(name: str, tmp_path: Path) -> None:
    audit = need_module("openxml_audit")
    file = tmp_path / f"{name}.docx"
    file.write_bytes(written(getattr(sample, name)(), logo=sample.png(), colour="8A1538"))
    result = audit.OpenXmlValidator().validate(file)
    assert [str(error) for error in result.errors] == []


@pytest.mark.traag
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is niet geïnstalleerd")
def test_libreoffice_prints_the_numbers_of_the_model(tmp_path: Path) -> None:
    for name in ("policy", "ordinance"):
        (tmp_path / f"{name}.docx").write_bytes(written(getattr(sample, name)()))
    profile = f"-env:UserInstallation=file://{tmp_path}/profiel"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path)]
    subprocess.run(
        [*command, *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True, timeout=240
    )
    policy, ordinance = ((tmp_path / f"{n}.txt").read_text("utf-8-sig") for n in ("policy", "ordinance"))
    lines = [line.strip() for line in ordinance.splitlines()]
    for expected in (
        "Afdeling 2 Weigeren en intrekken", "Artikel 3:2 Vergunningplicht", "Artikel 3:2a Ingevoegd artikel",
        "Artikel 3:4 Zonder leden", "2. De vergunning wordt geweigerd als:",
        "a. de aanvrager van slecht levensgedrag is;",
        "2°. de veiligheid van sekswerkers.", "2a.\tEen ingevoegd lid.", "3. De burgemeester beslist.",
        "2. Het tweede lid.", "b. tweede onderdeel.", "Bijlage 2 Straten", "Toelichting",
    ):  # fmt: skip
        assert expected in lines
    text = [line.strip() for line in policy.splitlines()]
    assert {
        "1.1 Kader",
        "1.2 Cijfers",
        "2.1.1 Diep",
        "2.2 Slot",
        "b. met de functionaris.",
        "3. Meld.",
    } <= set(text)


def _parts(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [name for name in archive.namelist() if name.endswith((".xml", ".rels")) or "media" in name]
