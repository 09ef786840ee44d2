"""The door to pandoc: whether it is here, and one conversion with the style of the pack."""

from __future__ import annotations

import logging
import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding, Severity

_OLDEST: Final = (3, 0)
"""Older versions read another tree."""
_NAMES: Final = ("pandoc", "pandoc.exe")


class PandocError(Exception):
    """What pandoc says about a document that it cannot convert."""


@lru_cache(maxsize=1)
def missing() -> Finding | None:
    """P425 when pandoc or its package is not here, or too old."""
    try:
        import pypandoc

        # Without a handler of its own the package writes to the screen.
        logging.getLogger("pypandoc").addHandler(logging.NullHandler())
        _choose(Path(pypandoc.__file__).parent / "files")
        found = pypandoc.get_pandoc_version()
    except (ImportError, OSError):
        return _absent("pandoc ontbreekt")
    numbers = tuple(int(part) for part in found.split(".")[:2] if part.isdecimal())
    return None if numbers >= _OLDEST else _absent(f"pandoc {found} is te oud")


def convert(tree: str, reference: bytes, template: str) -> bytes:
    """The ODT that pandoc makes of a tree, without reading anything else or the network.

    Args:
        tree: the document as JSON.
        reference: an ODT with the styles and pages.
        template: the frame around the text, with places of pandoc.

    Raises:
        PandocError: pandoc refuses the document.
    """
    import pypandoc

    with tempfile.TemporaryDirectory(prefix="beleidsgen-") as name:
        folder = Path(name)
        frame, styles, out = folder / "kader.xml", folder / "stijl.odt", folder / "uit.odt"
        frame.write_text(template, encoding="utf-8", newline="\n")
        styles.write_bytes(reference)
        try:
            pypandoc.convert_text(
                tree,
                "odt+empty_paragraphs",
                format="json",
                outputfile=str(out),
                extra_args=[f"--reference-doc={styles}", f"--template={frame}", "--wrap=none", "--quiet"],
                verify_format=False,
                sandbox=True,
            )
            return out.read_bytes()
        except (RuntimeError, OSError) as error:
            raise PandocError(" ".join(str(error).split())) from error


def _choose(folder: Path) -> None:
    """The pandoc of the package goes before another on this computer, so that all make the same bytes."""
    for path in (folder / name for name in _NAMES):
        if path.is_file():
            os.environ.setdefault("PYPANDOC_PANDOC", str(path))


def _absent(what: str) -> Finding:
    return Finding(
        "P425",
        Severity.FOUT,
        f"Er zijn geen ODT-bestanden gemaakt: {what}.",
        hint="Installeer het met: pip install '.[odt]'. De andere formaten zijn wel gemaakt.",
    )
