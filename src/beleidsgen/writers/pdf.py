"""PDF: a document set by Typst with tags, bookmarks and pinned fonts, made after PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.package import Document
from beleidsgen.pack_files import bundled_root
from beleidsgen.writers.writer import Look

if TYPE_CHECKING:
    import typst

STYLE: Final = Path("opmaak") / "huisstijl.typ"
"""Where a pack keeps the look of its PDF files."""
STANDARDS: Final = ["ua-1", "a-2a"]

_OLDEST: Final = (0, 15)
"""Older versions of Typst cannot set a variable font."""
_BOX: Final = "□"
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff"))
"""Signs that only steer how their neighbours are shown."""


class PdfWriter:
    """Writes a document as a tagged PDF."""

    suffix = "pdf"

    def write(self, document: Document, look: Look) -> bytes:
        """The whole file of a numbered and resolved document; nothing when it cannot be made here."""
        return self.attempt(document, look).value

    def attempt(self, document: Document, look: Look) -> Result[bytes]:
        """The whole file, and what there is to tell about it.

        Returns:
            The bytes, empty when there is no PDF; P421 when Typst is absent, P422 and P423 for what Typst
            refuses or warns of, P424 for characters that the font lacks.
        """
        if not _installed():
            return Result(b"", (_absent(),))
        return _compile(document, look)


@dataclass(frozen=True, slots=True)
class _Press:
    """What every PDF needs: the fonts, the characters they have, and the style of the pack."""

    fonts: typst.Fonts
    characters: frozenset[str]
    style: str


def _installed() -> bool:
    try:
        found = version("typst")
        version("fontpkg-source-sans-3")
    except PackageNotFoundError:
        return False
    return tuple(int(part) for part in found.split(".")[:2] if part.isdecimal()) >= _OLDEST


def _absent() -> Finding:
    return Finding(
        "P421",
        Severity.FOUT,
        "Er zijn geen PDF-bestanden gemaakt: het onderdeel typst of het lettertype ontbreekt, of is te oud.",
        hint="Installeer het met: pip install '.[pdf]'. De andere formaten zijn wel gemaakt.",
    )


@lru_cache(maxsize=1)
def _press() -> _Press:
    import typst
    from fontpkg_source_sans_3 import ROOT

    from beleidsgen.writers.glyphs import characters

    folder = ROOT / "files"
    known = [characters(path.read_bytes()) for path in sorted(folder.glob("*.ttf"))]
    return _Press(
        fonts=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]),
        characters=frozenset.intersection(*known),
        style=(bundled_root() / STYLE).read_text(encoding="utf-8"),
    )


def _compile(document: Document, look: Look) -> Result[bytes]:
    import typst

    from beleidsgen.writers.typst_file import image_source, source_of

    press = _press()
    source, findings = _shown(source_of(document, look), press.characters, document)
    files = {"main.typ": source.encode(), "huisstijl.typ": press.style.encode()}
    if look.logo:
        files["logo.typ"] = image_source(look.logo).encode()
    day = datetime.combine(look.reference_date, datetime.min.time(), UTC)
    try:
        data, warnings = typst.compile_with_warnings(  # type: ignore[call-overload]  # its stubs lack files in memory
            files,
            font_paths=press.fonts,
            pdf_standards=STANDARDS,
            timestamp=int(day.timestamp()),
        )
    except typst.TypstError as error:
        return Result(b"", (*findings, _refused(document, str(error.message))))
    told = [_warned(document, str(warning.message)) for warning in warnings]
    return Result(bytes(data), (*findings, *told))


def _shown(source: str, known: frozenset[str], document: Document) -> tuple[str, list[Finding]]:
    """The source without characters that the font lacks."""
    if source.isascii():
        return source, []
    source = source.translate(_INVISIBLE)
    unknown = sorted(set(source) - known - {"\n"})
    if not unknown:
        return source, []
    signs = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in unknown)
    finding = Finding(
        "P424",
        Severity.WAARSCHUWING,
        f"Het lettertype van de PDF heeft geen teken voor {signs}; in de PDF staat daar {_BOX}.",
        Place(f"{document.kind}.pdf"),
        "Vervang het teken in het profiel of in de tekst door een letter of een woord.",
    )
    return source.translate({ord(sign): _BOX for sign in unknown}), [finding]


def _refused(document: Document, message: str) -> Finding:
    return Finding(
        "P422",
        Severity.FOUT,
        f"De PDF is niet gemaakt. Typst meldt: {message}",
        Place(f"{document.kind}.pdf"),
        "Kijk het logo en de eigen opmaak na; helpt dat niet, meld dit dan met het profiel erbij.",
    )


def _warned(document: Document, message: str) -> Finding:
    return Finding(
        "P423",
        Severity.WAARSCHUWING,
        f"De PDF is gemaakt, maar Typst waarschuwt: {message}",
        Place(f"{document.kind}.pdf"),
        "Bekijk de PDF; klopt er iets niet, meld dit dan met het profiel erbij.",
    )
