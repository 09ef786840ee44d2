from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from beleidsgen.diagnostics import Place
from beleidsgen.document.inlines import Blank, Value
from beleidsgen.kept import Shelf
from beleidsgen.markdown import moulds, parse
from beleidsgen.markdown.dialect import TOKEN_CLOSE, TOKEN_OPEN
from beleidsgen.markdown.moulds import read_fragment
from beleidsgen.names import FactName, Symbol

NAME = Value(FactName("gemeente.naam"), "Dorp  aan\tZee")
OTHER = Value(FactName("gemeente.naam"), "Stad")
OPEN = Blank(FactName("regio.ggd"), " de GGD ")
TEXTS = (
    "Zonder waarde.\n",
    "De gemeente {0} en {0}.\n",
    "Vet **{0}**, *{1}* en ***{0} {1}***.\n",
    "| a | b |\n|---|---|\n| {0} | **{1}** |\n",
    "1. <!-- #lid --> Het lid van {0}:\n   a. onderdeel {1}\n",
    "> Een kader met {1}.\n",
    "[{0}](https://{0}.example) en [{1}](wet:awb-4-81)\n",
    "<!-- #{0} --> Een anker uit een waarde.\n",
    "Een noot[^1].\n\n[^1]: Woorden van {0}.\n",
    "# Een kop die hier niet kan: {0}\n",
    "<b>HTML</b> met {1}\n",
    "<!-- ##x.figuur figuur stroom --> Het pad van {0}\n\n1. {1}\n2. klaar\n",
)


@pytest.fixture(autouse=True)
def _own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path))
    monkeypatch.setattr(moulds, "MOULDS", Shelf("gelezen.bin", 100))
    moulds._mould.cache_clear()
    yield
    moulds._mould.cache_clear()


def filled(text: str, *numbers: int) -> str:
    return text.format(*[f"{TOKEN_OPEN}{number}{TOKEN_CLOSE}" for number in numbers])


def both_ways(text: str, values: list[Value | Blank]) -> tuple[object, object]:
    how = {"symbol": Symbol("x.een"), "in_article": True, "values": values, "place": Place("x.md", 7)}
    return read_fragment(text, **how), parse.parse_blocks(text, **how)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", TEXTS)
def test_a_mould_gives_what_reading_gives(text: str) -> None:
    for values in ([NAME, OPEN], [OPEN, NAME], [NAME, OTHER], [OTHER, NAME], [OPEN, OPEN]):
        for numbers in ((0, 1), (1, 0)):
            poured, read = both_ways(filled(text, *numbers), values)
            assert poured == read


@pytest.mark.parametrize("text", TEXTS[:6])
def test_another_municipality_reads_nothing(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = both_ways(filled(text, 0, 1), [NAME, OPEN])
    monkeypatch.setattr(parse, "_read", lambda *_, **__: pytest.fail("opnieuw gelezen"))
    where = {"symbol": Symbol("x.een"), "in_article": True, "place": Place("anders.md")}
    second = read_fragment(filled(text, 2, 1), values=[NAME, OPEN, OTHER], **where)  # type: ignore[arg-type]
    assert (first == second) is ("{0}" not in text)
    moulds.MOULDS.save()
    moulds._mould.cache_clear()
    monkeypatch.setattr(moulds, "MOULDS", Shelf("gelezen.bin", 100))
    again = read_fragment(filled(text, 2, 1), values=[NAME, OPEN, OTHER], **where)  # type: ignore[arg-type]
    assert again == second


def test_a_token_that_stands_for_nothing() -> None:
    poured, read = both_ways(filled("Een {0}.\n", 9), [NAME])
    assert poured == read
