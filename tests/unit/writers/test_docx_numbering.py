"""Numbers: Word's counting against the model's, for every scheme that content may choose."""

from __future__ import annotations

import pytest

from beleidsgen.document.blocks import Block, ItemList, Section
from beleidsgen.writers.docx import DocxWriter
from beleidsgen.writers.docx_read import read_paragraphs
from tests.unit.writers import docx_sample as sample


def printed(*blocks: Block) -> list[str]:
    """Numbers as Word prints them, or as they were typed in front."""
    data = DocxWriter().write(sample.document(*blocks), sample.look())
    parts = [p for p in read_paragraphs(data) if p.text.endswith("§")]
    return [p.number or p.text.removesuffix("§").strip() for p in parts if not p.style.startswith("toc")]


def chapters(*numbers: str) -> list[Section]:
    return [sample.section(f"s.{i}", "§", "hoofdstuk", number) for i, number in enumerate(numbers)]


def articles(*numbers: str) -> list[Block]:
    return [sample.article(f"a.{i}", "§", number) for i, number in enumerate(numbers)]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1", "2", "3"),
        ("Hoofdstuk 1", "Hoofdstuk 2"),
        ("Afdeling 3", "Afdeling 4", "Afdeling 6"),
        ("Bijlage 1", "1", "Bijlage 2", "2"),
        ("", "1", "", "2"),
        ("1", "1a", "2"),
        ("Bijlage A", "Bijlage B"),
    ],
)
def test_chapters(numbers: tuple[str, ...]) -> None:
    assert printed(*chapters(*numbers)) == list(numbers)


@pytest.mark.parametrize(
    "numbers",
    [
        ("3:1", "3:2", "3:3"),
        ("3.1", "3.2"),
        ("97", "98", "98a", "99"),
        ("I", "II", "III", "IV"),
        ("3:1", "3:4", "3:5", "3:2"),
        ("3:9", "3:10", "3:11"),
    ],
)
def test_articles(numbers: tuple[str, ...]) -> None:
    assert printed(*articles(*numbers)) == [f"Artikel {number}" for number in numbers]


def test_sections_follow_their_parent() -> None:
    def chapter(number: str, *children: Block) -> Section:
        return sample.section(f"c.{number}", "§", "hoofdstuk", number, *children)

    def below(number: str, *children: Block) -> Section:
        return sample.section(f"b.{number}", "§", "paragraaf", number, *children)

    deep = below("1.2", below("1.2.1"), below("1.2.2", below("1.2.2.1")))
    numbers = [
        "1",
        "1.1",
        "1.2",
        "1.2.1",
        "1.2.2",
        "1.2.2.1",
        "1.3",
        "2",
        "2.1",
        "2.3",
        "2.3.1",
        "2a",
        "2a.1",
        "3",
        "3.1",
    ]
    assert (
        printed(
            chapter("1", below("1.1"), deep, below("1.3")),
            chapter("2", below("2.1"), below("2.3", below("2.3.1"))),
            sample.section(
                "c.2a", "§", "hoofdstuk", "2a", sample.section("b.2a-1", "§", "paragraaf", "2a.1")
            ),
            chapter("3", below("3.1")),
        )
        == numbers
    )


def test_sections_below_a_chapter_with_a_word() -> None:
    below = sample.section("b.1", "§", "paragraaf", "2.1")
    under_annex = sample.section("b.2", "§", "paragraaf", "Bijlage 1.1")
    assert printed(
        sample.section("c.1", "§", "hoofdstuk", "Hoofdstuk 1"),
        sample.section("c.2", "§", "hoofdstuk", "Hoofdstuk 2", below),
        sample.section("c.3", "§", "bijlage", "Bijlage 1", under_annex),
    ) == ["Hoofdstuk 1", "Hoofdstuk 2", "2.1", "Bijlage 1", "Bijlage 1.1"]


def test_articles_count_on_through_divisions() -> None:
    first = sample.section("d.1", "§", "afdeling", "Afdeling 1", *articles("3:1", "3:2"))
    paragraaf = sample.section("d.3", "§", "paragraaf", "Paragraaf 1", sample.article("x.1", "§", "3:3"))
    second = sample.section(
        "d.2", "§", "afdeling", "Afdeling 2", paragraaf, sample.article("x.2", "§", "3:4")
    )
    assert printed(first, second) == [
        "Afdeling 1", "Artikel 3:1", "Artikel 3:2", "Afdeling 2", "Paragraaf 1", "Artikel 3:3", "Artikel 3:4"
    ]  # fmt: skip


def members(*numbers: str) -> ItemList:
    return sample.items("lid", *(sample.item(number, "§") for number in numbers))


@pytest.mark.parametrize(
    ("style", "numbers", "expected"),
    [
        ("lid", ("1", "2", "2a", "3"), ["1.", "2.", "2a.", "3."]),
        ("lid", ("1", "4", "5"), ["1.", "4.", "5."]),
        ("letter", ("a", "b", "c"), ["a.", "b.", "c."]),
        ("letter", ("y", "z", "aa", "bb"), ["y.", "z.", "aa.", "bb."]),
        ("letter", ("z", "aa", "ab"), ["z.", "aa.", "ab."]),
        ("graad", ("1", "2"), ["1°.", "2°."]),
        ("stap", ("1", "2"), ["1.", "2."]),
        ("punt", ("", ""), ["•", "•"]),
        ("lid", ("", ""), ["1.", "2."]),
    ],
)
def test_lists(style: str, numbers: tuple[str, ...], expected: list[str]) -> None:
    entries = [sample.item(number, "§") for number in numbers]
    assert printed(sample.items(style, *entries)) == expected  # type: ignore[arg-type]


def test_each_list_begins_where_the_model_says() -> None:
    first = sample.article("a.1", "Een", "1", members("1", "2"), sample.p("tussen"), members("3", "4"))
    assert printed(first, sample.article("a.2", "Twee", "2", members("1", "2"))) == [
        "1.",
        "2.",
        "3.",
        "4.",
        "1.",
        "2.",
    ]


def test_two_lists_in_one_member() -> None:
    letters = sample.items("letter", sample.item("a", "§"), sample.item("b", "§"))
    bullets = sample.items("punt", sample.item("", "§"))
    one = sample.item("1", "§", letters, "tussen", letters, bullets)
    assert printed(sample.items("lid", one, sample.item("2", "§", letters), sample.item("3", "§"))) == [
        "1.", "a.", "b.", "a.", "b.", "–", "2.", "a.", "b.", "3."
    ]  # fmt: skip


def test_same_style_nested_and_lists_in_a_box() -> None:
    nested = sample.items(
        "stap", sample.item("1", "§", sample.items("stap", sample.item("1", "§"))), sample.item("2", "§")
    )
    assert printed(nested) == ["1.", "1.", "2."]
    assert printed(sample.Callout((nested,)), sample.Callout((members("1"), members("1")))) == [
        "1.", "1.", "2.", "1.", "1."
    ]  # fmt: skip


def test_deep_nesting_ends_somewhere() -> None:
    deep = sample.items("punt", sample.item("", "§"))
    for _ in range(12):
        deep = sample.items("punt", sample.item("", "§", deep))
    assert len(printed(deep)) == 13
