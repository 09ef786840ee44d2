"""What stands on the cover of a document, in the words that every format prints."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from beleidsgen.document.package import Document
from beleidsgen.writers.docx_parts import long_date
from beleidsgen.writers.writer import Look

LABELS: Final = {"status": "Status", "peildatum": "Recht zoals het geldt op", "versie": "Versie"}
"""The lines below the title, in order: the placeholder of a Word shell, and what stands before its words."""


def status_line(document: Document, look: Look) -> str:
    """The status with the day of adoption, when there is one: `vastgesteld op 5 november 2026`."""
    status = document.meta.get("status", look.status)
    try:
        day = long_date(date.fromisoformat(document.meta["vastgesteld"]))
    except (KeyError, ValueError):
        return status
    body = f" door {document.meta['door']}" if document.meta.get("door") else ""
    return f"{status} op {day}{body}"


def cover_words(document: Document, look: Look) -> dict[str, str]:
    """The words of those lines, by their placeholder."""
    return {
        "status": status_line(document, look),
        "peildatum": long_date(look.reference_date),
        "versie": look.version,
    }


def cover_lines(document: Document, look: Look) -> Iterator[tuple[str, str]]:
    """The lines of the cover below the title: what it is, and its words."""
    words = cover_words(document, look)
    return ((label, words[name]) for name, label in LABELS.items())
