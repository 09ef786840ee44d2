"""Documents typed by hand, with every node that a writer meets."""

from __future__ import annotations

import struct
import zlib
from datetime import date
from pathlib import Path

from beleidsgen.document.blocks import (
    Article,
    Block,
    Callout,
    Cell,
    Item,
    ItemList,
    ListStyle,
    Paragraph,
    Row,
    Section,
    SectionRole,
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
from beleidsgen.document.package import Document, NumberingScheme
from beleidsgen.names import DocumentKind, FactName, SourceId, Symbol
from beleidsgen.writers.writer import Look

SHELL = Path(__file__).parents[3] / "templates" / "opmaak" / "huisstijl.docx"
NASTY = (
    "Kafé & Zn <b>“x”</b> \"dubbel\" 'enkel' {{ jinja }} {% if %} %1 *ster* "
    "\x00\x07\x1b\ud800 \ufffe regel\nnieuw\ttab"
)
CLEAN = "Kafé & Zn <b>“x”</b> \"dubbel\" 'enkel' {{ jinja }} {% if %} %1 *ster*   regel nieuw tab"


def look(**changes: object) -> Look:
    values: dict[str, object] = {
        "municipality": "Voorbeeldstad",
        "status": "concept",
        "version": "2026.11.0",
        "reference_date": date(2026, 11, 22),
        "shell": SHELL.read_bytes(),
    }
    return Look(**(values | changes))  # type: ignore[arg-type]


def png(width: int = 120, height: int = 40) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + b"\x15\x42\x73" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def words(*parts: str | Inline) -> tuple[Inline, ...]:
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def p(*parts: str | Inline, symbol: str = "") -> Paragraph:
    return Paragraph(words(*parts), Symbol(symbol) if symbol else None)


def item(number: str, *blocks: Block | str, symbol: str = "") -> Item:
    children = tuple(p(block) if isinstance(block, str) else block for block in blocks)
    return Item(children, Symbol(symbol) if symbol else None, number)


def items(style: ListStyle, *entries: Item) -> ItemList:
    return ItemList(style, entries)


def section(symbol: str, title: str, role: SectionRole, number: str, *children: Block) -> Section:
    return Section(Symbol(symbol), words(title), children, role, number)


def article(symbol: str, title: str, number: str, *children: Block) -> Article:
    return Article(Symbol(symbol), words(title), children, "artikel", number)


def table(*rows: tuple[str, ...], widths: tuple[int, ...], wide: bool = False, symbol: str = "") -> Table:
    made = [Row(tuple(Cell(words(cell)) for cell in row)) for row in rows]
    return Table(made[0], tuple(made[1:]), widths, Symbol(symbol) if symbol else None, wide)


def document(*blocks: Block, title: str = "Proef", scheme: NumberingScheme | None = None) -> Document:
    return Document(DocumentKind("proef"), words(title), "de proef", blocks, scheme or NumberingScheme())


SENTENCE = (
    "De gemeente wil mensenhandel voorkomen, signaleren en aanpakken, en werkt daarvoor samen met zorg, "
    "politie, Openbaar Ministerie en de gemeenten in de regio. "
)


def ordinance() -> Document:
    """A chapter of a regulation: afdelingen, articles, leden, onderdelen, graden, an inserted article."""
    graad = items(
        "graad", item("1", "het nakomen van voorschriften;"), item("2", "de veiligheid van sekswerkers.")
    )
    letters = items(
        "letter",
        item("a", "de aanvrager van slecht levensgedrag is;"),
        item("b", p("het bedrijfsplan onvoldoende waarborgt:"), graad),
        item("c", "de vestiging in strijd is met het omgevingsplan.", symbol="apv.weigeren/omgevingsplan"),
    )
    return document(
        p(
            "De gemeenteraad stelt vast ",
            Citation(
                SourceId("gemw-149"),
                "noot",
                "",
                "Artikel 149 van de Gemeentewet.",
                "https://wetten.overheid.nl/jci1.3:c:BWBR0005416&artikel=149",
            ),
            ".",
        ),
        section(
            "apv.algemeen",
            "Algemene bepalingen",
            "afdeling",
            "Afdeling 1",
            article(
                "apv.begrippen",
                "Begripsbepalingen",
                "3:1",
                p("In dit hoofdstuk wordt verstaan onder:"),
                items(
                    "punt", item("", p(Strong(words("sekswerker")), ": degene die zich beschikbaar stelt;"))
                ),
            ),
            article(
                "apv.vergunning",
                "Vergunningplicht",
                "3:2",
                items(
                    "lid",
                    item("1", "Het is verboden zonder vergunning een seksbedrijf uit te oefenen."),
                    item(
                        "2", p("De vergunning wordt geweigerd als:"), letters, p("Onderdeel a geldt altijd.")
                    ),
                    item("2a", "Een ingevoegd lid."),
                    item("3", "De burgemeester beslist."),
                ),
            ),
            article("apv.ingevoegd", "Ingevoegd artikel", "3:2a", p("Ingevoegde tekst.")),
        ),
        section(
            "apv.weigeringen",
            "Weigeren en intrekken",
            "afdeling",
            "Afdeling 2",
            article(
                "apv.weigeren",
                "Weigeringsgronden",
                "3:3",
                items(
                    "lid",
                    item(
                        "1",
                        p(
                            "Zie ",
                            Reference(Symbol("apv.vergunning"), "artikel 3:2"),
                            " en ",
                            Citation(
                                SourceId("bibob-3"),
                                "tekst",
                                "",
                                "artikel 3 van de Wet Bibob",
                                "https://wetten.overheid.nl/jci1.3:c:BWBR0013798&artikel=3",
                            ),
                            ".",
                        ),
                    ),
                    item("2", "Het tweede lid."),
                ),
            ),
            article(
                "apv.letters",
                "Zonder leden",
                "3:4",
                p("Aan een vergunning zijn verbonden:"),
                items("letter", item("a", "eerste onderdeel;"), item("b", "tweede onderdeel.")),
            ),
        ),
        section("apv.toelichting", "Toelichting", "toelichting", "", p(SENTENCE * 3)),
        section("apv.bijlage", "Kaart", "bijlage", "Bijlage 1", p("Het gebied.")),
        section("apv.bijlage2", "Straten", "bijlage", "Bijlage 2", p("De straten.")),
        title="Hoofdstuk 3 van de APV",
        scheme=NumberingScheme(chapter="Hoofdstuk {n}", article="3:{n}"),
    )


def policy() -> Document:
    """A policy: chapters, paragraphs, tables (one on its side), a box, notes, steps, bullets, blanks."""
    actions = [("Actie", "Eigenaar", "Partners", "Start", "Frequentie", "Indicator")] + [
        (
            f"Actie {n}: bewustwording van gemeenteambtenaren vergroten",
            "Aandachtsfunctionaris mensenhandel",
            "CoMensha, politie, RIEC",
            "2027",
            "Twee keer per jaar",
            "Alle medewerkers zijn getraind",
        )
        for n in range(1, 30)
    ]
    figures = [
        ("Cijfer", "Aantal", "Toelichting"),
        ("Inwoners", "10.357", SENTENCE),
        ("Seksbedrijven", "0", "Geen."),
    ]
    blank = Blank(FactName("functies.meldpunt.mailbox"), "mailbox van het meldpunt")
    note = Citation(
        SourceId("ibp-2018"),
        "noot",
        "",
        "Interbestuurlijk Programma, 14 februari 2018.",
        "https://voorbeeld.nl/ibp?a=1&b=2",
    )
    box = Callout(
        (
            p(Strong(words("Kern."))),
            p(SENTENCE),
            items("punt", item("", "Eén meldpunt."), item("", SENTENCE)),
            p("Meer hierover in ", Reference(Symbol("beleid.aanpak"), "hoofdstuk 2"), "."),
        ),
        Symbol("beleid.kern"),
    )
    steps = items(
        "stap",
        item("1", "Signaleer.", symbol="beleid.stap/een"),
        item(
            "2",
            p("Overleg:"),
            items("letter", item("a", "met een collega;"), item("b", "met de functionaris.")),
        ),
        item("3", "Meld."),
    )
    bullets = items(
        "punt",
        item(
            "",
            p("Eerste punt."),
            p("Vervolg van het eerste punt."),
            items("punt", item("", "Genest punt."), item("", SENTENCE)),
        ),
        item("", "Tweede punt."),
    )
    return document(
        section("beleid.samenvatting", "Samenvatting", "ongenummerd", "", p(SENTENCE * 2), box, p(SENTENCE)),
        section(
            "beleid.aanleiding",
            "Aanleiding",
            "hoofdstuk",
            "1",
            p(SENTENCE * 2, note),
            p("Meld bij ", blank, ".", note),
            section(
                "beleid.kader",
                "Kader",
                "paragraaf",
                "1.1",
                p(
                    Emphasis(words("Cursief")),
                    ", ",
                    Strong((*words("vet "), Emphasis(words("en beide")))),
                    " en een ",
                    Link("https://voorbeeld.nl/pad met spatie", words("koppeling ", Strong(words("vet")))),
                    ".",
                    symbol="beleid.kader/zin",
                ),
                bullets,
            ),
            section(
                "beleid.cijfers",
                "Cijfers",
                "paragraaf",
                "1.2",
                table(*figures, widths=(20, 10, 70), symbol="beleid.cijfers/tabel"),
                p("Na de tabel. " + SENTENCE),
            ),
        ),
        section(
            "beleid.aanpak",
            "Aanpak met een heel lange titel die over meer dan een regel van de bladzijde loopt",
            "hoofdstuk",
            "2",
            p(SENTENCE),
            section(
                "beleid.stap",
                "Stappen",
                "paragraaf",
                "2.1",
                steps,
                section(
                    "beleid.diep", "Diep", "paragraaf", "2.1.1", p(Value(FactName("gemeente.naam"), NASTY))
                ),
            ),
            section(
                "beleid.eind",
                "Slot",
                "paragraaf",
                "2.2",
                p(
                    "Zie ",
                    Reference(Symbol("apv.weigeren"), "artikel 3:3 van de APV", "apv-hoofdstuk-3"),
                    " en ",
                    Reference(Symbol("is.er.niet"), "nergens"),
                    ".",
                ),
            ),
        ),
        section(
            "beleid.acties",
            "Acties",
            "bijlage",
            "Bijlage 1",
            p("De acties per jaar:"),
            table(*actions, widths=(30, 15, 20, 8, 12, 15), wide=True),
        ),
        section("beleid.slot", "Tot slot", "bijlage", "Bijlage 2", *(p(SENTENCE * 4) for _ in range(4))),
        title="Mensenhandelbeleid & aanpak Voorbeeldstad",
    )
