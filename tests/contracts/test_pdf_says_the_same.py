"""PDF and Markdown hold the same words, and a PDF has what readers with a screen reader need."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from beleidsgen.build import Built
from beleidsgen.document.blocks import Article, Section, Table
from beleidsgen.document.walk import plain_text, walk
from beleidsgen.generate import Wishes, render
from tests.support.tagged_pdf import elements, words_of_pdf
from tests.support.words import difference, words_of_markdown


@pytest.fixture(scope="module")
def files(built: Built, profile_path: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    pytest.importorskip("typst", reason="typst is niet geïnstalleerd")
    folder = tmp_path_factory.mktemp("pdf")
    wishes = Wishes(formats=("md", "pdf"))
    rendered = render(built, profile_path.parent, profile_path.read_bytes(), wishes, ())
    assert [str(finding) for finding in rendered.findings] == []
    for output in rendered.value:
        (folder / output.name).write_bytes(output.data)
    return {output.name: folder / output.name for output in rendered.value}


def test_the_words_are_the_same(files: dict[str, Path], built: Built) -> None:
    for document in (*built.package.documents, built.account):
        expected = words_of_markdown(files[f"{document.kind}.md"].read_text(encoding="utf-8"))
        found = words_of_pdf(files[f"{document.kind}.pdf"])[-len(expected) :]
        assert found == expected, "\n".join(difference(expected, found, "PDF"))


def test_the_structure_is_what_readers_need(files: dict[str, Path], built: Built) -> None:
    for document in (*built.package.documents, built.account):
        with pikepdf.open(files[f"{document.kind}.pdf"]) as pdf:
            _check_catalogue(pdf)
            tags = list(elements(pdf))
            headings = [str(tag.S) for tag in tags if str(tag.S).startswith("/H")]
            blocks = [visit.node for visit in walk(document)]
            titled = [block for block in blocks if isinstance(block, Section | Article)]
            assert len(headings) == len(titled) + 1, "elke kop, en de kop van de inhoud"
            assert not list(_jumps([int(name[2:]) for name in headings]))
            tables = [block for block in blocks if isinstance(block, Table)]
            heads = [tag for tag in tags if tag.S == "/TH"]
            assert sum(tag.S == "/Table" for tag in tags) == len(tables)
            assert len(heads) == sum(len(table.header.cells) for table in tables)
            assert all(_attribute(tag, "/Scope") for tag in heads)
            assert all(str(tag.get("/Alt", "")) for tag in tags if tag.S == "/Figure")
            bookmarks = [str(item.title) for item in _bookmarks(pdf)]
            assert len(bookmarks) == len(titled) + 1
            first = plain_text(titled[0].title)
            assert any(first in bookmark for bookmark in bookmarks)
            assert all("/StructParents" in page for page in pdf.pages)


def _check_catalogue(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "nl-NL"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["dc:title"]
        assert metadata["dc:language"] == {"nl-NL"} or metadata["dc:language"] == ["nl-NL"]
        assert str(metadata["dc:creator"][0]).startswith("Gemeente ")


def _jumps(levels: list[int]) -> Iterator[tuple[int, int]]:
    for above, below in zip([0, *levels], levels, strict=False):
        if below > above + 1:
            yield above, below


def _attribute(tag: pikepdf.Dictionary, name: str) -> str:
    found = tag.get("/A", [])
    for attributes in found if isinstance(found, pikepdf.Array) else [found]:
        if name in attributes:
            return str(attributes[name])
    return ""


def _bookmarks(pdf: pikepdf.Pdf) -> Iterator[pikepdf.OutlineItem]:
    with pdf.open_outline() as outline:
        waiting = list(outline.root)
    while waiting:
        item = waiting.pop(0)
        yield item
        waiting[:0] = item.children
