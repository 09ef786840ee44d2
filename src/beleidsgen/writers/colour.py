"""House colours: what a profile gives, made dark enough to read on white paper."""

from __future__ import annotations

import re
from typing import Final

ENOUGH: Final = 4.5
"""The contrast that WCAG asks of text (success criterion 1.4.3)."""

_HEX: Final = re.compile(r"#?([0-9a-fA-F]{6})")


def normal_form(text: str) -> str:
    """The colour as six capitals without `#`, or an empty text when it is no colour."""
    match = _HEX.fullmatch(text.strip())
    return match[1].upper() if match else ""


def contrast_with_white(colour: str) -> float:
    """Contrast ratio of a colour in normal form against white, from 1 (white) to 21 (black)."""
    return 1.05 / (_luminance(_channels(colour)) + 0.05)


def readable(colour: str) -> str:
    """The same hue, darkened step by step until text in it can be read on white."""
    red, green, blue = _channels(colour)
    for percent in range(100, -1, -2):
        candidate = f"{red * percent // 100:02X}{green * percent // 100:02X}{blue * percent // 100:02X}"
        if contrast_with_white(candidate) >= ENOUGH:
            return candidate
    return "000000"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)


def _luminance(channels: tuple[int, int, int]) -> float:
    red, green, blue = (
        value / 255 / 12.92 if value / 255 <= 0.04045 else ((value / 255 + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
