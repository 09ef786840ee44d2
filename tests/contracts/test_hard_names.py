"""The ten municipalities whose names are hardest to print: long, with apostrophe, accent, comma, bracket."""

from __future__ import annotations

import html
from datetime import date
from pathlib import Path

import pytest

from beleidsgen.build import Built
from beleidsgen.cli.nieuw import profile_text
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import Severity
from beleidsgen.generate import Wishes, make, render
from beleidsgen.outfolder.layout import folder_name
from beleidsgen.profile.load import load_profile_text
from beleidsgen.register.read import find_municipality
from beleidsgen.writers.docx_lines import text_lines

HARD = {
    "'s-Hertogenbosch": "gm0796-s-hertogenbosch",
    "Den Haag": "gm0518-den-haag",
    "Noardeast-Fryslân": "gm1970-noardeast-fryslan",
    "Súdwest-Fryslân": "gm1900-sudwest-fryslan",
    "Nuenen, Gerwen en Nederwetten": "gm0820-nuenen-gerwen-en-nederwetten",
    "Bergen (L)": "gm0893-bergen-l",
    "Bergen op Zoom": "gm0748-bergen-op-zoom",
    "Krimpen aan den IJssel": "gm0542-krimpen-aan-den-ijssel",
    "Hardinxveld-Giessendam": "gm0523-hardinxveld-giessendam",
    "De Fryske Marren": "gm1940-de-fryske-marren",
}


@pytest.fixture(scope="module", params=HARD)
def made(request: pytest.FixtureRequest, pack: ContentPack) -> tuple[str, bytes, Built]:
    found = find_municipality(request.param).value
    assert found is not None
    text = profile_text(found, date(2026, 11, 22))
    loaded = load_profile_text(text)
    assert loaded.findings == ()
    assert loaded.value is not None
    return request.param, text.encode(), make(pack, loaded.value, text.encode(), Wishes())


def test_the_set_is_made_without_faults_and_says_the_name(
    made: tuple[str, bytes, Built], tmp_path: Path
) -> None:
    name, source, built = made
    assert [str(f) for f in built.findings if f.severity is Severity.FOUT] == []
    rendered = render(built, tmp_path, source, Wishes(formats=("md", "docx", "html")), ())
    assert rendered.findings == ()
    files = {output.name: output.data for output in rendered.value}
    for document in built.package.documents:
        assert name in files[f"{document.kind}.md"].decode().replace("\\", "")
        assert name in "\n".join(text_lines(files[f"{document.kind}.docx"]))
        assert name in html.unescape(files[f"{document.kind}.html"].decode())
    assert folder_name(str(built.facts["gemeente.code"]), name) == HARD[name]
