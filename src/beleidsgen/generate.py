"""From the path of a profile to a folder on disk: load, build, write, store."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from beleidsgen.build import Built, build, citation_texts
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.inlines import Citation
from beleidsgen.document.package import Document
from beleidsgen.ending import Ending
from beleidsgen.names import FactName
from beleidsgen.outfolder.layout import LOOK, PROFILE, REGION, folder_name
from beleidsgen.outfolder.layout import RECEIPT as RECEIPT_FILE
from beleidsgen.outfolder.lock import Lock, hash_of
from beleidsgen.outfolder.standing import NOTHING, Earlier, earlier
from beleidsgen.outfolder.store import Fate, Output, classify, store
from beleidsgen.pack_files import bundled_root
from beleidsgen.passes.annotate import annotate
from beleidsgen.profile.identity import source_of
from beleidsgen.profile.load import load_profile, position_of
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.recipe import Wishes, program, recipe
from beleidsgen.trace.receipt import receipt
from beleidsgen.trace.report import KIND
from beleidsgen.writers.docx import DocxWriter
from beleidsgen.writers.html import HtmlWriter
from beleidsgen.writers.html_index import index_page
from beleidsgen.writers.html_page import INDEX
from beleidsgen.writers.markdown import MarkdownWriter
from beleidsgen.writers.registry import EXTRAS, EXTRAS_COME_WITH, WRITERS
from beleidsgen.writers.style_names import FILE as STYLE_NAMES
from beleidsgen.writers.style_names import read_style_names
from beleidsgen.writers.writer import Candid, Checked, Look, Writer, load_look

ACCOUNT = KIND
RECEIPT = Path(RECEIPT_FILE).stem
OWN_FILES = (ACCOUNT, RECEIPT, Path(INDEX).stem)
"""What stands in a folder besides the documents of the pack."""
_TOLD = ("programma", "inhoud", "inhoud_hash", "profiel_hash", "peildatum")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one profile.

    Attributes:
        folder: where the files are; None when the profile could not be used.
        fates: per file what happened to it.
        findings: everything that was found.
        built: what was made, for those who want to look further.
    """

    profile: Path
    folder: Path | None = None
    fates: Mapping[str, Fate] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    built: Built | None = None

    @property
    def ending(self) -> Ending:
        """The outcome without the documents."""
        blanks = len(self.built.blanks) if self.built else 0
        usable = self.built is not None
        return Ending(self.profile, self.folder, self.fates, self.findings, blanks, usable=usable)

    @property
    def exit_code(self) -> int:
        """As `Ending.exit_code`."""
        return self.ending.exit_code


def generate(pack: ContentPack, path: Path, out: Path, wishes: Wishes) -> Outcome:
    """Make the documents of one profile and write them.

    Args:
        pack: all content.
        path: the profile.
        out: the folder in which the municipality's folder stands.
        wishes: how the user wants them.
    """
    # Before anything is made of them: what is saved in the meantime must count as changed in the next run.
    source = source_of(path)
    loaded = load_profile(path)
    if loaded.value is None:
        return Outcome(path, findings=loaded.findings)
    profile = loaded.value
    built = make(pack, profile, source, wishes)
    beside = {name: hash_of(path.parent / name) for name in _beside(built)}
    findings = (*loaded.findings, *built.findings)
    folder = out / folder_name(profile.gemeente.code, profile.gemeente.naam)
    told = (*(_as_stored(finding, path) for finding in loaded.findings), *built.findings)
    used = recipe(pack.digest, wishes)
    rendered = render(built, path.parent, source, wishes, told, earlier(folder, used.tools))
    findings += rendered.findings
    if wishes.final and any(f.severity is Severity.FOUT for f in findings):
        return Outcome(path, folder, {}, (_refused(path), *findings), built)
    if wishes.dry:
        return Outcome(path, folder, classify(folder, rendered.value, wishes.take_fresh), findings, built)
    lock = about(built, source).model_copy(
        update={
            "invoer": used.key(path, source, folder.name),
            "weergave": wishes.weergave,
            "naast": beside,
        }
    )
    stored = store(folder, rendered.value, lock, source, wishes.take_fresh, _kept(built, path.parent))
    return Outcome(path, folder, stored.value, findings + stored.findings, built)


def _as_stored(finding: Finding, profile: Path) -> Finding:
    """A finding about profile or region under the name by which the folder keeps it, for `prove`."""
    kept = PROFILE if finding.place.file == profile.as_posix() else REGION
    return replace(finding, place=replace(finding.place, file=kept))


def _refused(path: Path) -> Finding:
    return Finding(
        "P303",
        Severity.FOUT,
        "Een definitieve versie is nu niet mogelijk; er is niets geschreven.",
        Place(str(path)),
        "Vul de open velden in, los de andere fouten op, en draai opnieuw.",
    )


def make(pack: ContentPack, profile: MunicipalityProfile, source: bytes, wishes: Wishes) -> Built:
    """Build one municipality in memory.

    Args:
        pack: all content.
        profile: the municipality.
        source: the bytes of the profile, for the lines of its fields.
        wishes: how the user wants the documents.
    """
    line_of = line_finder(source)
    return build(pack, profile, peildatum=wishes.peildatum, final=wishes.final, line_of=line_of)


def line_finder(source: bytes) -> Callable[[FactName], int]:
    """What tells the line of a field in a profile, 0 when it does not stand there.

    Args:
        source: the bytes of the profile.
    """
    positions = position_of(source.decode("utf-8-sig", errors="replace"))

    def line_of(name: FactName) -> int:
        return positions.get(name, 0)

    return line_of


def render(
    built: Built,
    profile_folder: Path,
    source: bytes,
    wishes: Wishes,
    findings: Iterable[Finding],
    before: Earlier = NOTHING,
) -> Result[list[Output]]:
    """All files of one municipality, as bytes.

    Args:
        built: what was made.
        profile_folder: where the logo of the municipality stands.
        source: the bytes of the profile.
        wishes: formats and documents.
        findings: what the receipt tells.
        before: what earlier runs left; a file that stands there as it would be written is not written again.
    """
    look = _look(built, profile_folder)
    outputs: list[Output] = []
    faults: list[Finding] = list(look.findings)
    for document in (*built.package.documents, built.account):
        if wishes.documents and document.kind not in wishes.documents and document.kind != ACCOUNT:
            continue
        outputs += _of_document(document, built, wishes, look.value, before, faults)
    outputs.append(receipt_of(built, source, outputs, (*findings, *faults)))
    if HtmlWriter.suffix in wishes.formats:
        files = {*before.names, *(output.name for output in outputs)}
        page = index_page((*built.package.documents, built.account), files, look.value)
        outputs.append(Output(INDEX, page, Path(INDEX).stem))
    return Result(outputs, tuple(faults))


def _of_document(
    document: Document, built: Built, wishes: Wishes, look: Look, before: Earlier, faults: list[Finding]
) -> Iterator[Output]:
    """The files of one document in every format that is asked for, and what it brings besides its text."""
    asked = [writer for writer in WRITERS if writer.suffix in wishes.formats]
    extras = EXTRAS if EXTRAS_COME_WITH in wishes.formats else ()
    canonical = [writer for writer in asked if writer.suffix == MarkdownWriter.suffix]
    derived = [writer for writer in asked if writer.suffix != MarkdownWriter.suffix]
    shown = _with_work_notes(document, built) if wishes.weergave == "werk" else document
    made_from = before.hash_of_input(document, look)
    shown_from = made_from if shown is document else before.hash_of_input(shown, look)
    yield from _files(document, made_from, canonical, look, before, faults)
    for output in _files(shown, shown_from, derived, look, before, faults):
        yield output if canonical else _with_ancestor(output, document)
    yield from _files(document, made_from, extras, look, before, faults)


def _with_work_notes(document: Document, built: Built) -> Document:
    """The document with what its text rests on; the account tells that already."""
    if document.kind == ACCOUNT:
        return document
    texts = citation_texts(built.pack.catalogue)
    claims = {symbol: piece.claims for symbol, piece in built.pack.fragments.items()}
    claims |= {row.symbol: row.claims for rows in built.choices.collections.values() for row in rows}
    sources = {
        symbol: [
            Citation(source, "tekst", label=words[0], url=words[1])
            for source in claim.sources
            if (words := texts(source, "tekst", "")) is not None
        ]
        for symbol, claim in claims.items()
    }
    return annotate(document, sources)


def _with_ancestor(output: Output, document: Document) -> Output:
    """The Word file of a document without Markdown, with the ancestor by which `toets` sees what changed."""
    if document.kind == ACCOUNT or not output.data or not output.name.endswith(f".{DocxWriter.suffix}"):
        return output
    from beleidsgen.markdown.writer import write_markdown

    return replace(output, ancestor=write_markdown(document).encode())


def _files(
    document: Document,
    made_from: str,
    writers: Iterable[Writer],
    look: Look,
    before: Earlier,
    faults: list[Finding],
) -> Iterator[Output]:
    """The files of one document; what its format refuses is left out with a finding among the faults."""
    for writer in writers:
        name = f"{document.kind}.{writer.suffix}"
        is_ancestor = writer.suffix == MarkdownWriter.suffix and document.kind != ACCOUNT
        if stands := before.standing(name, document.kind if is_ancestor else "", made_from):
            yield Output(name, b"", document.kind, made_from=made_from, stands=stands)
            continue
        made = _written(writer, document, look)
        faults.extend(finding for finding in made.findings if finding not in faults)
        if made.value:
            kept = made.value if is_ancestor else b""
            yield Output(name, made.value, document.kind, kept, "" if made.findings else made_from)


def receipt_of(built: Built, source: bytes, outputs: Iterable[Output], findings: Iterable[Finding]) -> Output:
    """The receipt of what was made.

    Args:
        built: what was made.
        source: the bytes of the profile.
        outputs: the files that it tells of.
        findings: everything that was found.
    """
    told = [replace(f, place=replace(f.place, file=Path(f.place.file).name)) for f in findings]
    made_from = about(built, source).model_dump(include=set(_TOLD))
    files = {output.name: output.hash for output in outputs}
    chosen = [
        {
            "symbool": said.symbol,
            "groep": said.group,
            "titel": said.title,
            "waarde": said.value,
            "gebruik": said.use,
        }
        for said in built.stated
    ]
    data = receipt(
        made_from, files, built.coverage, built.standing, built.blanks, told, chosen, built.set_aside
    )
    return Output(RECEIPT_FILE, data, RECEIPT)


def _written(writer: Writer, document: Document, look: Look) -> Result[bytes]:
    """The bytes of one file; none when its format refuses it."""
    if isinstance(writer, Candid):
        return writer.attempt(document, look)
    data = writer.write(document, look)
    wrong = writer.faults(document, data, bundled_root()) if data and isinstance(writer, Checked) else []
    return Result(b"" if wrong else data, tuple(wrong))


def _look(built: Built, profile_folder: Path) -> Result[Look]:
    """The look of the municipality: its own colour and logo where the profile has them."""
    colour, logo = built.facts["huisstijl.kleur"], built.facts["huisstijl.logo"]
    template = built.facts["huisstijl.sjabloon"]
    styles = read_style_names(
        (profile_folder, bundled_root() / "opmaak"), str(built.facts["huisstijl.stijlen"] or "")
    )
    look = load_look(
        bundled_root(),
        municipality=str(built.facts["gemeente.naam"]),
        status=str(built.facts["bestuur.vaststelling.beleid.status"] or "concept"),
        version=f"inhoud {built.pack.version}",
        reference_date=built.facts.peildatum,
        colour=str(colour or ""),
        logo=profile_folder / str(logo) if logo else None,
        template=profile_folder / str(template) if template else None,
    )
    return Result(replace(look.value, style_names=styles.value), (*look.findings, *styles.findings))


def _beside(built: Built) -> tuple[str, ...]:
    """The files that a profile points to, by their path from its folder; a change in one is a change."""
    named = (built.facts[f"huisstijl.{field}"] for field in ("logo", "sjabloon"))
    styles = (STYLE_NAMES,) if built.facts["huisstijl.stijlen"] else ()
    region = (str(built.facts["regio_bestand"]),) if built.facts["regio_bestand"] else ()
    return (*(str(name) for name in named if name), *styles, *region)


def _kept(built: Built, profile_folder: Path) -> dict[str, bytes]:
    """What the profile points to, for the folder to keep; what stands above the profile stays there."""
    region = str(built.facts["regio_bestand"] or "")
    found = {}
    for name in _beside(built):
        path, inside = profile_folder / name, Path(name)
        if name == region:
            found[REGION] = path.read_bytes()
        elif path.is_file() and not inside.is_absolute() and ".." not in inside.parts:
            found[f"{LOOK}/{inside.as_posix()}"] = path.read_bytes()
    return found


def about(built: Built, source: bytes) -> Lock:
    """What the files were made from: versions and hashes of program, content and profile, and the day."""
    return Lock(
        programma=program(),
        inhoud=built.pack.version,
        inhoud_hash=built.pack.digest,
        profiel_hash=hashlib.sha256(source.replace(b"\r\n", b"\n")).hexdigest(),
        peildatum=built.facts.peildatum.isoformat(),
    )
