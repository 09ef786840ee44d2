"""The parts of a workbook besides its sheets: which there are, how cells look, what belongs to what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

CellKind = Literal["kop", "tekst", "open veld"]

FONT: Final = "Arial"
SIZE: Final = 10
MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-"
_OPEN_COLOUR: Final = "FFF2CC"
_LINE_COLOUR: Final = "BFBFBF"
_KINDS: Final[dict[CellKind, str]] = {
    "kop": 'fontId="1" fillId="2"',
    "tekst": 'fontId="2" fillId="0"',
    "open veld": 'fontId="3" fillId="3"',
}
_ALIGNED: Final = '<alignment horizontal="left" vertical="top" wrapText="1"/></xf>'
_GENERAL: Final = "General"
_BUILT_IN: Final = {_GENERAL: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4}
"""Number formats that every program knows by a number; others are counted from 164."""
_FIRST_OWN: Final = 164
_PALETTE: Final = (
    "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF"
    "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF"
    "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99"
    "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333"
)
"""The colours that a program knows by number, six figures each."""


@dataclass(slots=True)
class CellLooks:
    """The looks that the cells of a workbook have, numbered in the order in which they are first used."""

    _numbers: dict[tuple[CellKind, str, bool], int] = field(default_factory=dict)
    _patterns: dict[str, int] = field(default_factory=dict)

    def number(self, kind: CellKind, pattern: str = _GENERAL, *, guarded: bool = False) -> int:
        """The number by which a cell asks for its look.

        Args:
            kind: the named style.
            pattern: how a number is shown.
            guarded: whether the text would else be read as a formula.
        """
        if pattern not in _BUILT_IN:
            self._patterns.setdefault(pattern, _FIRST_OWN + len(self._patterns))
        return self._numbers.setdefault((kind, pattern, guarded), len(self._numbers) + 1)

    def formats_xml(self) -> str:
        """The number formats that are not built in."""
        if not self._patterns:
            return '<numFmts count="0"/>'
        each = "".join(
            f'<numFmt numFmtId="{number}" formatCode="{attribute(pattern)}"/>'
            for pattern, number in self._patterns.items()
        )
        return f'<numFmts count="{len(self._patterns)}">{each}</numFmts>'

    def cells_xml(self) -> str:
        """The looks themselves; the first is that of a cell without style."""
        plain = (
            '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/>'
        )
        each = "".join(
            f'<xf numFmtId="{_BUILT_IN.get(pattern) or self._patterns.get(pattern, 0)}" {_KINDS[kind]} '
            f'borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="{int(guarded)}" '
            f'xfId="{list(_KINDS).index(kind) + 1}">{_ALIGNED}'
            for kind, pattern, guarded in self._numbers
        )
        return f'<cellXfs count="{len(self._numbers) + 1}">{plain}{each}</cellXfs>'


def content(text: str) -> str:
    """Text as the content of an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Text as the value of an attribute."""
    return content(text).replace('"', "&quot;")


def styles_part(looks: CellLooks, colour: str) -> bytes:
    """How cells look.

    Args:
        looks: the looks that cells ask for.
        colour: of the head of a table.
    """
    line = "".join(
        f'<{side} style="thin"><color rgb="00{_LINE_COLOUR}"/></{side}>'
        for side in ("left", "right", "top", "bottom")
    )
    fonts = "".join(
        f'<font><name val="{FONT}"/>{more}<sz val="{SIZE}"/></font>'
        for more in ('<b val="1"/><color rgb="00FFFFFF"/>', "", '<b val="1"/>')
    )
    fills = "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="00{fill}"/></patternFill></fill>'
        for fill in (colour, _OPEN_COLOUR)
    )
    named = "".join(
        f'<xf numFmtId="0" {look} borderId="1" applyAlignment="1">{_ALIGNED}' for look in _KINDS.values()
    )
    names = "".join(
        f'<cellStyle name="beleid {kind}" xfId="{number}" hidden="0"/>'
        for number, kind in enumerate(_KINDS, start=1)
    )
    palette = "".join(
        f'<rgbColor rgb="00{_PALETTE[start : start + 6]}"/>' for start in range(0, len(_PALETTE), 6)
    )
    return (
        f'<styleSheet xmlns="{MAIN}">{looks.formats_xml()}'
        '<fonts count="4"><font><name val="Calibri"/><family val="2"/><color theme="1"/><sz val="11"/>'
        f'<scheme val="minor"/></font>{fonts}</fonts>'
        '<fills count="4"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill>'
        f'{fills}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
        f"<border>{line}</border></borders>"
        '<cellStyleXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        f"{named}</cellStyleXfs>{looks.cells_xml()}"
        '<cellStyles count="4"><cellStyle name="Normal" xfId="0" builtinId="0" hidden="0"/>'
        f'{names}</cellStyles><tableStyles count="0" defaultTableStyle="TableStyleMedium9" '
        'defaultPivotStyle="PivotStyleLight16"/>'
        f"<colors><indexedColors>{palette}</indexedColors></colors></styleSheet>"
    ).encode()


def workbook_part(tabs: Sequence[tuple[str, str]]) -> bytes:
    """Which sheets there are, and of each its filter and the row that is repeated on paper.

    Args:
        tabs: the name of each sheet and the last of its cells, such as `$M$28`.
    """
    sheets = "".join(
        f'<sheet xmlns:r="{_OFFICE}" name="{attribute(name)}" sheetId="{number}" state="visible" '
        f'r:id="rId{number}"/>'
        for number, (name, _) in enumerate(tabs, start=1)
    )
    names = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">'
        f"{_quoted(name)}!$A$1:{last}</definedName>"
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{number}">{_quoted(name)}!$1:$1</definedName>'
        for number, (name, last) in enumerate(tabs)
    )
    return (
        f'<workbook xmlns="{MAIN}"><workbookPr/><workbookProtection/><bookViews>'
        '<workbookView visibility="visible" minimized="0" showHorizontalScroll="1" showVerticalScroll="1" '
        'showSheetTabs="1" tabRatio="600" firstSheet="0" activeTab="0" autoFilterDateGrouping="1"/>'
        f"</bookViews><sheets>{sheets}</sheets><definedNames>{names}</definedNames>"
        '<calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>'
    ).encode()


def surroundings(sheets: int) -> dict[str, bytes]:
    """The parts that are the same in every workbook with so many sheets."""
    numbers = range(1, sheets + 1)
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPE}{kind}+xml"/>'
        for name, kind in (
            ("xl/styles.xml", "officedocument.spreadsheetml.styles"),
            ("xl/theme/theme1.xml", "officedocument.theme"),
            ("docProps/core.xml", "package.core-properties"),
            ("docProps/app.xml", "officedocument.extended-properties"),
            *((f"{sheet_name(number)}", "officedocument.spreadsheetml.worksheet") for number in numbers),
            ("xl/workbook.xml", "officedocument.spreadsheetml.sheet.main"),
        )
    )
    targets = [
        *(("worksheet", f"/{sheet_name(number)}") for number in numbers),
        ("styles", "styles.xml"),
        ("theme", "theme/theme1.xml"),
    ]
    package = (
        (f"{_OFFICE}/officeDocument", "xl/workbook.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    )
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="{_TYPE}package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
        ).encode(),
        "_rels/.rels": _relations(package),
        "xl/_rels/workbook.xml.rels": _relations([(f"{_OFFICE}/{kind}", goal) for kind, goal in targets]),
        "xl/theme/theme1.xml": _theme(),
    }


def sheet_name(number: int) -> str:
    """The part in which a sheet stands."""
    return f"xl/worksheets/sheet{number}.xml"


def _relations(targets: Sequence[tuple[str, str]]) -> bytes:
    each = "".join(
        f'<Relationship Type="{kind}" Target="{target}" Id="rId{number}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'.encode()


def _quoted(name: str) -> str:
    return content("'" + name.replace("'", "''") + "'")


@lru_cache(maxsize=1)
def _theme() -> bytes:
    """The colours and fonts that a program offers beside ours: those of Office."""
    return Path(__file__).with_name("xlsx_theme.xml").read_bytes()
