"""PDF and Markdown hold the same words, and a PDF has what readers with a screen reader need."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf

from beleidsgen.build import Built
from beleidsgen.document.blocks import Article, Section, Table
from beleidsgen.document.package import Document
from beleidsgen.document.walk import plain_text, walk
from beleidsgen.generate import Wishes, render
from tests.conftest import need_module
from tests.support.tagged_pdf import elements, words_of_pdf
from tests.support.words import difference, words_of_markdown


def test_words_and_structure(built: Built, profile_path: Path, tmp_path: Path) -> None:
    """One test, for setting the documents of a municipality is what takes the time."""
    need_module("typst")
    rendered = render(
        built, profile_path.parent, profile_path.read_bytes(), Wishes(formats=("md", "pdf")), ()
    )
    assert [finding.code for finding in rendered.findings if finding.code.startswith("P42")] == []
    files = {output.name: output.data for output in rendered.value}
    for document in (*built.package.documents, built.account):
        path = tmp_path / f"{document.kind}.pdf"
        path.write_bytes(files[path.name])
        expected = words_of_markdown(files[f"{document.kind}.md"].decode())
        found = words_of_pdf(path)[-len(expected) :]
        assert found == expected, "\n".join(difference(expected, found, path.name))
        with pikepdf.open(path) as pdf:
            _check_catalogue(pdf)
            _check_structure(pdf, document)


def _check_structure(pdf: pikepdf.Pdf, document: Document) -> None:
    tags = list(elements(pdf))
    headings = [str(tag.S) for tag in tags if str(tag.S).startswith("/H")]
    blocks = [visit.node for visit in walk(document)]
    titled = [block for block in blocks if isinstance(block, Section | Article)]
    contents = int(document.cover)
    assert len(headings) == len(titled) + contents, "elke kop, en de kop van de inhoud als die er is"
    assert not list(_jumps([int(name[2:]) for name in headings]))
    tables = [block for block in blocks if isinstance(block, Table)]
    heads = [tag for tag in tags if tag.S == "/TH"]
    assert sum(tag.S == "/Table" for tag in tags) == len(tables)
    assert len(heads) == sum(len(table.header.cells) for table in tables)
    assert all(_attribute(tag, "/Scope") for tag in heads)
    assert all(str(tag.get("/Alt", "")) for tag in tags if tag.S == "/Figure")
    bookmarks = [str(item.title) for item in _bookmarks(pdf)]
    assert len(bookmarks) == len(titled) + contents
    assert any(plain_text(titled[0].title) in bookmark for bookmark in bookmarks)
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
