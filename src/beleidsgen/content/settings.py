"""What `pakket.yaml` says about a pack as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.names import is_kind
from beleidsgen.pack_files import SETTINGS, Files

_KEYS = (
    "versie",
    "stand",
    "verificatie_geldig_dagen",
    "documenten",
    "verklaring",
    "vergelijking",
    "invullers",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a pack.

    Attributes:
        version: calendar version of the content.
        day: the day whose law the content reflects.
        verification_days: how long a verification of a source counts, in days.
        kinds: the documents, in order.
        statement: what the account of a package is and is not.
        comparison: what a comparison of municipalities is and is not.
        owners: who fills which group of profile fields; the empty key is for all others.
    """

    version: str = "0"
    day: date = date.min
    verification_days: int = 365
    kinds: tuple[str, ...] = ()
    statement: str = ""
    comparison: str = ""
    owners: Mapping[str, str] = field(default_factory=dict)


def read_settings(files: Files) -> Result[Settings]:
    """Read the settings of a pack.

    Args:
        files: the files of the pack.

    Returns:
        The settings; P215 for what does not fit.
    """
    file = files.get(SETTINGS)
    head = file.head if file is not None and isinstance(file.head, Mapping) else {}
    day = _day(head.get("stand"))
    owners = head.get("invullers") or {}
    days = head.get("verificatie_geldig_dagen", 365)
    settings = Settings(
        version=str(head.get("versie", "0")),
        day=day or date.min,
        verification_days=days if isinstance(days, int) else 365,
        kinds=tuple(str(kind) for kind in _listed(head.get("documenten")) if is_kind(str(kind))),
        statement=str(head.get("verklaring", "")),
        comparison=str(head.get("vergelijking", "")),
        owners={str(key): str(value) for key, value in owners.items()} if isinstance(owners, Mapping) else {},
    )
    return Result(settings, tuple(_faults(head, day)))


def _faults(head: Mapping[str, object], day: date | None) -> Iterator[Finding]:
    if not head:
        yield _fault(
            "Er is geen pakket.yaml, of er staat niets in.", "Noem daarin versie, stand en documenten."
        )
        return
    for key in sorted(set(head) - set(_KEYS)):
        yield _fault(
            f"De sleutel ‘{key}’ hoort niet in pakket.yaml.", f"Toegestaan zijn: {', '.join(_KEYS)}."
        )
    if day is None:
        yield _fault("‘stand’ is geen datum.", "Schrijf de dag waarvan het recht is gelezen als 2026-11-22.")
    if not isinstance(head.get("invullers") or {}, Mapping):
        yield _fault("‘invullers’ is geen groep.", "Schrijf per groep van het profiel wie die invult.")
    for kind in _listed(head.get("documenten")):
        if not is_kind(str(kind)):
            yield _fault(
                f"‘{kind}’ is geen naam van een documentsoort.",
                "Gebruik kleine letters, cijfers en streepjes.",
            )
    if not isinstance(head.get("verificatie_geldig_dagen", 365), int):
        yield _fault("‘verificatie_geldig_dagen’ is geen aantal dagen.", "Schrijf een heel getal, zoals 365.")


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _fault(message: str, hint: str) -> Finding:
    return Finding("P215", Severity.FOUT, message, Place(SETTINGS, 1), hint)
