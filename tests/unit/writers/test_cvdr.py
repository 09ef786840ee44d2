"""A regulation as CVDR: every part in its place, valid by the schema of the pack, nothing invented."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from beleidsgen.build import Built
from beleidsgen.content.model import ContentPack
from beleidsgen.document.blocks import (
    Article,
    Block,
    Cell,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Row,
    Section,
    Table,
)
from beleidsgen.document.inlines import Blank, Citation, Emphasis, Inline, Reference, Strong, Text, Value
from beleidsgen.document.package import Document
from beleidsgen.document.publication import Publication
from beleidsgen.document.walk import plain_text
from beleidsgen.generate import Wishes, generate
from beleidsgen.names import DocumentKind, FactName, SourceId, Symbol
from beleidsgen.writers.cvdr import CvdrMetadataWriter, CvdrWriter
from beleidsgen.writers.writer import Look
from tests.conftest import PROFILES, ROOT
from tests.support.packs import build_world, fragment, load_texts, outline
from tests.support.variants import build_variant

KIND = "apv-hoofdstuk-3"
TEMPLATES = ROOT / "templates"
LOOK = Look("Proefdorp", "concept", "1", date(2026, 11, 22), b"")
SPACES = {
    "c": "http://standaarden.overheid.nl/cvdr/terms/",
    "dcterms": "http://purl.org/dc/terms/",
    "overheid": "http://standaarden.overheid.nl/owms/terms/",
    "overheidrg": "http://standaarden.overheid.nl/cvdr/meta/",
}
LAW = "https://wetten.overheid.nl/jci1.3:c:BWBR0005416&artikel=149"
META = Symbol("regel.meta")


def row(name: str, value: Inline | str, element: str) -> Row:
    given = Text(value) if isinstance(value, str) else value
    return Row((Cell((Text(name),)), Cell((given,)), Cell((Text(element),))))


ROWS = (
    row("Organisatie", "Proefdorp", "dcterms:creator"),
    row("Naam", "Verordening proef", "dcterms:title"),
    row("Type", "regeling", "dcterms:type"),
    row("Taal", "nl", "dcterms:language"),
    row("Vastgesteld door", "gemeenteraad", "overheid:isRatifiedBy"),
    row("Onderwerp", "openbare orde en veiligheid", "dcterms:subject, overheidrg:onderwerp"),
    row(
        "Grondslag",
        Citation(SourceId("gemw-149"), "tekst", "", "artikel 149 van de Gemeentewet", LAW),
        "dcterms:source",
    ),
    row("Ondertekening", "3 maart 2027", "dcterms:issued"),
)


def paragraph(*children: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(c) if isinstance(c, str) else c for c in children))


def section(name: str, *children: Block, role: Any = "ongenummerd", number: str = "") -> Section:
    return Section(Symbol(f"regel.{name}"), (Text(name.capitalize()),), children, role, number)


def regulation(*text: Block, rows: tuple[Row, ...] = ROWS, after: tuple[Block, ...] = ()) -> Document:
    head = Row(tuple(Cell((Text(word),)) for word in ("Gegeven", "Waarde", "Element")))
    article = Article(Symbol("regel.een"), (Text("Verbod"),), (paragraph("Het is verboden."),), number="1")
    return Document(
        kind=DocumentKind("regel"),
        title=(Text("Verordening proef"),),
        name="de regel",
        blocks=(
            section("aanhef", paragraph("De raad;")),
            *(text or (article,)),
            section("slot", paragraph("Aldus vastgesteld."), paragraph("De griffier,")),
            *after,
            section("meta", Table(head, rows, (1, 2, 1)), role="bijlage", number="Bijlage 9"),
        ),
        publication=Publication(META, (Symbol("regel.buiten"),)),
    )


def written(document: Document) -> etree._Element:
    data = CvdrWriter().write(document, LOOK)
    assert [f.message for f in CvdrWriter().faults(document, data, TEMPLATES)] == []
    return etree.fromstring(data)


def texts(root: etree._Element, path: str) -> list[str]:
    return ["".join(node.itertext()) for node in root.xpath(path, namespaces=SPACES)]


def test_every_municipality_gets_a_valid_file(built: Built) -> None:
    root = written(built.package[KIND])
    articles = [v for v in built.package[KIND].blocks if isinstance(v, Section)]

    assert articles
    assert texts(root, "//c:preambule/c:al")[0].startswith("De raad van de gemeente")
    assert len(texts(root, "//c:artikel")) > 20
    assert texts(root, "//c:functie") == ["De griffier,", "De voorzitter,"]
    assert texts(root, "//c:slotformulering/c:al")[0].startswith("Aldus vastgesteld")
    assert len(texts(root, "//c:nota-toelichting")) == 1


def test_the_title_in_the_table_is_the_title_of_the_document(built: Built) -> None:
    root = written(built.package[KIND])
    assert texts(root, "//dcterms:title") == [plain_text(built.package[KIND].title)]
    assert texts(root, "//c:intitule") == texts(root, "//dcterms:title")


def test_the_grounds_in_the_table_are_those_of_the_opening(built: Built) -> None:
    def cited(part: Block) -> set[str]:
        from beleidsgen.document.walk import inlines_of, walk_blocks, walk_inlines

        inlines = [i for visit in walk_blocks([part]) for i in walk_inlines(inlines_of(visit.node))]
        return {
            str(source)
            for inline in inlines
            if isinstance(inline, Citation)
            for source in inline.source.parts
            if source.startswith("gemw-")
        }

    parts = {str(b.symbol): b for b in built.package[KIND].blocks if isinstance(b, Section)}
    assert cited(parts["apv.aanhef"]) == cited(parts["apv.bijlage.metagegevens"])


@pytest.mark.parametrize(
    ("form", "chapters", "divisions", "grounds"),
    [("wijzigingsverordening", ["3"], ["1", "2", "3", "4"], ""), ("zelfstandige_verordening", [], [], "x")],
)
def test_the_form_of_the_regulation_gives_its_parts(
    pack: ContentPack, tmp_path: Path, form: str, chapters: list[str], divisions: list[str], grounds: str
) -> None:
    built = build_variant(pack, tmp_path, "gm9901", ("vorm: wijzigingsverordening", f"vorm: {form}"))
    root = written(built.package[KIND])
    inside = texts(root, "//c:regeling-tekst/c:hoofdstuk/c:kop/c:nr")

    if grounds:
        assert inside == ["1", "2", "3", "4"], "the parts of an ordinance of its own are chapters"
        assert texts(root, "//dcterms:alternative") == texts(root, "//dcterms:title")
    else:
        assert inside == chapters
        assert texts(root, "//c:hoofdstuk/c:afdeling/c:kop/c:nr") == divisions
        assert texts(root, "//c:regeling-tekst/c:artikel/c:kop/c:nr") == ["I", "II"]
        assert texts(root, "//dcterms:alternative") == []


def test_what_is_not_known_is_left_out(pack: ContentPack, tmp_path: Path) -> None:
    document = build_variant(pack, tmp_path, "gm9901").package[KIND]
    root = written(document)
    told = json.loads(CvdrMetadataWriter().write(document, LOOK))

    assert texts(root, "//dcterms:issued") == []
    assert texts(root, "//overheidrg:kenmerk") == []
    assert texts(root, "//overheidrg:inwerkingtredingDatum") == []
    assert {
        "gegeven": "Datum ondertekening",
        "element": "dcterms:issued",
        "veld": "bestuur.vaststelling.apv.datum",
    } in told["open"]


def test_what_is_known_stands_in_both_files(pack: ContentPack, tmp_path: Path) -> None:
    document = build_variant(pack, tmp_path, "gm9903").package[KIND]
    root = written(document)
    told = {
        g["element"]: g["waarde"] for g in json.loads(CvdrMetadataWriter().write(document, LOOK))["gegevens"]
    }

    assert texts(root, "//dcterms:issued") == ["2026-12-10"] == [told["dcterms:issued"]]
    assert texts(root, "//overheidrg:kenmerk") == ["RIS-2026-3381"] == [told["overheidrg:kenmerk"]]
    assert told["dcterms:creator"] == "Maremonde"


def test_what_is_no_part_of_the_regulation_stays_out(pack: ContentPack, tmp_path: Path) -> None:
    text = "".join(written(build_variant(pack, tmp_path, "gm9903").package[KIND]).itertext())
    assert "Model bedrijfsplan" not in text
    assert "Was-wordt" not in text
    assert "Gegevens voor de bekendmaking" not in text


def test_members_lists_and_marks(tmp_path: Path) -> None:
    inner = ItemList(
        "letter", (Item((paragraph("een;"),), number="a"), Item((paragraph("twee."),), number="b"))
    )
    members = ItemList(
        "lid", (Item((paragraph("Eerste:"), inner), number="1"), Item((paragraph("Tweede."),), number="2"))
    )
    root = written(regulation(Article(Symbol("regel.een"), (Text("Verbod"),), (members,), number="3:4")))

    assert texts(root, "//c:artikel/c:kop/*") == ["Artikel", "3:4", "Verbod"]
    assert texts(root, "//c:lid/c:lidnr") == ["1.", "2."]
    assert root.xpath("//c:lid/c:lijst/c:li/@nr", namespaces=SPACES) == ["a.", "b."]


def test_a_figure_is_its_caption_and_its_list() -> None:
    steps = ItemList("stap", (Item((paragraph("Melden."),), number="1"),))
    figure = Figure(Symbol("regel.weg"), "stroom", (Text("De weg"),), steps, "1")
    root = written(regulation(Article(Symbol("regel.een"), (Text("Melden"),), (figure,), number="3:4")))

    assert texts(root, "//c:artikel//c:al") == ["Figuur 1. De weg", "Melden."]


def test_sentences_keep_their_words_and_spaces() -> None:
    inlines = (
        Strong((Text("Vet"),)),
        Text(" & "),
        Emphasis((Text("schuin"),)),
        Text(" "),
        Value(FactName("gemeente.naam"), "Kerk<dorp>\x07"),
        Text(" "),
        Blank(FactName("x.y"), "een datum"),
        Text(" "),
        Reference(Symbol("regel.een"), "artikel 1"),
        Text("."),
        Citation(SourceId("x"), "noot", "", "Uitspraak X.", "https://example.org/a b"),
    )
    root = written(regulation(Article(Symbol("regel.een"), (), (Paragraph(inlines),), number="1")))

    said = "Vet & schuin Kerk<dorp> [in te vullen: een datum] artikel 1. (Uitspraak X)"
    assert texts(root, "//c:artikel/c:al") == [said]
    assert root.xpath("//c:extref/@doc", namespaces=SPACES) == ["https://example.org/a%20b"]


def test_sentences_between_articles_annexes_and_notes_have_a_place() -> None:
    table = Table(Row((Cell((Text("Kop"),)),)), (Row((Cell((Text("cel"),)),)),), (1,))
    chapter = section("hoofdstuk", paragraph("Los."), role="hoofdstuk", number="Hoofdstuk 1")
    annex = section("kaart", table, role="bijlage", number="Bijlage 1")
    outside = section("buiten", paragraph("Niet."), role="bijlage", number="Bijlage 2")
    note = section("uitleg", paragraph("Want."), role="toelichting")
    root = written(regulation(chapter, after=(annex, outside, note)))

    assert texts(root, "//c:structuurtekst/c:al") == ["Los."]
    assert texts(root, "//c:bijlage/c:kop/*") == ["Bijlage", "1", "Kaart"]
    assert texts(root, "//c:entry/c:al") == ["Kop", "cel"]
    assert texts(root, "//c:nota-toelichting/c:al") == ["Uitleg", "Want."]
    assert "Niet." not in "".join(root.itertext())


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (ROWS[1:], "dcterms:creator heeft geen waarde"),
        ((*ROWS, row("Fout", "x", "dcterms:titel")), "dcterms:titel bestaat niet"),
        ((*ROWS, row("Dubbel", "nog een", "overheidrg:betreft"), row("D", "x", "overheidrg:betreft")), ""),
    ],
)
def test_a_file_that_does_not_fit_is_found(rows: tuple[Row, ...], says: str) -> None:
    document = regulation(rows=rows)
    found = CvdrWriter().faults(document, CvdrWriter().write(document, LOOK), TEMPLATES)

    assert {f.code for f in found} == {"P317"}
    assert any(says in f.message for f in found)


@pytest.mark.parametrize("day", ["31 februari 2027", "volgt nog", "2027-13-01"])
def test_a_day_that_is_none_is_not_invented(day: str) -> None:
    root = written(regulation(rows=(*ROWS[:-1], row("Ondertekening", day, "dcterms:issued"))))
    assert texts(root, "//dcterms:issued") == []


def test_a_document_without_publication_has_no_such_file() -> None:
    bare = replace(regulation(), publication=None)
    assert CvdrWriter().write(bare, LOOK) == b""
    assert CvdrMetadataWriter().write(bare, LOOK) == b""


@pytest.fixture(scope="module")
def names_for(pack: ContentPack, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., set[str]]:
    def names(*formats: str) -> set[str]:
        out = tmp_path_factory.mktemp("uit")
        outcome = generate(pack, PROFILES[1], out, Wishes(formats=formats) if formats else Wishes())
        assert [f.message for f in outcome.findings if f.code == "P317"] == []
        assert outcome.folder is not None
        return {path.name for path in outcome.folder.iterdir() if ".cvdr." in path.name}

    return names


def test_the_files_come_by_default_and_not_with_markdown_alone(names_for: Callable[..., set[str]]) -> None:
    assert names_for() == {f"{KIND}.cvdr.xml", f"{KIND}.cvdr.json"}
    assert names_for("md") == set()


def test_any_document_can_be_published_by_content_alone() -> None:
    table = "| Gegeven | Waarde | Element |\n|---|---|---|\n| Naam | Regel | dcterms:title |\n"
    world = build_world(
        {
            "documenten/regel/document.yaml": outline("regel", "regel.tekst", "regel.meta")
            + "publicatie: {cvdr: regel.meta}\n",
            "documenten/regel/tekst.md": fragment("regel.tekst", soort="artikel"),
            "documenten/regel/meta.md": fragment("regel.meta", table, soort="bijlage"),
        }
    )
    told = json.loads(CvdrMetadataWriter().write(world.package["regel"], LOOK))
    assert told["gegevens"] == [{"gegeven": "Naam", "element": "dcterms:title", "waarde": "Regel"}]


@pytest.mark.parametrize(
    "said",
    [
        "ja",
        "{cvdr: Geen Symbool}",
        "{cvdr: stuk.weg}",
        "{cvdr: stuk.tekst, buiten: [stuk.weg]}",
        "{cvdr: stuk.tekst, formaat: x}",
    ],
)
def test_a_publication_that_cannot_be_is_found(said: str) -> None:
    texts_of = {
        "documenten/stuk/document.yaml": outline("stuk", "stuk.tekst") + f"publicatie: {said}\n",
        "documenten/stuk/tekst.md": fragment("stuk.tekst"),
    }
    assert [f.code for f in load_texts(texts_of).findings] == ["P218"]
