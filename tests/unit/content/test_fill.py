from __future__ import annotations

import pytest

from beleidsgen.catalogue.condition import ALWAYS
from beleidsgen.content.fill import TOKEN_CLOSE, TOKEN_OPEN, Filler, RowView
from beleidsgen.content.model import Claims, Row
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.inlines import Blank, Inline, Value
from beleidsgen.markdown.parse import parse_inlines
from beleidsgen.names import Symbol
from tests.support.packs import build_facts

PLACE = Place("documenten/stuk/tekst.md", 7, symbol="stuk.tekst")
PROFILE = """
gemeente: {grensgemeente: nee, inwoners: {waarde: 10357, bron: CBS, jaar: 2026}}
regio: {ggd: GGD Proefland, buurgemeenten: [Wierdeveld, Oosterlaer]}
partners: [{naam: politie, domein: veiligheid}, {naam: school, domein: onderwijs}]
controles: {integraal_per_jaar: 4}
"""


def _row(**values: object) -> Row:
    return Row(Symbol("actie.een"), values, ALWAYS, Claims(), Place("documenten/stuk/acties/een.yaml", 1))


def _filler(profile: str = PROFILE, **collections: list[Row]) -> Filler:
    return Filler(build_facts(profile), collections)


def _fill(text: str, profile: str = PROFILE, **collections: list[Row]) -> str:
    """The text with every token in words, as a reader would see it."""
    filler = _filler(profile, **collections)
    filled = filler.fill(text, PLACE)
    assert filled.findings == ()
    shown = filled.value
    for index, value in enumerate(filler.values):
        token = f"{TOKEN_OPEN}{index}{TOKEN_CLOSE}"
        shown = shown.replace(token, value.text if isinstance(value, Value) else f"[{value.label}]")
    return shown


def _faults(text: str, **collections: list[Row]) -> tuple[Finding, ...]:
    filled: Result[str] = _filler(**collections).fill(text, PLACE)
    assert filled.value == ""
    return filled.findings


# What is printed


def test_a_value_leaves_a_token_and_is_kept_with_its_fact() -> None:
    filler = _filler()
    filled = filler.fill("{{ gemeente.naam }} en {{ regio.ggd }}", PLACE)
    assert filled.value == f"{TOKEN_OPEN}0{TOKEN_CLOSE} en {TOKEN_OPEN}1{TOKEN_CLOSE}"
    assert filler.values == [Value("gemeente.naam", "Proefdorp"), Value("regio.ggd", "GGD Proefland")]


def test_values_of_several_texts_are_counted_on() -> None:
    filler = _filler()
    filler.fill("{{ gemeente.naam }}", PLACE)
    assert filler.fill("{{ regio.ggd }}", PLACE).value == f"{TOKEN_OPEN}1{TOKEN_CLOSE}"


def test_an_unknown_fact_leaves_a_blank_that_asks_for_its_field() -> None:
    filler = _filler()
    filler.fill("{{ regio.kader.naam }} {{ overleg.driehoek.voorzitter }} {{ inwonerklasse }}", PLACE)
    assert filler.values[:2] == [
        Blank("regio.kader.naam", "naam van het regionale kader"),
        Blank("overleggen.voorzitter", "voorzitter van het overleg"),
    ]
    assert filler.values[2] == Value("inwonerklasse", "klein")


def test_a_blank_of_a_derived_fact_asks_for_the_field_behind_it() -> None:
    filler = _filler("")
    filler.fill("{{ inwonerklasse }}", PLACE)
    assert filler.values == [Blank("gemeente.inwoners", "aantal inwoners")]


def test_a_text_without_template_language_is_left_alone() -> None:
    assert _fill("Gewone *tekst* met { accolades }.\n\n") == "Gewone *tekst* met { accolades }.\n\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ regio.buurgemeenten }}", "Wierdeveld en Oosterlaer"),
        ("{{ regio.buurgemeenten | opsomming }}", "Wierdeveld en Oosterlaer"),
        ("{{ partners | opsomming('naam') }}", "politie en school"),
        ("{{ gemeente.inwoners | bron }}", "10.357 (CBS, 2026)"),
        ("{{ gemeente.inwoners.waarde | getal }}", "10.357"),
        ("{{ controles.integraal_per_jaar | frequentie | hoofdletter }}", "Vier keer per jaar"),
        ("{{ peildatum | datum }}", "22 november 2026"),
        ("{{ gemeente.grensgemeente }}", "nee"),
        ("{{ gemeente['naam'] }}", "Proefdorp"),
        ("{{ regio.buurgemeenten[1] }}", "Oosterlaer"),
        ("{{ 3 }} {{ 'vaste tekst' }}", "3 vaste tekst"),
        ("{{ privacy.bewaartermijn | hoofdletter }}", "[bewaartermijn van signalen]"),
        ("{% if gemeente.grensgemeente %}ja{% elif is_klein %}klein{% else %}nee{% endif %}", "klein"),
        ("{% if gemeente.grensgemeente == 'nee' %}geen grens{% endif %}", "geen grens"),
        ("{% if opvang.nazorg %}x{% endif %}{% if opvang.nazorg is onbekend %}leeg{% endif %}", "leeg"),
        ("{% if regio.ggd is bekend and not opvang is bekend %}goed{% endif %}", "goed"),
        ("{% if controles.integraal_per_jaar > 3 and controles.integraal_per_jaar < 5 %}4{% endif %}", "4"),
        ("{% if 'politie' in regio.buurgemeenten %}a{% else %}b{% endif %}", "b"),
        ("{% for p in partners if p.domein == 'onderwijs' %}{{ p.naam }}{% endfor %}", "school"),
        (
            "{% for p in partners %}{{ p.naam }}{% if not loop.last %}, {% endif %}{% endfor %}",
            "politie, school",
        ),
        ("{% for p in overleggen %}{{ p.naam }}{% endfor %}", ""),
        ("{% for p in partners_zorg %}x{% endfor %}", ""),
    ],
)
def test_the_template_language(text: str, shown: str) -> None:
    assert _fill(text) == shown


def test_block_tags_leave_no_blank_lines() -> None:
    text = "Een.\n{% if is_klein %}\nTwee.\n  {% endif %}\nDrie.\n"
    assert _fill(text) == "Een.\nTwee.\nDrie.\n"


# Rows of data


def test_a_row_is_filled_when_it_is_asked_for() -> None:
    rows = [_row(wat="Voor {{ gemeente.naam }},\n  elk jaar", nummer=3)]
    text = "{% for a in acties %}{{ a.anker }}{{ a.wat }} ({{ a.nummer }}, {{ a.symbool }}){% endfor %}"
    assert _fill(text, acties=rows) == "<!-- ##actie.een --> Voor Proefdorp, elk jaar (3, actie.een)"


def test_markdown_in_a_row_stays_markdown() -> None:
    assert _fill("{% for a in acties %}{{ a.wat }}{% endfor %}", acties=[_row(wat="**vet**")]) == "**vet**"


def test_a_collection_of_which_no_row_applies_is_empty() -> None:
    assert _fill("{% for a in acties %}x{% endfor %}{% if acties %}y{% endif %}", acties=[]) == ""


def test_a_key_that_a_row_does_not_have() -> None:
    (finding,) = _faults(
        "Kop\n{% for a in acties %}{{ a.eigenaar }}{% endfor %}", acties=[_row(wat="x", wie="y")]
    )
    assert finding.code == "P220"
    assert finding.place.line == 8
    assert finding.message == "Onbekende naam: de rij actie.een heeft geen ‘eigenaar’ (wel: wat, wie)."


def test_a_fault_in_the_text_of_a_row_is_found_at_the_row() -> None:
    filled = _filler(acties=[_row(wat="{{ gemente.naam }}")]).fill(
        "{% for a in acties %}{{ a.wat }}{% endfor %}", PLACE
    )
    assert [(f.code, f.place.file) for f in filled.findings] == [("P220", "documenten/stuk/acties/een.yaml")]


@pytest.mark.parametrize("value", [True, None, ["a"], {"a": 1}])
def test_a_value_of_a_row_that_is_no_text_or_number_cannot_be_printed(value: object) -> None:
    (finding,) = _faults("{% for a in acties %}{{ a.wat }}{% endfor %}", acties=[_row(wat=value)])
    assert finding.code == "P221"
    assert "kan niet worden geprint" in finding.message


def test_names_of_python_itself_are_no_keys_of_a_row() -> None:
    with pytest.raises(AttributeError):
        _ = RowView(_row(wat="x"), _filler()).__html__


# What is refused


def test_an_unknown_name_is_found_at_its_line_with_the_nearest_name() -> None:
    (finding,) = _faults("Een.\n\n{% if is_klein %}\n{{ gemente.naam }}\n{% endif %}\n")
    assert finding.code == "P220"
    assert finding.severity is Severity.FOUT
    assert finding.place == Place("documenten/stuk/tekst.md", 10, 0, "stuk.tekst")
    assert "gemente" in finding.message
    assert finding.hint.startswith("Bedoelde u gemeente")


def test_an_unknown_name_is_said_in_dutch() -> None:
    (finding,) = _faults("{{ gemente.naam }}")
    assert finding.message == "Onbekende naam: gemente."


def test_an_unknown_field_is_found_with_the_nearest_field() -> None:
    (finding,) = _faults("{{ gemeente.inwonerz }}")
    assert (finding.code, finding.message) == ("P220", "Onbekende naam: gemeente.inwonerz.")
    assert finding.hint.startswith("Bedoelde u gemeente.inwoners")


def test_a_name_far_from_every_other_gets_no_guess() -> None:
    (finding,) = _faults("{{ xyzzyplugh }}")
    assert finding.hint == "Zoek de naam op in docs/naslag/feiten.md."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Een.\n{% if is_klein %}\nTwee.", 9),
        ("Een.\n\n{{ gemeente.naam", 9),
        ("{{ gemeente.naam | upper }}", 7),
    ],
)
def test_a_text_that_is_no_template(text: str, line: int) -> None:
    (finding,) = _faults(text)
    assert finding.code == "P221"
    assert finding.place.line == line
    assert finding.message.startswith("De tekst is niet te lezen: ")
    assert finding.hint == "Kijk of elke {% if %} en {% for %} wordt afgesloten."


@pytest.mark.parametrize(
    "text",
    [
        "{{ gemeente.__class__ }}",
        "{{ gemeente.naam.__class__.__mro__ }}",
        "{{ gemeente._value }}",
        "{{ gemeente['__class__'] }}",
        "{{ ''.__class__ }}",
        "{{ gemeente | attr('naam') }}",
        "{{ gemeente.naam.upper() }}",
        "{{ gemeente() }}",
        "{{ range(3) }}",
        "{{ self }}",
        "{% include 'ander' %}",
        "{{ gemeente.naam + 'x' }}",
        "{{ true }}",
        "{{ none }}",
        "{{ regio.ggd == 'GGD Proefland' }}",
    ],
)
def test_tricks_are_refused(text: str) -> None:
    (finding,) = _faults(text)
    assert finding.code in ("P220", "P221")


@pytest.mark.parametrize(
    "text",
    ["{% for a in acties %}{{ a.__class__ }}{% endfor %}", "{% for a in acties %}{{ a._row }}{% endfor %}"],
)
def test_tricks_with_a_row_are_refused(text: str) -> None:
    (finding,) = _faults(text, acties=[_row(wat="x")])
    assert finding.code == "P221"


@pytest.mark.parametrize(
    "text",
    [
        "{% set x = 1 %}{{ x }}",
        "{% macro m() %}x{% endmacro %}{{ m() }}",
        "{{ 'abc'.upper() }}",
        "{{ 'a' * 3 }}",
        "{{ 1 + 1 }}",
        "{% for v in _vuller.values %}x{% endfor %}",
    ],
)
def test_the_language_is_no_larger_than_authors_are_told(text: str) -> None:
    assert {finding.code for finding in _filler().fill(text, PLACE).findings} <= {"P220", "P221"}
    assert _filler().fill(text, PLACE).findings


@pytest.mark.parametrize("text", ["{{ gemeente.naam ~ 'x' }}", "{{ '%s' % gemeente.naam }}"])
def test_a_value_never_leaves_as_the_name_of_an_object(text: str) -> None:
    filled = _filler().fill(text, PLACE)
    assert "object at" not in filled.value


def test_a_group_cannot_be_printed() -> None:
    (finding,) = _faults("{{ gemeente }}")
    assert finding.message == "De tekst is niet te vullen: ‘gemeente’ is een groep; noem een veld ervan."


@pytest.mark.parametrize("text", ["{{ gemeente.__class__ }}", "{% if is_klein %}", "{{ x | upper }}"])
def test_a_message_ends_with_one_point(text: str) -> None:
    (finding,) = _faults(text)
    assert finding.message.endswith(".")
    assert not finding.message.endswith("..")


def test_a_fault_does_not_spoil_the_next_text() -> None:
    filler = _filler()
    assert filler.fill("{{ weg }}", PLACE).findings
    assert filler.fill("{{ gemeente.naam }}", PLACE) == Result(f"{TOKEN_OPEN}0{TOKEN_CLOSE}")


# What a profile says never becomes structure

NASTY = [
    "*ster* **vet** _streep_",
    "# kop",
    "<script>alert(1)</script>",
    "{{ gemeente.naam }} {% if x %}",
    "a | b",
    "[tekst](https://x.example)",
    "[](#apv.artikel)",
    "<!-- ##apv.x -->",
    "1. eerste",
    "&amp; & < > \" ' `code`",
]


@pytest.mark.parametrize("nasty", NASTY)
def test_a_value_stays_text(nasty: str) -> None:
    filler = _filler({"regio": {"ggd": nasty}})  # type: ignore[arg-type]
    filled = filler.fill("Voor {{ regio.ggd }}.", PLACE)
    assert filled.findings == ()
    parsed = parse_inlines(filled.value, values=filler.values, place=PLACE)
    assert parsed.findings == ()
    values: list[Inline] = [inline for inline in parsed.value if isinstance(inline, Value)]
    assert values == [Value("regio.ggd", nasty)]  # type: ignore[comparison-overlap]


def test_line_breaks_in_a_value_become_spaces() -> None:
    assert _fill("{{ regio.ggd }}", 'regio: {ggd: "een\\ntwee\\t drie"}\n') == "een twee drie"
