"""The measures of the policy and the plan: `python tools/maten.py`; 1 when a limit is passed.

Length follows the municipality, every section that depends on a profile prints a fact of it, and two
municipalities share less than four fifths of their sentences (outside the legal frame and the definitions).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src")]

from jinja2 import nodes  # noqa: E402 - the program is found only after the line above

from beleidsgen.build import Built, read_pack  # noqa: E402
from beleidsgen.content.fill import parse_template  # noqa: E402
from beleidsgen.document.blocks import Block, Section, Table  # noqa: E402
from beleidsgen.document.inlines import Blank, Value  # noqa: E402
from beleidsgen.document.walk import (  # noqa: E402
    Node,
    children_of,
    inlines_of,
    plain_text,
    walk_blocks,
    walk_inlines,
)
from beleidsgen.generate import Wishes, make  # noqa: E402
from beleidsgen.profile.load import load_profile  # noqa: E402

POLICY, PLAN = "mensenhandelbeleid", "uitvoeringsplan"
WORDS = {"klein": 7000, "middel": 10000, "groot": 13000}
ACTIONS = {"klein": 30, "middel": 50, "groot": 75}
SHARED, SHARED_AIM = 0.80, 0.65
LEGAL_FRAME = "beleid.recht"
DEFINITIONS = "beleid.begrippen"
_PERIOD = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý‘“])")


@dataclass(frozen=True, slots=True)
class Size:
    """How long the documents of a municipality are.

    Attributes:
        words: the words of the policy without its annexes.
        actions: the actions of the plan, every row of its tables counted.
        running: how many of them are only kept going (`lopend: ja`).
    """

    name: str
    size_class: str
    words: int
    actions: int
    running: int

    @property
    def too_long(self) -> bool:
        """Whether a limit of its size class is passed; an unknown size is held to the smallest."""
        return self.words >= WORDS.get(self.size_class, 7000) or self.actions >= ACTIONS.get(
            self.size_class, 30
        )


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two municipalities have in common: the larger of the two shares, names of places left out."""

    one: str
    other: str
    kind: str
    share: float


def size(built: Built) -> Size:
    """Measure the policy and the plan of a municipality."""
    body = [b for b in built.package[POLICY].blocks if not is_annex(b)]
    words = sum(1 for word in plain_text_of(body).split() if any(sign.isalnum() for sign in word))
    actions = built.choices.collections["acties"]
    return Size(
        str(built.facts["gemeente.naam"]),
        str(built.facts["inwonerklasse"]),
        words,
        len(actions),
        sum(1 for action in actions if action.values.get("lopend") == "ja"),
    )


def overlaps(sets: Sequence[Built], kind: str) -> Iterator[Overlap]:
    """What every two municipalities have in common in one kind of document."""
    known = [(str(b.facts["gemeente.naam"]), sentences_of(b, kind)) for b in sets]
    for (one, here), (other, there) in combinations(known, 2):
        yield Overlap(one, other, kind, len(here & there) / min(len(here), len(there)))


def sentences_of(built: Built, kind: str) -> frozenset[str]:
    """The sentences outside the legal frame and the definitions, without the name of the municipality."""
    name = str(built.facts["gemeente.naam"])
    left_out = {LEGAL_FRAME, DEFINITIONS}
    blocks = [b for b in built.package[kind].blocks if getattr(b, "symbol", None) not in left_out]
    lines = (line for node in texts(blocks) for line in node.split("\n"))
    found = (sentence.strip() for line in lines for sentence in _PERIOD.split(line))
    return frozenset(s.replace(name, "…") for s in found if any(sign.isalpha() for sign in s))


def texts(blocks: Sequence[Node]) -> Iterator[str]:
    """The words of paragraphs and cells, one by one; headings and heads of tables say nothing yet."""
    for node in blocks:
        if isinstance(node, Table):
            for row in node.rows:
                yield from (plain_text(cell.children) for cell in row.cells)
        elif children_of(node):
            yield from texts(children_of(node))
        else:
            yield plain_text(node)


def plain_text_of(blocks: Sequence[Block]) -> str:
    """The words of these blocks with their headings."""
    return "\n".join(plain_text(block) for block in blocks)


def is_annex(block: Block) -> bool:
    """Whether a block is an annex."""
    return isinstance(block, Section) and block.role == "bijlage"


def silent_sections(built: Built) -> list[str]:
    """The sections of the policy that depend on the profile and print no fact of it."""
    return [
        str(section.symbol)
        for section in _sections(built.package[POLICY].blocks)
        if depends_on_profile(built, section) and not _prints(section)
    ]


def depends_on_profile(built: Built, section: Section) -> bool:
    """Whether the text of a section asks for a fact; that it may be left out as a whole does not count."""
    fragment = built.pack.fragments.get(section.symbol)
    if fragment is None:
        return False
    asked = names_in(fragment.body) | names_in(fragment.title)
    return any(name.partition(".")[0] != "waarden" for name in asked)


def names_in(text: str) -> set[str]:
    """The facts and collections that a text asks for; the variables of its loops left out."""
    if "{{" not in text and "{%" not in text:
        return set()
    tree = parse_template(text)
    loops = {loop.target.name for loop in tree.find_all(nodes.For) if isinstance(loop.target, nodes.Name)}
    inner = {id(node.node) for node in tree.find_all(nodes.Getattr)}
    found = {
        _dotted(node)
        for node in tree.find_all((nodes.Name, nodes.Getattr))
        if id(node) not in inner and not (isinstance(node, nodes.Name) and node.ctx != "load")
    }
    return {name for name in found if name.partition(".")[0] not in loops | {"loop"}}


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else ""


def _sections(blocks: Sequence[Node]) -> Iterator[Section]:
    for visit in walk_blocks(blocks):
        if isinstance(visit.node, Section):
            yield visit.node


def _prints(section: Section) -> bool:
    """Whether a section prints a fact or an open field, in its own text or in what stands below it."""
    return any(
        isinstance(inline, Value | Blank)
        for visit in walk_blocks((section,))
        for inline in walk_inlines(inlines_of(visit.node))
    )


def build_all(paths: Sequence[Path]) -> Mapping[str, Built]:
    """The documents of these profiles, by the name of the file."""
    pack = read_pack().value
    built = {}
    for path in paths:
        profile = load_profile(path).value
        if profile is not None:
            built[path.stem] = make(pack, profile, path.read_bytes(), Wishes())
    return built


def main() -> int:
    """Print the measures of the four profiles."""
    sets = build_all(sorted((ROOT / "municipality_profiles").glob("gm*.yaml")))
    failed = False
    print("gemeente | klasse | woorden (grens) | acties (grens) | waarvan lopend")
    for built in sets.values():
        found = size(built)
        failed = failed or found.too_long
        limits = WORDS.get(found.size_class, 7000), ACTIONS.get(found.size_class, 30)
        length = f"{found.words} ({limits[0]}) | {found.actions} ({limits[1]}) | {found.running}"
        print(f"{found.name} | {found.size_class} | {length}")
    print(f"\ngedeelde zinnen (grens {SHARED:.0%}, streven {SHARED_AIM:.0%})")
    for kind in (POLICY, PLAN):
        for pair in overlaps(list(sets.values()), kind):
            failed = failed or pair.share > SHARED
            print(f"{pair.kind} | {pair.one} en {pair.other} | {pair.share:.0%}")
    for built in sets.values():
        silent = silent_sections(built)
        failed = failed or bool(silent)
        for symbol in silent:
            print(f"{built.facts['gemeente.naam']}: {symbol} hangt van het profiel af en drukt geen feit af")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
