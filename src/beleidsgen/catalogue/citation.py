"""How sources are worded: one article, or several of one act together."""

from __future__ import annotations

from beleidsgen.catalogue.model import Catalogue, Source
from beleidsgen.names import SourceId

RANGE = ".."


def citation(catalogue: Catalogue, source: SourceId, form: str, detail: str) -> tuple[str, str] | None:
    """Label and address of a citation.

    Args:
        catalogue: all sources.
        source: one id, several joined by `+`, or a range with `..`.
        form: `tekst` for words in a sentence, `noot` for a footnote.
        detail: part of the article, such as `eerste lid`; only for one article.

    Returns:
        The label and the address of the first source; None when a source does not exist.
    """
    records = [catalogue.sources.get(part) for part in source.parts]
    known = [record for record in records if record is not None]
    if len(known) != len(records):
        return None
    first = known[0]
    if len(known) == 1:
        return (first.quoted(detail) if form == "tekst" else first.note), first.address
    words = _together(known, joined=" tot en met " if RANGE in source else " en ")
    return (words if form == "tekst" else f"{words[:1].upper()}{words[1:]}."), first.address


def _together(records: list[Source], joined: str) -> str:
    """Articles of one act as one citation; of several acts one after another."""
    acts = {record.regeling for record in records}
    if len(acts) == 1 and all(record.artikel for record in records):
        numbers = [record.artikel for record in records]
        listed = joined.join(filter(None, [", ".join(numbers[:-1]), numbers[-1]]))
        return f"de artikelen {listed} van {records[0].regeling}"
    quoted = [record.quoted() for record in records]
    return f"{', '.join(quoted[:-1])} en {quoted[-1]}"
