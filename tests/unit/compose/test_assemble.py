from __future__ import annotations

import pytest

from beleidsgen.compose.assemble import Drafts, assemble
from beleidsgen.compose.choose import choose
from beleidsgen.diagnostics import Result
from beleidsgen.document.blocks import Article, Block, Section
from beleidsgen.document.inlines import Reference, Text, Value
from beleidsgen.document.package import Document, NumberingScheme
from beleidsgen.document.walk import find, plain_text
from beleidsgen.passes.number import number
from tests.support.packs import build_facts, build_pack, fragment, norm_text, one_document, outline


def _assembled(files: dict[str, str], profile: str = "") -> Result[Drafts]:
    pack, facts = build_pack(files), build_facts(profile)
    return assemble(pack, facts, choose(pack, facts))


def _drafts(files: dict[str, str], profile: str = "") -> Drafts:
    assembled = _assembled(files, profile)
    assert assembled.findings == ()
    return assembled.value


def _document(files: dict[str, str], profile: str = "") -> Document:
    (document,) = _drafts(files, profile).package.documents
    return document


def _shape(blocks: tuple[Block, ...]) -> list[object]:
    """Role and symbol of every section and article, nested as they stand."""
    return [
        (block.role, str(block.symbol), _shape(block.children))
        for block in blocks
        if isinstance(block, Section | Article)
    ]


NESTED = {
    "documenten/apv/document.yaml": "titel: APV\nnaam: de APV\nvaststelling: apv\ninhoud:\n"
    "  - apv.aanhef\n  - apv.wijziging\n  - apv.hoofdstuk:\n      - apv.afdeling:\n          - apv.een:\n"
    "              - apv.twee\n      - apv.paragraaf\n  - apv.toelichting:\n      - apv.uitleg\n"
    "  - apv.bijlage\n",
    "documenten/apv/aanhef.md": fragment("apv.aanhef", soort="aanhef"),
    "documenten/apv/wijziging.md": fragment("apv.wijziging", soort="wijzigingsartikel"),
    "documenten/apv/hoofdstuk.md": fragment("apv.hoofdstuk"),
    "documenten/apv/afdeling.md": fragment("apv.afdeling", soort="afdeling"),
    "documenten/apv/een.md": fragment("apv.een", "1. Lid een.\n2. Lid twee.\n", soort="artikel"),
    "documenten/apv/twee.md": fragment("apv.twee", "1. Stap.\n", soort="artikel"),
    "documenten/apv/paragraaf.md": fragment("apv.paragraaf"),
    "documenten/apv/toelichting.md": fragment("apv.toelichting", soort="toelichting"),
    "documenten/apv/uitleg.md": fragment("apv.uitleg", "1. Stap.\n"),
    "documenten/apv/bijlage.md": fragment("apv.bijlage", soort="bijlage"),
}


def test_the_outline_gives_nesting_and_level() -> None:
    assert _shape(_document(NESTED).blocks) == [
        ("ongenummerd", "apv.aanhef", []),
        ("wijzigingsartikel", "apv.wijziging", []),
        (
            "hoofdstuk",
            "apv.hoofdstuk",
            [
                ("afdeling", "apv.afdeling", [("artikel", "apv.een", []), ("artikel", "apv.twee", [])]),
                ("paragraaf", "apv.paragraaf", []),
            ],
        ),
        ("toelichting", "apv.toelichting", [("paragraaf", "apv.uitleg", [])]),
        ("bijlage", "apv.bijlage", []),
    ]


def test_what_stands_below_an_article_stands_after_it() -> None:
    """An article has no articles in it; the outline may still keep them together."""
    section = find(_document(NESTED), "apv.afdeling")
    assert isinstance(section, Section)
    assert [str(child.symbol) for child in section.children if isinstance(child, Article)] == [
        "apv.een",
        "apv.twee",
    ]


def test_numbered_lists_are_members_in_an_article_and_steps_elsewhere() -> None:
    document = _document(NESTED)
    article, section = find(document, "apv.een"), find(document, "apv.uitleg")
    assert isinstance(article, Article)
    assert isinstance(section, Section)
    assert article.children[0].style == "lid"  # type: ignore[union-attr]
    assert section.children[0].style == "stap"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        ("begrippen", "bijlage"),
        ("bijlage", "bijlage"),
        ("toelichting", "toelichting"),
        ("sectie", "hoofdstuk"),
    ],
)
def test_roles_at_the_top(kind: str, role: str) -> None:
    document = _document({**one_document(), "documenten/stuk/tekst.md": fragment("stuk.tekst", soort=kind)})
    assert _shape(document.blocks) == [(role, "stuk.tekst", [])]


def test_the_place_of_the_terms_is_remembered_per_document() -> None:
    files = {
        "documenten/a/document.yaml": outline("a", "a.begrippen"),
        "documenten/a/b.md": fragment("a.begrippen", soort="begrippen"),
        "documenten/b/document.yaml": outline("b", "b.artikel"),
        "documenten/b/b.md": fragment("b.artikel", soort="begrippenartikel"),
        "documenten/c/document.yaml": outline("c", "c.tekst"),
        "documenten/c/b.md": fragment("c.tekst"),
    }
    drafts = _drafts(files)
    assert drafts.places == {"a": "a.begrippen", "b": "b.artikel"}
    assert isinstance(drafts.package["b"].blocks[0], Article)


def test_what_does_not_apply_disappears_with_everything_below_it() -> None:
    files = {
        **NESTED,
        "documenten/apv/afdeling.md": fragment("apv.afdeling", soort="afdeling", wanneer="is_klein"),
    }
    document = _document(files)
    assert [find(document, name) for name in ("apv.afdeling", "apv.een", "apv.twee")] == [None] * 3
    assert find(document, "apv.paragraaf") is not None


def test_titles_and_texts_are_filled() -> None:
    files = {
        "documenten/stuk/document.yaml": "titel: Beleid van {{ gemeente.naam }}\n"
        'naam: "het beleid van {{ gemeente.naam }}"\nvaststelling: beleid\ninhoud: [stuk.tekst]\n',
        "documenten/stuk/tekst.md": fragment(
            "stuk.tekst",
            "In {{ gemeente.naam }} geldt [](#stuk.tekst).\n",
            titel='"Over {{ gemeente.naam }}"',
        ),
    }
    document = _document(files)
    name = Value("gemeente.naam", "Proefdorp")  # type: ignore[arg-type]
    assert document.title == (Text("Beleid van "), name)
    assert document.name == "het beleid van Proefdorp"
    (section,) = document.blocks
    assert isinstance(section, Section)
    assert section.title == (Text("Over "), name)
    (paragraph,) = section.children
    assert Reference("stuk.tekst") in paragraph.children  # type: ignore[union-attr,arg-type]
    assert name in paragraph.children  # type: ignore[union-attr]


def test_the_numbering_scheme_is_that_of_the_outline() -> None:
    settings = (
        "nummering:\n  hoofdstuk: 'Hoofdstuk {n}'\n  afdeling: 'Deel {n}'\n  paragraaf: '{parent}-{n}'\n"
        "  bijlage: 'Aanhangsel {n}'\n  artikel: '{{ artikelpatroon }}'\n"
        "  eerste_artikel: '{{ eerste_artikel }}'\n"
    )
    files = {
        **one_document(),
        "documenten/stuk/document.yaml": f"vaststelling: beleid\n{settings}inhoud: [stuk.tekst]\n",
    }
    assert _document(files, "apv: {stijl: doorlopend, eerste_artikel: 97}\n").scheme == NumberingScheme(
        "Hoofdstuk {n}", "Deel {n}", "{parent}-{n}", "Aanhangsel {n}", "{n}", 97
    )
    assert _document(one_document()).scheme == NumberingScheme()


def test_a_first_article_that_is_no_number_is_one() -> None:
    numbering = "nummering: {eerste_artikel: '{{ apv.eerste_artikel }}'}\n"
    settings = f"vaststelling: apv\n{numbering}inhoud: [stuk.tekst]\n"
    assert _document({**one_document(), "documenten/stuk/document.yaml": settings}).scheme.first_article == 1


ADOPTED = "bestuur: {vaststelling: {beleid: {status: %s, datum: %s}}}\n"


@pytest.mark.parametrize(
    ("profile", "status", "adopted"),
    [
        ("", "concept", None),
        (ADOPTED % ("concept", "2026-12-17"), "concept", None),
        (ADOPTED % ("vastgesteld", "2026-12-17"), "vastgesteld", "2026-12-17"),
        (ADOPTED % ("vastgesteld", "onbekend"), "vastgesteld", None),
    ],
)
def test_the_head_of_the_file(profile: str, status: str, adopted: str | None) -> None:
    files = {
        **one_document(),
        "documenten/stuk/document.yaml": outline("stuk", "stuk.tekst", vaststelling="beleid"),
    }
    meta = dict(_document(files, profile).meta)
    assert meta.pop("vastgesteld", None) == adopted
    assert meta.pop("door", None) == ("de gemeenteraad" if adopted else None)
    assert meta == {
        "gemeente": "Proefdorp",
        "code": "GM9999",
        "status": status,
        "peildatum": "2026-11-22",
        "inhoud": "2026.1.0",
    }
    assert list(meta) == ["gemeente", "code", "status", "peildatum", "inhoud"]


ROWS = (
    "- {symbool: actie.een, wat: Een, bewijst: BN-05}\n- {symbool: actie.twee, wat: Twee, bewijst: BN-06}\n"
)
NORMS = {f"normen/BN-0{n}.yaml": norm_text(f"BN-0{n}") for n in (5, 6, 7)}


def test_evidence_of_a_row_counts_only_where_its_anchor_is_printed() -> None:
    body = "{% for a in acties %}\n- {% if loop.first %}{{ a.anker }}{% endif %}{{ a.wat }}.\n{% endfor %}\n"
    files = {**one_document(body), "documenten/stuk/acties/a.yaml": ROWS, **NORMS}
    files["documenten/stuk/tekst.md"] = fragment("stuk.tekst", body, bewijst="[BN-07]")
    assert _document(files).evidence == {"stuk.tekst": ("BN-07",), "actie.een": ("BN-05",)}


def test_evidence_of_what_is_left_out_does_not_count() -> None:
    files = {**one_document(), **NORMS}
    files["documenten/stuk/tekst.md"] = fragment("stuk.tekst", bewijst="[BN-07]", wanneer="is_klein")
    assert _document(files).evidence == {}


def test_terms_are_filled() -> None:
    head = (
        'symbool: begrip.woord\nterm: "{{ sekswerkwoord }}"\nvormen: ["{{ sekswerker }}"]\n'
        "documenten: [stuk]\n"
    )
    files = {**one_document(), "begrippen/a.md": f"---\n{head}---\nwerk in {{{{ gemeente.naam }}}};\n"}
    (term,) = _drafts(files, "sekswerk: {term: prostituee}\n").terms
    assert (term.term, term.forms, term.kinds) == ("prostitutie", ("prostituee",), ("stuk",))
    assert plain_text(term.meaning) == "werk in Proefdorp;"


def test_a_term_without_a_meaning_has_an_empty_one() -> None:
    files = {**one_document(), "begrippen/a.md": "---\nsymbool: begrip.a\nterm: a\n---\n"}
    assert _drafts(files).terms[0].meaning == (Text(""),)


def test_faults_of_filling_and_of_the_dialect_come_out_together() -> None:
    files = one_document("Zin met {{ gemente.naam }}.\n")
    files["documenten/stuk/document.yaml"] = outline("stuk", "stuk.tekst", "stuk.kop", name='"{{ weg }}"')
    files["documenten/stuk/kop.md"] = fragment("stuk.kop", "## Een kop\n")
    codes = [finding.code for finding in _assembled(files).findings]
    assert codes.count("P220") == 2
    assert [code for code in codes if code.startswith("V11")]
    places = {str(finding.place) for finding in _assembled(files).findings}
    assert "documenten/stuk/tekst.md:6" in places


@pytest.mark.parametrize(
    ("level", "pattern", "usable"),
    [
        ("hoofdstuk", "Hoofdstuk {n}", True),
        ("paragraaf", "{parent}.{n}", True),
        ("hoofdstuk", "{parent}.{n}", False),
        ("artikel", "{n.wat}", False),
        ("artikel", "{n[0]}", False),
        ("artikel", "{n:>999999999}", False),
        ("artikel", "{}", False),
        ("artikel", "{n", False),
    ],
)
def test_a_pattern_asks_for_its_counters_only(level: str, pattern: str, usable: bool) -> None:
    files = one_document()
    files["documenten/stuk/document.yaml"] = outline(
        "stuk", "stuk.tekst", nummering=f"{{{level}: '{pattern}'}}"
    )
    assembled = _assembled(files)
    assert [finding.code for finding in assembled.findings] == ([] if usable else ["P219"])
    assert number(assembled.value.package).documents[0].blocks
