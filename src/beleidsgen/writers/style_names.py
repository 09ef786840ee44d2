"""The names of the Word styles in another template, as `stijlen.yaml` has them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.yaml_source import parse_yaml_text, read_text

FILE: Final = "stijlen.yaml"
OWN_NAMES: Final = "pakket"
"""What a profile says to keep the names of the pack."""

Names = tuple[tuple[str, str], ...]

_NAME: Final = re.compile(r'(<w:style\b[^>]*>\s*<w:name w:val=")([^"]*)(")')


def read_style_names(folders: Sequence[Path], preset: str) -> Result[Names]:
    """The names of one row of the mapping.

    Args:
        folders: where the mapping may stand; the first that has it counts.
        preset: the row.

    Returns:
        Our names with theirs; P318 for a file or row that is not there or not readable, or a name used twice.
    """
    if preset in ("", OWN_NAMES):
        return Result(())
    path = next((folder / FILE for folder in folders if (folder / FILE).is_file()), folders[-1] / FILE)
    text = read_text(path)
    if text.value is None:
        return Result((), (_fault(path, text.findings[0].message),))
    parsed = parse_yaml_text(text.value, file=str(path))
    rows = parsed.value if isinstance(parsed.value, Mapping) else {}
    row = rows.get(preset)
    if not isinstance(row, Mapping):
        return Result((), (*parsed.findings, _fault(path, f"De rij ‘{preset}’ staat er niet in.")))
    names = tuple((str(ours).lower(), str(theirs).strip()) for ours, theirs in row.items() if theirs)
    if not names:
        return Result((), (_fault(path, f"De rij ‘{preset}’ heeft nog geen namen."),))
    double = [name for name, count in Counter(theirs.lower() for _, theirs in names).items() if count > 1]
    if double:
        return Result((), (_fault(path, f"De rij ‘{preset}’ gebruikt ‘{double[0]}’ twee keer."),))
    return Result(names)


def rename_styles(styles: str, names: Names) -> str:
    """The styles part with other names; identifiers stay, so every paragraph keeps its style.

    A name that another style of the part already has is not given again.
    """
    taken = {match[2].lower() for match in _NAME.finditer(styles)}
    wanted = {ours: theirs for ours, theirs in names if theirs.lower() not in taken}

    def renamed(match: re.Match[str]) -> str:
        name = wanted.get(match[2].lower())
        return f"{match[1]}{_escaped(name)}{match[3]}" if name else match[0]

    return _NAME.sub(renamed, styles) if wanted else styles


def _escaped(name: str) -> str:
    return name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _fault(path: Path, message: str) -> Finding:
    return Finding(
        "P318",
        Severity.WAARSCHUWING,
        f"{message} De Word-bestanden houden de gewone namen van stijlen.",
        Place(str(path)),
        f"Vul de rij in {FILE}, of schrijf in het profiel huisstijl.stijlen: {OWN_NAMES}.",
    )
