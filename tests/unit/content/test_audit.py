from __future__ import annotations

import pytest

from beleidsgen.content.audit import audit
from beleidsgen.facts.derive import known_names
from tests.support.packs import build_pack, fragment, one_document, outline

TEXT = "documenten/stuk/tekst.md"
ROWS = "documenten/stuk/acties/een.yaml"


def _found(files: dict[str, str]) -> list[tuple[str, str, str]]:
    """Code, place and message of every name that does not exist."""
    return [
        (finding.code, f"{finding.place.file}:{finding.place.line}", finding.message)
        for finding in audit(build_pack(files), known_names())
    ]


def _names(body: str, **rows: str) -> list[str]:
    files = {**one_document(body), **({ROWS: rows["acties"]} if rows else {})}
    return [message.removeprefix("Onbekende naam: ").removesuffix(".") for _, _, message in _found(files)]


@pytest.mark.parametrize(
    "body",
    [
        "Geen namen.\n",
        "{{ gemeente.naam }} {{ heeft_maximum }} {{ peildatum | datum }}\n",
        "{% if regio.kader is bekend %}{{ regio.kader.naam }}{% endif %}\n",
        "{{ overleg.driehoek.voorzitter }} {{ aandachtsfunctionaris.zorg.mailbox }}\n",
        "{% for p in partners if p.domein == 'zorg' %}{{ p.naam }}{{ loop.last }}{% endfor %}\n",
        "{% for s in risicosectoren %}{{ s.naam }}{% endfor %}\n",
        "{% for p in partners_zorg %}{{ p.naam }}{{ p }}{% endfor %}\n",
    ],
)
def test_names_that_exist(body: str) -> None:
    assert _names(body) == []


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("{{ gemente.naam }}\n", "gemente.naam"),
        ("{{ gemeente.inwonerz }}\n", "gemeente.inwonerz"),
        ("{% if is_groot %}{{ regio.kaderr.naam }}{% endif %}\n", "regio.kaderr.naam"),
        ("{% if heeft_iets %}x{% endif %}\n", "heeft_iets"),
        ("{% for p in partners %}{{ p.domijn }}{% endfor %}\n", "p.domijn"),
        ("{% for p in partnerss %}x{% endfor %}\n", "partnerss"),
        ("{% for p in partners %}{{ loop.lst }}{% endfor %}\n", "loop.lst"),
    ],
)
def test_names_that_do_not_exist_also_where_no_municipality_comes(body: str, name: str) -> None:
    assert _names(body) == [name]


def test_rows_have_their_keys_an_anchor_and_a_symbol() -> None:
    rows = "- {symbool: actie.een, wat: x}\n- {symbool: actie.twee, wie: y}\n"
    body = "{% for a in acties %}{{ a.anker }}{{ a.symbool }}{{ a.wat }}{{ a.wie }}{{ a.waar }}{% endfor %}\n"
    assert _names(body, acties=rows) == ["a.waar"]


def test_every_text_of_a_pack_is_read() -> None:
    files = {
        "documenten/stuk/document.yaml": outline(
            "stuk", "stuk.tekst", name='"{{ fout.naam }}"', nummering="{artikel: '{{ fout.nummer }}'}"
        ),
        TEXT: fragment("stuk.tekst", "Regel.\n\n{{ fout.tekst }}\n", titel='"{{ fout.titel }}"'),
        ROWS: "symbool: actie.een\nwat: '{{ fout.rij }}'\nnummer: 3\n",
        "begrippen/a.md": "---\nsymbool: begrip.a\nterm: '{{ fout.term }}'\n"
        "vormen: ['{{ fout.vorm }}']\n---\n{{ fout.zin }}\n",
    }
    assert {(place, message.split(".")[1]) for _, place, message in _found(files)} == {
        ("documenten/stuk/document.yaml:1", "naam"),
        ("documenten/stuk/document.yaml:1", "nummer"),
        (f"{TEXT}:6", "titel"),
        (f"{TEXT}:8", "tekst"),
        (f"{ROWS}:1", "rij"),
        ("begrippen/a.md:6", "term"),
        ("begrippen/a.md:6", "vorm"),
        ("begrippen/a.md:6", "zin"),
    }


def test_the_nearest_name_is_suggested() -> None:
    (finding,) = audit(build_pack(one_document("{{ gemeente.inwonerz }}\n")), known_names())
    assert finding.hint.startswith("Bedoelde u gemeente.inwoners")


def test_a_text_that_is_no_template() -> None:
    ((code, place, message),) = _found(one_document("Een.\n{% if is_groot %}\nTwee.\n"))
    assert code == "P221"
    assert place.startswith(f"{TEXT}:")
    assert message.startswith("De tekst is niet te lezen: ")
