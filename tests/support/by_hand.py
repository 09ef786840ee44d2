"""A set of documents in memory in which somebody changed the text of one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from beleidsgen.build import Prepared, prepare, read_pack, settle, with_edited
from beleidsgen.checks.context import CheckContext
from beleidsgen.document.package import Document
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.markdown.writer import write_markdown
from beleidsgen.profile.load import load_profile

PROFILES = Path(__file__).parents[2] / "municipality_profiles"


@dataclass(frozen=True)
class MadeSet:
    """What a profile gives, as a package and as the text of every document."""

    prepared: Prepared
    texts: Mapping[str, str]

    def changed(self, texts: Mapping[str, str]) -> CheckContext:
        """What a check sees when somebody left these texts behind, by kind of document."""
        edited = {kind: _read(text, kind) for kind, text in texts.items()}
        ancestors = {kind: _read(self.texts[kind], kind) for kind in texts}
        prepared = self.prepared
        return CheckContext(
            package=settle(prepared.pack, with_edited(prepared.package, edited)).value,
            pack=prepared.pack,
            facts=prepared.facts,
            coverage={},
            blanks=(),
            terms=prepared.drafts.terms,
            places=prepared.drafts.places,
            fresh=prepared.package,
            ancestors=ancestors,
        )


@cache
def made_set(profile: str) -> MadeSet:
    """The set of one of the profiles of the repository, made once."""
    pack = read_pack().value
    loaded = load_profile(PROFILES / f"{profile}.yaml").value
    assert loaded is not None
    prepared = prepare(pack, loaded)
    package = settle(pack, prepared.package).value
    return MadeSet(prepared, {document.kind: write_markdown(document) for document in package.documents})


@cache
def _read(text: str, kind: str) -> Document:
    return read_markdown(text, file=f"{kind}.md").value
