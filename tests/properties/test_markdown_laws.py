"""Laws of the dialect: what is written is read back as it was, whatever anybody typed."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beleidsgen.document.blocks import Paragraph
from beleidsgen.document.inlines import Text
from beleidsgen.document.package import Document
from beleidsgen.document.walk import normalise
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.markdown.writer import write_markdown
from beleidsgen.names import DocumentKind
from tests.properties import strategies

lawful = settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


@lawful
@given(strategies.documents())
def test_reading_back_gives_the_normal_form_without_a_finding(document: Document) -> None:
    read = read_markdown(write_markdown(document))
    normal = normalise(document)
    assert read.value == normal
    assert read.findings == ()
    assert normalise(normal) == normal


@lawful
@given(strategies.documents())
def test_writing_twice_is_the_same(document: Document) -> None:
    once = write_markdown(normalise(document))
    assert write_markdown(read_markdown(once).value) == once


@lawful
@given(st.one_of(st.text(), strategies.words))
def test_any_text_can_be_read(text: str) -> None:
    once = read_markdown(text)
    assert read_markdown(write_markdown(once.value)).value == once.value


@lawful
@given(strategies.any_text)
def test_typed_words_stand_as_typed(words: str) -> None:
    document = Document(DocumentKind("proef"), (), "", (Paragraph((Text(f"x{words}x"),)),))
    (paragraph,) = read_markdown(write_markdown(document)).value.blocks
    (normal,) = normalise(document).blocks
    assert paragraph == normal
