from __future__ import annotations

import pytest

from beleidsgen.markdown.sentences import sentence_ends


def split(text: str) -> list[str]:
    parts, start = [], 0
    for end in sentence_ends(text):
        parts.append(text[start:end])
        start = end + 1
    return [*parts, text[start:]]


@pytest.mark.parametrize(
    "text",
    [
        "Zie art. 3 van de wet.",
        "Partners, o.a. Politie en m.b.t. Zorg, doen mee.",
        "De heer J. Jansen en dhr. De Vries.",
        "Het gaat om nr. 12 en blz. 3.",
        "1. De aanvraag",
        "De tekst (zie bijv. Artikel 3) telt.",
        "Er zijn 1.234 inwoners.",
        "dit is geen zin. en dit ook niet",
    ],
)
def test_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Een. Twee.", ["Een.", "Twee."]),
        ("Zie artikel 3:4. De burgemeester beslist.", ["Zie artikel 3:4.", "De burgemeester beslist."]),
        ("Echt waar? Ja! Goed.", ["Echt waar?", "Ja!", "Goed."]),
        ("Hij zei “ja.” Toen ging hij.", ["Hij zei “ja.”", "Toen ging hij."]),
        ("Het duurt even… Daarna volgt meer.", ["Het duurt even…", "Daarna volgt meer."]),
        ("Het duurt even... Daarna volgt meer.", ["Het duurt even...", "Daarna volgt meer."]),
        ("Dat is zo. 's Avonds niet.", ["Dat is zo.", "'s Avonds niet."]),
        ("(Dat is zo.) Zij weten het.", ["(Dat is zo.)", "Zij weten het."]),
        ("In 2026. Élke keer.", ["In 2026.", "Élke keer."]),
    ],
)
def test_more_sentences(text: str, parts: list[str]) -> None:
    assert split(text) == parts
