from __future__ import annotations

import pytest

from beleidsgen.names import DocumentKind, NormId, Symbol


@pytest.mark.parametrize("text", ["a", "a.b", "a-b.c-2", "a.b/c", "a/b/c.d", "begrip.e-mail", "1"])
def test_a_symbol(text: str) -> None:
    assert Symbol(text) == text


@pytest.mark.parametrize("text", ["", "A", "a.", ".a", "a..b", "a b", "a/", "a_b", "é", "a.b\n", "../a"])
def test_no_symbol(text: str) -> None:
    with pytest.raises(ValueError, match="geen symbool"):
        Symbol(text)


def test_base_and_child() -> None:
    assert Symbol("a.b/c/d").base == "a.b"
    assert Symbol("a.b").base == "a.b"
    assert Symbol("a.b").child("c") == "a.b/c"


@pytest.mark.parametrize("text", ["BN-05", "BN-110"])
def test_a_norm_id(text: str) -> None:
    assert NormId(text) == text


@pytest.mark.parametrize("text", ["BN-5", "BN-1000", "bn-05", "BN-05 ", ""])
def test_no_norm_id(text: str) -> None:
    with pytest.raises(ValueError, match="geen normnummer"):
        NormId(text)


@pytest.mark.parametrize("text", ["beleid", "apv-hoofdstuk-3"])
def test_a_document_kind(text: str) -> None:
    assert DocumentKind(text) == text


@pytest.mark.parametrize("text", ["Beleid", "3-apv", "a/b", "..", "a_b", ""])
def test_no_document_kind(text: str) -> None:
    with pytest.raises(ValueError, match="geen documentsoort"):
        DocumentKind(text)
