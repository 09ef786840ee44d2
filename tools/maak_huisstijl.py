"""Makes `templates/opmaak/huisstijl.docx`, the shell of every Word file, always with the same bytes.

The shell holds what a designer may disagree with: styles, cover, header, footer, page. It is written from
tables, not by hand in Word, so that a change of style is a readable diff. Run it and commit the file:

    python tools/maak_huisstijl.py
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

import docx

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
from beleidsgen.writers.cover import LABELS
from huisstijl_stijlen import ACCENT, FONT, NAMESPACES, styles

TARGET = Path(__file__).parents[1] / "templates" / "opmaak" / "huisstijl.docx"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def paragraph(style: str, *runs: str, layout: str = "") -> str:
    """One paragraph of the shell."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{layout}</w:pPr>{"".join(runs)}</w:p>'


def words(text: str) -> str:
    """A run of words; a tab is `\\t`."""
    pieces = '</w:t><w:tab/><w:t xml:space="preserve">'.join(text.split("\t"))
    return f'<w:r><w:t xml:space="preserve">{pieces}</w:t></w:r>'


def field(code: str) -> str:
    """A field that Word always keeps up to date."""
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1701" w:right="1418" w:bottom="1418" w:left="1418" '
    'w:header="737" w:footer="624" w:gutter="0"/>'
)


def document() -> str:
    """Cover, table of contents and the place of the text."""
    cover_end = f"<w:sectPr>{PAGE}</w:sectPr>"
    lines = [
        paragraph("OmslagGegevens", words(f"{label}\t{{{{ {name} }}}}")) for name, label in LABELS.items()
    ]
    body = (
        paragraph("BodyText", words("{%p if logo %}"))
        + paragraph("BodyText", words("{{ logo }}"))
        + paragraph("BodyText", words("{%p endif %}"))
        + paragraph("OmslagGemeente", words("Gemeente {{ gemeente }}"))
        + paragraph("Title", words("{{ titel }}"))
        + "".join(lines[:-1])
        + lines[-1].replace("</w:pPr>", f"{cover_end}</w:pPr>")
        + paragraph("BodyText", words("{{ inhoudsopgave }}"))
        + paragraph("BodyText", words("{{ inhoud }}"))
        + '<w:sectPr><w:headerReference w:type="default" r:id="rId10"/>'
        f'<w:footerReference w:type="default" r:id="rId11"/>{PAGE}</w:sectPr>'
    )
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def theme() -> str:
    """Word's own theme with the colour and the letter of the house."""
    source = Path(docx.__file__).parent / "templates" / "default.docx"
    with zipfile.ZipFile(source) as package:
        text = package.read("word/theme/theme1.xml").decode("utf-8")
    text = re.sub(r"(<a:accent1>).*?(</a:accent1>)", rf'\1<a:srgbClr val="{ACCENT}"/>\2', text, flags=re.S)
    text = re.sub(r'(<a:latin typeface=")[^"]*(")', rf"\1{FONT}\2", text)
    return re.sub(r"^<\?xml[^>]*\?>\s*", "", text)


SETTINGS = (
    f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:autoHyphenation/><w:hyphenationZone w:val="425"/>'
    '<w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/>'
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
    'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
    'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
FOOTNOTES = (
    f'<w:footnotes {NAMESPACES}><w:footnote w:type="separator" w:id="-1">'
    "<w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>"
)
FONTS = (
    f'<w:fonts {NAMESPACES}><w:font w:name="{FONT}">'
    '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>'
    '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
PARTS = [  # name, content type, relationship type, part
    ("document", f"{WORD}.document.main+xml", "", document()),
    ("styles", f"{WORD}.styles+xml", "styles", styles()),
    ("settings", f"{WORD}.settings+xml", "settings", SETTINGS),
    ("numbering", f"{WORD}.numbering+xml", "numbering", f"<w:numbering {NAMESPACES}/>"),
    ("footnotes", f"{WORD}.footnotes+xml", "footnotes", FOOTNOTES),
    ("fontTable", f"{WORD}.fontTable+xml", "fontTable", FONTS),
    ("theme/theme1", "application/vnd.openxmlformats-officedocument.theme+xml", "theme", theme()),
    (
        "header1",
        f"{WORD}.header+xml",
        "header",
        f"<w:hdr {NAMESPACES}>{paragraph('Header', words('Gemeente {{ gemeente }} – {{ titel }}'))}</w:hdr>",
    ),
    (
        "footer1",
        f"{WORD}.footer+xml",
        "footer",
        f"<w:ftr {NAMESPACES}>"
        + paragraph(
            "Footer",
            words("Status: {{ status }} – versie {{ versie }} – pagina "),
            field("PAGE"),
            words(" van "),
            field("NUMPAGES"),
        )
        + "</w:ftr>",
    ),
]


def package() -> dict[str, str]:
    """Every file of the shell by its name in the zip."""
    identifiers = {"header": "rId10", "footer": "rId11"}
    relations = "".join(
        f'<Relationship Id="{identifiers.get(kind, f"rId{number}")}" '
        f'Type="{RELATION}/{kind}" Target="{name}.xml"/>'
        for number, (name, _, kind, _) in enumerate(PARTS)
        if kind
    )
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind, _, _ in PARTS
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATION}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" '
        f'Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>",
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"/>',
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
        ),
    }
    files.update({f"word/{name}.xml": part for name, _, _, part in PARTS})
    return {name: HEAD + text for name, text in files.items()}


def main(target: Path) -> int:
    """Write the shell."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in package().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8"))
    target.write_bytes(buffer.getvalue())
    print(f"{target.name}: {len(buffer.getvalue())} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET))
