from __future__ import annotations

from beleidsgen.build import Built
from beleidsgen.content.model import ContentPack


def test_every_question_has_an_answer_in_words(built: Built) -> None:
    asked = [row.values["titel"] for row in built.pack.collections["keuzes"]]
    assert [said.title for said in built.stated] == asked
    assert all(said.value and "in te vullen" not in said.value for said in built.stated)


def test_what_nobody_knows_is_unknown_and_never_a_choice(built: Built) -> None:
    said = {each.title: each.value for each in built.stated}
    age = built.facts["sekswerk.leeftijd"]
    assert said["Leeftijd"] == ("onbekend" if age is None else str(age))


def test_the_levels_of_the_triggers_add_up(built: Built) -> None:
    said = {each.title: each.value for each in built.stated}
    levels = [int(value) for title, value in said.items() if title.startswith("Triggers ")]
    assert sum(levels) == len(built.choices.collections["triggers"])


def test_the_questions_have_names_of_their_own(pack: ContentPack) -> None:
    titles = [row.values["titel"] for row in pack.collections["keuzes"]]
    assert len(titles) == len(set(titles))
    assert {row.values.get("gebruik", "") for row in pack.collections["keuzes"]} == {
        "",
        "indeling",
        "overzicht",
    }
