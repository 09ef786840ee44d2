"""Many profiles in several processes: the same words and bytes as in one, whatever one of them does."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.support.own_program import OwnProgram, files_in, own_program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="de proef gebruikt signalen en koppelingen")


@pytest.fixture
def program(tmp_path: Path) -> OwnProgram:
    made = own_program(tmp_path)
    made.add_profiles("een", "twee", "drie", "vier")
    return made


def _run(program: OwnProgram, out: str, workers: int) -> tuple[int, str, str]:
    return program.run("genereer", "profielen", "--formaat", "md", "--uit", out, "--taken", workers)


def test_two_workers_say_and_make_what_one_does(program: OwnProgram) -> None:
    program.add_profiles("stuk")
    folder = program.folder / "profielen"
    (folder / "onleesbaar.yaml").write_text("schema: 1\n", encoding="utf-8")
    (folder / "_overslaan.yaml").write_text("schema: 1\n", encoding="utf-8")
    (folder / "dubbel.yaml").write_bytes((folder / "een.yaml").read_bytes())
    one, two = (_run(program, out, workers) for out, workers in (("uit1", 1), ("uit2", 2)))

    assert one == (2, two[1].replace("uit2", "uit1"), two[2])
    assert files_in(program.folder / "uit1") == files_in(program.folder / "uit2")
    told = json.loads((program.folder / "uit2" / "overzicht.json").read_text("utf-8"))["gemeenten"]
    assert [(row["profiel"], row["code"]) for row in told] == [
        ("twee.yaml", 0),
        ("drie.yaml", 0),
        ("vier.yaml", 0),
        ("dubbel.yaml", 2),
        ("een.yaml", 2),
        ("onleesbaar.yaml", 2),
        ("stuk.yaml", 2),
    ]
    assert "P343 fout  profielen/stuk.yaml" in two[2]
    assert two[2].count("P342 fout") == 2
    assert "onleesbaar.yaml: niet te gebruiken" in two[2]


def test_a_lost_worker_costs_one_profile(program: OwnProgram) -> None:
    program.add_profiles("dodelijk")
    code, out, err = _run(program, "uit", 2)

    assert code == 2
    assert err.count("P344 fout  profielen/dodelijk.yaml") == 1
    assert out.count("Geen bevindingen.") == 4
    assert len(list((program.folder / "uit").glob("gm*"))) == 4


def test_ctrl_c_stops_all_and_the_next_run_goes_on(program: OwnProgram) -> None:
    program.add_profiles(*(f"nog{number}" for number in range(24)))
    process = program.start("genereer", "profielen", "--uit", "uit", "--taken", "2")
    assert process.stdout is not None
    first = process.stdout.readline()
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)

    assert first.startswith("uit/")
    assert process.returncode == 130
    assert "Gestopt. " in err
    assert "Ga verder met dezelfde opdracht: wat klaar is, wordt overgeslagen." in err
    assert "Traceback" not in err
    assert not list((program.folder / "uit").rglob("*.deel"))
    code, out, _ = _run(program, "uit", 2)
    assert code == 0
    assert "profielen    28, waarvan 28 zonder fouten" in out


def test_workers_die_with_a_parent_that_is_killed(program: OwnProgram) -> None:
    program.add_profiles(*(f"nog{number}" for number in range(36)))
    process = program.start("genereer", "profielen", "--uit", "uit", "--taken", "2")
    assert process.stdout is not None
    process.stdout.readline()
    process.kill()
    process.communicate(timeout=20)  # ends when no worker holds the streams any more

    made = len(list((program.folder / "uit").glob("gm*")))
    assert made < 40, "zonder ouder werkt niemand verder"
    assert _run(program, "uit", 2)[0] == 0
