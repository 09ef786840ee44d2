"""Many profiles in one process: what is skipped and why, and what one profile does to the others."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from beleidsgen import generate, recipe
from beleidsgen.batch.overview import overview, store_overview
from beleidsgen.batch.plan import Job, plan
from beleidsgen.batch.pool import carry_out, workers_for
from beleidsgen.build import read_overlay, read_pack
from beleidsgen.document.package import Document
from beleidsgen.ending import Ending
from beleidsgen.outfolder.layout import LOCK, PROFILE
from beleidsgen.outfolder.lock import read_lock
from beleidsgen.outfolder.store import Fate
from beleidsgen.recipe import LIBRARIES, Wishes
from beleidsgen.writers.docx import DocxWriter
from beleidsgen.writers.writer import Look
from tests.support.own_program import files_in
from tests.support.packs import profile_text
from tests.support.small_world import KNOWN, standing_in, write_root

FOLDER = "gm9999-proefdorp"
TWISTED = "sekswerk: {vergunningstelsel: nee, maximum: {seksinrichtingen: 1}}\n"
OPEN_FIELD = "huisstijl: {logo: logo.png}\nregio_bestand: regio.yaml\n"


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Path]:
    root = write_root(tmp_path / "pakket")
    (tmp_path / "profiel.yaml").write_text(profile_text(OPEN_FIELD), encoding="utf-8", newline="\n")
    (tmp_path / "logo.png").write_bytes(b"geen plaatje")
    (tmp_path / "regio.yaml").write_text("regio: {ggd: GGD Midden}\n", encoding="utf-8")
    with standing_in(root, tmp_path / "cache"):
        yield tmp_path


def _job(work: Path, wishes: Wishes | None = None, templates: Path | None = None) -> Job:
    return Job(templates, work / "uit", wishes or Wishes(formats=("md",)))


def _run(job: Job, *profiles: Path) -> list[Ending]:
    layer = read_overlay(job.templates).value if job.templates else None
    return list(carry_out(plan(profiles, job), job, read_pack(layer).value, 1))


def _is_skipped(job: Job, *profiles: Path) -> bool:
    return plan(profiles, job).to_do == ()


# What is skipped


def test_what_is_unchanged_is_skipped_and_told_as_before(work: Path) -> None:
    job, path = _job(work), work / "gm9999.yaml"
    path.write_text(profile_text(OPEN_FIELD + TWISTED), encoding="utf-8")
    (first,) = _run(job, path)
    before = {path: path.stat().st_mtime_ns for path in (work / "uit").rglob("*")}
    planned = plan([path], job)
    assert planned.to_do == ()
    told = planned.known[path]
    assert {"P316", "V501"} < {finding.code for finding in told.findings}
    assert told.exit_code == 1
    assert path.as_posix() in {finding.place.file for finding in told.findings}
    assert set(told.fates.values()) == {Fate.ONGEWIJZIGD}
    assert replace(told, fates=first.fates) == first
    assert {path: path.stat().st_mtime_ns for path in (work / "uit").rglob("*")} == before


def _edit_unseen(path: Path, old: bytes, new: bytes) -> None:
    """Change a file in such a way that its size and time stay what they were."""
    was = path.stat()
    path.write_bytes(path.read_bytes().replace(old, new))
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert path.stat().st_size == was.st_size


CHANGES: dict[str, Callable[[Path], object]] = {
    "het profiel": lambda work: _edit_unseen(work / "profiel.yaml", b"naam: Proef", b"naam: Ander"),
    "een document, met dezelfde grootte en tijd": lambda work: _edit_unseen(
        work / "uit" / FOLDER / "plan.md", b"Voor", b"Door"
    ),
    "een document is weg": lambda work: (work / "uit" / FOLDER / "plan.md").unlink(),
    "het bewijs": lambda work: (work / "uit" / FOLDER / "bewijs.json").write_text("{}", encoding="utf-8"),
    "het slot is weg": lambda work: (work / "uit" / FOLDER / LOCK).unlink(),
    "het afschrift van het profiel": lambda work: (work / "uit" / FOLDER / PROFILE).unlink(),
    "een zin in een tekst": lambda work: _edit_unseen(
        work / "pakket" / "documenten" / "plan" / "acties.md", b"De acties", b"Alle acts"
    ),
    "het omslag": lambda work: (work / "pakket" / "opmaak" / "huisstijl.docx").write_bytes(b""),
    "het logo naast het profiel": lambda work: (work / "logo.png").unlink(),
    "de feiten van de regio": lambda work: _edit_unseen(work / "regio.yaml", b"Midden", b"Noords"),
    "de map heet anders": lambda work: (work / "uit" / FOLDER).rename(work / "uit" / "gm9999-anders"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_what_changed_is_not_skipped(work: Path, change: Callable[[Path], object]) -> None:
    job, path = _job(work), work / "profiel.yaml"
    _run(job, path)
    assert _is_skipped(job, path)
    change(work)
    assert not _is_skipped(job, path)


@pytest.mark.parametrize(
    ("stage", "name"), [("load_profile", "profiel.yaml"), ("_look", "logo.png"), ("_look", "regio.yaml")]
)
def test_what_is_saved_while_a_run_is_at_work_is_not_skipped(
    work: Path, monkeypatch: pytest.MonkeyPatch, stage: str, name: str
) -> None:
    job, path = _job(work), work / "profiel.yaml"
    real = getattr(generate, stage)

    def save_after(*arguments: object) -> object:
        done = real(*arguments)
        (work / name).write_bytes((work / name).read_bytes() + b"# nog iets\n")
        return done

    with monkeypatch.context() as patch:
        patch.setattr(generate, stage, save_after)
        _run(job, path)
    assert not _is_skipped(job, path)


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(formats=("md", "docx")),
        Wishes(formats=("md",), documents=frozenset({"plan"})),
        Wishes(formats=("md",), peildatum=date(2027, 1, 2)),
        Wishes(formats=("md",), final=True),
        Wishes(formats=("md",), take_fresh=frozenset({"plan"})),
    ],
)
def test_other_wishes_are_not_skipped(work: Path, wishes: Wishes) -> None:
    path = work / "profiel.yaml"
    _run(_job(work), path)
    assert not _is_skipped(_job(work, wishes), path)


def test_an_overlay_is_not_skipped(work: Path) -> None:
    path, own = work / "profiel.yaml", work / "eigen"
    _run(_job(work), path)
    assert not _is_skipped(_job(work, templates=own), path), "een map die er niet is, wordt nog uitgelegd"
    text = own / "documenten" / "plan" / "acties.md"
    text.parent.mkdir(parents=True)
    source = work / "pakket" / "documenten" / "plan" / "acties.md"
    text.write_text(source.read_text("utf-8").replace("De acties", "Onze acties"), encoding="utf-8")
    assert not _is_skipped(_job(work, templates=own), path)
    _run(_job(work, templates=own), path)
    assert _is_skipped(_job(work, templates=own), path)
    assert not _is_skipped(_job(work), path)


@pytest.mark.parametrize("name", ["program_hash", "libraries"])
def test_another_program_is_not_skipped(work: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    path = work / "profiel.yaml"
    _run(_job(work), path)
    monkeypatch.setattr(recipe, name, lambda: "anders")
    assert not _is_skipped(_job(work), path)


def test_another_name_of_the_profile_is_not_skipped(work: Path) -> None:
    path = work / "profiel.yaml"
    _run(_job(work), path)
    assert not _is_skipped(_job(work), path.rename(work / "anders.yaml"))


def test_a_proof_is_skipped_too(work: Path) -> None:
    path = work / "profiel.yaml"
    _run(_job(work), path)
    assert _is_skipped(_job(work, Wishes(formats=("md",), dry=True)), path)


def test_a_run_that_could_not_write_everything_is_not_skipped(work: Path) -> None:
    path = work / "profiel.yaml"
    (work / "uit" / FOLDER / "plan.md" / "bezet").mkdir(parents=True)
    assert _run(_job(work), path)[0].exit_code == 1
    assert read_lock(work / "uit" / FOLDER).invoer == ""
    assert not _is_skipped(_job(work), path)


def test_a_refused_final_version_is_refused_again(work: Path) -> None:
    path, final = work / "profiel.yaml", Wishes(formats=("md",), final=True)
    _run(_job(work), path)
    for _ in range(2):
        (ending,) = _run(_job(work, final), path)
        assert (ending.exit_code, ending.findings[0].code) == (1, "P303")


def test_what_a_person_changed_stays_told(work: Path) -> None:
    job, path = _job(work), work / "profiel.yaml"
    _run(job, path)
    edited = work / "uit" / FOLDER / "plan.md"
    edited.write_text("van een mens\n", encoding="utf-8")
    assert not _is_skipped(job, path)
    (made,) = _run(job, path)
    planned = plan([path], job)
    assert planned.known[path] == replace(made, fates=planned.known[path].fates)
    assert planned.known[path].exit_code == made.exit_code == 3
    assert planned.known[path].fates["plan.md"] is Fate.BEHOUDEN
    edited.write_text("van een mens, later\n", encoding="utf-8")
    assert _is_skipped(job, path)
    (edited.parent / "plan.nieuw.md").unlink()
    assert not _is_skipped(job, path)


def test_nothing_is_rewritten_but_what_changed(work: Path) -> None:
    job, path = _job(work), work / "profiel.yaml"
    _run(job, path)
    text = work / "pakket" / "documenten" / "plan" / "acties.md"
    text.write_text(text.read_text("utf-8").replace("De acties", "Alle acties"), encoding="utf-8")
    (ending,) = _run(job, path)
    renewed = {name for name, fate in ending.fates.items() if fate is Fate.VERNIEUWD}
    assert renewed == {"plan.md", "bewijs.json"}


def _watch(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which documents are written as Word from now on."""
    written: list[str] = []
    real = DocxWriter.write

    def write(self: DocxWriter, document: Document, look: Look) -> bytes:
        written.append(document.kind)
        return real(self, document, look)

    monkeypatch.setattr(DocxWriter, "write", write)
    return written


def test_only_the_touched_document_is_written(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job, path = _job(work, Wishes()), work / "profiel.yaml"
    _run(job, path)
    written = _watch(monkeypatch)
    text = work / "pakket" / "documenten" / "plan" / "acties.md"
    text.write_text(text.read_text("utf-8").replace("De acties", "Alle acties"), encoding="utf-8")
    (ending,) = _run(job, path)
    assert written == ["plan"]
    renewed = {name for name, fate in ending.fates.items() if fate is Fate.VERNIEUWD}
    assert renewed == {"plan.md", "plan.docx", "bewijs.json"}
    fresh = replace(job, out=work / "vers")
    _run(fresh, path)
    assert files_in(work / "uit") == files_in(work / "vers")


def test_another_look_writes_every_word_file_again(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job, path = _job(work, Wishes()), work / "profiel.yaml"
    _run(job, path)
    written = _watch(monkeypatch)
    path.write_text(f'{profile_text()}huisstijl: {{kleur: "#154273"}}\n', encoding="utf-8")
    _run(job, path)
    assert written == ["beleid", "plan", "verantwoording"]


@pytest.mark.parametrize("name", ["plan.md", "plan.docx", ".beleidsgen/basis/plan.md"])
def test_a_file_that_is_gone_comes_back(work: Path, name: str) -> None:
    job, path = _job(work, Wishes()), work / "profiel.yaml"
    _run(job, path)
    made = files_in(work / "uit")
    (work / "uit" / FOLDER / name).unlink()
    path.write_text(f"{profile_text(OPEN_FIELD)}# gewijzigd\n", encoding="utf-8")
    _run(job, path)
    again = files_in(work / "uit")
    assert again[f"{FOLDER}/{name}"] == made[f"{FOLDER}/{name}"]


# Several profiles


def _profiles(work: Path, **codes: str) -> list[Path]:
    paths = []
    for name, code in codes.items():
        paths.append(work / f"{name}.yaml")
        paths[-1].write_text(profile_text(KNOWN).replace("GM9999", code), encoding="utf-8")
    return paths


def test_two_profiles_of_one_municipality_are_both_left(work: Path) -> None:
    paths = _profiles(work, een="GM9001", twee="GM9002", nog="gm9001")
    endings = _run(_job(work), *paths)
    assert [ending.exit_code for ending in endings] == [2, 0, 2]
    (finding,) = endings[0].findings
    assert finding.code == "P342"
    assert str(paths[2]) in finding.message
    assert [folder.name for folder in (work / "uit").iterdir()] == ["gm9002-proefdorp"]


def test_a_profile_that_is_given_twice_counts_once(work: Path) -> None:
    (path,) = _profiles(work, een="GM9001")
    assert [ending.exit_code for ending in _run(_job(work), path, work / "." / "een.yaml")] == [0]


def test_what_nobody_foresaw_is_told_of_its_own_profile(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = _profiles(work, een="GM9001", twee="GM9002", drie="GM9003")
    real = recipe.recipe

    def broken(*arguments: object) -> object:
        if broken.calls.pop():
            raise ZeroDivisionError("deling door nul")
        return real(*arguments)

    broken.calls = [False, True, False]
    monkeypatch.setattr("beleidsgen.generate.recipe", broken)
    endings = _run(_job(work), *paths)
    assert [ending.exit_code for ending in endings] == [0, 2, 0]
    (finding,) = endings[1].findings
    assert finding.code == "P343"
    assert "ZeroDivisionError: deling door nul, test_batch.py:" in finding.message


def test_the_overview_is_sorted_and_the_same_every_time(work: Path) -> None:
    paths = _profiles(work, twee="GM9002", een="GM9001")
    (work / "fout.yaml").write_text("schema: 1\n", encoding="utf-8")
    endings = _run(_job(work), work / "fout.yaml", *paths)
    data = overview(endings)
    assert data == overview(reversed(endings))
    rows = json.loads(data)["gemeenten"]
    assert [row["map"] for row in rows] == ["gm9001-proefdorp", "gm9002-proefdorp", ""]
    assert rows[0] == {
        "profiel": "een.yaml",
        "map": "gm9001-proefdorp",
        "code": 0,
        "bestanden": dict.fromkeys(["beleid.md", "bewijs.json", "plan.md", "verantwoording.md"], "nieuw"),
        "bevindingen": {"fout": 0, "waarschuwing": 0, "opmerking": 0},
        "open_velden": 0,
    }
    assert rows[2]["bevindingen"]["fout"] > 0


def test_an_overview_that_cannot_be_written_is_told(work: Path) -> None:
    (work / "uit" / "overzicht.json" / "bezet").mkdir(parents=True)
    fault = store_overview(work / "uit", [])
    assert fault is not None
    assert fault.code == "P302"


def test_a_second_overview_of_the_same_is_not_written_again(work: Path) -> None:
    out = work / "uit"
    assert store_overview(out, []) is None
    before = files_in(out), (out / "overzicht.json").stat().st_mtime_ns
    assert store_overview(out, []) is None
    assert (files_in(out), (out / "overzicht.json").stat().st_mtime_ns) == before


@pytest.mark.parametrize(
    ("wanted", "profiles", "workers"), [(None, 2, 1), (1, 342, 1), (4, 342, 4), (4, 2, 2), (500, 342, 60)]
)
def test_how_many_processes(wanted: int | None, profiles: int, workers: int) -> None:
    assert workers_for(wanted, profiles) == workers


def test_every_library_that_moves_bytes_is_named() -> None:
    told = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (
        names for group, names in told["optional-dependencies"].items() if group not in ("alles", "test")
    )
    named = [*told["dependencies"], *(name for names in extras for name in names)]
    names = {re.split("[<>=]", name)[0] for name in named} - {"click", "platformdirs", "ruamel.yaml.clib"}
    assert names <= set(LIBRARIES)
