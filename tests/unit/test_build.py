from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from beleidsgen.build import build, citation_texts, read_overlay
from beleidsgen.document.package import NumberingScheme
from beleidsgen.document.walk import plain_text
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.markdown.writer import write_markdown
from beleidsgen.names import SourceId
from beleidsgen.trace.coverage import Status
from tests.support.packs import (
    build_pack,
    build_profile,
    build_world,
    fragment,
    load_texts,
    norm_text,
    one_document,
    outline,
)
from tests.support.small_world import FILES, KNOWN


def test_everything_of_a_small_world() -> None:
    built = build_world(FILES, KNOWN)
    assert built.findings == ()
    assert [document.kind for document in built.package.documents] == ["beleid", "plan"]
    assert "De gemeente Proefdorp volgt artikel 4:81 van de Algemene wet bestuursrecht." in plain_text(
        built.package["beleid"]
    )
    assert "De acties staan in hoofdstuk 1 van het plan." in plain_text(built.package["beleid"])
    assert built.blanks == ()
    assert {norm: covered.status for norm, covered in built.coverage.items()} == {
        "BN-05": Status.GEDEKT,
        "BN-06": Status.NIET_VAN_TOEPASSING,
    }
    assert built.coverage["BN-06"].reason == "is_groot (is_groot is nee)"  # type: ignore[index]


def test_the_account_refers_to_the_documents() -> None:
    built = build_world(FILES, "")
    text = plain_text(built.account)
    assert built.account.kind == "verantwoording"
    assert "hoofdstuk 1 van het beleid" in text
    assert "[verwijzing zonder doel" not in text


@pytest.mark.parametrize(
    ("asked", "profile", "day"),
    [
        (date(2027, 5, 1), "peildatum: 2026-12-01\n", date(2027, 5, 1)),
        (None, "peildatum: 2026-12-01\n", date(2026, 12, 1)),
        (None, "peildatum: onbekend\n", date(2026, 11, 22)),
        (None, "", date(2026, 11, 22)),
    ],
)
def test_the_day_for_which_law_is_read(asked: date | None, profile: str, day: date) -> None:
    assert build_world(FILES, profile, day=asked).facts.peildatum == day


def test_the_same_input_gives_the_same_output() -> None:
    one, two = (build_world(FILES, "") for _ in range(2))
    assert one.package == two.package
    assert one.account == two.account
    assert one.findings == two.findings


def test_the_line_of_a_field_stands_in_the_account() -> None:
    pack, profile = build_pack(FILES), build_profile("")
    built = build(pack, profile, line_of=lambda field: 12 if field == "functies.meldpunt.mailbox" else 0)
    assert "\t12\tBN-05\t" in plain_text(built.account)


def test_a_norm_that_does_not_apply_does_not_ask_for_a_field() -> None:
    files = {**FILES, "normen/BN-06.yaml": norm_text("BN-06", wanneer="is_groot", open_velden="[functies]")}
    (blank,) = build_world(files, "").blanks
    assert blank.norms == ("BN-05",)


def test_edited_documents_take_the_place_of_the_fresh_ones() -> None:
    fresh = build_world(FILES, KNOWN)
    text = write_markdown(fresh.package["plan"]).replace("De acties zijn", "Onze eigen acties zijn")
    edited = read_markdown(text, file="plan.md").value
    built = build_world(FILES, KNOWN, edited={"plan": edited})
    assert "Onze eigen acties zijn:" in plain_text(built.package["plan"])
    assert "Onze eigen" not in plain_text(built.package["beleid"])
    assert built.package["plan"].name == "het plan"
    assert built.package["plan"].scheme == NumberingScheme()
    assert built.coverage == build_world(FILES, KNOWN).coverage


def test_evidence_that_a_person_took_out_is_gone() -> None:
    fresh = build_world(FILES, KNOWN)
    text = write_markdown(fresh.package["plan"])
    edited = read_markdown(text.split("\n# ")[0] + "\n# Leeg\n\nNiets.\n", file="plan.md").value
    built = build_world(FILES, KNOWN, edited={"plan": edited})
    assert built.coverage["BN-05"].lacking == ("plan",)  # type: ignore[index]
    assert {finding.code for finding in built.findings} == {"V101", "V402"}


def test_final_makes_an_open_field_a_fault() -> None:
    assert [f.severity.value for f in build_world(FILES, "").findings] == ["waarschuwing"]
    assert [f.severity.value for f in build_world(FILES, "", final=True).findings] == ["fout"]


def test_citations_of_the_catalogue() -> None:
    texts = citation_texts(build_pack(FILES).catalogue)
    assert texts(SourceId("awb-4-81"), "tekst", "eerste lid") == (
        "artikel 4:81, eerste lid, van de Algemene wet bestuursrecht",
        "",
    )
    assert texts(SourceId("kader"), "noot", "") == ("Landelijk kader.", "https://kader.example/")
    assert texts(SourceId("weg"), "tekst", "") is None


def test_a_norm_that_asks_for_an_unknown_fact_is_no_traceback() -> None:
    files = {**one_document(), "normen/BN-05.yaml": norm_text("BN-05", wanneer="is_klien")}
    assert [finding.code for finding in load_texts(files).findings] == ["P211"]


def test_an_article_pattern_with_an_unknown_counter_is_a_finding_and_no_traceback() -> None:
    files = {
        "documenten/apv/document.yaml": outline(
            "apv", "apv.een", vaststelling="apv", nummering="{artikel: '3:{m}'}"
        ),
        "documenten/apv/een.md": fragment("apv.een", soort="artikel"),
    }
    loaded = load_texts(files)
    found = [
        *loaded.findings,
        *(build(loaded.value, build_profile("")).findings if not loaded.failed else ()),
    ]
    assert found


def test_an_overlay_folder_that_is_not_there(tmp_path: Path) -> None:
    read = read_overlay(tmp_path / "weg")
    assert read.value == {}
    (finding,) = read.findings
    assert (finding.code, finding.place.file) == ("P214", str(tmp_path / "weg"))
    assert finding.hint == "Geef bij --templates een map met de bestanden die afwijken."


def test_an_overlay_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    folder = tmp_path / "eigen"
    folder.mkdir()
    (folder / "pakket.yaml").write_text("versie: 1\n", encoding="utf-8")
    assert set(read_overlay(folder).value) == {"pakket.yaml"}
