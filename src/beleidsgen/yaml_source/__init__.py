"""YAML in: text becomes plain values with their places, and everything that is wrong becomes a finding.

The only module that knows ruamel. It takes the event stream of the C parser and builds the values itself:
one pass gives values, places and every duplicate key at once, and nothing in a file can make an object,
expand an alias or exhaust the stack. Dates become `date`; a number with leading zeros or with
a Dutch point for thousands (10.357) stays text, so that nothing is silently read as another number.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from beleidsgen.diagnostics import Place, Result, Severity
from beleidsgen.yaml_source.builder import Builder, Spot, YamlPath
from beleidsgen.yaml_source.text import MAX_BYTES, control_character, fault, read_text

__all__ = [
    "MAX_BYTES",
    "Spot",
    "YamlPath",
    "YamlText",
    "load_yaml",
    "read_yaml",
    "read_text",
    "parse_yaml",
    "parse_yaml_text",
    "parse_front_matter",
    "did_you_mean",
    "control_character",
]

_FENCE: Final = re.compile(r"---[ \t]*\r?(?:\n|\Z)")
_CLOSING: Final = re.compile(r"^---[ \t]*\r?(?:\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class YamlText:
    """Plain values, and where each of them stands.

    Attributes:
        value: maps, lists, texts, numbers, dates, booleans and None.
        spots: place of every key and item by its path, such as `("overleggen", 0, "naam")`.
        file: the file as it is named in findings.
        files: the file of those paths that stand in another one.
    """

    value: Any
    spots: Mapping[YamlPath, Spot] = field(default_factory=dict)
    file: str = ""
    files: Mapping[YamlPath, str] = field(default_factory=dict)

    def place(self, path: YamlPath, *, key: bool = False) -> Place:
        """The place of a value, or of its key; of the nearest holder when the path is not in the file."""
        for length in range(len(path), -1, -1):
            spot = self.spots.get(path[:length])
            if spot is not None:
                at_key = key or length < len(path)
                file = self.files.get(path[:length], self.file)
                return Place(
                    file, *((spot.key_line, spot.key_column) if at_key else (spot.line, spot.column))
                )
        return Place(self.file, 1, 1)


def load_yaml(source: Path | str, *, file: str = "") -> Result[dict[str, Any] | None]:
    """Read YAML that must be a map.

    Args:
        source: a file, or the text itself.
        file: how findings name the source; the path when left out.

    Returns:
        The map, or None with the findings that say why not.
    """
    read = read_yaml(source, file=file)
    return Result(read.value.value if read.value else None, read.findings)


def read_yaml(source: Path | str, *, file: str = "") -> Result[YamlText | None]:
    """Read YAML that must be a map, and keep the places; arguments as in `load_yaml`."""
    name = file or (source.as_posix() if isinstance(source, Path) else "")
    text = read_text(source, file=name) if isinstance(source, Path) else Result(source)
    if text.value is None:
        return Result(None, text.findings)
    parsed = parse_yaml(text.value, file=name)
    findings = text.findings + parsed.findings
    if any(finding.severity is Severity.FOUT for finding in parsed.findings) and parsed.value.value is None:
        return Result(None, findings)
    if parsed.value.value is None:
        empty = fault(
            "P105", "Het bestand is leeg.", Place(name, 1, 1), "Begin met een profiel van 'beleidsgen nieuw'."
        )
        return Result(None, (*findings, empty))
    if not isinstance(parsed.value.value, dict):
        wrong = fault(
            "P111", "In dit bestand staan geen velden.", parsed.value.place(()),
            "Schrijf velden als 'naam: waarde', elk op een eigen regel, zonder streepje ervoor.",
        )  # fmt: skip
        return Result(None, (*findings, wrong))
    return Result(parsed.value, findings)


def parse_yaml(text: str, *, file: str = "", first_line: int = 1) -> Result[YamlText]:
    """Values and places of a YAML text; its value is None when the text cannot be read.

    Args:
        text: the YAML.
        file: how findings name the source.
        first_line: the line of the file on which the text starts.
    """
    builder = Builder(file, first_line)
    value = builder.build(text)
    return Result(
        YamlText(value, builder.spots, file), tuple(sorted(builder.findings, key=lambda f: f.place))
    )


def parse_yaml_text(text: str, *, file: str = "", first_line: int = 1) -> Result[Any]:
    """The plain values of a YAML text, without places; arguments as in `parse_yaml`."""
    parsed = parse_yaml(text, file=file, first_line=first_line)
    return Result(parsed.value.value, parsed.findings)


def parse_front_matter(text: str, *, file: str = "") -> Result[tuple[dict[str, Any], str, int]]:
    """Split a fragment in its head and its body.

    Args:
        text: a head between two lines `---`, then the body.
        file: how findings name the source.

    Returns:
        The head, the body, and the line of the file on which the body starts.
    """
    opening = _FENCE.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        missing = fault(
            "P114", "Het bestand begint niet met een kop tussen twee regels ---.", Place(file, 1, 1),
            "Zet bovenaan een regel ---, dan de velden, dan weer een regel ---.",
        )  # fmt: skip
        return Result(({}, text, 1), (missing,))
    parsed = parse_yaml(text[opening.end() : closing.start()], file=file, first_line=2)
    body, line = text[closing.end() :], text.count("\n", 0, closing.end()) + 1
    head, findings = parsed.value.value, parsed.findings
    if head is not None and not isinstance(head, dict):
        wrong = fault(
            "P111", "De kop is geen groep van velden.", Place(file, 2, 1), "Schrijf 'naam: waarde'."
        )
        return Result(({}, body, line), (*findings, wrong))
    return Result((head or {}, body, line), findings)


def did_you_mean(word: str, names: Collection[str]) -> str:
    """“Bedoelde u ‘…’?” with the nearest known name, or nothing when none is near."""
    near = difflib.get_close_matches(word.lower(), sorted(names), n=1, cutoff=0.6)
    return f"Bedoelde u ‘{near[0]}’?" if near else ""
