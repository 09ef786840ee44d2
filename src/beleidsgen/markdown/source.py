"""A text as the Markdown library cut it, and where we are in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from beleidsgen.markdown.read_inlines import Token


@dataclass(frozen=True, slots=True)
class Source:
    """A text as the library cut it.

    Attributes:
        tokens: its block tokens.
        lines: its lines.
        letters: the lines on which a lettered item starts.
        with_headings: whether headings may stand in the text.
    """

    tokens: Sequence[Token]
    lines: Sequence[str]
    letters: set[int]
    with_headings: bool


class Stream:
    """The block tokens, read once from left to right.

    Args:
        tokens: the tokens.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.position = 0

    @property
    def at_end(self) -> bool:
        """Whether all tokens were read."""
        return self.position >= len(self._tokens)

    def peek(self) -> Token:
        """The token that comes next."""
        return self._tokens[self.position]

    def next(self) -> Token:
        """Reads one token."""
        token = self._tokens[self.position]
        self.position += 1
        return token


def line_of(token: Token) -> int:
    """The line on which a token starts, counted from 0."""
    return token.map[0] if token.map else 0
