"""All triples of choices for the APV chapter: `python tools/drietallen.py`; 1 when a chapter has a flaw.

Writes what it found to `bench/DRIETALLEN.md`. Run it before a release; the tests run all pairs.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.support.apv_chapter import APV, flaws, make_chapter, only  # noqa: E402 - found only after the line above
from tests.support.apv_choices import QUESTIONS, can_go_together, profile_of  # noqa: E402
from tests.support.pairs import cover, groups  # noqa: E402

from beleidsgen.build import read_pack  # noqa: E402
from beleidsgen.content.model import ContentPack  # noqa: E402

REPORT = ROOT / "bench" / "DRIETALLEN.md"
STRENGTH = 3
TOLD_EVERY = 100


def main() -> int:
    """Make every chapter, write the report, and tell whether all was well."""
    pack = read_pack().value
    chapters = only(pack, APV)
    combinations = cover(QUESTIONS, STRENGTH, can_go_together)
    start = time.monotonic()
    found: Counter[str] = Counter()
    dead: Counter[str] = Counter()
    for number, combination in enumerate(combinations, start=1):
        profile = profile_of(combination)
        first = make_chapter(chapters, profile)
        found.update(flaws(first))
        if make_chapter(chapters, profile).text != first.text:
            found["de tweede keer een andere tekst"] += 1
        dead.update(make_chapter(pack, profile).dead)
        if number % TOLD_EVERY == 0:
            print(f"{number} van {len(combinations)}, {time.monotonic() - start:.0f} s", flush=True)
    found.update(
        {f"verwijzing zonder doel in een document: {symbol}": times for symbol, times in dead.items()}
    )
    REPORT.write_text(report(pack, len(combinations), time.monotonic() - start, found), encoding="utf-8")
    print(f"{REPORT.relative_to(ROOT)}: {len(combinations)} combinaties, {sum(found.values())} bevindingen")
    return 1 if found else 0


def report(pack: ContentPack, combinations: int, seconds: float, found: Counter[str]) -> str:
    """The report as Markdown."""
    triples = sum(1 for _ in groups(QUESTIONS, STRENGTH, can_go_together))
    values = sum(len(answers) for answers in QUESTIONS.values())
    lines = [
        "# Alle drietallen van keuzes voor het APV-hoofdstuk",
        "",
        "Gemaakt door `python tools/drietallen.py`; niet met de hand wijzigen.",
        "Elke combinatie is een profiel waaruit het hoofdstuk twee keer is gemaakt en gecontroleerd;",
        "daarna zijn alle documenten gemaakt en is elke verwijzing gevolgd.",
        "",
        "| Wat | Hoeveel |",
        "|---|---|",
        f"| Versie van de inhoud | {pack.version} |",
        f"| Vragen | {len(QUESTIONS)} |",
        f"| Antwoorden | {values} |",
        f"| Drietallen van antwoorden | {triples} |",
        f"| Combinaties waarin zij allemaal voorkomen | {combinations} |",
        f"| Tijd in seconden | {seconds:.0f} |",
        f"| Bevindingen | {sum(found.values())} |",
        "",
    ]
    if found:
        lines += ["| Bevinding | Aantal combinaties |", "|---|---|"]
        lines += [f"| {text.replace('|', '/')} | {times} |" for text, times in found.most_common()]
    else:
        lines.append("Geen enkele combinatie heeft een gebrek.")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
