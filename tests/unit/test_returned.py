"""What people left behind in a folder, read through the whole of `toets`."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding
from beleidsgen.generate import generate
from beleidsgen.judge import judge_folder
from beleidsgen.recipe import Wishes
from tests.support.packs import build_pack, profile_text
from tests.support.small_world import FILES, KNOWN, standing_in, write_root

Make = Callable[..., Path]
MAILBOX, OTHER = "meldpunt@proefdorp.example", "signaal@proefdorp.example"


@pytest.fixture(scope="module")
def pack() -> ContentPack:
    plan = FILES["documenten/plan/acties.md"] + "\nMeld bij {{ functies.meldpunt.mailbox }}.\n"
    return build_pack(FILES | {"documenten/plan/acties.md": plan})


@pytest.fixture(scope="module", autouse=True)
def small_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = write_root(tmp_path_factory.mktemp("pakket"))
    with standing_in(root, tmp_path_factory.mktemp("cache")):
        yield root


@pytest.fixture
def make(pack: ContentPack, tmp_path: Path) -> Make:
    def made(*formats: str, profile: str = KNOWN) -> Path:
        path = tmp_path / "profiel.yaml"
        path.write_text(profile_text(profile), encoding="utf-8")
        folder = generate(pack, path, tmp_path / "uit", Wishes(formats=formats)).folder
        assert folder is not None
        return folder

    return made


def _found(pack: ContentPack, folder: Path) -> list[Finding]:
    return list(judge_folder(pack, folder, Wishes()).findings)


def _in_word(path: Path, old: str, new: str) -> None:
    document = docx.Document(str(path))
    (run,) = [run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text]
    run.text = run.text.replace(old, new)
    document.save(str(path))


def _in_text(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_fact_that_was_changed_in_markdown(pack: ContentPack, make: Make) -> None:
    folder = make("md")
    _in_text(folder / "beleid.md", MAILBOX, OTHER)
    (finding,) = _found(pack, folder)
    assert (finding.code, finding.place.file, finding.place.line > 0) == ("V301", "beleid.md", True)
    assert finding.message.endswith(
        "Het staat nog zoals het was in: plan.md, 1 Titel van plan.acties (plan.acties)."
    )


def test_a_fact_that_was_changed_in_word(pack: ContentPack, make: Make) -> None:
    folder = make("md", "docx")
    _in_word(folder / "beleid.docx", MAILBOX, OTHER)
    (finding,) = _found(pack, folder)
    assert (finding.code, finding.place.file, finding.place.line) == ("V301", "beleid.docx", 0)
    assert OTHER in finding.message


def test_an_article_that_was_deleted_in_word(pack: ContentPack, make: Make) -> None:
    folder = make("docx")
    path = folder / "plan.docx"
    document = docx.Document(str(path))
    at = next(n for n, p in enumerate(document.paragraphs) if p.style.name.startswith("Heading"))
    for paragraph in document.paragraphs[at:]:
        paragraph._p.getparent().remove(paragraph._p)  # python-docx has no way to delete
    document.save(str(path))
    found = _found(pack, folder)
    assert {finding.code for finding in found} >= {"V101", "V303"}
    gone = [finding for finding in found if finding.code == "V303"]
    assert {finding.place.file for finding in gone} == {"plan.docx"}
    assert any("beleid.docx" in finding.message for finding in gone)


def test_a_folder_with_word_only_is_read_from_word(pack: ContentPack, make: Make) -> None:
    folder = make("docx")
    assert _found(pack, folder) == []
    _in_word(folder / "beleid.docx", MAILBOX, OTHER)
    assert [(f.code, f.place.file) for f in _found(pack, folder)] == [("V301", "beleid.docx")]


def test_word_takes_the_place_of_markdown_that_was_thrown_away(pack: ContentPack, make: Make) -> None:
    folder = make("md", "docx")
    (folder / "beleid.md").unlink()
    assert _found(pack, folder) == []


def test_markdown_and_word_that_were_changed_differently(pack: ContentPack, make: Make) -> None:
    folder = make("md", "docx")
    _in_word(folder / "beleid.docx", MAILBOX, "anders@proefdorp.example")
    _in_text(folder / "beleid.md", MAILBOX, OTHER)
    both, changed = _found(pack, folder)
    assert (both.code, both.place.file) == ("V307", "beleid.docx")
    assert (changed.code, changed.place.file) == ("V301", "beleid.md")


def test_markdown_and_word_that_were_changed_alike(pack: ContentPack, make: Make) -> None:
    folder = make("md", "docx")
    _in_word(folder / "beleid.docx", MAILBOX, OTHER)
    _in_text(folder / "beleid.md", MAILBOX, OTHER)
    assert [(f.code, f.place.file) for f in _found(pack, folder)] == [("V301", "beleid.md")]


def test_word_that_was_only_saved_again_says_nothing(pack: ContentPack, make: Make) -> None:
    folder = make("md", "docx")
    docx.Document(str(folder / "beleid.docx")).save(str(folder / "beleid.docx"))
    assert _found(pack, folder) == []


@pytest.mark.parametrize("data", [b"geen Word", b""])
def test_a_word_file_that_cannot_be_read(pack: ContentPack, make: Make, data: bytes) -> None:
    folder = make("md", "docx")
    (folder / "beleid.docx").write_bytes(data)
    (finding,) = _found(pack, folder)
    assert finding.code == "P304"
    assert finding.message == "beleid.docx is geen leesbaar Word-bestand; het telt niet mee."


def test_a_zip_without_a_document_is_no_word_file(pack: ContentPack, make: Make) -> None:
    folder = make("docx")
    with zipfile.ZipFile(folder / "plan.docx", "w") as archive:
        archive.writestr("leeg.txt", "")
    assert [finding.code for finding in _found(pack, folder)] == ["P304"]


def test_nobody_is_blamed_for_a_profile_that_changed(pack: ContentPack, make: Make) -> None:
    """The person's file stays when the documents are made again, and so does its ancestor."""
    folder = make("md")
    _in_text(folder / "beleid.md", "De gemeente Proefdorp volgt", "Proefdorp volgt")
    make("md", profile=KNOWN.replace(MAILBOX, "nieuw@proefdorp.example"))
    assert MAILBOX in (folder / "beleid.md").read_text("utf-8")
    assert [f.code for f in _found(pack, folder)] == []


def test_word_made_later_leaves_the_ancestor_of_markdown_alone(pack: ContentPack, make: Make) -> None:
    folder = make("md")
    _in_text(folder / "beleid.md", "De gemeente Proefdorp volgt", "Proefdorp volgt")
    make("docx", profile=KNOWN.replace(MAILBOX, "nieuw@proefdorp.example"))
    assert MAILBOX in (folder / ".beleidsgen/basis/beleid.md").read_text("utf-8")


def test_evidence_that_somebody_changed_is_covered_by_a_person(pack: ContentPack, make: Make) -> None:
    folder = make("md")
    _in_text(folder / "beleid.md", "De gemeente Proefdorp volgt", "De gemeente Proefdorp gebruikt")
    built = judge_folder(pack, folder, Wishes()).built
    assert built is not None
    assert [c.status.value for c in built.coverage.values()][:1] == ["gedekt, door mens gewijzigd"]


def test_without_a_lock_every_file_may_have_been_changed(pack: ContentPack, make: Make) -> None:
    folder = make("md")
    (folder / ".beleidsgen/slot.json").unlink()
    _in_text(folder / "plan.md", MAILBOX, OTHER)
    outcome = judge_folder(pack, folder, replace(Wishes(), peildatum=None))
    assert "V301" in {finding.code for finding in outcome.findings}
