"""What there is to say of a norm and of a source."""

from __future__ import annotations

from collections.abc import Iterator

from beleidsgen.build import Built
from beleidsgen.document.inlines import Citation
from beleidsgen.document.walk import inlines_of, walk, walk_inlines
from beleidsgen.explain.model import Line
from beleidsgen.names import NormId


def about_norm(built: Built, subject: NormId) -> Iterator[Line]:
    """What the norm asks, whether it is evidenced, where, and what it rests on."""
    covered = built.coverage[subject]
    norm = covered.norm
    yield Line("Norm", f"{norm.id} {norm.titel}", norm.id)
    yield Line("Eis", norm.eis)
    yield Line("Niveau", f"{norm.niveau}, thema {norm.thema}")
    yield Line("Stand", f"{covered.status.value}{f' ({covered.reason})' if covered.reason else ''}")
    for item in covered.evidence:
        yield Line("Bewijs", f"{item.kind}, {item.heading}: {item.quotation}", item.symbol)
    if covered.lacking:
        yield Line("Nog geen bewijs in", ", ".join(covered.lacking))
    for field in norm.open_velden:
        yield Line("Vraagt het veld", f"{field} ({built.facts.title(field)})", field)
    for source in norm.bronnen:
        yield Line("Bron", source_words(built, source), source)


def about_source(built: Built, subject: str) -> Iterator[Line]:
    """What the source is, whether it is in force, when somebody read it, and where it is cited."""
    source = built.pack.catalogue.sources[subject]
    yield Line("Bron", source_words(built, subject), subject)
    if source.inhoud:
        yield Line("Inhoud", source.inhoud)
    yield Line("Stand", f"{source.status_on(built.facts.peildatum)} op {built.facts.peildatum}")
    if source.versie:
        yield Line("Gelezen versie", str(source.versie))
    checked = "nog te verifiëren" if source.te_verifieren else str(source.geverifieerd_op or "onbekend")
    yield Line("Nagekeken op", checked)
    for document in built.package.documents:
        places = dict.fromkeys(
            visit.symbol or ""
            for visit in walk(document)
            for inline in walk_inlines(inlines_of(visit.node))
            if isinstance(inline, Citation) and subject in inline.source.parts
        )
        for place in places:
            yield Line("Aangehaald in", f"{document.kind} {place}".strip(), place)
    for norm in built.pack.catalogue.norms.values():
        if subject in norm.bronnen:
            yield Line("Steunt de norm", f"{norm.id} {norm.titel}", norm.id)


def source_words(built: Built, source: str) -> str:
    """A source in one line: id, title, address, and when it was read."""
    record = built.pack.catalogue.sources.get(source)
    if record is None:
        return source
    checked = f"nagekeken op {record.geverifieerd_op}" if record.geverifieerd_op else ""
    checked = "nog te verifiëren" if record.te_verifieren else checked
    return " – ".join(part for part in (source, record.note.rstrip("."), record.address, checked) if part)
