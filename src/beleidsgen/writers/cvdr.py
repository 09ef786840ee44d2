"""CVDR: a regulation as the XML of the collection of regulations, and its metadata as JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.document.package import Document
from beleidsgen.writers.cvdr_metadata import REQUIRED, SCHEMES, Metadatum, metadata, unknown_elements
from beleidsgen.writers.writer import Look

SCHEMA: Final = Path("opmaak") / "cvdr.rng"
"""Where a pack keeps the rules of the structure."""

_ELEMENT: Final = re.compile(r"\belement:? (\w+)", re.IGNORECASE)


class CvdrWriter:
    """Writes a regulation in the structure of the collection of regulations."""

    suffix = "cvdr.xml"

    def write(self, document: Document, look: Look) -> bytes:  # noqa: ARG002  # no look in a register
        """The whole file of a numbered and resolved document; empty when it is not published there."""
        if document.publication is None:
            return b""
        from beleidsgen.writers.cvdr_file import cvdr_file

        return cvdr_file(document)

    def faults(self, document: Document, data: bytes, templates: Path) -> list[Finding]:
        """What the structure does not allow, by the schema of the pack: P317."""
        from lxml import etree

        known = {item.element for item in metadata(document) if item.value}
        wrong = [f"het element {element} bestaat niet" for element in unknown_elements(document)]
        wrong += [f"het element {element} heeft geen waarde" for element in REQUIRED if element not in known]
        rules = etree.RelaxNG(etree.fromstring((templates / SCHEMA).read_bytes()))
        if not rules.validate(etree.fromstring(data)) and not wrong:
            wrong += [_misplaced(error.message, error.line) for error in rules.error_log][:3]
        return [_fault(f"{document.kind}.{self.suffix}", why) for why in wrong]


class CvdrMetadataWriter:
    """Writes the metadata of a regulation alone, for those who fill in a form."""

    suffix = "cvdr.json"

    def write(self, document: Document, look: Look) -> bytes:  # noqa: ARG002  # no look in a register
        """The metadata of a document; empty when it is not published there."""
        if document.publication is None:
            return b""
        found = metadata(document)
        content = {
            "document": document.kind,
            "status": document.meta.get("status", ""),
            "gegevens": [_known(item) for item in found if item.value],
            "open": [_open(item) for item in found if not item.value],
        }
        return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _misplaced(complaint: str, line: int) -> str:
    """What a complaint of the validator, which speaks English, comes down to."""
    found = _ELEMENT.search(complaint)
    return f"op regel {line} past {f'het element {found[1]}' if found else 'de inhoud'} niet"


def _fault(name: str, why: str) -> Finding:
    return Finding(
        "P317",
        Severity.FOUT,
        f"De regeling past niet in de regelingenbank: {why}.",
        Place(name),
        "Kijk de tabel met metagegevens en de opbouw van de regeling na; het bestand is niet geschreven.",
    )


def _known(item: Metadatum) -> dict[str, str]:
    shown = {"gegeven": item.name, "element": item.element, "waarde": item.value}
    if item.element in SCHEMES:
        shown["lijst"] = SCHEMES[item.element]
    return shown | ({"vindplaats": item.address} if item.address else {})


def _open(item: Metadatum) -> dict[str, str]:
    return {"gegeven": item.name, "element": item.element} | ({"veld": item.field} if item.field else {})
