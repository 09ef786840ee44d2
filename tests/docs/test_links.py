"""No document has a dead relative link."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.documents import ROOT, blocks, dead_links, documents, name_of, slugs


@pytest.mark.parametrize("path", documents(), ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    assert list(dead_links(path)) == []


def test_a_dead_link_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.docs.documents.ROOT", tmp_path)
    (tmp_path / "er-is.md").write_text("# Een kop, met `code`\n", encoding="utf-8")
    page = tmp_path / "pagina.md"
    page.write_text(
        "[goed](er-is.md) [goed](er-is.md#een-kop-met-code) [goed](https://example.org/x) [goed](#hier)\n"
        "# Hier\n[dood](weg.md)\n[dood](er-is.md#weg) [dood](../buiten.md)\n`[code](weg.md)`\n"
        "```text\n[code](weg.md)\n```\n[dood]: ook-weg.md\n",
        encoding="utf-8",
    )

    assert list(dead_links(page)) == [
        "pagina.md:3: weg.md",
        "pagina.md:4: er-is.md#weg",
        "pagina.md:4: ../buiten.md",
        "pagina.md:9: ook-weg.md",
    ]


def test_headings_in_blocks_are_no_headings() -> None:
    assert slugs("# Een\n```text\n# Twee\n```\n## Een\n") == {"een", "een-1"}


def test_blocks_know_their_marks() -> None:
    found = blocks("tekst\n\n<!-- test -->\n```console\n$ beleidsgen schema\n```\n\n```text\n{\n```\n")

    assert [(block.language, block.line, block.marks) for block in found] == [
        ("console", 4, ("<!-- test -->",)),
        ("text", 8, ()),
    ]


def test_the_reference_is_among_the_documents() -> None:
    assert ROOT / "docs" / "naslag" / "README.md" in documents()
