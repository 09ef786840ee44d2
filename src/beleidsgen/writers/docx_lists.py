"""Definitions of lists: `word/numbering.xml`, built up while the text is written."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from beleidsgen.writers.docx_counting import NumberFormat
from beleidsgen.writers.docx_text import escape

STEP: Final = 425
"""Indent per level, in twentieths of a point (7.5 mm)."""
LEVELS: Final = 9
"""Word has no more levels in one list."""

_BULLETS: Final = ("•", "–", "▪", "–", "•", "–", "▪", "–", "•")


@dataclass(slots=True)
class Level:
    """One level of a list.

    Attributes:
        text: what is printed, `%1` is the counter of the first level.
        format: how the counter is printed, or `bullet`.
        indent: where the words begin.
        hanging: room for the number.
        start: first number.
        style: id of the paragraph style that carries this level, or empty.
        suffix: what follows the number.
    """

    text: str
    format: NumberFormat | str = "decimal"
    indent: int = 0
    hanging: int = 0
    start: int = 1
    style: str = ""
    suffix: Literal["tab", "space", "nothing"] = "tab"

    def xml(self, level: int) -> str:
        """The level as Word wants it."""
        style = f'<w:pStyle w:val="{self.style}"/>' if self.style else ""
        suffix = "" if self.suffix == "tab" else f'<w:suff w:val="{self.suffix}"/>'
        return (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="{self.start}"/><w:numFmt w:val="{self.format}"/>'
            f'{style}{suffix}<w:lvlText w:val="{escape(self.text)}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{self.indent}" w:hanging="{self.hanging}"/></w:pPr></w:lvl>'
        )


@dataclass(slots=True)
class ListDefinition:
    """A list of several levels, of which many instances can be made."""

    identifier: int
    key: str
    levels: list[Level] = field(default_factory=list)

    def xml(self) -> str:
        """The definition as Word wants it; its mark depends on its key only."""
        mark = hashlib.sha256(self.key.encode("utf-8")).hexdigest()[:8].upper()
        levels = "".join(level.xml(number) for number, level in enumerate(self.levels))
        return (
            f'<w:abstractNum w:abstractNumId="{self.identifier}"><w:nsid w:val="{mark}"/>'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )


class ListRegister:
    """All definitions and instances of one document, in the order in which the text needs them.

    Two are always there: bullets, and a list that prints nothing, for headings without number. (List 0,
    Word's own way to say "no list", is an error to strict readers.)

    Args:
        first_definition: first free id of a definition.
        first_instance: first free id of an instance; the bullets take it, the silent list the next.
        bullet_styles: ids of the styles that carry the bullets, by level.
    """

    def __init__(self, first_definition: int, first_instance: int, bullet_styles: Sequence[str]) -> None:
        self._definitions: list[ListDefinition] = []
        self._instances: list[str] = []
        self._first_definition = first_definition
        self._first_instance = first_instance
        bullets = self.define("bullets")
        for level, sign in enumerate(_BULLETS):
            style = bullet_styles[level] if level < len(bullet_styles) else ""
            indent = STEP * (level + 1)
            bullets.levels.append(Level(sign, "bullet", indent, STEP, style=style))
        self.bullets = self.instance(bullets)
        silent = self.define("zonder nummer")
        silent.levels.append(Level("", "none", suffix="nothing"))
        self.silent = self.instance(silent)

    def define(self, key: str) -> ListDefinition:
        """A new definition without levels."""
        definition = ListDefinition(self._first_definition + len(self._definitions), key)
        self._definitions.append(definition)
        return definition

    def instance(self, definition: ListDefinition, starts: Sequence[tuple[int, int]] = ()) -> int:
        """The id of a new instance.

        Args:
            definition: the list.
            starts: level and first number of every level that starts anew.
        """
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level, start in starts
        )
        identifier = self._first_instance + len(self._instances)
        self._instances.append(
            f'<w:num w:numId="{identifier}">'
            f'<w:abstractNumId w:val="{definition.identifier}"/>{overrides}</w:num>'
        )
        return identifier

    def write_into(self, numbering: str) -> str:
        """The part of the shell with our lists added, in the order of the schema."""
        text = re.sub(r"<w:numbering\b([^>]*)/>", r"<w:numbering\1></w:numbering>", numbering)
        definitions = "".join(definition.xml() for definition in self._definitions)
        place = re.search(r"<w:num\b|<w:numIdMacAtCleanup|</w:numbering>", text)
        at = place.start() if place else len(text)
        text = text[:at] + definitions + text[at:]
        end = re.search(r"<w:numIdMacAtCleanup|</w:numbering>", text)
        at = end.start() if end else len(text)
        return text[:at] + "".join(self._instances) + text[at:]
