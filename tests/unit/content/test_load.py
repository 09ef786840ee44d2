from __future__ import annotations

from datetime import date

import pytest

from beleidsgen.content.heads import suggestion
from beleidsgen.content.model import Claims
from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.pack_files import digest
from tests.support.packs import (
    build_pack,
    fragment,
    load_texts,
    norm_text,
    one_document,
    outline,
    read_texts,
)

TEXT = "documenten/stuk/tekst.md"


def _faults(files: dict[str, str]) -> list[Finding]:
    loaded = load_texts(files)
    assert all(finding.severity is Severity.FOUT for finding in loaded.findings)
    return list(loaded.findings)


def _fault(files: dict[str, str]) -> tuple[str, str, str, str]:
    """Code, place, message and hint of the one fault in a pack."""
    (finding,) = _faults(files)
    return finding.code, str(finding.place), finding.message, finding.hint


# A pack that is right


def test_everything_in_a_pack() -> None:
    pack = build_pack(
        {
            "pakket.yaml": "versie: 2026.3.1\nstand: 2026-03-01\nverificatie_geldig_dagen: 100\n"
            "documenten: [stuk]\nverklaring: |\n  Regel een.\n  Regel twee.\n"
            "invullers:\n  '': adviseur\n  apv: jurist\n",
            "documenten/stuk/document.yaml": "titel: Het stuk\nnaam: het stuk\nvaststelling: beleid\n"
            "nummering: {hoofdstuk: 'Hoofdstuk {n}', eerste_artikel: 97}\n"
            "inhoud:\n  - stuk.tekst:\n      - stuk.onder:\n          - stuk.dieper\n",
            TEXT: fragment(
                "stuk.tekst", "Zin.\n", wanneer="is_klein", bewijst="[BN-05]", behandelt="ZW-1, x"
            ),
            "documenten/stuk/onder.md": fragment("stuk.onder", bronnen="kader"),
            "documenten/stuk/dieper.md": fragment("stuk.dieper"),
            "documenten/stuk/acties/b.yaml": "- {symbool: actie.b, wat: B}\n"
            "- {symbool: actie.c, wanneer: is_groot}\n",
            "documenten/stuk/acties/a.yaml": "symbool: actie.a\nwat: A\nbewijst: BN-05\n",
            "begrippen/signaal.md": "---\nsymbool: begrip.signaal\nterm: signaal\n"
            "documenten: [stuk]\n---\neen teken\n",
            "normen/BN-05.yaml": norm_text("BN-05"),
            "bronnen/kader.yaml": "id: kader\nsoort: beleid\ntitel: Kader\n",
        }
    )
    assert (pack.version, pack.day, pack.verification_days) == ("2026.3.1", date(2026, 3, 1), 100)
    assert pack.statement == "Regel een.\nRegel twee.\n"
    assert pack.owners == {"": "adviseur", "apv": "jurist"}
    (stuk,) = pack.outlines
    assert (stuk.kind, stuk.title, stuk.name, stuk.adoption) == ("stuk", "Het stuk", "het stuk", "beleid")
    assert stuk.numbering == {"hoofdstuk": "Hoofdstuk {n}", "eerste_artikel": "97"}
    assert [s for item in stuk.items for s in item.walk()] == ["stuk.tekst", "stuk.onder", "stuk.dieper"]
    text = pack.fragments["stuk.tekst"]  # type: ignore[index]
    assert (text.kind, text.body, text.place) == ("sectie", "Zin.\n", Place(TEXT, 9))
    assert text.condition.names == ("is_klein",)
    assert text.claims == Claims(("BN-05",), ("ZW-1, x",), ())  # type: ignore[arg-type]
    assert pack.fragments["stuk.onder"].claims.sources == ("kader",)  # type: ignore[index]
    assert [row.symbol for row in pack.collections["acties"]] == ["actie.a", "actie.b", "actie.c"]
    assert pack.collections["acties"][0].values == {"wat": "A"}
    assert pack.collections["acties"][0].claims.norms == ("BN-05",)
    (term,) = pack.definitions
    assert (term.term, term.forms, term.kinds) == ("signaal", ("signaal",), ("stuk",))


@pytest.mark.parametrize(
    ("settings", "cover"), [({}, True), ({"voorblad": "nee"}, False), ({"voorblad": "ja"}, True)]
)
def test_a_short_document_has_no_cover(settings: dict[str, str], cover: bool) -> None:
    files = one_document() | {"documenten/stuk/document.yaml": outline("stuk", "stuk.tekst", **settings)}
    assert [one.cover for one in build_pack(files).outlines] == [cover]


def test_what_a_pack_leaves_out() -> None:
    pack = build_pack({"pakket.yaml": "stand: 2026-11-22\n"})
    assert (pack.version, pack.day, pack.verification_days) == ("0", date(2026, 11, 22), 365)
    assert (pack.outlines, pack.statement, pack.owners) == ((), "", {})


def test_the_digest_is_of_the_files() -> None:
    files = one_document()
    assert build_pack(files).digest == digest(read_texts(files))
    assert build_pack(files).digest != build_pack(one_document("Anders.\n")).digest


@pytest.mark.parametrize(
    "kind",
    ["sectie", "afdeling", "artikel", "wijzigingsartikel", "bijlage", "toelichting", "aanhef", "begrippen"],
)
def test_the_kinds_of_fragment(kind: str) -> None:
    build_pack({**one_document(), TEXT: fragment("stuk.tekst", soort=kind)})


# What does not fit


def test_a_document_without_an_outline() -> None:
    assert _fault({"pakket.yaml": "stand: 2026-11-22\ndocumenten: [stuk]\n"}) == (
        "P205",
        "documenten/stuk/document.yaml:1",
        "Het document stuk heeft geen opzet.",
        "Maak document.yaml, of haal de soort uit pakket.yaml.",
    )


def test_an_outline_that_is_a_list() -> None:
    files = {
        "pakket.yaml": "stand: 2026-11-22\ndocumenten: [stuk]\n",
        "documenten/stuk/document.yaml": "- a\n",
    }
    assert _fault(files)[0] == "P205"


@pytest.mark.parametrize("adoption", ["raad", '""', "beleid.orgaan.x"])
def test_a_document_that_no_group_of_the_profile_adopts(adoption: str) -> None:
    files = {
        **one_document(),
        "documenten/stuk/document.yaml": outline("stuk", "stuk.tekst", vaststelling=adoption),
    }
    finding = _faults(files)[0]
    assert (finding.code, str(finding.place)) == ("P216", "documenten/stuk/document.yaml:1")
    assert finding.hint == "Kies uit: apv, beleid, bibob, uitvoeringsplan."


def test_a_kind_of_fragment_that_does_not_exist() -> None:
    code, place, message, hint = _fault({**one_document(), TEXT: fragment("stuk.tekst", soort="hoofdstuk")})
    assert (code, place, message) == ("P206", f"{TEXT}:1", "‘hoofdstuk’ is geen soort fragment.")
    assert hint.startswith("Kies uit: sectie, afdeling, artikel,")


def test_a_fragment_without_a_head() -> None:
    codes = [
        finding.code
        for finding in _faults({**one_document(), "documenten/stuk/los.md": "---\n---\nTekst.\n"})
    ]
    assert codes[0] == "P207"


def test_a_key_that_does_not_belong_in_the_head() -> None:
    files = {**one_document(), TEXT: fragment("stuk.tekst", wanner="is_klein")}
    assert _fault(files) == (
        "P208",
        f"{TEXT}:1",
        "De sleutel ‘wanner’ hoort niet in deze kop.",
        "Bedoelde u wanneer?",
    )


def test_a_key_that_is_like_no_other() -> None:
    hint = _fault({**one_document(), TEXT: fragment("stuk.tekst", xyz="1")})[3]
    assert hint.startswith("Toegestaan zijn: behandelt, bewijst, bronnen, soort,")


@pytest.mark.parametrize("name", ["Stuk.Tekst", "stuk tekst", "stuk_tekst", "stuk."])
def test_a_name_that_is_no_symbol(name: str) -> None:
    files = {**one_document(), "documenten/stuk/los.md": fragment(name)}
    assert _fault(files) == (
        "P209",
        "documenten/stuk/los.md:1",
        f"‘{name}’ is geen symbool.",
        "Gebruik kleine letters, cijfers, punten en koppeltekens: beleid.signaleren.route.",
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("documenten/stuk/document.yaml", "titel: X\nvaststelling: beleid\ninhoud: [stuk.tekst, Fout]\n"),
        ("documenten/stuk/acties/a.yaml", "symbool: Actie\n"),
        ("documenten/stuk/acties/a.yaml", "wat: zonder symbool\n"),
        ("begrippen/a.md", "---\nsymbool: Begrip\nterm: x\n---\ny\n"),
    ],
)
def test_a_symbol_is_checked_everywhere(path: str, text: str) -> None:
    assert _fault({**one_document(), path: text})[:2] == ("P209", f"{path}:1")


def test_a_condition_that_cannot_be_read() -> None:
    files = {**one_document(), TEXT: fragment("stuk.tekst", wanneer="is_klein en")}
    assert _fault(files) == (
        "P210",
        f"{TEXT}:1",
        "De voorwaarde ‘is_klein en’ is niet te lezen: de voorwaarde houdt op waar een feit moet staan.",
        "Schrijf bijvoorbeeld: heeft_maximum en niet is_klein.",
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (TEXT, fragment("stuk.tekst", wanneer="is_klien")),
        ("documenten/stuk/acties/a.yaml", "symbool: actie.a\nwanneer: is_klien\n"),
        ("begrippen/a.md", "---\nsymbool: begrip.a\nterm: x\nwanneer: is_klien\n---\ny\n"),
        ("normen/BN-05.yaml", norm_text("BN-05", wanneer="is_klien")),
    ],
)
def test_a_condition_that_asks_for_what_does_not_exist(path: str, text: str) -> None:
    (finding,) = _faults({**one_document(), path: text})
    assert (finding.code, finding.place.file, finding.place.line) == ("P211", path, 1)
    assert finding.message == "De voorwaarde vraagt naar ‘is_klien’, maar dat feit bestaat niet."
    assert finding.hint.startswith("Bedoelde u is_klein")


def test_a_norm_and_a_source_that_do_not_exist() -> None:
    files = {
        **one_document(),
        "normen/BN-05.yaml": norm_text("BN-05"),
        TEXT: fragment("stuk.tekst", bewijst="[BN-05, BN-06]", bronnen="[weg]"),
    }
    faults = _faults(files)
    assert [(f.code, f.message, f.hint) for f in faults] == [
        ("P204", "Norm BN-06 bestaat niet.", "Bedoelde u BN-05?"),
        ("P204", "De bron weg bestaat niet.", "Verbeter de naam, of voeg het bestand toe."),
    ]


def test_only_norms_that_exist_are_kept_as_claims() -> None:
    files = {**one_document(), TEXT: fragment("stuk.tekst", bewijst="BN-06")}
    assert load_texts(files).value.fragments["stuk.tekst"].claims.norms == ()  # type: ignore[index]


def test_a_symbol_that_two_fragments_have() -> None:
    files = {**one_document(), "documenten/stuk/ander.md": fragment("stuk.tekst")}
    assert _fault(files) == (
        "P203",
        "documenten/stuk/ander.md:1",
        "Het symbool stuk.tekst staat er twee keer.",
        f"Het staat ook in {TEXT}; geef een van beide een ander symbool.",
    )


def test_a_symbol_that_stands_twice_in_an_outline() -> None:
    files = {**one_document(), "documenten/stuk/document.yaml": outline("stuk", "stuk.tekst", "stuk.tekst")}
    assert _fault(files)[:3] == (
        "P203",
        "documenten/stuk/document.yaml:1",
        "Het symbool stuk.tekst staat twee keer in een opzet.",
    )


def test_an_outline_that_names_a_fragment_that_does_not_exist() -> None:
    files = {**one_document(), "documenten/stuk/document.yaml": outline("stuk", "stuk.tekst", "stuk.text")}
    assert _fault(files) == (
        "P212",
        "documenten/stuk/document.yaml:1",
        "De opzet noemt stuk.text, maar dat fragment bestaat niet.",
        "Bedoelde u stuk.tekst?",
    )


def test_a_fragment_in_no_outline() -> None:
    files = {**one_document(), "documenten/stuk/los.md": fragment("stuk.los")}
    assert _fault(files) == (
        "P213",
        "documenten/stuk/los.md:6",
        "Het fragment stuk.los staat in geen enkele opzet.",
        "Zet het symbool in document.yaml, of verwijder het bestand.",
    )


def test_all_faults_are_found_at_once() -> None:
    files = {
        **one_document(),
        TEXT: fragment("stuk.tekst", soort="x", wanneer="is_klien"),
        "documenten/stuk/los.md": fragment("stuk.los"),
        "normen/BN-05.yaml": "id: BN-05\n",
    }
    assert {finding.code for finding in _faults(files)} == {"P202", "P206", "P211", "P213"}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("pakket.yaml", "documenten: [stuk]\nstand: gisteren\n"),
        ("pakket.yaml", "documenten: [stuk]\nverificatie_geldig_dagen: een jaar\n"),
        ("pakket.yaml", "documenten: [stuk]\ninvullers: [jurist]\n"),
        ("begrippen/a.md", "---\nsymbool: begrip.a\nterm: x\ndocumenten: [Stuk]\n---\ny\n"),
        ("documenten/stuk/document.yaml", "vaststelling: beleid\ninhoud: [stuk.tekst]\nnummering: [x]\n"),
    ],
)
def test_a_value_of_the_wrong_kind_is_a_finding_and_no_traceback(path: str, text: str) -> None:
    assert [finding.place.file for finding in _faults({**one_document(), path: text})][:1] == [path]


def test_a_kind_that_cannot_be_a_file_name_is_a_finding_and_no_traceback() -> None:
    files = {
        "pakket.yaml": "documenten: [Stuk]\n",
        "documenten/Stuk/document.yaml": "vaststelling: beleid\ninhoud: []\n",
    }
    assert _faults(files)


# Suggestions


@pytest.mark.parametrize(
    ("name", "known", "question"),
    [
        ("abcd", ["abce"], "Bedoelde u abce?"),
        ("abcd", ["abce", "abcf"], "Bedoelde u abcf of abce?"),
        ("abcd", ["xyz"], ""),
        ("abcd", [], ""),
    ],
)
def test_suggestion(name: str, known: list[str], question: str) -> None:
    assert suggestion(name, known) == question
