from __future__ import annotations

import json
from pathlib import Path

import pytest

from beleidsgen import kept, pack_files
from beleidsgen.pack_files import (
    COMPILED_NAME,
    PackFile,
    bundled_root,
    compile_folder,
    decode,
    digest,
    encode,
    overlay,
    read_bundled,
    read_folder,
)
from tests.support.small_world import write_files

FILES = {
    "pakket.yaml": "versie: 2026.1.0\nstand: 2026-11-22\n",
    "documenten/a/b.md": "---\nsymbool: a.b\nlijst: [1, 2026-01-01]\n---\nTekst.\n",
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(folder))
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_files(tmp_path / "pakket", FILES)


def test_a_folder(root: Path) -> None:
    read = read_folder(root)
    assert read.findings == ()
    assert read.value == {
        "documenten/a/b.md": PackFile(
            "documenten/a/b.md", {"symbool": "a.b", "lijst": [1, "2026-01-01"]}, "Tekst.\n", 5
        ),
        "pakket.yaml": PackFile("pakket.yaml", {"versie": "2026.1.0", "stand": "2026-11-22"}),
    }


def test_notes_for_authors_layout_and_other_files_are_left_out(root: Path) -> None:
    write_files(
        root, {"LEESMIJ.md": "x", "opmaak/a.yaml": "a: 1\n", "b.txt": "x", "documenten/LEESMIJ.md": "x"}
    )
    (root / "map.md").mkdir()
    assert set(read_folder(root).value) == set(FILES)


def test_line_ends_of_windows_make_no_difference(root: Path) -> None:
    before = read_folder(root).value
    path = root / "documenten/a/b.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_folder(root).value == before


def test_a_file_that_is_no_utf8(root: Path) -> None:
    (root / "documenten/a/c.md").write_bytes(b"caf\xe9")
    read = read_folder(root)
    (finding,) = read.findings
    assert (finding.code, str(finding.place)) == ("P201", "documenten/a/c.md:1")
    assert (finding.message, finding.hint) == ("Het bestand is geen UTF-8.", "Sla het bestand op als UTF-8.")
    assert set(read.value) == set(FILES)


@pytest.mark.parametrize(
    ("path", "text"), [("a.yaml", "a: [1\n"), ("b.md", "geen kop\n"), ("c.md", "---\na: [\n---\nx\n")]
)
def test_a_file_that_cannot_be_read_is_found_at_its_place(root: Path, path: str, text: str) -> None:
    write_files(root, {path: text})
    findings = read_folder(root).findings
    assert findings
    assert {finding.place.file for finding in findings} == {path}


def test_a_folder_is_parsed_once(root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = read_folder(root).value
    (path,) = cache.glob("*/*.json")
    assert decode(kept.read(path.name)) == first
    monkeypatch.setattr(pack_files, "_parse_all", lambda _: pytest.fail("opnieuw gelezen"))
    assert read_folder(root).value == first


def test_a_changed_folder_is_parsed_again(root: Path) -> None:
    read_folder(root)
    write_files(root, {"pakket.yaml": "versie: 2026.2.0\n"})
    assert read_folder(root).value["pakket.yaml"].head == {"versie": "2026.2.0"}


def test_a_damaged_cache_is_passed_over(root: Path, cache: Path) -> None:
    first = read_folder(root).value
    (kept,) = cache.glob("*/*.json")
    for data in (b"{", b'{"vorm": 99}', b"[]", b'{"vorm": 1, "bestanden": 3}'):
        kept.write_bytes(data)
        assert read_folder(root).value == first


def test_a_folder_with_faults_is_not_kept(root: Path, cache: Path) -> None:
    write_files(root, {"b.md": "geen kop\n"})
    read_folder(root)
    assert not cache.exists()


def test_a_cache_that_cannot_be_written_is_no_reason_to_stop(root: Path, cache: Path) -> None:
    cache.write_text("een bestand", encoding="utf-8")
    assert set(read_folder(root).value) == set(FILES)


def test_compiled_and_read_back(root: Path) -> None:
    compiled = compile_folder(root)
    assert compiled.findings == ()
    assert decode(compiled.value) == read_folder(root).value
    assert encode(decode(compiled.value)) == compiled.value


def test_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="een andere vorm van het pakket"):
        decode(json.dumps({"vorm": 99, "bestanden": []}).encode())


def test_an_overlay_takes_the_place_of_its_namesakes() -> None:
    base = {"a": PackFile("a", 1), "b": PackFile("b", 1)}
    assert overlay(base, {"b": PackFile("b", 2), "c": PackFile("c", 2)}) == {
        "a": PackFile("a", 1),
        "b": PackFile("b", 2),
        "c": PackFile("c", 2),
    }


def test_an_overlay_changes_settings_key_by_key() -> None:
    base = {"pakket.yaml": PackFile("pakket.yaml", {"versie": "1", "stand": "2026-11-22"})}
    top = {"pakket.yaml": PackFile("pakket.yaml", {"versie": "2"})}
    assert overlay(base, top)["pakket.yaml"].head == {"versie": "2", "stand": "2026-11-22"}
    damaged = {"pakket.yaml": PackFile("pakket.yaml", ["geen", "groep"])}
    assert overlay(base, damaged)["pakket.yaml"].head == ["geen", "groep"]


def test_the_digest_is_blind_to_the_order_of_files() -> None:
    one, two = PackFile("a", 1), PackFile("b", 2, "x", 3)
    assert digest({"a": one, "b": two}) == digest({"b": two, "a": one})
    assert digest({"a": one}) != digest({"a": PackFile("a", 2)})


def test_the_bundled_pack_of_a_checkout() -> None:
    assert (bundled_root() / "pakket.yaml").is_file()


def test_the_bundled_pack_of_a_wheel(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "beleidsgen"
    (package / "templates").mkdir(parents=True)
    monkeypatch.setattr(pack_files, "__file__", str(package / "pack_files.py"))
    assert bundled_root() == package / "templates"
    (package / COMPILED_NAME).write_bytes(compile_folder(root).value)
    assert set(read_bundled().value) == set(FILES)
    (package / COMPILED_NAME).unlink()
    assert read_bundled().value == {}


def test_the_order_of_files_is_that_of_the_compiled_form(root: Path) -> None:
    """The first run parses, the next one reads the cache: what a loader meets first may not differ."""
    write_files(root, {"documenten/a-b/c.md": "---\nsymbool: a.c\n---\n", "B.yaml": "a: 1\n"})
    first, second = read_folder(root), read_folder(root)
    assert list(first.value) == list(second.value) == sorted(first.value)
    assert next(iter(overlay(first.value, {"A.yaml": PackFile("A.yaml", {})}))) == "A.yaml"


def test_a_file_that_cannot_be_opened(root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def read_bytes(self: Path) -> bytes:
        if self.name == "b.md":
            raise PermissionError("dicht")
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    read = read_folder(root)
    assert [(f.code, f.place.file) for f in read.findings] == [("P201", "documenten/a/b.md")]
    assert list(read.value) == ["pakket.yaml"]
    assert not cache.exists()
