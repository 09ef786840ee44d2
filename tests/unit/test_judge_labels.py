"""Numbers and words at references that a person typed over, seen in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from beleidsgen.content.model import ContentPack
from beleidsgen.generate import Wishes, generate
from beleidsgen.judge import judge_folder
from tests.support.packs import build_pack, fragment, outline, profile_text
from tests.support.small_world import FILES, KNOWN, standing_in, write_root

WITH_MORE = {
    **FILES,
    "documenten/plan/document.yaml": outline(
        "plan", "plan.begin", "plan.acties", vaststelling="uitvoeringsplan"
    ),
    "documenten/plan/begin.md": fragment("plan.begin", "Dit is het begin.\n", titel="Begin"),
}


@pytest.fixture(scope="module")
def pack() -> ContentPack:
    return build_pack(WITH_MORE)


@pytest.fixture(scope="module", autouse=True)
def small_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = write_root(tmp_path_factory.mktemp("pakket"))
    with standing_in(root, tmp_path_factory.mktemp("cache")):
        yield root


@pytest.fixture
def folder(pack: ContentPack, tmp_path: Path) -> Path:
    (tmp_path / "profiel.yaml").write_text(profile_text(KNOWN), encoding="utf-8")
    made = generate(pack, tmp_path / "profiel.yaml", tmp_path / "uit", Wishes(formats=("md",))).folder
    assert made is not None
    return made


def _found(pack: ContentPack, folder: Path, name: str, old: str, new: str) -> list[str]:
    """The code, place and message of what is found after one change."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return [f"{f.code} {f.place} {f.message}" for f in judge_folder(pack, folder, Wishes()).findings]


def test_nothing_is_said_of_an_untouched_folder(pack: ContentPack, folder: Path) -> None:
    assert judge_folder(pack, folder, Wishes()).findings == ()


def test_a_number_that_was_typed_over(pack: ContentPack, folder: Path) -> None:
    found = _found(pack, folder, "beleid.md", "[hoofdstuk 2 van", "[hoofdstuk 7 van")
    assert [line.partition(" ")[0] for line in found] == ["V320"]
    assert "‘hoofdstuk 7 van " in found[0]
    assert "leidt naar hoofdstuk 2 van " in found[0]


def test_the_number_of_a_heading(pack: ContentPack, folder: Path) -> None:
    (found,) = _found(pack, folder, "plan.md", "# 2 ", "# 5 ")
    assert found.startswith("V320 plan.md:")
    assert "nummer ‘5’; volgens de volgorde is het ‘2’" in found


def test_the_article_of_a_law(pack: ContentPack, folder: Path) -> None:
    found = _found(pack, folder, "beleid.md", "[artikel 4:81 van", "[artikel 4:82 van")
    assert [line.partition(" ")[0] for line in found] == ["V320"]


@pytest.mark.parametrize("words", ["[", "[de acties"])
def test_own_words_without_a_number_are_a_persons_own(pack: ContentPack, folder: Path, words: str) -> None:
    text = (folder / "beleid.md").read_text(encoding="utf-8")
    label = text[text.index("[hoofdstuk 2") : text.index("](plan.md#plan.acties")]
    assert [line for line in _found(pack, folder, "beleid.md", label, words) if line.startswith("V32")] == []


def test_numbers_that_moved(pack: ContentPack, folder: Path) -> None:
    text = (folder / "plan.md").read_text(encoding="utf-8")
    start, end = text.index("# 1 Begin"), text.index("# 2 ")
    found = _found(pack, folder, "plan.md", text[start:end], "")
    moved = [line for line in found if line.startswith("V321")]
    assert len(moved) == 2
    assert any(line.startswith("V321 beleid.md:") and "is nu hoofdstuk 1" in line for line in moved)


def test_a_new_title_is_no_new_number(pack: ContentPack, folder: Path) -> None:
    assert _found(pack, folder, "plan.md", "# 1 Begin ", "# 1 Waar het begint ") == []
