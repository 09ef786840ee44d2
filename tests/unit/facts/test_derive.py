from __future__ import annotations

from datetime import date

import pytest

from beleidsgen.facts.derive import RULES, as_plain_tree, derive, known_names
from beleidsgen.profile.schema import all_field_paths
from tests.support.packs import DAY, build_facts, build_profile


def test_the_peildatum_of_the_caller_is_the_one_that_counts() -> None:
    facts = derive(build_profile("peildatum: 2027-03-01\n"), DAY)
    assert facts.peildatum == DAY
    assert facts["peildatum"] == DAY


def test_a_group_of_which_nothing_is_known_is_unknown_as_a_whole() -> None:
    tree = as_plain_tree(build_profile("regio: {ggd: GGD Proefland}\n"))
    assert tree["functies"] is None
    assert isinstance(tree["regio"], dict)
    assert tree["regio"]["ggd"] == "GGD Proefland"
    assert tree["regio"]["kader"] is None


@pytest.mark.parametrize(
    ("snippet", "fact", "value"),
    [
        ("gemeente: {grensgemeente: ja}", "gemeente.grensgemeente", True),
        ("gemeente: {grensgemeente: nee}", "gemeente.grensgemeente", False),
        ("gemeente: {grensgemeente: onbekend}", "gemeente.grensgemeente", None),
        ("partners: onbekend", "partners", None),
        ("partners: []", "partners", []),
        (
            "bestuur: {vaststelling: {apv: {datum: 2026-12-17}}}",
            "bestuur.vaststelling.apv.datum",
            date(2026, 12, 17),
        ),
        ("apv: {hoofdstuk: 3}", "apv.hoofdstuk", 3),
        ("training: {groepen: [balie, wijkteam]}", "training.groepen", ["balie", "wijkteam"]),
    ],
)
def test_values_are_plain(snippet: str, fact: str, value: object) -> None:
    assert build_facts(snippet)[fact] == value


def test_names_that_content_may_use() -> None:
    names = known_names()
    assert {"peildatum", "gemeente.inwoners.waarde", "overleg.driehoek", "heeft_maximum"} <= names
    assert names == (set(all_field_paths()) - {"schema"}) | {rule.name for rule in RULES} | {"peildatum"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_fields_of_a_rule_exist(rule: object) -> None:
    assert set(rule.fields) <= set(all_field_paths())  # type: ignore[attr-defined]


def test_every_known_name_can_be_asked_of_the_emptiest_profile() -> None:
    """A list is the exception: its fields are asked of a row, by a loop."""
    facts = build_facts()
    lists = tuple(f"{name}." for name in known_names() if name in facts and isinstance(facts[name], list))
    assert [name for name in sorted(known_names()) if name not in facts and not name.startswith(lists)] == []
    assert "uitzonderingen." in lists


def test_a_fact_that_is_unknown_asks_for_the_field_that_would_tell() -> None:
    facts = build_facts()
    assert facts.blank("inwonerklasse")[0] == "gemeente.inwoners"
    assert facts.blank("overleg.driehoek.voorzitter")[0] == "overleggen"
