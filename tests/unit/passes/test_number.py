from __future__ import annotations

from collections.abc import Iterator

import pytest

from beleidsgen.document.blocks import Article, Block, Figure, Item, ItemList, Section
from beleidsgen.document.package import Document, NumberingScheme, Package
from beleidsgen.document.walk import walk
from beleidsgen.passes.number import letter, number, number_document, roman
from tests.support.documents import article, box, doc, figure, item, items, par, row, section, table


def _numbers(document: Document) -> list[tuple[str, str]]:
    """Symbol and number of every section and article, in reading order."""
    return [
        (visit.node.symbol, visit.node.number)
        for visit in walk(number_document(document))
        if isinstance(visit.node, Section | Article)
    ]


def _item_numbers(*blocks: Block) -> Iterator[str]:
    for visit in walk(number_document(doc(article("a", *blocks)))):
        if isinstance(visit.node, Item):
            yield visit.node.number


def test_chapters_and_sections() -> None:
    document = doc(
        section(
            "een",
            section("een.een", section("een.een.een", role="paragraaf"), role="paragraaf"),
            section("een.twee", role="paragraaf"),
        ),
        section("twee", section("twee.een", role="paragraaf")),
    )
    assert _numbers(document) == [
        ("een", "1"),
        ("een.een", "1.1"),
        ("een.een.een", "1.1.1"),
        ("een.twee", "1.2"),
        ("twee", "2"),
        ("twee.een", "2.1"),
    ]


def test_figures_are_counted_through_the_document_and_their_lists_too() -> None:
    steps = items("letter", "een", "twee")
    document = doc(
        section("een", figure("een.f", steps)), box(figure("kader.f", table(row("a")))), figure("los", steps)
    )
    found = [visit.node for visit in walk(number_document(document)) if isinstance(visit.node, Figure)]
    assert [figure.number for figure in found] == ["1", "2", "3"]
    assert isinstance(found[2].child, ItemList)
    assert [item.number for item in found[2].child.items] == ["a", "b"]


def test_annexes_and_what_has_no_number() -> None:
    document = doc(
        section("aanhef", section("onder", role="paragraaf"), role="ongenummerd"),
        section("uitleg", section("onder.uitleg", role="paragraaf"), role="toelichting"),
        section("bijlage", section("onder.bijlage", role="paragraaf"), role="bijlage"),
        section("nog", role="bijlage"),
        section("los", role="paragraaf"),
    )
    assert _numbers(document) == [
        ("aanhef", ""),
        ("onder", ""),
        ("uitleg", ""),
        ("onder.uitleg", ""),
        ("bijlage", "Bijlage 1"),
        ("onder.bijlage", ""),
        ("nog", "Bijlage 2"),
        ("los", ""),
    ]


def test_a_regulation_counts_articles_through_its_afdelingen() -> None:
    scheme = NumberingScheme(chapter="Hoofdstuk 3", article="3:{n}")
    document = doc(
        section(
            "h",
            section("a1", article("x"), article("y"), role="afdeling"),
            section("a2", article("z"), role="afdeling"),
        ),
        scheme=scheme,
    )
    assert _numbers(document) == [
        ("h", "Hoofdstuk 3"),
        ("a1", "Afdeling 1"),
        ("x", "3:1"),
        ("y", "3:2"),
        ("a2", "Afdeling 2"),
        ("z", "3:3"),
    ]


def test_articles_may_start_at_another_number() -> None:
    document = doc(article("x"), article("y"), scheme=NumberingScheme(first_article=97))
    assert _numbers(document) == [("x", "97"), ("y", "98")]


def test_amending_articles_are_roman_and_count_apart() -> None:
    document = doc(
        article("i", role="wijzigingsartikel"),
        article("een"),
        article("ii", role="wijzigingsartikel"),
        article("twee"),
    )
    assert _numbers(document) == [("i", "I"), ("een", "1"), ("ii", "II"), ("twee", "2")]


def test_every_level_has_its_own_pattern() -> None:
    scheme = NumberingScheme("Deel {n}", "Stuk {n}", "{parent}-{n}", "Aanhangsel {n}", "art. {n}")
    document = doc(
        section("h", section("p", role="paragraaf")),
        section("d", role="afdeling"),
        section("b", role="bijlage"),
        article("a"),
        scheme=scheme,
    )
    assert [n for _, n in _numbers(document)] == ["Deel 1", "Deel 1-1", "Stuk 1", "Aanhangsel 1", "art. 1"]


def test_members_letters_degrees_and_steps() -> None:
    members = items(
        "lid", "een", item("twee", items("letter", "a", item("b", items("graad", "1", "2")))), "drie"
    )
    assert list(_item_numbers(members)) == ["1", "2", "a", "b", "1", "2", "3"]
    assert list(_item_numbers(items("stap", "een", "twee"))) == ["1", "2"]


def test_bullets_have_no_number_but_what_is_in_them_has() -> None:
    assert list(_item_numbers(items("punt", item("x", items("letter", "a", "b")), "y"))) == ["", "a", "b", ""]


def test_lists_in_a_box_are_numbered_too() -> None:
    assert list(_item_numbers(box(items("stap", "een", "twee")))) == ["1", "2"]


def test_every_list_starts_again() -> None:
    assert list(_item_numbers(items("letter", "x", "y"), items("letter", "z"))) == ["a", "b", "a"]


def test_paragraphs_and_tables_stay_as_they_are() -> None:
    blocks = (par("Zin."), table(row("Kop"), row("Cel", symbol="r")))
    assert number_document(doc(*blocks)).blocks == blocks


def test_each_document_counts_for_itself() -> None:
    one, two = number(Package((doc(section("a"), kind="een"), doc(section("b"), kind="twee")))).documents
    assert one.blocks[0].number == two.blocks[0].number == "1"  # type: ignore[union-attr]


def test_numbering_again_changes_nothing() -> None:
    document = doc(section("h", section("p", role="paragraaf")), article("a", items("lid", "x", "y")))
    once = number_document(document)
    assert number_document(once) == once


def test_two_chapters_with_the_same_number_count_their_sections_on() -> None:
    """A fixed chapter number happens in an amending regulation; no two sections may share a number."""
    scheme = NumberingScheme(chapter="Hoofdstuk 3")
    document = doc(
        section("a", section("a.een", role="paragraaf")),
        section("b", section("b.een", role="paragraaf")),
        scheme=scheme,
    )
    assert [n for _, n in _numbers(document)] == [
        "Hoofdstuk 3",
        "Hoofdstuk 3.1",
        "Hoofdstuk 3",
        "Hoofdstuk 3.2",
    ]


@pytest.mark.parametrize(
    ("value", "figures"),
    [(1, "I"), (2, "II"), (3, "III"), (4, "IV"), (5, "V"), (6, "VI"), (8, "VIII"), (9, "IX"), (10, "X"),
     (14, "XIV"), (19, "XIX"), (20, "XX"), (24, "XXIV"), (39, "XXXIX"), (0, "")],
)  # fmt: skip
def test_roman(value: int, figures: str) -> None:
    assert roman(value) == figures


@pytest.mark.parametrize(
    ("value", "sign"),
    [(1, "a"), (26, "z"), (27, "aa"), (28, "ab"), (52, "az"), (53, "ba"), (702, "zz")],
)
def test_letter(value: int, sign: str) -> None:
    assert letter(value) == sign


def test_an_article_in_between_takes_the_number_before_it_with_a_letter() -> None:
    document = doc(
        article("apv.een"),
        article("apv.twee", role="tussenartikel"),
        article("apv.drie", role="tussenartikel"),
        article("apv.vier"),
        article("apv.vijf", role="tussenartikel"),
        scheme=NumberingScheme(article="3:{n}"),
    )
    numbered = number_document(document)
    assert [block.number for block in numbered.blocks] == ["3:1", "3:1a", "3:1b", "3:2", "3:2a"]  # type: ignore[union-attr]


def test_the_first_article_is_never_in_between() -> None:
    numbered = number_document(doc(article("apv.een", role="tussenartikel")))
    assert [block.number for block in numbered.blocks] == ["1"]  # type: ignore[union-attr]
