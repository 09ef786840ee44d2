"""Older and newer profiles: which key is called what since which version of the field tree."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.profile.model import SCHEMA
from beleidsgen.yaml_source import YamlPath, YamlText


@dataclass(frozen=True, slots=True)
class Rename:
    """A key that has another name or another place since a version."""

    since: int
    old: tuple[str, ...]
    new: tuple[str, ...]


RENAMES: tuple[Rename, ...] = (
    Rename(1, ("seks", "maximumstelsel"), ("sekswerk", "maximum")),
    Rename(1, ("seks", "straatprostitutie"), ("sekswerk", "straat")),
    Rename(1, ("seks",), ("sekswerk",)),
    Rename(1, ("gemeente", "inwonertal"), ("gemeente", "inwoners")),
    Rename(1, ("afdelingen",), ("bestuur", "afdelingen")),
    Rename(1, ("portefeuillehouders",), ("bestuur", "portefeuillehouders")),
    Rename(1, ("aandachtsfunctionarissen",), ("functies", "aandachtsfunctionarissen")),
    Rename(1, ("zorgcoordinator",), ("functies", "zorgcoordinator")),
    Rename(1, ("cijfers",), ("lokaal_beeld", "cijfers")),
)
"""Read top to bottom; a part of a group stands above the group."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """A profile in the names of today.

    Attributes:
        data: the values, under the names of this version.
        origins: for each renamed path of today, the path at which it stands in the file.
        findings: what the version of the file gives cause to say.
        readable: whether the fields can be judged at all.
    """

    data: dict[str, Any]
    origins: dict[YamlPath, YamlPath] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    readable: bool = True

    def in_file(self, path: YamlPath) -> YamlPath:
        """The path at which a path of today stands in the file."""
        for length in range(len(path), 0, -1):
            old = self.origins.get(path[:length])
            if old is not None:
                return old + path[length:]
        return path


def migrate(source: YamlText) -> Migrated:
    """Bring a profile to the names of today, and say what the author must change."""
    version = source.value.get("schema")
    if isinstance(version, int) and not isinstance(version, bool):
        if version > SCHEMA:
            return Migrated(source.value, {}, (_newer(source, version),), readable=False)
        if version == SCHEMA:
            return Migrated(source.value)
    elif version is not None:
        return Migrated(source.value)
    data, origins = _rename(source.value)
    data["schema"] = SCHEMA
    return Migrated(data, origins, (_older(source, version, origins),))


def renamed_to(path: YamlPath) -> str:
    """What an old key is called today, as a dotted path; empty when it is no old key."""
    return next((".".join(rename.new) for rename in RENAMES if rename.old == path), "")


def _rename(data: dict[str, Any]) -> tuple[dict[str, Any], dict[YamlPath, YamlPath]]:
    fresh: dict[str, Any] = copy.deepcopy(data)
    origins: dict[YamlPath, YamlPath] = {}
    for rename in RENAMES:
        holder = _group(fresh, rename.old[:-1], make=False)
        if holder is None or rename.old[-1] not in holder:
            continue
        target = _group(fresh, rename.new[:-1], make=True)
        if target is None:
            continue
        value, name = holder[rename.old[-1]], rename.new[-1]
        if isinstance(target.get(name), dict) and isinstance(value, dict):
            target[name] = value | target[name]
        elif name in target:
            continue
        else:
            target[name] = value
        del holder[rename.old[-1]]
        origins[rename.new] = rename.old
    return fresh, origins


def _group(data: dict[str, Any], path: tuple[str, ...], *, make: bool) -> dict[str, Any] | None:
    for key in path:
        inner = data.setdefault(key, {}) if make else data.get(key)
        if not isinstance(inner, dict):
            return None
        data = inner
    return data


def _older(source: YamlText, version: int | None, origins: dict[YamlPath, YamlPath]) -> Finding:
    names = [
        f"‘{_dotted(old)}’ (regel {source.place(old, key=True).line}) heet nu ‘{_dotted(new)}’"
        for new, old in origins.items()
    ]
    renamed = f" Hernoem: {'; '.join(names)}." if names else ""
    if version is None:
        hint = f"Zet bovenaan ‘schema: {SCHEMA}’.{renamed}"
        return Finding("P130", Severity.FOUT, "Het veld ‘schema’ ontbreekt.", source.place(()), hint)
    message = f"Dit profiel heeft schema {version}; dit programma leest schema {SCHEMA}."
    place = source.place(("schema",))
    return Finding("P131", Severity.FOUT, message, place, f"Schrijf ‘schema: {SCHEMA}’.{renamed}")


def _newer(source: YamlText, version: int) -> Finding:
    message = f"Dit profiel heeft schema {version}; dit programma kent tot en met schema {SCHEMA}."
    hint = "Werk beleidsgen bij, of vraag om een profiel in het oudere schema."
    return Finding("P132", Severity.FOUT, message, source.place(("schema",)), hint)


def _dotted(path: YamlPath) -> str:
    return ".".join(map(str, path))
