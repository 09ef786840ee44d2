from __future__ import annotations

import pytest

from beleidsgen.writers.docx_lines import text_lines
from tests.support.word import foreign, listing, paragraph


def test_each_sentence_has_its_own_line_and_a_heading_its_level() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Kop2"/>'
        "</w:style>"
    )
    body = paragraph("Taken", style="Kop2") + paragraph("Wie meldt", style="Eigen")
    body += paragraph("De burgemeester beslist. Het college voert uit, o.a. met de politie.")
    assert text_lines(foreign(body, styles=styles)) == (
        "## Taken",
        "## Wie meldt",
        "De burgemeester beslist.",
        "Het college voert uit, o.a. met de politie.",
    )


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", ["1.", "2.", "3."]),
        ("decimalZero", ["01.", "02.", "03."]),
        ("lowerLetter", ["a.", "b.", "c."]),
        ("upperLetter", ["A.", "B.", "C."]),
        ("lowerRoman", ["i.", "ii.", "iii."]),
        ("upperRoman", ["I.", "II.", "III."]),
        ("ordinal", ["1e.", "2e.", "3e."]),
        ("chicago", ["[nr].", "[nr].", "[nr]."]),
        ("cardinalText", ["[nr].", "[nr].", "[nr]."]),
        ("bullet", ["-", "-", "-"]),
    ],
)
def test_numbers_are_printed_in_their_format(form: str, expected: list[str]) -> None:
    text = "•" if form == "bullet" else "%1."
    body = "".join(paragraph("tekst", numbered=(1, 0)) for _ in range(3))
    assert text_lines(foreign(body, numbering=listing(1, (form, text)))) == tuple(
        f"{n} tekst" for n in expected
    )


def test_no_number_is_printed_where_word_prints_none() -> None:
    body = (
        paragraph("tekst", numbered=(1, 0))
        + paragraph("los", numbered=(0, 0))
        + paragraph("vreemd", numbered=(7, 3))
    )
    assert text_lines(foreign(body, numbering=listing(1, ("none", "%1.")))) == ("tekst", "los", "vreemd")


def test_levels_count_under_each_other_and_start_again() -> None:
    numbering = listing(1, ("upperRoman", "%1"), ("lowerLetter", "%1.%2"), ("decimal", "%2%3°"))
    places = [0, 1, 1, 2, 0, 1, 2, 2]
    body = "".join(paragraph("x", numbered=(1, level)) for level in places)
    shown = [line.removesuffix(" x") for line in text_lines(foreign(body, numbering=numbering))]
    assert shown == ["I", "I.a", "I.b", "b1°", "II", "II.a", "a1°", "a2°"]


def test_a_legal_level_counts_in_figures_and_an_override_starts_again() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/>'
        '<w:lvlText w:val="%1.%2"/></w:lvl>'
        "</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="9"/></w:lvlOverride></w:num>'
    )
    body = paragraph("x", numbered=(1, 0)) + paragraph("x", numbered=(1, 1)) + paragraph("x", numbered=(2, 0))
    shown = [line.removesuffix(" x") for line in text_lines(foreign(body, numbering=numbering))]
    assert shown == ["I", "1.1", "IX"]


def test_a_style_brings_its_list_and_its_level() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Kop1"/>'
        '<w:lvlText w:val="%1"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Kop2"/>'
        '<w:lvlText w:val="%1.%2"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
        for name in ("Kop1", "Kop2")
    )
    body = paragraph("Een", style="Kop1") + paragraph("Twee", style="Kop2") + paragraph("Drie", style="Kop2")
    assert text_lines(foreign(body, numbering=numbering, styles=styles)) == ("1 Een", "1.1 Twee", "1.2 Drie")


def test_a_row_is_one_line_also_with_a_table_in_its_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('binnen')}</w:tc></w:tr></w:tbl>"
    row = f"<w:tr><w:tc>{paragraph('Wie')}</w:tc><w:tc>{paragraph('Wat. Hoe.')}"
    row += f"{inner}{paragraph('Waar')}</w:tc></w:tr>"
    second = f"<w:tr><w:tc>{paragraph('Politie')}</w:tc><w:tc>{paragraph('')}</w:tc></w:tr>"
    assert text_lines(foreign(f"<w:tbl>{row}{second}</w:tbl>{paragraph('Na.')}")) == (
        "Wie | Wat. Hoe. binnen Waar",
        "Politie |",
        "Na.",
    )


def test_notes_stand_below_their_paragraph_and_the_contents_are_left_out() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    note = '<w:p><w:r><w:t>Zin.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    footnotes = f'<w:footnote w:id="2">{paragraph("Gemeentewet.")}</w:footnote>'
    file = foreign(paragraph("1 Taken", style="Inhopg1") + note, styles=styles, footnotes=footnotes)
    assert text_lines(file) == ("Zin.", "[noot] Gemeentewet.")


def test_a_tracked_change_is_read_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>Twee </w:t></w:r><w:del><w:r><w:delText>keer</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>maal</w:t><w:tab/><w:t>per</w:t><w:noBreakHyphen/><w:t>jaar</w:t></w:r></w:ins></w:p>"
    )
    assert text_lines(foreign(body)) == ("Twee maal per-jaar",)


def test_a_strict_file_reads_the_same() -> None:
    body, numbering = paragraph("x", numbered=(1, 0)), listing(1, ("lowerRoman", "(%1)"))
    assert text_lines(foreign(body, numbering=numbering, strict=True)) == ("(i) x",)


def test_what_is_no_word_file_says_so() -> None:
    for data in (b"", b"PK\x03\x04 kapot", b"%PDF-1.7"):
        with pytest.raises(ValueError, match="geen leesbaar Word-bestand"):
            text_lines(data)
