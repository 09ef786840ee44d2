"""What a person can do to a written file in an editor, and what is read then."""

from __future__ import annotations

import pytest

from beleidsgen.document.blocks import Article, Callout, ItemList, Paragraph, Section
from beleidsgen.document.inlines import Blank, Citation, Inline, Strong, Text
from beleidsgen.document.package import Document
from beleidsgen.document.walk import find, plain_text, symbol_of, walk
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.names import FactName, SourceId, Symbol

FILE = """\
---
title: "APV van \\"Test\\\\*dam\\\\*\\""
gemeente: "Testdam"
soort: "apv-hoofdstuk-3"
naam: "de APV"
---

# Afdeling 1 Algemeen <!-- ##apv.algemeen afdeling Afdeling 1 -->

## Artikel 3:1 Definities <!-- ##apv.definities artikel 3:1 -->

Dit zijn definities. <!-- ##apv.definities/slot -->

## Artikel 3:2 Vergunning <!-- ##apv.vergunning artikel 3:2 -->

1. <!-- ##apv.vergunning/verbod --> Het is verboden zonder vergunning van [artikel 3:1](#apv.definities).
2. Er zijn **[in te vullen: aantal]**<!-- veld: sekswerk.aantal --> bedrijven.[^gemw-151a]

[^gemw-151a]: [artikel 151a van de Gemeentewet](https://x.nl) <!-- bron:gemw-151a -->
"""


def read(text: str, *codes: str) -> Document:
    result = read_markdown(text, file="x.md")
    assert [finding.code for finding in result.findings] == list(codes)
    return result.value


def edited(old: str, new: str, *codes: str) -> Document:
    assert old in FILE
    return read(FILE.replace(old, new), *codes)


def article(document: Document, symbol: str) -> Article:
    node = find(document, symbol)
    assert isinstance(node, Article)
    return node


def leaves(document: Document) -> list[Inline]:
    return [
        inline
        for visit in walk(document)
        if isinstance(visit.node, Paragraph)
        for inline in visit.node.children
        if not isinstance(inline, Text)
    ]


def test_what_was_written_is_read() -> None:
    document = read(FILE)
    assert (document.kind, document.name, document.meta) == (
        "apv-hoofdstuk-3",
        "de APV",
        {"gemeente": "Testdam"},
    )
    assert document.title == (Text('APV van "Test*dam*"'),)
    (section,) = document.blocks
    assert isinstance(section, Section)
    assert (section.role, section.title, section.number) == ("afdeling", (Text("Algemeen"),), "")
    assert [symbol_of(visit.node) for visit in walk(document) if symbol_of(visit.node)] == [
        "apv.algemeen",
        "apv.definities",
        "apv.definities/slot",
        "apv.vergunning",
        "apv.vergunning/verbod",
    ]
    members = article(document, "apv.vergunning").children[0]
    assert isinstance(members, ItemList)
    assert members.style == "lid"


def test_an_editor_may_change_line_ends_and_add_blanks() -> None:
    changed = "\ufeff" + FILE.replace(".\n", ".  \n").replace("\n\n", "\n\n\n").replace("\n", "\r\n")
    assert read(changed) == read(FILE)


def test_a_new_article_gets_a_symbol_and_a_role() -> None:
    document = edited("## Artikel 3:2", "## Artikel 3:1a Nieuw, óók dit\n\nTekst.\n\n## Artikel 3:2")
    new = article(document, "eigen.nieuw-ook-dit")
    assert (new.role, plain_text(new.title), plain_text(new.children[0])) == (
        "artikel",
        "Nieuw, óók dit",
        "Tekst.",
    )


def test_a_heading_without_words_before_it_is_what_its_neighbour_is() -> None:
    document = edited("## Artikel 3:2", "## Zonder nummer\n\n## Artikel 3:2")
    assert article(document, "eigen.zonder-nummer").role == "artikel"


@pytest.mark.parametrize(
    ("heading", "role", "title"),
    [
        ("# Bijlage 2 Kaart", "bijlage", "Kaart"),
        ("# Hoofdstuk 4. Slot", "hoofdstuk", "Slot"),
        ("# Afdeling 3 Slot", "afdeling", "Slot"),
        ("# Artikel II Slot", "wijzigingsartikel", "Slot"),
        ("# 2.3 Slot", "hoofdstuk", "Slot"),
        ("## 112 bellen", "paragraaf", "112 bellen"),
        ("# 2026 als ijkjaar", "hoofdstuk", "2026 als ijkjaar"),
        ("# **Vet** begin", "hoofdstuk", "Vet begin"),
        ("#", "hoofdstuk", ""),
    ],
)
def test_a_heading_shows_what_it_is(heading: str, role: str, title: str) -> None:
    (node,) = read(f'---\ntitle: "x"\n---\n\n{heading}\n').blocks
    assert isinstance(node, Section | Article)
    assert (node.role, plain_text(node.title)) == (role, title)


def test_a_number_that_a_person_changed_is_not_taken_for_words() -> None:
    document = edited("## Artikel 3:2 Vergunning", "## Artikel 3:9 Vergunning")
    assert plain_text(article(document, "apv.vergunning").title) == "Vergunning"


def test_a_title_that_starts_with_a_number_keeps_it() -> None:
    document = edited("Definities <!--", "3:1 Definities <!--")
    assert plain_text(article(document, "apv.definities").title) == "3:1 Definities"


def test_two_new_headings_with_one_title_have_two_symbols() -> None:
    document = read("---\ntitle: x\n---\n\n# Nieuw\n\n# Nieuw\n")
    assert [symbol_of(block) for block in document.blocks] == ["eigen.nieuw", "eigen.nieuw-2"]


def test_a_copied_article_gets_its_own_symbol() -> None:
    again = "## Artikel 3:2 Vergunning <!-- ##apv.vergunning artikel 3:2 -->\n\nEen kopie.\n"
    document = read(f"{FILE}\n{again}", "V117")
    assert plain_text(article(document, "eigen.vergunning").children[0]) == "Een kopie."


def test_a_blank_that_was_filled_in_is_text() -> None:
    document = edited(
        "**[in te vullen: aantal]**<!-- veld: sekswerk.aantal -->", "12 <!-- veld: sekswerk.aantal -->"
    )
    assert not [inline for inline in leaves(document) if isinstance(inline, Blank)]


def test_a_blank_stays_a_blank_without_its_comment() -> None:
    document = edited("<!-- veld: sekswerk.aantal -->", "")
    assert Blank(FactName(""), "aantal") in leaves(document)


def test_bold_words_before_a_blank_stay_bold_words() -> None:
    document = edited("**[in te", "**nu [in te")
    assert [inline for inline in leaves(document) if isinstance(inline, Strong | Blank)] == [
        Strong((Text("nu"),)),
        Blank(FactName("sekswerk.aantal"), "aantal"),
    ]


def test_a_note_of_a_person_comes_into_the_sentence() -> None:
    document = read(
        FILE.replace("definities. <!--", "definities.[^1] <!--") + "\n[^1]: Zie *boven*.\n", "V118"
    )
    assert plain_text(find(document, "apv.definities/slot") or ()) == "Dit zijn definities. (Zie boven.)"


def test_a_note_that_nobody_refers_to_stays_as_a_paragraph() -> None:
    document = read(f"{FILE}\n[^los]: Een losse noot.\n")
    assert "Een losse noot." in plain_text(document)


def test_our_note_is_a_citation_again() -> None:
    assert Citation(SourceId("gemw-151a")) in leaves(read(FILE))


def test_text_under_no_heading_and_a_box() -> None:
    document = read("---\ntitle: x\n---\nVoorwoord.\n\n> Kader.\n")
    assert [type(block) for block in document.blocks] == [Paragraph, Callout]


def test_a_local_name_is_part_of_the_heading_above_it() -> None:
    document = edited("2. Er zijn", "2. <!-- #aantal --> Er zijn")
    assert find(document, Symbol("apv.vergunning/aantal")) is not None


# The head


def test_without_a_head_the_file_name_says_the_kind() -> None:
    result = read_markdown("Tekst.\n", file="map/bibob-triggers.md")
    assert result.value.kind == "bibob-triggers"
    assert [(finding.code, finding.place.line) for finding in result.findings] == [("V120", 1)]


def test_without_anything_the_kind_is_document() -> None:
    assert read_markdown("").value.kind == "document"


def test_a_head_that_a_person_typed_is_read_too() -> None:
    head = (
        "---\ntitle: Zonder aanhalingstekens: ja\nstatus: 'vastgesteld, ''nu'''\n# opmerking\nsoort: x\n---\n"
    )
    document = read(head)
    assert plain_text(document.title) == "Zonder aanhalingstekens: ja"
    assert document.meta == {"status": "vastgesteld, 'nu'"}


@pytest.mark.parametrize("line", ["- lijst", "geen regel", '"half: x', ": x"])
def test_a_line_of_the_head_that_says_nothing_is_noticed(line: str) -> None:
    result = read_markdown(f"---\nsoort: x\n{line}\n---\n", file="x.md")
    assert [(finding.code, finding.place.line) for finding in result.findings] == [("V120", 3)]


def test_a_broken_string_in_the_head_is_kept_as_it_is() -> None:
    assert read('---\nstatus: "half\n---\n').meta == {"status": "half"}


def test_findings_count_lines_in_the_whole_file() -> None:
    result = read_markdown(FILE.replace("Dit zijn", "Dit <b>zijn"), file="x.md")
    assert str(result.findings[0].place) == "x.md:12"
