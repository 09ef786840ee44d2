"""How a process that makes documents uses its memory."""

from __future__ import annotations

import gc

_NEW_OBJECTS = 100_000
"""How many objects are made before circles are looked for; one document has some ten thousand."""


def spare_collector() -> None:
    """Look for circles less often: once, when a process is ready to make documents.

    What is made of a municipality refers downward only, and goes when nobody asks for it any more. Looking
    for circles in it over and over took a sixth of the time. What is there already stays, and is shared with
    the processes that are forked off.
    """
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, 20, 50)
