"""Stage 0: from the files of a pack to content; every unknown key, norm, source or symbol is a finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from beleidsgen.catalogue.load import file_of, load_catalogue
from beleidsgen.catalogue.model import BILL, Catalogue, value_name
from beleidsgen.catalogue.yardstick import YARDSTICK
from beleidsgen.content.elements import element_ids
from beleidsgen.content.heads import (
    FACT_ADVICE,
    Loading,
    listed,
    read_claims,
    read_condition,
    read_head,
    read_kinds,
    read_symbol,
    suggestion,
)
from beleidsgen.content.model import ContentPack, Definition, Fragment, Outline, OutlineItem, Row
from beleidsgen.content.publication import check_publication, read_publication
from beleidsgen.content.rules import check_rules
from beleidsgen.content.settings import read_settings
from beleidsgen.content.sheets import SHEET, check_sheets, read_sheets
from beleidsgen.diagnostics import Place, Result
from beleidsgen.names import DocumentKind, Symbol
from beleidsgen.pack_files import Files, digest

FRAGMENT_KINDS = (
    "sectie",
    "afdeling",
    "artikel",
    "wijzigingsartikel",
    "bijlage",
    "toelichting",
    "aanhef",
    "begrippen",
    "begrippenartikel",
    SHEET,
)
VALUES = "waarden"
"""The group under which texts name the dated values of law."""
BILLS = "wetsvoorstellen"
"""The group under which texts ask what a bill is on the peildatum: `aanhangig`, `geldend` or `vervallen`."""
_ADOPTION = "bestuur.vaststelling"
_CLAIM_KEYS = {"bewijst", "behandelt", "bronnen"}
_FRAGMENT_KEYS = {"symbool", "soort", "titel", "wanneer", "tussen", "sorteer"} | _CLAIM_KEYS
_TERM_KEYS = {"symbool", "term", "vormen", "documenten", "wanneer"} | _CLAIM_KEYS
_DOCUMENTS = "documenten/"
_COMPARISON = "vergelijking/"


def load_pack(files: Files, known_facts: Iterable[str]) -> Result[ContentPack]:
    """Read all content of a pack and check what can be checked without a municipality.

    Args:
        files: the files of the pack.
        known_facts: every name that a condition may ask for.

    Returns:
        The pack of everything readable; P202 to P211 for what does not fit.
    """
    catalogue = load_catalogue(files)
    known = frozenset(known_facts) | value_names(catalogue.value)
    loading = Loading(files, known, catalogue.value, element_ids(files), list(catalogue.findings))
    read = read_settings(files)
    loading.findings.extend(read.findings)
    settings = read.value
    outlines = _outlines(loading, settings.kinds)
    fragments = _fragments(loading)
    pack = ContentPack(
        version=settings.version,
        day=settings.day,
        verification_days=settings.verification_days,
        outlines=outlines,
        fragments=fragments,
        collections=_collections(loading),
        definitions=_definitions(loading),
        catalogue=catalogue.value,
        statement=settings.statement,
        comparison=settings.comparison,
        owners=settings.owners,
        digest=digest(files),
    )
    _check_outlines(loading, pack)
    _check_norms(loading)
    _check_yardstick(loading)
    loading.findings.extend(check_sheets(pack))
    loading.findings.extend(fault for outline in outlines for fault in check_publication(outline))
    loading.findings.extend(check_rules(files, pack.catalogue, known))
    return Result(pack, tuple(loading.findings))


def value_names(catalogue: Catalogue) -> frozenset[str]:
    """The names by which texts and conditions may ask for dated values and for bills."""
    bills = (name for name in catalogue.sources if name.startswith(BILL))
    groups = {VALUES: catalogue.values, BILLS: bills}
    return frozenset(groups) | {
        f"{group}.{value_name(name)}" for group, names in groups.items() for name in names
    }


def _outlines(loading: Loading, kinds: tuple[str, ...]) -> tuple[Outline, ...]:
    found = []
    for kind in kinds:
        path = f"{_DOCUMENTS}{kind}/document.yaml"
        file = loading.files.get(path)
        if file is None or not isinstance(file.head, Mapping):
            loading.note(
                "P205",
                f"Het document {kind} heeft geen opzet.",
                Place(path, 1),
                "Maak document.yaml, of haal de soort uit pakket.yaml.",
            )
            continue
        head = file.head
        adoption = str(head.get("vaststelling", ""))
        if f"{_ADOPTION}.{adoption}" not in loading.facts:
            known = [
                name.removeprefix(f"{_ADOPTION}.")
                for name in loading.facts
                if name.startswith(f"{_ADOPTION}.")
            ]
            loading.note(
                "P216",
                f"‘vaststelling: {adoption}’ noemt geen groep van {_ADOPTION}.",
                Place(path, 1),
                f"Kies uit: {', '.join(sorted(name for name in known if '.' not in name))}.",
            )
            continue
        sheets = read_sheets(head, Place(path, 1))
        publication = read_publication(head, Place(path, 1))
        loading.findings.extend((*sheets.findings, *publication.findings))
        found.append(
            Outline(
                kind=DocumentKind(kind),
                title=str(head.get("titel", kind)),
                name=str(head.get("naam", kind)),
                adoption=adoption,
                numbering=_numbering(loading, head, Place(path, 1)),
                items=tuple(_items(loading, head.get("inhoud") or (), Place(path, 1))),
                place=Place(path, 1),
                sheets=sheets.value,
                publication=publication.value,
                cover=head.get("voorblad") != "nee",
            )
        )
    return tuple(found)


def _numbering(loading: Loading, head: Mapping[str, object], place: Place) -> dict[str, str]:
    numbering = head.get("nummering") or {}
    if not isinstance(numbering, Mapping):
        loading.note(
            "P219",
            "‘nummering’ is geen groep van patronen.",
            place,
            'Schrijf bijvoorbeeld: {artikel: "3:{n}"}.',
        )
        return {}
    return {str(level): str(pattern) for level, pattern in numbering.items()}


def _items(loading: Loading, entries: object, place: Place) -> Iterator[OutlineItem]:
    for entry in entries if isinstance(entries, list) else ():
        pairs = entry.items() if isinstance(entry, Mapping) else [(entry, ())]
        for name, below in pairs:
            symbol = read_symbol(loading, name, place)
            if symbol is not None:
                yield OutlineItem(symbol, tuple(_items(loading, below, place)))


def _fragments(loading: Loading) -> dict[Symbol, Fragment]:
    found: dict[Symbol, Fragment] = {}
    for path, file in loading.files.items():
        if not (path.startswith(_DOCUMENTS) and path.endswith(".md")):
            continue
        place = Place(path, 1)
        head = read_head(loading, file, _FRAGMENT_KEYS, place)
        symbol = read_symbol(loading, head.get("symbool"), place)
        if symbol is None:
            continue
        kind = str(head.get("soort", "sectie"))
        if kind not in FRAGMENT_KINDS:
            loading.note(
                "P206", f"‘{kind}’ is geen soort fragment.", place, f"Kies uit: {', '.join(FRAGMENT_KINDS)}."
            )
        if symbol in found:
            loading.note(
                "P203",
                f"Het symbool {symbol} staat er twee keer.",
                place,
                f"Het staat ook in {found[symbol].place.file}; geef een van beide een ander symbool.",
            )
        found[symbol] = Fragment(
            symbol,
            kind,
            str(head.get("titel", "")),
            read_condition(loading, head, place),
            read_claims(loading, head, place),
            file.body,
            Place(path, file.line),
            tuple(str(column) for column in listed(head.get("sorteer"))),
            read_condition(loading, head, place, key="tussen") if "tussen" in head else None,
        )
    return found


def _collections(loading: Loading) -> dict[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for path, file in sorted(loading.files.items()):
        parts = path.split("/")
        if not path.endswith(".yaml") or not (
            (path.startswith(_DOCUMENTS) and len(parts) > 3) or path.startswith(_COMPARISON)
        ):
            continue
        for entry in file.head if isinstance(file.head, list) else [file.head]:
            place = Place(path, 1)
            head = entry if isinstance(entry, Mapping) else {}
            symbol = read_symbol(loading, head.get("symbool"), place)
            if symbol is None:
                continue
            values = {k: v for k, v in head.items() if k not in _CLAIM_KEYS | {"symbool", "wanneer"}}
            place = Place(path, 1, symbol=symbol)
            found[parts[1 if path.startswith(_COMPARISON) else 2]].append(
                Row(
                    symbol,
                    values,
                    read_condition(loading, head, place),
                    read_claims(loading, head, place),
                    place,
                )
            )
    return {name: tuple(rows) for name, rows in sorted(found.items())}


def _definitions(loading: Loading) -> tuple[Definition, ...]:
    found = []
    for path, file in loading.files.items():
        if not path.startswith("begrippen/"):
            continue
        place = Place(path, 1)
        head = read_head(loading, file, _TERM_KEYS, place)
        symbol = read_symbol(loading, head.get("symbool"), place)
        if symbol is not None:
            term = str(head.get("term", ""))
            found.append(
                Definition(
                    symbol,
                    term,
                    tuple(str(form) for form in listed(head.get("vormen")) or (term,)),
                    read_kinds(loading, head, place),
                    read_condition(loading, head, place),
                    read_claims(loading, head, place),
                    file.body,
                    Place(path, file.line),
                )
            )
    return tuple(found)


def _check_norms(loading: Loading) -> None:
    for norm in loading.catalogue.norms.values():
        for name in norm.wanneer.names:
            if name not in loading.facts:
                loading.note(
                    "P211",
                    f"De voorwaarde vraagt naar ‘{name}’, maar dat feit bestaat niet.",
                    Place(file_of(loading.files, norm.id).path, 1),
                    suggestion(name, loading.facts) or FACT_ADVICE,
                )


def _check_yardstick(loading: Loading) -> None:
    for part in loading.catalogue.yardstick.onderdelen:
        for name in part.velden:
            if name not in loading.facts:
                loading.note(
                    "P323",
                    f"Het onderdeel {part.id} vraagt naar ‘{name}’, maar dat veld bestaat niet.",
                    Place(YARDSTICK, 1),
                    suggestion(name, loading.facts) or FACT_ADVICE,
                )


def _check_outlines(loading: Loading, pack: ContentPack) -> None:
    placed: set[Symbol] = set()
    for outline in pack.outlines:
        for symbol in (s for item in outline.items for s in item.walk()):
            if symbol not in pack.fragments:
                loading.note(
                    "P212",
                    f"De opzet noemt {symbol}, maar dat fragment bestaat niet.",
                    outline.place,
                    suggestion(symbol, pack.fragments) or "Verbeter het symbool, of schrijf het fragment.",
                )
            if symbol in placed:
                loading.note(
                    "P203",
                    f"Het symbool {symbol} staat twee keer in een opzet.",
                    outline.place,
                    "Haal een van beide weg.",
                )
            placed.add(symbol)
        placed.update(outline.sheets.values())
    for symbol in sorted(set(pack.fragments) - placed):
        loading.note(
            "P213",
            f"Het fragment {symbol} staat in geen enkele opzet.",
            pack.fragments[symbol].place,
            "Zet het symbool in document.yaml, of verwijder het bestand.",
        )
