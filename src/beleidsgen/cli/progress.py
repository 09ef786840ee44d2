"""How far a run over many profiles is: one line that moves on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time

import click

_PLAIN_FROM = 20
_PLAIN_STEPS = 10


class Progress:
    """Counts profiles on standard error.

    Args:
        total: the number of profiles.
        to_do: those of which documents have to be made; the others take no time.
    """

    def __init__(self, total: int, to_do: int) -> None:
        self._total, self._to_do = total, to_do
        self._done = self._made = 0
        self._start = time.monotonic()
        self._moves = sys.stderr.isatty()
        self._width = 0

    def clear(self) -> None:
        """Make room for another line."""
        if self._width:
            click.echo(f"\r{' ' * self._width}\r", err=True, nl=False)
            self._width = 0

    def step(self, *, made: bool) -> None:
        """Say that another profile is done.

        Args:
            made: whether its documents were made, and not found unchanged.
        """
        self._done += 1
        self._made += made
        if self._done == self._total:
            return
        if self._moves:
            line = f"{self._done} van {self._total} profielen{self._left()}"
            click.echo(f"\r{line:<{self._width}}", err=True, nl=False)
            self._width = len(line)
        elif self._total >= _PLAIN_FROM and self._tenths(self._done) > self._tenths(self._done - 1):
            click.echo(f"{self._done} van {self._total} profielen.", err=True)

    def _tenths(self, done: int) -> int:
        return done * _PLAIN_STEPS // self._total

    def _left(self) -> str:
        """The time that is left, in words; nothing as long as nobody can know."""
        if not self._made:
            return ""
        seconds = (time.monotonic() - self._start) / self._made * (self._to_do - self._made)
        if seconds < 10:
            return ", nog een paar seconden"
        if seconds < 90:
            return f", nog ongeveer {round(seconds / 10) * 10} seconden"
        return f", nog ongeveer {round(seconds / 60)} minuten"
