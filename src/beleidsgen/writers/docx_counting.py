"""Counting as Word does it: how a counter is printed, and how a printed number falls apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

NumberFormat = Literal["decimal", "lowerLetter", "upperRoman"]

_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_DECIMAL: Final = re.compile(r"(.*?)(0|[1-9]\d{0,8})", re.DOTALL)
_LETTERS: Final = re.compile(r"([a-z])\1{0,9}")
_ROMAN_TEXT: Final = re.compile(r"[IVXLCDM]{1,15}")


@dataclass(frozen=True, slots=True)
class Counted:
    """A printed number as a fixed part and the counter behind it."""

    prefix: str
    count: int
    format: NumberFormat


def take_number_apart(number: str) -> Counted | None:
    """The fixed part and the counter of `3:4`, `2.1`, `Bijlage 3` or `II`; nothing for `3:2a`."""
    if _ROMAN_TEXT.fullmatch(number):
        value = _roman_value(number)
        return Counted("", value, "upperRoman") if printed(value, "upperRoman") == number else None
    match = _DECIMAL.fullmatch(number)
    return Counted(match[1], int(match[2]), "decimal") if match and "%" not in match[1] else None


def counter_of(number: str, form: NumberFormat) -> int:
    """The counter that prints as this number in this form, 0 when there is none."""
    if form == "lowerLetter" and _LETTERS.fullmatch(number):
        return 26 * (len(number) - 1) + ord(number[0]) - ord("a") + 1
    if form == "decimal" and re.fullmatch(r"[1-9]\d{0,8}", number):
        return int(number)
    return 0


def printed(count: int, form: str) -> str:
    """A counter as Word prints it."""
    match form:
        case "lowerLetter" | "upperLetter":
            text = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""
        case "lowerRoman" | "upperRoman":
            text = _roman(count).lower()
        case "decimalZero":
            text = f"{count:02}"
        case "ordinal":
            text = f"{count}e"
        case _:
            text = str(count)
    return text.upper() if form.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text


def _roman_value(text: str) -> int:
    values = {letters: value for value, letters in _ROMAN if len(letters) == 1}
    total = 0
    for letter, following in zip(text, [*text[1:], ""], strict=True):
        value = values[letter]
        total += -value if following and values[following] > value else value
    return total
