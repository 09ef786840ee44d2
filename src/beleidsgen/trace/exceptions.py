"""Findings that a municipality sets aside with a reason: they leave the list and stay in the account."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.document.blocks import Section
from beleidsgen.facts.model import Facts
from beleidsgen.trace.account_words import row, sentence, table, titled

FIELD = "uitzonderingen"
_ONLY_AFTER_EDITS = ("V301", "V302", "V303", "V304", "V305", "V306")
_ELSEWHERE = ("V307",)
"""Told about the files in a folder, before the documents themselves are judged."""


_COUNTS_IN_FINAL = "In een definitieve versie telt deze fout, ook al zet het profiel haar weg."
_DOTTED = re.compile(r"[a-z]\w*(?:\.\w+)+")
"""A field of the profile as an advice names it; no other word holds a dot."""


@dataclass(frozen=True, slots=True)
class Exemption:
    """One finding, or all of a code, that the municipality sets aside.

    Attributes:
        position: its place in the list of the profile.
        where: a symbol, document, profile field, norm, rule or source; empty for everywhere.
        function: who decided it.
    """

    position: int
    code: str
    where: str
    reason: str
    function: str

    def names(self, finding: Finding) -> bool:
        """Whether a finding has this code, and stands at the place, field or source that is named."""
        return finding.code == self.code and (not self.where or self.where in set(_answers_to(finding)))


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that was set aside, and by what."""

    exemption: Exemption
    finding: Finding


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left of the findings, and what was set aside."""

    findings: tuple[Finding, ...]
    set_aside: tuple[SetAside, ...]


def may_be_set_aside(finding: Finding, *, final: bool) -> bool:
    """Whether a municipality can decide that a finding does not count.

    Never what keeps the program from going on (P…), and in final documents no *fout*.
    """
    return not finding.code.startswith("P") and not (final and finding.severity is Severity.FOUT)


def sift(
    findings: Iterable[Finding], facts: Facts, codes: Iterable[str], *, edited: bool, final: bool = False
) -> Sifted:
    """Take out what the profile sets aside.

    Args:
        findings: everything that was found in the documents.
        facts: holds the list of the profile.
        codes: every code that documents can bring about.
        edited: whether a person changed a document; some codes are only told then.
        final: whether the documents are meant to be adopted.

    Returns:
        What is left with P161 for an exemption that nothing answers to, and P162 for one that can do nothing.
    """
    known = set(codes)
    exemptions = tuple(_exemptions(facts))
    kept: list[Finding] = []
    aside: list[SetAside] = []
    used: set[Exemption] = set()
    for finding in findings:
        by = next((each for each in exemptions if each.names(finding)), None)
        if by is None:
            kept.append(finding)
            continue
        used.add(by)
        if may_be_set_aside(finding, final=final):
            aside.append(SetAside(by, finding))
        else:
            kept.append(replace(finding, hint=f"{finding.hint} {_COUNTS_IN_FINAL}".strip()))
    for each in exemptions:
        if each.code.startswith("P") or each.code in _ELSEWHERE or each.code not in known:
            kept.append(_powerless(each))
        elif each not in used and (edited or each.code not in _ONLY_AFTER_EDITS):
            kept.append(_unused(each))
    return Sifted(tuple(kept), tuple(aside))


def exceptions_section(set_aside: Sequence[SetAside]) -> tuple[Section, ...]:
    """The section of the account on what was set aside; none when nothing was."""
    if not set_aside:
        return ()
    header = row("Code", "Plaats", "Wat er is gevonden", "Reden", "Functie")
    rows = (
        row(
            f"{each.finding.code} ({each.finding.severity.value})",
            str(each.finding.place) or "–",
            each.finding.message,
            each.exemption.reason,
            each.exemption.function,
        )
        for each in set_aside
    )
    return (
        titled(
            "verantwoording.uitzonderingen",
            "Uitzonderingen",
            (
                sentence("De gemeente heeft besloten dat deze bevindingen niet meetellen."),
                sentence("Dat verandert niets aan het recht, of aan de stand van de normen."),
                table(header, rows, (2, 5, 7, 6, 4), wide=True),
            ),
        ),
    )


def _answers_to(finding: Finding) -> Iterator[str]:
    """By what names an exemption can mean a finding, each of them whole."""
    place = finding.place
    if place.symbol:
        yield from (place.symbol, place.symbol.split("/", 1)[0])
    yield place.file.removesuffix(".md")
    yield from _DOTTED.findall(finding.hint)
    yield from finding.source.split(", ")


def _exemptions(facts: Facts) -> Iterator[Exemption]:
    listed = facts[FIELD]
    for position, entry in enumerate(listed if isinstance(listed, list) else []):
        if isinstance(entry, dict) and entry.get("reden") and entry.get("functie"):
            texts = (str(entry.get(name) or "") for name in ("code", "waar", "reden", "functie"))
            yield Exemption(position, *texts)


def _unused(exemption: Exemption) -> Finding:
    where = f" bij {exemption.where}" if exemption.where else ""
    return Finding(
        "P161",
        Severity.WAARSCHUWING,
        f"De uitzondering voor {exemption.code}{where} is niet nodig: die bevinding is er niet.",
        Place(symbol=f"{FIELD}.{exemption.position}"),
        "Haal de uitzondering weg, of verbeter de code of de plaats.",
    )


def _powerless(exemption: Exemption) -> Finding:
    return Finding(
        "P162",
        Severity.WAARSCHUWING,
        f"De bevinding {exemption.code} kan niet worden weggezet.",
        Place(symbol=f"{FIELD}.{exemption.position}"),
        "Haal de uitzondering weg en los de bevinding op. Wegzetten kan bij codes met V, J, R of B.",
    )
