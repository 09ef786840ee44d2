"""What the benchmark works on: the texts that both ways put on paper, and a sentence to change."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from proces import ROOT

if TYPE_CHECKING:
    from beleidsgen.content.model import ContentPack


def write_texts(profile: Path, folder: Path) -> None:
    """The documents of a profile as blocks of plain text, and as Markdown without our marks."""
    from beleidsgen.document.walk import plain_text
    from beleidsgen.generate import make
    from beleidsgen.profile.load import load_profile
    from beleidsgen.recipe import Wishes

    loaded = load_profile(profile).value
    if loaded is None:
        sys.exit(f"{profile} is niet te gebruiken")
    built = make(_pack(), loaded, profile.read_bytes(), Wishes())
    for document in (*built.package.documents, built.account):
        blocks = list(_blocks(document.blocks, 1))
        data = {"titel": plain_text(document.title), "blokken": blocks}
        name = f"{profile.stem}-{document.kind}"
        (folder / f"{name}.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        (folder / f"{name}.md").write_text(_markdown(blocks), encoding="utf-8")


@lru_cache(maxsize=1)
def _pack() -> ContentPack:
    from beleidsgen.build import read_pack

    return read_pack().value


def _blocks(blocks: Iterable[object], depth: int) -> Iterable[dict[str, object]]:
    from beleidsgen.document.blocks import Article, Callout, Figure, ItemList, Paragraph, Section, Table
    from beleidsgen.document.walk import plain_text

    for block in blocks:
        match block:
            case Section() | Article():
                number = f"{block.number} " if block.number else ""
                yield {"soort": f"kop{min(depth, 3)}", "tekst": number + plain_text(block.title)}
                yield from _blocks(block.children, depth + 1)
            case Paragraph():
                yield {"soort": "alinea", "tekst": plain_text(block.children)}
            case ItemList():
                for item in block.items:
                    yield {"soort": "punt", "tekst": plain_text(item)}
            case Table():
                rows = [
                    [plain_text(cell.children) for cell in row.cells] for row in (block.header, *block.rows)
                ]
                yield {"soort": "tabel", "rijen": rows}
            case Figure():
                yield from _blocks((block.child,), depth)
            case Callout():
                yield from _blocks(block.children, depth)


def _markdown(blocks: Iterable[dict[str, object]]) -> str:
    return "\n\n".join(_line(str(block["soort"]), block) for block in blocks) + "\n"


def _line(kind: str, block: dict[str, object]) -> str:
    rows = block.get("rijen")
    if isinstance(rows, list):
        table = ["| " + " | ".join(str(cell).replace("|", "/") for cell in row) + " |" for row in rows]
        return "\n".join([table[0], "|" + "---|" * len(rows[0]), *table[1:]])
    mark = "#" * int(kind[-1]) + " " if kind.startswith("kop") else {"punt": "- "}.get(kind, "")
    return f"{mark}{block['tekst']}"


def one_sentence(folder: Path) -> Path:
    """An overlay in which one sentence of the policy has one more word."""
    name = "documenten/mensenhandelbeleid"
    for path in sorted((ROOT / "templates" / name).rglob("*.md")):
        text = path.read_text("utf-8")
        if "soort: sectie" in text and "wanneer:" not in text and "De gemeente " in text:
            target = folder / path.relative_to(ROOT / "templates")
            target.parent.mkdir(parents=True)
            target.write_text(text.replace("De gemeente ", "Ook de gemeente ", 1), encoding="utf-8")
            return folder
    sys.exit("geen zin gevonden om te veranderen")
