"""The papers with which a municipality decides: the right body for each decision, made by content alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from beleidsgen.build import Built
from beleidsgen.content.model import ContentPack
from beleidsgen.document.blocks import ItemList, Section, Table
from beleidsgen.document.walk import find, plain_text, walk_blocks
from beleidsgen.profile.model_apv import HuidigArtikel
from tests.conftest import ROOT
from tests.support.variants import build_variant, text_of

KIT = ("raadsvoorstel", "collegevoorstel")
PARTS = (
    "onderwerp",
    "beslispunten",
    "aanleiding",
    "effect",
    "argumenten",
    "kanttekeningen",
    "financien",
    "communicatie",
    "vervolg",
    "bijlagen",
)
PLAN = "uitvoeringsplan: {orgaan: college, datum: onbekend, status: concept}"
BIBOB = "bibob: {orgaan: college_en_burgemeester, datum: onbekend, status: concept}"
POLICY = "beleid: {orgaan: raad, datum: onbekend, status: concept}"


def decisions(built: Built, kind: str) -> dict[str, str]:
    """The decisions that a proposal asks, by the name that content gives them."""
    part = find(built.package[kind], f"{kind}.beslispunten")
    assert isinstance(part, Section)
    items = [
        item for visit in walk_blocks([part]) if isinstance(visit.node, ItemList) for item in visit.node.items
    ]
    return {str(item.symbol).partition("/")[2]: plain_text(item) for item in items}


@pytest.mark.parametrize("kind", KIT)
def test_a_proposal_has_every_part_of_a_proposal(built: Built, kind: str) -> None:
    top = [str(block.symbol) for block in built.package[kind].blocks if isinstance(block, Section)]
    assert [part for part in PARTS if f"{kind}.{part}" not in top] == []


@pytest.mark.parametrize("kind", KIT)
def test_a_proposal_is_short(built: Built, kind: str) -> None:
    """Some two pages: the letter that goes along is not counted."""
    words = sum(
        len(plain_text(block).split())
        for block in built.package[kind].blocks
        if not (isinstance(block, Section) and block.role == "bijlage")
    )
    assert words < 1000


@pytest.mark.parametrize("kind", KIT)
def test_a_proposal_has_no_fault(built: Built, kind: str) -> None:
    own = [f"{f.code} {f.message}" for f in built.findings if f.place.file.startswith(kind)]
    assert [line for line in own if not line.startswith("V501")] == []


def test_the_council_kit_needs_no_python() -> None:
    source = ROOT / "src" / "beleidsgen"
    named = [
        path.name
        for path in source.rglob("*.py")
        if re.search("|".join(KIT), path.read_text(encoding="utf-8"))
        and path.parent.name not in ("codes", "profile")
    ]
    assert named == []


def test_each_body_decides_what_is_its_own(pack: ContentPack, tmp_path: Path) -> None:
    built = build_variant(pack, tmp_path, "gm9901")
    council, college = decisions(built, "raadsvoorstel"), decisions(built, "collegevoorstel")

    assert list(council) == ["beleid", "verordening", "kennis", "brief"]
    assert list(college) == ["raad", "plan", "bibob", "bekendmaking", "brief", "burgemeester-bibob"]
    assert "hoofdstuk 3 van de Algemene plaatselijke verordening Elzerbroek" in council["verordening"]
    assert "onder de voorwaarde dat de raad het mensenhandelbeleid vaststelt" in college["plan"]


@pytest.mark.parametrize(
    ("was", "wordt", "council", "college"),
    [
        (POLICY, POLICY.replace("raad", "college"), {"-beleid"}, {"+beleid"}),
        (POLICY, POLICY.replace("raad", "burgemeester"), {"-beleid"}, {"+burgemeester-beleid"}),
        (POLICY, POLICY.replace("concept", "vastgesteld"), {"-beleid"}, set()),
        (PLAN, PLAN.replace("college", "raad"), {"+plan"}, {"-plan"}),
        (PLAN, PLAN.replace("college", "burgemeester"), set(), {"-plan", "+burgemeester-plan"}),
        (PLAN, PLAN.replace("concept", "vastgesteld"), set(), {"-plan"}),
        (BIBOB, BIBOB.replace("college_en_burgemeester", "burgemeester"), set(), {"-bibob"}),
        (BIBOB, BIBOB.replace("college_en_burgemeester", "college"), set(), {"-burgemeester-bibob"}),
        (
            BIBOB,
            BIBOB.replace("concept", "vastgesteld"),
            set(),
            {"-bibob", "-burgemeester-bibob"},
        ),
    ],
)
def test_another_body_moves_the_decision(
    pack: ContentPack, tmp_path: Path, was: str, wordt: str, council: set[str], college: set[str]
) -> None:
    usual = build_variant(pack, tmp_path, "gm9901")
    other = build_variant(pack, tmp_path, "gm9901", (was, wordt))

    for kind, expected in (("raadsvoorstel", council), ("collegevoorstel", college)):
        before, after = set(decisions(usual, kind)), set(decisions(other, kind))
        assert {f"+{n}" for n in after - before} | {f"-{n}" for n in before - after} == expected


def test_a_decision_that_nobody_asks_leaves_no_empty_line(pack: ContentPack, tmp_path: Path) -> None:
    built = build_variant(
        pack, tmp_path, "gm9901", (BIBOB, BIBOB.replace("college_en_burgemeester", "college"))
    )
    assert "De burgemeester wordt voorgesteld" not in text_of(built, "collegevoorstel")


def test_the_proposal_shows_the_choices_of_the_council(pack: ContentPack, tmp_path: Path) -> None:
    city = text_of(build_variant(pack, tmp_path, "gm9903"), "raadsvoorstel")
    village = text_of(build_variant(pack, tmp_path, "gm9901"), "raadsvoorstel")

    assert "Een maximum van twintig voor seksinrichtingen" in city
    assert "Ten minste 21 jaar" in city
    assert "Geen maximum" in village
    assert "van 21 jaar" not in village


def test_the_letter_to_the_council_names_nobody(built: Built) -> None:
    letter = find(built.package["collegevoorstel"], "collegevoorstel.brief")
    assert letter is not None
    assert "Eén keer per jaar schrijven wij u" in plain_text(letter)


def test_the_model_plan_asks_per_kind_of_business(pack: ContentPack, tmp_path: Path) -> None:
    city = find(
        build_variant(pack, tmp_path, "gm9903").package["apv-hoofdstuk-3"], "apv.bijlage.bedrijfsplan"
    )
    village = find(
        build_variant(pack, tmp_path, "gm9901").package["apv-hoofdstuk-3"], "apv.bijlage.bedrijfsplan"
    )
    assert city is not None
    assert village is not None

    assert "Ook voor een raamprostitutiebedrijf" in plain_text(city)
    assert "Ook voor een raamprostitutiebedrijf" not in plain_text(village)
    for annex in (city, village):
        assert "geen namen, werknamen, foto's" in plain_text(annex)
        assert "artikel " in plain_text(annex).splitlines()[0], "an annex names its article"


def test_the_model_plan_treats_every_subject_of_its_article(pack: ContentPack) -> None:
    subjects = [row for row in pack.collections["bedrijfsplanvragen"] if row.values["bedrijf"] == "alle"]
    asked = re.findall(r"^   [a-z]\. ", pack.fragments["apv.bedrijfsplan"].body, re.MULTILINE)  # type: ignore[index]
    assert len(subjects) >= len(asked) - 1  # opleiding and toezicht (h and i) are one question


def test_the_comparison_says_where_each_present_article_went(pack: ContentPack, tmp_path: Path) -> None:
    built = build_variant(pack, tmp_path, "gm9903")
    annex = find(built.package["apv-hoofdstuk-3"], "apv.bijlage.waswordt")
    assert annex is not None
    (table,) = [visit.node for visit in walk_blocks([annex]) if isinstance(visit.node, Table)]
    rows = [[plain_text(cell.children) for cell in row.cells] for row in table.rows]

    assert len(rows) == 16
    assert rows[0] == ["97", "Begripsbepalingen", "artikel 98"]
    assert rows[-1][2] == "vervalt"
    assert all(row[2] for row in rows)


def test_without_present_articles_there_is_no_comparison(pack: ContentPack, tmp_path: Path) -> None:
    built = build_variant(pack, tmp_path, "gm9901")
    assert find(built.package["apv-hoofdstuk-3"], "apv.bijlage.waswordt") is None


SUBJECTS = sorted(set(get_args(HuidigArtikel.model_fields["onderwerp"].annotation)) - {"onbekend"})


def test_every_subject_of_a_present_article_has_a_place(pack: ContentPack) -> None:
    assert sorted(str(row.values["onderwerp"]) for row in pack.collections["waswordt"]) == SUBJECTS


@pytest.mark.parametrize("name", ["gm9901", "gm9902"])
def test_every_subject_leads_somewhere(pack: ContentPack, tmp_path: Path, name: str) -> None:
    """Also for a municipality in which much is not regulated."""
    row = '    - {{nummer: "3:{}", titel: Artikel, onderwerp: {}}}\n'
    listed = "".join(row.format(number, subject) for number, subject in enumerate(SUBJECTS, 1))
    place = "  strafbepaling:"
    built = build_variant(pack, tmp_path, name, (place, f"  huidige_artikelen:\n{listed}{place}"))
    annex = find(built.package["apv-hoofdstuk-3"], "apv.bijlage.waswordt")
    assert annex is not None
    (table,) = [visit.node for visit in walk_blocks([annex]) if isinstance(visit.node, Table)]

    assert [f.message for f in built.findings if f.code == "V101"] == []
    assert [plain_text(row) for row in table.rows if not plain_text(row.cells[2].children)] == []
