"""The files of a pack, read once: parsed heads, raw bodies, and one compiled file that holds them all.

Some 800 small files are too many to open and parse at every start (architecture decision 10): the wheel
carries them compiled, a folder is compiled to the user's cache under the hash of its bytes. The compiled
form is JSON, never code.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from beleidsgen import kept
from beleidsgen.diagnostics import Finding, Place, Result, Severity

COMPILED_NAME = "pakket.json"
SETTINGS = "pakket.yaml"
_FORMAT = 1
_SUFFIXES = (".md", ".yaml")
_NOTES = "LEESMIJ.md"


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file of a pack.

    Attributes:
        path: path inside the pack, with `/`.
        head: what its YAML says; dates as ISO text.
        body: the Markdown below the head, empty for YAML files.
        line: the line on which the body starts, from 1.
    """

    path: str
    head: object
    body: str = ""
    line: int = 1


Files = Mapping[str, PackFile]


def bundled_root() -> Path:
    """The folder of the bundled pack: package data in a wheel, `templates/` in a source checkout."""
    packaged = Path(__file__).parent / "templates"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "templates"


def read_bundled() -> Result[Files]:
    """The bundled pack, from its compiled file when the wheel carries one."""
    compiled = Path(__file__).parent / COMPILED_NAME
    if compiled.is_file():
        return Result(decode(compiled.read_bytes()))
    return read_folder(bundled_root())


def read_folder(root: Path) -> Result[Files]:
    """All files of a folder of content, from the cache when their bytes were seen before.

    Args:
        root: the folder; files that are neither `.md` nor `.yaml`, and notes for authors, are left out.

    Returns:
        The files by path; P201 for each file that cannot be read.
    """
    contents, unreadable = _contents(root)
    if unreadable:
        files, findings = _parse_all(contents)
        return Result(files, (*unreadable, *findings))
    name = _kept_name(contents)
    with contextlib.suppress(ValueError, TypeError):
        return Result(decode(kept.read(name)))
    files, findings = _parse_all(contents)
    if not findings:
        kept.keep(name, encode(files))
    return Result(files, tuple(findings))


def compile_folder(root: Path) -> Result[bytes]:
    """The compiled form of a folder of content, for the builder of the wheel."""
    contents, unreadable = _contents(root)
    files, findings = _parse_all(contents)
    return Result(encode(files), (*unreadable, *findings))


def overlay(base: Files, top: Files) -> Files:
    """The base with every file of the overlay in place of its namesake; settings are replaced key by key."""
    files = dict(sorted({**base, **top}.items()))
    for path in set(base) & set(top) & {SETTINGS}:
        low, high = base[path].head, top[path].head
        if isinstance(low, Mapping) and isinstance(high, Mapping):
            files[path] = PackFile(path, {**low, **high})
    return files


def digest(files: Files) -> str:
    """Hash of the content of a pack, the same on every machine."""
    return hashlib.sha256(encode(files)).hexdigest()


def digest_on_disk(top: Path | None) -> str:
    """Hash of the content as it stands on disk now, as `digest` gives it; empty when it cannot be read.

    Args:
        top: the folder of an overlay, or None.
    """
    base = read_bundled()
    layer = read_folder(top) if top else Result({})
    if base.findings or layer.findings or (top and not top.is_dir()):
        return ""
    return digest(overlay(base.value, layer.value))


def encode(files: Files) -> bytes:
    """The compiled form of a pack."""
    rows = [[f.path, f.head, f.body, f.line] for _, f in sorted(files.items())]
    text = json.dumps({"vorm": _FORMAT, "bestanden": rows}, ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def decode(data: bytes) -> Files:
    """Read the compiled form of a pack.

    Raises:
        ValueError: the data is no compiled pack of this version.
    """
    loaded = json.loads(data)
    if not isinstance(loaded, dict) or loaded.get("vorm") != _FORMAT or "bestanden" not in loaded:
        raise ValueError("een andere vorm van het pakket")
    return {path: PackFile(path, head, body, line) for path, head, body, line in loaded["bestanden"]}


def _contents(root: Path) -> tuple[dict[str, bytes], list[Finding]]:
    """The bytes of every file by its path, in the order of `encode`; P201 for each that cannot be opened."""
    contents: dict[str, bytes] = {}
    findings: list[Finding] = []
    for path in sorted(_paths(root)):
        try:
            contents[path] = (root / path).read_bytes()
        except OSError:
            message = "Het bestand is niet te openen."
            findings.append(_unreadable(path, message, "Controleer de rechten van het bestand."))
    return contents, findings


def _paths(root: Path) -> Iterator[str]:
    for path in root.rglob("*"):
        if path.suffix in _SUFFIXES and path.name != _NOTES and path.is_file():
            relative = path.relative_to(root).as_posix()
            if not relative.startswith("opmaak/"):
                yield relative


def _kept_name(contents: Mapping[str, bytes]) -> str:
    state = hashlib.sha256()
    for path, data in contents.items():
        state.update(f"{path}\0{len(data)}\0".encode())
        state.update(data)
    return f"{state.hexdigest()}.json"


def _parse_all(contents: Mapping[str, bytes]) -> tuple[dict[str, PackFile], list[Finding]]:
    from beleidsgen.yaml_source import parse_front_matter, parse_yaml_text

    files: dict[str, PackFile] = {}
    findings: list[Finding] = []
    for path, data in contents.items():
        try:
            text = data.decode("utf-8").replace("\r\n", "\n")
        except UnicodeDecodeError:
            findings.append(_unreadable(path, "Het bestand is geen UTF-8.", "Sla het bestand op als UTF-8."))
            continue
        if path.endswith(".yaml"):
            parsed = parse_yaml_text(text, file=path)
            findings.extend(parsed.findings)
            files[path] = PackFile(path, _plain(parsed.value))
            continue
        split = parse_front_matter(text, file=path)
        findings.extend(split.findings)
        head, body, line = split.value
        files[path] = PackFile(path, _plain(head), body, line)
    return files, findings


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _unreadable(path: str, message: str, hint: str) -> Finding:
    return Finding("P201", Severity.FOUT, message, Place(path, 1), hint)
