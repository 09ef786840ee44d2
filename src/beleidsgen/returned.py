"""Stage 5 as a whole: what came back from the people who worked in a folder, from Markdown or from Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from beleidsgen.build import Prepared, settle, with_edited
from beleidsgen.checks.agreement_units import units_of
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.normalise import normalise
from beleidsgen.document.package import Document
from beleidsgen.outfolder.recall import recall, recall_ancestors
from beleidsgen.outfolder.touched import Touched


@dataclass(frozen=True, slots=True)
class Returned:
    """The documents of a folder as people left them.

    Attributes:
        documents: what each document says now, by kind.
        ancestors: of the documents that a person changed, what we made last.
        in_word: the documents that were read from their Word file.
    """

    documents: Mapping[str, Document]
    ancestors: Mapping[str, Document]
    in_word: frozenset[str] = frozenset()


def read_back(prepared: Prepared, folder: Path, found: Sequence[Touched]) -> Result[Returned]:
    """Read every document from the file that a person changed, else from its Markdown.

    Args:
        prepared: what the profile gives now; stands in for an ancestor that was not kept.
        folder: the municipality's folder.
        found: what stands there of each document.

    Returns:
        The documents; P304 for a file that cannot be read, V307 where Markdown and Word were both changed.
    """
    text = recall(folder, [each.kind for each in found if not each.read_from_word])
    kept = recall_ancestors(folder, [each.kind for each in found if each.edited or each.read_from_word])
    fresh: dict[str, Document] = {
        document.kind: normalise(document) for document in prepared.package.documents
    }
    ancestors = {each.kind: kept.value.get(each.kind, fresh[each.kind]) for each in found if each.edited}
    asked = [each.kind for each in found if each.word == "gewijzigd"]
    word = _from_word(prepared, folder, asked, kept.value)
    documents = dict(text.value)
    for each in found:
        if each.read_from_word:
            documents[each.kind] = word.value.get(each.kind) or kept.value.get(each.kind, fresh[each.kind])
    findings = (*text.findings, *kept.findings, *word.findings, *_both(found, text.value, word.value))
    in_word = frozenset(each.kind for each in found if each.read_from_word)
    return Result(Returned(documents, ancestors, in_word), findings)


def in_word_files(findings: Iterable[Finding], kinds: Iterable[str]) -> Iterator[Finding]:
    """Findings with the name of the Word file for the documents that were read from it.

    Args:
        findings: what was found.
        kinds: the documents that were read from Word.
    """
    names = {f"{kind}.md": f"{kind}.docx" for kind in kinds}
    for finding in findings:
        message = finding.message
        for ours, theirs in names.items():
            message = message.replace(ours, theirs)
        file = names.get(finding.place.file, finding.place.file)
        yield replace(finding, message=message, place=replace(finding.place, file=file))


def _from_word(
    prepared: Prepared, folder: Path, kinds: Sequence[str], kept: Mapping[str, Document]
) -> Result[Mapping[str, Document]]:
    """The documents as they stand in Word files that a person changed."""
    if not kinds:
        return Result({})
    from beleidsgen.writers.docx_recall import recall_word

    made = settle(prepared.pack, with_edited(prepared.package, kept)).value
    documents: dict[str, Document] = {}
    findings: list[Finding] = []
    for kind in kinds:
        path = folder / f"{kind}.docx"
        try:
            documents[kind] = recall_word(made[kind], path.read_bytes())
        except (OSError, ValueError):
            findings.append(_unreadable(path))
    return Result(documents, tuple(findings))


def _unreadable(path: Path) -> Finding:
    return Finding(
        "P304",
        Severity.FOUT,
        f"{path.name} is geen leesbaar Word-bestand; het telt niet mee.",
        Place(str(path)),
        "Sla het in Word opnieuw op als .docx, of zet het bestand terug.",
    )


def _both(
    found: Sequence[Touched], text: Mapping[str, Document], word: Mapping[str, Document]
) -> Iterator[Finding]:
    """V307 for a document of which a person changed the Markdown and the Word file in different ways."""
    for each in found:
        if each.read_from_word or each.kind not in word or each.kind not in text:
            continue
        in_text, in_word = (_said(documents[each.kind]) for documents in (text, word))
        if in_text != in_word:
            yield Finding(
                "V307",
                Severity.WAARSCHUWING,
                f"{each.kind}.docx is anders gewijzigd dan {each.kind}.md; getoetst is {each.kind}.md.",
                Place(f"{each.kind}.docx"),
                "Neem de wijzigingen over in één van beide, en maak de documenten daarna opnieuw.",
            )


def _said(document: Document) -> list[tuple[str, ...]]:
    return [unit.words for unit in units_of(document)]
