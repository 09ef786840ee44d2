"""The numbers that Word prints before the paragraphs of a list, counted from any Word file.

Word stores no numbers: it stores lists, levels and formats, and counts while it draws. What counts here is
ECMA-376 part 1, chapter 17.9. A format that is written in another script or in words shows as `[nr]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from beleidsgen.writers.docx_counting import printed

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNKNOWN_NUMBER: Final = "[nr]"
_BULLET: Final = "•"
_PLACE: Final = re.compile("%([1-9])")
_COUNTED: Final = frozenset(
    {"decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "ordinal"}
)


@dataclass(slots=True)
class _Level:
    text: str = ""
    form: str = "decimal"
    start: int = 1
    restart_after: int | None = None
    all_decimal: bool = False
    style: str = ""


@dataclass(slots=True)
class _Definition:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    style_link: str = ""


@dataclass(frozen=True, slots=True)
class _Instance:
    definition: str
    starts: dict[int, int]
    levels: dict[int, _Level]


@dataclass(slots=True)
class Numbering:
    """The lists of one Word file with what was counted so far."""

    definitions: dict[str, _Definition] = field(default_factory=dict)
    instances: dict[str, _Instance] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, instance: str, level: int) -> str:
        """The number of the next paragraph of a list, as Word prints it; empty when it prints none.

        Args:
            instance: the list (`w:numId`).
            level: the level in it, from 0.
        """
        known = self.instances.get(instance)
        definition = self.definitions.get(known.definition) if known else None
        if known is None or definition is None:
            return ""
        self._count(instance, known, definition, level)
        own = _level(known, definition, level)
        if own.form == "none":
            return ""
        if own.form == "bullet":
            return own.text if own.text.isprintable() and own.text < "\ue000" else _BULLET
        return _PLACE.sub(lambda match: _shown(known, definition, own, int(match[1]) - 1), own.text)

    def level_of_style(self, instance: str, style: str) -> int:
        """The level of a list that belongs to a style; 0 when none does."""
        known = self.instances.get(instance)
        definition = self.definitions.get(known.definition) if known else None
        for number, level in definition.levels.items() if definition else ():
            if level.style == style:
                return number
        return 0

    def _count(self, instance: str, known: _Instance, definition: _Definition, level: int) -> None:
        if level in known.starts and (instance, level) not in self.begun:
            definition.counts[level] = known.starts[level]
        else:
            first = _level(known, definition, level).start
            definition.counts[level] = definition.counts.get(level, first - 1) + 1
        self.begun.add((instance, level))
        for deeper in [number for number in definition.counts if number > level]:
            restart = _level(known, definition, deeper).restart_after
            if restart is None or (restart > 0 and level < restart):
                del definition.counts[deeper]


def read_numbering(root: etree._Element | None) -> Numbering:
    """The lists of a Word file.

    Args:
        root: the part `numbering`, or nothing when the file has none.
    """
    numbering = Numbering()
    if root is None:
        return numbering
    links: dict[str, str] = {}
    for abstract in root.iter(f"{W}abstractNum"):
        name = abstract.get(f"{W}abstractNumId", "")
        definition = _Definition({_index(level): _read_level(level) for level in abstract.iter(f"{W}lvl")})
        definition.style_link = value_of(abstract, "numStyleLink")
        links.setdefault(value_of(abstract, "styleLink"), name)
        numbering.definitions[name] = definition
    for definition in numbering.definitions.values():
        if not definition.levels and definition.style_link in links:
            definition.levels = numbering.definitions[links[definition.style_link]].levels
    for instance in root.iter(f"{W}num"):
        overrides = list(instance.iter(f"{W}lvlOverride"))
        numbering.instances[instance.get(f"{W}numId", "")] = _Instance(
            value_of(instance, "abstractNumId"),
            {
                _index(override): number_of(override, "startOverride", default=1)
                for override in overrides
                if override.find(f"{W}startOverride") is not None
            },
            {_index(level): _read_level(level) for each in overrides for level in each.iter(f"{W}lvl")},
        )
    return numbering


def value_of(element: etree._Element, *path: str) -> str:
    """The value of a property, or an empty text."""
    found = element.find("/".join(f"{W}{name}" for name in path))
    return found.get(f"{W}val", "") if found is not None else ""


def number_of(element: etree._Element, *path: str, default: int = 0) -> int:
    """The value of a property that is a number; the default when it is none."""
    text = value_of(element, *path)
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else default


def _read_level(level: etree._Element) -> _Level:
    restart = value_of(level, "lvlRestart")
    legal = level.find(f"{W}isLgl")
    return _Level(
        text=value_of(level, "lvlText"),
        form=value_of(level, "numFmt") or "decimal",
        start=number_of(level, "start", default=1),
        restart_after=int(restart) if restart.isdecimal() else None,
        all_decimal=legal is not None and legal.get(f"{W}val", "1") not in ("0", "false", "off"),
        style=value_of(level, "pStyle"),
    )


def _index(element: etree._Element) -> int:
    text = element.get(f"{W}ilvl", "0")
    return int(text) if text.isdecimal() else 0


def _level(known: _Instance, definition: _Definition, level: int) -> _Level:
    return known.levels.get(level) or definition.levels.get(level) or _Level()


def _shown(known: _Instance, definition: _Definition, own: _Level, level: int) -> str:
    """One counter inside the number of a level."""
    shown = _level(known, definition, level)
    count = definition.counts.get(level, shown.start)
    form = "decimal" if own.all_decimal and shown.form != "bullet" else shown.form
    if form == "none":
        return ""
    return printed(count, form) if form in _COUNTED else UNKNOWN_NUMBER
