"""Stage 5: the documents as they stand in a folder, read back from our own Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.package import Document
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.outfolder.layout import HIDDEN, ancestor


def is_municipality_folder(folder: Path) -> bool:
    """Whether a folder is one that we made for a municipality."""
    return (folder / HIDDEN).is_dir()


def recall(folder: Path, kinds: Iterable[str]) -> Result[Mapping[str, Document]]:
    """The documents as a person left them.

    Args:
        folder: the municipality's folder.
        kinds: the documents that belong there.

    Returns:
        The documents that can be read, by kind; P304 for one that is not there or not UTF-8.
    """
    return _read({kind: folder / f"{kind}.md" for kind in kinds})


def recall_ancestors(folder: Path, kinds: Iterable[str]) -> Result[Mapping[str, Document]]:
    """The documents as we made them last, before anyone edited them; without those that were not kept."""
    paths = {kind: folder / ancestor(kind) for kind in kinds}
    return _read({kind: path for kind, path in paths.items() if path.is_file()})


def _read(paths: Mapping[str, Path]) -> Result[Mapping[str, Document]]:
    documents: dict[str, Document] = {}
    findings: list[Finding] = []
    for kind, path in paths.items():
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            findings.append(
                Finding(
                    "P304",
                    Severity.FOUT,
                    f"{path.name} staat er niet, of is geen leesbare tekst.",
                    Place(str(path)),
                    "Maak de documenten opnieuw met beleidsgen genereer, of zet het bestand terug.",
                )
            )
            continue
        read = read_markdown(text, file=path.name)
        documents[kind] = read.value
        findings += read.findings
    return Result(documents, tuple(findings))
