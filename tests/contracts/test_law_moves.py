"""A bill that becomes law changes what the texts say, on the day that it does and not before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from beleidsgen.build import read_pack
from beleidsgen.document.walk import find, plain_text
from beleidsgen.generate import Wishes, make
from beleidsgen.pack_files import PackFile, read_bundled
from beleidsgen.profile.load import load_profile
from tests.conftest import PROFILES

BILLS = ("wv-35715", "wv-36547", "wv-36835", "wv-wgts")
COMMENCES = date(2027, 7, 1)
PASSAGES = {
    "wv-35715": (
        "mensenhandelbeleid",
        "beleid.recht.voorstellen",
        "apv-hoofdstuk-3",
        "apv.toelichting.rechtskader",
    ),
    "wv-wgts": (
        "mensenhandelbeleid",
        "beleid.recht.voorstellen",
        "apv-hoofdstuk-3",
        "apv.toelichting.rechtskader",
    ),
    "wv-36547": ("mensenhandelbeleid", "beleid.recht.voorstellen"),
    "wv-36835": ("mensenhandelbeleid", "beleid.recht.voorstellen"),
}


def invented_commencement(bill: str) -> dict[str, PackFile]:
    """The bundled record of a bill with a day on which it commences; nobody knows such a day."""
    for path, file in read_bundled().value.items():
        if path.endswith(f"/{bill}.yaml") and isinstance(file.head, Mapping):
            return {path: replace(file, head={**file.head, "van": COMMENCES.isoformat()})}
    raise AssertionError(bill)


def passages(bill: str, day: date) -> list[str]:
    pack = read_pack(invented_commencement(bill)).value
    path = PROFILES[3]
    profile = load_profile(path).value
    assert profile is not None
    built = make(pack, profile, path.read_bytes(), Wishes(peildatum=day))
    names = PASSAGES[bill]
    found = []
    for kind, symbol in zip(names[::2], names[1::2], strict=True):
        node = find(built.package[kind], symbol)
        assert node is not None
        found.append(plain_text(node))
    return found


@pytest.mark.parametrize("bill", BILLS)
def test_the_text_follows_the_law(bill: str) -> None:
    before = passages(bill, date(2027, 6, 30))
    after = passages(bill, COMMENCES)
    for text in before:
        assert "geldt op de peildatum" not in text
    for text in after:
        assert "geldt op de peildatum" in text
