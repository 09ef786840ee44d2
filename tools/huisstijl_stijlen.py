"""The styles of `templates/opmaak/huisstijl.docx`, as tables that a designer can read and change."""

from __future__ import annotations

FONT = "Arial"
ACCENT = "154273"
TEXT = "1F1F1F"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)

COLOUR = f'<w:color w:val="{ACCENT}" w:themeColor="accent1"/>'
FILL = f'<w:shd w:val="clear" w:color="auto" w:fill="{ACCENT}" w:themeFill="accent1"/>'
KEEP = "<w:keepNext/><w:keepLines/>"


def rule(side: str, size: int, space: int, colour: str = "") -> str:
    """One border; without a colour in the colour of the house."""
    shade = f'w:color="{colour}"' if colour else f'w:color="{ACCENT}" w:themeColor="accent1"'
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" {shade}/>'


def space(before: int, after: int, line: int = 0) -> str:
    """Room above, below and between lines, in twentieths of a point."""
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def size(points: float) -> str:
    """Size of letters."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def heading(level: int) -> tuple[str, str]:
    """Layout of a heading of that level."""
    points, before, after = {1: (18, 400, 160), 2: (13, 320, 100), 3: (11, 240, 80)}.get(level, (10, 200, 60))
    face = "<w:b/><w:bCs/>" + ("<w:i/><w:iCs/>" if level > 4 else "")
    layout = KEEP + "<w:suppressAutoHyphens/>" + space(before, after, 252)
    return f'{layout}<w:outlineLvl w:val="{level - 1}"/>', face + COLOUR + size(points)


BODY = space(60, 100)
PALE = "F0F3F7"
BOX = (
    f"<w:keepLines/><w:pBdr>{rule('top', 4, 4, PALE)}{rule('left', 36, 8)}"
    f"{rule('bottom', 4, 4, PALE)}</w:pBdr>"
    f'<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/>'
    + space(160, 160)
    + '<w:ind w:left="227" w:right="113"/><w:contextualSpacing/>'
)

# id, name, based on, next, paragraph layout, letters; a name with a * is not one of Word's own.
PARAGRAPHS = [
    ("Normal", "Normal", "", "", "", ""),
    ("BodyText", "Body Text", "Normal", "", BODY, ""),
    ("InleidendeTekst", "*Inleidende tekst", "BodyText", "BodyText", KEEP, ""),
    ("Figuur", "*Figuur", "Normal", "Caption", "<w:keepNext/>" + space(160, 60), ""),
    (
        "Caption",
        "caption",
        "Normal",
        "BodyText",
        KEEP + "<w:suppressAutoHyphens/>" + space(0, 120),
        "<w:b/><w:bCs/>" + COLOUR + size(9),
    ),
    ("TekstNaTabel", "*Tekst na tabel", "BodyText", "BodyText", space(240, 100), ""),
    *[(f"Heading{n}", f"heading {n}", "Normal", "BodyText", *heading(n)) for n in range(1, 7)],
    (
        "Title",
        "Title",
        "Normal",
        "Subtitle",
        "<w:keepLines/><w:suppressAutoHyphens/>" + space(0, 720, 240),
        "<w:b/><w:bCs/>" + COLOUR + size(32),
    ),
    ("Subtitle", "Subtitle", "Normal", "BodyText", space(0, 0), '<w:color w:val="404040"/>' + size(14)),
    ("OmslagKort", "*Omslag kort", "Title", "OmslagGegevens", space(0, 240, 240), size(20)),
    (
        "OmslagGemeente",
        "*Omslag gemeente",
        "Normal",
        "Title",
        f"<w:pBdr>{rule('top', 48, 14)}</w:pBdr>" + space(2600, 700),
        "<w:b/><w:bCs/>" + size(15),
    ),
    (
        "OmslagGegevens",
        "*Omslag gegevens",
        "Normal",
        "",
        '<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs>'
        + space(40, 40)
        + '<w:ind w:left="2835" w:hanging="2835"/>',
        size(11),
    ),
    (
        "TOCHeading",
        "TOC Heading",
        "Normal",
        "BodyText",
        KEEP + space(0, 240),
        "<w:b/><w:bCs/>" + COLOUR + size(18),
    ),
    *[
        (
            f"TOC{n}",
            f"toc {n}",
            "Normal",
            "Normal",
            f'<w:tabs><w:tab w:val="left" w:pos="{tab}"/><w:tab w:val="right" w:pos="9070"/></w:tabs>'
            "<w:suppressAutoHyphens/>"
            + space(before, 30)
            + f'<w:ind w:left="{tab}" w:right="567" w:hanging="{hang}"/>',
            face,
        )
        for n, tab, hang, before, face in (
            (1, 567, 567, 140, "<w:b/><w:bCs/>"),
            (2, 1247, 680, 20, ""),
            (3, 2041, 794, 0, ""),
        )
    ],
    (
        "Header",
        "header",
        "Normal",
        "",
        f"<w:pBdr>{rule('bottom', 6, 6)}</w:pBdr>" + space(0, 0),
        '<w:color w:val="505050"/>' + size(8),
    ),
    (
        "Footer",
        "footer",
        "Normal",
        "",
        f"<w:pBdr>{rule('top', 6, 6)}</w:pBdr>" + space(0, 0) + '<w:jc w:val="right"/>',
        '<w:color w:val="505050"/>' + size(8),
    ),
    (
        "FootnoteText",
        "footnote text",
        "Normal",
        "",
        space(0, 30, 240) + '<w:ind w:left="227" w:hanging="227"/>',
        size(8),
    ),
    ("Lid", "*Lid", "BodyText", "", "", ""),
    ("Onderdeel", "*Onderdeel", "BodyText", "", space(30, 50), ""),
    ("Graad", "*Graad", "BodyText", "", space(30, 50), ""),
    *[
        (f"ListBullet{n}", f"List Bullet {n}".replace(" 1", ""), "BodyText", "", space(30, 50), "")
        for n in (1, 2, 3, 4)
    ],
    ("ListNumber", "List Number", "BodyText", "", space(30, 50), ""),
    *[
        (
            f"ListContinue{n}",
            f"List Continue {n}".replace(" 1", ""),
            "BodyText",
            "",
            space(30, 50) + f'<w:ind w:left="{425 * n}"/>',
            "",
        )
        for n in (1, 2, 3, 4)
    ],
    ("Kader", "*Kader", "Normal", "", BOX, ""),
    (
        "Werknotitie",
        "*Werknotitie",
        "Normal",
        "BodyText",
        space(0, 120, 240) + '<w:ind w:left="227"/>',
        '<w:color w:val="505050"/>' + size(8),
    ),
    ("Tabeltekst", "*Tabeltekst", "Normal", "", space(30, 30, 247), size(9)),
    (
        "Tabelkop",
        "*Tabelkop",
        "Tabeltekst",
        "",
        KEEP + "<w:suppressAutoHyphens/>",
        '<w:b/><w:bCs/><w:color w:val="FFFFFF"/>',
    ),
    (
        "SectieEinde",
        "*Sectie-einde",
        "Normal",
        "",
        '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        size(1),
    ),
]

CHARACTERS = [
    ("Strong", "Strong", "<w:b/><w:bCs/>"),
    ("Emphasis", "Emphasis", "<w:i/><w:iCs/>"),
    ("Hyperlink", "Hyperlink", '<w:color w:val="0B5394"/><w:u w:val="single"/>'),
    ("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
    ("Verwijzing", "*Verwijzing", COLOUR),
    (
        "Invulveld",
        "*Invulveld",
        '<w:b/><w:bCs/><w:color w:val="5C3C00"/><w:shd w:val="clear" w:color="auto" w:fill="FFE699"/>',
    ),
]

GRID = "".join(
    rule(side, 4, 0, "BFC7D1") for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
MARGINS = (
    '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="96" w:type="dxa"/>'
    '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="96" w:type="dxa"/></w:tblCellMar>'
)
PLAIN = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)
TABLES = f"""
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>{PLAIN}</w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="TabelBeleid"><w:name w:val="Tabel beleid"/>
<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{GRID}</w:tblBorders>{MARGINS}</w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tcPr>{FILL}</w:tcPr></w:tblStylePr></w:style>"""


def paragraph_style(row: tuple[str, str, str, str, str, str]) -> str:
    """One row of PARAGRAPHS as a style."""
    identifier, name, based_on, following, layout, letters = row
    own = ' w:customStyle="1"' if name.startswith("*") else ""
    default = ' w:default="1"' if identifier == "Normal" else ""
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    then = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph"{default}{own} w:styleId="{identifier}">'
        f'<w:name w:val="{name.lstrip("*")}"/>'
        f"{parent}{then}<w:qFormat/>"
        + (f"<w:pPr>{layout}</w:pPr>" if layout else "")
        + (f"<w:rPr>{letters}</w:rPr>" if letters else "")
        + "</w:style>"
    )


def character_style(identifier: str, name: str, letters: str) -> str:
    """One row of CHARACTERS as a style."""
    own = ' w:customStyle="1"' if name.startswith("*") else ""
    return (
        f'<w:style w:type="character"{own} w:styleId="{identifier}"><w:name w:val="{name.lstrip("*")}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{letters}</w:rPr></w:style>'
    )


def styles() -> str:
    """The part with every style."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        f'<w:color w:val="{TEXT}"/>{size(10)}'
        '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{space(0, 0, 276)}</w:pPr></w:pPrDefault></w:docDefaults>"
        + "".join(map(paragraph_style, PARAGRAPHS))
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        + "".join(character_style(*row) for row in CHARACTERS)
        + TABLES
        + '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style></w:styles>'
    )
