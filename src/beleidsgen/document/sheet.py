"""One sheet of the workbook of a document (document model)."""

from __future__ import annotations

from dataclasses import dataclass

from beleidsgen.document.blocks import Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table on a tab of its own, for those who sort and filter.

    Attributes:
        name: the words on the tab; a writer shortens what its format cannot hold.
        table: everything on the sheet; a document keeps its sheets in the order of the tabs.
    """

    name: str
    table: Table
