"""One error of every kind, and one harmless edit of every kind; `tools/mutaties.py` makes hundreds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Severity
from beleidsgen.generate import Wishes
from beleidsgen.judge import judge_profile
from tests.mutaties.bench import PROFILES, Kind, MadeSet, Outcome, Seen, attempt_together, make_set, read_once
from tests.mutaties.harmless import HARMLESS
from tests.mutaties.kinds import KINDS
from tests.mutaties.limits import not_seen

ROOT = Path(__file__).parents[2]
SMALL_FIRST = sorted(PROFILES, key=lambda path: (path.stem != "gm9901-elzerbroek", path.stem))
"""The smallest municipality that has something of a kind is the quickest to judge."""


@pytest.fixture(scope="module")
def sets(pack: ContentPack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[MadeSet]]:
    out = tmp_path_factory.mktemp("sets")
    with read_once():
        yield [make_set(pack, profile, out) for profile in SMALL_FIRST]


@pytest.fixture(scope="module")
def errors(pack: ContentPack, sets: list[MadeSet]) -> Mapping[str, Outcome]:
    """The outcome of every kind of error by its name."""
    return _each_once(pack, sets, KINDS)


@pytest.fixture(scope="module")
def harmless(pack: ContentPack, sets: list[MadeSet]) -> Mapping[str, Outcome]:
    """The outcome of every kind of harmless edit by its name."""
    return _each_once(pack, sets, HARMLESS)


def test_there_are_enough_kinds() -> None:
    names = [kind.name for kind in (*KINDS, *HARMLESS)]
    assert len(KINDS) >= 30
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_an_error_is_found(name: str, errors: Mapping[str, Outcome]) -> None:
    outcome = errors[name]
    told = [f"{f.code} {f.place}" for f in outcome.findings]
    assert outcome.seen is Seen.RIGHT or name in not_seen(), (outcome.was, outcome.edit, told)


@pytest.mark.parametrize("name", [kind.name for kind in HARMLESS])
def test_a_harmless_edit_gives_no_alarm(name: str, harmless: Mapping[str, Outcome]) -> None:
    outcome = harmless[name]
    heavy = [
        f"{f.code} {f.place} {f.message}" for f in outcome.findings if f.severity is not Severity.OPMERKING
    ]
    assert heavy == [], (outcome.was, outcome.edit)


def test_an_untouched_set_says_what_its_profile_says(pack: ContentPack, sets: list[MadeSet]) -> None:
    for made, profile in zip(sets, SMALL_FIRST, strict=True):
        known = {(f.code, f.message) for f in judge_profile(pack, profile, Wishes()).findings}
        heavy = [f for f in made.known if f.severity is not Severity.OPMERKING]
        assert [f for f in heavy if (f.code, f.message) not in known] == [], profile.stem


def _each_once(pack: ContentPack, sets: list[MadeSet], kinds: Sequence[Kind]) -> Mapping[str, Outcome]:
    found: dict[str, Outcome] = {}
    for made in sets:
        left = [kind for kind in kinds if kind.name not in found]
        told = attempt_together(pack, made, left, "gewone run")
        found |= {kind.name: outcome for kind, outcome in told if outcome is not None}
    return found
