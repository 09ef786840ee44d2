"""Figures: the drawing as a picture with words for who cannot see it, and a caption that Word counts."""

from __future__ import annotations

from typing import Final

from beleidsgen.document.blocks import Figure, Table
from beleidsgen.document.walk import plain_text
from beleidsgen.figures.draw import draw
from beleidsgen.figures.drawing import Drawing
from beleidsgen.figures.emf import emf
from beleidsgen.writers.docx_text import escape

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWINGML: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_POINT: Final = 12700
_TALLEST: Final = 600
_TALLEST_TURNED: Final = 360
"""In points: a drawing, its caption and what announces it stay together on one page, also on its side."""
_FIRST_ID: Final = 5000
"""Ids of pictures begin here, so that they never meet those of the shell."""


class Pictures:
    """The pictures of one file; the same picture is kept once."""

    def __init__(self) -> None:
        self._names: dict[bytes, int] = {}
        self._count = 0

    def xml(self, figure: Figure, width: int) -> str:
        """A run with the drawing of a figure.

        Args:
            figure: numbered and resolved.
            width: the room for it, in twentieths of a point.
        """
        drawing = draw(figure)
        number = self._names.setdefault(emf(drawing), len(self._names) + 1)
        self._count += 1
        return _run(drawing, figure, f"rIdFiguur{number}", _FIRST_ID + self._count, width)

    def parts(self) -> dict[str, bytes]:
        """The parts of the file that hold the pictures."""
        return {f"word/media/figuur{number}.emf": data for data, number in self._names.items()}

    def relations(self) -> str:
        """The relations to those parts."""
        return "".join(
            f'<Relationship Id="rIdFiguur{number}" Type="{_OFFICE}/image" Target="media/figuur{number}.emf"/>'
            for number in self._names.values()
        )

    def types(self, types: str) -> str:
        """The list of types, with that of our pictures when there are any."""
        if not self._names or 'Extension="emf"' in types:
            return types
        addition = '<Default Extension="emf" ContentType="image/x-emf"/>'
        return types.replace("<Default", f"{addition}<Default", 1)


def caption_xml(number: str, runs: str) -> str:
    """The runs of a caption: Word counts the number itself, and shows ours until it does.

    Args:
        number: the number of the figure.
        runs: the words.
    """
    counted = f'<w:fldSimple w:instr=" SEQ Figuur \\* ARABIC "><w:r><w:t>{number}</w:t></w:r></w:fldSimple>'
    return f"{_words('Figuur ')}{counted}{_words('. ')}{runs}"


def name_of(figure: Figure) -> str:
    """What the table under a figure is called, for those who cannot see it."""
    return f"Figuur {figure.number}. {plain_text(figure.caption)}".strip()


def _run(drawing: Drawing, figure: Figure, relation: str, identifier: int, width: int) -> str:
    turned = isinstance(figure.child, Table) and figure.child.wide
    tallest = _TALLEST_TURNED if turned else _TALLEST
    scale = min(width / 20 / drawing.width, tallest / drawing.height)
    size = f'cx="{round(drawing.width * scale) * _POINT}" cy="{round(drawing.height * scale) * _POINT}"'
    below = "de tabel" if isinstance(figure.child, Table) else "de lijst"
    names = (
        f'id="{identifier}" name="Figuur {figure.number}" '
        f'descr="{escape(f"{drawing.title}. Dezelfde inhoud staat in {below} eronder.")}"'
    )
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" '
        f'xmlns:wp="{_DRAWINGML}/wordprocessingDrawing"><wp:extent {size}/>'
        f'<wp:docPr {names} title="{escape(plain_text(figure.caption) or drawing.title)}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWINGML}/main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_DRAWINGML}/main">'
        f'<a:graphicData uri="{_DRAWINGML}/picture"><pic:pic xmlns:pic="{_DRAWINGML}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {names}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip xmlns:r="{_OFFICE}" r:embed="{relation}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
