from __future__ import annotations

from beleidsgen.diagnostics import Finding
from beleidsgen.document.sheet import Sheet
from beleidsgen.document.walk import plain_text
from tests.support.packs import build_pack, build_world, fragment, load_texts, outline

ACTIONS = "{% for a in acties %}\n| {{ a.anker }}{{ a.wat }} | {{ a.start }} |\n{% endfor %}\n"
TABLE = f"| Actie | Start |\n|-----|-----|\n{ACTIONS}"
ROWS = "- {symbool: actie.een, wat: Beeld, start: 2028}\n- {symbool: actie.twee, wat: Route, start: 2027}\n"
OTHER = "| Actie | Eigenaar |\n|-----|-----|\n| Training | zorg |\n"


def _files(**more: str) -> dict[str, str]:
    return {
        "documenten/plan/document.yaml": outline("plan", "plan.h", vaststelling="uitvoeringsplan").replace(
            "  - plan.h\n", "  - plan.h:\n      - plan.een\n      - plan.twee\n"
        )
        + f"werkmap: {more.get('werkmap', '{Acties: plan.een}')}\n",
        "documenten/plan/h.md": fragment("plan.h", "Inleiding.\n", titel="Acties"),
        "documenten/plan/een.md": fragment("plan.een", TABLE, titel="Eerste deel"),
        "documenten/plan/twee.md": fragment("plan.twee", OTHER, titel="Tweede deel"),
        "documenten/plan/acties/rijen.yaml": ROWS,
    }


def _sheets(files: dict[str, str], profile: str = "") -> tuple[Sheet, ...]:
    return build_world(files, profile).package["plan"].sheets


def _findings(files: dict[str, str]) -> tuple[Finding, ...]:
    return load_texts(files).findings


def _lines(sheet: Sheet) -> list[str]:
    return plain_text(sheet.table).splitlines()


def test_the_table_of_a_section() -> None:
    (sheet,) = _sheets(_files())
    assert sheet.name == "Acties"
    assert _lines(sheet) == ["Actie\tStart", "Beeld\t2028", "Route\t2027"]


def test_a_table_that_is_drawn_is_a_sheet_too() -> None:
    drawn = f"<!-- #f figuur tijdlijn --> De acties\n\n{TABLE}"
    (sheet,) = _sheets({**_files(), "documenten/plan/een.md": fragment("plan.een", drawn)})
    assert _lines(sheet) == ["Actie\tStart", "Beeld\t2028", "Route\t2027"]


def test_tables_of_several_sections_are_joined_under_all_columns() -> None:
    (sheet,) = _sheets(_files(werkmap="{Alles: plan.h}"))
    assert _lines(sheet) == [
        "Onderdeel\tActie\tStart\tEigenaar",
        "Eerste deel\tBeeld\t2028\t",
        "Eerste deel\tRoute\t2027\t",
        "Tweede deel\tTraining\t\tzorg",
    ]


def test_a_section_without_a_table_gives_its_sentences() -> None:
    files = {**_files(), "documenten/plan/een.md": fragment("plan.een", "Eén.\n\n> Twee.\n", titel="Kop")}
    (sheet,) = _sheets(files)
    assert _lines(sheet) == ["Kop", "Eén.", "Twee."]


def test_a_sheet_of_what_is_left_out_is_left_out() -> None:
    files = {**_files(), "documenten/plan/een.md": fragment("plan.een", TABLE, wanneer="is_groot")}
    assert _sheets(files) == ()


def test_a_fragment_that_stands_in_the_workbook_only_is_sorted() -> None:
    files = {
        **_files(werkmap="{Blad: plan.blad}"),
        "documenten/plan/blad.md": fragment("plan.blad", TABLE, soort="blad", sorteer="[Start, Actie]"),
    }
    (sheet,) = _sheets(files)
    assert _lines(sheet) == ["Actie\tStart", "Route\t2027", "Beeld\t2028"]
    assert "Route" not in plain_text(build_world(files).package["plan"].blocks[0].children[0])


def test_numbers_sort_before_words() -> None:
    table = "| Nr |\n|---|\n| b |\n| 10 |\n| a |\n| 9 |\n"
    files = {
        **_files(werkmap="{Blad: plan.blad}"),
        "documenten/plan/blad.md": fragment("plan.blad", table, soort="blad", sorteer="Nr"),
    }
    assert _lines(_sheets(files)[0]) == ["Nr", "9", "10", "a", "b"]


def test_references_on_a_sheet_get_their_words() -> None:
    table = "| Zie |\n|---|\n| [](#plan.twee) |\n"
    files = {**_files(), "documenten/plan/een.md": fragment("plan.een", table)}
    assert _lines(_sheets(files)[0]) == ["Zie", "paragraaf 1.2"]


def test_sheets_that_cannot_be_made_are_found() -> None:
    for listed, code in (("{A: plan.weg}", "P212"), ("[a]", "P217"), ("{A: Fout}", "P217")):
        build_pack(_files(werkmap=listed), code)
    loose = {**_files(), "documenten/plan/blad.md": fragment("plan.blad", "Tekst.\n", soort="blad")}
    pack_codes = {f.code for f in _findings(loose)}
    assert "P217" in pack_codes


def test_an_order_by_what_is_no_column_is_found() -> None:
    files = {
        **_files(werkmap="{Blad: plan.blad}"),
        "documenten/plan/blad.md": fragment("plan.blad", TABLE, soort="blad", sorteer="Naam"),
    }
    (finding,) = _findings(files)
    assert finding.code == "P217"
    assert finding.hint == "Kies uit: Actie, Start."
    files["documenten/plan/een.md"] = fragment("plan.een", TABLE, sorteer="Actie")
    assert {f.code for f in _findings(files)} == {"P217"}


def test_a_sheet_of_another_document_is_found() -> None:
    files = {
        **_files(werkmap="{Blad: beleid.tekst}"),
        "documenten/beleid/document.yaml": outline("beleid", "beleid.tekst"),
        "documenten/beleid/tekst.md": fragment("beleid.tekst"),
    }
    assert {f.code for f in _findings(files)} == {"P217"}
