"""What the rules say of the documents that we make ourselves, and of a person who takes an article out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beleidsgen.build import Built
from beleidsgen.checks.reading import passages
from beleidsgen.checks.search import Texts, compiled, needles
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Severity
from beleidsgen.generate import Wishes, generate
from beleidsgen.judge import judge_folder
from beleidsgen.names import DocumentKind
from tests.conftest import PROFILES
from tests.support.rules import change

ASKED = {"gm0638-zoeterwoude": {"J109"}}
"""What a profile asks for: a maximum for which nobody has written down a reason."""


def test_our_own_text_breaks_no_rule(built: Built, profile_path: Path) -> None:
    found = [
        finding
        for finding in built.findings
        if finding.code[0] in "JR" and finding.severity is not Severity.OPMERKING
    ]

    assert {
        f"{f.code} {f.place} {f.message}" for f in found if f.code not in ASKED.get(profile_path.stem, ())
    } == set()
    assert {finding.code for finding in found} == ASKED.get(profile_path.stem, set())


def test_a_rule_looks_at_documents_that_exist(pack: ContentPack) -> None:
    kinds = {outline.kind for outline in pack.outlines}
    assert {kind for rule in pack.catalogue.rules.values() for kind in rule.documenten} <= kinds


def test_a_dated_rule_names_a_source_that_is_no_law_yet(pack: ContentPack) -> None:
    """Otherwise the rule would already mean nothing."""
    for rule in pack.catalogue.rules.values():
        for search in rule.patroon:
            if search.tenzij_geldend:
                assert pack.catalogue.sources[search.tenzij_geldend].status_on(pack.day) == "aanhangig", (
                    rule.id
                )


def test_looking_for_a_word_first_misses_nothing(pack: ContentPack, built: Built) -> None:
    searches = [search.zoek for rule in pack.catalogue.rules.values() for search in rule.patroon]
    sentences = sorted({s for d in built.package.documents for p in passages(d) for s in p.sentences})
    texts = Texts(sentences)
    for search in searches:
        found = {number for number, text in enumerate(sentences) if compiled(search).search(text)}
        assert found <= set(texts.candidates(search)), (search, needles(search))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bsub [a-z]\b", ("sub ",)),
        (r"\b(?:goede|slechte) zeden\b", (" zeden",)),
        (r"\b(?:sekswerkers?|prostituees?)\b", ("sekswerker", "prostituee")),
        (r"\bzeden\b|\bmoraal\b", ("zeden", "moraal")),
        (r"\bzeden\b|\b\d+\b", ()),
        (r"a?b*c{2}", ()),
        (r"\bart\. ?\d", ("art.",)),
        (r"(?!wel)niet", ("niet",)),
    ],
)
def test_the_words_that_a_pattern_needs(pattern: str, words: tuple[str, ...]) -> None:
    assert needles(pattern) == words


def test_an_article_taken_out_by_hand_is_missed_everywhere(
    pack: ContentPack, built_of: Callable[[Path], Built], tmp_path: Path
) -> None:
    """Dead references in all documents that named it, and the norms that lost their evidence."""
    source = next(path for path in PROFILES if "9902" in path.name)
    before = built_of(source)
    gone = "apv.bevoegd-bestuursorgaan"
    folder = generate(pack, source, tmp_path, Wishes(formats=("md",))).folder
    assert folder is not None
    file = folder / "apv-hoofdstuk-3.md"
    file.write_text(
        change(file.read_text(encoding="utf-8"), {"zonder": [gone, "apv.weigeringsgronden"]}),
        encoding="utf-8",
    )

    outcome = judge_folder(pack, folder, Wishes())

    assert outcome.built is not None
    dead = {
        f.place.file for f in outcome.findings if f.code == "V101" and "apv.weigeringsgronden" in f.message
    }
    referring = {f"{kind}.md" for kind in _referring(before, "apv.weigeringsgronden")}
    assert {Path(name).name for name in dead} == referring
    assert len(referring) >= 2
    lost = [
        norm
        for norm, covered in before.coverage.items()
        if covered.status is not outcome.built.coverage[norm].status
        or len(covered.evidence) > len(outcome.built.coverage[norm].evidence)
    ]
    assert {"BN-95"} <= set(lost)
    assert all(f.place.line for f in outcome.findings if f.code == "V101" and f.place.file.endswith(".md"))


def _referring(built: Built, symbol: str) -> set[DocumentKind]:
    return {
        document.kind
        for document in built.package.documents
        for passage in passages(document)
        if any(target.base == symbol for target in passage.targets)
        and not (document.kind == "apv-hoofdstuk-3" and passage.symbol.base == symbol)
    }
