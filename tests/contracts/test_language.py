"""The language check: what it finds, the reasons for what it lets pass, and that the content passes."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tools.taal import checks
from tools.taal.checks import CHECKS
from tools.taal.corpus import Corpus, Line
from tools.taal.exceptions import FILE, read_excuses, unexcused
from tools.taal.sentences import Sentence, plain, sentences
from tools.taal.words import unknown_words, words_in

from beleidsgen.diagnostics import Finding, Place, Severity
from tests.conftest import ROOT

WRITTEN = """---
titel: Proef
---

# Samenvatting <!-- ##beleid.samenvatting toelichting -->

- **Signaleren.**
  Dat is strafbaar ([artikel 273f van het Wetboek](https://voorbeeld.example/a&b=1 "bron:sr-273f")).[^noot]
  Zie [hoofdstuk 2](#beleid.doelen). Daarna volgt meer.

| <!-- ##beleid.rij --> Cel één; cel twee | Een hele zin. |

[^noot]: Een noot telt niet.
"""


def sentence(text: str, **changes: object) -> Sentence:
    made = Sentence(text, "proef.md", 1, "beleid.x", "beleid.x", "hoofdstuk", True, False, False)
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


class Small:
    """A corpus of a few sentences in one document."""

    def __init__(
        self, *found: Sentence, kind: str = "mensenhandelbeleid", lines: tuple[str, ...] = ()
    ) -> None:
        self.documents = {("gm0000", kind): found}
        self.templates = tuple(Line(text, "templates/a.md", n) for n, text in enumerate(lines, 1))
        self.values: tuple[str, ...] = ()
        self.profile_words = frozenset[str]()
        self.word_list = frozenset({"raadsbrief"})
        self.term_forms = {kind: frozenset({"RIEC", "aandachtsfunctionaris"})}

    def explained(self, _place: str, _kind: str) -> frozenset[str]:
        return frozenset({"RIEC"})

    def without_values(self, text: str) -> str:
        return text

    def own_words(self, text: str) -> str:
        return text.replace("zoals de gemeente het zegt", "…")


def codes(check: Callable[..., object], corpus: Small) -> list[str]:
    return [finding.code for finding in check(corpus)]  # type: ignore[attr-defined]


def test_a_written_document_is_read_sentence_by_sentence(tmp_path: Path) -> None:
    path = tmp_path / "proef.md"
    path.write_text(WRITTEN, encoding="utf-8")
    found = list(sentences(path, tmp_path))
    assert [(s.text, s.line, s.cell) for s in found] == [
        ("Signaleren.", 7, False),
        ("Dat is strafbaar.", 8, False),
        ("Zie hoofdstuk 2.", 9, False),
        ("Daarna volgt meer.", 9, False),
        ("Cel één", 11, True),
        ("cel twee", 11, True),
        ("Een hele zin.", 11, True),
    ]
    assert {s.part for s in found} == {"beleid.samenvatting"}


def test_a_reference_in_the_sentence_counts_and_one_in_brackets_does_not() -> None:
    line = "Volgens [artikel 1](#apv.a) mag het ([artikel 2](#apv.b) en [artikel 3](#apv.c) en volgende)."
    assert plain(line) == "Volgens artikel 1 mag het."


def test_averages() -> None:
    assert codes(checks.averages, Small(sentence(" ".join(["woord"] * 18)))) == ["T101"]
    assert codes(checks.averages, Small(sentence(" ".join(["woord"] * 17)))) == []
    summary = sentence(" ".join(["woord"] * 15), part="beleid.samenvatting")
    assert codes(checks.averages, Small(summary)) == ["T101"]


def test_cells_labels_and_definitions_do_not_lower_an_average() -> None:
    long = sentence(" ".join(["woord"] * 18))
    short = [
        sentence("Een hele korte zin.", cell=True),
        sentence("Label."),
        sentence("Dit is een begrip.", definition=True),
    ]
    assert codes(checks.averages, Small(long, *short)) == ["T101"]


@pytest.mark.parametrize(("words", "expected"), [(25, []), (26, ["T102"])])
def test_long_sentences(words: int, expected: list[str]) -> None:
    assert codes(checks.long_sentences, Small(sentence(" ".join(["woord"] * words)))) == expected


def test_what_a_municipality_says_itself_does_not_make_a_sentence_long() -> None:
    text = " ".join(["woord"] * 23) + " zoals de gemeente het zegt"
    assert codes(checks.long_sentences, Small(sentence(text))) == []


def test_of_the_apv_only_the_explanation_is_measured() -> None:
    long = " ".join(["woord"] * 40)
    article, explained = sentence(long, role="artikel"), sentence(long, role="toelichting")
    assert codes(checks.long_sentences, Small(article, kind="apv-hoofdstuk-3")) == []
    assert codes(checks.long_sentences, Small(explained, kind="apv-hoofdstuk-3")) == ["T102"]


def test_the_passive() -> None:
    hidden, open_ = sentence("De acties worden hier voorbereid."), sentence("Het college bereidt ze voor.")
    assert codes(checks.passive, Small(hidden, *[open_] * 8)) == ["T103"]
    assert codes(checks.passive, Small(hidden, *[open_] * 9)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De functionaris kent de aanwezigheidsvoorwaardenlijst.", ["T104"]),
        ("De aandachtsfunctionaris kent de gemeente.", []),
        ("De verantwoordelijkheid ligt bij het college.", []),
    ],
)
def test_long_rare_words(text: str, expected: list[str]) -> None:
    assert codes(checks.long_words, Small(sentence(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De exploitant dient dit uiterlijk morgen te melden.", ["T105"]),
        ("De regels dienen om dit te voorkomen.", []),
        ("De exploitant dient een aanvraag in.", []),
        ("Derhalve meldt de exploitant dit.", ["T105"]),
    ],
)
def test_official_words(text: str, expected: list[str]) -> None:
    assert codes(checks.official_words, Small(lines=(text,))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Geen melding is geen bewijs.", ["T106"]),
        ("Dat is niet ongebruikelijk.", ["T106"]),
        ("Dat mag niet zonder toestemming.", ["T106"]),
        ("De gemeente vraagt geen namen en legt geen register aan.", []),
        ("Dat is niet onderzocht.", []),
    ],
)
def test_double_negations(text: str, expected: list[str]) -> None:
    assert codes(checks.double_negations, Small(sentence(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het CCV helpt.", ["T107"]),
        ("Het RIEC helpt.", []),
        ("De Algemene plaatselijke verordening (APV) geldt; de APV is van de raad.", []),
        ("De APV (Algemene plaatselijke verordening) geldt.", []),
    ],
)
def test_abbreviations(text: str, expected: list[str]) -> None:
    assert codes(checks.abbreviations, Small(sentence(text))) == expected


def test_words_of_a_text() -> None:
    text = "Zeden- en geweldsmisdrijven, artikel 3b, info@gemeente.example, uitstapprogramma’s, Bibob-toets."
    assert list(words_in(text)) == [
        "en",
        "geweldsmisdrijven",
        "artikel",
        "uitstapprogramma's",
        "Bibob-toets",
    ]


def test_spelling(need_tool: Callable[[str], str]) -> None:
    need_tool("hunspell")
    asked = ["gemeente", "gemeentee", "uitvoeringsplan", "Bibob-toets", "Bibob-toetss"]
    assert unknown_words(asked, frozenset({"Bibob"})) == {"gemeentee", "Bibob-toetss"}
    found = checks.spelling(Small(sentence("De raadsbrief is onderwég."), lines=("Een foutt.",)))  # type: ignore[arg-type]
    assert [(f.code, f.place.file) for f in found] == [("T108", "templates/a.md"), ("T108", "proef.md")]


def test_an_exception_has_a_reason_and_a_use(tmp_path: Path) -> None:
    path = tmp_path / "uitzonderingen.yaml"
    path.write_text("- code: T102\n  patroon: lang\n  reden: Een wettelijke formule.\n", encoding="utf-8")
    finding = Finding("T102", Severity.OPMERKING, "Deze zin is lang.", Place("a.md", 3))
    assert unexcused([finding], read_excuses(path)) == []
    assert [f.code for f in unexcused([], read_excuses(path))] == ["T109"]
    path.write_text("- code: T102\n  patroon: lang\n", encoding="utf-8")
    with pytest.raises(ValueError, match="reden"):
        read_excuses(path)


def test_every_exception_of_the_repository_is_explained() -> None:
    for excuse in read_excuses(FILE):
        assert len(excuse.reason.split()) >= 8, excuse
        assert re.fullmatch(r"T10[1-8]", excuse.code)


def test_the_content_reads_well(need_tool: Callable[[str], str]) -> None:
    need_tool("hunspell")
    corpus = Corpus(ROOT)
    left = unexcused([finding for look in CHECKS for finding in look(corpus)], read_excuses())
    told = "\n".join(f"{f.code} {f.place}: {f.message} {f.hint}" for f in left)
    assert not left, f"{len(left)} bevindingen; draai python tools/taalcheck.py\n{told}"
