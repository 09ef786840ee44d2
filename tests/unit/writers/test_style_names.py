"""The names of Word styles in another template: what a holder of that template fills in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from beleidsgen.content.model import ContentPack
from beleidsgen.generate import Wishes, generate
from beleidsgen.writers.style_names import read_style_names, rename_styles
from tests.conftest import ROOT

LAYOUT = ROOT / "templates" / "opmaak"
STYLES = (
    '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="L"><w:name w:val="Lid"/>'
)


def test_the_pack_has_a_row_for_drop_without_invented_names() -> None:
    found = read_style_names([LAYOUT], "drop")
    assert found.value == ()
    assert [f.code for f in found.findings] == ["P318"]


def test_every_name_in_the_row_is_a_style_of_the_pack() -> None:
    from beleidsgen.yaml_source import parse_yaml_text

    rows = parse_yaml_text((LAYOUT / "stijlen.yaml").read_text(encoding="utf-8")).value
    with zipfile.ZipFile(LAYOUT / "huisstijl.docx") as shell:
        styles = shell.read("word/styles.xml").decode().lower()
    assert isinstance(rows, dict)
    assert [name for name in rows["drop"] if f'w:name w:val="{name}"' not in styles] == []


@pytest.mark.parametrize("preset", ["", "pakket"])
def test_the_usual_names_need_no_row(preset: str) -> None:
    assert read_style_names([LAYOUT], preset) == read_style_names([], "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "staat er niet in"),
        ("andere: {lid: X}\n", "staat er niet in"),
        ("drop: {lid: ''}\n", "heeft nog geen namen"),
        ("drop: {lid: X, onderdeel: x}\n", "twee keer"),
    ],
)
def test_a_row_that_cannot_be_used_is_found(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "stijlen.yaml").write_text(text, encoding="utf-8")
    found = read_style_names([tmp_path], "drop")
    assert found.value == ()
    assert says in found.findings[-1].message


def test_names_are_replaced_and_identifiers_stay() -> None:
    made = rename_styles(STYLES, (("lid", 'Lid & "co"'), ("heading 1", "Lid"), ("weg", "Niets")))
    assert 'w:styleId="L"><w:name w:val="Lid &amp; &quot;co&quot;"/>' in made
    assert '"heading 1"' in made, "a name that is taken is not given twice"


def test_a_profile_that_asks_for_it_gets_the_names(pack: ContentPack, tmp_path: Path) -> None:
    source = (ROOT / "municipality_profiles" / "gm9901-elzerbroek.yaml").read_text(encoding="utf-8")
    profile = tmp_path / "gm9901.yaml"
    profile.write_text(source.replace("huisstijl:\n", "huisstijl:\n  stijlen: drop\n"), encoding="utf-8")
    (tmp_path / "stijlen.yaml").write_text("drop: {heading 1: Hoofdstukkop, lid: ''}\n", encoding="utf-8")
    wishes = Wishes(formats=("docx",), documents=frozenset({"raadsvoorstel"}))

    outcome = generate(pack, profile, tmp_path / "uit", wishes)

    assert outcome.folder is not None
    assert "P318" not in {f.code for f in outcome.findings}
    document = docx.Document(io.BytesIO((outcome.folder / "raadsvoorstel.docx").read_bytes()))
    assert "Hoofdstukkop" in {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "stijlen.yaml").write_bytes("drop: {lid: Café}\n".encode("cp1252"))
    found = read_style_names([tmp_path], "drop")
    assert found.value == ()
    assert [f.code for f in found.findings] == ["P318"]
