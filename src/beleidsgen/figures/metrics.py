"""How wide words are, so that they break where they must and stay inside their box."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

FONTS: Final = "Arial, 'Liberation Sans', Helvetica, sans-serif"
FONT: Final = "Arial"

# Advance widths in thousandths of the size, measured in Liberation Sans, which is as wide as Arial.
_REGULAR: Final = {
    191: "'", 222: "ijl‘’", 260: "|", 278: " !,./:;I[\\]ft·\xa0", 333: "()-`r“”„", 334: "{}", 350: "•",
    355: '"', 389: "*", 400: "°", 469: "^", 500: "Jcksvxyz", 556: "#$0123456789?L_abdeghnopqu–€",
    584: "+<=>~×", 611: "FTZß", 667: "&ABEKPSVXY", 722: "CDHNRUw", 778: "GOQ", 833: "Mm", 889: "%æ",
    944: "W", 1000: "—…→Æ", 1015: "@",
}  # fmt: skip
_BOLD: Final = {
    238: "'", 278: " ,./I\\ijl‘’·\xa0", 280: "|", 333: "!()-:;[]`ft", 350: "•", 389: "*r{}", 400: "°",
    474: '"', 500: "z“”„", 556: "#$0123456789J_aceksvxy–€", 584: "+<=>^~×", 611: "?FLTZbdghnopquß",
    667: "EPSVXY", 722: "&ABCDHKNRU", 778: "GOQw", 833: "M", 889: "%mæ", 944: "W", 975: "@", 1000: "—…→Æ",
}  # fmt: skip
_WIDTHS: Final = tuple(
    {sign: width for width, signs in table.items() for sign in signs} for table in (_REGULAR, _BOLD)
)
_WIDEST: Final = 1000
_VOWELS: Final = "aeiouyáàäâéèëêíìïîóòöôúùüû"
# Where a Dutch word may be cut, near enough: between two consonants, or before one, with vowels around them.
_SYLLABLE: Final = re.compile(
    rf"(?<=[{_VOWELS}])(?=[^\W\d_{_VOWELS}][{_VOWELS}])"
    rf"|(?<=[{_VOWELS}][^\W\d_{_VOWELS}])(?=[^\W\d_{_VOWELS}][{_VOWELS}])",
    re.IGNORECASE,
)
_SHORTEST_PIECE: Final = 3


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of words on one line, in points."""
    return sum(advances(text, bold=bold)) * size / 1000


def advances(text: str, *, bold: bool = False) -> list[int]:
    """The width of every sign, in thousandths of the size; a sign that nobody measured counts as wide."""
    widths = _WIDTHS[bold]
    return [widths.get(sign) or widths.get(_bare(sign), 0 if _joins(sign) else _WIDEST) for sign in text]


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The words as lines that fit; a word that is too long is cut with a hyphen.

    Args:
        text: the words.
        width: room for a line, in points.
        size: size of the letters.
        bold: in bold.
    """
    lines: list[str] = []
    current = ""
    for word in text.split():
        tried = f"{current} {word}".lstrip(" ")
        if text_width(tried, size, bold=bold) <= width:
            current = tried
            continue
        if current:
            lines.append(current)
        *whole, current = _pieces(word, width, size, bold)
        lines.extend(whole)
    return [*lines, current] if current else lines


def _pieces(word: str, width: float, size: float, bold: bool) -> list[str]:
    """A word in pieces that each fit on a line."""
    pieces: list[str] = []
    while text_width(word, size, bold=bold) > width and len(word) > 1:
        cut = _cut(word, width, size, bold)
        first = word[:cut]
        pieces.append(first if first.endswith(("-", "/")) else f"{first}-")
        word = word[cut:]
    return [*pieces, word]


def _cut(word: str, width: float, size: float, bold: bool) -> int:
    fitting = 1
    while fitting < len(word) - 1 and text_width(f"{word[: fitting + 1]}-", size, bold=bold) <= width:
        fitting += 1
    own = [match.end() for match in re.finditer(r"[-/](?=\w)", word)]
    syllables = [match.start() for match in _SYLLABLE.finditer(word)]
    for places in (own, syllables):
        good = [at for at in places if _SHORTEST_PIECE <= at <= min(fitting, len(word) - _SHORTEST_PIECE)]
        if good:
            return good[-1]
    return fitting


def _bare(sign: str) -> str:
    """The letter without its accents."""
    return unicodedata.normalize("NFD", sign)[0]


def _joins(sign: str) -> bool:
    return unicodedata.category(sign) in ("Mn", "Cf")
