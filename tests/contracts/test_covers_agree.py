"""The cover of a document says the same in every format that people read on paper or on a screen."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from beleidsgen.document.package import Document
from beleidsgen.writers.cover import cover_lines
from beleidsgen.writers.docx_read import read_paragraphs
from beleidsgen.writers.registry import WRITERS
from tests.conftest import need_module
from tests.support.pages import read_page
from tests.support.tagged_pdf import text_of
from tests.unit.writers import docx_sample as sample

NEEDS = {"pdf": "typst", "odt": "pypandoc"}
TITLE = "Beleid van Voorbeeldstad"


@pytest.fixture(scope="module")
def document() -> Document:
    part = sample.section("beleid.h", "Kop", "hoofdstuk", "1", sample.p("Zin."))
    adopted = {"status": "vastgesteld", "vastgesteld": "2026-11-05", "door": "de raad"}
    return replace(sample.document(part, title=TITLE), meta=adopted)


def test_the_lines_have_these_names_and_words(document: Document) -> None:
    assert dict(cover_lines(document, sample.look())) == {
        "Status": "vastgesteld op 5 november 2026 door de raad",
        "Recht zoals het geldt op": "22 november 2026",
        "Versie": "2026.11.0",
    }


@pytest.mark.parametrize("suffix", ["docx", "html", "odt", "pdf"])
def test_every_format_prints_them_under_the_title(document: Document, suffix: str, tmp_path: Path) -> None:
    if suffix in NEEDS:
        need_module(NEEDS[suffix])
    writer = next(writer for writer in WRITERS if writer.suffix == suffix)
    path = tmp_path / f"proef.{suffix}"
    path.write_bytes(writer.write(document, sample.look()))
    below_the_title = _text(path).partition(_close(TITLE))[2].partition("Inhoud")[0]
    assert below_the_title == _close("".join(map("".join, cover_lines(document, sample.look()))))


@pytest.mark.parametrize("suffix", ["docx", "html", "odt", "pdf"])
def test_a_document_without_cover_begins_with_its_title(
    document: Document, suffix: str, tmp_path: Path
) -> None:
    if suffix in NEEDS:
        need_module(NEEDS[suffix])
    writer = next(writer for writer in WRITERS if writer.suffix == suffix)
    path = tmp_path / f"proef.{suffix}"
    path.write_bytes(writer.write(replace(document, cover=False), sample.look(logo=sample.png())))
    text = _text(path)
    lines = _close("".join(map("".join, cover_lines(document, sample.look()))))
    if suffix == "html":
        navigation = read_page(path.read_bytes()).all("nav")[1]
        assert "alleen-scherm" in navigation.attributes["class"], "op papier is er geen inhoudsopgave"
        text = text.replace(_close(navigation.text()), "")
    number = "" if suffix == "docx" else "1"  # Word counts the numbers of headings itself
    assert text.startswith(f"{_close(TITLE)}{lines}{number}Kop")


def test_without_cover_title_and_text_stand_on_one_page(document: Document, tmp_path: Path) -> None:
    need_module("typst")
    need_module("pypandoc")
    short = replace(document, cover=False)
    made = {writer.suffix: writer.write(short, sample.look()) for writer in WRITERS}
    (tmp_path / "proef.pdf").write_bytes(made["pdf"])
    with pikepdf.open(tmp_path / "proef.pdf") as pdf:
        assert len(pdf.pages) == 1
    word = _part(made["docx"], "word/document.xml")
    assert (word.count("<w:sectPr"), word.count("pageBreakBefore")) == (1, 0)
    content = _part(made["odt"], "content.xml")
    assert content.count("style:master-page-name=") == 1


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def _text(path: Path) -> str:
    """The text without white space, which every format has its own of between a name and its words."""
    match path.suffix:
        case ".docx":
            return _close("".join(paragraph.text for paragraph in read_paragraphs(path.read_bytes())))
        case ".html":
            return _close(read_page(path.read_bytes()).all("main")[0].text())
        case ".odt":
            with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
                return _close("".join(etree.fromstring(archive.read("content.xml")).itertext()))
        case _:
            return _close(text_of(path, {"TOC"}))


def _close(text: str) -> str:
    return "".join(text.split())
