"""PDF: what stands in a file, the same bytes every time, and what is told when something is not right."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from beleidsgen.document.blocks import Figure
from beleidsgen.document.inlines import Text
from beleidsgen.names import Symbol
from beleidsgen.writers import pdf as pdf_module
from beleidsgen.writers.pdf import PdfWriter
from beleidsgen.writers.typst_words import WordWriter
from tests.conftest import need_module
from tests.support.tagged_pdf import elements, words_of_pdf
from tests.unit.writers import docx_sample as sample

need_module("typst")
ROOT = Path(__file__).parents[3]
FONTS = {"SourceSans3-Roman", "SourceSans3-Italic"}


def made(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.fixture(scope="module")
def ordinance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = PdfWriter().write(sample.ordinance(), sample.look())
    return made(tmp_path_factory.mktemp("pdf") / "regeling.pdf", data)


@pytest.fixture(scope="module")
def policy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    result = PdfWriter().attempt(sample.policy(), sample.look(logo=sample.png(), colour="8A1538"))
    assert result.findings == ()
    return made(tmp_path_factory.mktemp("pdf") / "beleid.pdf", result.value)


def test_numbers_are_those_of_the_model(ordinance: Path) -> None:
    words = " ".join(words_of_pdf(ordinance))
    for expected in (
        "Afdeling 1 Algemene bepalingen",
        "Artikel 3:2 Vergunningplicht 1. Het is verboden",
        "2. De vergunning wordt geweigerd als: a. de aanvrager",
        "b. het bedrijfsplan onvoldoende waarborgt: 1. het nakomen",
        "Onderdeel a geldt altijd. 2a. Een ingevoegd lid. 3. De burgemeester",
        "Artikel 3:2a Ingevoegd artikel",
        "Bijlage 2 Straten",
    ):
        assert expected in words


def test_links_lead_to_places_addresses_and_files(ordinance: Path, policy: Path) -> None:
    targets: set[str] = set()
    for path in (ordinance, policy):
        with pikepdf.open(path) as pdf:
            notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
            assert all(str(note.Contents) for note in notes)
            targets |= {str(note.A.URI) if "/A" in note else "hier" for note in notes}
    assert "https://voorbeeld.nl/ibp?a=1&b=2" in targets
    assert "hier" in targets


def test_wide_tables_lie_on_their_side_and_repeat_their_header(policy: Path) -> None:
    with pikepdf.open(policy) as pdf:
        lying = [page for page in pdf.pages if page.mediabox[2] > page.mediabox[3]]
        upright = [page for page in pdf.pages if page not in lying]
        assert len(lying) > 1
        assert len(upright) > 1
        assert all(len(page.Contents.read_bytes()) > 600 for page in pdf.pages), "geen lege bladzijde"
        heads = [element for element in elements(pdf) if element.S == "/THead"]
    assert len(heads) == 2, "een kop staat maar één keer in de voorleesvolgorde"


def test_a_logo_has_words(policy: Path) -> None:
    with pikepdf.open(policy) as pdf:
        figures = [str(element.Alt) for element in elements(pdf) if element.S == "/Figure"]
    assert figures == ["Logo van de gemeente Voorbeeldstad"]


def test_a_figure_is_drawn_and_told(tmp_path: Path) -> None:
    steps = sample.items(
        "stap", sample.item("1", "Bel 112."), sample.item("2", "Wacht & schrijf “alles” op.")
    )
    figure = Figure(Symbol("beleid.route"), "stroom", sample.words("De route"), steps, "1")
    path = made(tmp_path / "figuur.pdf", PdfWriter().write(sample.document(figure), sample.look()))
    with pikepdf.open(path) as pdf:
        assert [str(e.Alt) for e in elements(pdf) if e.S == "/Figure"] == ["Stroomschema: De route"]
        kinds = [str(element.S) for element in elements(pdf)]
        assert kinds[kinds.index("/Figure") :][1:3] == ["/P", "/L"], "het bijschrift staat onder de tekening"
        assert {
            str(font.BaseFont)[8:] for page in pdf.pages for font in page.Resources.Font.values()
        } <= FONTS
    assert " ".join(words_of_pdf(path)).endswith(
        "Figuur 1. De route 1. Bel 112. 2. Wacht & schrijf “alles” op."
    )


def test_properties_of_the_file(ordinance: Path) -> None:
    with pikepdf.open(ordinance) as pdf:
        assert str(pdf.docinfo.Title) == "Hoofdstuk 3 van de APV"
        assert str(pdf.docinfo.Author) == "Gemeente Voorbeeldstad"
        assert str(pdf.docinfo.CreationDate) == "D:20261122000000Z"
        fonts = {str(font.BaseFont)[8:] for page in pdf.pages for font in page.Resources.Font.values()}
    assert fonts <= FONTS


@pytest.mark.parametrize("name", ["ordinance", "policy"])
def test_a_checker_from_outside_finds_nothing(name: str, request: pytest.FixtureRequest) -> None:
    pdfua = need_module("pdfua")
    report = pdfua.validate(request.getfixturevalue(name))
    assert [finding.message for finding in report.findings] == []


def test_another_process_gives_the_same_bytes(ordinance: Path) -> None:
    code = (
        "import hashlib; from beleidsgen.writers.pdf import PdfWriter; "
        "from tests.unit.writers import docx_sample as sample; "
        "print(hashlib.sha256(PdfWriter().write(sample.ordinance(), sample.look())).hexdigest())"
    )
    path = os.pathsep.join([str(ROOT), str(ROOT / "src"), *sys.path])
    environment = {"PYTHONPATH": path, "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout.strip() == hashlib.sha256(ordinance.read_bytes()).hexdigest()


def test_markup_in_a_value_stays_words(tmp_path: Path) -> None:
    nasty = '#panic("x") $y$ *z* _a_ `b` <c> @d [e] {f} \\g ~h "i" \'j\' = k - l + m / n // o /* p */ -- q https://r.nl'
    document = sample.document(sample.p(nasty, "\u200b"), title=nasty)
    result = PdfWriter().attempt(document, sample.look(municipality=nasty, status=nasty))
    assert result.findings == ()
    path = made(tmp_path / "lastig.pdf", result.value)
    assert words_of_pdf(path)[-len(nasty.split()) :] == nasty.replace("\\g", "g").split()
    with pikepdf.open(path) as pdf:
        assert str(pdf.docinfo.Title) == nasty


def test_a_long_address_may_be_broken() -> None:
    words = WordWriter(()).content(sample.words("Zie overheidrg:gedelegeerdeRegelgeving of a@b.nl"))
    assert words == '{"Zie "; adres("overheidrg:", "gedelegeerdeRegelgeving"); " of a@b.nl"}'


def test_a_sign_that_the_font_lacks_is_told_and_replaced(tmp_path: Path) -> None:
    document = sample.document(sample.p("Stichting 😀 De Brug 漢\ue000"))
    result = PdfWriter().attempt(document, sample.look())
    (finding,) = result.findings
    assert finding.code == "P424"
    assert "😀 (U+1F600)" in finding.message
    assert "U+6F22" in finding.message
    assert words_of_pdf(made(tmp_path / "x.pdf", result.value))[-5:] == ["Stichting", "□", "De", "Brug", "□□"]


def test_what_typst_refuses_is_told() -> None:
    broken = sample.png()[:40]
    result = PdfWriter().attempt(sample.document(sample.p("Tekst.")), sample.look(logo=broken))
    assert result.value == b""
    assert [finding.code for finding in result.findings] == ["P422"]


def test_what_typst_warns_of_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    press = pdf_module._press()
    style = press.style.replace(
        '#let letter = "Source Sans 3"', '#let letter = ("Onbekend", "Source Sans 3")'
    )
    monkeypatch.setattr(pdf_module, "_press", lambda: replace(press, style=style))
    result = PdfWriter().attempt(sample.document(sample.p("Tekst.")), sample.look())
    assert result.value.startswith(b"%PDF-1.7")
    assert {finding.code for finding in result.findings} == {"P423"}


def test_without_typst_there_is_one_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_module, "version", lambda _: "0.14.2")
    result = PdfWriter().attempt(sample.document(), sample.look())
    assert result.value == b""
    assert [finding.code for finding in result.findings] == ["P421"]


def test_an_empty_document_has_a_cover() -> None:
    result = PdfWriter().attempt(replace(sample.document(), title=(Text("Niets"),)), sample.look())
    assert result.findings == ()
    assert result.value.startswith(b"%PDF")
