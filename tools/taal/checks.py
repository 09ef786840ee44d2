"""The checks: each looks at the texts and says what a reader would stumble over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from tools.taal.corpus import Corpus
from tools.taal.sentences import Sentence
from tools.taal.words import allowed, commonness, unknown_words, words_in

from beleidsgen.diagnostics import Finding, Place, Severity

LONG_SENTENCE = 25
PASSIVE_SHARE = 0.10
SUMMARY_AVERAGE = 14
AVERAGE = 17
AVERAGES = {"uitvoeringsplan": 14}
"""Highest average number of words in a sentence; of the APV only the explanation is measured."""
LONG_WORD, LONG_WORD_IN_SUMMARY, RARE = 20, 16, 2.0
"""Letters from which a word is long, and the Zipf frequency below which it is rare."""
_LABEL = 2
"""A bold label of so many words is not a sentence."""

_PASSIVE = re.compile(r"\b(?:word(?:t|en)|werd(?:en)?|geworden)\b", re.IGNORECASE)
_PREFIX = "aan|af|bij|door|in|los|mee|na|om|op|open|over|samen|terug|toe|uit|vast|voor|weg"
_PARTICIPLE = re.compile(rf"\b(?:{_PREFIX})?(?:ge|be|ver|ont|her|er)[a-zë]+(?:d|t|en)\b")
_OFFICIAL = re.compile(
    r"\bdien(?:t|en)\b(?:\s+(?!om\b)[\w-]+){0,8}\s+te\b|"
    r"\b(?:alsmede|derhalve|onderhavige|teneinde|voornoemde?|middels|inzake|ten behoeve van)\b",
    re.IGNORECASE,
)
_DOUBLE = re.compile(
    r"\b(?:niet|geen|nooit)\s+(?:zonder|on(?!der|s\b|ze\b|line|t|geveer)\w{4,}|nalaten|geen)\b", re.IGNORECASE
)
_NEGATION = re.compile(r"\b(?:niet|geen|nooit|niemand|nergens|niets)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()]|\s(?:als|behalve|en|maar|of|omdat|tenzij|terwijl|zodat|zolang)\s")
_ABBREVIATION = re.compile(r"(?<![\w-])(?![IVX]+\b)[A-Z][a-z]?[A-Z][A-Za-z]*(?!\w)")


def averages(corpus: Corpus) -> Iterator[Finding]:
    """T101: the sentences of a document, or of its summary, are too long on average."""
    for (place, kind), found in corpus.documents.items():
        measured = [s for s in _measured(kind, found) if _counts(s)]
        summary = [s for s in measured if s.part.endswith("samenvatting")]
        for name, part, limit in (
            (kind, measured, AVERAGES.get(kind, AVERAGE)),
            (f"samenvatting van {kind}", summary, SUMMARY_AVERAGE),
        ):
            if part and (length := average(part)) > limit:
                where = f"{name}, {place}"
                message = f"De zinnen zijn gemiddeld {length:.1f} woorden lang ({where}); de maat is {limit}."
                yield _finding("T101", message, part[0], "Knip de langste zinnen; ze staan onder T102.")


def long_sentences(corpus: Corpus) -> Iterator[Finding]:
    """T102: a sentence is too long."""
    for sentence in _distinct(corpus):
        own = replace(sentence, text=corpus.own_words(sentence.text))
        if len(own.words) > LONG_SENTENCE:
            message = f"De zin telt {len(own.words)} woorden: ‘{sentence.text}’"
            yield _finding(
                "T102", message, sentence, f"Maak er zinnen van hoogstens {LONG_SENTENCE} woorden van."
            )


def passive(corpus: Corpus) -> Iterator[Finding]:
    """T103: too many sentences of a document hide who acts."""
    for (place, kind), found in corpus.documents.items():
        measured = [s for s in _measured(kind, found) if _counts(s)]
        hidden = [s for s in measured if is_passive(corpus.own_words(s.text))]
        if measured and len(hidden) / len(measured) > PASSIVE_SHARE:
            message = f"{len(hidden)} van de {len(measured)} zinnen zijn lijdend ({kind}, {place})."
            yield _finding("T103", message, hidden[0], "Noem wie het doet.")


def long_words(corpus: Corpus) -> Iterator[Finding]:
    """T104: a long word that few people read."""
    seen = set()
    for (_place, kind), found in corpus.documents.items():
        listed = corpus.word_list | corpus.profile_words | corpus.term_forms[kind]
        known = listed | {word.lower() for word in listed}
        for sentence in _measured(kind, found):
            shortest = LONG_WORD_IN_SUMMARY if sentence.part.endswith("samenvatting") else LONG_WORD
            for word in words_in(sentence.text):
                if len(word) < shortest or word.lower() in seen or _explained(word, known):
                    continue
                if commonness(word.lower()) < RARE:
                    seen.add(word.lower())
                    hint = "Omschrijf het, knip het, of zet het met reden in tools/taal/woordenlijst.txt."
                    yield _finding("T104", f"‘{word}’ is lang en zeldzaam.", sentence, hint)


def official_words(corpus: Corpus) -> Iterator[Finding]:
    """T105: words that only officials use."""
    for line in corpus.templates:
        for match in _OFFICIAL.finditer(line.text):
            yield _at(
                "T105",
                f"Ambtelijke woorden: ‘{match.group()}’.",
                line.file,
                line.line,
                "Schrijf ‘moet’ of een gewoon woord.",
            )


def double_negations(corpus: Corpus) -> Iterator[Finding]:
    """T106: a sentence denies twice, so that the reader has to turn it round."""
    for sentence in _distinct(corpus):
        clauses = _CLAUSE.split(sentence.text)
        if _DOUBLE.search(sentence.text) or any(len(_NEGATION.findall(c)) > 1 for c in clauses):
            message = f"De zin ontkent meer dan eens: ‘{sentence.text}’"
            yield _finding("T106", message, sentence, "Zeg wat er wel is.")


def abbreviations(corpus: Corpus) -> Iterator[Finding]:
    """T107: an abbreviation that is neither a defined term nor written out where it first stands."""
    seen = set()
    for (place, kind), found in corpus.documents.items():
        explained = set(corpus.explained(place, kind))
        for sentence in found:
            text = corpus.without_values(sentence.text)
            for word in _ABBREVIATION.findall(text):
                if word in explained or (kind, word) in seen:
                    continue
                if re.search(rf"\((?:\w+/)*{word}(?:/\w+)*[,;)]|\b{word} \(", sentence.text):
                    explained.add(word)
                    continue
                seen.add((kind, word))
                hint = "Schrijf het de eerste keer voluit, of maak er een begrip van."
                yield _finding("T107", f"‘{word}’ is nergens uitgelegd ({kind}).", sentence, hint)


def spelling(corpus: Corpus) -> Iterator[Finding]:
    """T108: a word that neither the dictionary nor the word list knows."""
    places: dict[str, Place] = {}
    for line in corpus.templates:
        for word in words_in(line.text):
            places.setdefault(word, Place(line.file, line.line))  # the place where an author mends it
    for sentence in _sentences(corpus):
        for word in words_in(sentence.text):
            places.setdefault(word, Place(sentence.file, sentence.line, 0, sentence.symbol))
    known = corpus.word_list | corpus.profile_words
    asked = [word for word in places if not _ABBREVIATION.match(word)]
    for word in sorted(unknown_words(asked, known)):
        hint = "Verbeter het, of zet het met reden in tools/taal/woordenlijst.txt."
        yield Finding(
            "T108", Severity.OPMERKING, f"‘{word}’ staat niet in de woordenlijst.", places[word], hint
        )


CHECKS: tuple[Callable[[Corpus], Iterator[Finding]], ...] = (
    averages,
    long_sentences,
    passive,
    long_words,
    official_words,
    double_negations,
    abbreviations,
    spelling,
)


def average(found: Iterable[Sentence]) -> float:
    """The average number of words of these sentences."""
    lengths = [len(sentence.words) for sentence in found]
    return sum(lengths) / len(lengths)


def is_passive(text: str) -> bool:
    """Whether a sentence has a form of *worden* with a participle."""
    return bool(_PASSIVE.search(text) and _PARTICIPLE.search(text))


def measured_sentences(kind: str, found: Iterable[Sentence]) -> list[Sentence]:
    """The sentences of a document that count for averages and shares."""
    return [sentence for sentence in _measured(kind, found) if _counts(sentence)]


def _measured(kind: str, found: Iterable[Sentence]) -> Iterator[Sentence]:
    """What is measured of a document: no definitions, and of the APV the explanation only."""
    for sentence in found:
        if not sentence.definition and (kind != "apv-hoofdstuk-3" or sentence.role == "toelichting"):
            yield sentence


def _counts(sentence: Sentence) -> bool:
    """Whether a sentence counts for an average: whole, in running text, more than a label."""
    return sentence.ended and not sentence.cell and len(sentence.words) > _LABEL


def _distinct(corpus: Corpus) -> Iterator[Sentence]:
    """Each measured sentence once, also when four municipalities have it."""
    seen = set()
    for (_place, kind), found in corpus.documents.items():
        for sentence in _measured(kind, found):
            if sentence.text not in seen:
                seen.add(sentence.text)
                yield sentence


def _sentences(corpus: Corpus) -> Iterator[Sentence]:
    for found in corpus.documents.values():
        yield from found


def _explained(word: str, known: frozenset[str]) -> bool:
    return allowed(word, known) or word.lower() in known


def _finding(code: str, message: str, sentence: Sentence, hint: str) -> Finding:
    """A finding in a written document; its symbol leads to the template (`beleidsgen uitleg`)."""
    return _at(code, message, sentence.file, sentence.line, hint, sentence.symbol)


def _at(code: str, message: str, file: str, line: int, hint: str, symbol: str = "") -> Finding:
    return Finding(code, Severity.OPMERKING, message, Place(file, line, 0, symbol), hint)
