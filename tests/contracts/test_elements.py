"""Every element of the founding documents has a place in the content, or a reason why it has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from beleidsgen.content.model import ContentPack
from beleidsgen.pack_files import read_folder
from tests.conftest import ROOT
from tests.support.packs import load_texts

WITHOUT_PLACE = "onderdelen-zonder-plaats.yaml"
WAITS_FOR = {"apv", "bibob"}


def records(folder: str) -> list[Mapping[str, Any]]:
    """The entries of the lists whose path starts so, in the order of the files."""
    files = read_folder(ROOT / "templates").value
    return [
        entry
        for path, file in sorted(files.items())
        if path.startswith(folder) and isinstance(file.head, list)
        for entry in file.head
        if isinstance(entry, dict)
    ]


def claims(pack: ContentPack) -> Iterator[tuple[str, str]]:
    """Every claim of a piece of content: the symbol that makes it, and the element."""
    rows = (row for collection in pack.collections.values() for row in collection)
    for piece in (*pack.fragments.values(), *rows, *pack.definitions):
        for element in piece.claims.elements:
            yield piece.symbol, element


ELEMENTS = records("elementen/")
LEFT_OUT = records(WITHOUT_PLACE)


def test_every_element_is_described() -> None:
    assert len(ELEMENTS) >= 180
    assert [name for name, times in Counter(e["id"] for e in ELEMENTS).items() if times > 1] == []
    for element in ELEMENTS:
        assert sorted(element) == ["bron", "id", "titel"], element


def test_every_element_names_its_founding_document(pack: ContentPack) -> None:
    assert sorted({e["bron"] for e in ELEMENTS} - set(pack.catalogue.sources)) == []
    assert len({e["bron"] for e in ELEMENTS}) == 5


def test_every_element_has_a_place_or_a_reason(pack: ContentPack) -> None:
    claimed = {element for _symbol, element in claims(pack)}
    left_out = {entry["id"] for entry in LEFT_OUT}
    bare = [e["id"] for e in ELEMENTS if e["id"] not in claimed | left_out]
    assert bare == [], f"zonder fragment, rij of reden; zet ze in ‘behandelt’ of in {WITHOUT_PLACE}"


def test_nothing_has_both_a_place_and_a_reason(pack: ContentPack) -> None:
    left_out = {entry["id"] for entry in LEFT_OUT}
    both = [(symbol, element) for symbol, element in claims(pack) if element in left_out]
    assert both == [], f"deze onderdelen hebben een plaats; haal ze uit {WITHOUT_PLACE}"


def test_every_claimed_element_exists(pack: ContentPack) -> None:
    known = {e["id"] for e in ELEMENTS}
    assert [(symbol, element) for symbol, element in claims(pack) if element not in known] == []


@pytest.mark.parametrize("entry", LEFT_OUT, ids=lambda entry: str(entry.get("id")))
def test_what_is_left_out_says_why(entry: Mapping[str, Any]) -> None:
    assert entry["id"] in {e["id"] for e in ELEMENTS}
    assert set(entry) in ({"id", "reden"}, {"id", "wacht_op"})
    if "reden" in entry:
        assert len(entry["reden"].split()) >= 8, "de reden is een zin die een lezer overtuigt"
    else:
        assert entry["wacht_op"] in WAITS_FOR


def test_nothing_is_left_out_twice() -> None:
    assert [name for name, times in Counter(e["id"] for e in LEFT_OUT).items() if times > 1] == []


def test_an_unknown_element_is_a_finding() -> None:
    fragment = "---\nsymbool: proef.a\ntitel: A\nbehandelt: [ZW-1, {}]\n---\nTekst.\n"
    files = {
        "elementen/zw.yaml": "- id: ZW-1\n  titel: Doel\n  bron: zw\n",
        "documenten/proef/document.yaml": (
            "soort: proef\ntitel: Proef\nnaam: de proef\nvaststelling: beleid\ninhoud: [proef.a]\n"
        ),
    }
    good = load_texts(files | {"documenten/proef/a.md": fragment.format("ZW-1")})
    wrong = load_texts(files | {"documenten/proef/a.md": fragment.format("ZW-2")})
    assert [f.code for f in good.findings] == []
    assert [(f.code, f.message, f.place.file) for f in wrong.findings] == [
        ("P204", "Het onderdeel ZW-2 bestaat niet.", "documenten/proef/a.md")
    ]
    assert "ZW-1" in wrong.findings[0].hint
