"""One municipality: the pipeline in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from beleidsgen.catalogue.citation import citation
from beleidsgen.catalogue.model import Catalogue, Norm
from beleidsgen.catalogue.rules import PATTERNS
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.run import run
from beleidsgen.codes import CODES
from beleidsgen.compose.assemble import Drafts, assemble
from beleidsgen.compose.choose import Choices, choose
from beleidsgen.compose.stated import Stated, stated
from beleidsgen.content.audit import audit
from beleidsgen.content.fill import TEMPLATES
from beleidsgen.content.load import BILLS, VALUES, load_pack
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.package import Document, Package
from beleidsgen.facts.derive import derive, known_names
from beleidsgen.facts.model import Facts
from beleidsgen.markdown.moulds import MOULDS
from beleidsgen.names import FactName, NormId, SourceId
from beleidsgen.pack_files import Files, overlay, read_bundled, read_folder
from beleidsgen.passes.define import define
from beleidsgen.passes.number import number, number_document
from beleidsgen.passes.resolve import CitationTexts, resolve, resolve_beside
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.trace.blanks import OpenField, open_fields
from beleidsgen.trace.coverage import Coverage, cover
from beleidsgen.trace.exceptions import SetAside, sift
from beleidsgen.trace.report import report
from beleidsgen.trace.standing import Standing, stand


@dataclass(frozen=True, slots=True)
class Built:
    """Everything that was made for one municipality, nothing written yet.

    Attributes:
        package: the numbered and resolved documents.
        account: the account of the package (*verantwoording*) as a document.
        coverage: the evidence per norm.
        standing: what the evidence amounts to for the package as a whole.
        blanks: the open fields.
        stated: what the municipality chose, per question of the pack.
        findings: what every stage noticed, without what the municipality set aside.
        set_aside: what it set aside.
    """

    pack: ContentPack
    facts: Facts
    choices: Choices
    stated: tuple[Stated, ...]
    drafts: Drafts
    package: Package
    account: Document
    coverage: Coverage
    standing: Standing
    blanks: tuple[OpenField, ...]
    findings: tuple[Finding, ...]
    set_aside: tuple[SetAside, ...] = ()


def read_pack(overlay_files: Files | None = None) -> Result[ContentPack]:
    """Load the bundled pack, with an overlay on top where there is one.

    Args:
        overlay_files: the files of an overlay; only what differs. Its texts are read whole, also the
            branches that no municipality takes; those of the bundled pack were read when it was made.
    """
    base = read_bundled()
    files = overlay(base.value, overlay_files) if overlay_files else base.value
    loaded = load_pack(files, known_names())
    named = tuple(audit(loaded.value, known_names())) if overlay_files else ()
    return Result(loaded.value, (*base.findings, *loaded.findings, *named))


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was made of a profile before anyone's edits come in.

    Attributes:
        package: the fresh documents, not yet numbered; every printed fact knows its name.
        stated: what the municipality chose, per question of the pack.
        findings: what choosing and assembling noticed.
    """

    pack: ContentPack
    facts: Facts
    choices: Choices
    stated: tuple[Stated, ...]
    drafts: Drafts
    package: Package
    findings: tuple[Finding, ...]


def build(
    pack: ContentPack,
    profile: MunicipalityProfile,
    *,
    peildatum: date | None = None,
    final: bool = False,
    line_of: Callable[[FactName], int] = lambda _field: 0,
    edited: Mapping[str, Document] | None = None,
    ancestors: Mapping[str, Document] | None = None,
) -> Built:
    """Make the documents of one municipality and judge them.

    Args:
        pack: all content.
        profile: the municipality.
        peildatum: the day for which law is read; the profile's when not given, else that of the pack.
        final: whether the documents are meant to be adopted.
        line_of: the line of a field in the profile, for the account.
        edited: documents as a person left them, by kind; they take the place of the fresh ones.
        ancestors: of the documents that a person changed, what we made last.
    """
    prepared = prepare(pack, profile, peildatum)
    return finish(prepared, final=final, line_of=line_of, edited=edited, ancestors=ancestors)


def prepare(pack: ContentPack, profile: MunicipalityProfile, peildatum: date | None = None) -> Prepared:
    """Stages 2 to 4: facts, choices, and documents with their definitions.

    Args:
        pack: all content.
        profile: the municipality.
        peildatum: as for `build`.
    """
    facts = facts_of(pack, profile, peildatum or _own_day(profile) or pack.day)
    choices = choose(pack, facts)
    drafts = assemble(pack, facts, choices)
    defined = define(drafts.value.package, drafts.value.terms, drafts.value.places)
    said = stated(facts, choices)
    return Prepared(
        pack, facts, choices, said.value, drafts.value, defined, (*drafts.findings, *said.findings)
    )


def finish(
    prepared: Prepared,
    *,
    final: bool = False,
    line_of: Callable[[FactName], int] = lambda _field: 0,
    edited: Mapping[str, Document] | None = None,
    ancestors: Mapping[str, Document] | None = None,
) -> Built:
    """Stages 6 to 10: number, resolve, trace, check and account for what stands there.

    Args:
        prepared: what was made of the profile.
        final: as for `build`, as are the others.
    """
    pack, drafts, facts = prepared.pack, prepared.drafts, prepared.facts
    resolved = settle(pack, with_edited(prepared.package, edited or {}))
    package = resolved.value
    reasons = _not_applying(prepared.choices)
    coverage = cover(package, pack.catalogue, reasons, ancestors)
    blanks = open_fields(package, _applying(pack, reasons))
    context = CheckContext(package, pack, facts, coverage, blanks, drafts.terms, drafts.places, final)
    context = replace(context, fresh=prepared.package, ancestors=ancestors or {})
    found = (*prepared.findings, *resolved.findings, *run(context))
    sifted = sift(found, facts, codes_of(pack), edited=bool(ancestors), final=final)
    standing = stand(package, coverage, pack.catalogue.yardstick, facts.__getitem__, facts.title)
    account = report(
        package,
        coverage,
        blanks,
        standing,
        statement=pack.statement,
        owners=pack.owners,
        line_of=line_of,
        set_aside=sifted.set_aside,
        sources=pack.catalogue.sources,
    )
    return Built(
        pack=pack,
        facts=facts,
        choices=prepared.choices,
        stated=prepared.stated,
        drafts=drafts,
        package=package,
        account=resolve_beside(number_document(account), package, citation_texts(pack.catalogue)),
        coverage=coverage,
        standing=standing,
        blanks=blanks,
        findings=sifted.findings,
        set_aside=sifted.set_aside,
    )


def codes_of(pack: ContentPack) -> Iterator[str]:
    """Every code that the documents of a pack can bring about."""
    yield from CODES
    yield from (rule.code for rule in pack.catalogue.rules.values())


def settle(pack: ContentPack, package: Package) -> Result[Package]:
    """Give a package its numbers, and its references and citations their words."""
    return resolve(number(package), citation_texts(pack.catalogue))


def with_edited(package: Package, edited: Mapping[str, Document]) -> Package:
    """The package with a person's words in place of ours; what a file does not tell stays as it was made."""
    return Package(
        tuple(
            replace(
                fresh,
                title=edited[fresh.kind].title,
                blocks=edited[fresh.kind].blocks,
                meta=edited[fresh.kind].meta,
            )
            if fresh.kind in edited
            else fresh
            for fresh in package.documents
        )
    )


def keep_for_next_run() -> None:
    """Keep what this run worked out of the texts, for the next; once, at the end of a command."""
    for shelf in (PATTERNS, TEMPLATES, MOULDS):
        shelf.save()


def facts_of(pack: ContentPack, profile: MunicipalityProfile, day: date) -> Facts:
    """Everything that a text may name: what follows from the profile, and the law of a day.

    Args:
        pack: all content.
        profile: the municipality.
        day: the day for which law is read.
    """
    facts = derive(profile, day)
    facts.put(VALUES, dict(pack.catalogue.values_on(day)))
    facts.put(BILLS, dict(pack.catalogue.bills_on(day)))
    return facts


def citation_texts(catalogue: Catalogue) -> CitationTexts:
    """How a citation of the catalogue is worded: label and address."""

    def texts(source: SourceId, form: str, detail: str) -> tuple[str, str] | None:
        return citation(catalogue, source, form, detail)

    return texts


def read_overlay(folder: Path) -> Result[Files]:
    """The files of an overlay folder; P214 when the folder is not there."""
    if not folder.is_dir():
        finding = Finding(
            "P214",
            Severity.FOUT,
            f"De map {folder} bestaat niet.",
            Place(str(folder)),
            "Geef bij --templates een map met de bestanden die afwijken.",
        )
        return Result({}, (finding,))
    return read_folder(folder)


def _own_day(profile: MunicipalityProfile) -> date | None:
    return profile.peildatum if isinstance(profile.peildatum, date) else None


def _not_applying(choices: Choices) -> dict[NormId, str]:
    """The norms that do not apply, each with the reason."""
    return {norm: f"{c.condition} ({c.reason})" for norm, c in choices.norms.items() if not c.applies}


def _applying(pack: ContentPack, reasons: Mapping[NormId, str]) -> list[Norm]:
    return [norm for norm in pack.catalogue.norms.values() if norm.id not in reasons]
