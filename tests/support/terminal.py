"""The command line in this process: what it prints and the code with which it stops."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from beleidsgen.cli.main import main


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of the program left behind."""

    code: int
    out: str
    err: str

    @property
    def everything(self) -> str:
        """Standard output and standard error together."""
        return self.out + self.err


def run(*arguments: object) -> Run:
    """Run `beleidsgen` with these arguments; the test fails on a traceback."""
    out, err = _stream(), _stream()
    code = 0
    with _as_program(arguments), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main()
        except SystemExit as exit_:
            code = int(exit_.code or 0)
    done = Run(code, _read(out), _read(err))
    assert "Traceback" not in done.everything
    return done


@contextlib.contextmanager
def _as_program(arguments: tuple[object, ...]) -> Iterator[None]:
    before = sys.argv
    sys.argv = ["beleidsgen", *(str(argument) for argument in arguments)]
    try:
        yield
    finally:
        sys.argv = before


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")


def _read(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()
