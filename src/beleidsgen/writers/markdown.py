"""Markdown: the canonical form of a document; the dialect itself is in `beleidsgen.markdown`."""

from __future__ import annotations

from beleidsgen.document.package import Document
from beleidsgen.writers.writer import Look


class MarkdownWriter:
    """Writes a document as the Markdown that people edit and that is read back."""

    suffix = "md"

    def write(self, document: Document, look: Look) -> bytes:  # noqa: ARG002  # Markdown has no look
        """The whole file of a numbered and resolved document."""
        from beleidsgen.markdown.writer import write_markdown

        return write_markdown(document).encode("utf-8")
