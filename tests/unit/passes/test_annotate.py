"""What a work note tells, and where it stands."""

from __future__ import annotations

from dataclasses import replace

from beleidsgen.document.blocks import Article, Paragraph, Section
from beleidsgen.document.walk import plain_text, walk
from beleidsgen.names import Symbol
from beleidsgen.passes.annotate import annotate
from tests.support.documents import article, blank, cite, doc, par, row, section, table

SOURCE = replace(cite("gemw-151a"), label="artikel 151a van de Gemeentewet", url="https://voorbeeld.nl")


def notes(document: object) -> list[str]:
    return [
        plain_text(visit.node)
        for visit in walk(document)  # type: ignore[arg-type]
        if isinstance(visit.node, Paragraph) and visit.node.role == "werknotitie"
    ]


def test_a_note_stands_behind_its_passage_and_before_the_parts_below_it() -> None:
    document = doc(
        section("a", par("Tekst."), section("a.b", par("Meer.")), article("a.c", par(blank("x.y")))),
        evidence={"a": ["BN-05", "BN-01"]},
    )
    above = annotate(document, {Symbol("a"): [SOURCE]}).blocks[0]
    assert isinstance(above, Section)
    kinds = [type(child) for child in above.children]
    assert kinds == [Paragraph, Paragraph, Section, Article]
    assert notes(annotate(document, {Symbol("a"): [SOURCE]})) == [
        "Werknotitie. Symbool: a. Normen: BN-01, BN-05. Bronnen: artikel 151a van de Gemeentewet.",
        "Werknotitie. Symbool: a.c. Open velden: x.y.",
    ]


def test_a_row_tells_in_the_note_of_its_section() -> None:
    acts = table(row("Actie"), row("Bellen", symbol="acties.bellen"), row(blank("q"), symbol="acties.gaan"))
    document = doc(section("plan", acts), evidence={"acties.bellen": ["BN-07"]})
    assert notes(annotate(document, {Symbol("acties.gaan"): [SOURCE]})) == [
        "Werknotitie. Symbool: plan. Normen: BN-07. Bronnen: artikel 151a van de Gemeentewet. "
        "Open velden: q.",
    ]


def test_a_passage_with_nothing_to_tell_has_no_note() -> None:
    document = doc(section("a", par("Tekst.")), par("Los."))
    assert annotate(document, {}) == document
