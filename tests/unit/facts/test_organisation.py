"""What the folder cases of `feiten` do not show: where a value stands, so that its blank asks for it."""

from __future__ import annotations

from typing import get_args

from beleidsgen.facts.model import Alias
from beleidsgen.facts.organisation import MEETING_KINDS
from beleidsgen.profile.model_organisatie import Overleg
from tests.support.packs import build_facts


def test_an_officer_keeps_its_place_in_the_profile() -> None:
    facts = build_facts("functies: {aandachtsfunctionarissen: [{domein: zorg}, {domein: veiligheid}]}\n")
    found = facts.find("aandachtsfunctionaris.veiligheid.mailbox")
    assert found == Alias("functies.aandachtsfunctionarissen.1.mailbox", None)


def test_an_officer_that_is_not_there_asks_for_the_list() -> None:
    facts = build_facts("functies: {aandachtsfunctionarissen: [{domein: zorg}]}\n")
    assert facts.find("aandachtsfunctionaris.veiligheid") == Alias("functies.aandachtsfunctionarissen", None)
    assert facts.blank("aandachtsfunctionaris.veiligheid")[0] == "functies.aandachtsfunctionarissen"


def test_a_meeting_keeps_its_place_in_the_profile() -> None:
    facts = build_facts("overleggen: [{naam: A, soort: team}, {naam: B, soort: driehoek}]\n")
    assert facts.find("overleg.driehoek.naam") == Alias("overleggen.1.naam", "B")


def test_every_kind_of_meeting_of_the_profile_has_a_fact() -> None:
    kinds = set(get_args(Overleg.model_fields["soort"].annotation)) - {"onbekend"}
    assert kinds == set(MEETING_KINDS)
