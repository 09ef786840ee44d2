"""The elements of the founding documents: what content may say that it treats (`behandelt`)."""

from __future__ import annotations

from collections.abc import Mapping

from beleidsgen.pack_files import Files

_FOLDER = "elementen/"


def element_ids(files: Files) -> frozenset[str]:
    """The ids of all elements; empty for a pack that lists none, which then checks no `behandelt`."""
    return frozenset(
        str(entry["id"])
        for path, file in files.items()
        if path.startswith(_FOLDER) and isinstance(file.head, list)
        for entry in file.head
        if isinstance(entry, Mapping) and "id" in entry
    )
