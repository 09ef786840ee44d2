"""Tables: widths that fill the page, a header row that repeats, rows that stay whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from beleidsgen.document.blocks import Row, Table
from beleidsgen.document.inlines import Inline
from beleidsgen.writers.docx_text import escape, plain

NARROWEST: Final = 964
"""No column is narrower than this many twentieths of a point (17 mm), unless the page is too small for it."""

Runs = Callable[[Sequence[Inline]], str]
Anchor = Callable[[str | None, str], str]


def column_widths(weights: Sequence[int], total: int) -> list[int]:
    """Widths in the proportion of the weights, none too narrow, together exactly the total."""
    count = len(weights)
    floor = min(NARROWEST, total // max(count, 1))
    shares = [max(weight, 1) for weight in weights]
    narrow: set[int] = set()
    while True:
        room = total - floor * len(narrow)
        weight = sum(share for index, share in enumerate(shares) if index not in narrow)
        more = {i for i, share in enumerate(shares) if i not in narrow and share * room < floor * weight}
        if not more:
            break
        narrow |= more
    widths = [floor if i in narrow else share * room // weight for i, share in enumerate(shares)]
    for index in range(total - sum(widths)):
        widths[index % count] += 1
    return widths


def table_xml(
    table: Table, style: Mapping[str, str], width: int, indent: int, name: str, runs: Runs, anchored: Anchor
) -> str:
    """The table as Word wants it.

    Args:
        table: the table.
        style: id of each style by its name.
        width: room for the whole table.
        indent: how far it stands in, inside an item.
        name: what the table is about, for those who cannot see it.
        runs: writes inlines.
        anchored: puts the bookmark of a symbol around runs.
    """
    weights = table.widths if len(table.widths) == len(table.header.cells) else [1] * len(table.header.cells)
    widths = column_widths(weights, width)
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    move = f'<w:tblInd w:w="{indent}" w:type="dxa"/>' if indent else ""
    columns = ", ".join(filter(None, (plain(cell.children) for cell in table.header.cells)))
    caption = f'<w:tblCaption w:val="{escape(name)}"/>' if name else ""
    caption += f'<w:tblDescription w:val="{escape(f"Kolommen: {columns}")}"/>' if columns else ""
    kop = f'<w:pPr><w:pStyle w:val="{style["tabelkop"]}"/></w:pPr>'
    tekst = f'<w:pPr><w:pStyle w:val="{style["tabeltekst"]}"/></w:pPr>'

    def row_xml(row: Row, properties: str, layout: str, outer: str | None) -> str:
        cells: list[str] = []
        for index, column in enumerate(widths):
            words = runs(row.cells[index].children) if index < len(row.cells) else ""
            if index == 0:
                words = anchored(outer, anchored(row.symbol, words))
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{column}" w:type="dxa"/></w:tcPr>'
                f"<w:p>{layout}{words}</w:p></w:tc>"
            )
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"

    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style["tabel beleid"]}"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/>{move}<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{caption}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        + row_xml(table.header, "<w:cantSplit/><w:tblHeader/>", kop, table.symbol)
        + "".join(row_xml(row, "<w:cantSplit/>", tekst, None) for row in table.rows)
        + "</w:tbl>"
    )
