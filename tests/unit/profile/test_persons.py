from __future__ import annotations

from beleidsgen.profile.persons import person_in


def test_a_word_without_end_is_gone_through_once() -> None:
    assert person_in("w" * 500_000) == ""
    assert person_in(f"{'w' * 500_000} j.jansen@testdam.nl") == "j.jansen@testdam.nl"


def test_a_name_after_other_words() -> None:
    assert person_in("Het aanspreekpunt is Jan de Vries.") == "Jan de Vries"
    assert person_in("Dit regelt het team Veiligheid van Oost") == ""
