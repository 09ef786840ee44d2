"""The tree of pandoc: spaces are nodes at the edge of words only, and pandoc reads what we write."""

from __future__ import annotations

import subprocess

import pytest

from beleidsgen.writers import pandoc_ast as ast
from tests.conftest import need_module


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("een  twee", ["een twee"]),
        (" een ", ["Space", "een", "Space"]),
        ("   ", ["Space"]),
        ("", []),
        ("een\u00a0\u00a0twee", ["een\u00a0\u00a0twee"]),
        ("een\n\x00twee", ["een twee"]),
    ],
)
def test_words_keep_their_outer_spaces(text: str, kinds: list[str]) -> None:
    assert [node.get("c", node["t"]) for node in ast.words(text)] == kinds


def test_pandoc_reads_every_kind_of_node() -> None:
    words = ast.words("*woord* <b>")
    blocks = [
        ast.header(2, "kop", words),
        ast.paragraph("Lijst", [ast.anchor("hier"), ast.styled("Emphasis", words), ast.LINE_BREAK]),
        ast.paragraph("Kader", [ast.link("#hier", words), ast.note(words), ast.raw_inline("<text:tab/>")]),
        ast.paragraph("Inleiding", [ast.image("image/png", b"x", 10, 20, "Beeld")]),
        ast.table([0.25, 0.75], [words, []], [[words, words]]),
        ast.raw("<text:p/>"),
    ]
    command = [need_module("pypandoc").get_pandoc_path(), "-f", "json", "-t", "opendocument", "--wrap=none"]
    tree = ast.tree_json(blocks, {"title": "Titel"})
    done = subprocess.run(command, input=tree.encode(), capture_output=True, check=True)
    text = done.stdout.decode()
    assert text.count("*woord* &lt;b&gt;") == 7
    for expected in (
        '"Lijst"',
        '"Emphasis"',
        '"#hier"',
        "<text:tab/>",
        "<text:p/>",
        "<text:line-break",
        "text:note ",
    ):
        assert expected in text
