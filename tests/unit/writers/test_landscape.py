"""Which part of a text lies on its side."""

from __future__ import annotations

import pytest

from beleidsgen.writers.landscape import Kind, lying

NAMES: dict[str, tuple[Kind, int]] = {
    "1": ("kop", 1), "2": ("kop", 2), "a": ("alinea", 0), "t": ("tabel", 0), "B": ("brede tabel", 0),
    "o": ("overig", 0),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1aat", "...."),
        ("1aB", "###"),
        ("a1a2aB", ".#####"),
        ("2a1aB", "..###"),
        ("1aaaaB", ".....#"),
        ("1oaB", "...#"),
        ("BaaB", "####"),
        ("BaaaB", "#...#"),
        ("Baa", "###"),
        ("Ba1a", "#..."),
        ("B1B", "###"),
    ],
)
def test_a_wide_table_takes_along_what_belongs_to_it(text: str, expected: str) -> None:
    found = lying([NAMES[sign] for sign in text])
    assert "".join("#" if wide else "." for wide in found) == expected
