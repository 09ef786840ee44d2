"""Word, OpenDocument and Markdown hold the same words, the numbers of articles and leden included."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest

from beleidsgen.build import Built
from beleidsgen.document.blocks import Article, Item, Section
from beleidsgen.document.walk import walk
from beleidsgen.generate import Wishes, render
from beleidsgen.writers.docx_read import read_paragraphs
from tests.support.words import difference, words_of, words_of_markdown

OFFICE = ("docx", "odt")
TYPED = re.compile(r"(?:\d+[.:])?\d+[a-z]")
"""Numbers of articles in between, which no Word list can count: they stand in the heading as typed."""


@pytest.fixture(scope="module")
def files(built: Built, profile_path: Path) -> dict[str, bytes]:
    wishes = Wishes(formats=("md", *OFFICE))
    rendered = render(built, profile_path.parent, profile_path.read_bytes(), wishes, ())
    return {output.name: output.data for output in rendered.value}


@pytest.fixture(scope="module")
def exported(
    files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory, need_tool: Callable[[str], str]
) -> dict[str, str]:
    """The words that LibreOffice reads in every file, by its name; one start reads them all."""
    office = need_tool("soffice")
    folder = tmp_path_factory.mktemp("word")
    read = [name for name in files if name.endswith(OFFICE)]
    for name in read:
        (folder / f"{name}.{name.rpartition('.')[2]}").write_bytes(files[name])
    command = [
        office,
        f"-env:UserInstallation=file://{folder}/lo",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(folder),
        *(str(folder / f"{name}.{name.rpartition('.')[2]}") for name in read),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {path.stem: path.read_text(encoding="utf-8-sig") for path in folder.glob("*.txt")}


def test_libreoffice_reads_the_same_words(
    files: dict[str, bytes], exported: dict[str, str], built: Built
) -> None:
    kinds = [document.kind for document in (*built.package.documents, built.account)]
    assert sorted(exported) == sorted(f"{kind}.{suffix}" for kind in kinds for suffix in OFFICE)
    for name, text in exported.items():
        expected = words_of_markdown(files[f"{Path(name).stem}.md"].decode())
        found = words_of(text)[-len(expected) :]
        assert found == expected, "\n".join(difference(expected, found, name))


def test_python_docx_finds_styles_and_levels(files: dict[str, bytes], built: Built) -> None:
    for document in built.package.documents:
        data = files[f"{document.kind}.docx"]
        word = docx.Document(BytesIO(data))
        assert word.core_properties.language == "nl-NL"
        assert word.core_properties.title
        headings = [
            p
            for p in word.paragraphs
            if p.style is not None and p.style.style_id.startswith(("Heading", "Kop"))
        ]
        titled = [visit for visit in walk(document) if isinstance(visit.node, Section | Article)]
        assert len(headings) == len(titled)
        numbers = [p.number for p in read_paragraphs(data) if p.number and p.number not in {"•", "–"}]
        expected = [
            visit.node.number
            for visit in walk(document)
            if isinstance(visit.node, Section | Article | Item) and visit.node.number
        ]
        typed = [number for number in expected if TYPED.fullmatch(number)]
        counted = [number for number in expected if number not in typed]
        assert [_bare(number) for number in numbers] == [_bare(number) for number in counted]
        for number in typed:
            assert any(p.text.startswith(f"Artikel {number} ") for p in headings), number


def _bare(number: str) -> str:
    return number.removeprefix("Artikel ").rstrip(".°").rstrip("°.")
