from __future__ import annotations

import pytest

from beleidsgen.facts.model import Alias, Facts, Rule
from tests.support.packs import DAY

TREE = {
    "gemeente": {"naam": "Proefdorp", "inwoners": None},
    "lijst": [{"naam": "een"}, {"naam": None}],
    "niets": None,
}


def _facts(*rules: Rule) -> Facts:
    facts = Facts(TREE, DAY, lambda path: f"titel van {path}")
    for rule in rules:
        facts.add(rule)
    return facts


def _rule(name: str, value: object, *fields: str) -> Rule:
    return Rule(name, f"Titel van {name}", fields, lambda _: value)  # type: ignore[arg-type,return-value]


@pytest.mark.parametrize(
    ("name", "value", "path"),
    [
        ("gemeente.naam", "Proefdorp", "gemeente.naam"),
        ("gemeente.inwoners", None, "gemeente.inwoners"),
        ("gemeente.inwoners.waarde", None, "gemeente.inwoners.waarde"),
        ("niets.diep.dieper", None, "niets.diep.dieper"),
        ("lijst.0.naam", "een", "lijst.0.naam"),
        ("lijst.1.naam", None, "lijst.1.naam"),
        ("peildatum", DAY, "peildatum"),
    ],
)
def test_find(name: str, value: object, path: str) -> None:
    facts = _facts()
    assert facts.find(name) == Alias(path, value)  # type: ignore[arg-type]
    assert facts[name] == value
    assert name in facts


@pytest.mark.parametrize("name", ["weg", "gemeente.weg", "gemeente.naam.dieper", "lijst.2", "lijst.naam"])
def test_a_name_that_does_not_exist(name: str) -> None:
    facts = _facts()
    assert name not in facts
    with pytest.raises(KeyError):
        facts.find(name)


def test_a_rule_keeps_its_value_under_its_name() -> None:
    facts = _facts(_rule("groot", value=True), _rule("orgaan.beleid", "de raad"), _rule("orgaan.apv", "x"))
    assert facts["groot"] is True
    assert facts["orgaan"] == {"beleid": "de raad", "apv": "x"}
    assert facts.rule_of("orgaan.beleid") is not None


def test_a_rule_may_stand_beside_profile_fields() -> None:
    facts = _facts(_rule("gemeente.klasse", "klein"))
    assert facts["gemeente.klasse"] == "klein"
    assert facts["gemeente.naam"] == "Proefdorp"


def test_a_rule_in_a_group_that_is_unknown_is_not_kept() -> None:
    facts = _facts(_rule("niets.klasse", "klein"))
    assert facts["niets"] is None
    assert facts["niets.klasse"] is None


def test_an_alias_keeps_the_path_of_the_profile() -> None:
    facts = _facts(_rule("eerste", Alias("lijst.0", TREE["lijst"][0])))  # type: ignore[index]
    assert facts.find("eerste") == Alias("lijst.0", {"naam": "een"})
    assert facts.find("eerste.naam") == Alias("lijst.0.naam", "een")


def test_roots_are_all_top_level_facts_with_their_places() -> None:
    roots = dict(_facts(_rule("eerste", Alias("lijst.0", None))).roots())
    assert list(roots) == ["gemeente", "lijst", "niets", "peildatum", "eerste"]
    assert roots["eerste"] == Alias("lijst.0", None)


def test_fields_title_and_blank_of_a_field_and_of_a_rule() -> None:
    facts = _facts(_rule("orgaan.beleid", None, "bestuur.orgaan", "bestuur.datum"), _rule("vast", "x"))
    assert facts.fields_of("gemeente.naam") == ("gemeente.naam",)
    assert facts.fields_of("orgaan.beleid.diep") == ("bestuur.orgaan", "bestuur.datum")
    assert facts.fields_of("vast") == ()
    assert facts.title("orgaan.beleid") == "Titel van orgaan.beleid"
    assert facts.title("gemeente.naam") == "titel van gemeente.naam"
    assert facts.blank("orgaan.beleid") == ("bestuur.orgaan", "titel van bestuur.orgaan")
    assert facts.blank("gemeente.naam") == ("gemeente.naam", "titel van gemeente.naam")
    assert facts.blank("vast") == ("vast", "titel van vast")
    assert facts.rule_of("gemeente.naam") is None
