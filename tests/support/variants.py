"""A profile of the repository with some lines changed, built as if a municipality had written it."""

from __future__ import annotations

from pathlib import Path

from beleidsgen.build import Built
from beleidsgen.content.model import ContentPack
from beleidsgen.generate import Wishes, make
from beleidsgen.markdown.writer import write_markdown
from beleidsgen.profile.load import load_profile

PROFILES = Path(__file__).parents[2] / "municipality_profiles"


def build_variant(pack: ContentPack, folder: Path, name: str, *changes: tuple[str, str]) -> Built:
    """The package of a profile after replacing lines; a line that is not there fails the test.

    Args:
        pack: all content.
        folder: where the variant may stand.
        name: start of the file name of the profile.
        changes: what stands there, and what comes in its place.
    """
    (source,) = PROFILES.glob(f"{name}*.yaml")
    text = source.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path = folder / source.name
    path.write_text(text, encoding="utf-8")
    loaded = load_profile(path)
    assert loaded.value is not None, [str(finding) for finding in loaded.findings]
    return make(pack, loaded.value, path.read_bytes(), Wishes())


def text_of(built: Built, kind: str) -> str:
    """One document of a package as Markdown."""
    return write_markdown(built.package[kind])
