from __future__ import annotations

import pytest

from beleidsgen.catalogue.load import load_catalogue
from beleidsgen.catalogue.rules import rule_families
from tests.support.packs import load_texts, one_document, read_texts

RULE = {
    "id": "X-01",
    "code": "J901",
    "titel": "een woord dat niet mag",
    "soort": "tekstpatroon",
    "ernst": "fout",
    "melding": '"Er staat: {feit}."',
    "advies": "Kies een ander woord.",
    "uitleg": "Dit woord betekent niets.",
    "voorbeeld": "blabla",
    "patroon": "['blabla']",
}


def _text(**fields: str) -> str:
    return "".join(f"{key}: {value}\n" for key, value in (RULE | fields).items() if value)


def _faults(**fields: str) -> list[str]:
    loaded = load_catalogue(read_texts({"regels/X-01.yaml": _text(**fields)}))
    return [f"{finding.code} {finding.message}" for finding in loaded.findings]


def test_a_rule_is_read() -> None:
    loaded = load_catalogue(read_texts({"regels/X-01.yaml": _text()}))

    assert loaded.findings == ()
    assert loaded.value.rules["X-01"].patroon[0].zoek == "blabla"


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"patroon": "['(bla']"}, "is geen zoekpatroon"),
        ({"patroon": ""}, "bij soort tekstpatroon hoort ‘patroon’"),
        ({"soort": "profiel"}, "bij soort profiel hoort ‘wanneer’"),
        ({"soort": "model"}, "bij soort model hoort ‘toets’"),
        ({"soort": "mens"}, "bij soort mens hoort ‘vraag’"),
        ({"advies": ""}, "horen ‘melding’, ‘advies’, ‘uitleg’ en ‘voorbeeld’"),
        ({"soort": "model", "toets": "raden"}, "moet een van deze woorden zijn"),
        ({"patroon": "[{zoek: bla, variant: anders}]"}, "staat niet bij ‘varianten’"),
        ({"code": "901"}, "‘code’"),
        ({"bronnen": "[bestaat-niet]"}, "noemt de bron bestaat-niet"),
        ({"patroon": "[{zoek: bla, tenzij_geldend: bestaat-niet}]"}, "noemt de bron bestaat-niet"),
    ],
)
def test_a_fault_in_a_rule_is_a_finding(fields: dict[str, str], fault: str) -> None:
    found = _faults(**fields)
    assert any(fault in message for message in found), found


def test_a_rule_that_asks_for_an_unknown_fact_is_a_finding() -> None:
    loaded = load_texts({**one_document(), "regels/X-01.yaml": _text(wanneer="is_vierkant")})

    assert [(f.code, f.place.file) for f in loaded.findings] == [("P211", "regels/X-01.yaml")]


def test_the_reference_holds_what_a_program_judges() -> None:
    texts = {
        "regels/X-01.yaml": _text(),
        "regels/X-02.yaml": _text(id="X-02", code="J902", soort="mens", vraag="Klopt het?"),
    }
    loaded = load_catalogue(read_texts(texts))

    families = rule_families(loaded.value.rules.values())

    assert [code.code for family in families for code in family.codes] == ["J901"]
    assert families[0].codes[0].explanation == "Regel X-01. Dit woord betekent niets."
