"""Everything that the language check reads: written documents, templates, profiles and its own lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tools.taal.sentences import Sentence, plain, sentences
from tools.taal.words import read_word_list, words_in

from beleidsgen.pack_files import read_folder

WORD_LIST = Path(__file__).with_name("woordenlijst.txt")
ACCOUNT = "verantwoording.md"
"""The account is made by the program, from texts that are checked where they stand."""
_JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}")
_KEYS = frozenset(
    {"symbool", "wanneer", "bewijst", "behandelt", "bronnen", "documenten", "soort", "groep", "vaststelling"}
)
"""Keys whose values are names, not text."""
_POLICY_DEFINITIONS = "(mensenhandelbeleid.md#beleid.begrippen)"
_PHRASE = 4
_OUTLINE = "document.yaml"
_WRITTEN = ("documenten/", "begrippen/")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a template as a reader sees it, values left out."""

    text: str
    file: str
    line: int


@dataclass(frozen=True)
class Corpus:
    """The texts of a repository.

    Args:
        root: the root of the repository.
        written: the folder with the documents of each municipality; the golden files when left out.
    """

    root: Path
    written: Path | None = None

    @cached_property
    def documents(self) -> Mapping[tuple[str, str], tuple[Sentence, ...]]:
        """The sentences per municipality and kind of document."""
        found = {}
        for folder in sorted(self._folder.glob("gm*")):
            for path in sorted(folder.glob("*.md")):
                if path.name != ACCOUNT:
                    found[folder.name, path.stem] = tuple(sentences(path, self.root))
        return found

    @cached_property
    def templates(self) -> tuple[Line, ...]:
        """The lines of all texts that authors write, without template language."""
        return tuple(self._template_lines())

    @cached_property
    def values(self) -> tuple[str, ...]:
        """Every text of every profile, longest first: what a municipality says is not ours to edit."""
        texts = {text for path in self._profiles() for text in _yaml_texts(path)}
        return tuple(sorted((text for text in texts if len(text) > 2), key=lambda text: (-len(text), text)))

    @cached_property
    def profile_words(self) -> frozenset[str]:
        """The words of the profiles: names of places, partners and meetings."""
        return frozenset(word for text in self.values for word in words_in(text))

    @cached_property
    def word_list(self) -> frozenset[str]:
        """The words of the domain that no dictionary has."""
        return read_word_list(WORD_LIST)

    @cached_property
    def term_forms(self) -> Mapping[str, frozenset[str]]:
        """Per kind of document the spellings of the terms that its list of definitions may explain."""
        found: dict[str, set[str]] = {kind: set() for _place, kind in self.documents}
        for path, file in read_folder(self.root / "templates").value.items():
            head = file.head
            if path.startswith("begrippen/") and isinstance(head, dict):
                forms = head.get("vormen") or [head.get("term", "")]
                for kind in head.get("documenten") or ():
                    found.setdefault(kind, set()).update(str(form) for form in (*forms, head.get("term", "")))
        return {kind: frozenset(forms) for kind, forms in found.items()}

    def explained(self, place: str, kind: str) -> frozenset[str]:
        """The words that a document explains: in its own list of definitions, or in one that it points to."""
        text = (self._folder / place / f"{kind}.md").read_text(encoding="utf-8")
        own = any(sentence.definition for sentence in self.documents[place, kind])
        forms = self.term_forms[kind] if own or _POLICY_DEFINITIONS in text else frozenset()
        return frozenset(part for form in forms for part in form.split())

    def without_values(self, text: str) -> str:
        """A sentence without the words that come from a profile."""
        for value in self.values:
            for written in (value, f"{value[:1].upper()}{value[1:]}"):
                if written in text and not value.islower():
                    text = text.replace(written, "…")
        return text

    def own_words(self, text: str) -> str:
        """A sentence without the phrases that a municipality wrote itself; names stay and count as words."""
        for value in self.values:
            if value in text and len(value.split()) >= _PHRASE:
                text = text.replace(value, "…")
        return text

    @property
    def _folder(self) -> Path:
        return self.written or self.root / "tests" / "golden"

    def _profiles(self) -> list[Path]:
        return sorted((self.root / "municipality_profiles").glob("gm*.yaml"))

    def _template_lines(self) -> Iterator[Line]:
        folder = self.root / "templates"
        for path in sorted(folder.rglob("*")):
            inside = path.relative_to(folder).as_posix()
            if (
                not inside.startswith(_WRITTEN)
                or path.suffix not in (".md", ".yaml")
                or path.name == _OUTLINE
            ):
                continue
            head = path.suffix == ".yaml"
            for number, raw in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
                if path.suffix == ".md" and raw == "---":
                    head = number == 1
                    continue
                text = _yaml_value(raw) if head else raw
                text = plain(_JINJA.sub(" … ", text))
                if any(sign.isalpha() for sign in text):
                    yield Line(text, path.relative_to(self.root).as_posix(), number)


def _yaml_value(line: str) -> str:
    """What a line of YAML prints: nothing for keys that hold names."""
    match = re.match(r"\s*(?:- )?(?P<key>[a-z_0-9]+):\s?(?P<value>.*)$", line)
    if match is None:
        return line
    value = match["value"].strip().strip("\"'>|-")
    return "" if match["key"] in _KEYS else value


def _yaml_texts(path: Path) -> Iterator[str]:
    from beleidsgen.yaml_source import parse_yaml_text

    def leaves(value: object) -> Iterator[str]:
        if isinstance(value, Mapping):
            for item in value.values():
                yield from leaves(item)
        elif isinstance(value, list | tuple):
            for item in value:
                yield from leaves(item)
        elif isinstance(value, str):
            yield str(value)

    yield from leaves(parse_yaml_text(path.read_text(encoding="utf-8"), file=path.name).value)
