"""Where the sentences of a Dutch paragraph end; it only decides where a line is broken."""

from __future__ import annotations

import re
from typing import Final

_ABBREVIATION: Final = re.compile(
    r"""(?:[a-z]{1,2}\.)+[a-z]{1,3}     # o.a, m.b.t, d.w.z
    | afd | artt? | bijv | bijz | blz | ca | dd | dhr | drs? | enz | evt | excl | fig | gem | hfst | hoofdst
    | incl | ing | ir | j[lr] | kv | max | mevr | mgr | min | ml[dn] | mr | mw | nl | nrs? | onderd | pp?
    | prof | resp | rev | sr | stb | stcrt | tel | trb | vgl | vlg | voorz | vs | zgn
    """,
    re.VERBOSE | re.IGNORECASE,
)
_INITIAL: Final = re.compile(r"(?:.*\.)?(?:[A-Z]|IJ|Th|Ph|Chr|Joh)")
_SENTENCE_START: Final = r"""[("'“‘„«\[*]*(?:[A-ZÀ-ÖØ-Þ0-9]|['’][a-z])"""
_END: Final = re.compile(rf"""[.!?…]+[)\]"'”’»*]*(?P<space>[ ])(?={_SENTENCE_START})""")
_LAST_WORD: Final = re.compile(r"[^\s(\[“„‘\"'«/]*$")
_LONGEST_WORD: Final = 24


def sentence_ends(text: str) -> list[int]:
    """The positions of the spaces that stand between two sentences."""
    return [match.start("space") for match in _END.finditer(text) if _ends(text, match.start())]


def _ends(text: str, stop: int) -> bool:
    if text[stop] != "." or text.startswith("..", stop):
        return True
    found = _LAST_WORD.search(text[max(0, stop - _LONGEST_WORD) : stop])
    word = found[0] if found else ""
    if _ABBREVIATION.fullmatch(word) or _INITIAL.fullmatch(word):
        return False
    # A number that opens the text counts something: `1. De aanvraag`.
    return not (word.isdigit() and stop == len(word))
