"""The look of a municipality: what can be used, and what is said of the rest."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from beleidsgen.diagnostics import Result, Severity
from beleidsgen.writers import colour
from beleidsgen.writers.docx import DocxWriter
from beleidsgen.writers.docx_read import read_paragraphs
from beleidsgen.writers.registry import WRITERS
from beleidsgen.writers.writer import Look, load_look
from tests.conftest import need_module
from tests.unit.writers import docx_sample as sample

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMPLATES = sample.SHELL.parents[1]


def loaded(**changes: Any) -> Result[Look]:
    return load_look(
        TEMPLATES,
        municipality="Voorbeeldstad",
        status="concept",
        version="2026.11.0",
        reference_date=date(2026, 11, 22),
        **changes,
    )


def own_template(path: Path, *paragraphs: str, header: str = "") -> Path:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.save(str(path))
    return path


COMPLETE = ("{{ titel }}", "{{ gemeente }} {{ status }}", "{{ inhoudsopgave }}", "{{ inhoud }}", "Achterblad")


def test_the_look_of_the_pack() -> None:
    result = loaded(colour="#8A1538")
    assert result.findings == ()
    assert result.value.shell == sample.SHELL.read_bytes()
    assert result.value.colour == "8A1538"


@pytest.mark.parametrize(
    ("text", "code", "usable"), [("blauw", "P314", ""), ("#FFE000", "P315", None), ("#00f", "P314", "")]
)
def test_colours_that_cannot_be_used(text: str, code: str, usable: str | None) -> None:
    result = loaded(colour=text)
    assert [finding.code for finding in result.findings] == [code]
    if usable is None:
        assert colour.contrast_with_white(result.value.colour) >= 4.5
    else:
        assert result.value.colour == usable


def test_logos(tmp_path: Path) -> None:
    good, bad = tmp_path / "logo.png", tmp_path / "logo.svg"
    good.write_bytes(sample.png())
    bad.write_bytes(b"<svg/>")
    assert loaded(logo=good).value.logo == sample.png()
    for path in (bad, tmp_path / "weg.png"):
        result = loaded(logo=path)
        assert ([finding.code for finding in result.findings], result.value.logo) == (["P316"], None)
    (tmp_path / "half.png").write_bytes(sample.png()[:20])
    assert [finding.code for finding in loaded(logo=tmp_path / "half.png").findings] == ["P316"]


def test_a_very_wide_logo_stays_on_the_page() -> None:
    data = DocxWriter().write(sample.document(), sample.look(logo=sample.png(600, 20)))
    assert docx.Document(io.BytesIO(data)).inline_shapes[0].width == 80 * 36000


def test_a_template_of_the_municipality_is_used_and_completed(tmp_path: Path) -> None:
    result = loaded(
        template=own_template(tmp_path / "eigen.docx", *COMPLETE, header="Kop {{ titel }}"), colour="#8A1538"
    )
    assert result.findings == ()
    data = DocxWriter().write(sample.policy(), result.value)
    parts = read_paragraphs(data)
    assert parts[0].text == "Mensenhandelbeleid & aanpak Voorbeeldstad"
    assert parts[-1].text == "Achterblad"
    assert ("heading 1", "1", "Aanleiding") in [(p.style, p.number, p.text) for p in parts]
    assert any(p.style == "kader" for p in parts)
    document = docx.Document(io.BytesIO(data))
    assert document.sections[0].header.paragraphs[0].text == "Kop Mensenhandelbeleid & aanpak Voorbeeldstad"
    audit = need_module("openxml_audit")
    (tmp_path / "uit.docx").write_bytes(data)
    assert [str(error) for error in audit.OpenXmlValidator().validate(tmp_path / "uit.docx").errors] == []


def test_a_dutch_template_keeps_its_own_style_ids(tmp_path: Path) -> None:
    source = own_template(tmp_path / "bron.docx", *COMPLETE)
    target = tmp_path / "nederlands.docx"
    renamed = {"Heading1": "Kop1", "Heading2": "Kop2", "BodyText": "Plattetekst", "Normal": "Standaard"}
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            for english, dutch in renamed.items() if name.endswith(".xml") else ():
                text = text.replace(f'"{english}"'.encode(), f'"{dutch}"'.encode())
            new.writestr(name, text)
    result = loaded(template=target)
    assert result.findings == ()
    data = DocxWriter().write(sample.policy(), result.value)
    document = docx.Document(io.BytesIO(data))
    heading = next(p for p in document.paragraphs if p.text == "Aanleiding")
    assert heading.style is not None
    assert (heading.style.style_id, heading.style.name) == ("Kop1", "Heading 1")
    member = next(style for style in document.styles if style.name == "Lid")
    assert member.element.find(f"{W}basedOn").get(f"{W}val") == "Plattetekst"
    assert (
        next(p.number for p in read_paragraphs(data) if p.text == "Kader" and p.style == "heading 2") == "1.1"
    )


def test_a_template_without_places_is_used_with_findings(tmp_path: Path) -> None:
    result = loaded(template=own_template(tmp_path / "kaal.docx", "Voorblad"))
    assert [finding.code for finding in result.findings] == ["P312"] * 4
    assert {finding.severity for finding in result.findings} == {Severity.WAARSCHUWING}
    texts = [p.text for p in read_paragraphs(DocxWriter().write(sample.policy(), result.value))]
    assert texts[0] == "Voorblad"
    assert "Inhoud" not in texts
    assert "Aanleiding" in texts


@pytest.mark.parametrize(
    ("words", "code"), [("{{ burgemeester }}", "P313"), ("{{ titel", "P313"), ("{% if %}", "P313")]
)
def test_a_template_with_faults_is_left_out(words: str, code: str, tmp_path: Path) -> None:
    result = loaded(template=own_template(tmp_path / "fout.docx", *COMPLETE, words))
    assert code in [finding.code for finding in result.findings]
    assert result.failed
    assert result.value.template is None


def test_a_template_that_is_no_word_file_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "oud.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    for path in (tmp_path / "oud.doc", tmp_path / "weg.docx"):
        result = loaded(template=path)
        assert [finding.code for finding in result.findings] == ["P311"]
        assert result.value.template is None


def test_house_colours() -> None:
    assert colour.normal_form(" #ab12EF ") == "AB12EF"
    assert colour.readable("154273") == "154273"
    assert round(colour.contrast_with_white("000000")) == 21
    assert colour.contrast_with_white(colour.readable("FFFFFF")) >= 4.5


def test_the_list_of_writers() -> None:
    assert [writer.suffix for writer in WRITERS] == ["md", "docx", "html", "pdf", "odt"]
    assert WRITERS[0].write(sample.document(), sample.look()).startswith(b"---\n")


def test_knowing_the_writers_loads_no_library() -> None:
    code = (
        "import sys, beleidsgen.writers.registry; "
        "print({'lxml', 'docx', 'docxtpl', 'jinja2', 'markdown_it'} & set(sys.modules))"
    )
    environment = {"PYTHONPATH": ":".join(sys.path)}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "set()"


def test_the_shell_is_made_by_its_script(tmp_path: Path) -> None:
    script = TEMPLATES.parent / "tools" / "maak_huisstijl.py"
    subprocess.run([sys.executable, str(script), str(tmp_path / "h.docx")], check=True, capture_output=True)
    assert (tmp_path / "h.docx").read_bytes() == sample.SHELL.read_bytes()
