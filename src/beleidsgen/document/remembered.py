"""What was worked out of a document, remembered for as long as its municipality is at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from beleidsgen.document.package import Document

T = TypeVar("T")

_MOST: Final = 16
"""The documents of one municipality, before and after their references got words."""


class PerDocument(Generic[T]):
    """A function of a document that works once for each of the last few.

    By identity: a document never changes, and comparing two costs more than going through one.

    Args:
        work: the function; its answer must not be changed by those who get it.
    """

    def __init__(self, work: Callable[[Document], T]) -> None:
        self._work = work
        # The document is held with the answer, so that its identity is not given to another.
        self._known: dict[int, tuple[Document, T]] = {}

    def __call__(self, document: Document) -> T:
        """The answer for a document."""
        known = self._known.get(id(document))
        if known is not None:
            return known[1]
        answer = self._work(document)
        self._known[id(document)] = document, answer
        if len(self._known) > _MOST:
            del self._known[next(iter(self._known))]
        return answer
