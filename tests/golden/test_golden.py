"""The four profiles, byte for byte: a reviewer reads the difference as text."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from beleidsgen.build import Built
from beleidsgen.diagnostics import Severity
from beleidsgen.document.blocks import Figure
from beleidsgen.document.walk import walk
from beleidsgen.figures.draw import draw
from beleidsgen.figures.svg import svg
from beleidsgen.generate import ACCOUNT, Wishes, render
from tests.conftest import PROFILES

HERE = Path(__file__).parent
DRAWN = "gm9901-elzerbroek"
"""Of one municipality the drawings are kept too."""
WORD_PARTS = ("word/document.xml", "word/footnotes.xml", "word/numbering.xml")


def outputs(built: Built, path: Path) -> dict[str, bytes]:
    rendered = render(built, path.parent, path.read_bytes(), Wishes(), built.findings)
    assert rendered.findings == ()
    return {output.name: output.data for output in rendered.value}


def expected_files(made: dict[str, bytes]) -> dict[str, bytes]:
    """Markdown as it is; of Word the parts that we write, one paragraph or row per line.

    The Word file of the account stays out: it says what its Markdown says, and is read there.
    """
    files = {name: data for name, data in made.items() if name.endswith(".md")}
    for name, data in made.items():
        if name.endswith(".docx") and not name.startswith(f"{ACCOUNT}."):
            with zipfile.ZipFile(BytesIO(data)) as archive:
                for part in WORD_PARTS:
                    stem = part.removeprefix("word/").removesuffix(".xml")
                    text = archive.read(part).decode()
                    lines = re.sub(r"(?=<w:(?:p|tr|tbl|sectPr|footnote|abstractNum|num)[ >])", "\n", text)
                    files[f"{name.removesuffix('.docx')}.{stem}.xml"] = f"{lines}\n".encode()
    return files


def drawings(built: Built) -> dict[str, bytes]:
    """Every figure as it is drawn, an element per line."""
    documents = (*built.package.documents, built.account)
    figures = (visit.node for document in documents for visit in walk(document))
    return {
        f"{figure.symbol.replace('/', '.')}.svg": svg(draw(figure), figure.symbol).encode()
        for figure in figures
        if isinstance(figure, Figure)
    }


def test_golden(built: Built, profile_path: Path, request: pytest.FixtureRequest) -> None:
    folder = HERE / profile_path.stem
    files = expected_files(outputs(built, profile_path))
    if profile_path.stem == DRAWN:
        files |= drawings(built)
    if request.config.getoption("--update-golden"):
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        for name, data in files.items():
            (folder / name).write_bytes(data)
    there = {path.name: path.read_bytes().replace(b"\r\n", b"\n") for path in folder.iterdir()}
    assert sorted(there) == sorted(files)
    for name, data in files.items():
        assert there[name].decode() == data.decode(), (
            f"{name}: maak opnieuw met --update-golden en lees het verschil"
        )


def test_no_unexpected_finding(built: Built) -> None:
    """What a profile itself asks for (an open field, a choice that a rule warns of) is expected."""
    faults = [f"{f.code} {f.place} {f.message}" for f in built.findings if f.severity.value == "fout"]
    assert faults == []
    notes = {"V401", "V402", "V501"} | {
        rule.code for rule in built.pack.catalogue.rules.values() if rule.soort == "profiel"
    }
    unexpected = [f for f in built.findings if f.code not in notes and f.severity is not Severity.OPMERKING]
    assert [f"{f.code} {f.place} {f.message}" for f in unexpected] == []


def test_the_sets_differ_in_more_than_names(built_of: Callable[[Path], Built]) -> None:
    sets = [built_of(path) for path in PROFILES]
    for name, pieces in {
        "fragmenten": [frozenset(s for s, c in b.choices.pieces.items() if c.applies) for b in sets],
        "acties": [frozenset(r.symbol for r in b.choices.collections["acties"]) for b in sets],
        "triggers": [frozenset(r.symbol for r in b.choices.collections["triggers"]) for b in sets],
        "artikelen en leden": [
            frozenset(visit.symbol for visit in walk(b.package["apv-hoofdstuk-3"])) for b in sets
        ],
        "hoofdstukken": [
            frozenset(s for s, c in b.choices.pieces.items() if c.applies and s.startswith("beleid."))
            for b in sets
        ],
    }.items():
        assert len(set(pieces)) == len(sets), f"twee gemeenten hebben precies dezelfde {name}"
        smallest = min(len(a ^ b) for i, a in enumerate(pieces) for b in pieces[i + 1 :])
        assert smallest >= 2, f"{name} verschillen te weinig: {smallest}"
