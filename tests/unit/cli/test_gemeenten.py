from __future__ import annotations

from tests.support.terminal import run


def test_all() -> None:
    shown = run("gemeenten")
    assert shown.code == 0
    assert len(shown.out.splitlines()) == 342
    assert shown.err == "342 gemeenten. Inwoners: aannemelijke stand op 1 januari 2026.\n"


def test_by_part_of_the_name() -> None:
    shown = run("gemeenten", "zoeterw")
    assert shown.out.startswith("GM0638  Zoeterwoude ")
    assert shown.err.startswith("1 gemeente. ")


def test_an_old_name() -> None:
    shown = run("gemeenten", "Weesp")
    assert shown.code == 0
    assert "P402 opmerking  Weesp is sinds 2022-03-24 opgegaan in Amsterdam." in shown.err


def test_a_split_name() -> None:
    shown = run("gemeenten", "Haaren")
    assert shown.code == 2
    assert "P402 fout" in shown.err


def test_a_merger_that_is_planned() -> None:
    shown = run("gemeenten", "Wijdemeren")
    assert shown.code == 0
    assert "GM1696" in shown.out
    assert "P403 opmerking" in shown.err


def test_nothing_of_that_name() -> None:
    shown = run("gemeenten", "xyzzy")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == (
        "P401 fout  ‘xyzzy’ staat niet in het register van gemeenten.\n"
        "     Zoek met een kleiner deel van de naam, of op provincie of politie-eenheid.\n"
    )
