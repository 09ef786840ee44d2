from __future__ import annotations

import pytest

from beleidsgen.outfolder.layout import ancestor, folder_name, fresh_beside, kept_beside


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Zoeterwoude", "gm0001-zoeterwoude"),
        ("'s-Hertogenbosch", "gm0001-s-hertogenbosch"),
        ("Súdwest-Fryslân", "gm0001-sudwest-fryslan"),
        ("Bergen (L.)", "gm0001-bergen-l"),
        ("../../etc", "gm0001-etc"),
        ("con", "gm0001-con"),
        ("a" * 100, "gm0001-" + "a" * 60),
        ("a" * 59 + " b", "gm0001-" + "a" * 59),
        ("…", "gm0001"),
        ("", "gm0001"),
    ],
)
def test_a_folder_is_safe_on_every_file_system(name: str, folder: str) -> None:
    assert folder_name("GM0001", name) == folder


def test_names_beside_a_file() -> None:
    assert fresh_beside("apv-hoofdstuk-3.md") == "apv-hoofdstuk-3.nieuw.md"
    assert kept_beside("apv-hoofdstuk-3.docx") == "apv-hoofdstuk-3.vorige.docx"
    assert ancestor("apv-hoofdstuk-3") == ".beleidsgen/basis/apv-hoofdstuk-3.md"
