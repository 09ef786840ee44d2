"""The characters of a font are read from the font itself."""

from __future__ import annotations

import pytest

from beleidsgen.writers.glyphs import characters
from tests.conftest import need_module


def test_dutch_can_be_shown() -> None:
    root = need_module("fontpkg_source_sans_3").ROOT
    for path in sorted((root / "files").glob("*.ttf")):
        known = characters(path.read_bytes())
        assert set("aZ09 éëïöüÉĳĲ€“”‘’–—…×□•▪°½\xa0") <= known
        assert not {"😀", "漢", "\ue000"} & known


@pytest.mark.parametrize(
    "data", [b"", b"geen lettertype", bytes(12), b"\x00\x01\x00\x00\x00\x01" + bytes(30)]
)
def test_what_is_no_font_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="lettertype"):
        characters(data)
