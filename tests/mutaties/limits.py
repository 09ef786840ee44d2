"""What `docs/naslag/grenzen.md` tells users that `toets` does not see."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "naslag" / "grenzen.md"
_ROW = re.compile(r"^\| (?P<kind>[^|]+?) \| (?:nooit|soms) gezien \|")


@cache
def not_seen() -> frozenset[str]:
    """The kinds of errors that the page names as not always seen."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    return frozenset(match["kind"] for line in lines if (match := _ROW.match(line)))
