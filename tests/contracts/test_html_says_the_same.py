"""The page and the Markdown of a document hold the same words, numbers included, and every link arrives."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from beleidsgen.build import Built
from beleidsgen.generate import Wishes, render
from beleidsgen.writers.docx_read import plain_text as word_text
from tests.support.pages import Element, read_page
from tests.support.words import difference, words_of, words_of_markdown

NORM = re.compile(r"BN-\d+")
CAPTIONS = frozenset({"caption", "svg"})
"""What a page adds to the words of a document: what a table is about, for those who hear the page."""


@pytest.fixture(scope="module")
def files(built: Built, profile_path: Path) -> dict[str, bytes]:
    wishes = Wishes(formats=("md", "html"))
    rendered = render(built, profile_path.parent, profile_path.read_bytes(), wishes, ())
    return {output.name: output.data for output in rendered.value}


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, Element]:
    return {name: read_page(data) for name, data in files.items() if name.endswith(".html")}


def test_every_document_says_the_same(
    files: dict[str, bytes], pages: dict[str, Element], built: Built
) -> None:
    kinds = {document.kind for document in (*built.package.documents, built.account)}
    assert set(pages) == {f"{kind}.html" for kind in kinds} | {"index.html"}
    for kind in kinds:
        expected = words_of_markdown(files[f"{kind}.md"].decode())
        text = next(e for e in pages[f"{kind}.html"].by_id("_tekst").all("div"))
        found = words_of(text.text(CAPTIONS))
        assert found == expected, "\n".join(difference(expected, found, f"{kind}.html"))


def test_every_name_stands_once_and_every_link_arrives(
    files: dict[str, bytes], pages: dict[str, Element]
) -> None:
    names = {
        page: [e.attributes["id"] for e in root.all() if "id" in e.attributes] for page, root in pages.items()
    }
    for page, root in pages.items():
        assert len(names[page]) == len(set(names[page])), page
        for link in root.all("a"):
            address = urlsplit(link.attributes["href"])
            assert address.scheme in ("", "http", "https", "mailto", "tel"), address
            if address.scheme:
                continue
            target = address.path or page
            assert target in files, f"{page}: {address.geturl()}"
            if address.fragment:
                assert address.fragment in names[target], f"{page}: {address.geturl()}"


def test_headings_go_down_one_level_at_a_time(pages: dict[str, Element]) -> None:
    for page, root in pages.items():
        levels = [int(e.tag[1]) for e in root.all() if e.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
        assert levels[0] == 1, page
        assert levels.count(1) == 1, page
        assert all(deeper <= level + 1 for level, deeper in pairwise(levels)), page


def test_a_page_asks_for_nothing(files: dict[str, bytes]) -> None:
    for name, data in files.items():
        if name.endswith(".html"):
            text = data.decode()
            assert not [
                tag for tag in ("<script", "<link", "<iframe", "@import", "url(", ' src="http') if tag in text
            ], name


def test_who_reads_meets_no_norms_and_no_fields(pages: dict[str, Element], built: Built) -> None:
    fields = [field.field for field in built.blanks]
    for document in built.package.documents:
        text = pages[f"{document.kind}.html"].by_id("_tekst").text()
        assert NORM.findall(text) == [], document.kind
        assert [field for field in fields if "." in field and field in text.split()] == [], document.kind


def _content_of(odt: bytes) -> str:
    with zipfile.ZipFile(BytesIO(odt)) as archive:
        return archive.read("content.xml").decode()


def test_who_works_meets_them_in_every_format_but_markdown(
    files: dict[str, bytes], built: Built, profile_path: Path
) -> None:
    wishes = Wishes(formats=("md", "html", "docx", "odt"), weergave="werk")
    rendered = render(built, profile_path.parent, profile_path.read_bytes(), wishes, ())
    made = {output.name: output.data for output in rendered.value}
    for document in built.package.documents:
        expected = {norm for norms in document.evidence.values() for norm in norms}
        assert expected
        assert made[f"{document.kind}.md"] == files[f"{document.kind}.md"]
        page = read_page(made[f"{document.kind}.html"]).by_id("_tekst").text()
        assert set(NORM.findall(page)) == expected, document.kind
        assert set(NORM.findall(word_text(made[f"{document.kind}.docx"]))) == expected, document.kind
        assert set(NORM.findall(_content_of(made[f"{document.kind}.odt"]))) == expected, document.kind
    assert made["verantwoording.html"] == files["verantwoording.html"]
