from __future__ import annotations

from beleidsgen.document.walk import find, plain_text
from tests.support.packs import DAY, build_world
from tests.support.small_world import FILES


def test_a_cited_source_that_is_not_verified_stands_in_the_account() -> None:
    section = find(build_world(FILES, day=DAY).account, "verantwoording.bronnen")
    assert section is not None
    assert plain_text(section).splitlines() == [
        "Bronnen die nog niet zijn nagekeken",
        "Bij deze bronnen is nog niet alles in de tekst zelf nagekeken.",
        "Kijk ze na voordat u vaststelt wat erop steunt.",
        "Bron\tNaam voor uitleg\tAangehaald in",
        "Artikel 4:81 van de Algemene wet bestuursrecht.\tawb-4-81\thet beleid",
    ]


def test_the_account_is_silent_when_every_cited_source_is_verified() -> None:
    read = FILES["bronnen/awb-4-81.yaml"].replace("te_verifieren: true", "geverifieerd_op: 2026-11-01")
    account = build_world({**FILES, "bronnen/awb-4-81.yaml": read}, day=DAY).account
    assert find(account, "verantwoording.bronnen") is None
