"""Small packs and profiles: a world in a dozen lines, built by the real loaders."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from beleidsgen.build import Built, build
from beleidsgen.content.load import load_pack
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Result
from beleidsgen.document.package import Document
from beleidsgen.facts.derive import derive, known_names
from beleidsgen.facts.model import Facts
from beleidsgen.pack_files import PackFile, _parse_all
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.yaml_source import load_yaml

DAY = date(2026, 11, 22)
CODE, NAME = "GM9999", "Proefdorp"


def read_texts(files: Mapping[str, str]) -> dict[str, PackFile]:
    """The files of a pack from their texts; a text that cannot be read fails the test.

    `pakket.yaml` may be left out: it then names every folder that has a `document.yaml`.
    """
    texts = dict(files)
    if "pakket.yaml" not in texts:
        kinds = sorted(path.split("/")[1] for path in texts if path.endswith("/document.yaml"))
        texts["pakket.yaml"] = f"versie: 2026.1.0\nstand: {DAY}\ndocumenten: [{', '.join(kinds)}]\n"
    parsed, findings = _parse_all({path: text.encode() for path, text in texts.items()})
    assert not findings, [f"{finding.place} {finding.message}" for finding in findings]
    return parsed


def read_case_folder(folder: Path) -> dict[str, str]:
    """The texts of a folder with a small pack."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def load_texts(files: Mapping[str, str]) -> Result[ContentPack]:
    """A pack from its texts, with everything that the loader finds in it."""
    return load_pack(read_texts(files), known_names())


def build_pack(files: Mapping[str, str], *expected: str) -> ContentPack:
    """A pack from its texts; a finding whose code the test does not name fails the test."""
    loaded = load_texts(files)
    assert [f.code for f in loaded.findings] == list(expected), [
        f"{f.code} {f.place} {f.message}" for f in loaded.findings
    ]
    return loaded.value


def one_document(body: str = "Een zin.\n", *, kind: str = "stuk", **files: str) -> dict[str, str]:
    """The texts of a pack with one document of one section; more files by path, `/` spelled as `__`."""
    more = {name.replace("__", "/") + ".md": text for name, text in files.items()}
    return {
        f"documenten/{kind}/document.yaml": outline(kind, f"{kind}.tekst"),
        f"documenten/{kind}/tekst.md": fragment(f"{kind}.tekst", body),
        **more,
    }


def outline(kind: str, *symbols: str, name: str = "", **settings: str) -> str:
    """The text of a `document.yaml` without nesting."""
    lines = [f"soort: {kind}", f"titel: Het {kind}", f"naam: {name or f'het {kind}'}"]
    lines += [f"{key}: {value}" for key, value in ({"vaststelling": "beleid"} | settings).items()]
    return "\n".join([*lines, "inhoud:", *(f"  - {symbol}" for symbol in symbols)]) + "\n"


def fragment(symbol: str, body: str = "Een zin.\n", **head: str) -> str:
    """The text of a fragment; its head has symbol, kind and title, and what else is given."""
    settings = {"symbool": symbol, "soort": "sectie", "titel": f"Titel van {symbol}", **head}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in settings.items()) + f"---\n{body}"


def norm_text(name: str, **more: str) -> str:
    """The text of a norm."""
    settings = {
        "id": name,
        "titel": f"Titel {name}",
        "eis": "Er is iets.",
        "niveau": "basis",
        "kracht": "[A]",
        "thema": "T1",
        **more,
    }
    return "".join(f"{key}: {value}\n" for key, value in settings.items())


def profile_text(more: str = "") -> str:
    """The text of the smallest profile, with more fields below it."""
    return f"schema: 1\ngemeente:\n  code: {CODE}\n  naam: {NAME}\n{more}"


def build_profile(given: str | Mapping[str, Any] = "") -> MunicipalityProfile:
    """A profile from a snippet; schema, code and name may be left out."""
    data = dict(given) if isinstance(given, Mapping) else _snippet(given)
    place = data.get("gemeente")
    data["gemeente"] = {"code": CODE, "naam": NAME} | (place if isinstance(place, dict) else {})
    return MunicipalityProfile.model_validate({"schema": 1} | data)


def build_facts(given: str | Mapping[str, Any] = "", day: date = DAY) -> Facts:
    """The facts of a profile that is given as a snippet."""
    return derive(build_profile(given), day)


def build_world(
    files: Mapping[str, str],
    profile: str | Mapping[str, Any] = "",
    *,
    final: bool = False,
    edited: Mapping[str, Document] | None = None,
    day: date | None = None,
) -> Built:
    """Everything that the pipeline makes of a small pack and a small profile."""
    return build(build_pack(files), build_profile(profile), final=final, edited=edited, peildatum=day)


def _snippet(text: str) -> dict[str, Any]:
    if not text.strip():
        return {}
    read = load_yaml(text)
    assert read.value is not None, [finding.message for finding in read.findings]
    return read.value
