"""What may never be a risk mark, what each block of the Bibob document rests on, and the local reasons."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from beleidsgen.build import Built
from beleidsgen.checks.search import compiled
from beleidsgen.content.model import ContentPack
from beleidsgen.document.walk import plain_text, walk
from beleidsgen.explain.answer import explain
from tests.conftest import PROFILES
from tests.support.bibob import KIND

FOLDER = "documenten/bibob-triggers/"
PERSONS = re.compile(
    r"\b(nationaliteit\w*|afkomst|etnisch\w*|etniciteit|moedertaal|taal|geloof|klantenkring|"
    r"land van herkomst|buitenlands\w*|(?:Roemeens|Bulgaars|Pools|Chinees|Aziatisch|Oost-Europe)\w*)\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(nooit|niet|geen|niets|verbiedt)\b|informatie uit het buitenland|andere lidstaat", re.IGNORECASE
)
ABOUT_LAW = re.compile(r"\b(?:Wet Bibob|de wet\b(?!telijk)|wettelijk|\d+ weken|weken|\d+ dagen|bevoegd)\b")
CITES = re.compile(r"\]\((?:wet|bron):|\]\(#(?:apv|bibob)\.")
INDICATOR = "indicatoren"


def _texts(pack: ContentPack) -> Iterator[tuple[str, str, bool]]:
    """The fragments and rows of the Bibob document: name, words, and whether a source carries them."""
    for fragment in pack.fragments.values():
        if FOLDER in fragment.place.file and fragment.kind != "blad":
            yield fragment.symbol, f"{fragment.title}\n{fragment.body}", bool(fragment.claims.sources)
    for rows in pack.collections.values():
        for row in rows:
            if FOLDER in row.place.file:
                words = "\n".join(str(v) for k, v in row.values.items() if k != "wanneer")
                yield row.symbol, words, bool(row.claims.sources)


def _sentences(text: str) -> Iterator[str]:
    lead = ""
    for line in text.splitlines():
        lead = line if line.rstrip().endswith(":") else lead if line.startswith("- ") or not line else ""
        yield f"{lead} {line}"


def test_no_person_is_a_risk_mark(pack: ContentPack) -> None:
    wrong = [
        (name, sentence.strip())
        for name, text, _ in _texts(pack)
        for sentence in _sentences(text)
        if PERSONS.search(sentence) and not DENIED.search(sentence) and "vraagt niet" not in sentence
    ]
    assert wrong == []


def test_no_indicator_speaks_of_who_someone_is(pack: ContentPack) -> None:
    told = [str(row.values["tekst"]) for row in pack.collections[INDICATOR]]

    assert len(told) >= 30
    assert [text for text in told if PERSONS.search(text)] == []
    assert [
        text for text in told if re.search(r"\bwerkt? als (?:sekswerker|prostituee)|\bis sekswerker", text)
    ] == []


def test_the_documents_say_it_too(built: Built) -> None:
    lines = [
        plain_text(v.node) for v in walk(built.package[KIND]) if v.node.__class__.__name__ == "Paragraph"
    ]
    sentences = [
        s for line in lines for s in re.split(r"(?<=\.)\s", line.replace("\n", " ")) if PERSONS.search(s)
    ]

    assert [s for s in sentences if not DENIED.search(s) and not s.startswith("gegevens over")] == []
    assert any("Nooit een indicator" in s for s in sentences)


def test_what_speaks_of_law_or_terms_has_a_source(pack: ContentPack) -> None:
    """A law of the register, a term or a competence is never named without a source."""
    acts = {
        source.regeling.removeprefix("de ").removeprefix("het ")
        for source in pack.catalogue.sources.values()
        if source.soort in ("wet", "artikel") and source.status == "geldend" and source.regeling
    }
    named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(acts)))})(?!\w)")
    bare = [
        name
        for name, text, sourced in _texts(pack)
        if (ABOUT_LAW.search(text) or named.search(text)) and not sourced and not CITES.search(text)
    ]
    assert bare == []


def test_uitleg_shows_the_source_of_a_trigger_and_when_it_was_verified(
    pack: ContentPack, built_of: Callable[[Path], Built]
) -> None:
    explained = explain(built_of(PROFILES[3]), "bibob.trigger.t01", {})
    assert explained.findings == ()
    assert explained.value is not None
    sources = [line.says for line in explained.value.lines if line.about in ("Bron", "Haalt aan")]
    assert any("nagekeken op 2026-11-22" in says and "wetten.overheid.nl" in says for says in sources)


def test_every_trigger_has_a_source_and_a_reason(pack: ContentPack) -> None:
    for row in pack.collections["triggers"]:
        assert row.claims.sources, row.symbol
        for name in ("reden", "bevoegd", "termijn", "indicatoren", "grondslag", "bibob"):
            assert str(row.values[name]).strip(), (row.symbol, name)


def test_the_templates_hold_no_sentence_that_may_never_be_printed(pack: ContentPack) -> None:
    rules = [
        rule
        for rule in pack.catalogue.rules.values()
        if rule.id in ("X-20", "X-23", "X-27", "X-28") or "X-51" <= rule.id <= "X-58"
    ]
    texts = [(f.symbol, f.body) for f in pack.fragments.values()]
    texts += [
        (r.symbol, str(v)) for rows in pack.collections.values() for r in rows for v in r.values.values()
    ]
    found = [
        (rule.id, name, sentence)
        for rule in rules
        for name, text in texts
        for sentence in _sentences(text)
        for search in rule.patroon
        if compiled(search.zoek).search(sentence)
        and not any(compiled(other).search(sentence) for other in rule.uitgezonderd)
    ]
    assert len(rules) == 12
    assert found == []


@pytest.mark.parametrize("level", ["STANDAARD", "RISICO"])
def test_what_is_always_or_often_judged_has_a_local_reason(pack: ContentPack, level: str) -> None:
    for row in pack.collections["triggers"]:
        usual = re.findall(r"[A-Z]{5,}", str(row.values["niveau"]))[-1]
        if usual == level and row.values["groep"] != "aanleiding":
            own = f"{row.values['lokaal']} {row.values['reden']} {row.values['kenmerk']}"
            assert row.values["lokaal"] or "aanwijzing" in own, row.symbol
