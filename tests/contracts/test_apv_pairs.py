"""The APV chapter is whole for every pair of choices; every triple by hand with `tools/drietallen.py`."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import combinations

import pytest

from beleidsgen.build import build
from beleidsgen.content.model import ContentPack
from beleidsgen.document.walk import find, plain_text
from beleidsgen.names import Symbol
from beleidsgen.profile.consistency import contradictions
from tests.support.apv_chapter import APV, flaws, make_chapter, only, wording
from tests.support.apv_choices import QUESTIONS, UNKNOWN, can_go_together, profile_of
from tests.support.documents import article, doc, par
from tests.support.packs import build_profile
from tests.support.pairs import Combination, cover, groups

PAIRS = cover(QUESTIONS, 2, can_go_together)
EACH = cover(QUESTIONS, 1, can_go_together)
USUAL: Combination = {
    **{question: answers[0] for question, answers in QUESTIONS.items()},
    "maximum.seksinrichtingen": "3",
    "vergunningsduur.inrichting_jaren": "5",
    "raam.keuze": "zone",
    "klantverbod": "ja",
    "sekswinkels": "ja",
    "bedrijven": "enige",
}


@pytest.fixture(scope="module")
def chapter_pack(pack: ContentPack) -> ContentPack:
    return only(pack, APV)


def described(combination: Combination) -> str:
    return ", ".join(f"{question}={answer}" for question, answer in combination.items())


@pytest.mark.parametrize("combination", PAIRS, ids=range(len(PAIRS)))
def test_every_pair_of_choices_gives_a_whole_chapter(
    chapter_pack: ContentPack, combination: Combination
) -> None:
    chapter = make_chapter(chapter_pack, profile_of(combination))
    assert flaws(chapter) == [], described(combination)
    again = make_chapter(chapter_pack, profile_of(combination))
    assert again.text == chapter.text


@pytest.mark.parametrize("combination", EACH, ids=range(len(EACH)))
def test_no_document_refers_in_vain(pack: ContentPack, combination: Combination) -> None:
    whole = make_chapter(pack, profile_of(combination))
    assert whole.dead == (), described(combination)


def test_a_profile_that_says_nothing_gives_a_whole_chapter(chapter_pack: ContentPack) -> None:
    assert flaws(make_chapter(chapter_pack, build_profile())) == []


def test_the_short_way_makes_what_the_program_makes(pack: ContentPack) -> None:
    profile = profile_of(USUAL)
    assert build(pack, profile).package[APV] == make_chapter(pack, profile).document


def test_every_pair_occurs_and_no_impossible_one() -> None:
    there = {pair for made in PAIRS for pair in combinations(sorted(made.items()), 2)}
    assert there == set(groups(QUESTIONS, 2, can_go_together))
    assert cover(QUESTIONS, 2, can_go_together) == PAIRS
    assert all(UNKNOWN in answers for answers in QUESTIONS.values())


@pytest.mark.parametrize("combination", PAIRS, ids=range(len(PAIRS)))
def test_the_program_reads_every_combination(combination: Combination) -> None:
    assert [str(found) for found in contradictions(profile_of(combination))] == []


SAID = (
    # A maximum of nil shuts out that kind only, also when windows are the only place that is left.
    (
        {"maximum.seksinrichtingen": "0", "raam.keuze": "zone", "escort.toegestaan": "nee"},
        "apv.weigeringsgronden/seksinrichting",
        "een seksinrichting betreft die geen raamprostitutiebedrijf is",
    ),
    (
        {"maximum.escortbedrijven": "0", "maximum.seksinrichtingen": "0", "raam.keuze": "zone"},
        "apv.weigeringsgronden/escort",
        "de aanvraag een escortbedrijf betreft",
    ),
    (
        {"maximum.raambedrijven": "0", "raam.keuze": "bestaand"},
        "apv.weigeringsgronden/raam",
        "de aanvraag een raamprostitutiebedrijf betreft;",
    ),
    # The end of a running licence hangs on a duration only where the chapter names one.
    (
        {
            "maximum.escortbedrijven": "2",
            "maximum.seksinrichtingen": "geen",
            "vergunningsduur.escort_jaren": "onbepaald",
            "vergunningsduur.inrichting_jaren": "5",
        },
        "apv.overgang/einddatum",
        "uiterlijk op een door het bevoegde bestuursorgaan te bepalen dag",
    ),
    # A chapter 1 without such articles leaves nothing to list, and nothing to fill in.
    ({"apv.hoofdstuk1": "niets daarvan"}, "apv.afbakening", "Afbakening\nArtikel 6:1 geldt niet"),
    # The notes do not promise what the articles refuse.
    (
        {"reikwijdte": "prostitutie_en_escort", "escort.toegestaan": "nee"},
        "apv.toelichting.vergunning",
        "beperkt de vergunning tot prostitutiebedrijven,",
    ),
    (
        {"maximum.raambedrijven": "0", "maximum.seksinrichtingen": "geen", "raam.keuze": "bestaand"},
        "apv.toelichting.keuzes",
        "Dat geldt voor een raamprostitutiebedrijf.",
    ),
)


@pytest.mark.parametrize(("choices", "symbol", "expected"), SAID, ids=range(len(SAID)))
def test_a_choice_is_said_as_it_was_meant(
    chapter_pack: ContentPack, choices: Combination, symbol: str, expected: str
) -> None:
    chapter = make_chapter(chapter_pack, profile_of({**USUAL, **choices}))
    node = find(chapter.document, symbol)
    assert node is not None
    assert expected in plain_text(node)
    assert flaws(chapter) == []


@pytest.mark.parametrize(
    ("symbol", "old", "new", "expected"),
    [
        (
            "melding",
            "[](#apv.weigeringsgronden/persoon)",
            "[](#apv.niets)",
            "verwijzing zonder doel: apv.niets",
        ),
        (
            "melding",
            "[](#apv.weigeringsgronden/persoon)",
            "[](#beleid.niets)",
            "verwijzing zonder doel: beleid.niets",
        ),
        ("adverteren", "aan te prijzen; of", "aan te prijzen;", "R"),
        ("melding", "van de plattegrond;", "van de plattegrond; of", "‘en’ of ‘of’"),
        ("adverteren", "klanten werft.", "klanten werft", "zin zonder einde"),
        ("adverteren", "Dit artikel geldt niet", "Dit artikel artikel geldt niet", "woord dubbel"),
        ("overgang", "voor onbepaalde tijd.", "voor altijd, ook als .", "spatie voor een leesteken"),
        (
            "eisen",
            "Het is de exploitant en de beheerder verboden te",
            "De exploitant en de beheerder dienen te",
            "R",
        ),
    ],
)
def test_a_flaw_is_found(chapter_pack: ContentPack, symbol: str, old: str, new: str, expected: str) -> None:
    found = flaws(make_chapter(changed(chapter_pack, symbol, old, new), profile_of(USUAL)))
    assert any(flaw.startswith(expected) for flaw in found), found


def changed(pack: ContentPack, name: str, old: str, new: str) -> ContentPack:
    """The pack with other words in one article."""
    symbol = Symbol(f"apv.{name}")
    fragment = pack.fragments[symbol]
    assert old in fragment.body, old
    altered = replace(fragment, body=fragment.body.replace(old, new))
    return replace(pack, fragments={**pack.fragments, symbol: altered})


def test_two_spaces_are_found() -> None:
    typed = doc(article("apv.klanten", par("Er is  een klant.")))
    assert list(wording(typed)) == ["dubbele spatie ‘s  e’ in apv.klanten: Er is  een klant."]


def test_a_lonely_lid_an_empty_article_and_a_repetition_are_found(chapter_pack: ContentPack) -> None:
    def found(name: str, body: str) -> list[str]:
        whole = chapter_pack.fragments[Symbol(f"apv.{name}")].body
        return flaws(make_chapter(changed(chapter_pack, name, whole, body), profile_of(USUAL)))

    assert any(flaw.startswith("één genummerd lid") for flaw in found("klanten", "1. Er is een klant.\n"))
    assert any(flaw.startswith("leeg artikel") for flaw in found("klanten", "\n"))
    same = "1. Er is een klant.\n1. Er is een klant.\n"
    assert any(flaw.startswith("twee keer dezelfde tekst") for flaw in found("klanten", same))


def test_a_term_that_only_the_notes_use_is_found(chapter_pack: ContentPack) -> None:
    client = next(known for known in chapter_pack.definitions if known.term == "klant")
    idle = replace(client, symbol=Symbol("begrip.stroman"), term="stroman", forms=("stroman",))
    made = make_chapter(
        replace(chapter_pack, definitions=(*chapter_pack.definitions, idle)), profile_of(USUAL)
    )
    assert "term alleen in de toelichting gebruikt: stroman" in flaws(made)


@pytest.mark.traag
@pytest.mark.skipif(
    os.environ.get("BELEIDSGEN_DRIETALLEN") != "1", reason="alle drietallen: BELEIDSGEN_DRIETALLEN=1"
)
def test_every_triple_of_choices_gives_a_whole_chapter(chapter_pack: ContentPack) -> None:
    wrong = {}
    for combination in cover(QUESTIONS, 3, can_go_together):
        chapter = make_chapter(chapter_pack, profile_of(combination))
        if found := flaws(chapter):
            wrong[described(combination)] = found
    assert wrong == {}
