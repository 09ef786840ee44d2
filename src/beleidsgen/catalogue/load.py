"""From files to the catalogue; every fault in them is a finding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from beleidsgen.catalogue.model import Catalogue, DatedValue, Norm, Source
from beleidsgen.catalogue.record import Record
from beleidsgen.catalogue.rules import Rule
from beleidsgen.catalogue.yardstick import YARDSTICK, Yardstick, yardstick_faults
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.pack_files import Files, PackFile

R = TypeVar("R", bound=Record)


def load_catalogue(files: Files) -> Result[Catalogue]:
    """Read norms, sources, dated values and rules from the files of a pack.

    Args:
        files: all files of the pack.

    Returns:
        The catalogue of everything readable; P202 for a record that does not fit, P203 for an id that
        stands twice, P204 for a source or norm that does not exist, P321 and P322 for a norm that does not
        stand in one theme.
    """
    findings: list[Finding] = []
    norms = _records(files, "normen/", Norm, findings)
    sources = _records(files, "bronnen/", Source, findings)
    values: dict[str, tuple[DatedValue, ...]] = {}
    for file, record in _entries(files, "waarden/"):
        value = _validated(file, record, DatedValue, findings)
        if value is not None:
            values[value.id] = (*values.get(value.id, ()), value)
    rules = _records(files, "regels/", Rule, findings)
    rules = dict(sorted(rules.items(), key=lambda entry: entry[1].code))
    yardstick = _yardstick(files, findings)
    catalogue = Catalogue(norms=norms, sources=sources, values=values, rules=rules, yardstick=yardstick)
    findings.extend(_dangling(files, catalogue))
    findings.extend(yardstick_faults(yardstick, norms, sources))
    return Result(catalogue, tuple(findings))


def file_of(files: Files, identity: str) -> PackFile:
    """The file that holds a record: its own, or one with several records."""
    for file in files.values():
        records = file.head if isinstance(file.head, list) else [file.head]
        if any(isinstance(record, dict) and record.get("id") == identity for record in records):
            return file
    return PackFile("", None)


def _records(files: Files, folder: str, model: type[R], findings: list[Finding]) -> dict[str, R]:
    found: dict[str, R] = {}
    for file, record in _entries(files, folder):
        value = _validated(file, record, model, findings)
        if value is None:
            continue
        name: str = value.id  # type: ignore[attr-defined]
        if name in found:
            findings.append(
                _finding("P203", f"{name} staat er twee keer.", file, "Geef een van beide een ander id.")
            )
        found[name] = value
    return dict(sorted(found.items(), key=lambda entry: _natural(entry[0])))


def _yardstick(files: Files, findings: list[Finding]) -> Yardstick:
    """What the pack measures by; a pack without the file measures nothing."""
    file = files.get(YARDSTICK)
    return (_validated(file, file.head, Yardstick, findings) if file else None) or Yardstick()


def _natural(name: str) -> tuple[int, str]:
    """Order of ids as people count: BN-20 before BN-100."""
    digits = name.rpartition("-")[2]
    return (int(digits) if digits.isdigit() else 0, name)


def _entries(files: Files, folder: str) -> Iterator[tuple[PackFile, object]]:
    for path, file in sorted(files.items()):
        if path.startswith(folder):
            for record in file.head if isinstance(file.head, list) else [file.head]:
                yield file, record


def _validated(file: PackFile, record: object, model: type[R], findings: list[Finding]) -> R | None:
    try:
        return model.model_validate(record)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            where = ".".join(str(part) for part in fault["loc"])
            message = f"Het veld ‘{where}’ {_problem(fault)}."
            findings.append(_finding("P202", message, file, "Verbeter het veld."))
    return None


def _problem(fault: ErrorDetails) -> str:
    """What is wrong with a field, in Dutch."""
    context = fault.get("ctx", {})
    match fault["type"]:
        case "missing":
            return "ontbreekt"
        case "extra_forbidden":
            return "hoort hier niet"
        case "literal_error":
            return f"moet een van deze woorden zijn: {str(context.get('expected')).replace(' or ', ' of ')}"
        case "value_error":
            return f"klopt niet: {context.get('error')}"
        case _:
            return f"heeft een verkeerde soort waarde: {fault['input']!r}"


def _dangling(files: Files, catalogue: Catalogue) -> Iterator[Finding]:
    citing = [
        *((f"Norm {norm.id}", norm.id, norm.bronnen) for norm in catalogue.norms.values()),
        *((f"Regel {rule.id}", rule.id, rule.bronnen) for rule in catalogue.rules.values()),
        *(
            (f"Regel {rule.id}", rule.id, tuple(s.tenzij_geldend for s in rule.patroon if s.tenzij_geldend))
            for rule in catalogue.rules.values()
        ),
    ]
    for name, identity, sources in citing:
        for source in sources:
            if source not in catalogue.sources:
                file = file_of(files, identity)
                yield _finding(
                    "P204",
                    f"{name} noemt de bron {source}, maar die bestaat niet.",
                    file,
                    "Voeg de bron toe onder bronnen/, of verbeter het id.",
                )


def _finding(code: str, message: str, file: PackFile, hint: str) -> Finding:
    return Finding(code, Severity.FOUT, message, Place(file.path, 1), hint)
