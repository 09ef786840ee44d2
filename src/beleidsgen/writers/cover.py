"""What stands on the cover of a document, in the words that every format prints."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from beleidsgen.document.package import Document
from beleidsgen.writers.docx_parts import long_date
from beleidsgen.writers.writer import Look


def status_line(document: Document, look: Look) -> str:
    """The status with the day of adoption, when there is one: `vastgesteld op 5 november 2026`."""
    status = document.meta.get("status", look.status)
    try:
        day = long_date(date.fromisoformat(document.meta["vastgesteld"]))
    except (KeyError, ValueError):
        return status
    body = f" door {document.meta['door']}" if document.meta.get("door") else ""
    return f"{status} op {day}{body}"


def cover_lines(document: Document, look: Look) -> Iterator[tuple[str, str]]:
    """The lines of the cover below the title: what it is, and its words."""
    yield "Gemeente", look.municipality
    yield "Status", status_line(document, look)
    yield "Recht zoals het geldt op", long_date(look.reference_date)
    yield "Versie", look.version
