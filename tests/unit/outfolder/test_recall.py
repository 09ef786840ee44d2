from __future__ import annotations

from pathlib import Path

import pytest

from beleidsgen.document.walk import plain_text
from beleidsgen.outfolder.recall import is_municipality_folder, recall, recall_ancestors

TEXT = "---\ntitel: Stuk\nsoort: stuk\n---\n\n# 1 Kop <!-- ##stuk.x hoofdstuk 1 -->\n\nEen zin.\n"


def test_documents_as_a_person_left_them(tmp_path: Path) -> None:
    (tmp_path / "stuk.md").write_bytes(
        TEXT.replace("Een zin", "Een andere zin").replace("\n", "\r\n").encode()
    )
    read = recall(tmp_path, ["stuk"])
    assert read.findings == ()
    assert "Een andere zin." in plain_text(read.value["stuk"])


def test_documents_as_we_made_them(tmp_path: Path) -> None:
    folder = tmp_path / ".beleidsgen" / "basis"
    folder.mkdir(parents=True)
    (folder / "stuk.md").write_text(TEXT, encoding="utf-8")
    assert plain_text(recall_ancestors(tmp_path, ["stuk"]).value["stuk"]).endswith("Een zin.")


def test_a_byte_order_mark_of_an_editor_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "stuk.md").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    read = recall(tmp_path, ["stuk"])
    assert read.findings == ()
    assert plain_text(read.value["stuk"]) == "Kop\nEen zin."


@pytest.mark.parametrize("data", [None, b"\xff\xfe\x00"])
def test_p304_a_document_that_is_not_there_or_no_text(tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "stuk.md").write_bytes(data)
    read = recall(tmp_path, ["stuk"])
    assert read.value == {}
    (finding,) = read.findings
    assert finding.code == "P304"
    assert finding.message == "stuk.md staat er niet, of is geen leesbare tekst."
    assert finding.place.file == str(tmp_path / "stuk.md")
    assert finding.hint == "Maak de documenten opnieuw met beleidsgen genereer, of zet het bestand terug."


def test_one_document_that_lacks_does_not_hold_up_the_others(tmp_path: Path) -> None:
    (tmp_path / "stuk.md").write_text(TEXT, encoding="utf-8")
    read = recall(tmp_path, ["weg", "stuk"])
    assert list(read.value) == ["stuk"]
    assert [finding.code for finding in read.findings] == ["P304"]


def test_a_folder_of_ours(tmp_path: Path) -> None:
    assert not is_municipality_folder(tmp_path)
    (tmp_path / ".beleidsgen").mkdir()
    assert is_municipality_folder(tmp_path)
