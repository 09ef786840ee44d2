"""Every format, in the order in which files are written: Markdown first, for it is canonical."""

from __future__ import annotations

from typing import Final

from beleidsgen.writers.cvdr import CvdrMetadataWriter, CvdrWriter
from beleidsgen.writers.docx import DocxWriter
from beleidsgen.writers.html import HtmlWriter
from beleidsgen.writers.markdown import MarkdownWriter
from beleidsgen.writers.odt import OdtWriter
from beleidsgen.writers.pdf import PdfWriter
from beleidsgen.writers.writer import Writer
from beleidsgen.writers.xlsx import XlsxWriter

WRITERS: Final[tuple[Writer, ...]] = (MarkdownWriter(), DocxWriter(), HtmlWriter(), PdfWriter(), OdtWriter())

USUAL_FORMATS: Final = ("md", "docx")
"""What is written when nobody asks for a format."""

EXTRAS: Final[tuple[Writer, ...]] = (XlsxWriter(), CvdrWriter(), CvdrMetadataWriter())
"""What a document brings besides its text; nothing is written when such a writer gives no bytes."""

EXTRAS_COME_WITH: Final = "docx"
"""The format with which the extras come: they are for those who work on in an office program."""
