"""The part of the account that names the cited sources of which nobody has read the text yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from beleidsgen.catalogue.model import Source
from beleidsgen.document.blocks import Section
from beleidsgen.document.inlines import Citation
from beleidsgen.document.package import Package
from beleidsgen.document.walk import inlines_of, walk, walk_inlines
from beleidsgen.names import DocumentKind
from beleidsgen.trace.account_words import row, sentence, table, titled


@dataclass(frozen=True, slots=True)
class Unread:
    """A cited source that is not verified yet, and the documents that cite it."""

    source: Source
    kinds: tuple[DocumentKind, ...]


def unread(package: Package, sources: Mapping[str, Source]) -> tuple[Unread, ...]:
    """The cited sources that are not verified yet, by id.

    Args:
        package: the finished documents.
        sources: all sources by id.
    """
    found: dict[str, dict[DocumentKind, None]] = {}
    for document in package.documents:
        for visit in walk(document):
            for inline in walk_inlines(inlines_of(visit.node)):
                for part in inline.source.parts if isinstance(inline, Citation) else ():
                    if part in sources and sources[part].te_verifieren:
                        found.setdefault(part, {})[document.kind] = None
    return tuple(Unread(sources[name], tuple(kinds)) for name, kinds in sorted(found.items()))


def unread_section(found: tuple[Unread, ...], names: Mapping[str, str]) -> tuple[Section, ...]:
    """The section on those sources; none when every cited source is verified.

    Args:
        found: the sources.
        names: what a kind of document is called.
    """
    if not found:
        return ()
    header = row("Bron", "Naam voor uitleg", "Aangehaald in")
    rows = (
        row(each.source.note, each.source.id, ", ".join(names.get(kind, kind) for kind in each.kinds))
        for each in found
    )
    return (
        titled(
            "verantwoording.bronnen",
            "Bronnen die nog niet zijn nagekeken",
            (
                sentence("Bij deze bronnen is nog niet alles in de tekst zelf nagekeken."),
                sentence("Kijk ze na voordat u vaststelt wat erop steunt."),
                table(header, rows, (8, 4, 6)),
            ),
        ),
    )
