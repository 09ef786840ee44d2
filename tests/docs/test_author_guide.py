"""The worked example of templates/LEESMIJ.md is a pack that loads, and gives the document it promises."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from beleidsgen.build import Built, read_overlay, read_pack
from beleidsgen.catalogue.condition import parse_condition
from beleidsgen.content.load import FRAGMENT_KINDS
from beleidsgen.content.model import ContentPack
from beleidsgen.content.wording import FILTERS
from beleidsgen.facts.derive import known_names
from beleidsgen.generate import Wishes, make
from beleidsgen.markdown.writer import write_markdown
from beleidsgen.profile.load import load_profile
from tests.docs.documents import ROOT, blocks, slugs

GUIDE = (ROOT / "templates" / "LEESMIJ.md").read_text(encoding="utf-8")
_FILE = re.compile(r"<!-- bestand: (\S+) -->")


def files_of_the_guide() -> dict[str, str]:
    found = {}
    for block in blocks(GUIDE):
        for mark in block.marks:
            match = _FILE.fullmatch(mark)
            if match is not None:
                found[match[1]] = "\n".join(block.lines) + "\n"
    return found


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> ContentPack:
    folder = tmp_path_factory.mktemp("eigen")
    for name, text in files_of_the_guide().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    top = read_overlay(folder)
    loaded = read_pack(top.value)
    own = files_of_the_guide()
    assert [str(f) for f in (*top.findings, *loaded.findings) if f.place.file in own] == []
    return loaded.value


@pytest.fixture(scope="module")
def letter_of(extended: ContentPack) -> Callable[[str], tuple[Built, str]]:
    def built(name: str) -> tuple[Built, str]:
        path = ROOT / "municipality_profiles" / name
        profile = load_profile(path).value
        assert profile is not None
        result = make(extended, profile, path.read_bytes(), Wishes())
        return result, write_markdown(result.package.documents[-1])

    return built


@pytest.mark.parametrize("name", sorted(p.name for p in (ROOT / "municipality_profiles").glob("gm*.yaml")))
def test_the_example_gives_a_fifth_document(letter_of: Callable[[str], tuple[Built, str]], name: str) -> None:
    built, text = letter_of(name)
    about_it = [f for f in built.findings if "raadsbrief" in f"{f.place.file} {f.place.symbol}"]

    assert [f for f in about_it if f.code != "V501"] == []
    assert text.startswith("---\n")
    assert "De stand op 22 november 2026" in text
    assert "artikel 151a van de Gemeentewet" in text
    assert "[het mensenhandelbeleid](mensenhandelbeleid.md" in text
    assert "*voortgangsbrief*: brief van het college aan de raad" in text
    assert built.coverage["BN-901"].status.value in ("gedekt", "deels")


def test_the_example_differs_between_municipalities(letter_of: Callable[[str], tuple[Built, str]]) -> None:
    with_windows = [
        name
        for name in ("gm9901-elzerbroek.yaml", "gm9903-maremonde.yaml")
        if "De raamzone bezoeken" in letter_of(name)[1]
    ]

    assert with_windows == ["gm9903-maremonde.yaml"]


def test_conditions_in_the_guide_can_be_read() -> None:
    section = GUIDE.split("## Wanneer een tekst geldt")[1].split("\n## ")[0]
    shown = re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE)

    assert len(shown) >= 10
    for text in shown:
        assert set(parse_condition(text).names) <= known_names(), text


def test_the_guide_names_every_filter_and_kind_of_fragment() -> None:
    assert [name for name in FILTERS if f"`{name}`" not in GUIDE] == []
    assert [kind for kind in FRAGMENT_KINDS if f"`{kind}`" not in GUIDE] == []


def test_references_in_the_guide_exist(pack: ContentPack) -> None:
    example = "\n".join(files_of_the_guide().values())
    known = {str(name) for name in (*pack.fragments, *pack.catalogue.sources)}
    known |= {*(outline.kind for outline in pack.outlines), *slugs(GUIDE)}
    shown = re.findall(r"\]\((?:#|wet:|bron:)([^)/]+)[^)]*\)", GUIDE)

    assert [name for name in shown if name not in known and f" {name}\n" not in example] == []


def test_the_guide_stays_out_of_the_pack() -> None:
    from beleidsgen.pack_files import bundled_root, read_folder

    assert not [path for path in read_folder(bundled_root()).value if Path(path).name == "LEESMIJ.md"]
