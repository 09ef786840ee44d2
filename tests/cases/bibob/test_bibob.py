"""Small municipalities with their expected triggers, gaps, open rows and words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tests.support.bibob import KIND, matrix, symbols

from beleidsgen.build import Built, build
from beleidsgen.content.model import ContentPack
from beleidsgen.document.inlines import Reference
from beleidsgen.document.walk import inlines_of, plain_text, walk, walk_inlines
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.yaml_source import load_yaml

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.iterdir() if (path / "profiel.yaml").is_file())
EXPECTED = {
    "triggers",
    "geen_triggers",
    "leemtes",
    "geen_leemtes",
    "open",
    "tekst",
    "geen_tekst",
    "geen_verwijzing",
}


def _yaml(path: Path) -> dict[str, Any]:
    read = load_yaml(path)
    assert not read.findings, read.findings
    return dict(read.value or {})


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_geval(folder: Path, pack: ContentPack) -> None:
    expected = _yaml(folder / "verwacht.yaml")
    assert set(expected) <= EXPECTED

    built = build(pack, MunicipalityProfile.model_validate(_yaml(folder / "profiel.yaml")))

    _triggers(built, expected)
    _words(built, expected)
    assert [f"{f.place} {f.message}" for f in built.findings if f.code.startswith("B")] == []


def _triggers(built: Built, expected: dict[str, Any]) -> None:
    levels = {line.code: line.level for line in matrix(built)}
    for level, codes in (expected.get("triggers") or {}).items():
        assert {code: levels.get(code) for code in codes} == dict.fromkeys(codes, level)
    assert set(levels) & set(expected.get("geen_triggers") or ()) == set()
    gaps = symbols(built, "bibob.leemte.")
    assert set(expected.get("leemtes") or ()) <= gaps
    assert gaps & set(expected.get("geen_leemtes") or ()) == set()
    if "open" in expected:
        assert symbols(built, "bibob.open.") == set(expected["open"] or ())


def _words(built: Built, expected: dict[str, Any]) -> None:
    text = plain_text(built.package[KIND])
    for pattern in expected.get("tekst") or ():
        assert re.search(pattern, text), pattern
    for pattern in expected.get("geen_tekst") or ():
        for document in built.package.documents:
            assert not re.search(pattern, plain_text(document), re.IGNORECASE), (document.kind, pattern)
    for prefix in expected.get("geen_verwijzing") or ():
        inlines = (i for v in walk(built.package[KIND]) for i in walk_inlines(inlines_of(v.node)))
        assert [i.target for i in inlines if isinstance(i, Reference) and i.target.startswith(prefix)] == []
