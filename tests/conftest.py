"""What all tests share: the bundled pack, the four profiles, and how a missing tool is treated."""

from __future__ import annotations

import importlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

from beleidsgen.build import Built, read_pack
from beleidsgen.content.model import ContentPack
from beleidsgen.generate import Wishes, make
from beleidsgen.profile.load import load_profile

ROOT = Path(__file__).parents[1]
PROFILES = tuple(sorted(p for p in (ROOT / "municipality_profiles").glob("gm*.yaml")))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="maak de vaste uitkomsten opnieuw")


@pytest.fixture(scope="session")
def pack() -> ContentPack:
    """The bundled pack; an unexpected finding in it fails the test."""
    loaded = read_pack()
    assert [str(finding) for finding in loaded.findings] == []
    return loaded.value


@pytest.fixture(scope="session", params=PROFILES, ids=lambda path: path.stem)
def profile_path(request: pytest.FixtureRequest) -> Path:
    """Each profile of the repository in turn."""
    path: Path = request.param
    return path


@pytest.fixture(scope="session")
def built_of(pack: ContentPack) -> Callable[[Path], Built]:
    """Builds a profile once per session."""
    known: dict[Path, Built] = {}

    def build_once(path: Path) -> Built:
        if path not in known:
            loaded = load_profile(path)
            assert [str(finding) for finding in loaded.findings] == []
            assert loaded.value is not None
            known[path] = make(pack, loaded.value, path.read_bytes(), Wishes())
        return known[path]

    return build_once


@pytest.fixture(scope="session")
def built(built_of: Callable[[Path], Built], profile_path: Path) -> Built:
    """Each profile of the repository, built."""
    return built_of(profile_path)


@pytest.fixture(scope="session")
def need_tool() -> Callable[[str], str]:
    """Finds an outside tool; without it the test is skipped, or fails where everything must run."""

    def find(name: str) -> str:
        path = shutil.which(name)
        return path if path is not None else leave_out(f"{name} is niet geïnstalleerd")

    return find


def leave_out(reason: str) -> NoReturn:
    """Skip a test for want of something outside, or fail it where everything must run."""
    if os.environ.get("BELEIDSGEN_ALLES") == "1":
        pytest.fail(f"{reason}, en BELEIDSGEN_ALLES=1 staat geen overgeslagen test toe")
    pytest.skip(reason, allow_module_level=True)


def need_module(name: str) -> ModuleType:
    """Import a library of the tests; without it the test is left out as `leave_out` does."""
    try:
        return importlib.import_module(name)
    except ImportError:
        leave_out(f"{name} is niet geïnstalleerd")
