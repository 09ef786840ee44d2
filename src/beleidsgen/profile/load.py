"""Stage 1: a file becomes a profile, with everything that is wrong with it at its line and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from beleidsgen.diagnostics import Finding, Result, Severity
from beleidsgen.profile.consistency import contradictions
from beleidsgen.profile.errors import explain, without_errors
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.profile.persons import persons
from beleidsgen.profile.region import region_path, with_region
from beleidsgen.profile.schema import field_title
from beleidsgen.profile.versions import Migrated, migrate
from beleidsgen.yaml_source import YamlText, parse_yaml, read_text, read_yaml

_REPAIRS = 4


def load_profile(path: Path, *, region: Path | None = None) -> Result[MunicipalityProfile | None]:
    """Read and check a profile.

    Args:
        path: the YAML file.
        region: where the file of its region stands, when not at the place that the profile names.

    Returns:
        The profile with all findings. None when the file cannot be used as a profile: it is unreadable,
        or a field is unknown, missing or has a value of the wrong kind. A profile that contradicts itself
        or names a person is returned, with findings of severity *fout*.
    """
    text = read_text(path)
    if text.value is None:
        return Result(None, text.findings)
    loaded = load_profile_text(text.value, file=path.as_posix(), folder=path.parent, region=region)
    return Result(loaded.value, text.findings + loaded.findings)


def load_profile_text(
    text: str, *, file: str = "", folder: Path | None = None, region: Path | None = None
) -> Result[MunicipalityProfile | None]:
    """Read and check the text of a profile.

    Args:
        text: the YAML.
        file: how findings name the source.
        folder: where the profile stands, for the file of its region; without it no region is read.
        region: as in `load_profile`.

    Returns:
        As `load_profile`.
    """
    read = read_yaml(text, file=file)
    if read.value is None:
        return Result(None, read.findings)
    named = region_path(read.value, folder) if folder is not None else None
    whole = with_region(read.value, region or named) if named is not None else Result(read.value)
    migrated = migrate(whole.value)
    findings = [*read.findings, *whole.findings, *migrated.findings]
    if not migrated.readable:
        return Result(None, tuple(findings))
    profile, wrong = _validate(whole.value, migrated)
    usable = not any(finding.severity is Severity.FOUT for finding in (*findings, *wrong))
    findings += wrong
    if profile is not None:
        findings += _judge(profile, whole.value, migrated)
    findings.sort(key=lambda finding: (finding.place, finding.code, finding.message))
    return Result(profile if usable else None, tuple(findings))


def position_of(text: str) -> Mapping[str, int]:
    """The line of every field that stands in a profile, by its dotted path (`overleggen.0.naam`).

    A field that is left out gets the line of its group when that stands in the file.
    """
    return _Lines(parse_yaml(text).value)


def _validate(source: YamlText, migrated: Migrated) -> tuple[MunicipalityProfile | None, list[Finding]]:
    """The profile, made of what is right when something is wrong; and what is wrong."""
    data: dict[str, Any] = migrated.data
    findings: list[Finding] = []
    for _ in range(_REPAIRS):
        try:
            return MunicipalityProfile.model_validate(data), findings
        except ValidationError as failure:
            errors = failure.errors(include_url=False)
            if not findings:
                findings = explain(errors, source, migrated)
            data = without_errors(data, errors)
    return None, findings


def _judge(profile: MunicipalityProfile, source: YamlText, migrated: Migrated) -> Iterator[Finding]:
    for found in contradictions(profile):
        place = source.place(found.path if found.path in source.spots else migrated.in_file(found.path))
        yield Finding(found.code, found.severity, found.message, place, found.hint)
    for path, reason in persons(profile):
        dotted = ".".join(part for part in path if isinstance(part, str))
        message = f"In ‘{dotted}’ ({field_title(dotted)}) lijkt een persoon te staan: ‘{reason}’."
        hint = "Schrijf een functie of functiemailbox; alleen portefeuillehouders staan er met naam in."
        yield Finding("P150", Severity.FOUT, message, source.place(migrated.in_file(path)), hint)


class _Lines(Mapping[str, int]):
    """Lines by dotted path, with the line of the nearest group below the top for what is left out."""

    def __init__(self, source: YamlText) -> None:
        self._lines = {".".join(map(str, path)): spot.key_line for path, spot in source.spots.items() if path}

    def __getitem__(self, name: str) -> int:
        path = name
        while path:
            if path in self._lines:
                return self._lines[path]
            path = path.rpartition(".")[0]
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)
