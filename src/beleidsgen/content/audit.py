"""Every name in every text of a pack, also in branches that no municipality takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes

from beleidsgen.content.fill import dutch, parse_template
from beleidsgen.content.heads import FACT_ADVICE, suggestion
from beleidsgen.content.load import value_names
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Finding, Place, Severity

_ROW_EXTRAS = frozenset({"anker", "symbool"})
_LOOP = frozenset({"first", "last", "index"})


def audit(pack: ContentPack, known: frozenset[str]) -> Iterator[Finding]:
    """Find the names that do not exist.

    Args:
        pack: all content.
        known: every fact, by dotted name.

    Yields:
        P220 for an unknown name, P221 for a text that is no template.
    """
    known = known | value_names(pack.catalogue)
    rows = {
        name: frozenset(key for row in collection for key in row.values) | _ROW_EXTRAS
        for name, collection in pack.collections.items()
    }
    for text, place in _texts(pack):
        if "{{" in text or "{%" in text:
            yield from _audit_text(text, place, known, rows)


def _texts(pack: ContentPack) -> Iterator[tuple[str, Place]]:
    for outline in pack.outlines:
        for text in (outline.title, outline.name, *outline.numbering.values()):
            yield text, outline.place
    for fragment in pack.fragments.values():
        yield fragment.title, fragment.place
        yield fragment.body, fragment.place
    for row in (row for collection in pack.collections.values() for row in collection):
        for value in row.values.values():
            if isinstance(value, str):
                yield value, row.place
    for definition in pack.definitions:
        for text in (definition.term, *definition.forms, definition.body):
            yield text, definition.place


def _audit_text(
    text: str, place: Place, known: frozenset[str], rows: Mapping[str, frozenset[str]]
) -> Iterator[Finding]:
    try:
        tree = parse_template(text)
    except TemplateSyntaxError as error:
        line = place.line + error.lineno - 1
        yield Finding(
            "P221",
            Severity.FOUT,
            f"De tekst is niet te lezen: {dutch(error)}.",
            Place(place.file, line),
            "Kijk of elke {% if %} en {% for %} wordt afgesloten.",
        )
        return
    loops = {
        loop.target.name: _dotted(loop.iter)
        for loop in tree.find_all(nodes.For)
        if isinstance(loop.target, nodes.Name)
    }
    inner = {id(node.node) for node in tree.find_all(nodes.Getattr)}
    for node in tree.find_all((nodes.Name, nodes.Getattr)):
        if id(node) in inner or (isinstance(node, nodes.Name) and node.ctx != "load"):
            continue
        name = _dotted(node)
        if not _exists(name, loops, known, rows):
            where = Place(place.file, place.line + node.lineno - 1, 0, place.symbol)
            hint = suggestion(name, known) or FACT_ADVICE
            yield Finding("P220", Severity.FOUT, f"Onbekende naam: {name}.", where, hint)


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else ""


def _exists(
    name: str, loops: Mapping[str, str], known: frozenset[str], rows: Mapping[str, frozenset[str]]
) -> bool:
    root, _, rest = name.partition(".")
    if root == "loop":
        return rest in _LOOP
    if root in loops:
        over = loops[root]
        if over in rows:
            return not rest or rest in rows[over]
        return not rest or not over or f"{over}.{rest}" in known or not _described(over, known)
    if name in rows or name in known:
        return True
    return any(fact.startswith(f"{name}.") for fact in known) or _below_derived(name, known)


def _described(name: str, known: frozenset[str]) -> bool:
    """Whether the fields below a name are known one by one; those of a derived list are not."""
    return any(fact.startswith(f"{name}.") for fact in known)


def _below_derived(name: str, known: frozenset[str]) -> bool:
    """Whether a name is a field of a derived fact, such as `overleg.driehoek.voorzitter`."""
    holder, _, _ = name.rpartition(".")
    return holder.count(".") >= 1 and holder in known and not _described(holder, known)
