"""One changed fact changes what speaks of it, in every document, and nothing else (issue 3, fourth point)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from beleidsgen.build import Built
from beleidsgen.content.model import ContentPack
from beleidsgen.generate import Wishes, make
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.yaml_source import load_yaml
from tests.conftest import ROOT
from tests.support.provenance import Dependence, Key, changed, defined_by, printing

VILLAGE, MIDDLE = (
    ROOT / "municipality_profiles" / f"{name}.yaml" for name in ("gm9901-elzerbroek", "gm9902-vlasrade")
)
POLICY, PLAN, APV, BIBOB = "mensenhandelbeleid", "uitvoeringsplan", "apv-hoofdstuk-3", "bibob-triggers"
Data = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One fact made different.

    Attributes:
        what: the change in words.
        fields: the fields of the profile that change.
        apply: changes the data of a profile in place.
        tells: symbols that must say something else afterwards, as a reader expects.
    """

    what: str
    fields: tuple[str, ...]
    apply: Callable[[Data], None]
    tells: tuple[tuple[str, str], ...]


def put(path: str, value: object) -> Callable[[Data], None]:
    """Sets the value at a dotted path."""

    def apply(data: Data) -> None:
        *above, last = path.split(".")
        here: Any = data
        for part in above:
            here = here[int(part) if part.isdigit() else part]
        here[last] = value

    return apply


def new_partner(data: Data) -> None:
    data["partners"].append(
        {
            "naam": "Stichting Het Nieuwe Huis",
            "domein": "zorg",
            "rol": "opvang van jongeren",
            "vormen": ["crimineel"],
        }
    )


def meeting_to_quarterly(data: Data) -> None:
    meeting = next(m for m in data["overleggen"] if m["soort"] == "signaleringsoverleg")
    assert meeting["keer_per_jaar"] != 4
    meeting["keer_per_jaar"] = 4


CHANGES = (
    Change(
        "geen seksbedrijf meer",
        ("sekswerk.bedrijven",),
        put("sekswerk.bedrijven", []),
        ((POLICY, "beleid.lokaalbeeld.sekswerk"), (POLICY, "beleid.samenvatting")),
    ),
    Change("een nieuwe partner", ("partners",), new_partner, ((POLICY, "beleid.bijlage.partnerkaart"),)),
    Change(
        "het signaleringsoverleg vier keer per jaar",
        ("overleggen",),
        meeting_to_quarterly,
        ((POLICY, "beleid.bijlage.overlegkalender"), (PLAN, "plan.overleggen")),
    ),
    Change(
        "een nieuwe risicosector",
        ("sectoren.carwash",),
        put("sectoren.carwash", "ja"),
        ((POLICY, "beleid.lokaalbeeld.sectoren"),),
    ),
    Change(
        "de zorgcoördinator onbekend",
        ("functies.zorgcoordinator",),
        put("functies.zorgcoordinator", "onbekend"),
        ((POLICY, "beleid.hulp.zorgcoordinatie"),),
    ),
    Change(
        "de leeftijd van 18 naar 21",
        ("sekswerk.leeftijd",),
        put("sekswerk.leeftijd", 21),
        ((APV, "apv.leeftijd"), (POLICY, "beleid.sekswerk.keuze")),
    ),
    Change(
        "een ander maximum",
        ("sekswerk.maximum",),
        put("sekswerk.maximum.seksinrichtingen", 7),
        ((APV, "apv.maximum"),),
    ),
    Change(
        "wel of geen grensgemeente", ("gemeente.grensgemeente",), put("gemeente.grensgemeente", "nee"), ()
    ),
    Change(
        "een andere reactietermijn",
        ("functies.meldpunt.reactietermijn_werkdagen",),
        put("functies.meldpunt.reactietermijn_werkdagen", 9),
        ((POLICY, "beleid.signaleren.meldpunt"),),
    ),
)
CASES = [
    pytest.param(path, change, id=f"{path.stem[7:]}: {change.what}")
    for path in (MIDDLE, VILLAGE)
    for change in CHANGES
    if not (path == VILLAGE and change.what in {"geen seksbedrijf meer", "wel of geen grensgemeente"})
]
"""The village has no sex business to lose and does not lie at the border."""


@dataclass(frozen=True)
class Pair:
    """A municipality before and after one change."""

    before: Built
    after: Built
    change: Change
    changed: Mapping[Key, tuple[str, str]]


@pytest.fixture(scope="module")
def pair_of(pack: ContentPack) -> Callable[[Path, Change], Pair]:
    known: dict[tuple[Path, str], Built] = {}

    def build(path: Path, change: Change | None) -> Built:
        key = (path, change.what if change else "")
        if key not in known:
            source = path.read_bytes()
            data: Any = deepcopy(load_yaml(source.decode()).value)
            if change:
                change.apply(data)
            known[key] = make(pack, MunicipalityProfile.model_validate(data), source, Wishes())
        return known[key]

    def pair(path: Path, change: Change) -> Pair:
        before, after = build(path, None), build(path, change)
        return Pair(before, after, change, changed(before, after))

    return pair


@pytest.mark.parametrize(("path", "change"), CASES)
def test_nothing_changes_that_does_not_speak_of_it(
    path: Path, change: Change, pair_of: Callable[[Path, Change], Pair]
) -> None:
    pair = pair_of(path, change)
    assert pair.changed, f"{change.what}: er verandert niets"
    depends = [Dependence(b.pack, b.facts, change.fields) for b in (pair.before, pair.after)]
    speaking = {key for key in pair.changed if any(d.names(key[1]) for d in depends)}
    texts = (text for key in speaking for text in pair.changed[key])
    defined = defined_by(pair.before, pair.after, texts)
    strange = [key for key in pair.changed if key not in speaking and key[1] not in defined]
    told = "\n".join(
        f"{key}\n  was: {pair.changed[key][0]}\n  nu:  {pair.changed[key][1]}" for key in strange
    )
    assert not strange, (
        f"{change.what}: deze passages veranderen mee en vragen nergens naar {change.fields}:\n{told}"
    )


@pytest.mark.parametrize(("path", "change"), CASES)
def test_every_passage_that_prints_it_changes(
    path: Path, change: Change, pair_of: Callable[[Path, Change], Pair]
) -> None:
    pair = pair_of(path, change)
    old, new = printing(pair.before, change.fields), printing(pair.after, change.fields)
    stale = [key for key in {*old, *new} if old.get(key) != new.get(key) and key not in pair.changed]
    assert stale == [], f"{change.what}: deze passages drukken het feit af en veranderen niet"


@pytest.mark.parametrize(("path", "change"), CASES)
def test_the_passages_that_a_reader_expects_change(
    path: Path, change: Change, pair_of: Callable[[Path, Change], Pair]
) -> None:
    pair = pair_of(path, change)
    bases = {(kind, symbol.base) for kind, symbol in pair.changed} | set(pair.changed)
    missing = [place for place in change.tells if place not in bases]
    assert missing == [], f"{change.what}: hier verandert niets; wel in {sorted(bases)}"


def test_a_passage_that_asks_for_another_fact_is_noticed(pair_of: Callable[[Path, Change], Pair]) -> None:
    """The proof of the proof: under a wrong name the same change has passages that nothing explains."""
    pair = pair_of(MIDDLE, CHANGES[3])
    wrong = Dependence(pair.after.pack, pair.after.facts, ("sekswerk.leeftijd",))
    assert [key for key in pair.changed if not wrong.names(key[1])]


def test_the_same_profile_changes_nothing(pair_of: Callable[[Path, Change], Pair]) -> None:
    assert pair_of(MIDDLE, Change("niets", (), lambda _data: None, ())).changed == {}


def test_a_change_reaches_more_than_one_document(pair_of: Callable[[Path, Change], Pair]) -> None:
    """The documents hang together: these facts are told in policy and plan alike."""
    for change in CHANGES[:1] + CHANGES[2:5]:
        kinds = {kind for kind, _symbol in pair_of(MIDDLE, change).changed}
        assert {POLICY, PLAN} <= kinds, (change.what, sorted(kinds))
