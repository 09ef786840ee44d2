"""A small pack on disk in place of the bundled one, for the command line: real files, a tenth of the time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.packs import fragment, norm_text, outline

ROOT = Path(__file__).parents[2]
KINDS = ("beleid", "plan")
FILES = {
    "pakket.yaml": "versie: 2026.1.0\nstand: 2026-11-22\nverificatie_geldig_dagen: 365\n"
    "documenten: [beleid, plan]\n",
    "documenten/beleid/document.yaml": outline(
        "beleid", "beleid.route", "beleid.groot", vaststelling="beleid"
    ),
    "documenten/beleid/route.md": fragment(
        "beleid.route",
        "De gemeente {{ gemeente.naam }} volgt [](wet:awb-4-81).\nDe acties staan in [](#plan.acties).\n"
        "{% if regio.ggd is bekend %}\nDe GGD is {{ regio.ggd }}.\n{% endif %}\n"
        "Het meldpunt is {{ functies.meldpunt.mailbox }}.\n",
        titel="De route",
        bewijst="[BN-05]",
        behandelt="[ZW-5.1]",
        bronnen="[kader]",
    ),
    "documenten/beleid/groot.md": fragment("beleid.groot", wanneer="is_groot"),
    "documenten/plan/document.yaml": outline("plan", "plan.acties", vaststelling="uitvoeringsplan"),
    "documenten/plan/acties.md": fragment(
        "plan.acties",
        "De acties zijn:\n\n{% for a in acties %}\n- {{ a.anker }}{{ a.actie }}.\n{% endfor %}\n",
    ),
    "documenten/plan/acties/een.yaml": "symbool: actie.een\nactie: Voor {{ gemeente.naam }}\n"
    "eigenaar: veiligheid\n"
    "start: 2027\nindicator: klaar\nmaatregel: M1\nbewijst: [BN-05]\n",
    "normen/BN-05.yaml": norm_text(
        "BN-05", bronnen="[kader]", verlangt_in="[beleid, plan]", open_velden="[functies.meldpunt]"
    ),
    "normen/BN-06.yaml": norm_text("BN-06", wanneer="is_groot"),
    "bronnen/kader.yaml": "id: kader\nsoort: beleid\ntitel: Landelijk kader\ninhoud: Wat moet.\n"
    "url: https://kader.example/\n"
    "versie: 2026-01-01\ngeverifieerd_op: 2026-11-01\n",
    "bronnen/awb-4-81.yaml": "id: awb-4-81\nsoort: artikel\ntitel: Beleidsregels\n"
    "regeling: de Algemene wet bestuursrecht\nartikel: '4:81'\nte_verifieren: true\n",
}
KNOWN = "functies: {meldpunt: {mailbox: meldpunt@proefdorp.example}}\n"
OPEN = ""


def write_files(folder: Path, files: dict[str, str]) -> Path:
    """Write texts by path, and give the folder back."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    return folder


def write_root(folder: Path) -> Path:
    """The small pack on disk, with the look of the bundled one."""
    shutil.copytree(ROOT / "templates" / "opmaak", folder / "opmaak")
    return write_files(folder, FILES)


@contextmanager
def standing_in(root: Path, cache: Path) -> Iterator[None]:
    """Let the program find this folder where the bundled pack would be, and keep its cache to itself."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("pack_files", "generate", "recipe"):
            patch.setattr(f"beleidsgen.{module}.bundled_root", lambda: root)
        patch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(cache))
        patch.setitem(os.environ, "NO_COLOR", "1")
        yield
