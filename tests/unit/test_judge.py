from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from beleidsgen.content.model import ContentPack
from beleidsgen.generate import Wishes, generate
from beleidsgen.judge import judge_folder, judge_profile
from tests.support.packs import build_pack, profile_text
from tests.support.small_world import FILES, KNOWN, standing_in, write_root


@pytest.fixture(scope="module")
def pack() -> ContentPack:
    return build_pack(FILES)


@pytest.fixture(scope="module", autouse=True)
def small_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = write_root(tmp_path_factory.mktemp("pakket"))
    with standing_in(root, tmp_path_factory.mktemp("cache")):
        yield root


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "profiel.yaml"
    path.write_text(profile_text(KNOWN), encoding="utf-8")
    return path


@pytest.fixture
def folder(pack: ContentPack, profile: Path, tmp_path: Path) -> Path:
    made = generate(pack, profile, tmp_path / "uit", Wishes(formats=("md",))).folder
    assert made is not None
    return made


def test_a_profile(pack: ContentPack, profile: Path) -> None:
    outcome = judge_profile(pack, profile, Wishes())
    assert (outcome.findings, outcome.folder, outcome.fates) == ((), None, {})
    assert outcome.built is not None


def test_a_profile_for_final_documents(pack: ContentPack, profile: Path) -> None:
    profile.write_text(profile_text(), encoding="utf-8")
    outcome = judge_profile(pack, profile, Wishes(final=True))
    assert [(f.code, f.severity.value) for f in outcome.findings] == [("V501", "fout")]


def test_a_profile_that_cannot_be_used(pack: ContentPack, tmp_path: Path) -> None:
    outcome = judge_profile(pack, tmp_path / "weg.yaml", Wishes())
    assert outcome.built is None
    assert outcome.findings


def test_a_folder_as_it_was_made(pack: ContentPack, folder: Path) -> None:
    outcome = judge_folder(pack, folder, Wishes())
    assert outcome.findings == ()
    assert outcome.folder == folder


def test_a_folder_in_which_somebody_broke_a_reference(pack: ContentPack, folder: Path) -> None:
    path = folder / "beleid.md"
    path.write_text(path.read_text("utf-8").replace("#plan.acties", "#plan.weg"), encoding="utf-8")
    assert [f.code for f in judge_folder(pack, folder, Wishes()).findings] == ["V101"]


def test_a_folder_without_the_profile_it_was_made_from(pack: ContentPack, folder: Path) -> None:
    (folder / ".beleidsgen" / "profiel.yaml").unlink()
    outcome = judge_folder(pack, folder, Wishes())
    assert outcome.built is None
    (finding,) = outcome.findings
    assert (finding.code, finding.place.file) == ("P305", str(folder))
    assert finding.message == "In deze map staat niet meer uit welk profiel zij is gemaakt."


def test_a_folder_with_a_profile_that_cannot_be_used(pack: ContentPack, folder: Path) -> None:
    (folder / ".beleidsgen" / "profiel.yaml").write_text("schema: 1\n", encoding="utf-8")
    outcome = judge_folder(pack, folder, Wishes())
    assert outcome.built is None
    assert outcome.folder == folder


def test_a_document_that_is_not_utf_8_is_a_finding_and_no_crash(pack: ContentPack, folder: Path) -> None:
    """The fresh document takes its place, and what is found in that has a symbol but no readable line."""
    path = folder / "beleid.md"
    path.write_bytes(path.read_bytes() + "\n\nCafé.\n".encode("cp1252"))
    (folder / "plan.md").write_text("leeg\n", encoding="utf-8")
    codes = [f.code for f in judge_folder(pack, folder, Wishes()).findings]
    assert "P304" in codes
    assert "V101" in codes


def test_the_kind_in_the_head_is_not_taken_from_a_person(pack: ContentPack, folder: Path) -> None:
    path = folder / "plan.md"
    path.write_text(path.read_text("utf-8").replace('soort: "plan"', 'soort: "beleid"'), encoding="utf-8")
    outcome = judge_folder(pack, folder, Wishes())
    assert outcome.findings == ()
    assert outcome.built is not None
    assert [document.kind for document in outcome.built.package.documents] == ["beleid", "plan"]


def test_a_document_that_nobody_asked_for_is_not_missed(
    pack: ContentPack, profile: Path, tmp_path: Path
) -> None:
    wishes = Wishes(formats=("md",), documents=frozenset({"plan"}))
    made = generate(pack, profile, tmp_path / "alleen", wishes).folder
    assert made is not None
    assert judge_folder(pack, made, Wishes()).findings == ()
    (made / "plan.md").unlink()
    assert [f.code for f in judge_folder(pack, made, Wishes()).findings] == ["P304"]


def test_a_folder_remembers_what_its_region_said(pack: ContentPack, tmp_path: Path) -> None:
    region = tmp_path / "regio.yaml"
    region.write_text("regio: {ggd: GGD Midden}\n", encoding="utf-8")
    path = tmp_path / "profiel.yaml"
    path.write_text(profile_text(f"{KNOWN}regio_bestand: regio.yaml\n"), encoding="utf-8")
    folder = generate(pack, path, tmp_path / "uit", Wishes(formats=("md",))).folder
    assert folder is not None
    region.unlink()
    outcome = judge_folder(pack, folder, Wishes())
    assert outcome.findings == ()
    assert outcome.built is not None
    assert outcome.built.facts["regio.ggd"] == "GGD Midden"


MOVING = {
    **FILES,
    "bronnen/kader.yaml": FILES["bronnen/kader.yaml"] + "tot: 2027-07-01\n",
    "bronnen/awb-4-81.yaml": FILES["bronnen/awb-4-81.yaml"].replace(
        "te_verifieren: true", "geverifieerd_op: 2026-11-01"
    ),
}


def test_another_day_looks_ahead_for_a_profile_that_names_no_day(profile: Path) -> None:
    """The documents as the profile gives them, against the law of that day."""
    pack = build_pack(MOVING)
    assert judge_profile(pack, profile, Wishes(peildatum=date(2027, 6, 30))).findings == ()
    (found,) = judge_profile(pack, profile, Wishes(peildatum=date(2027, 7, 1))).findings
    assert (found.code, found.place.symbol, found.place.line, found.source) == (
        "V711",
        "beleid.route",
        0,
        "kader",
    )


def test_another_day_looks_ahead_for_a_folder_from_the_day_it_was_made_for(
    profile: Path, tmp_path: Path
) -> None:
    pack = build_pack(MOVING)
    wishes = Wishes(formats=("md",), peildatum=date(2027, 5, 1))
    made = generate(pack, profile, tmp_path / "voor-mei", wishes).folder
    assert made is not None
    assert judge_folder(pack, made, Wishes()).findings == ()
    (found,) = judge_folder(pack, made, Wishes(peildatum=date(2027, 7, 1))).findings
    line = (made / "beleid.md").read_text("utf-8").splitlines()[found.place.line - 1]
    assert "##beleid.route" in line
    assert "op 2027-05-01, waarvoor het document is gemaakt" in found.message


def test_what_the_radar_tells_the_checks_do_not_tell_again(profile: Path) -> None:
    text = FILES["documenten/beleid/route.md"].replace("[](wet:awb-4-81)", "[](wet:kader)")
    pack = build_pack({**MOVING, "documenten/beleid/route.md": text})
    codes = [f.code for f in judge_profile(pack, profile, Wishes(peildatum=date(2028, 7, 1))).findings]
    assert codes == ["V711", "V713"]
