from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beleidsgen.diagnostics import Severity
from beleidsgen.outfolder.layout import LOCK, LOOK, PROFILE, ancestor
from beleidsgen.outfolder.lock import Lock, Made, digest, lock_bytes, read_lock
from beleidsgen.outfolder.store import Fate, Output, classify
from tests.support.folders import NAME, NONE, TAKE, edit, fates_of, fresh, stored, texts_in

# The plain way


def test_new(tmp_path: Path) -> None:
    folder = tmp_path / "diep" / "gm9999"
    done = stored(folder, fresh("een\n"), Output("bewijs.json", b"{}\n", "bewijs"))
    assert done.value == {NAME: Fate.NIEUW, "bewijs.json": Fate.NIEUW}
    assert done.findings == ()
    assert texts_in(folder) == {
        NAME: "een\n",
        ancestor("stuk"): "een\n",
        "bewijs.json": "{}\n",
        PROFILE: "schema: 1\n",
    }
    lock = read_lock(folder)
    assert lock.inhoud == "2026.1.0"
    assert lock.bestanden[NAME] == Made(hash=digest(NAME, b"een\n"))


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert fates_of(tmp_path, fresh("een\n")) == ["ongewijzigd"]
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before


def test_renewed(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    assert fates_of(tmp_path, fresh("twee\n")) == ["vernieuwd"]
    assert texts_in(tmp_path)[NAME] == texts_in(tmp_path)[ancestor("stuk")] == "twee\n"
    assert fates_of(tmp_path, fresh("drie\n")) == ["vernieuwd"]


def test_the_profile_is_kept_as_it_was_read(tmp_path: Path) -> None:
    stored(tmp_path, profile=b"schema: 1\r\n")
    stored(tmp_path, profile=b"schema: 1 # nieuw\r\n")
    assert (tmp_path / PROFILE).read_bytes() == b"schema: 1 # nieuw\r\n"


def test_no_half_files_are_left_behind(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    assert not [path for path in tmp_path.rglob("*") if path.suffix == ".deel"]


def test_classify_says_what_would_happen_and_writes_nothing(tmp_path: Path) -> None:
    assert classify(tmp_path / "weg", [fresh("een\n")], NONE) == {NAME: Fate.NIEUW}
    assert list(tmp_path.iterdir()) == []
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    before = texts_in(tmp_path)
    assert classify(tmp_path, [fresh("twee\n")], NONE) == {NAME: Fate.BEHOUDEN}
    assert classify(tmp_path, [fresh("twee\n")], TAKE) == {NAME: Fate.VERVANGEN}
    assert texts_in(tmp_path) == before


# A person's work


def test_an_edited_file_is_kept_and_the_fresh_one_stands_beside_it(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    done = stored(tmp_path, fresh("twee\n"))
    assert done.value == {NAME: Fate.BEHOUDEN}
    texts = texts_in(tmp_path)
    assert texts[NAME] == "van een mens\n"
    assert texts["stuk.nieuw.md"] == "twee\n"
    assert texts[ancestor("stuk")] == "een\n", "de voorouder hoort bij wat de mens heeft gewijzigd"
    (finding,) = done.findings
    assert (finding.code, finding.severity) == ("P301", Severity.WAARSCHUWING)
    assert finding.message == "stuk.md is door iemand gewijzigd en blijft staan."
    assert finding.place.file == str(tmp_path / NAME)
    assert finding.hint == (
        "Het nieuwe bestand staat ernaast als stuk.nieuw.md. Neem over wat u wilt, of kies --opnieuw stuk."
    )


def test_an_edited_file_is_kept_also_when_nothing_new_came(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    assert fates_of(tmp_path, fresh("een\n")) == ["behouden"]
    assert texts_in(tmp_path)[NAME] == "van een mens\n"


def test_a_file_that_was_there_before_us_is_a_persons(tmp_path: Path) -> None:
    edit(tmp_path)
    assert fates_of(tmp_path, fresh("een\n")) == ["behouden"]


def test_other_line_ends_are_no_edit(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\ntwee\n"))
    edit(tmp_path, "een\r\ntwee\r\n")
    assert fates_of(tmp_path, fresh("een\ntwee\n")) == ["ongewijzigd"]
    assert (tmp_path / NAME).read_bytes() == b"een\r\ntwee\r\n"
    assert fates_of(tmp_path, fresh("nieuw\n")) == ["vernieuwd"]


def test_a_word_file_counts_by_its_bytes(tmp_path: Path) -> None:
    word = fresh("een\n", "stuk.docx")
    stored(tmp_path, word)
    edit(tmp_path, "een\r\n", "stuk.docx")
    assert fates_of(tmp_path, word) == ["behouden"]
    assert (tmp_path / "stuk.nieuw.docx").read_bytes() == b"een\n"


def test_opnieuw_takes_the_fresh_file_and_keeps_the_persons(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    done = stored(tmp_path, fresh("twee\n"), take=TAKE)
    assert done.value == {NAME: Fate.VERVANGEN}
    assert done.findings == ()
    texts = texts_in(tmp_path)
    assert texts[NAME] == texts[ancestor("stuk")] == "twee\n"
    assert texts["stuk.vorige.md"] == "van een mens\n"
    assert fates_of(tmp_path, fresh("drie\n")) == ["vernieuwd"]


def test_opnieuw_on_a_file_that_nobody_edited_keeps_nothing(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    assert fates_of(tmp_path, fresh("twee\n"), take=TAKE) == ["vernieuwd"]
    assert "stuk.vorige.md" not in texts_in(tmp_path)


def test_opnieuw_of_another_document_leaves_this_one(tmp_path: Path) -> None:
    edit(tmp_path)
    assert fates_of(tmp_path, fresh("een\n"), take=frozenset({"ander"})) == ["behouden"]


def test_a_stale_fresh_file_is_removed_when_nobody_keeps_an_edited_one(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    stored(tmp_path, fresh("twee\n"))
    assert "stuk.nieuw.md" in texts_in(tmp_path)
    stored(tmp_path, fresh("drie\n"), take=TAKE)
    assert "stuk.nieuw.md" not in texts_in(tmp_path)


def test_a_fresh_file_that_says_the_same_stays(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    for _ in range(2):
        stored(tmp_path, fresh("twee\n"))
    assert texts_in(tmp_path)["stuk.nieuw.md"] == "twee\n"


def test_a_fresh_file_that_a_person_edited_is_not_removed(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    stored(tmp_path, fresh("twee\n"))
    edit(tmp_path, "zelf verder gewerkt\n", "stuk.nieuw.md")
    stored(tmp_path, fresh("drie\n"), take=TAKE)
    assert texts_in(tmp_path)["stuk.nieuw.md"] == "zelf verder gewerkt\n"


def test_a_fresh_file_that_a_person_edited_is_not_overwritten_without_a_copy(tmp_path: Path) -> None:
    """Somebody may go on in the file that we put beside the edited one."""
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    stored(tmp_path, fresh("twee\n"))
    edit(tmp_path, "zelf verder gewerkt\n", "stuk.nieuw.md")
    stored(tmp_path, fresh("drie\n"))
    assert "zelf verder gewerkt\n" in texts_in(tmp_path).values()


def test_a_second_opnieuw_does_not_lose_what_the_first_kept(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    for text in ("eerste wijziging\n", "tweede wijziging\n"):
        edit(tmp_path, text)
        stored(tmp_path, fresh(f"vers na {text}"), take=TAKE)
    assert {"eerste wijziging\n", "tweede wijziging\n"} <= set(texts_in(tmp_path).values())


def test_a_person_who_takes_over_the_fresh_file_is_no_longer_kept_apart(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    edit(tmp_path)
    stored(tmp_path, fresh("twee\n"))
    edit(tmp_path, "twee\n")
    assert fates_of(tmp_path, fresh("twee\n")) == ["ongewijzigd"]
    assert "stuk.nieuw.md" not in texts_in(tmp_path)
    assert fates_of(tmp_path, fresh("drie\n")) == ["vernieuwd"]


# A run that was stopped, a lock that is gone


def test_files_of_a_run_that_was_stopped_between_two_moves_are_known_as_ours(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    old = read_lock(tmp_path).bestanden[NAME].hash
    coming = Lock(bestanden={NAME: Made(hash=old, komt=digest(NAME, b"twee\n"))})
    (tmp_path / LOCK).write_bytes(lock_bytes(coming))
    edit(tmp_path, "twee\n")
    assert fates_of(tmp_path, fresh("drie\n")) == ["vernieuwd"]
    edit(tmp_path, "drie\n")
    assert fates_of(tmp_path, fresh("vier\n")) == ["vernieuwd"]


def test_the_lock_says_what_is_coming_before_the_first_move(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored(tmp_path, fresh("een\n"))
    real = Path.replace

    def stop(self: Path, target: Path) -> Path:
        if Path(target).name == NAME:
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        stored(tmp_path, fresh("twee\n"))
    made = read_lock(tmp_path).bestanden[NAME]
    assert made == Made(hash=digest(NAME, b"een\n"), komt=digest(NAME, b"twee\n"))
    assert texts_in(tmp_path)[NAME] == "een\n"
    monkeypatch.undo()
    assert fates_of(tmp_path, fresh("twee\n")) == ["vernieuwd"]


def test_files_of_two_runs_that_were_stopped_are_known_as_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored(tmp_path, fresh("een\n"))
    _stopped_after(monkeypatch, NAME, lambda: stored(tmp_path, fresh("twee\n")))
    assert texts_in(tmp_path)[NAME] == "twee\n"
    _stopped_after(monkeypatch, "slot.json", lambda: stored(tmp_path, fresh("drie\n")))
    assert texts_in(tmp_path)[NAME] == "twee\n"
    assert fates_of(tmp_path, fresh("vier\n")) == ["vernieuwd"]


def _stopped_after(monkeypatch: pytest.MonkeyPatch, name: str, run: Callable[[], object]) -> None:
    """Stop a run right after the first time that a file gets its place."""
    real = Path.replace

    def stop(self: Path, target: Path) -> Path:
        done = real(self, target)
        if Path(target).name == name:
            raise KeyboardInterrupt
        return done

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            run()


def test_what_a_stopped_run_left_growing_is_cleared_everywhere(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    left = [tmp_path / f".{NAME}.deel", tmp_path / LOOK / "map" / ".logo.png.deel"]
    for path in left:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
    stored(tmp_path, fresh("een\n"))
    assert [path for path in left if path.exists()] == []


def test_a_file_that_a_person_saves_while_we_write_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored(tmp_path, fresh("een\n"), fresh("een\n", "stuk.docx"))
    real = Path.replace

    def save_too(self: Path, target: Path) -> Path:
        if Path(target).name == NAME:
            edit(tmp_path, name="stuk.docx")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", save_too)
    done = stored(tmp_path, fresh("twee\n"), fresh("twee\n", "stuk.docx"))
    assert texts_in(tmp_path)["stuk.docx"] == "van een mens\n"
    assert done.value == {NAME: Fate.VERNIEUWD, "stuk.docx": Fate.GEBLOKKEERD}
    assert [finding.code for finding in done.findings] == ["P302"]
    monkeypatch.undo()
    assert fates_of(tmp_path, fresh("twee\n"), fresh("twee\n", "stuk.docx")) == ["ongewijzigd", "behouden"]


@pytest.mark.parametrize("data", [None, b"geen slot"])
def test_without_a_lock_a_file_that_says_the_same_is_ours_again(tmp_path: Path, data: bytes | None) -> None:
    stored(tmp_path, fresh("een\n"))
    (tmp_path / LOCK).unlink()
    if data is not None:
        (tmp_path / LOCK).write_bytes(data)
    assert fates_of(tmp_path, fresh("een\n")) == ["ongewijzigd"]
    assert fates_of(tmp_path, fresh("twee\n")) == ["vernieuwd"]


def test_without_a_lock_a_file_that_says_something_else_is_a_persons(tmp_path: Path) -> None:
    stored(tmp_path, fresh("een\n"))
    (tmp_path / LOCK).unlink()
    assert fates_of(tmp_path, fresh("twee\n")) == ["behouden"]


def test_a_file_that_need_not_be_written_again_stays_and_is_known(tmp_path: Path) -> None:
    stored(tmp_path, Output(NAME, b"een\n", "stuk", made_from="x"))
    again = Output(NAME, b"", "stuk", made_from="x", stands=digest(NAME, b"een\n"))
    assert fates_of(tmp_path, again) == ["ongewijzigd"]
    assert read_lock(tmp_path).bestanden[NAME] == Made(hash=digest(NAME, b"een\n"), van="x")


@pytest.mark.parametrize("text", ["van een mens\n", ""])
def test_a_file_that_changed_after_it_was_looked_at_is_left_alone(tmp_path: Path, text: str) -> None:
    stored(tmp_path, fresh("een\n"))
    again = Output(NAME, b"", "stuk", made_from="x", stands=digest(NAME, b"een\n"))
    if text:
        edit(tmp_path, text)
    else:
        (tmp_path / NAME).unlink()
    done = stored(tmp_path, again)
    assert done.value == {NAME: Fate.GEBLOKKEERD}
    assert [finding.code for finding in done.findings] == ["P302"]
    assert texts_in(tmp_path).get(NAME, "") == text
    assert read_lock(tmp_path).invoer == ""


def test_fates_are_dutch_words() -> None:
    assert [fate.value for fate in Fate] == [
        "nieuw",
        "ongewijzigd",
        "vernieuwd",
        "behouden",
        "vervangen",
        "geblokkeerd",
    ]
