"""J and R findings: the rules of the pack, judged on facts, on words and on the document model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from beleidsgen.catalogue.rules import Rule, Search
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.hit import Hit
from beleidsgen.checks.reading import Passage, passages
from beleidsgen.checks.rule_checks import RULE_CHECKS
from beleidsgen.checks.search import compiled, finder
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.document.package import Document

_LONGEST_QUOTATION = 90
_FACT = re.compile(r"(?<![^; ])([a-z]\w*(?:\.\w+)*) is ")


def check_rules(context: CheckContext) -> Iterator[Finding]:
    """One finding for everything in a package that a rule of the pack does not allow."""
    rules = tuple(context.pack.catalogue.rules.values())
    texts = [Reading(document, _patterns(rules, document)) for document in context.package.documents]
    for rule in rules:
        for hit in judge(context, rule, texts):
            yield _finding(rule, hit)


def judge(context: CheckContext, rule: Rule, texts: Iterable[Reading]) -> Iterator[Hit]:
    """What one rule finds in a package.

    Args:
        context: the package and the facts.
        rule: the rule; one for people (*mens*) finds nothing.
        texts: the documents, read.
    """
    applies = rule.wanneer.judge(context.facts.__getitem__)
    if rule.soort == "profiel":
        if applies.holds:
            field = context.facts.fields_of(rule.wanneer.names[0])[0]
            yield Hit("", field, _in_words(context, applies.reason))
    elif rule.soort == "mens" or not applies.holds:
        return
    read = [text for text in texts if not rule.documenten or text.document.kind in rule.documenten]
    for text in read:
        yield from text.matches(rule, [s for s in rule.patroon if _means_something(context, s)])
    if rule.toets:
        for text in read:
            yield from RULE_CHECKS[rule.toets](context, rule, text.document, text.passages)


class Reading:
    """A document with its passages, read once for all rules.

    Args:
        document: what is read.
        patterns: the patterns that rules will look for in it; looking for them together is quickest.
    """

    def __init__(self, document: Document, patterns: tuple[str, ...] = ()) -> None:
        self.document = document
        self.passages = passages(document)
        self._sentences = [(passage, words) for passage in self.passages for words in passage.sentences]
        self._together = patterns
        self._places: dict[str, Sequence[int]] = {}

    def matches(self, rule: Rule, searches: Iterable[Search]) -> Iterator[Hit]:
        """The sentences in which a pattern of a rule is found, once per place and pattern."""
        for search in searches:
            done: Passage | None = None
            for passage, sentence in self._found(search.zoek, search.deel or rule.deel):
                if passage is done:
                    continue
                read = f"{passage.lead} {sentence.string}"
                if not any(compiled(other).search(read) for other in rule.uitgezonderd):
                    words = f"‘{_shortened(passage, sentence)}’"
                    yield Hit(passage.kind, passage.symbol, words, search.variant)
                    done = passage

    def _found(self, pattern: str, part: str) -> Iterator[tuple[Passage, re.Match[str]]]:
        """The sentences of a part in which a pattern is found, from the top, each with its first match."""
        for number in self._sought(pattern):
            passage, sentence = self._sentences[number]
            match = compiled(pattern).search(sentence) if part in ("", passage.part) else None
            if match:
                yield passage, match

    def _sought(self, pattern: str) -> Sequence[int]:
        """The positions of the sentences in which a pattern is found."""
        if pattern not in self._places:
            patterns = self._together if pattern in self._together else (pattern,)
            found = finder(patterns)([sentence for _, sentence in self._sentences])
            self._places.update((each, found.get(each, ())) for each in patterns)
        return self._places[pattern]


def _patterns(rules: Iterable[Rule], document: Document) -> tuple[str, ...]:
    """Every pattern that a rule looks for in a document of this kind."""
    read = [rule for rule in rules if not rule.documenten or document.kind in rule.documenten]
    return tuple(dict.fromkeys(search.zoek for rule in read for search in rule.patroon))


def _in_words(context: CheckContext, reason: str) -> str:
    """The facts that decided under their Dutch titles, for a reader who does not know the profile."""

    def titled(match: re.Match[str]) -> str:
        title = context.facts.title(match[1])
        return f"{title[:1].lower()}{title[1:]}: " if title != match[1] else match[0]

    return _FACT.sub(titled, reason)


def _means_something(context: CheckContext, search: Search) -> bool:
    source = context.pack.catalogue.sources.get(search.tenzij_geldend)
    return source is None or source.status_on(context.facts.peildatum) != "geldend"


def _shortened(passage: Passage, found: re.Match[str]) -> str:
    """What was found, as it stands in the document."""
    start = passage.searched.find(found.string) + found.start()
    text = passage.text[start : start + len(found.group())].strip()
    return text if len(text) <= _LONGEST_QUOTATION else f"{text[:_LONGEST_QUOTATION].rstrip()} …"


def _finding(rule: Rule, hit: Hit) -> Finding:
    words = rule.words(hit.variant)
    message = words.melding
    if "{feit}" in message:
        message = message.replace("{feit}", hit.fact)
    elif hit.fact:
        message = f"{message.rstrip('.')} ({hit.fact})."
    return Finding(
        rule.code,
        Severity(words.ernst),
        message,
        Place(file=f"{hit.kind}.md" if hit.kind else "", symbol=hit.symbol),
        words.advies,
        ", ".join((rule.id, *rule.bronnen)),
    )
