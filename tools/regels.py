"""Write the questions of the rules into REVIEW.md: `python tools/regels.py [--controleer]`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from beleidsgen.catalogue.rules import Rule  # noqa: E402
from beleidsgen.content.load import load_pack  # noqa: E402
from beleidsgen.facts.derive import known_names  # noqa: E402
from beleidsgen.pack_files import read_bundled  # noqa: E402

FILE = ROOT / "REVIEW.md"
BEGIN = "<!-- regels: begin; gemaakt door tools/regels.py, wijzig de vraag in templates/regels -->"
END = "<!-- regels: einde -->"
_HEAD = "## Vragen bij de regels"


def section(rules: Iterable[Rule]) -> str:
    """The questions that people answer: of rules that no program judges, and what remains of the others."""
    asked = [rule for rule in rules if rule.vraag]
    lines = [BEGIN, "", _HEAD, "", "Deze vragen kan het programma niet beantwoorden.", ""]
    lines += [f"- [ ] {rule.id}: {rule.vraag}" for rule in asked if rule.soort == "mens"]
    lines += ["", "Bij deze regels ziet `beleidsgen toets` een deel; de rest is aan u.", ""]
    lines += [
        f"- [ ] {rule.id} ([{rule.code}](docs/naslag/bevindingen/{rule.code}.md)): {rule.vraag}"
        for rule in asked
        if rule.soort != "mens"
    ]
    return "\n".join([*lines, "", END])


def written(text: str, made: str) -> str:
    """The text of REVIEW.md with the section in its place; at the end when it is not there yet."""
    before, mark, rest = text.partition(BEGIN)
    if not mark:
        return f"{text.rstrip()}\n\n{made}\n"
    return before + made + rest.partition(END)[2]


def main(arguments: Sequence[str]) -> int:
    """Write the section; with --controleer only say whether it differs."""
    pack = load_pack(read_bundled().value, known_names()).value
    text = FILE.read_text(encoding="utf-8")
    fresh = written(text, section(pack.catalogue.rules.values()))
    if fresh == text:
        return 0
    if "--controleer" in arguments:
        print("REVIEW.md loopt achter; draai: python tools/regels.py")
        return 1
    FILE.write_text(fresh, encoding="utf-8", newline="\n")
    print("REVIEW.md")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
