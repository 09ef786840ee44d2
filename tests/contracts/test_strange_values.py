"""What a profile says is text, whatever it looks like (promise 11)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils.escape import unescape

from beleidsgen.build import Built
from beleidsgen.content.model import ContentPack
from beleidsgen.document.inlines import Value
from beleidsgen.document.package import Document
from beleidsgen.document.walk import inlines_of, plain_text, walk, walk_inlines
from beleidsgen.generate import Wishes, make, render
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.outfolder.layout import folder_name
from beleidsgen.profile.load import load_profile_text
from beleidsgen.yaml_source import load_yaml
from tests.conftest import PROFILES, need_module
from tests.support.pages import Element, read_page
from tests.support.tagged_pdf import words_of_pdf
from tests.support.words import words_of

NASTY = (
    "=1+1 &<>\"'{}%#*_[]()|\\`$@~^\n{{ 7*7 }} {% if x %} <b>vet</b> ../../etc 1. <!-- ##x --> "
    "</script> ]]> #import _x0041_"
)
AS_TYPED = " ".join(NASTY.split())


def leaves(tree: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, (*path, key))
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from leaves(value, (*path, index))
    elif isinstance(tree, str):
        yield path


def put(tree: object, path: tuple[str | int, ...], value: object) -> object:
    holder = tree
    for part in path[:-1]:
        holder = holder[part]  # type: ignore[index]
    old = holder[path[-1]]  # type: ignore[index]
    holder[path[-1]] = value  # type: ignore[index]
    return old


def as_text(tree: object) -> str:
    return json.dumps(
        tree, ensure_ascii=False, default=lambda v: v.isoformat() if isinstance(v, date) else str(v)
    )


@pytest.fixture(scope="module", params=PROFILES[2:], ids=lambda p: p.stem)
def strange(request: pytest.FixtureRequest, pack: ContentPack) -> tuple[Built, Built, Path, bytes]:
    """The same municipality twice: strange words in every field that takes words, and ordinary ones."""
    path: Path = request.param
    tree = load_yaml(path).value
    free = []
    for leaf in list(leaves(tree)):
        old = put(tree, leaf, NASTY)
        loaded = load_profile_text(as_text(tree))
        if loaded.value is None or loaded.findings:
            put(tree, leaf, old)
        else:
            free.append(leaf)
    assert len(free) > 100
    odd, source = build_tree(pack, tree)
    for leaf in free:
        put(tree, leaf, "gewone woorden")
    return odd, build_tree(pack, tree)[0], path, source


def build_tree(pack: ContentPack, tree: object) -> tuple[Built, bytes]:
    source = as_text(tree).encode()
    loaded = load_profile_text(source.decode())
    assert loaded.value is not None
    return make(pack, loaded.value, source, Wishes()), source


def shape(document: Document) -> list[tuple[str, object]]:
    return [(type(visit.node).__name__, visit.symbol) for visit in walk(document)]


def test_structure_does_not_change(strange: tuple[Built, Built, Path, bytes]) -> None:
    odd, plain, _, _ = strange
    for document in odd.package.documents:
        listed = [kind for kind in shape(document) if "begrip" not in str(kind[1])]
        expected = [kind for kind in shape(plain.package[document.kind]) if "begrip" not in str(kind[1])]
        assert listed == expected, document.kind


def test_markdown_and_word_say_it_as_typed(strange: tuple[Built, Built, Path, bytes]) -> None:
    odd, _, path, source = strange
    files = {o.name: o.data for o in render(odd, path.parent, source, Wishes(), ()).value}
    for document in odd.package.documents:
        wanted = sum(AS_TYPED in inline.text for inline in _values(document))
        assert wanted, document.kind
        read = read_markdown(files[f"{document.kind}.md"].decode())
        assert plain_text(read.value).count(AS_TYPED) >= wanted
        assert shape(read.value) == shape(document)
        word = docx.Document(BytesIO(files[f"{document.kind}.docx"]))
        text = "\n".join(
            "".join(t.text or "" for t in p._p.iter(f"{{{p._p.nsmap['w']}}}t")) for p in _paragraphs(word)
        )
        assert text.count(AS_TYPED) >= wanted


def test_a_page_says_it_as_typed(strange: tuple[Built, Built, Path, bytes]) -> None:
    odd, plain, path, source = strange
    pages, others = (_pages(built, path, source) for built in (odd, plain))
    for document in odd.package.documents:
        name = f"{document.kind}.html"
        wanted = sum(AS_TYPED in inline.text for inline in _values(document))
        assert pages[name].by_id("_tekst").text().count(AS_TYPED) >= wanted
        assert {e.tag for e in pages[name].all()} == {e.tag for e in others[name].all()}
        links = [a.attributes["href"] for a in pages[name].all("a")]
        assert [link for link in links if "{{" in link or "<" in link] == []


def test_pdf_and_odt_say_it_as_typed(strange: tuple[Built, Built, Path, bytes], tmp_path: Path) -> None:
    need_module("typst")
    need_module("pypandoc")
    odd, _, path, source = strange
    kinds = frozenset({"mensenhandelbeleid", "apv-hoofdstuk-3"})
    rendered = render(odd, path.parent, source, Wishes(("pdf", "odt"), kinds), ())
    assert [f.code for f in rendered.findings if f.code.startswith("P42")] == []
    for document in (document for document in odd.package.documents if document.kind in kinds):
        files = {o.name.rpartition(".")[2]: o.data for o in rendered.value if o.document == document.kind}
        wanted = sum(inline.text.count(AS_TYPED) for inline in _values(document))
        assert wanted
        (tmp_path / "x.pdf").write_bytes(files["pdf"])
        assert " ".join(words_of_pdf(tmp_path / "x.pdf")).count(" ".join(words_of(AS_TYPED))) >= wanted
        with ZipFile(BytesIO(files["odt"])) as archive:
            text = "".join(etree.fromstring(archive.read("content.xml")).itertext())
        assert text.count(AS_TYPED) >= wanted


def test_workbooks_and_the_file_for_publication_say_it_as_typed(
    strange: tuple[Built, Built, Path, bytes],
) -> None:
    odd, plain, path, source = strange
    files, others = (
        {output.name: output.data for output in render(built, path.parent, source, Wishes(), ()).value}
        for built in (odd, plain)
    )
    for name in (name for name in files if name.endswith(".xlsx")):
        cells, expected = _cells(files[name]), _cells(others[name])
        assert [(cell.parent.title, cell.coordinate) for cell in cells] == [
            (cell.parent.title, cell.coordinate) for cell in expected
        ]
        assert any(AS_TYPED in unescape(str(cell.value)) for cell in cells)
        formulas = [cell for cell in cells if str(cell.value).startswith("=")]
        assert [cell.coordinate for cell in formulas if cell.data_type != "s" or not cell.quotePrefix] == []
    for name in (name for name in files if name.endswith(".cvdr.xml")):
        tree, other = etree.fromstring(files[name]), etree.fromstring(others[name])
        assert [element.tag for element in tree.iter()] == [element.tag for element in other.iter()]
        assert AS_TYPED in "".join(tree.itertext())


def _cells(workbook: bytes) -> list[Cell]:
    pages = load_workbook(BytesIO(workbook))
    return [cell for page in pages for row in page.iter_rows() for cell in row if cell.value is not None]


def _pages(built: Built, path: Path, source: bytes) -> dict[str, Element]:
    outputs = render(built, path.parent, source, Wishes(formats=("html",)), ()).value
    return {output.name: read_page(output.data) for output in outputs if output.name.endswith(".html")}


def _values(document: Document) -> Iterator[Value]:
    for visit in walk(document):
        yield from (i for i in walk_inlines(inlines_of(visit.node)) if isinstance(i, Value))


def _paragraphs(word: docx.document.Document) -> Iterator[docx.text.paragraph.Paragraph]:
    yield from word.paragraphs
    for table in word.tables:
        for row in table._tbl.tr_lst:
            for cell in row.tc_lst:
                yield from (docx.text.paragraph.Paragraph(p, table) for p in cell.p_lst)


def test_the_folder_stays_inside() -> None:
    assert folder_name("GM9999", "../../etc/'s-Grävenhage, ‘x’") == "gm9999-etc-s-gravenhage-x"
