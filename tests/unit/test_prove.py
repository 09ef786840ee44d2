from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from beleidsgen.content.model import ContentPack
from beleidsgen.generate import generate
from beleidsgen.prove import Match, prove
from beleidsgen.recipe import Wishes
from tests.support.packs import build_pack, norm_text, profile_text
from tests.support.small_world import FILES, KNOWN, standing_in, write_root

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


@pytest.fixture(scope="module")
def pack() -> ContentPack:
    return build_pack(FILES)


@pytest.fixture(scope="module", autouse=True)
def small_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = write_root(tmp_path_factory.mktemp("pakket"))
    with standing_in(root, tmp_path_factory.mktemp("cache")):
        yield root


def _made(pack: ContentPack, folder: Path, more: str = KNOWN, **wishes: object) -> Path:
    path = folder / "gm9999-van-ons.yaml"
    path.write_text(profile_text(more), encoding="utf-8")
    made = generate(pack, path, folder / "uit", Wishes(**{"formats": ("md",), **wishes})).folder  # type: ignore[arg-type]
    assert made is not None
    return made


def _different(pack: ContentPack, folder: Path) -> dict[str, Match]:
    files = prove(pack, folder).files
    assert files
    return {name: match for name, match in files.items() if match is not Match.GELIJK}


def test_a_folder_as_it_was_made(pack: ContentPack, tmp_path: Path) -> None:
    proof = prove(pack, _made(pack, tmp_path))
    assert set(proof.files) == {"beleid.md", "plan.md", "verantwoording.md", "bewijs.json"}
    assert set(proof.files.values()) == {Match.GELIJK}
    assert (proof.findings, proof.reasons, proof.exit_code) == ((), (), 0)


def test_word_for_another_day_with_open_fields_and_for_one_document(
    pack: ContentPack, tmp_path: Path
) -> None:
    """What was asked for then is asked for again: the day, the formats and the documents."""
    folder = _made(
        pack, tmp_path, "", formats=("md", "docx"), peildatum=date(2026, 1, 1), documents=frozenset({"plan"})
    )
    assert set(prove(pack, folder).files) == {
        "plan.md",
        "plan.docx",
        "verantwoording.md",
        "verantwoording.docx",
        "bewijs.json",
    }
    assert _different(pack, folder) == {}


def test_a_folder_that_got_another_format_later(pack: ContentPack, tmp_path: Path) -> None:
    _made(pack, tmp_path, formats=("docx",))
    assert _different(pack, _made(pack, tmp_path)) == {}


def test_what_a_person_did(pack: ContentPack, tmp_path: Path) -> None:
    folder = _made(pack, tmp_path)
    (folder / "beleid.md").write_text("van een mens\n", encoding="utf-8")
    (folder / "plan.md").unlink()
    (folder / "notitie.txt").write_text("van een mens\n", encoding="utf-8")
    (folder / "map").mkdir()
    proof = prove(pack, folder)
    assert _different(pack, folder) == {
        "beleid.md": Match.GEWIJZIGD,
        "plan.md": Match.ONTBREEKT,
        "notitie.txt": Match.NIET_VAN_ONS,
        "map": Match.NIET_VAN_ONS,
    }
    assert [finding.code for finding in proof.findings] == ["P324", "P327", "P327", "P326"]
    assert proof.exit_code == 1


def test_our_own_file_beside_one_that_a_person_changed(pack: ContentPack, tmp_path: Path) -> None:
    folder = _made(pack, tmp_path)
    (folder / "beleid.md").write_text("van een mens\n", encoding="utf-8")
    _made(pack, tmp_path)
    assert (folder / "beleid.nieuw.md").is_file()
    assert _different(pack, folder) == {"beleid.md": Match.GEWIJZIGD}


def test_line_ends_do_not_count(pack: ContentPack, tmp_path: Path) -> None:
    folder = _made(pack, tmp_path)
    for name in ("beleid.md", "bewijs.json"):
        path = folder / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert _different(pack, folder) == {}


def test_texts_that_are_other_than_they_were(pack: ContentPack, tmp_path: Path) -> None:
    folder = _made(pack, tmp_path)
    other = build_pack({**FILES, "normen/BN-06.yaml": norm_text("BN-06", titel="Anders", wanneer="is_groot")})
    proof = prove(other, folder)
    assert proof.reasons == ("andere teksten onder inhoud 2026.1.0",)
    assert proof.files["verantwoording.md"] is Match.ANDERS
    assert proof.files["beleid.md"] is Match.GELIJK
    assert "wordt nu anders gemaakt: andere teksten onder inhoud 2026.1.0." in proof.findings[0].message


def test_a_program_and_a_profile_that_are_other_than_they_were(pack: ContentPack, tmp_path: Path) -> None:
    folder = _made(pack, tmp_path)
    lock = folder / ".beleidsgen" / "slot.json"
    told = json.loads(lock.read_text("utf-8"))
    told |= {"programma": "0.0.9 abc", "inhoud": "2025.1.0"}
    lock.write_text(json.dumps(told), encoding="utf-8")
    profile = folder / ".beleidsgen" / "profiel.yaml"
    profile.write_text(profile.read_text("utf-8").replace("Proefdorp", "Elders"), encoding="utf-8")
    reasons = prove(pack, folder).reasons
    assert reasons[0].startswith("programma 0.0.9, nu ")
    assert reasons[1:] == ("inhoud 2025.1.0, nu 2026.1.0", "het bewaarde profiel is daarna gewijzigd")


def test_other_code_of_the_same_version(
    pack: ContentPack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _made(pack, tmp_path)
    monkeypatch.setattr("beleidsgen.recipe.program_hash", lambda: "anders")
    (reason,) = prove(pack, folder).reasons
    assert reason.startswith("een andere broncode van programma ")


@pytest.mark.parametrize("name", ["profiel.yaml", "slot.json"])
def test_a_folder_that_does_not_tell_what_it_was_made_of(
    pack: ContentPack, tmp_path: Path, name: str
) -> None:
    folder = _made(pack, tmp_path)
    (folder / ".beleidsgen" / name).unlink()
    proof = prove(pack, folder)
    assert proof.files == {}
    assert proof.findings[-1].code == "P305"
    assert proof.exit_code == 2


def test_a_receipt_that_is_no_receipt(pack: ContentPack, tmp_path: Path) -> None:
    folder = _made(pack, tmp_path)
    (folder / "bewijs.json").write_text("[]", encoding="utf-8")
    assert _different(pack, folder) == {"bewijs.json": Match.GEWIJZIGD}


LOOK = {"logo.png": "huisstijl: {logo: logo.png}\n", "../logo.png": "huisstijl: {logo: ../logo.png}\n"}


@pytest.mark.parametrize("name", list(LOOK))
def test_a_logo_is_kept_with_the_profile_unless_it_stands_above_it(
    pack: ContentPack, tmp_path: Path, name: str
) -> None:
    (tmp_path / "profielen").mkdir()
    (tmp_path / "profielen" / name).write_bytes(PIXEL)
    folder = _made(pack, tmp_path / "profielen", KNOWN + LOOK[name], formats=("md", "docx"))
    proof = prove(pack, folder)
    if name == "logo.png":
        assert proof.exit_code == 0
        (folder / ".beleidsgen" / "beeld" / name).write_bytes(b"een ander logo")
        proof = prove(pack, folder)
    assert proof.files["beleid.docx"] is Match.ANDERS
    assert proof.files["beleid.md"] is Match.GELIJK
    assert proof.reasons == (f"{name} is niet bewaard, of is gewijzigd",)


def test_work_notes_are_asked_for_again(pack: ContentPack, tmp_path: Path) -> None:
    assert _different(pack, _made(pack, tmp_path, formats=("md", "docx"), weergave="werk")) == {}
