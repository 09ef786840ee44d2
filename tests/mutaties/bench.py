"""Make the sets of documents once, change one thing in a copy, and tell whether `toets` saw it."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import count
from pathlib import Path
from random import Random

from beleidsgen import judge
from beleidsgen.build import Prepared
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.generate import Wishes, generate
from beleidsgen.outfolder import recall
from beleidsgen.profile.model import MunicipalityProfile
from tests.mutaties.edits import Edit, Maker, Texts

ROOT = Path(__file__).parents[2]
PROFILES = tuple(sorted((ROOT / "municipality_profiles").glob("gm*.yaml")))


class Seen(StrEnum):
    """What became of an error."""

    RIGHT = "goed"
    ELSEWHERE = "elders"
    NOT = "niet"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of error.

    Attributes:
        name: what the reports call it.
        codes: the beginnings of the codes that name this kind of error.
        make: makes one in a set.
        here: whether a finding must stand where the error is; a lost proof belongs to a norm instead.
    """

    name: str
    codes: tuple[str, ...]
    make: Maker
    here: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """One error in one set, and what `toets` said that it did not say before.

    Attributes:
        seen: whether it was found.
        weight: the heaviest finding with the right code and place, empty without one.
        findings: everything new.
    """

    kind: str
    profile: str
    edit: Edit
    was: tuple[str, ...]
    seen: Seen
    weight: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class MadeSet:
    """One municipality's documents as they were made, and what `toets` says of them.

    Attributes:
        folder: the folder, with the stored profile and ancestors.
        texts: the Markdown of every document, by kind.
        known: what is found in the untouched set.
    """

    folder: Path
    texts: Texts
    known: tuple[Finding, ...]

    def judge(self, pack: ContentPack, edits: Sequence[Edit]) -> tuple[Finding, ...]:
        """What `toets` says after some edits and not before; the folder is left as it was."""
        try:
            for edit in edits:
                self._write(edit.document, edit.apply(self.texts)[edit.document])
            found = judge.judge_folder(pack, self.folder, Wishes()).findings
        finally:
            for edit in edits:
                self._write(edit.document, self.texts[edit.document])
        return _beyond(found, self.known)

    def _write(self, document: str, text: str) -> None:
        (self.folder / f"{document}.md").write_text(text, encoding="utf-8", newline="\n")


def make_set(pack: ContentPack, profile: Path, out: Path) -> MadeSet:
    """Make the documents of one profile in Markdown, and judge them untouched."""
    shutil.rmtree(out / profile.stem, ignore_errors=True)
    folder = generate(pack, profile, out, Wishes(formats=("md",))).folder
    assert folder is not None, profile
    texts = {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("*.md"))
        if path.stem != "verantwoording"
    }
    return MadeSet(folder, texts, judge.judge_folder(pack, folder, Wishes()).findings)


def attempt(pack: ContentPack, made: MadeSet, kind: Kind, seed: str) -> Outcome | None:
    """Make one error of a kind, and see whether it is found; None where a set has no place for it."""
    edit = kind.make(made.texts, Random(seed))  # noqa: S311 - the same seed gives the same edit
    return _outcome(made, kind, edit, made.judge(pack, [edit])) if edit is not None else None


def attempt_together(
    pack: ContentPack, made: MadeSet, kinds: Sequence[Kind], seed: str
) -> Iterator[tuple[Kind, Outcome | None]]:
    """Errors of many kinds, as many at a time as there are documents: much quicker than one by one."""
    waiting = [
        (kind, kind.make(made.texts, Random(f"{seed}/{kind.name}")))  # noqa: S311 - as above
        for kind in kinds
    ]
    yield from ((kind, None) for kind, edit in waiting if edit is None)
    left = [(kind, edit) for kind, edit in waiting if edit is not None]
    while left:
        group: dict[str, tuple[Kind, Edit]] = {}
        for kind, edit in left:
            group.setdefault(edit.document, (kind, edit))
        found = made.judge(pack, [edit for _, edit in group.values()])
        yield from ((kind, _outcome(made, kind, edit, found)) for kind, edit in group.values())
        left = [pair for pair in left if pair not in group.values()]


def _outcome(made: MadeSet, kind: Kind, edit: Edit, found: tuple[Finding, ...]) -> Outcome:
    named = [finding for finding in found if finding.code.startswith(kind.codes)]
    right = [finding for finding in named if not kind.here or _belongs(finding, edit, made.texts)]
    seen = Seen.RIGHT if right else Seen.ELSEWHERE if named else Seen.NOT
    order = list(Severity)
    weight = min((finding.severity for finding in right), key=order.index, default=None)
    was = tuple(made.texts[edit.document].split("\n")[edit.start : edit.end])
    return Outcome(kind.name, made.folder.name, edit, was, seen, weight or "", found)


@contextmanager
def read_once() -> Iterator[None]:
    """Do what does not depend on an edit only once; it is pure, and most of the time of judging."""
    kept = recall.read_markdown, judge.load_profile, judge.prepare
    recall.read_markdown = lru_cache(maxsize=256)(recall.read_markdown)
    judge.load_profile = lru_cache(maxsize=16)(judge.load_profile)
    prepared: dict[tuple[int, date | None], Prepared] = {}

    def prepare_once(pack: ContentPack, profile: MunicipalityProfile, day: date | None = None) -> Prepared:
        key = id(profile), day
        if key not in prepared:
            prepared[key] = kept[2](pack, profile, day)
        return prepared[key]

    judge.prepare = prepare_once
    try:
        yield
    finally:
        recall.read_markdown, judge.load_profile, judge.prepare = kept


def rounds(kinds: Sequence[Kind], sets: Sequence[MadeSet], seed: int) -> Iterator[tuple[Kind, MadeSet, str]]:
    """Kinds and sets in turn, without end: every kind comes by in every set before a second time."""
    for turn in count():
        for at, kind in enumerate(kinds):
            yield kind, sets[(at + turn) % len(sets)], f"{seed}/{turn}/{kind.name}"


def _belongs(finding: Finding, edit: Edit, texts: Texts) -> bool:
    """Whether a finding stands where the error is.

    What was taken out has no place any more: then its document counts, what it referred to, and what refers
    to it.
    """
    place = finding.place
    gone = edit.taken_out(texts)
    if gone and _refers(finding, gone, edit.apply(texts)):
        return True
    if place.symbol in gone or any(f"‘{symbol}’" in finding.message for symbol in gone):
        return True
    if place.file != f"{edit.document}.md":
        return False
    if not edit.lines and (place.symbol == edit.document or _within(place.symbol, edit.points_at(texts))):
        return True
    return place.line in edit.span(texts) or place.symbol in edit.symbols(texts)


def _within(symbol: str, others: frozenset[str]) -> bool:
    """Whether a symbol is one of others, or a part of one."""
    return any(symbol == other or symbol.startswith(f"{other}/") for other in others)


def _refers(finding: Finding, symbols: frozenset[str], texts: Texts) -> bool:
    """Whether the line of a finding refers to one of some symbols."""
    lines = texts.get(finding.place.file.removesuffix(".md"), "").split("\n")
    if not 0 < finding.place.line <= len(lines):
        return False
    line = lines[finding.place.line - 1]
    return any(re.search(rf"#{re.escape(symbol)}[)/ ]", line) for symbol in symbols)


def _beyond(found: Sequence[Finding], known: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that were not there before; a line that moved does not make one new."""
    left = Counter(map(_identity, known))
    new = []
    for finding in found:
        key = _identity(finding)
        left[key] -= 1
        if left[key] < 0:
            new.append(finding)
    return tuple(new)


def _identity(finding: Finding) -> tuple[str, str, str, str]:
    return finding.code, finding.place.file, finding.place.symbol, finding.message
