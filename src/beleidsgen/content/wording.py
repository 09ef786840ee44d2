"""The eight filters of the template language: how a fact becomes Dutch words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from beleidsgen.content.views import Printed, Trusted, View, path_of, plain

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_NUMBERS = (
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
)
_BREAKS = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_RHYTHMS = {1: "één keer per jaar", 12: "maandelijks", 26: "om de week", 52: "wekelijks"}


def words(value: object) -> str:
    """A plain value as it stands in a sentence when no filter says otherwise."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
    if isinstance(value, list):
        return enumerate_words([words(item) for item in value if item is not None])
    return one_line(str(value))


@lru_cache(maxsize=4096)
def one_line(text: str) -> str:
    """A text on one line; a space that must not break stays what it is."""
    return " ".join([part for part in _BREAKS.split(text) if part])


def number_words(value: object) -> str:
    """A whole number: in words up to twenty, else in digits with points per thousand."""
    if isinstance(value, int) and not isinstance(value, bool):
        return _NUMBERS[value] if 0 <= value < len(_NUMBERS) else f"{value:,}".replace(",", ".")
    return words(value)


def rhythm(value: object) -> str:
    """A number of times a year as a rhythm: 12 is *maandelijks*."""
    if isinstance(value, int) and not isinstance(value, bool):
        return _RHYTHMS.get(value, f"{number_words(value)} keer per jaar")
    return words(value)


def money(value: object) -> str:
    """An amount in euro, whole euros without decimals."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        digits = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"
        return "€\u00a0" + digits.replace(",", "\0").replace(".", ",").replace("\0", ".")
    return words(value)


_FEW = 5
"""From how many people on a count no longer points to one of them."""


def enumerate_words(items: list[str]) -> str:
    """Words joined as an enumeration: `a, b en c`."""
    return " en ".join(filter(None, [", ".join(items[:-1]), items[-1]])) if items else ""


def _day(value: object) -> str:
    try:
        return words(date.fromisoformat(value)) if isinstance(value, str) else words(value)
    except ValueError:
        return words(value)


def _upper(text: str) -> str:
    """Start with a capital; a capital carries no stress accent: *één* becomes *Eén*."""
    if text[:2].lower() == "éé":
        return "Eé" + text[2:]
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _figure(value: object) -> str:
    """A figure with its source and year: `10.357 (CBS, 2026)`."""
    if not isinstance(value, dict):
        return words(value)
    number = value.get("waarde")
    shown = f"{number:,}".replace(",", ".") if isinstance(number, int) else words(number)
    return f"{shown} ({words(value.get('bron'))}, {value.get('jaar')})"


def _people(value: object) -> str:
    """A figure about victims: a small number is not printed, because it could point to somebody."""
    if isinstance(value, dict) and isinstance(value.get("waarde"), int) and 0 < value["waarde"] < _FEW:
        return _figure(value | {"waarde": "minder dan vijf"})
    return _figure(value)


def _filter(wording: Callable[[object], str]) -> Callable[[object], object]:
    """A filter that words a known fact and leaves *onbekend* to become a blank."""

    def apply(value: object) -> object:
        actual = plain(value)
        if isinstance(value, View):
            return value if actual is None else Printed(path_of(value), wording(actual))
        if isinstance(value, Printed):
            return Printed(value.path, wording(value.words))
        return Trusted(wording(actual))

    return apply


def _enumeration(value: object, key: str = "") -> object:
    """A list as an enumeration; with a key, of that field of each entry."""
    entries = plain(value)
    if not isinstance(value, View) or not isinstance(entries, list):
        return value
    picked = [entry.get(key) if key and isinstance(entry, dict) else entry for entry in entries]
    if all(item is None for item in picked):
        return View(f"{path_of(value)}.{key}" if key else path_of(value), None)
    return Printed(path_of(value), words(picked))


FILTERS: dict[str, Callable[..., object]] = {
    "datum": _filter(_day),
    "frequentie": _filter(rhythm),
    "getal": _filter(number_words),
    "bedrag": _filter(money),
    "hoofdletter": _filter(lambda value: _upper(words(value))),
    "klein": _filter(lambda value: _lower(words(value))),
    "bron": _filter(_figure),
    "bron_personen": _filter(_people),
    "opsomming": _enumeration,
}
"""Every filter that an author may use, by name."""
