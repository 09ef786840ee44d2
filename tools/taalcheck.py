"""The language check: `python tools/taalcheck.py [--maten] [MAP]`; 1 when a finding has no exception.

It reads the templates and the golden files, or the documents that `beleidsgen genereer` has put in MAP.

| code | what |
|---|---|
| T101 | the average sentence of a document or summary is too long |
| T102 | a sentence has more than 25 words |
| T103 | too many passive sentences |
| T104 | a long word that few people read |
| T105 | official words such as *dient te* |
| T106 | a double negation |
| T107 | an abbreviation that nobody explains |
| T108 | a word that no dictionary knows |
| T109 | an exception that excuses nothing |
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tools.taal.checks import CHECKS, average, is_passive, measured_sentences  # noqa: E402
from tools.taal.corpus import Corpus  # noqa: E402
from tools.taal.exceptions import read_excuses, unexcused  # noqa: E402

from beleidsgen.diagnostics import Finding  # noqa: E402 - the program is found only after the line above


def check(corpus: Corpus) -> list[Finding]:
    """Every finding that has no exception, in the order of the checks."""
    return unexcused([finding for look in CHECKS for finding in look(corpus)], read_excuses())


def table(corpus: Corpus) -> str:
    """The measures per document: sentences, average length, average of the summary, passive share."""
    lines = ["gemeente | document | zinnen | gemiddeld | samenvatting | lijdend"]
    for (place, kind), found in corpus.documents.items():
        measured = measured_sentences(kind, found)
        summary = [s for s in measured if s.part.endswith("samenvatting")]
        share = sum(is_passive(s.text) for s in measured) / len(measured)
        short = f"{average(summary):.1f}" if summary else "–"
        lines.append(f"{place} | {kind} | {len(measured)} | {average(measured):.1f} | {short} | {share:.0%}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Print the findings, or with `--maten` the measures."""
    folders = [Path(argument) for argument in arguments if argument != "--maten"]
    corpus = Corpus(ROOT, *folders[:1])
    if not corpus.documents:
        print(f"In {folders[0] if folders else 'tests/golden'} staan geen documenten.", file=sys.stderr)
        return 2
    if "--maten" in arguments:
        print(table(corpus))
        return 0
    try:
        findings = check(corpus)
    except (RuntimeError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    for finding in findings:
        print(f"{finding.code} {finding.place}\n    {finding.message}\n    → {finding.hint}")
    print(f"{len(findings)} bevinding(en) zonder uitzondering")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
