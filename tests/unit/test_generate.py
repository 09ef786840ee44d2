from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.generate import Outcome, Wishes, generate
from beleidsgen.outfolder.layout import PROFILE
from beleidsgen.outfolder.lock import read_lock
from beleidsgen.outfolder.store import Fate
from beleidsgen.recipe import program_hash
from beleidsgen.writers.docx_lines import text_lines
from tests.support.packs import build_pack, profile_text
from tests.support.small_world import FILES, KNOWN, standing_in, write_root

MARKDOWN = Wishes(formats=("md",))


@pytest.fixture(scope="module")
def pack() -> ContentPack:
    return build_pack(FILES)


@pytest.fixture(scope="module", autouse=True)
def small_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = write_root(tmp_path_factory.mktemp("pakket"))
    with standing_in(root, tmp_path_factory.mktemp("cache")):
        yield root


def _profile(folder: Path, more: str = KNOWN) -> Path:
    path = folder / "profiel.yaml"
    path.write_text(profile_text(more), encoding="utf-8", newline="\n")
    return path


def _folder(outcome: Outcome) -> Path:
    assert outcome.folder is not None
    return outcome.folder


def test_the_lock_says_what_was_made_from_what(pack: ContentPack, tmp_path: Path) -> None:
    path = _profile(tmp_path)
    outcome = generate(pack, path, tmp_path / "uit", MARKDOWN)
    lock = read_lock(_folder(outcome))
    assert lock.inhoud == "2026.1.0"
    assert lock.inhoud_hash == pack.digest
    assert lock.peildatum == "2026-11-22"
    assert lock.profiel_hash == hashlib.sha256(path.read_bytes()).hexdigest()
    assert lock.programma.endswith(program_hash())
    assert set(lock.bestanden) == {"beleid.md", "plan.md", "verantwoording.md", "bewijs.json"}
    assert (_folder(outcome) / PROFILE).read_bytes() == path.read_bytes()


def test_line_ends_of_the_profile_do_not_count(pack: ContentPack, tmp_path: Path) -> None:
    path = _profile(tmp_path)
    before = read_lock(_folder(generate(pack, path, tmp_path / "uit", MARKDOWN))).profiel_hash
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    after = read_lock(_folder(generate(pack, path, tmp_path / "uit", MARKDOWN))).profiel_hash
    assert before == after


def test_the_receipt_names_no_folder_of_this_machine(pack: ContentPack, tmp_path: Path) -> None:
    wrong = "sekswerk: {vergunningstelsel: nee, maximum: {seksinrichtingen: 1}}\n"
    outcome = generate(pack, _profile(tmp_path, KNOWN + wrong), tmp_path / "uit", MARKDOWN)
    text = (_folder(outcome) / "bewijs.json").read_text("utf-8")
    assert json.loads(text)["bevindingen"][0]["plaats"]["bestand"] == "profiel.yaml"
    assert str(tmp_path) not in text


def test_an_unusable_profile(pack: ContentPack, tmp_path: Path) -> None:
    path = tmp_path / "profiel.yaml"
    path.write_text("schema: 1\n", encoding="utf-8")
    outcome = generate(pack, path, tmp_path / "uit", MARKDOWN)
    assert (outcome.exit_code, outcome.folder, outcome.built) == (2, None, None)


def test_a_profile_with_a_byte_order_mark(pack: ContentPack, tmp_path: Path) -> None:
    path = _profile(tmp_path, "")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    outcome = generate(pack, path, tmp_path / "uit", MARKDOWN)
    assert [finding.code for finding in outcome.findings] == ["P104", "V501"]


@pytest.mark.parametrize(
    ("status", "fates", "severities", "code"),
    [
        ("unusable", [], [Severity.FOUT], 2),
        ("made", [Fate.NIEUW], [], 0),
        ("made", [Fate.NIEUW], [Severity.WAARSCHUWING], 0),
        ("made", [Fate.NIEUW], [Severity.FOUT], 1),
        ("made", [Fate.BEHOUDEN], [Severity.WAARSCHUWING], 3),
        ("made", [Fate.GEBLOKKEERD], [Severity.FOUT], 1),
    ],
)
def test_exit_codes(
    pack: ContentPack, tmp_path: Path, status: str, fates: list[Fate], severities: list[Severity], code: int
) -> None:
    made = generate(pack, _profile(tmp_path), tmp_path / "uit", replace(MARKDOWN, dry=True)).built
    outcome = Outcome(
        Path("x"),
        fates={str(index): fate for index, fate in enumerate(fates)},
        findings=tuple(Finding("V1", severity, "M.") for severity in severities),
        built=made if status == "made" else None,
    )
    assert outcome.exit_code == code


def test_the_word_template_of_the_profile_is_used(pack: ContentPack, tmp_path: Path) -> None:
    template = docx.Document()
    for words in ("Voorblad van {{ gemeente }}", "{{ titel }}", "{{ status }}", "{{ inhoud }}", "Achterblad"):
        template.add_paragraph(words)
    template.save(str(tmp_path / "eigen.docx"))
    path = _profile(tmp_path, f"{KNOWN}huisstijl: {{sjabloon: eigen.docx}}\n")
    outcome = generate(pack, path, tmp_path / "uit", Wishes())
    assert outcome.folder is not None
    assert [f.code for f in outcome.findings if f.code.startswith("P31")] == []
    made = sorted(outcome.folder.glob("*.docx"))
    assert made
    for file in made:
        lines = text_lines(file.read_bytes())
        assert (lines[0].startswith("Voorblad van "), lines[-1]) == (True, "Achterblad")


def test_a_word_template_that_is_not_there_is_told_and_left_out(pack: ContentPack, tmp_path: Path) -> None:
    path = _profile(tmp_path, f"{KNOWN}huisstijl: {{sjabloon: weg.docx}}\n")
    outcome = generate(pack, path, tmp_path / "uit", Wishes())
    assert [f.code for f in outcome.findings if f.code.startswith("P31")] == ["P311"]


def test_a_logo_that_is_not_there_is_told_and_left_out(pack: ContentPack, tmp_path: Path) -> None:
    more = f'{KNOWN}huisstijl: {{kleur: "#154273", logo: weg.png}}\n'
    outcome = generate(pack, _profile(tmp_path, more), tmp_path / "uit", MARKDOWN)
    assert outcome.exit_code == 0
    assert any("weg.png" in finding.message for finding in outcome.findings)
    receipt = json.loads((_folder(outcome) / "bewijs.json").read_text("utf-8"))
    assert any("weg.png" in found["melding"] for found in receipt["bevindingen"])


def test_a_second_run_in_another_folder_gives_the_same_bytes(pack: ContentPack, tmp_path: Path) -> None:
    path = _profile(tmp_path)
    one, two = (_folder(generate(pack, path, tmp_path / name, Wishes())) for name in ("een", "twee"))
    names = sorted(p.relative_to(one).as_posix() for p in one.rglob("*") if p.is_file())
    assert names == sorted(p.relative_to(two).as_posix() for p in two.rglob("*") if p.is_file())
    assert [name for name in names if (one / name).read_bytes() != (two / name).read_bytes()] == []


def test_the_index_leads_to_what_earlier_runs_left(pack: ContentPack, tmp_path: Path) -> None:
    generate(pack, _profile(tmp_path), tmp_path, Wishes(formats=("md", "docx")))
    made = generate(pack, _profile(tmp_path), tmp_path, Wishes(formats=("html",)))
    assert made.folder is not None
    page = (made.folder / "index.html").read_text(encoding="utf-8")
    for name in ("beleid.html", "beleid.docx", "beleid.md", "verantwoording.html"):
        assert f'href="{name}"' in page
    assert "bewijs.json" not in page


def test_the_other_view_makes_every_format_but_markdown_again(pack: ContentPack, tmp_path: Path) -> None:
    wishes = Wishes(formats=("md", "docx", "html"))
    generate(pack, _profile(tmp_path), tmp_path, wishes)
    made = generate(pack, _profile(tmp_path), tmp_path, replace(wishes, weergave="werk"))
    assert (made.fates["beleid.html"], made.fates["beleid.docx"]) == (Fate.VERNIEUWD, Fate.VERNIEUWD)
    assert made.fates["beleid.md"] is Fate.ONGEWIJZIGD


def test_the_hash_of_the_program_is_short_and_stable() -> None:
    assert len(program_hash()) == 16
    assert program_hash() == program_hash()
