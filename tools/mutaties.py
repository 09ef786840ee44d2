"""Make errors on purpose and see which `toets` finds: `python tools/mutaties.py [--zaad N] [--aantal 240]`.

Writes `bench/MUTATIES.md`. Run it before a release; the tests make one error of each kind.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.mutaties.bench import PROFILES, Kind, MadeSet, Outcome, attempt, make_set, read_once, rounds  # noqa: E402 - found only after the line above
from tests.mutaties.harmless import HARMLESS  # noqa: E402
from tests.mutaties.kinds import KINDS  # noqa: E402
from tests.mutaties.report import share, tallies, written  # noqa: E402

from beleidsgen.build import read_pack  # noqa: E402
from beleidsgen.content.model import ContentPack  # noqa: E402

REPORT = ROOT / "bench" / "MUTATIES.md"
TARGET = 95.0
TOLD_EVERY = 20


def main(arguments: Sequence[str]) -> int:
    """Make and judge all errors, write the report, and tell whether enough was found."""
    asked = _asked(arguments)
    pack = read_pack().value
    with tempfile.TemporaryDirectory() as out, read_once():
        sets = [make_set(pack, profile, Path(out)) for profile in PROFILES]
        errors, skipped = _made(pack, sets, KINDS, asked.aantal, asked.zaad)
        harmless, _ = _made(pack, sets, HARMLESS, asked.onschuldig, asked.zaad)
    REPORT.write_text(written(errors, harmless, skipped, asked.zaad), encoding="utf-8", newline="\n")
    found = share(tallies(errors))
    print(f"{REPORT.relative_to(ROOT)}: {len(errors)} fouten, {found:.1f}% goed gevonden")
    return int(found < TARGET)


def _made(
    pack: ContentPack, sets: Sequence[MadeSet], kinds: Sequence[Kind], amount: int, seed: int
) -> tuple[list[Outcome], int]:
    """So many errors, kinds and municipalities in turn, and how often a municipality had no place for one."""
    outcomes: list[Outcome] = []
    skipped = 0
    for kind, made, spot in rounds(kinds, sets, seed):
        if len(outcomes) == amount:
            break
        outcome = attempt(pack, made, kind, spot)
        if outcome is None:
            skipped += 1
            continue
        outcomes.append(outcome)
        if len(outcomes) % TOLD_EVERY == 0:
            print(f"{len(outcomes)} van {amount}", flush=True)
    return outcomes, skipped


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--zaad", type=int, default=1, help="begin van het toeval")
    parser.add_argument("--aantal", type=int, default=240, help="hoeveel fouten")
    parser.add_argument("--onschuldig", type=int, default=72, help="hoeveel onschuldige wijzigingen")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
