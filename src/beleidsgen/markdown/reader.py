"""Markdown file -> Document: what the writer wrote, also after a person edited it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.blocks import Article, ArticleRole, Section, SectionRole
from beleidsgen.document.inlines import Inline, Text
from beleidsgen.document.normalise import RESERVED_KEYS, Body, Heading, Part, nest, normalise
from beleidsgen.document.package import Document
from beleidsgen.document.walk import plain_text, symbol_of, walk_blocks
from beleidsgen.markdown.found import FoundHeading
from beleidsgen.markdown.parse import parse_inlines, parse_outline
from beleidsgen.names import DocumentKind, Symbol

SECTION_ROLES: Final[tuple[SectionRole, ...]] = (
    "hoofdstuk",
    "afdeling",
    "paragraaf",
    "bijlage",
    "toelichting",
    "ongenummerd",
)
ARTICLE_ROLES: Final[tuple[ArticleRole, ...]] = ("artikel", "tussenartikel", "wijzigingsartikel")

_HEAD: Final = re.compile(r"\s*?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_HEAD_LINE: Final = re.compile(r'("(?:[^"\\]|\\.)*"|[^\s:#"][^:]*?)\s*:(?:\s+(.*?))?\s*')
_KINDLESS: Final = DocumentKind("document")
_DEEPEST_LEVEL: Final = 6
_SLUG_LENGTH: Final = 60
# How a heading shows what it is: a word and a number before the title.
_WORD_ROLES: Final[tuple[tuple[re.Pattern[str], SectionRole | ArticleRole], ...]] = (
    (re.compile(r"[Aa]rtikel\s+[IVXLC]+\b\.?\s*"), "wijzigingsartikel"),
    (re.compile(r"artikel\s+\d\S*\s*", re.IGNORECASE), "artikel"),
    (re.compile(r"bijlage\s+(?:\d+|[a-z])\b[.:]?\s*", re.IGNORECASE), "bijlage"),
    (re.compile(r"afdeling\s+\d\S*\s*", re.IGNORECASE), "afdeling"),
    (re.compile(r"hoofdstuk\s+\d\S*\s*", re.IGNORECASE), "hoofdstuk"),
)
# `2.1 Titel`, `3. Titel` and `3 Titel` are numbered; `112 bellen` and `2026 als ijkjaar` are not.
_BARE_NUMBER: Final = re.compile(r"(?:\d+(?:\.\d+)+\.?|\d{1,2}\.|\d{1,2}(?=\s+[A-Z]))\s+")


def read_markdown(text: str, *, file: str = "") -> Result[Document]:
    """Reads a file that the writer wrote, also after a person edited it; never raises.

    Args:
        text: the whole file.
        file: its name, for findings and, when the head does not say it, for the kind of document.

    Returns:
        The document in its one spelling (see `normalise`): no numbers, no labels, no evidence. Headings
        without an anchor have a symbol `eigen.<slug>`.
    """
    source = re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))
    head, body, first_line, findings = _split(source, file)
    title = parse_inlines(head.get("title", ""), place=Place(file, 1))
    outline = parse_outline(body, place=Place(file, first_line))
    document = Document(
        kind=_kind(head.get("soort", ""), file),
        title=title.value,
        name=head.get("naam", ""),
        blocks=nest(_parts(outline.value)),
        meta={key: value for key, value in head.items() if key not in RESERVED_KEYS},
    )
    return Result(normalise(document), (*findings, *title.findings, *outline.findings))


# Head


def _split(source: str, file: str) -> tuple[dict[str, str], str, int, list[Finding]]:
    """The lines of the head, the text below it, and the line on which that starts."""
    match = _HEAD.match(source)
    if match is None:
        return {}, source, 1, [_head_finding("Het bestand heeft geen kop tussen --- en ---.", file, 1)]
    head: dict[str, str] = {}
    findings: list[Finding] = []
    first = source.count("\n", 0, match.start(1)) + 1
    for number, line in enumerate(match[1].split("\n"), first):
        found = _HEAD_LINE.fullmatch(line)
        if found is not None:
            head[_unquoted(found[1])] = _unquoted(found[2] or "")
        elif line.strip() and not line.lstrip().startswith("#"):
            findings.append(
                _head_finding(f"Deze regel in de kop is niet te lezen: {line.strip()!r}.", file, number)
            )
    return head, source[match.end() :], source.count("\n", 0, match.end()) + 1, findings


def _head_finding(message: str, file: str, line: int) -> Finding:
    hint = 'Een regel in de kop is: sleutel: "waarde".'
    return Finding("V120", Severity.WAARSCHUWING, message, Place(file, line), hint)


def _unquoted(text: str) -> str:
    if text.startswith('"'):
        try:
            return str(json.loads(text))
        except ValueError:
            return text.strip('"')
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text


def _kind(word: str, file: str) -> DocumentKind:
    for candidate in (word, PurePath(file).stem):
        try:
            return DocumentKind(candidate)
        except ValueError:
            continue
    return _KINDLESS


# Headings


def _parts(outline: Sequence[Body | FoundHeading]) -> list[Part]:
    names = _Names(outline)
    roles: dict[int, SectionRole | ArticleRole] = {}
    parts: list[Part] = []
    for found in outline:
        if not isinstance(found, FoundHeading):
            parts.append(found)
            continue
        depth, role, title = _understood(found, roles)
        for deeper in [known for known in roles if known > depth]:
            del roles[deeper]
        roles[depth] = role
        symbol = found.anchor.symbol if found.anchor else names.new(title)
        if role == "artikel" or role == "tussenartikel" or role == "wijzigingsartikel":
            parts.append(Heading(depth, Article(symbol, title, (), role)))
        else:
            parts.append(Heading(depth, Section(symbol, title, (), role)))
    return parts


def _understood(
    found: FoundHeading, roles: dict[int, SectionRole | ArticleRole]
) -> tuple[int, SectionRole | ArticleRole, tuple[Inline, ...]]:
    """How deep a heading stands, what it heads, and its title without number.

    Args:
        found: the heading.
        roles: per depth the role of the heading before it.
    """
    anchor = found.anchor
    role = _role(anchor.role) if anchor else None
    if anchor is None or role is None:
        shown, length = _shown_role(found.title)
        usual: SectionRole = "hoofdstuk" if found.level == 1 else "paragraaf"
        return found.level, shown or roles.get(found.level, usual), _cut(found.title, length)
    depth = max(anchor.depth, found.level) if found.level == _DEEPEST_LEVEL else found.level
    printed = f"Artikel {anchor.number}" if role in ARTICLE_ROLES else anchor.number
    words = plain_text(found.title[:1])
    if not anchor.number:
        return depth, role, found.title
    if words == printed or words.startswith(f"{printed} "):
        return depth, role, _cut(found.title, len(printed))
    return depth, role, _cut(found.title, _shown_role(found.title)[1])


def _role(word: str) -> SectionRole | ArticleRole | None:
    roles: tuple[SectionRole | ArticleRole, ...] = (*SECTION_ROLES, *ARTICLE_ROLES)
    return next((role for role in roles if role == word), None)


def _shown_role(title: tuple[Inline, ...]) -> tuple[SectionRole | ArticleRole | None, int]:
    """The role that the words before a title show, and how many characters these take."""
    words = title[0].text if title and isinstance(title[0], Text) else ""
    for pattern, role in _WORD_ROLES:
        match = pattern.match(words)
        if match is not None:
            return role, match.end()
    match = _BARE_NUMBER.match(words)
    return None, match.end() if match else 0


def _cut(title: tuple[Inline, ...], length: int) -> tuple[Inline, ...]:
    if not title or not length or not isinstance(title[0], Text):
        return title
    return (Text(title[0].text[length:]), *title[1:])


class _Names:
    """New symbols for the headings that a person added."""

    def __init__(self, outline: Sequence[Body | FoundHeading]) -> None:
        blocks = [part for part in outline if not isinstance(part, FoundHeading)]
        anchors = [part.anchor for part in outline if isinstance(part, FoundHeading) and part.anchor]
        self.taken: set[Symbol | None] = {symbol_of(visit.node) for visit in walk_blocks(blocks)}
        self.taken.update(anchor.symbol for anchor in anchors)

    def new(self, title: tuple[Inline, ...]) -> Symbol:
        """A symbol `eigen.<slug>` that no node has."""
        letters = unicodedata.normalize("NFKD", plain_text(title)).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", letters)[:_SLUG_LENGTH].strip("-") or "kop"
        count, symbol = 1, Symbol(f"eigen.{slug}")
        while symbol in self.taken:
            count += 1
            symbol = Symbol(f"eigen.{slug}-{count}")
        self.taken.add(symbol)
        return symbol
