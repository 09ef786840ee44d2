"""Which block an anchor names: those on its own line, and those that stood alone on the line above."""

from __future__ import annotations

from collections.abc import Sequence

from beleidsgen.markdown.dialect import WIDE, comment
from beleidsgen.markdown.read_inlines import Anchor, Context, Line
from beleidsgen.names import Symbol


class Anchors:
    """Gives every block its symbol, each symbol once, and says which anchors name nothing.

    Args:
        context: where findings go, and which symbols were seen.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._waiting: list[Anchor] = []
        self._wide = False
        self._line = 0

    def wait(self, line: Line, at: int) -> None:
        """Keeps the anchors of a line without words for the block that follows."""
        self._waiting.extend((*line.front, *line.back))
        self._wide = self._wide or line.wide
        self._line = at

    def take(self) -> tuple[Symbol | None, bool]:
        """The symbol that waited for the block that now starts, and whether it is wide."""
        waiting, wide = self._waiting, self._wide
        self._waiting, self._wide = [], False
        return self._only(waiting, self._line), wide

    def take_with(self, line: Line, at: int) -> Symbol | None:
        """The symbol of a paragraph: what waited for it, or stands before or behind its words."""
        waiting, wide = self._waiting, self._wide or line.wide
        self._waiting, self._wide = [], False
        if wide:
            self.misplaced(comment(WIDE), at)
        return self._only([*waiting, *line.front, *line.back], at)

    def nothing_waits(self) -> None:
        """Says of anchors that still wait that they name nothing."""
        waiting, wide = self._waiting, self._wide
        self._waiting, self._wide = [], False
        for anchor in waiting:
            self.misplaced(anchor.symbol, self._line)
        if wide:
            self.misplaced(comment(WIDE), self._line)

    def new(self, anchor: Anchor, at: int) -> Symbol | None:
        """The symbol of an anchor, None when it names something already."""
        if anchor.symbol not in self._context.seen:
            self._context.seen.add(anchor.symbol)
            return anchor.symbol
        self._context.note(
            "V117",
            f"Het symbool {anchor.symbol} komt twee keer voor; het tweede stuk tekst heeft nu geen symbool.",
            "Haal het anker weg bij het stuk tekst dat gekopieerd is.",
            at,
        )
        return None

    def misplaced(self, what: str, at: int) -> None:
        """Says that an anchor names nothing where it stands."""
        self._context.note(
            "V116",
            f"Het anker {what} staat op een plek waar het niets benoemt.",
            "Zet het anker op de regel van de kop, de alinea, het onderdeel of de tabel die het benoemt.",
            at,
        )

    def _only(self, anchors: Sequence[Anchor], at: int) -> Symbol | None:
        """The symbol of the last anchor; a block has one name."""
        for anchor in anchors[:-1]:
            self.misplaced(anchor.symbol, at)
        return self.new(anchors[-1], at) if anchors else None
