"""From parser events to plain values with their places; every fault of the file in one pass."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from beleidsgen.diagnostics import Finding, Place
from beleidsgen.yaml_source.syntax import CURLED, CURLY, syntax_words
from beleidsgen.yaml_source.text import CONTROL, fault

YamlPath: TypeAlias = tuple[str | int, ...]

_MAX_DEPTH: Final = 40
_MAX_REPEATS: Final = 20
_WHOLE: Final = re.compile(r"[-+]?(?:0|[1-9]\d{0,17})")
_DECIMAL: Final = re.compile(r"[-+]?(?:0|[1-9]\d{0,17})\.\d{1,18}")
_THOUSANDS: Final = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS: Final[Mapping[str, bool | None]] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a key and its value stand; lines and columns from 1."""

    key_line: int
    key_column: int
    line: int
    column: int


class Builder:
    """Builds values from parser events with a stack of its own.

    Args:
        file: how findings name the source.
        first_line: the line of the file on which the text starts.
    """

    def __init__(self, file: str, first_line: int) -> None:
        self.file = file
        self.offset = first_line
        self.findings: list[Finding] = []
        self.spots: dict[YamlPath, Spot] = {}
        self._stack: list[_Frame] = []
        self._root: Any = None
        self._documents = 0

    def build(self, text: str) -> Any:
        """The value of the text, or None when it cannot be read; `findings` and `spots` tell the rest."""
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError, YAMLError

        clean = self._without_controls(text)
        try:
            for event in YAML(typ="safe", pure=False).parse(clean):
                if self._documents == 2:
                    break
                if not self._take(event):
                    return None
        except MarkedYAMLError as error:
            at_end = error.problem_mark is not None and error.problem_mark.line >= clean.count("\n")
            mark = error.context_mark if at_end and error.context_mark else error.problem_mark
            self._report_syntax(clean, mark, f"{error.problem} {error.context}")
            return None
        except YAMLError as error:
            self._report_syntax(clean, None, str(error))
            return None
        return self._root

    def _without_controls(self, text: str) -> str:
        """Tell of every control character and put a space in its place, so that reading can go on."""
        for number, match in enumerate(CONTROL.finditer(text)):
            if number == _MAX_REPEATS:
                break
            line = text.count("\n", 0, match.start())
            column = match.start() - text.rfind("\n", 0, match.start())
            self._note_control(match.group(), Place(self.file, line + self.offset, column))
        return CONTROL.sub(" ", text)

    def _note_control(self, character: str, place: Place) -> None:
        message = f"Hier staat een onzichtbaar stuurteken (U+{ord(character):04X})."
        self.findings.append(fault("P110", message, place, "Verwijder het teken en typ de tekst opnieuw."))

    def _take(self, event: Any) -> bool:
        """Handle one event; False when reading cannot go on."""
        kind = type(event).__name__
        at = (event.start_mark.line + self.offset, event.start_mark.column + 1)
        if kind == "ScalarEvent":
            self._scalar(event, at)
        elif kind == "MappingStartEvent":
            return self._open({}, event, at)
        elif kind == "SequenceStartEvent":
            return self._open([], event, at)
        elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
            self._stack.pop()
        elif kind == "AliasEvent":
            message = f"Hier wordt verwezen naar een ander deel van het bestand (*{event.anchor})."
            self._complain("P108", message, at, "Herhaal de waarde zelf; & en * worden niet gelezen.")
            self._alias(f"*{event.anchor}", at)
        elif kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents == 2:
                self._complain(
                    "P111", "Het bestand bevat meer dan één YAML-document.", at, "Verwijder de regel ---."
                )
        return True

    def _alias(self, text: str, at: tuple[int, int]) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.holder, dict) and frame.key is None:
            self._take_key(frame, text, at)
        else:
            self._put(None, at)

    def _complain(self, code: str, message: str, at: tuple[int, int], hint: str) -> None:
        self.findings.append(fault(code, message, Place(self.file, *at), hint))

    def _check_tag(self, event: Any, at: tuple[int, int]) -> None:
        if event.tag is not None:
            name = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._complain(
                "P109",
                f"Hier staat een YAML-tag ({name}).",
                at,
                "Haal de tag weg, of zet de tekst tussen aanhalingstekens.",
            )

    def _scalar(self, event: Any, at: tuple[int, int]) -> None:
        self._check_tag(event, at)
        text: str = event.value
        if event.style == '"' and (match := CONTROL.search(text)):
            self._note_control(match.group(), Place(self.file, *at))
            text = CONTROL.sub(" ", text)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.holder, dict) and frame.key is None:
            self._take_key(frame, text, at)
            return
        plain = event.implicit[0] and event.tag is None
        if plain and text.startswith(CURLY):
            self._complain("P106", CURLED[0], at, CURLED[1])
        self._put(_resolve(text) if plain else text, at)

    def _take_key(self, frame: _Frame, key: str, at: tuple[int, int]) -> None:
        frame.key, frame.key_at, frame.twice = key, at, key in frame.holder
        if frame.twice:
            first = self.spots[(*frame.path, key)].key_line
            message = f"‘{key}’ staat hier voor de tweede keer in dezelfde groep; eerder op regel {first}."
            self._complain("P107", message, at, "Laat één van de twee staan.")

    def _open(self, holder: dict[str, Any] | list[Any], event: Any, at: tuple[int, int]) -> bool:
        self._check_tag(event, at)
        frame = self._stack[-1] if self._stack else None
        if len(self._stack) >= _MAX_DEPTH:
            self._complain("P112", f"De groepen zitten hier meer dan {_MAX_DEPTH} niveaus diep.", at,
                           "Controleer de haken en het inspringen.")  # fmt: skip
            return False
        if frame is not None and isinstance(frame.holder, dict) and frame.key is None:
            self._complain(
                "P113", "Een sleutel moet een woord zijn, geen groep of lijst.", at, "Schrijf 'naam: waarde'."
            )
            return False
        self._stack.append(_Frame(holder, self._put(holder, at)))
        return True

    def _put(self, value: Any, at: tuple[int, int]) -> YamlPath:
        """Give a value its place in the map or list that is open; returns its path."""
        if not self._stack:
            self._root = value
            self.spots[()] = Spot(*at, *at)
            return ()
        frame = self._stack[-1]
        if isinstance(frame.holder, list):
            path: YamlPath = (*frame.path, len(frame.holder))
            frame.holder.append(value)
            self.spots[path] = Spot(*at, *at)
            return path
        key = frame.key or ""
        path = (*frame.path, key)
        if not frame.twice:
            frame.holder[key] = value
            self.spots[path] = Spot(*frame.key_at, *at)
        frame.key = None
        return path

    def _report_syntax(self, text: str, mark: Any, problem: str) -> None:
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        rows = text.split("\n")
        row = rows[line] if line < len(rows) else ""
        message, hint = syntax_words(row, column, problem)
        self._complain("P106", message, (min(line, len(rows) - 1) + self.offset, column + 1), hint)


@dataclass(slots=True)
class _Frame:
    """A map or list that is being filled; `key` is the key that waits for its value."""

    holder: dict[str, Any] | list[Any]
    path: YamlPath
    key: str | None = None
    key_at: tuple[int, int] = (0, 0)
    twice: bool = False


def _resolve(text: str) -> Any:
    """The value of a word without quotes: a number, a date, a truth value, nothing, or the text itself."""
    if text in _WORDS:
        return _WORDS[text]
    if not (text[0].isdigit() or text[0] in "+-"):
        return text
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text) and not _THOUSANDS.fullmatch(text):
        return float(text)
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text
