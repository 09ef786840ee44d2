from __future__ import annotations

import re
from datetime import date

import pytest

from beleidsgen.build import Built
from beleidsgen.diagnostics import Finding
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.radar import radar
from beleidsgen.writers.registry import WRITERS
from beleidsgen.writers.writer import Look
from tests.support.packs import DAY, build_world, fragment, outline

THEN = date(2027, 7, 1)
READ = "geverifieerd_op: 2026-11-01\n"
BARE = "id: proefwet\nsoort: wet\ntitel: Verzonnen wet\nregeling: de Verzonnen wet\n"
LAW = BARE + READ
BILL = "id: wv-proef\nsoort: kamerstuk\ntitel: Verzonnen voorstel\nstatus: aanhangig\n" + READ
TERM = "id: proeftermijn\ntitel: Proeftermijn\nwaarde: {}\neenheid: weken\nbron: proefwet\n{}: 2027-01-01\n"


def _files(body: str = "Een zin.\n", law: str = LAW, **heads: str) -> dict[str, str]:
    return {
        "documenten/stuk/document.yaml": outline("stuk", "stuk.tekst", "stuk.later"),
        "documenten/stuk/tekst.md": fragment("stuk.tekst", body, **heads),
        "documenten/stuk/later.md": fragment("stuk.later", wanneer="wetsvoorstellen.wv_proef = geldend"),
        "bronnen/proefwet.yaml": law,
        "bronnen/wv-proef.yaml": BILL,
    }


def _built(files: dict[str, str], day: date) -> Built:
    return build_world(files, "", day=day)


def _radar(files: dict[str, str], then: date = THEN) -> tuple[Finding, ...]:
    return radar(_built(files, DAY), _built(files, then))


def _seen(found: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(finding.code, str(finding.place), finding.source) for finding in found]


ENDS = LAW + "tot: 2027-01-01\n"
UNREAD = LAW + "van: 2027-01-01\nte_verifieren: true\n"


@pytest.mark.parametrize(
    "files",
    [
        _files("Zie [](wet:proefwet).\n", ENDS),
        _files("Een zin.[](bron:proefwet)\n", ENDS),
        _files(law=ENDS, bronnen="[proefwet]"),
    ],
    ids=["in de zin", "als voetnoot", "bij bronnen"],
)
def test_a_source_that_lapses_between_the_two_days(files: dict[str, str]) -> None:
    found = _radar(files)
    assert _seen(found) == [("V711", "stuk.md (stuk.tekst)", "proefwet")]
    assert found[0].message == (
        "Deze passage steunt op deze bron: de Verzonnen wet. Die is geldend op 2026-11-22, waarvoor "
        "het document is gemaakt, en vervallen vanaf 2027-01-01."
    )
    assert found[0].hint == "Vervang de bron en lees na of de passage zonder haar nog klopt."


@pytest.mark.parametrize("law", [LAW, LAW + "tot: 2026-11-22\n", LAW + "tot: 2027-07-02\n"])
def test_a_source_that_is_the_same_on_both_days(law: str) -> None:
    assert _radar(_files("Zie [](wet:proefwet).\n", law)) == ()


def test_the_same_day_changes_nothing() -> None:
    assert _radar(_files("Zie [](wet:proefwet).\n", ENDS), DAY) == ()


def test_a_source_that_becomes_law_and_a_text_that_goes_along() -> None:
    body = "{% if wetsvoorstellen.wv_proef == 'geldend' %}Het is recht.{% else %}Het komt.{% endif %}\n"
    files = _files(body) | {"bronnen/wv-proef.yaml": BILL + "van: 2027-01-01\n"}
    found = _radar(files)
    assert _seen(found) == [
        ("V711", "stuk.md (stuk.tekst)", "wv-proef"),
        ("V714", "stuk.md (stuk.later)", ""),
    ]
    assert "aanhangig op 2026-11-22, " in found[0].message
    assert "geldend vanaf 2027-01-01." in found[0].message
    assert "--peildatum 2027-07-01: deze tekst gaat dan mee" in found[0].hint
    assert found[1].message == (
        "Met het recht van 2027-07-01 komt er een passage bij: stuk.later. "
        "Het document is gemaakt voor 2026-11-22."
    )


def test_an_act_that_is_adopted_is_no_bill_and_an_unread_date_is_told() -> None:
    found, unread = _radar(_files("Zie [](wet:proefwet).\n", UNREAD))
    assert (unread.code, unread.source) == ("V713", "proefwet")
    assert "nog niet in werking op 2026-11-22, " in found.message
    assert "geldend vanaf 2027-01-01." in found.message
    assert found.hint.endswith("De bron is nog niet nagegaan: kijk eerst of de datum klopt.")


def test_a_printed_day_alone_is_not_a_text_that_goes_along() -> None:
    files = _files("Op {{ peildatum | datum }} gold [](wet:proefwet).\n", ENDS)
    (found,) = _radar(files)
    assert found.hint.startswith("Vervang de bron")


def test_a_passage_that_falls_away() -> None:
    files = _files() | {
        "documenten/stuk/later.md": fragment("stuk.later", wanneer="niet wetsvoorstellen.wv_proef = geldend"),
        "bronnen/wv-proef.yaml": BILL + "van: 2027-01-01\n",
    }
    assert [(f.code, f.place.symbol) for f in _radar(files)] == [
        ("V711", "stuk.later"),
        ("V714", "stuk.later"),
    ]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"een": TERM.format(8, "tot"), "twee": TERM.format(12, "van")}, "8 weken op 2026-11-22"),
        ({"een": TERM.format(8, "tot")}, "en geen vanaf 2027-01-01"),
        ({"twee": TERM.format(12, "van")}, "geen op 2026-11-22"),
    ],
)
def test_a_value_that_changes(values: dict[str, str], words: str) -> None:
    files = _files("Binnen {{ waarden.proeftermijn }} weken.\n")
    (found,) = _radar(files | {f"waarden/{name}.yaml": text for name, text in values.items()})
    assert (found.code, found.place.symbol, found.source) == ("V712", "stuk.tekst", "proefwet")
    assert words in found.message
    assert "deze tekst gaat dan mee" in found.hint


def test_rows_and_definitions_rest_on_their_sources_too() -> None:
    files = _files(
        "{% for r in rijen %}\n- {{ r.anker }}{{ r.tekst }}\n{% endfor %}\n\nEen begrip.\n", ENDS
    ) | {
        "documenten/stuk/document.yaml": outline("stuk", "stuk.tekst", "stuk.lijst"),
        "documenten/stuk/later.md": fragment("stuk.lijst", "", soort="begrippen"),
        "documenten/stuk/rijen/een.yaml": "symbool: rij.een\ntekst: Een rij\nbronnen: [proefwet]\n",
        "begrippen/begrip.md": "---\nsymbool: begrip.begrip\nterm: begrip\ndocumenten: [stuk]\n"
        "bronnen: [proefwet]\n---\nwat het betekent\n",
    }
    assert [f.place.symbol for f in _radar(files)] == ["rij.een", "stuk.lijst/begrip"]


def _carried_by(number: int, law: str) -> dict[str, str]:
    """A world in which so many fragments rest on the law."""
    symbols = [f"stuk.s{index}" for index in range(number)]
    texts = {f"documenten/stuk/{s}.md": fragment(s, "Een zin.\n", bronnen="[proefwet]") for s in symbols}
    return {"documenten/stuk/document.yaml": outline("stuk", *symbols), "bronnen/proefwet.yaml": law, **texts}


def test_a_source_that_was_read_too_long_before_the_other_day_is_told_once() -> None:
    files = _carried_by(5, LAW)
    assert _radar(files, date(2027, 11, 1)) == ()
    (found,) = _radar(files, date(2027, 11, 2))
    assert (found.code, found.place.symbol, found.source) == ("V713", "stuk.s0", "proefwet")
    assert "langer dan 365 dagen niet nagekeken: voor het laatst op 2026-11-01." in found.message
    assert found.hint == (
        "Lees de bron opnieuw en werk geverifieerd_op bij. "
        "5 passages steunen op haar: stuk.s0 (stuk), stuk.s1 (stuk), stuk.s2 (stuk) en nog 2."
    )


@pytest.mark.parametrize("law", [BARE, BARE + "te_verifieren: true\n", LAW + "te_verifieren: true\n"])
def test_a_source_that_nobody_ever_read_is_told_once(law: str) -> None:
    (found,) = _radar(_carried_by(2, law))
    assert (found.code, found.message) == (
        "V713",
        "De bron proefwet is nog niet nagekeken, ook niet voor 2027-07-01.",
    )


@pytest.mark.parametrize(("day", "told"), [(date(2026, 9, 30), 1), (date(2026, 10, 1), 0)])
def test_a_day_before_the_text_that_was_read(day: date, told: int) -> None:
    found = _radar(_carried_by(2, LAW + "versie: 2026-10-01\n"), day)
    read = "De tekst van de bron proefwet die wij lazen, is van 2026-10-01; "
    words = f"{read}voor 2026-09-30 is zij niet nagekeken."
    assert [(f.code, f.message) for f in found] == [("V713", words)] * told


def test_a_document_that_a_person_changed_is_looked_at_as_it_stands() -> None:
    """A citation that somebody typed counts; one that somebody took out does not."""
    files = _files("Zie [](wet:proefwet).\n", ENDS)
    markdown = next(writer for writer in WRITERS if writer.suffix == "md")
    text = markdown.write(_built(files, DAY).package["stuk"], Look("", "", "", DAY, b"")).decode()
    (cited,) = re.findall(r"\[[^\]]*\]\([^)]*\)(?:<!--.*?-->)?", text)
    for words, codes in [(f"{cited} en {cited}", ["V711"]), ("niets", [])]:
        edited = {"stuk": read_markdown(text.replace(cited, words)).value}
        now = build_world(files, "", day=DAY, edited=edited)
        assert [f.code for f in radar(now, build_world(files, "", day=THEN, edited=edited))] == codes
