"""What storing has to tell: a person's work that stays, and what could not be written."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.outfolder.layout import fresh_beside

UNWRITABLE: Final = "P302"
_DISK_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def kept(path: Path, document: str) -> Finding:
    """P301: a person changed this file of a document, so it stays and the fresh one stands beside it."""
    return Finding(
        "P301",
        Severity.WAARSCHUWING,
        f"{path.name} is door iemand gewijzigd en blijft staan.",
        Place(str(path)),
        f"Het nieuwe bestand staat ernaast als {fresh_beside(path.name)}. Neem over wat u wilt, of kies "
        f"--opnieuw {document}.",
    )


def busy(folder: Path) -> Finding:
    """P341: another run is at work in the folder."""
    return Finding(
        "P341",
        Severity.FOUT,
        f"In de map {folder.name} is een andere run van beleidsgen aan het werk; hier is niets geschreven.",
        Place(str(folder)),
        "Wacht tot die klaar is en draai dan opnieuw.",
    )


def no_folder(folder: Path, error: OSError) -> Finding:
    """P302: the folder cannot be made, with the reason that the system gives."""
    reason = "u mag daar niet schrijven, of er staat een bestand in de weg"
    if error.errno in _DISK_FULL:
        reason = "de schijf is vol"
    return Finding(
        "P302",
        Severity.FOUT,
        f"De map {folder} kan niet worden gemaakt: {reason}.",
        Place(str(folder)),
        "Kies met --uit een map waarin u mag schrijven, en draai opnieuw.",
    )


def unwritable(path: Path, error: OSError) -> Finding:
    """P302: a file cannot be written, with the reason that the system gives."""
    reason = "een ander programma houdt het open, of u mag hier niet schrijven"
    if error.errno in _DISK_FULL:
        reason = "de schijf is vol"
    return Finding(
        "P302",
        Severity.FOUT,
        f"{path.name} kan niet worden geschreven: {reason}.",
        Place(str(path)),
        "Sluit het bestand of kies een andere map, en draai opnieuw.",
    )
