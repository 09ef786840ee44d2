"""What the folder cases do not show of the small checks, and of the list of all checks."""

from __future__ import annotations

import pytest

import beleidsgen.checks.run
from beleidsgen.checks.context import CheckContext, finding
from beleidsgen.checks.run import CHECKS, run
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.document.inlines import Blank
from beleidsgen.document.package import Package
from tests.support.documents import blank, doc, par, section
from tests.support.packs import (
    build_facts,
    build_pack,
    build_world,
    fragment,
    norm_text,
    one_document,
    outline,
)


def _codes(files: dict[str, str], profile: str = "") -> list[str]:
    return [found.code for found in build_world(files, profile).findings]


def test_every_check_that_is_imported_is_in_the_list_once() -> None:
    imported = {name for name in vars(beleidsgen.checks.run) if name.startswith("check_")}
    assert sorted(check.__name__ for check in CHECKS) == sorted(imported)


def test_all_checks_run_and_none_stops_at_the_first_finding() -> None:
    files = {
        **one_document("Zie artikel 3 en {{ regio.ggd }}.\n"),
        "normen/BN-05.yaml": norm_text("BN-05"),
        "documenten/stuk/acties/a.yaml": "symbool: actie.a\n",
    }
    assert _codes(files) == ["V103", "V401", "V501", "V801", "V802"]


def test_a_context_gives_every_inline_with_its_nearest_symbol() -> None:
    package = Package((doc(par(blank("a")), section("stuk.x", par(blank("b")))),))
    context = CheckContext(package, build_pack({}), build_facts(), {}, (), (), {})
    found = [(symbol, inline.field) for _, symbol, inline in context.inlines() if isinstance(inline, Blank)]
    assert found == [("stuk", "a"), ("stuk.x", "b")]
    assert run(context) == ()


def test_a_finding_is_placed_in_a_document() -> None:
    assert finding("V999", Severity.FOUT, "M.", ("stuk", "stuk.x"), "A.", "BN-05") == Finding(
        "V999", Severity.FOUT, "M.", Place("stuk.md", symbol="stuk.x"), "A.", "BN-05"
    )


@pytest.mark.parametrize(
    ("fields", "severity"),
    [
        ({"niveau": "basis"}, Severity.OPMERKING),
        ({"niveau": "verdieping"}, Severity.OPMERKING),
        ({"niveau": "wet"}, Severity.OPMERKING),
        ({"niveau": "kern"}, Severity.WAARSCHUWING),
        ({"niveau": "basis", "minimum": "[stuk]"}, Severity.WAARSCHUWING),
    ],
)
def test_v401_weighs_more_for_core_and_minimum(fields: dict[str, str], severity: Severity) -> None:
    (found,) = build_world({**one_document(), "normen/BN-05.yaml": norm_text("BN-05", **fields)}).findings
    assert (found.code, found.severity) == ("V401", severity)


def test_v401_is_silent_about_a_norm_that_does_not_apply() -> None:
    assert _codes({**one_document(), "normen/BN-05.yaml": norm_text("BN-05", wanneer="is_groot")}) == []


def test_v402_is_silent_about_documents_that_the_pack_does_not_hold() -> None:
    files = {
        **one_document(),
        "documenten/stuk/tekst.md": fragment("stuk.tekst", bewijst="[BN-05]"),
        "normen/BN-05.yaml": norm_text("BN-05", verlangt_in="[stuk, ander]"),
    }
    assert _codes(files) == []


@pytest.mark.parametrize(
    ("adoption", "profile", "codes"),
    [
        ("apv", "bestuur: {vaststelling: {apv: {orgaan: raad}}}\n", []),
        ("apv", "bestuur: {vaststelling: {apv: {orgaan: burgemeester}}}\n", ["V601"]),
        ("apv", "", []),
        ("beleid", "bestuur: {vaststelling: {beleid: {orgaan: burgemeester}}}\n", []),
    ],
)
def test_v601_only_where_the_law_names_one_body(adoption: str, profile: str, codes: list[str]) -> None:
    files = {
        **one_document(),
        "documenten/stuk/document.yaml": outline("stuk", "stuk.tekst", vaststelling=adoption),
    }
    assert _codes(files, profile) == codes


def test_v501_names_every_document_once() -> None:
    files = {
        **one_document("{{ regio.ggd }} en {{ regio.ggd }}.\n"),
        **one_document("{{ regio.ggd }}.\n", kind="ander"),
    }
    (found,) = build_world(files).findings
    assert found.message == "‘GGD’ is nog niet ingevuld; het staat open in: ander, stuk."
    assert found.place == Place("ander.md", symbol="ander.tekst")


SOURCE = "id: kader\nsoort: beleid\ntitel: Kader\n"


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ("", []),
        ("status: vervallen\n", ["V701"]),
        ("status: aanhangig\n", []),
        ("tot: 2026-01-01\ngeverifieerd_op: 2020-01-01\n", ["V701", "V702"]),
    ],
)
def test_v701_and_v702(fields: str, codes: list[str]) -> None:
    body = "Uit het kader.[](bron:kader)\n"
    assert _codes({**one_document(body), "bronnen/kader.yaml": SOURCE + fields}) == codes


def test_v701_once_per_document() -> None:
    body = "Een.[](bron:kader)\nTwee.[](bron:kader)\n"
    files = {**one_document(body), **one_document(body, kind="ander")}
    files["bronnen/kader.yaml"] = f"{SOURCE}status: vervallen\n"
    assert _codes(files) == ["V701", "V701"]


def test_v701_is_silent_about_a_source_that_v104_reports() -> None:
    assert _codes(one_document("Een.[](bron:weg)\n")) == ["V104"]


def test_a_peildatum_before_the_end_of_a_source_brings_it_back() -> None:
    files = {**one_document("Een.[](bron:kader)\n"), "bronnen/kader.yaml": f"{SOURCE}tot: 2026-01-01\n"}
    assert _codes(files, "peildatum: 2025-12-31\n") == []
