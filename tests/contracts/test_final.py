"""`--definitief`: refused while something is open, and without drafting marks when nothing is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from beleidsgen.content.model import ContentPack
from beleidsgen.generate import Outcome, Wishes, generate
from beleidsgen.writers.docx_read import plain_text
from tests.conftest import PROFILES

CITY = PROFILES[3].read_text(encoding="utf-8")


def complete(text: str) -> str:
    """The city's profile with every decision taken and its one open field filled."""
    text = text.replace("aangewezen_op: onbekend", "aangewezen_op: 2026-03-01")
    return re.sub(r"datum: \S+, status: concept", "datum: 2026-11-12, status: vastgesteld", text)


def made(pack: ContentPack, folder: Path, text: str) -> Outcome:
    path = folder / PROFILES[3].name
    path.write_text(text, encoding="utf-8")
    return generate(pack, path, folder / "uit", Wishes(final=True))


def test_refused_while_a_field_is_open(pack: ContentPack, tmp_path: Path) -> None:
    outcome = made(pack, tmp_path, CITY)
    assert outcome.exit_code == 1
    assert "P303" in {finding.code for finding in outcome.findings}
    assert not (tmp_path / "uit").exists()


@pytest.fixture(scope="module")
def final(pack: ContentPack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    outcome = made(pack, tmp_path_factory.mktemp("definitief"), complete(CITY))
    assert outcome.exit_code == 0, [f.message for f in outcome.findings if f.severity == "fout"]
    assert outcome.folder is not None
    return outcome.folder


def test_no_drafting_marks(final: Path) -> None:
    for path in final.glob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert "[in te vullen:" not in text, path.name
        if path.stem != "verantwoording":
            assert 'status: "vastgesteld"' in text


def test_status_day_and_body_come_from_the_profile(final: Path) -> None:
    text = (final / "apv-hoofdstuk-3.md").read_text(encoding="utf-8")
    assert 'vastgesteld: "2026-11-12"' in text
    assert 'door: "de gemeenteraad"' in text
    cover = plain_text((final / "apv-hoofdstuk-3.docx").read_bytes())
    assert "vastgesteld op 12 november 2026 door de gemeenteraad" in cover
