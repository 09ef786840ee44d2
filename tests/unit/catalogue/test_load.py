from __future__ import annotations

import re

import pytest

from beleidsgen.catalogue.load import load_catalogue
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from tests.support.packs import norm_text, read_texts

SOURCE = "id: {}\nsoort: publicatie\ntitel: Titel\n"


def _load(files: dict[str, str]) -> Result[object]:
    return load_catalogue(read_texts(files))  # type: ignore[return-value]


def test_records_are_found_by_id_in_the_order_of_counting() -> None:
    loaded = load_catalogue(
        read_texts(
            {
                "normen/T1/BN-100.yaml": norm_text("BN-100"),
                "normen/T1/BN-20.yaml": norm_text("BN-20"),
                "bronnen/b.yaml": SOURCE.format("b"),
                "bronnen/diep/a.yaml": SOURCE.format("a"),
            }
        )
    )
    assert loaded.findings == ()
    assert list(loaded.value.norms) == ["BN-20", "BN-100"]
    assert list(loaded.value.sources) == ["a", "b"]


def test_one_file_may_hold_several_records() -> None:
    loaded = load_catalogue(
        read_texts(
            {
                "bronnen/alle.yaml": "- {id: a, soort: wet, titel: A}\n- {id: b, soort: wet, titel: B}\n",
                "waarden/termijn.yaml": "- {id: t, titel: T, waarde: 8, bron: a, tot: 2026-01-01}\n"
                "- {id: t, titel: T, waarde: 12, bron: a, van: 2026-01-01}\n",
            }
        )
    )
    assert loaded.findings == ()
    assert list(loaded.value.sources) == ["a", "b"]
    assert [value.waarde for value in loaded.value.values["t"]] == [8, 12]


def test_an_id_that_stands_twice() -> None:
    loaded = _load({"bronnen/a.yaml": SOURCE.format("x"), "bronnen/b.yaml": SOURCE.format("x")})
    assert loaded.findings == (
        Finding(
            "P203",
            Severity.FOUT,
            "x staat er twee keer.",
            Place("bronnen/b.yaml", 1),
            "Geef een van beide een ander id.",
        ),
    )


def test_a_source_that_does_not_exist() -> None:
    loaded = _load({"normen/T1/BN-05.yaml": norm_text("BN-05", bronnen="[weg]")})
    assert loaded.findings == (
        Finding(
            "P204",
            Severity.FOUT,
            "Norm BN-05 noemt de bron weg, maar die bestaat niet.",
            Place("normen/T1/BN-05.yaml", 1),
            "Voeg de bron toe onder bronnen/, of verbeter het id.",
        ),
    )


def test_a_source_that_does_not_exist_in_a_file_with_several_norms() -> None:
    text = "- {id: BN-05, titel: T, eis: E, niveau: kern, kracht: [A], thema: T1, bronnen: [weg]}\n"
    loaded = _load({"normen/T1.yaml": text})
    assert [(f.code, f.place.file) for f in loaded.findings] == [("P204", "normen/T1.yaml")]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (norm_text("BN-05", niveau="hoog"), "niveau"),
        (norm_text("BN-05", extra="x"), "extra"),
        (norm_text("norm-5"), "id"),
        (norm_text("BN-05", wanneer="niet"), "wanneer"),
        (norm_text("BN-05", kracht="[A, Z]"), "kracht.1"),
        ("titel: zonder de rest\nid: BN-05\n", "eis"),
    ],
)
def test_a_record_that_does_not_fit_is_left_out_with_a_finding_per_field(text: str, field: str) -> None:
    loaded = load_catalogue(read_texts({"normen/T1/BN-05.yaml": text}))
    assert loaded.value.norms == {}
    assert {finding.code for finding in loaded.findings} == {"P202"}
    assert {finding.place for finding in loaded.findings} == {Place("normen/T1/BN-05.yaml", 1)}
    assert any(f.message.startswith(f"Het veld ‘{field}’ ") for f in loaded.findings)
    assert all(finding.hint == "Verbeter het veld." for finding in loaded.findings)


@pytest.mark.parametrize("text", ["titel: zonder de rest\nid: BN-05\n", norm_text("BN-05", extra="x")])
def test_what_is_wrong_is_said_in_dutch(text: str) -> None:
    for finding in _load({"normen/T1/BN-05.yaml": text}).findings:
        assert not re.search(r"required|permitted|Input|should|Field", finding.message)


@pytest.mark.parametrize("text", [norm_text("12"), norm_text("BN-05", verlangt_in="[3]"), "tekst\n"])
def test_a_value_of_the_wrong_kind_is_a_finding_too(text: str) -> None:
    loaded = _load({"normen/T1/BN-05.yaml": text})
    assert {finding.code for finding in loaded.findings} == {"P202"}


def test_a_dated_value_that_does_not_fit() -> None:
    loaded = load_catalogue(read_texts({"waarden/t.yaml": "id: t\ntitel: T\nwaarde: 8\n"}))
    assert loaded.value.values == {}
    assert [f.code for f in loaded.findings] == ["P202"]
