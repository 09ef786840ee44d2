"""Text -> nodes: what an author wrote, without file or head; only this file knows the Markdown library."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from beleidsgen.diagnostics import Place, Result
from beleidsgen.document.blocks import Block
from beleidsgen.document.inlines import Blank, Inline, Value
from beleidsgen.document.normalise import Body
from beleidsgen.markdown.found import FoundHeading
from beleidsgen.markdown.indent import level_lists
from beleidsgen.markdown.read_blocks import BlockReader
from beleidsgen.markdown.read_inlines import Context, read_line
from beleidsgen.markdown.source import Source
from beleidsgen.names import Symbol

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_LETTERS: Final = "letters"
_LETTER_MARKER: Final = re.compile(r"([a-z])\.(?=\s|$)")
_LINE_ENDS: Final = re.compile(r"\r\n?")
_DEEPEST: Final = 60
_NOWHERE: Final = Place()


def parse_blocks(
    text: str,
    *,
    symbol: Symbol,
    in_article: bool = False,
    values: Sequence[Value | Blank] = (),
    place: Place = _NOWHERE,
) -> Result[tuple[Block, ...]]:
    """Reads the body of a fragment.

    Args:
        text: Markdown; a value token in it becomes that value exactly as it is.
        symbol: the symbol of the fragment, of which local names are parts.
        in_article: whether a numbered list holds the members of an article.
        values: what the value tokens in the text stand for, by index.
        place: the file, and the line in it on which the text starts.

    Returns:
        The blocks, and what the text holds that the dialect does not know.
    """
    context = Context(_tokenise({}), place, values, symbol)
    found = _read(text, context, in_article, with_headings=False)
    blocks = tuple(block for block in found if not isinstance(block, FoundHeading))
    return Result(blocks, tuple(context.findings))


def parse_mould(
    text: str, *, symbol: Symbol, in_article: bool, values: Sequence[Value | Blank]
) -> tuple[Block, ...] | None:
    """Reads the body of a fragment with stand-ins for values, so that other values can take their place.

    Args:
        text: Markdown; a value token in it becomes its stand-in.
        symbol: the symbol of the fragment.
        in_article: whether a numbered list holds the members of an article.
        values: the stand-ins, by index.

    Returns:
        The blocks; None when there is a finding, or when the words of a value decided how the text is read.
    """
    context = Context(_tokenise({}), _NOWHERE, values, symbol)
    found = _read(text, context, in_article, with_headings=False)
    if context.findings or context.read_values:
        return None
    return tuple(block for block in found if not isinstance(block, FoundHeading))


def parse_inlines(
    text: str, *, values: Sequence[Value | Blank] = (), place: Place = _NOWHERE
) -> Result[tuple[Inline, ...]]:
    """Reads a title or a cell: words without blocks; line breaks are spaces.

    Args:
        text: Markdown; a value token in it becomes that value exactly as it is.
        values: what the value tokens in the text stand for, by index.
        place: the file and line of the text.
    """
    context = Context(_tokenise({}), place, values)
    line = read_line(_LINE_ENDS.sub("\n", text), context)
    return Result(line.children, tuple(context.findings))


def parse_outline(text: str, *, place: Place = _NOWHERE) -> Result[tuple[Body | FoundHeading, ...]]:
    """Reads a text with headings: what stands between them in reading order.

    Args:
        text: Markdown without a head.
        place: the file, and the line in it on which the text starts.
    """
    context = Context(_tokenise({}), place)
    found = _read(text, context, in_article=False, with_headings=True)
    return Result(tuple(found), tuple(context.findings))


def _read(text: str, context: Context, in_article: bool, *, with_headings: bool) -> list[Body | FoundHeading]:
    lines = level_lists(_LINE_ENDS.sub("\n", text).split("\n"))
    environment: dict[str, Any] = {_LETTERS: set()}
    context.tokenise = _tokenise(environment)
    tokens = _library().parse("\n".join(lines), environment)
    source = Source(tokens, lines, environment[_LETTERS], with_headings)
    return BlockReader(source, context).read(in_article)


def _tokenise(environment: dict[str, Any]) -> Callable[[str], list[Any]]:
    def tokenise(content: str) -> list[Any]:
        library = _library()
        return library.inline.parse(content, library, environment, [])

    return tokenise


@cache
def _library() -> MarkdownIt:
    """The Markdown library, set up once for our dialect."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    library = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST}).enable("table")
    footnote_plugin(library, inline=False, move_to_end=False)
    # Inlines are read by us, only where there is markup in them: most sentences have none.
    library.disable(["inline", "text_join", "code", "html_block", "reference", "backticks"])
    around = ["paragraph", "reference", "blockquote", "list"]
    library.block.ruler.before("list", "letter_list", _letter_list, {"alt": around})
    # Addresses are judged and spelled by the document model, which knows what outputs can hold.
    library.normalizeLink = str  # type: ignore[method-assign,assignment]
    library.validateLink = lambda _: True  # type: ignore[method-assign,assignment]
    return library


def _letter_list(state: StateBlock, line: int, _: int, silent: bool) -> bool:
    """Turns `a. ` where a list can stand into `1) `, which is as wide, and leaves the list to the library.

    CommonMark has no lettered lists. A rule of the library is the only place that knows for certain that a
    line stands where a list can: it is called there and nowhere else.
    """
    start = state.bMarks[line] + state.tShift[line]
    marker = _LETTER_MARKER.match(state.src, start, state.eMarks[line])
    if marker is None:
        return False
    # Outside any list a sentence is only interrupted by the first letter, as it is by the first number.
    if not silent or state.level > 0 or marker[1] == "a":
        state.src = f"{state.src[:start]}1){state.src[start + 2 :]}"
        state.env[_LETTERS].add(line)
    return False
