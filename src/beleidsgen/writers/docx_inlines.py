"""Inlines as runs: words, links, references, footnotes and open fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from beleidsgen.document.inlines import (
    Blank,
    Citation,
    Emphasis,
    Inline,
    Link,
    Reference,
    Strong,
    Text,
    Value,
)
from beleidsgen.names import Symbol
from beleidsgen.writers.docx_text import address, blank_text, bookmark_name, clean, escape

_LINK: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


class Relations:
    """Addresses outside the file, each once.

    Args:
        prefix: how the ids of the relations begin, so that they never meet those of the shell.
    """

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._identifiers: dict[str, str] = {}

    def identifier(self, target: str) -> str:
        """The id of the relation to an address."""
        return self._identifiers.setdefault(target, f"{self._prefix}{len(self._identifiers) + 1}")

    def xml(self) -> str:
        """The relations, to be put into a part of relations."""
        return "".join(
            f'<Relationship Id="{name}" Type="{_LINK}" Target="{escape(target)}" TargetMode="External"/>'
            for target, name in self._identifiers.items()
        )


class Notes:
    """The footnotes of one document.

    Args:
        style: id of each style by its name.
        first: first free id.
    """

    def __init__(self, style: Mapping[str, str], first: int) -> None:
        self.relations = Relations("rIdNoot")
        self._style = style
        self._next = first
        self._notes: list[str] = []

    def add(self, label: str, url: str) -> int:
        """A new footnote; its words lead to the address when there is one."""
        identifier = self._next
        self._next += 1
        target = address(url)
        words = _run(label, _character_style(self._style["hyperlink"]) if target else "")
        if target:
            words = f'<w:hyperlink r:id="{self.relations.identifier(target)}">{words}</w:hyperlink>'
        mark = _character_style(self._style["footnote reference"])
        self._notes.append(
            f'<w:footnote w:id="{identifier}"><w:p>'
            f'<w:pPr><w:pStyle w:val="{self._style["footnote text"]}"/></w:pPr>'
            f"<w:r>{mark}<w:footnoteRef/></w:r><w:r><w:tab/></w:r>{words}</w:p></w:footnote>"
        )
        return identifier

    def write_into(self, footnotes: str) -> str:
        """The part of the shell with our notes added."""
        return footnotes.replace("</w:footnotes>", f"{''.join(self._notes)}</w:footnotes>")


class InlineWriter:
    """Writes inlines as runs.

    Args:
        style: id of each style by its name.
        known: the symbols that have a bookmark in this document; a heading with the number that Word prints.
        notes: where footnotes go.
        relations: where addresses go.
    """

    def __init__(
        self, style: Mapping[str, str], known: Mapping[Symbol, str], notes: Notes, relations: Relations
    ) -> None:
        self._style = style
        self._known = known
        self._notes = notes
        self._relations = relations

    def runs(self, children: Iterable[Inline], *, strong: bool = False, emphasis: bool = False) -> str:
        """The runs of a sentence."""
        parts: list[str] = []
        waiting: list[str] = []
        look = self._look(strong=strong, emphasis=emphasis)
        for child in children:
            if isinstance(child, (Text, Value)):
                waiting.append(child.text)
                continue
            if waiting:
                parts.append(_run("".join(waiting), look))
                waiting.clear()
            parts.append(self._special(child, strong=strong, emphasis=emphasis))
        if waiting:
            parts.append(_run("".join(waiting), look))
        return "".join(parts)

    def _special(
        self, child: Emphasis | Strong | Blank | Reference | Citation | Link, *, strong: bool, emphasis: bool
    ) -> str:
        match child:
            case Emphasis():
                return self.runs(child.children, strong=strong, emphasis=True)
            case Strong():
                return self.runs(child.children, strong=True, emphasis=emphasis)
            case Blank():
                return _run(blank_text(child), self._styled("invulveld"))
            case Reference():
                return self._reference(child)
            case Citation():
                return self._citation(child)
            case Link():
                return self._link(child, strong=strong, emphasis=emphasis)

    def _look(self, *, strong: bool, emphasis: bool) -> str:
        """Run properties; one style per run is all Word has, so that both together need a property."""
        if strong and emphasis:
            return f'<w:rPr><w:rStyle w:val="{self._style["strong"]}"/><w:i/><w:iCs/></w:rPr>'
        return self._styled("strong") if strong else self._styled("emphasis") if emphasis else ""

    def _styled(self, name: str) -> str:
        return _character_style(self._style[name])

    def _reference(self, reference: Reference) -> str:
        label, target = reference.label or reference.target, reference.target
        run = _run(label, self._styled("verwijzing"))
        if reference.file:
            identifier = self._relations.identifier(address_of_file(reference.file))
            goal = f'r:id="{identifier}" w:anchor="{bookmark_name(target)}"'
            return f'<w:hyperlink {goal} w:history="1">{run}</w:hyperlink>'
        if target not in self._known:
            return _run(label, "")
        heading = target if self._known[target] else target.base
        place = number_in(label, self._known.get(heading, ""))
        if place is None:
            return self._inside(target, label)
        start, end = place
        field = self._number_field(heading, label[start:end])
        return f"{self._inside(target, label[:start])}{field}{self._inside(target, label[end:])}"

    def _inside(self, target: str, label: str) -> str:
        """Words that lead to a place in this file and never change."""
        if not label:
            return ""
        run = _run(label, self._styled("verwijzing"))
        return f'<w:hyperlink w:anchor="{bookmark_name(target)}" w:history="1">{run}</w:hyperlink>'

    def _number_field(self, target: str, words: str) -> str:
        """The number of a heading: a field, so that it follows when somebody inserts a heading in Word."""
        look = self._styled("verwijzing")
        code = f" REF {bookmark_name(target)} \\n \\h "
        return (
            f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r>{look}<w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
            f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
            f'{_run(words, look)}<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'
        )

    def _citation(self, citation: Citation) -> str:
        label = citation.label or citation.source
        if citation.form == "noot":
            mark = self._styled("footnote reference")
            return f'<w:r>{mark}<w:footnoteReference w:id="{self._notes.add(label, citation.url)}"/></w:r>'
        return self._outside(citation.url, _run(label, self._styled("hyperlink")), _run(label, ""))

    def _link(self, link: Link, *, strong: bool, emphasis: bool) -> str:
        plainly = self.runs(link.children, strong=strong, emphasis=emphasis)
        if "<w:hyperlink" in plainly:
            return plainly
        pieces = plainly.replace("<w:r><w:t", f"<w:r>{self._styled('hyperlink')}<w:t")
        return self._outside(link.url, pieces, plainly)

    def _outside(self, url: str, linked: str, unlinked: str) -> str:
        target = address(url)
        if not target:
            return unlinked
        return (
            f'<w:hyperlink r:id="{self._relations.identifier(target)}" w:history="1">{linked}</w:hyperlink>'
        )


def number_in(label: str, printed: str) -> tuple[int, int] | None:
    """Where a label holds the number of a heading exactly as Word prints it.

    `artikel 3:7` does not hold `Artikel 3:7`: a field would print the capital as soon as it is updated, so
    that such words stay as they are.

    Args:
        label: `paragraaf 2.3`.
        printed: `2.3`; empty when Word does not print the number.
    """
    match = re.search(rf"(?<![\w:.]){re.escape(printed)}(?![\w:]|\.\w)", label) if printed else None
    return match.span() if match else None


def address_of_file(stem: str) -> str:
    """The Word file of another document of the municipality, which lies in the same folder."""
    return f"{clean(stem)}.docx"


def _run(text: str, properties: str) -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _character_style(identifier: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{identifier}"/></w:rPr>'
