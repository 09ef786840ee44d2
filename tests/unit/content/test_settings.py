from __future__ import annotations

from datetime import date

import pytest

from beleidsgen.content.settings import Settings, read_settings
from tests.support.packs import read_texts


def test_everything_that_a_pack_says_of_itself() -> None:
    text = (
        "versie: 2026.3.1\nstand: 2026-03-01\nverificatie_geldig_dagen: 100\ndocumenten: [een, twee]\n"
        "verklaring: Eigen verklaring.\nvergelijking: Geen oordeel.\ninvullers: {'': adviseur, apv: jurist}\n"
    )
    read = read_settings(read_texts({"pakket.yaml": text}))
    assert read.findings == ()
    assert read.value == Settings(
        "2026.3.1",
        date(2026, 3, 1),
        100,
        ("een", "twee"),
        "Eigen verklaring.",
        "Geen oordeel.",
        {"": "adviseur", "apv": "jurist"},
    )


def test_without_settings() -> None:
    (finding,) = read_settings({}).findings
    assert (finding.code, str(finding.place)) == ("P215", "pakket.yaml:1")
    assert finding.message == "Er is geen pakket.yaml, of er staat niets in."
    assert finding.hint == "Noem daarin versie, stand en documenten."


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "stand: gisteren\n",
            "‘stand’ is geen datum.",
            "Schrijf de dag waarvan het recht is gelezen als 2026-11-22.",
        ),
        (
            "stand: 2026-11-22\nverificatie_geldig_dagen: een jaar\n",
            "‘verificatie_geldig_dagen’ is geen aantal dagen.",
            "Schrijf een heel getal, zoals 365.",
        ),
        (
            "stand: 2026-11-22\nversies: 1\n",
            "De sleutel ‘versies’ hoort niet in pakket.yaml.",
            "Toegestaan zijn: ",
        ),
    ],
)
def test_what_does_not_fit(text: str, message: str, hint: str) -> None:
    read = read_settings(read_texts({"pakket.yaml": text}))
    (finding,) = read.findings
    assert (finding.code, finding.message) == ("P215", message)
    assert finding.hint.startswith(hint)
    assert read.value.verification_days == 365
