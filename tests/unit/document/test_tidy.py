from __future__ import annotations

import pytest

from beleidsgen.document.inlines import (
    Blank,
    Citation,
    Emphasis,
    Inline,
    Link,
    Reference,
    Strong,
    Text,
    Value,
)
from beleidsgen.document.tidy import Only, clean, clean_url, tidy, transform_inlines
from beleidsgen.names import FactName, SourceId, Symbol

BLANK = Blank(FactName("x"), "y")
URL = "https://x.nl"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((Text(" a  b"), Text("\n c ")), (Text("a b c"),)),
        ((Strong((Text("a "),)), Text("b")), (Strong((Text("a"),)), Text(" b"))),
        ((Strong((Strong((Text("a"),)),)), Strong((Text("b"),))), (Strong((Text("ab"),)),)),
        ((Emphasis(()), Strong((Text(" "),)), Text("a")), (Text("a"),)),
        ((Strong((Text("a"), BLANK)),), (Strong((Text("a"),)), BLANK)),
        ((Strong((Text("[in te vullen: y]"),)),), (Blank(FactName(""), "y"),)),
        (
            (Emphasis((Text("a "), Strong((Text("b"),)), Text(" c"))),),
            (Emphasis((Text("a "), Strong((Text("b"),)), Text(" c"))),),
        ),
        ((Link(URL, ()),), (Link(URL, (Text(URL),)),)),
        ((Link("file:x", (Text("a"),)), Text("b")), (Text("ab"),)),
        (
            (Link(URL, (Text("a "), Reference(Symbol("b")), Citation(SourceId("c")))),),
            (Link(URL, (Text("a"),)), Text(" "), Reference(Symbol("b")), Citation(SourceId("c"))),
        ),
        ((Value(FactName("x"), "a\nb"),), (Value(FactName("x"), "a b"),)),
    ],
)
def test_one_spelling(given: tuple[Inline, ...], expected: tuple[Inline, ...]) -> None:
    assert tidy(given) == expected
    assert tidy(expected) == expected


def test_clean_drops_what_no_output_can_hold() -> None:
    assert clean("a\x00\x07b\ud800\t\r\n\u2028 c\ufffe\xa0") == "ab c\xa0"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (" https://x.nl/a b ", "https://x.nl/a%20b"),
        ("mailto:a@b.nl", "mailto:a@b.nl"),
        ("bijlage.pdf", "bijlage.pdf"),
        ("JavaScript:alert(1)", ""),
        ("data:x", ""),
        ("https://x.nl/(é)|\xa0", "https://x.nl/%28é%29%7C%C2%A0"),
    ],
)
def test_addresses(url: str, expected: str) -> None:
    assert clean_url(url) == expected
    assert clean_url(expected) == expected


def test_a_function_may_give_none_one_or_more() -> None:
    def double(inline: Inline) -> Inline | tuple[Inline, ...]:
        if isinstance(inline, Text):
            return (inline, inline) if inline.text == "a" else ()
        return inline

    given = (Emphasis((Text("a"), Text("b"))), Text("b"))
    assert transform_inlines(given, double) == (Emphasis((Text("a"), Text("a"))),)


def test_a_function_of_one_kind_leaves_other_lines_alone() -> None:
    upper = Only(lambda inline: Text(inline.text.upper()) if isinstance(inline, Value) else BLANK, Value)
    other = (Text("a"), BLANK)
    assert transform_inlines(other, upper) is other
    inside = (Strong((Emphasis((Value(FactName("x"), "b"), Text("c"))),)), Text("d"))
    assert transform_inlines(inside, upper) == (Strong((Emphasis((Text("B"), Text("c"))),)), Text("d"))
