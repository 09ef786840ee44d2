from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleidsgen.diagnostics import Place
from beleidsgen.yaml_source import (
    MAX_BYTES,
    did_you_mean,
    load_yaml,
    parse_front_matter,
    parse_yaml,
    parse_yaml_text,
    read_text,
    read_yaml,
)


def codes(text: str) -> list[str]:
    return [finding.code for finding in read_yaml(text).findings]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5", 5),
        ("-5", -5),
        ("2.5", 2.5),
        ("007", "007"),
        ("0715806300", "0715806300"),
        ("10.357", "10.357"),
        ("1.234.567", "1.234.567"),
        ("9" * 30, "9" * 30),
        ("2026-11-22", date(2026, 11, 22)),
        ("2026-02-30", "2026-02-30"),
        ("20:00", "20:00"),
        ("ja", "ja"),
        ("nee", "nee"),
        ("no", "no"),
        ("true", True),
        ("~", None),
        ("", None),
        ("'5'", "5"),
        ('"2026-11-22"', "2026-11-22"),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("-", "-"),
    ],
)
def test_a_word_without_quotes_means_what_it_looks_like(written: str, value: object) -> None:
    if written == "-":
        assert parse_yaml_text("a: '-'").value == {"a": value}
    else:
        assert parse_yaml_text(f"a: {written}\n").value == {"a": value}


def test_places_are_of_key_and_value() -> None:
    source = parse_yaml("a:\n  b: [x, y]\n  c: 1\n", file="f.yaml").value
    assert source.place(("a", "b", 1)) == Place("f.yaml", 2, 10)
    assert source.place(("a", "c"), key=True) == Place("f.yaml", 3, 3)
    assert source.place(("a", "c")) == Place("f.yaml", 3, 6)


def test_the_place_of_what_is_not_there_is_its_holder() -> None:
    source = parse_yaml("a:\n  b: 1\n", file="f.yaml").value
    assert source.place(("a", "zoek", "dieper")) == Place("f.yaml", 1, 1)
    assert parse_yaml("").value.place(("x",)).line == 1


def test_a_duplicate_keeps_the_first_and_everything_else() -> None:
    read = parse_yaml("a: 1\na:\n  b: 2\n  b: 3\nc: 4\n")
    assert read.value.value == {"a": 1, "c": 4}
    assert [finding.code for finding in read.findings] == ["P107", "P107"]


def test_a_bomb_is_not_expanded() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    start = time.perf_counter()
    read = parse_yaml("\n".join(lines))
    assert time.perf_counter() - start < 1
    assert {finding.code for finding in read.findings} == {"P108"}


@pytest.mark.parametrize("text", ["[" * 50_000, "- " * 50_000, "{a: " * 50_000, "? " * 20_000])
def test_depth_does_not_exhaust_the_stack(text: str) -> None:
    assert codes(text)[0] in {"P112", "P113", "P106"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: @x", "P106"),
        ("a: `x`", "P106"),
        ("a: %x", "P106"),
        ("a: *", "P106"),
        ("a: *vet*", "P106"),
        ('a: "\\q"', "P106"),
        ("a: !h!x 1", "P106"),
        ("a: [1, 2", "P106"),
        ("a: {van: 2:00}", "P106"),
        ("a:\n  b: 1\n c: 2", "P106"),
        ("a\nb: 1", "P106"),
        ("a: - b", "P106"),
        (": x", "P106"),
        ("? [x]\n: y", "P113"),
        ("tekst", "P111"),
        ("a: 1\n...\n---\nb: 2", "P111"),
        ("", "P105"),
        ("---\n", "P105"),
    ],
)
def test_a_broken_text_is_one_dutch_finding(text: str, code: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: “x, y”", "kromme aanhalingstekens"),
        ("a: {bron: “CBS, StatLine”}", "kromme aanhalingstekens"),
        ("a: ‘x: y’", "kromme aanhalingstekens"),
        ("a: 'AOV'er'\nb: 1\n", "nog een keer"),
        ("a:\n  b: 1\n   c: 2", "Hier begint een veld op een plek waar dat niet kan."),
        ("a:\n  b:1\n  c: 2", "Hier begint een veld op een plek waar dat niet kan."),
        ("a: b: c", "Hier staat een dubbele punt die YAML niet verwacht."),
    ],
)
def test_a_usual_mistake_is_named(text: str, words: str) -> None:
    finding = read_yaml(text).findings[0]
    assert finding.code == "P106"
    assert words in finding.message


def test_a_bent_quote_inside_a_value_is_text() -> None:
    assert load_yaml("a: het project “Schoon schip”\nb: ’t Loket\n").value == {
        "a": "het project “Schoon schip”",
        "b": "’t Loket",
    }


@pytest.mark.parametrize("data", [b"PK\x03\x04\x14\x00", b"\xd0\xcf\x11\xe0\xa1", b"%PDF-1.7"])
def test_a_word_file_is_called_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "profiel.yaml"
    path.write_bytes(data)
    (finding,) = read_yaml(path).findings
    assert (finding.code, finding.place.line) == ("P103", 1)
    assert finding.message.startswith("Dit is geen tekstbestand")


def test_tell_where_an_unclosed_bracket_begins() -> None:
    finding = read_yaml("a: 1\nb: [x, y\n").findings[0]
    assert (finding.place.line, finding.place.column) == (2, 4)


def test_many_control_characters_do_not_flood() -> None:
    assert len(read_yaml("a: " + "\x01" * 500).findings) == 20


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert load_yaml(tmp_path / "weg.yaml").findings[0].code == "P101"
    assert load_yaml(tmp_path).findings[0].code == "P101"


def test_fifty_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "groot.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    start = time.perf_counter()
    result = load_yaml(path)
    assert time.perf_counter() - start < 0.2
    assert result.value is None
    assert result.findings[0].code == "P102"
    assert "50.000.000" in result.findings[0].message


def test_just_within_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "vol.yaml"
    path.write_bytes(b"a: 1\n" + b"#" * (MAX_BYTES - 5))
    assert load_yaml(path).value == {"a": 1}


def test_wrong_encoding_has_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("a: 1\nb: café\n".encode("latin-1"))
    finding = read_text(path).findings[0]
    assert (finding.code, finding.place.line, finding.place.column) == ("P103", 2, 7)


def test_front_matter() -> None:
    head, body, line = parse_front_matter("---\nsymbool: a.b\nbewijst: [BN-01]\n---\nEerste zin.\n").value
    assert head == {"symbool": "a.b", "bewijst": ["BN-01"]}
    assert body == "Eerste zin.\n"
    assert line == 5


def test_front_matter_with_windows_line_ends_and_a_rule_in_the_body() -> None:
    head, body, line = parse_front_matter("---\r\na: 1\r\n---\r\nTekst\r\n---\r\n").value
    assert (head, body, line) == ({"a": 1}, "Tekst\r\n---\r\n", 4)


def test_front_matter_findings_stand_on_the_line_of_the_file() -> None:
    result = parse_front_matter("---\na: 1\na: 2\n---\nx\n", file="f.md")
    assert [(finding.code, finding.place.line) for finding in result.findings] == [("P107", 3)]


@pytest.mark.parametrize("text", ["Tekst zonder kop.", "---\na: 1\nzonder einde\n", ""])
def test_no_front_matter_is_a_finding(text: str) -> None:
    result = parse_front_matter(text)
    assert result.value == ({}, text, 1)
    assert [finding.code for finding in result.findings] == ["P114"]


def test_an_empty_head_is_an_empty_map_and_a_list_is_not() -> None:
    assert parse_front_matter("---\n---\nx").value == ({}, "x", 3)
    assert [f.code for f in parse_front_matter("---\n- a\n---\nx").findings] == ["P111"]


def test_did_you_mean() -> None:
    assert did_you_mean("Overlegen", ["overleggen", "partners"]) == "Bedoelde u ‘overleggen’?"
    assert did_you_mean("xyz", ["overleggen"]) == ""


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=200))
def test_no_text_raises(text: str) -> None:
    for finding in read_yaml(text).findings:
        assert finding.hint
        assert finding.place.line >= 1


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abc:-[]{}'\"&*!|>%@ \n\t#?,0.1~\\", max_size=80))
def test_no_yaml_like_text_raises(text: str) -> None:
    result = read_yaml(text)
    assert result.value is not None or result.findings
