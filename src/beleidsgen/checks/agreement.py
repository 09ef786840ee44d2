"""V301 to V303: facts that a person changed in one place while other places still say what they said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from beleidsgen.checks.agreement_own import cut, emptied, foreign_terms, people, typed_law
from beleidsgen.checks.agreement_story import Lost, Spot, Story, lost_in, once, read_story
from beleidsgen.checks.agreement_units import Unit
from beleidsgen.checks.agreement_words import definitions, turned, typed_numbers
from beleidsgen.checks.context import CheckContext, finding
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.names import FactName, Symbol

_EVERYWHERE: Final = 30
"""A fact that is printed this often is part of the language: leaving it out says nothing."""
_SHOWN: Final = 8
_IN_LIST: Final = re.compile(r"\.\d+(?:\.|$)")


def check_agreement(context: CheckContext) -> Iterator[Finding]:
    """V301 to V306 and V322 to V326: what a person changed in the documents, and what no longer agrees since.

    Only what differs from the document as we made it gives a finding; a set that nobody touched gives none.
    """
    if not context.ancestors:
        return
    story = read_story(context)
    yield from _changed(story)
    removed = tuple(_removed(story))
    yield from removed
    yield from definitions(context, story)
    yield from turned(story)
    yield from typed_numbers(context, story)
    yield from emptied(story)
    told = {(each.place.file.removesuffix(".md"), Symbol(each.place.symbol)) for each in removed}
    yield from cut(story, told)
    yield from people(story)
    yield from typed_law(context, story)
    yield from foreign_terms(context, story)


def _changed(story: Story) -> Iterator[Finding]:
    """V301 for a fact with other words in its place, V302 for one that is gone from its passage."""
    same: dict[tuple[str, FactName, str, bool], list[Lost]] = {}
    for lost in lost_in(story):
        if len(story.printings[lost.fact]) < _EVERYWHERE or _other_name(lost):
            replaced = bool(lost.new) and lost.aligned
            same.setdefault((lost.kind, lost.fact, lost.new if replaced else "", replaced), []).append(lost)
    for (_, _, _, replaced), group in same.items():
        yield _replaced(story, group) if replaced else _gone(story, group)


def _replaced(story: Story, group: list[Lost]) -> Finding:
    first = group[0]
    spots = story.spots(first.fact)
    field, title = _field(story, first.fact), story.title(first.fact)
    also = f" Ook op {_places(len(group) - 1)} in dit document." if len(group) > 1 else ""
    rest = f"Het staat nog zoals het was in: {_listed(spots)}."
    hint = (
        f"Maak alle plekken gelijk. Geldt wat hier staat, wijzig dan het veld {field} in het profiel en maak "
    )
    hint += "de documenten opnieuw."
    if not spots:
        rest = "Geen andere plek in de documenten zegt nog wat er stond; het profiel wel."
        hint = f"Wijzig ook het veld {field} in het profiel; anders komt terug wat er stond."
    return finding(
        "V301",
        Severity.WAARSCHUWING,
        f"Hier staat nu ‘{first.new}’; er stond ‘{first.old}’ ({title}).{also} {rest}",
        (first.kind, first.after.symbol),
        hint,
    )


def _gone(story: Story, group: list[Lost]) -> Finding:
    first = group[0]
    spots = story.spots(first.fact)
    rest = f"Het staat nog in: {_listed(spots)}." if spots else "Het staat nergens anders in de documenten."
    return finding(
        "V302",
        Severity.OPMERKING,
        f"‘{first.old}’ ({story.title(first.fact)}) staat niet meer in deze passage. {rest}",
        (first.kind, first.after.symbol),
        "Klopt dat, dan hoeft u niets te doen. Anders zet u het gegeven terug.",
    )


def _removed(story: Story) -> Iterator[Finding]:
    """V303 for facts that went away with their whole passage, per symbol."""
    for kind, pairs in story.pairs.items():
        still = {spot for entry in pairs if entry.after and entry.before for spot in entry.before.facts}
        gone: dict[str, list[Unit]] = {}
        for entry in pairs:
            if entry.before is not None and entry.after is None:
                gone.setdefault(entry.before.symbol, []).append(entry.before)
        for units in gone.values():
            named = _named_facts(story, units, still)
            if named:
                yield _without(story, kind, units[0], named)


def _named_facts(story: Story, units: list[Unit], still: set[FactName]) -> dict[FactName, str]:
    """Of each thing that went away the first fact, with the words in which it was printed.

    A thing is an entry of a list in the profile, what a row of a table is about, or a fact that the document
    now names nowhere.
    """
    found: dict[FactName, str] = {}
    things: set[str] = set()
    for unit in units:
        for at, line in enumerate(unit.lines):
            for printed in line.facts:
                in_list = _IN_LIST.search(printed.fact)
                thing = printed.fact[: in_list.end()] if in_list else printed.fact
                rare = len(story.printings[printed.fact]) < _EVERYWHERE
                subject = rare and unit.is_row and at == 0
                if thing not in things and (in_list or subject or printed.fact not in still):
                    found[printed.fact] = line.printed(printed.first, printed.last)
                things.add(thing)
    return found


def _without(story: Story, kind: str, unit: Unit, named: Mapping[FactName, str]) -> Finding:
    spots = once(spot for fact in named for spot in story.spots(fact))
    words = [f"‘{text}’ ({story.title(fact)})" for fact, text in named.items()]
    shown = ", ".join(words[:_SHOWN]) + (f" en {_others(len(words) - _SHOWN)}" if len(words) > _SHOWN else "")
    rest = f"Andere plekken noemen dit nog: {_listed(spots)}." if spots else "Geen andere plek noemt dit nog."
    return finding(
        "V303",
        Severity.WAARSCHUWING if spots else Severity.OPMERKING,
        f"Een passage met {shown} is geschrapt uit {kind}. {rest}",
        (kind, unit.symbol),
        "Haal het ook daar weg, of wijzig het profiel en maak de documenten opnieuw."
        if spots
        else "Wijzig ook het profiel; anders komt de passage terug als u de documenten opnieuw maakt.",
    )


def _other_name(lost: Lost) -> bool:
    """Whether a name became another name, such as that of a municipality from whose text was copied."""
    return bool(lost.new) and lost.old[:1].isupper() and lost.new.split()[-1][:1].isupper()


def _field(story: Story, fact: FactName) -> str:
    fields = story.facts.fields_of(fact)
    return re.sub(r"\.\d+(?=\.|$)", "", fields[0] if fields else fact)


def _listed(spots: list[Spot]) -> str:
    shown = "; ".join(str(spot) for spot in spots[:_SHOWN])
    return f"{shown}; en {_places(len(spots) - _SHOWN)}" if len(spots) > _SHOWN else shown


def _places(number: int) -> str:
    return "1 andere plek" if number == 1 else f"{number} andere plekken"


def _others(number: int) -> str:
    return "1 ander gegeven" if number == 1 else f"{number} andere gegevens"
