from __future__ import annotations

import pytest

from beleidsgen.catalogue.condition import ALWAYS
from beleidsgen.checks.references import typed_numbers
from beleidsgen.content.model import Claims, Fragment
from beleidsgen.diagnostics import Place
from beleidsgen.names import Symbol


def _found(body: str) -> list[tuple[str, int, int]]:
    """Words, line and column of every hand-typed number."""
    place = Place("documenten/stuk/tekst.md", 6)
    fragment = Fragment(Symbol("stuk.x"), "sectie", "Titel", ALWAYS, Claims(), body, place)
    found = list(typed_numbers(fragment))
    assert all(finding.place.file == place.file and finding.place.symbol == "stuk.x" for finding in found)
    return [(f.message.split("’")[0].strip("‘"), f.place.line, f.place.column) for f in found]


@pytest.mark.parametrize(
    "words",
    [
        "artikel 151a",
        "Artikel 3:4",
        "artikelen 4",
        "art. 12",
        "Art. 12b",
        "paragraaf 2.3",
        "hoofdstuk 3",
        "Hoofdstuk IV",
        "bijlage 1",
        "afdeling 2",
        "artikel II",
        "artikel  7",
    ],
)
def test_a_number_typed_by_hand(words: str) -> None:
    assert _found(f"Zie {words} daar.\n") == [(words, 6, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "Zie [artikel 151a](wet:gemw-151a) daar.",
        "Zie [eerste lid, onder b](wet:gemw-160).",
        "Zie [](#stuk.artikel-3).",
        "<!-- artikel 3 staat hier -->",
        "In hoofdstuk {{ apv.hoofdstuk }} staat dat.",
        "{% if x == 'artikel 3' %}ja{% endif %}",
        "{% if a\n   == 'artikel 3' %}ja{% endif %}",
        "Het artikel over signalen.",
        "De bijlage Vergunningen.",
        "Het hoofdstuk Inleiding.",
        "Kapitelartikel 3 bestaat niet.",
        "In 2026 zijn er 3 artikelen.",
    ],
)
def test_what_is_no_hand_typed_number(text: str) -> None:
    assert _found(f"{text}\n") == []


def test_line_and_column_are_those_of_the_file() -> None:
    body = "Eerste regel.\n\n- punt met [x](https://a.example/artikel 3) en artikel 5\n  en bijlage 2\n"
    assert _found(body) == [
        ("artikel 5", 8, body.splitlines()[2].index("artikel 5") + 1),
        ("bijlage 2", 9, 6),
    ]


def test_a_number_on_the_next_line_is_found_where_the_word_stands() -> None:
    assert _found("Zie artikel\n3 daar.\n") == [("artikel\n3", 6, 5)]
