"""Texts of the pack, read once: the blocks with stand-ins where each municipality has values of its own.

A value is a token while a text is read (architecture decision 11), so municipalities that take the same
branches share what was read, and the next run need not read it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from beleidsgen.diagnostics import Place, Result
from beleidsgen.document.blocks import Block
from beleidsgen.document.inlines import Blank, Inline, Value
from beleidsgen.document.plain_form import from_plain, to_plain
from beleidsgen.document.tidy import Only, printable
from beleidsgen.document.walk import transform_blocks
from beleidsgen.kept import Shelf, key_of
from beleidsgen.markdown.dialect import TOKEN_CLOSE, TOKEN_OPEN, VALUE_TOKEN
from beleidsgen.markdown.parse import parse_blocks, parse_mould
from beleidsgen.names import FactName, Symbol

MOULDS: Final = Shelf("gelezen.bin", most=1024)
"""One municipality takes some 250; the others are of other branches."""

_OPEN: Final = "o"
_KNOWN: Final = "w"


def read_fragment(
    text: str, *, symbol: Symbol, in_article: bool, values: Sequence[Value | Blank], place: Place
) -> Result[tuple[Block, ...]]:
    """What `parse_blocks` gives for the body of a fragment, from its mould when it has one.

    Args:
        text: Markdown; a value token in it becomes that value exactly as it is.
        symbol: the symbol of the fragment, of which local names are parts.
        in_article: whether a numbered list holds the members of an article.
        values: what the value tokens in the text stand for, by index.
        place: the file, and the line in it on which the text starts.
    """
    parts = VALUE_TOKEN.split(text)
    positions = [int(position) for position in parts[1::2]]
    if max(positions, default=-1) < len(values):
        parts[1::2] = [f"{TOKEN_OPEN}{count}{TOKEN_CLOSE}" for count in range(len(positions))]
        own = [values[position] for position in positions]
        kinds = "".join(_OPEN if isinstance(value, Blank) else _KNOWN for value in own)
        mould = _mould("".join(parts), kinds, symbol, in_article)
        if mould is not None:
            return Result(_poured(mould, own))
    return parse_blocks(text, symbol=symbol, in_article=in_article, values=values, place=place)


@lru_cache(maxsize=1024)
def _mould(text: str, kinds: str, symbol: Symbol, in_article: bool) -> tuple[Block, ...] | None:
    """The blocks of a text with stand-ins.

    Args:
        text: with its value tokens counted from 0.
        kinds: whether each of these stands for an open field or for a known value, which are set differently.
        symbol: the symbol of the fragment.
        in_article: whether it is an article.

    Returns:
        None when something is wrong with the text, or when the words of a value decide how it is read.
    """
    key = key_of(symbol, str(in_article), kinds, text)
    kept = MOULDS.get(key)
    if kept is not None:
        return from_plain(kept)
    stand_ins = [_stand_in(position, kind) for position, kind in enumerate(kinds)]
    read = parse_mould(text, symbol=symbol, in_article=in_article, values=stand_ins)
    if read is not None:
        MOULDS.put(key, to_plain(read))
    return read


def _stand_in(position: int, kind: str) -> Value | Blank:
    name = FactName(f"{TOKEN_OPEN}{position}")
    return Blank(name, "") if kind == _OPEN else Value(name, "")


def _poured(mould: tuple[Block, ...], values: Sequence[Value | Blank]) -> tuple[Block, ...]:
    """The blocks with the values in place of their stand-ins; a block without values is the mould's own."""
    if not values:
        return mould
    by_name = {f"{TOKEN_OPEN}{position}": printable(value) for position, value in enumerate(values)}

    def pour(inline: Inline) -> Inline:
        match inline:
            case Value(name) | Blank(name):
                return by_name.get(name, inline)
            case _:
                return inline

    return transform_blocks(mould, Only(pour, Value, Blank))
