"""Checked names: the words by which authors, code and files call the same thing."""

from __future__ import annotations

import re
from typing import Final

_SYMBOL: Final = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*(?:/[a-z0-9]+(?:[.-][a-z0-9]+)*)*")
_NORM: Final = re.compile(r"BN-[0-9]{2,3}")
_KIND: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class Symbol(str):
    """Identity of a node, for ever: `apv.weigeringsgronden/slecht-levensgedrag`.

    Raises:
        ValueError: the text is no symbol.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Symbol:  # noqa: D102 - the class says it
        if not _SYMBOL.fullmatch(text):
            raise ValueError(f"geen symbool: {text!r}")
        return super().__new__(cls, text)

    @property
    def base(self) -> Symbol:
        """The symbol of the fragment that holds this node."""
        return Symbol(self.split("/", 1)[0])

    def child(self, name: str) -> Symbol:
        """The symbol of a named part of this node."""
        return Symbol(f"{self}/{name}")


class NormId(str):
    """Identity of a norm of the basisniveau catalogue, such as `BN-05`.

    Raises:
        ValueError: the text is no norm id.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> NormId:  # noqa: D102 - the class says it
        if not _NORM.fullmatch(text):
            raise ValueError(f"geen normnummer: {text!r}")
        return super().__new__(cls, text)


class DocumentKind(str):
    """Name of a kind of document; declared by content, hence no enumeration.

    Raises:
        ValueError: the text cannot be a file name.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> DocumentKind:  # noqa: D102 - the class says it
        if not _KIND.fullmatch(text):
            raise ValueError(f"geen documentsoort: {text!r}")
        return super().__new__(cls, text)


def is_kind(text: str) -> bool:
    """Whether a text can name a kind of document."""
    return _KIND.fullmatch(text) is not None


class FactName(str):
    """Dotted name of a fact as an author types it: `gemeente.naam`."""

    __slots__ = ()


class SourceId(str):
    """Identity of a source record, such as `gemw-151a`, or of several that are cited as one.

    `sr-300+sr-301` cites two articles together, `sr-300..sr-303` a row of them.
    """

    __slots__ = ()

    @property
    def parts(self) -> tuple[SourceId, ...]:
        """The records that the citation names, one by one."""
        return tuple(SourceId(part) for part in re.split(r"\+|\.\.", self))
