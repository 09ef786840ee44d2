"""What stands under one another in a document (document model)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from beleidsgen.document.inlines import Inline
from beleidsgen.names import Symbol

SectionRole = Literal["hoofdstuk", "afdeling", "paragraaf", "bijlage", "toelichting", "ongenummerd"]
ParagraphRole = Literal["tekst", "werknotitie"]
ArticleRole = Literal["artikel", "tussenartikel", "wijzigingsartikel"]
ListStyle = Literal["punt", "lid", "letter", "graad", "stap"]
DrawingKind = Literal["stroom", "strip", "kalender", "staven", "tijdlijn"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of sentences.

    Attributes:
        role: a `werknotitie` is for those who check the text; writers show it small, Markdown has none.
    """

    children: tuple[Inline, ...]
    symbol: Symbol | None = None
    role: ParagraphRole = "tekst"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list; `number` is given by `passes.number`, without the point (`2`, `b`)."""

    children: tuple[Block, ...]
    symbol: Symbol | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list.

    Attributes:
        style: `punt` bullets; `lid` the members of an article (1. 2. 3.); `letter` a. b. c.;
            `graad` 1. 2. 3. below letters (printed 1°. in Word); `stap` numbered steps outside articles.
    """

    style: ListStyle
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; a row that stands for a thing (an action, a trigger) has a symbol."""

    cells: tuple[Cell, ...]
    symbol: Symbol | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; every row has as many cells as the header.

    Attributes:
        widths: relative width per column (positive integers).
        wide: asks for a landscape page.
    """

    header: Row
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    symbol: Symbol | None = None
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A table or list that is also drawn; what the drawing shows always stands under it as text.

    Attributes:
        drawing: how it is drawn: `stroom` steps with arrows; `strip` a row of boxes with what belongs to
            each; `kalender` the months of a year; `staven` bars with counts; `tijdlijn` bars in quarters.
        caption: the words under the number.
        child: the same content as text.
        number: its count in the document (`1`), empty until numbered.
    """

    symbol: Symbol
    drawing: DrawingKind
    caption: tuple[Inline, ...]
    child: Table | ItemList
    number: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that stands out from the text."""

    children: tuple[Block, ...]
    symbol: Symbol | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An article of a regulation; `number` is the whole printed number (`3:4`, `3:4a`, `II`).

    A `tussenartikel` takes the number of the article before it with a letter, so that the numbers after it
    stay as they are (drafting rule D-19); a `wijzigingsartikel` has a Roman number.
    """

    symbol: Symbol
    title: tuple[Inline, ...]
    children: tuple[Block, ...]
    role: ArticleRole = "artikel"
    number: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part; `number` is the whole printed number (`2.1`, `Bijlage 3`), empty when unnumbered."""

    symbol: Symbol
    title: tuple[Inline, ...]
    children: tuple[Block, ...]
    role: SectionRole = "paragraaf"
    number: str = ""


Block = Paragraph | ItemList | Table | Figure | Callout | Article | Section
