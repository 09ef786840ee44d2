"""The smaller parts of the Word writer: words, widths, counting, pages, reading."""

from __future__ import annotations

import pytest

from beleidsgen.document.inlines import Citation, Reference, Strong, Text
from beleidsgen.names import SourceId, Symbol
from beleidsgen.writers.docx_counting import counter_of, printed, take_number_apart
from beleidsgen.writers.docx_inlines import number_in
from beleidsgen.writers.docx_pages import Piece, lay_out
from beleidsgen.writers.docx_read import read_paragraphs
from beleidsgen.writers.docx_shell import Page
from beleidsgen.writers.docx_tables import column_widths
from beleidsgen.writers.docx_text import address, bookmark_name, escape, plain


def test_short_bookmarks_can_be_read_back_and_long_ones_differ() -> None:
    assert bookmark_name("apv.x-y/z") == "apv_x__y___z"
    assert bookmark_name("2.x") == "_2_x"
    long = ["beleid.een-heel-lange-naam.van-een-onderdeel", "beleid.een-heel-lange-naam.van-een-ander-deel"]
    assert len({bookmark_name(symbol) for symbol in long}) == 2
    assert all(len(bookmark_name(symbol)) == 40 for symbol in long)


def test_escape_keeps_what_is_plain() -> None:
    assert escape("gewone woorden – “zo”") == "gewone woorden – “zo”"
    assert escape("a & b <c> \"d\" 'e'") == "a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39;"
    assert escape("a\r\nb\tc\x00\x85d\u2028e\ud800\uffff") == "a b c d e"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.nl/jci1.3:c:BWBR0005416&artikel=1", "https://a.nl/jci1.3:c:BWBR0005416&artikel=1"),
        ("https://voorbeeld.nl/een pad", "https://voorbeeld.nl/een%20pad"),
        ("mailto:meldpunt@voorbeeld.nl", "mailto:meldpunt@voorbeeld.nl"),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_addresses(url: str, expected: str) -> None:
    assert address(url) == expected


def test_plain_words_of_a_title() -> None:
    citations = (Citation(SourceId("w-1"), "tekst"), Citation(SourceId("w-2")))
    assert plain((Text("Zie "), Strong((Reference(Symbol("a.b")),)), *citations)) == "Zie a.bw-1"


def test_widths_fill_the_page_exactly() -> None:
    for weights in ([1], [1, 2, 3], [1, 100], [5, 5, 5, 5, 5, 5, 5], [0, 0], [1] * 30):
        for total in (9070, 14002, 301):
            widths = column_widths(weights, total)
            assert sum(widths) == total
            assert min(widths) >= min(964, total // len(weights))


@pytest.mark.parametrize("text", ["x", "3:2a", "", "IIX", "Bijlage A", "3%1", "01a"])
def test_what_no_list_can_print(text: str) -> None:
    assert take_number_apart(text) is None


def test_counting() -> None:
    for count in range(1, 60):
        roman = printed(count, "upperRoman")
        apart = take_number_apart(roman)
        assert apart is not None
        assert (apart.count, apart.format) == (count, "upperRoman")
        assert counter_of(printed(count, "lowerLetter"), "lowerLetter") == count
        assert counter_of(printed(count, "decimal"), "decimal") == count
    assert counter_of("ab", "lowerLetter") == 0
    assert counter_of("0", "decimal") == 0


@pytest.mark.parametrize(
    ("label", "number", "expected"),
    [
        ("paragraaf 2.3", "2.3", (10, 13)),
        ("paragraaf 2.31", "2.3", None),
        ("paragraaf 2.3.1", "2.3", None),
        ("artikel 3:7, tweede lid", "Artikel 3:7", None),
        ("Artikel 3:7, tweede lid", "Artikel 3:7", (0, 11)),
        ("hoofdstuk 2.", "2", (10, 11)),
        ("hoofdstuk 2", "", None),
    ],
)
def test_where_a_field_can_stand(label: str, number: str, expected: tuple[int, int] | None) -> None:
    assert number_in(label, number) == expected


PAGE = Page("<EERST/>", "<WEER/>", "<GEDRAAID/>", "<GEDRAAID-EERST/>", 9070, 14002)
HEAD = Piece("kop", '<w:p><w:pPr><w:pStyle w:val="K"/></w:pPr>K</w:p>')
LOWER = Piece("kop", HEAD.xml, level=2)
UPPER = Piece("kop", HEAD.xml, level=1)
TEXT = Piece("alinea", '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>A</w:p>')
TABLE = Piece("tabel", "<w:tbl>T</w:tbl>")
WIDE = Piece("brede tabel", "<w:tbl>B</w:tbl>")


def order(*pieces: Piece, new_page: bool = False) -> str:
    xml = lay_out(pieces, PAGE, "S", new_page=new_page)
    for old, new in (
        ('<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr></w:p>', "-"),
        ('<w:pStyle w:val="S"/>', ""),
        ("</w:pPr></w:p>", ""),
        ('<w:p><w:pPr><w:pStyle w:val="K"/>', ""),
        ('<w:p><w:pPr><w:pStyle w:val="A"/>', ""),
        ("<w:p><w:pPr>", ""),
        ("</w:pPr>", ""),
        ("</w:p>", ""),
        ("<w:tbl>", ""),
        ("</w:tbl>", ""),
        ("<w:pageBreakBefore/>", "^"),
    ):
        xml = xml.replace(old, new)
    return xml


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ((), "<EERST/>"),
        ((TEXT,), "A<EERST/>"),
        ((TEXT, TABLE), "AT-<EERST/>"),
        ((TABLE, TABLE, TEXT), "T-TA<EERST/>"),
        ((TEXT, HEAD, TEXT, WIDE, TEXT, TEXT, TEXT), "<EERST/>AKAB<GEDRAAID/>AAA<WEER/>"),
        ((TEXT, HEAD, WIDE), "<EERST/>AKB-<GEDRAAID/>"),
        ((TEXT, HEAD, WIDE, TEXT), "<EERST/>AKBA<GEDRAAID/>"),
        ((TEXT, WIDE, HEAD, WIDE, HEAD, TEXT), "<EERST/>ABKB<GEDRAAID/>KA<WEER/>"),
        ((TEXT, UPPER, TEXT, LOWER, WIDE), "<EERST/>AKAKB-<GEDRAAID/>"),
        ((UPPER, LOWER, TEXT, LOWER, WIDE), "KK<EERST/>AKB-<GEDRAAID/>"),
        ((TABLE, WIDE), "T<EERST/>B-<GEDRAAID/>"),
        ((WIDE,), "<EERST/>B-<GEDRAAID/>"),
    ],
)
def test_wide_tables_get_a_page_on_its_side(pieces: tuple[Piece, ...], expected: str) -> None:
    assert order(*pieces) == expected


def test_what_follows_the_text_stands_upright_again() -> None:
    assert lay_out([TEXT], PAGE, "S", new_page=False, tail="<NA/>").endswith("<NA/><EERST/>")
    assert lay_out([WIDE], PAGE, "S", new_page=False, tail="<NA/>").endswith(
        "<GEDRAAID/></w:pPr></w:p><NA/><WEER/>"
    )


def test_the_text_begins_on_a_new_page_after_the_contents() -> None:
    assert order(HEAD, new_page=True) == "^K<EERST/>"
    assert order(TABLE, new_page=True) == "^T-<EERST/>"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04kapot", b"geen zip"])
def test_reading_what_is_no_word_file(data: bytes) -> None:
    with pytest.raises(ValueError, match="geen leesbaar Word-bestand"):
        read_paragraphs(data)
