from __future__ import annotations

from beleidsgen.compose.choose import Choice, Choices, choose
from beleidsgen.names import Symbol
from tests.support.packs import build_facts, build_pack, fragment, norm_text, outline

FILES = {
    "documenten/stuk/document.yaml": "titel: T\nnaam: het stuk\nvaststelling: beleid\ninhoud:\n"
    "  - stuk.altijd\n  - stuk.klein:\n      - stuk.kind:\n          - stuk.kleinkind\n",
    "documenten/stuk/altijd.md": fragment("stuk.altijd"),
    "documenten/stuk/klein.md": fragment("stuk.klein", wanneer="is_klein"),
    "documenten/stuk/kind.md": fragment("stuk.kind", wanneer="is_grensgemeente"),
    "documenten/stuk/kleinkind.md": fragment("stuk.kleinkind"),
    "documenten/stuk/acties/a.yaml": "- {symbool: actie.een}\n- {symbool: actie.twee, wanneer: is_klein}\n",
    "begrippen/a.md": "---\nsymbool: begrip.a\nterm: a\nwanneer: is_klein\n---\nbetekenis\n",
    "begrippen/b.md": "---\nsymbool: begrip.b\nterm: b\n---\nbetekenis\n",
    "normen/BN-05.yaml": norm_text("BN-05", wanneer="is_klein"),
    "normen/BN-06.yaml": norm_text("BN-06"),
}
SMALL = "gemeente: {grensgemeente: ja, inwoners: {waarde: 8000, bron: CBS, jaar: 2026}}\n"


def _chosen(profile: str) -> Choices:
    return choose(build_pack(FILES), build_facts(profile))


def _standing(choices: Choices) -> set[str]:
    return {symbol for symbol, choice in choices.pieces.items() if choice.applies}


def test_everything_that_applies() -> None:
    choices = _chosen(SMALL)
    assert _standing(choices) == {
        "stuk.altijd", "stuk.klein", "stuk.kind", "stuk.kleinkind",
        "actie.een", "actie.twee", "begrip.a", "begrip.b",
    }  # fmt: skip
    assert [row.symbol for row in choices.collections["acties"]] == ["actie.een", "actie.twee"]
    assert [definition.symbol for definition in choices.definitions] == ["begrip.a", "begrip.b"]
    assert all(choice.applies for choice in choices.norms.values())


def test_what_is_left_out_takes_everything_below_it_along() -> None:
    choices = _chosen("")
    assert _standing(choices) == {"stuk.altijd", "actie.een", "begrip.b"}
    assert choices.pieces[Symbol("stuk.kleinkind")] == choices.pieces[Symbol("stuk.klein")]
    assert [row.symbol for row in choices.collections["acties"]] == ["actie.een"]
    assert not choices.norms["BN-05"].applies  # type: ignore[index]
    assert choices.norms["BN-06"].applies  # type: ignore[index]


def test_a_choice_says_why() -> None:
    choices = _chosen("")
    assert choices.pieces[Symbol("stuk.klein")] == Choice(
        applies=False, condition="is_klein", reason="is_klein is nee"
    )
    assert choices.pieces[Symbol("stuk.altijd")] == Choice(applies=True)


def test_an_own_condition_counts_below_a_piece_that_stands() -> None:
    choices = _chosen("gemeente: {inwoners: {waarde: 8000, bron: CBS, jaar: 2026}}\n")
    assert "stuk.klein" in _standing(choices)
    assert not _standing(choices) & {"stuk.kind", "stuk.kleinkind"}


def test_a_symbol_without_a_piece_does_not_apply() -> None:
    assert not _chosen("").applies(Symbol("stuk.weg"))
    assert _chosen("").applies(Symbol("stuk.altijd"))


def test_an_outline_that_names_nothing_is_passed_over() -> None:
    files = {"documenten/stuk/document.yaml": outline("stuk", "stuk.weg")}
    assert choose(build_pack(files, "P212"), build_facts()).pieces == {}
