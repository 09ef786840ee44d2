"""The package around the parts: properties of the file, and a zip that is the same on every day."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import Final

from beleidsgen.writers.docx_text import escape

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
)  # fmt: skip


def long_date(day: date) -> str:
    """A date as it is printed: 22 november 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def core_properties(title: str, author: str, status: str, version: str, day: date) -> str:
    """Title, author, language and dates of the file."""
    moment = f"{day.isoformat()}T00:00:00Z"
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(author)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<dc:language>nl-NL</dc:language><cp:version>{escape(version)}</cp:version>"
        f"<cp:contentStatus>{escape(status)}</cp:contentStatus></cp:coreProperties>"
    )


def application_properties(author: str) -> str:
    """What made the file, and for whom."""
    return (
        f'{_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>beleidsgen</Application><Company>{escape(author)}</Company></Properties>"
    )


def relations_part(relations: str) -> str:
    """A part of relations on its own."""
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'


def zip_parts(parts: Mapping[str, bytes]) -> bytes:
    """The parts as one file: names in order, the list of types first, and no date of today."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, parts[name])
    return buffer.getvalue()
