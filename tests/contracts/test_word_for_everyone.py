"""Every Word file can be read by everyone, also by ear; and the search for faults finds each fault."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from beleidsgen.build import Built
from beleidsgen.document.blocks import Figure
from beleidsgen.document.inlines import Text
from beleidsgen.generate import Wishes, render
from beleidsgen.names import Symbol
from beleidsgen.writers.docx import DocxWriter
from tests.support.word_access import faults
from tests.unit.writers import docx_sample as sample


def test_no_document_shuts_anybody_out(built: Built, profile_path: Path) -> None:
    wishes = Wishes(formats=("docx",))
    rendered = render(built, profile_path.parent, profile_path.read_bytes(), wishes, ()).value
    files = {output.name: output.data for output in rendered if output.name.endswith(".docx")}

    assert len(files) >= len(built.package.documents)
    assert {name: faults(data) for name, data in files.items() if faults(data)} == {}


def _changed(data: bytes, part: str, pattern: str, new: str) -> bytes:
    """The file with every place in one part that fits the pattern changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                text, count = re.subn(pattern, new, content.decode())
                assert count, f"{pattern} komt niet voor"
                content = text.encode()
            archive.writestr(name, content)
    return target.getvalue()


@pytest.fixture(scope="module")
def good() -> bytes:
    steps = sample.table(("Stap", "Wie"), ("Melden", "Wij"), widths=(1, 1))
    figure = Figure(Symbol("plan.weg"), "stroom", (Text("De weg"),), steps, "1")
    inner = sample.section("plan.deel", "Deel", "paragraaf", "1.1", sample.p("Zin."))
    return DocxWriter().write(
        sample.document(sample.section("plan.h", "Kop", "hoofdstuk", "1", figure, inner)), sample.look()
    )


def test_the_sample_has_no_fault(good: bytes) -> None:
    assert faults(good) == []


@pytest.mark.parametrize(
    ("part", "pattern", "new", "says"),
    [
        ("docProps/core.xml", "<dc:title>[^<]*<", "<dc:title><", "geen titel"),
        ("docProps/core.xml", "nl-NL", "en-US", "niet dat het Nederlands is"),
        ("word/styles.xml", 'w:val="nl-NL"', 'w:val="en-US"', "niet dat de tekst Nederlands is"),
        ("word/document.xml", ">Deel<", "><", "kop zonder woorden"),
        ("word/document.xml", '"Heading2"', '"Heading3"', "niveau 3 volgt op niveau 1"),
        ("word/document.xml", "<w:tblHeader/>", "", "geen kopregel"),
        ("word/document.xml", "<w:tblDescription[^>]*>", "", "geen naam of omschrijving"),
        ("word/document.xml", 'descr="[^"]*"', 'descr=""', "geen tekst voor wie haar niet ziet"),
        ("word/document.xml", "<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t", "letters zonder stijl (b)"),
        ("word/document.xml", "</w:pPr>", '<w:jc w:val="right"/></w:pPr>', "alinea zonder stijl (jc)"),
    ],
)
def test_each_fault_is_found(good: bytes, part: str, pattern: str, new: str, says: str) -> None:
    assert any(says in fault for fault in faults(_changed(good, part, pattern, new)))
