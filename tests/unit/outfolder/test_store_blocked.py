"""`outfolder/store.py`: what happens when a file cannot be written."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from beleidsgen.diagnostics import Severity
from beleidsgen.outfolder.layout import ancestor
from beleidsgen.outfolder.store import Fate
from tests.support.folders import NAME, TAKE, edit, fates_of, fresh, stored, texts_in


def test_a_folder_in_the_place_of_a_file_is_blocked(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "iets").write_text("x", encoding="utf-8")
    done = stored(tmp_path, fresh("een\n"), fresh("woord", "stuk.docx"))
    assert done.value == {NAME: Fate.GEBLOKKEERD, "stuk.docx": Fate.NIEUW}
    (finding,) = done.findings
    assert (finding.code, finding.severity) == ("P302", Severity.FOUT)
    assert finding.message == (
        "stuk.md kan niet worden geschreven: "
        "een ander programma houdt het open, of u mag hier niet schrijven."
    )
    assert finding.hint == "Sluit het bestand of kies een andere map, en draai opnieuw."
    assert not list(tmp_path.rglob("*.deel"))


def _blocking(monkeypatch: pytest.MonkeyPatch, error: OSError, *names: str) -> None:
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if Path(target).name in names:
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_a_file_that_another_program_holds_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stored(tmp_path, fresh("een\n"), fresh("een", "stuk.docx"))
    _blocking(monkeypatch, PermissionError(errno.EACCES, "in gebruik"), "stuk.docx")
    done = stored(tmp_path, fresh("twee\n"), fresh("twee", "stuk.docx"))
    assert done.value == {NAME: Fate.VERNIEUWD, "stuk.docx": Fate.GEBLOKKEERD}
    assert [(f.code, f.place.file) for f in done.findings] == [("P302", str(tmp_path / "stuk.docx"))]
    assert texts_in(tmp_path)["stuk.docx"] == "een"
    assert not list(tmp_path.rglob("*.deel"))
    monkeypatch.undo()
    assert fates_of(tmp_path, fresh("twee\n"), fresh("twee", "stuk.docx")) == ["ongewijzigd", "vernieuwd"]


def test_a_blocked_document_keeps_the_ancestor_that_belongs_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands there came from the old text; a comparison with the new one would be of two strangers."""
    stored(tmp_path, fresh("een\n"))
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if Path(target) == tmp_path / NAME:
            raise PermissionError(errno.EACCES, "in gebruik")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    assert fates_of(tmp_path, fresh("twee\n")) == ["geblokkeerd"]
    assert texts_in(tmp_path)[ancestor("stuk")] == "een\n"


def test_a_full_disk_is_said_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _blocking(monkeypatch, OSError(errno.ENOSPC, "vol"), NAME)
    finding = stored(tmp_path, fresh("een\n")).findings[0]
    assert finding.message == "stuk.md kan niet worden geschreven: de schijf is vol."


def test_a_kept_file_that_cannot_be_moved_stays_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    _blocking(monkeypatch, PermissionError(errno.EACCES, "in gebruik"), "stuk.vorige.md")
    done = stored(tmp_path, fresh("twee\n"), take=TAKE)
    assert [finding.code for finding in done.findings] == ["P302"]
    assert texts_in(tmp_path)[NAME] == "van een mens\n"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    done = stored(tmp_path / "bestand" / "gm9999", fresh("een\n"))
    assert done.value == {}
    assert [finding.code for finding in done.findings] == ["P302"]


def test_an_edited_fresh_file_that_cannot_be_moved_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    stored(tmp_path, fresh("twee\n"))
    edit(tmp_path, "ook van een mens\n", "stuk.nieuw.md")
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if self.name == "stuk.nieuw.md":
            raise PermissionError(errno.EACCES, "in gebruik")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    done = stored(tmp_path, fresh("drie\n"))
    assert [finding.code for finding in done.findings] == ["P302"]
    assert texts_in(tmp_path)["stuk.nieuw.md"] == "ook van een mens\n"


def test_a_stale_fresh_file_that_is_open_elsewhere_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored(tmp_path, fresh("een\n"), fresh("een\n", "ander.md"))
    edit(tmp_path)
    stored(tmp_path, fresh("twee\n"), fresh("een\n", "ander.md"))

    def unlink(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "in gebruik")

    monkeypatch.setattr(Path, "unlink", unlink)
    done = stored(tmp_path, fresh("twee\n"), fresh("drie\n", "ander.md"), take=TAKE)
    assert done.findings == ()
    assert texts_in(tmp_path)["ander.md"] == "drie\n"
