from __future__ import annotations

from beleidsgen.catalogue.yardstick import Yardstick, yardstick_faults
from tests.support.packs import load_texts, norm_text, one_document

THEME = {"id": "een", "titel": "Een", "basis": ["BN-05"], "verdieping": ["BN-06"]}
PART = {"id": "c1", "groep": "ibp", "titel": "C1", "bron": "kader", "normen": ["BN-05"]}


def _faults(**fields: object) -> list[str]:
    yardstick = Yardstick.model_validate(fields)
    return [f"{f.code} {f.message}" for f in yardstick_faults(yardstick, ["BN-05", "BN-06"], ["kader"])]


def test_a_yardstick_that_fits() -> None:
    assert _faults(themas=[THEME], onderdelen=[PART]) == []


def test_without_themes_no_norm_lacks_one() -> None:
    assert _faults(onderdelen=[PART]) == []


def test_every_norm_stands_in_one_theme() -> None:
    assert _faults(themas=[THEME | {"verdieping": ["BN-05"]}]) == [
        "P321 Norm BN-06 staat in geen enkel thema.",
        "P322 Norm BN-05 staat 2 keer in een thema.",
    ]


def test_a_norm_or_source_that_does_not_exist() -> None:
    assert _faults(themas=[THEME], onderdelen=[PART | {"normen": ["BN-98"], "bron": "weg"}]) == [
        "P204 De norm BN-98 bestaat niet.",
        "P204 De bron weg bestaat niet.",
    ]


def test_a_yardstick_that_cannot_be_read_is_a_finding_and_measures_nothing() -> None:
    loaded = load_texts(
        {**one_document(), "normen/BN-05.yaml": norm_text("BN-05"), "maatstaf.yaml": "themas: 3\n"}
    )
    assert [f.code for f in loaded.findings] == ["P202"]
    assert loaded.value.catalogue.yardstick == Yardstick()


def test_a_field_that_the_profile_does_not_have() -> None:
    text = (
        "onderdelen:\n"
        "  - {id: c1, groep: ibp, titel: C1, bron: kader, normen: [], velden: [basisniveau.beleit]}\n"
    )
    kader = "id: kader\nsoort: publicatie\ntitel: Kader\n"
    loaded = load_texts({**one_document(), "maatstaf.yaml": text, "bronnen/kader.yaml": kader})
    (finding,) = loaded.findings
    assert (finding.code, str(finding.place)) == ("P323", "maatstaf.yaml:1")
    assert "basisniveau.beleid" in finding.hint
