"""What a run of errors and harmless edits comes to, as the report in `bench/MUTATIES.md`; also read back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from beleidsgen.diagnostics import Severity
from tests.mutaties.bench import Outcome, Seen

_ROW = re.compile(
    r"^\| (?P<kind>[^|]+?) \| (?P<made>\d+) \| (?P<right>\d+) \| (?P<light>\d+)"
    r" \| (?P<else>\d+) \| (?P<not>\d+) \|$"
)


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one kind of error was made, and found.

    Attributes:
        right: found with the right code in the right place.
        light: of those, found with remarks (*opmerking*) only.
        elsewhere: found with the right code in another place.
        missed: not found.
    """

    kind: str
    made: int
    right: int
    light: int
    elsewhere: int
    missed: int


def tallies(outcomes: Sequence[Outcome]) -> tuple[Tally, ...]:
    """The tally of every kind, in the order in which the kinds came by."""
    kinds = dict.fromkeys(outcome.kind for outcome in outcomes)
    return tuple(_tally(kind, [o for o in outcomes if o.kind == kind]) for kind in kinds)


def share(found: Iterable[Tally]) -> float:
    """The share of errors that were found with the right code in the right place, in percent."""
    counted = list(found)
    made = sum(tally.made for tally in counted)
    return 100 * sum(tally.right for tally in counted) / made if made else 0.0


def alarms(outcomes: Iterable[Outcome]) -> list[tuple[Outcome, str]]:
    """The harmless edits about which `toets` said more than a remark, with what it said."""
    found = []
    for outcome in outcomes:
        heavy = [f for f in outcome.findings if f.severity is not Severity.OPMERKING]
        if heavy:
            found.append((outcome, ", ".join(sorted({finding.code for finding in heavy}))))
    return found


def written(errors: Sequence[Outcome], harmless: Sequence[Outcome], skipped: int, seed: int) -> str:
    """The report as Markdown."""
    counted = tallies(errors)
    false = alarms(harmless)
    lines = [
        "# Fouten die met opzet zijn gemaakt",
        "",
        "Gemaakt door `python tools/mutaties.py`; niet met de hand wijzigen.",
        "Elke fout is één wijziging in één document van een van de vier gemeenten; dan leest `toets` de map.",
        "Gevonden is zij als er een bevinding bij komt met een code voor deze fout, op de plek van de fout.",
        "",
        "| Wat | Hoeveel |",
        "|---|---|",
        f"| Zaad | {seed} |",
        f"| Fouten | {len(errors)} |",
        f"| Soorten fouten | {len(counted)} |",
        f"| Niet van toepassing op een gemeente, en overgeslagen | {skipped} |",
        f"| Gevonden met de goede code op de goede plek | {share(counted):.1f}% |",
        f"| Onschuldige wijzigingen | {len(harmless)} |",
        f"| Vals alarm (fout of waarschuwing bij een onschuldige wijziging) | {len(false)} |",
        "",
        "## Per soort fout",
        "",
        "| Soort fout | Gemaakt | Goed gevonden | Waarvan als opmerking | Elders | Niet |",
        "|---|---|---|---|---|---|",
        *(f"| {t.kind} | {t.made} | {t.right} | {t.light} | {t.elsewhere} | {t.missed} |" for t in counted),
        "",
        "## Wat niet goed is gevonden",
        "",
    ]
    lines += [_told(outcome) for outcome in errors if outcome.seen is not Seen.RIGHT] or [
        "Alles is gevonden."
    ]
    lines += [
        "",
        "## Onschuldige wijzigingen",
        "",
        "| Soort wijziging | Gemaakt | Vals alarm |",
        "|---|---|---|",
    ]
    for kind in dict.fromkeys(outcome.kind for outcome in harmless):
        made = [outcome for outcome in harmless if outcome.kind == kind]
        lines.append(f"| {kind} | {len(made)} | {len(alarms(made))} |")
    lines += ["", *(f"{_told(outcome)} Gemeld: {codes}." for outcome, codes in false)]
    return "\n".join(lines).rstrip() + "\n"


def read_back(text: str) -> tuple[Tally, ...]:
    """The tallies that a report holds."""
    rows = [match for line in text.splitlines() if (match := _ROW.match(line))]
    return tuple(
        Tally(m["kind"], *(int(m[name]) for name in ("made", "right", "light", "else", "not"))) for m in rows
    )


def _tally(kind: str, outcomes: Sequence[Outcome]) -> Tally:
    right = [outcome for outcome in outcomes if outcome.seen is Seen.RIGHT]
    return Tally(
        kind,
        len(outcomes),
        len(right),
        sum(outcome.weight == Severity.OPMERKING for outcome in right),
        sum(outcome.seen is Seen.ELSEWHERE for outcome in outcomes),
        sum(outcome.seen is Seen.NOT for outcome in outcomes),
    )


def _told(outcome: Outcome) -> str:
    edit = outcome.edit
    was, now = _changed_words(" ".join(outcome.was), " ".join(edit.lines))
    change = f"‘{was}’ werd ‘{now}’" if was and now else f"‘{now}’ erbij" if now else f"‘{was}’ geschrapt"
    place = f"{outcome.profile}, {edit.document}.md, regel {edit.start + 1}"
    return f"- {outcome.kind} ({outcome.seen}): {place}: {change}."


def _changed_words(was: str, now: str) -> tuple[str, str]:
    """What differs between two texts, to the nearest word, and no more than a line of it."""
    one, two = was.split(), now.split()
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    return tuple(" ".join(words)[:90].replace("<!--", "").replace("|", "/").strip() for words in (one, two))
