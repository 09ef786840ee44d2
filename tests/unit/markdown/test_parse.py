from __future__ import annotations

import pytest

from beleidsgen.diagnostics import Place
from beleidsgen.document.blocks import Block, Callout, ItemList, Paragraph, Table
from beleidsgen.document.inlines import Blank, Citation, Emphasis, Link, Reference, Strong, Text, Value
from beleidsgen.document.walk import plain_text
from beleidsgen.markdown.parse import parse_blocks, parse_inlines
from beleidsgen.names import FactName, SourceId, Symbol

ARTICLE = """\
1. De aanvrager verstrekt:
   a. <!-- #naam --> zijn naam
   b. zijn adres:
      1. de straat
      2. het huisnummer
2. <!-- #weigeren --> De burgemeester weigert de vergunning.
   Hij motiveert dat.
"""


def blocks_of(text: str, **options: object) -> tuple[Block, ...]:
    result = parse_blocks(text, symbol=Symbol("apv.x"), **options)  # type: ignore[arg-type]
    assert result.findings == ()
    return result.value


def codes_of(text: str) -> list[str]:
    return [finding.code for finding in parse_blocks(text, symbol=Symbol("apv.x")).findings]


def the_list(block: Block) -> ItemList:
    assert isinstance(block, ItemList)
    return block


def test_an_article_has_members_letters_and_degrees() -> None:
    (members,) = map(the_list, blocks_of(ARTICLE, in_article=True))
    letters = the_list(members.items[0].children[1])
    degrees = the_list(letters.items[1].children[1])
    assert [members.style, letters.style, degrees.style] == ["lid", "letter", "graad"]
    assert [item.symbol for item in members.items] == [None, "apv.x/weigeren"]
    assert letters.items[0].symbol == "apv.x/naam"
    assert plain_text(members.items[1]) == "De burgemeester weigert de vergunning. Hij motiveert dat."


def test_outside_an_article_digits_are_steps() -> None:
    assert the_list(blocks_of("1. Bel.\n2. Meld.\n")[0]).style == "stap"


def test_a_letter_that_no_list_can_start_with_stays_a_sentence() -> None:
    (paragraph,) = blocks_of("De wethouder\nb. is een letter.\n")
    assert plain_text(paragraph) == "De wethouder b. is een letter."


def test_a_single_member_is_a_paragraph_with_letters() -> None:
    paragraph, letters = blocks_of("Er is een plan voor:\n\na. toezicht\nb. hulp\n", in_article=True)
    assert isinstance(paragraph, Paragraph)
    assert the_list(letters).style == "letter"


@pytest.mark.parametrize("indent", [2, 3, 4])
def test_letters_under_a_number_may_be_indented_as_people_do(indent: int) -> None:
    text = "".join(
        f"{number}. Lid:\n{' ' * indent}a. een\n{' ' * indent}b. twee\n" for number in range(1, 13)
    )
    (members,) = map(the_list, blocks_of(text, in_article=True))
    assert [len(the_list(item.children[1]).items) for item in members.items] == [2] * 12


def test_links_references_and_citations() -> None:
    text = (
        "Zie [](#apv.y), [](wet:gemw-151a), [eerste lid, onder b](wet:gemw-160), "
        "[](apv-hoofdstuk-3.md#apv.z) en [CoMensha](https://comensha.nl).[](bron:ibp-2018)"
    )
    (paragraph,) = blocks_of(text)
    assert isinstance(paragraph, Paragraph)
    assert [part for part in paragraph.children if not isinstance(part, Text)] == [
        Reference(Symbol("apv.y")),
        Citation(SourceId("gemw-151a"), "tekst"),
        Citation(SourceId("gemw-160"), "tekst", "eerste lid, onder b"),
        Reference(Symbol("apv.z")),
        Link("https://comensha.nl", (Text("CoMensha"),)),
        Citation(SourceId("ibp-2018"), "noot"),
    ]


def test_weight() -> None:
    assert parse_inlines("een **vet *en schuin*** woord").value == (
        Text("een "),
        Strong((Text("vet "), Emphasis((Text("en schuin"),)))),
        Text(" woord"),
    )


def test_a_table_has_widths_a_wide_page_and_rows_with_symbols() -> None:
    text = "<!-- breed -->\n| Actie | Wie |\n|----|--|\n| <!-- ##plan.a.x --> Melden | de *politie* |\n"
    (table,) = blocks_of(text)
    assert isinstance(table, Table)
    assert (table.wide, table.widths) == (True, (2, 1))
    assert [row.symbol for row in table.rows] == ["plan.a.x"]
    assert plain_text(table) == "Actie\tWie\nMelden\tde politie"


def test_words_beyond_the_last_column_are_kept() -> None:
    result = parse_blocks("| a | b |\n|---|---|\n| c | d | e |\n", symbol=Symbol("apv.x"))
    assert plain_text(result.value[0]) == "a\tb\nc\td | e"
    assert [finding.code for finding in result.findings] == ["V119"]


def test_a_box_and_a_named_paragraph() -> None:
    (box,) = blocks_of("<!-- #kader -->\n> <!-- #zin --> Let op.\n")
    assert isinstance(box, Callout)
    assert box.symbol == "apv.x/kader"
    assert box.children == (Paragraph((Text("Let op."),), Symbol("apv.x/zin")),)


# Values

TOKEN = "\ue0000\ue001"
VALUE = Value(FactName("gemeente.naam"), "*Test*|dam <b> [x](y)\n# kop")


@pytest.mark.parametrize(
    "text", [TOKEN, f"x {TOKEN}", f"**{TOKEN}**", f"[{TOKEN}](https://x.nl)", f"> {TOKEN}"]
)
def test_a_value_is_never_read_as_markup(text: str) -> None:
    (block,) = blocks_of(text, values=(VALUE,))
    assert plain_text(block).endswith("*Test*|dam <b> [x](y) # kop")


def test_a_value_in_a_cell_and_a_blank_in_bold() -> None:
    blank = Blank(FactName("regio.ggd"), "GGD")
    text = "| \ue0000\ue001 |\n|---|\n| **\ue0001\ue001** |\n"
    (table,) = blocks_of(text, values=(VALUE, blank))
    assert isinstance(table, Table)
    assert plain_text(table.header) == "*Test*|dam <b> [x](y) # kop"
    assert table.rows[0].cells[0].children == (blank,)


def test_a_value_in_an_address_is_made_fit_for_it() -> None:
    value = Value(FactName("x"), "a b")
    (link,) = parse_inlines("[x](https://x.nl/\ue0000\ue001)", values=(value,)).value
    assert link == Link("https://x.nl/a%20b", (Text("x"),))


def test_a_token_of_a_value_that_does_not_exist_is_dropped() -> None:
    assert parse_inlines("a \ue0007\ue001 b", values=(VALUE,)).value == (Text("a b"),)


def test_without_values_token_characters_are_words() -> None:
    assert parse_inlines(TOKEN).value == (Text(TOKEN),)


# Findings


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# Kop\n", "V110"),
        ("Kop\n---\n", "V110"),
        ("een <b>vet</b> woord", "V111"),
        ("![plaatje](x.png)", "V112"),
        ("zin <!-- nog nakijken -->", "V113"),
        ("<!-- #Geen Symbool --> zin", "V113"),
        ("[x](javascript:alert)", "V114"),
        ("[x](#Geen_Symbool)", "V114"),
        ("[](bron:)", "V114"),
        ("***\n", "V115"),
        ("```\ncode\n```\n", "V115"),
        ("een <!-- #x --> zin", "V116"),
        ("<!-- breed -->\n\n- x\n", "V116"),
        ("<!-- #x -->\n\n- x\n", "V116"),
        ("<!-- breed -->\n\nzin\n", "V116"),
        ("| a | b |\n|---|---|\n| c | <!-- #x --> d |\n", "V116"),
        ("<!-- #x --> <!-- #y --> zin", "V116"),
        ("<!-- #x --> een\n\n<!-- #x --> twee", "V117"),
        ("zin[^1]\n\n[^1]: uitleg\n", "V118"),
        ("1. een\n\ntussen\n\n2. twee\n", "V121"),
        ("a. een\n\ntussen\n\nb. twee\n", "V121"),
        ("<!-- #x figuur stroom --> een\n\ntwee\n", "V122"),
        ("<!-- #x figuur plaatje --> een\n\n- twee\n", "V123"),
    ],
)
def test_what_the_dialect_does_not_know_is_noticed(text: str, code: str) -> None:
    assert code in codes_of(text)


def test_nothing_that_was_typed_is_lost() -> None:
    text = "# Kop\n\n```\ncode\n```\n\n<b>x</b> ![plaat](x.png) [j](javascript:x)\n"
    words = [plain_text(block) for block in parse_blocks(text, symbol=Symbol("apv.x")).value]
    assert words == ["Kop", "code", "<b>x</b> plaat j"]


def test_a_finding_says_where() -> None:
    place = Place("x.md", 10, symbol="apv.x")
    result = parse_blocks("zin\n\nnog <b>een</b>\n", symbol=Symbol("apv.x"), place=place)
    assert [finding.place for finding in result.findings] == [Place("x.md", 12, 0, "apv.x")] * 2


def test_the_place_stays_unknown_when_it_is() -> None:
    assert parse_inlines("<b>").findings[0].place.line == 0
