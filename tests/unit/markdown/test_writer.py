from __future__ import annotations

from dataclasses import replace

import pytest

from beleidsgen.document.blocks import (
    Article,
    Block,
    Callout,
    Cell,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Row,
    Section,
    Table,
)
from beleidsgen.document.inlines import (
    Blank,
    Citation,
    Emphasis,
    Inline,
    Link,
    Reference,
    Strong,
    Text,
    Value,
)
from beleidsgen.document.package import Document
from beleidsgen.document.walk import normalise
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.markdown.writer import write_markdown
from beleidsgen.names import DocumentKind, FactName, SourceId, Symbol


def paragraph(*inlines: Inline | str, symbol: str | None = None) -> Paragraph:
    children = tuple(Text(part) if isinstance(part, str) else part for part in inlines)
    return Paragraph(children, Symbol(symbol) if symbol else None)


def item(*children: Block | str, symbol: str | None = None) -> Item:
    blocks = tuple(paragraph(child) if isinstance(child, str) else child for child in children)
    return Item(blocks, Symbol(symbol) if symbol else None)


def document(*blocks: Block) -> Document:
    return Document(DocumentKind("proef"), (Text("Proef"),), "de proef", blocks)


def written(*blocks: Block) -> str:
    """The body of the file; what it holds is read back as it was."""
    whole = document(*blocks)
    text = write_markdown(whole)
    assert read_markdown(text).value == normalise(whole)
    return text.split("---\n\n", 1)[1] if blocks else ""


def line(*inlines: Inline | str) -> str:
    return written(paragraph(*inlines)).rstrip("\n")


def test_the_head_comes_first_and_in_order() -> None:
    whole = replace(
        document(), title=(Text('Het "*plan*"'),), meta={"gemeente": "Test\\dam", "op orde": "ja: nee"}
    )
    assert write_markdown(whole) == (
        '---\ntitle: "Het \\"\\\\*plan\\\\*\\""\ngemeente: "Test\\\\dam"\n"op orde": "ja: nee"\n'
        'soort: "proef"\nnaam: "de proef"\n---\n'
    )
    assert read_markdown(write_markdown(whole)).value == normalise(whole)


def test_headings_carry_symbol_role_and_number() -> None:
    article = Article(Symbol("apv.x"), (Text("Verbod"),), (), "artikel", "3:4")
    assert written(
        Section(Symbol("apv"), (Text("Regels"),), (article,), "hoofdstuk", "2"),
        Section(Symbol("apv.b"), (Text("Kaart"),), (), "bijlage", "Bijlage 1"),
        Section(Symbol("apv.t"), (Text("Toelichting"),), (), "toelichting"),
    ) == (
        "# 2 Regels <!-- ##apv hoofdstuk 2 -->\n\n"
        "## Artikel 3:4 Verbod <!-- ##apv.x artikel 3:4 -->\n\n"
        "# Bijlage 1 Kaart <!-- ##apv.b bijlage Bijlage 1 -->\n\n"
        "# Toelichting <!-- ##apv.t toelichting -->\n"
    )


def test_a_heading_deeper_than_six_keeps_its_depth() -> None:
    node: Block = paragraph("diep")
    for depth in range(8, 0, -1):
        node = Section(Symbol(f"a.d{depth}"), (Text(f"D{depth}"),), (node,))
    assert "###### D8 <!-- ##a.d8 paragraaf^8 -->" in written(node)


def test_every_sentence_has_its_line() -> None:
    assert line("Een zin. Nog een, bijv. deze! ", Strong((Text("Vet. En vet."),)), " Drie.") == (
        "Een zin.\nNog een, bijv. deze!\n**Vet. En vet.**\nDrie."
    )


def test_a_list_in_an_article() -> None:
    letters = ItemList("letter", (item("een"), item(paragraph("twee", symbol="apv.x/p"), symbol="apv.x/b")))
    members = ItemList("lid", (item("Lid:", letters), item("Lid twee. Zin twee.", "Alinea.")))
    assert written(Article(Symbol("apv.x"), (Text("X"),), (members,))) == (
        "# X <!-- ##apv.x artikel -->\n\n"
        "1. Lid:\n"
        "   a. een\n"
        "   b. <!-- ##apv.x/b --> twee <!-- ##apv.x/p -->\n"
        "2. Lid twee.\n"
        "   Zin twee.\n"
        "\n"
        "   Alinea.\n"
    )


def test_two_lists_in_a_row_are_kept_apart() -> None:
    bullets = ItemList("punt", (item("x"),))
    assert written(bullets, bullets) == "- x\n\n<!-- -->\n\n- x\n"


def test_items_that_do_not_start_with_words() -> None:
    bullets = ItemList("punt", (item("x"),))
    steps = ItemList("stap", (item(), item(bullets, symbol="a.b"), item(Callout((paragraph("k"),)))))
    assert written(steps) == "1. <!-- -->\n2. <!-- ##a.b -->\n\n   - x\n3. <!-- -->\n\n   > k\n"


def test_the_tenth_item_and_the_letter_after_z() -> None:
    text = written(ItemList("stap", (*[item("x")] * 9, item("x", ItemList("letter", (item("y"),) * 27)))))
    assert "\n10. x\n    a. y\n" in text
    assert text.endswith("    z. y\n    z. y\n")


def test_a_table() -> None:
    header = Row((Cell((Text("Wat|"),)), Cell((Text("Wie"),))))
    row = Row((Cell((Text("dit"),)),), Symbol("plan.a"))
    assert written(Table(header, (row,), (1, 2), Symbol("plan.t"), wide=True)) == (
        "<!-- ##plan.t --> <!-- breed -->\n| Wat\\| | Wie |\n|---|------|\n| <!-- ##plan.a --> dit |  |\n"
    )


def test_a_figure() -> None:
    steps = ItemList("stap", (item("Melden"),))
    caption = (Text("De weg. Van wie? Wij"),)
    figure = Figure(Symbol("a.f"), "stroom", caption, steps, "2")
    assert written(figure) == (
        "<!-- ##a.f figuur stroom 2 --> Figuur 2. De weg.\nVan wie?\nWij\n\n1. Melden\n"
    )
    assert written(replace(figure, number="", caption=())) == "<!-- ##a.f figuur stroom -->\n\n1. Melden\n"


def test_a_list_after_a_figure_with_a_list_is_kept_apart() -> None:
    bullets = ItemList("punt", (item("x"),))
    figure = Figure(Symbol("a.f"), "stroom", (Text("Weg"),), bullets)
    assert written(figure, bullets) == "<!-- ##a.f figuur stroom --> Weg\n\n- x\n\n<!-- -->\n\n- x\n"


def test_a_figure_of_nothing_is_a_paragraph() -> None:
    figure = Figure(Symbol("a.f"), "stroom", (Text("Weg"),), ItemList("punt", ()), "1")
    assert written(figure) == "Weg <!-- ##a.f -->\n"


def test_a_box() -> None:
    box = Callout((paragraph("Een."), ItemList("punt", (item("x"),))), Symbol("a.k"))
    assert written(box) == "<!-- ##a.k -->\n> Een.\n>\n> - x\n"


def test_what_says_nothing_is_not_written() -> None:
    empty = paragraph(" ", symbol="a.p")
    assert written(empty, Callout(()), ItemList("punt", ()), Table(Row(()), (), ()), paragraph("x")) == "x\n"


def test_a_heading_in_a_box_or_an_item_is_a_bold_line() -> None:
    section = Section(Symbol("a.s"), (Text("Kop"),), (paragraph("x"),))
    assert written(Callout((section,))) == "> **Kop**\n>\n> x\n"
    assert written(ItemList("punt", (item(section),))) == "- **Kop**\n\n  x\n"


# Inlines


def test_references_carry_label_and_file() -> None:
    here = Reference(Symbol("apv.x"), "artikel 3:7")
    there = Reference(Symbol("apv.x"), "artikel 3:7 van de APV", "apv-hoofdstuk-3")
    assert line(here, " en ", there) == (
        "[artikel 3:7](#apv.x) en [artikel 3:7 van de APV](apv-hoofdstuk-3.md#apv.x)"
    )
    assert line(Reference(Symbol("apv.x"))) == "[](#apv.x)"


def test_citations_in_the_sentence() -> None:
    source = SourceId("gemw-151a")
    full = Citation(source, "tekst", 'lid "1"', "artikel 151a van de Gemeentewet", "https://x.nl/a&artikel=1")
    assert line(full) == (
        '[artikel 151a van de Gemeentewet](https://x.nl/a&artikel=1 "bron:gemw-151a lid \\"1\\"")'
    )
    assert line(Citation(source, "tekst", "", "de wet")) == '[de wet](# "bron:gemw-151a")'
    assert line(Citation(source, "tekst", "eerste lid")) == "[eerste lid](wet:gemw-151a)"


def test_notes_stand_at_the_end_once_in_order_of_use() -> None:
    law = Citation(SourceId("sr-273f"), "noot", "", "artikel 273f", "https://x.nl")
    report = Citation(SourceId("ibp-2018"), "noot", "", "1. het rapport")
    assert written(paragraph("A", report, law, report, "."), paragraph("(dit)")) == (
        "A[^ibp-2018][^sr-273f][^ibp-2018].\n\n(dit)\n\n"
        "[^ibp-2018]: 1\\. het rapport <!-- bron:ibp-2018 -->\n"
        "[^sr-273f]: [artikel 273f](https://x.nl) <!-- bron:sr-273f -->\n"
    )
    assert line(Citation(SourceId("ibp-2018"))) == "[](bron:ibp-2018)"
    assert line("x", law, "(y): z", law, ": q").startswith("x[^sr-273f]\\(y): z[^sr-273f]\\: q")


def test_a_blank_cannot_be_missed() -> None:
    blank = Blank(FactName("gemeente.inwoners"), "aantal *inwoners*")
    assert line("Er zijn ", blank, ".") == (
        "Er zijn **[in te vullen: aantal \\*inwoners\\*]**<!-- veld: gemeente.inwoners -->."
    )


def test_marks_that_would_flow_together_are_kept_apart() -> None:
    bold, italic = Strong((Text("b"),)), Emphasis((Text("i"),))
    assert line(bold, italic) == "**b**<!-- -->*i*"
    assert line("a", Strong((Text("(b)"),)), "c") == "a<!-- -->**(b)**<!-- -->c"
    assert line(Strong((italic,))) == "***i***"
    assert line(Strong((italic, Text(" b")))) == "**<!-- -->*i* b**"
    assert line("a", bold, "c") == "a**b**c"


def test_white_space_stands_outside_marks() -> None:
    assert line("a", Strong((Text(" b "),)), "c") == "a **b** c"


def test_a_link() -> None:
    assert line(Link("https://x.nl/a (b)", (Text("[x]"),))) == "[\\[x\\]](https://x.nl/a%20%28b%29)"
    assert line(Link("https://x.nl", ())) == "[https://x.nl](https://x.nl)"
    assert line(Link("javascript:x", (Text("x"),))) == "x"
    assert line("Let op!", Link("https://x.nl", (Text("x"),)), "!") == "Let op\\![x](https://x.nl)!"


@pytest.mark.parametrize(
    "words",
    [
        "1. x",
        "a. x",
        "(2) x",
        "iv) x",
        "II. x",
        "#x",
        "- x",
        "+ x",
        "-- x",
        "> x",
        ": x",
        "=x",
        "Table: x",
        "B) x",
    ],
)
def test_a_line_that_looks_like_structure_does_not_become_it(words: str) -> None:
    assert line(words).count("\\") == 1
    assert line(f"Zin. {words}").startswith("Zin.")


@pytest.mark.parametrize(
    "words", ["A. Jansen", "-5 graden", "2026 was", "'s-Gravenhage", "post@x.nl", "a_b", "50%"]
)
def test_common_words_are_not_escaped(words: str) -> None:
    assert line(words) == words


def test_a_value_stands_as_typed() -> None:
    nasty = "&amp; <b> \"'{}%#*_[]()| \\ {{ x }} ~~a~~ ^b^ $c$ @d `e`"
    assert read_markdown(write_markdown(document(paragraph(Value(FactName("x"), nasty))))).value.blocks == (
        paragraph(nasty),
    )
    assert line(Value(FactName("x"), "een\ntwee")) == "een twee"


def test_a_box_around_nothing_is_nothing() -> None:
    assert read_markdown('---\ntitle: ""\n---\n>\n').value.blocks == ()


def test_odd_spaces_survive() -> None:
    assert line("\xa0x €\xa01\xa0") == "&nbsp;x €\xa01&nbsp;"
    assert line("x \u2003 y") == "x &#8195; y"
