"""Worlds for the property tests: documents and words as strange as anybody could type them."""

from __future__ import annotations

from hypothesis import strategies as st

from beleidsgen.document.blocks import (
    Article,
    Block,
    Callout,
    Cell,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Row,
    Section,
    Table,
)
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
from beleidsgen.document.package import Document
from beleidsgen.names import DocumentKind, FactName, SourceId, Symbol

NASTY = (
    *"\\`*_{}[]()#+-.!|<>~^$@&%=:;'\"/?",
    *" \t\n\r\xa0\u2003\u2028\u200b\ufeff\x00\x07\x85",
    "{{ feit }}",
    "{% if x %}",
    "<b>",
    "</p>",
    "<!--",
    "-->",
    "<!-- ##apv.x -->",
    "&amp;",
    "&#42;",
    "&nbsp",
    "1. ",
    "a. ",
    "(2) ",
    "iv) ",
    "#. ",
    "- ",
    "+ ",
    "* ",
    "# ",
    "> ",
    ": ",
    "    ",
    "---",
    "===",
    ":::",
    "```",
    "~~~",
    "***",
    "__",
    "| a | b |",
    "|---|---|",
    "[x](y)",
    "![x](y)",
    "[^1]",
    "[^1]: noot",
    "^[noot]",
    "[x]{.y}",
    "@bron",
    "a@b.nl",
    "a-@b",
    "a.@b",
    "https://x.nl/a_b?c=d&e=f",
    "<https://x.nl>",
    "\\begin{x}",
    "$x$",
    "H~2~O",
    "Table: x",
    "**[in te vullen: x]**",
    "[in te vullen: x]",
    "\ue0000\ue001",
    "'s-Gravenhage",
    "“citaat”",
    "é",
    "Ω",
    "😀",
)
PLAIN = (
    "De gemeente ",
    "zorgt voor ",
    "opvang. ",
    "Artikel 3:4. ",
    "o.a. ",
    "nr. 2 ",
    "Zij ",
    "melden ",
    "x",
)

words = st.lists(st.sampled_from((*PLAIN, *NASTY)), max_size=8).map("".join)
any_text = st.one_of(words, st.text(max_size=20))
names = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3})?", fullmatch=True)
symbols = st.builds(lambda base, name: Symbol(f"{base}.{name}"), st.sampled_from(["apv", "beleid"]), names)
sources = st.builds(SourceId, st.from_regex(r"[a-z]{2,4}-[a-z0-9-]{0,4}[a-z0-9]", fullmatch=True))
urls = st.one_of(st.just(""), st.builds("https://x.nl/{}".format, any_text), any_text)

leaves: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Text, any_text),
    st.builds(Text, words),
    st.builds(Value, st.just(FactName("gemeente.naam")), any_text),
    st.builds(Blank, st.sampled_from([FactName("gemeente.naam"), FactName("")]), st.just("x")),
    st.builds(Blank, st.just(FactName("regio.ggd")), words.map(lambda text: f"a{text}z")),
    st.builds(Reference, symbols, any_text, st.sampled_from(["", "apv-hoofdstuk-3"])),
    st.builds(Citation, sources, st.sampled_from(["noot", "tekst"]), any_text, any_text, urls),
)
inlines: st.SearchStrategy[Inline] = st.recursive(
    leaves,
    lambda children: st.one_of(
        st.builds(Emphasis, st.lists(children, max_size=3).map(tuple)),
        st.builds(Strong, st.lists(children, max_size=3).map(tuple)),
        st.builds(
            Link,
            st.one_of(st.builds("https://x.nl/{}".format, any_text), st.just("javascript:alert(1)")),
            st.lists(children, max_size=3).map(tuple),
        ),
    ),
    max_leaves=6,
)
sentences = st.lists(inlines, max_size=5).map(tuple)
optional_symbols = st.one_of(st.none(), symbols)

cells = st.builds(Cell, sentences)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 3))
    rows = st.builds(Row, st.lists(cells, min_size=columns, max_size=columns).map(tuple), optional_symbols)
    return Table(
        header=draw(rows),
        rows=tuple(draw(st.lists(rows, max_size=3))),
        widths=tuple(draw(st.lists(st.integers(1, 200), min_size=columns, max_size=columns))),
        symbol=draw(optional_symbols),
        wide=draw(st.booleans()),
    )


drawings = st.sampled_from(["stroom", "strip", "kalender", "staven", "tijdlijn"])


def _nesting(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    return _nesting_with(children, tables(), sentences)


def _nesting_with(
    children: st.SearchStrategy[Block],
    drawn: st.SearchStrategy[Table],
    captions: st.SearchStrategy[tuple[Inline, ...]],
) -> st.SearchStrategy[Block]:
    below = st.lists(children, max_size=3).map(tuple)
    items = st.builds(Item, below, optional_symbols, st.sampled_from(["", "1", "b"]))
    styles = st.sampled_from(["punt", "lid", "letter", "graad", "stap"])
    lists = st.builds(ItemList, styles, st.lists(items, max_size=3).map(tuple))
    numbers = st.sampled_from(["", "1", "12"])
    return st.one_of(
        lists,
        st.builds(Figure, symbols, drawings, captions, st.one_of(lists, drawn), numbers),
        st.builds(Callout, below, optional_symbols),
    )


paragraphs = st.builds(Paragraph, sentences, optional_symbols)
inner_blocks: st.SearchStrategy[Block] = st.recursive(
    st.one_of(paragraphs, paragraphs, tables()), _nesting, max_leaves=5
)
section_numbers = st.sampled_from(["", "1", "2.1", "Bijlage 3", "Afdeling 2", "Hoofdstuk 4"])
section_roles = st.sampled_from(
    ["hoofdstuk", "afdeling", "paragraaf", "bijlage", "toelichting", "ongenummerd"]
)


def _titled(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    below = st.lists(children, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Section, symbols, sentences, below, section_roles, section_numbers),
        st.builds(
            Article,
            symbols,
            sentences,
            below,
            st.sampled_from(["artikel", "wijzigingsartikel"]),
            st.sampled_from(["", "3:4", "97", "II"]),
        ),
    )


blocks: st.SearchStrategy[Block] = st.recursive(inner_blocks, _titled, max_leaves=6)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents in which every symbol is used once."""
    document = Document(
        kind=DocumentKind(draw(names)),
        title=draw(sentences),
        name=draw(any_text),
        blocks=tuple(draw(st.lists(blocks, max_size=4))),
        meta=draw(st.dictionaries(any_text, any_text, max_size=2)),
    )
    return _with_own_symbols(document)


def _with_own_symbols(document: Document) -> Document:
    """The document with a count behind every symbol, for a symbol names one thing."""
    count = 0

    def fresh(symbol: Symbol | None) -> Symbol | None:
        nonlocal count
        count += 1
        return None if symbol is None else Symbol(f"{symbol}-{count}")

    def renamed_list(node: ItemList) -> ItemList:
        items = (
            Item(tuple(map(renamed, item.children)), fresh(item.symbol), item.number) for item in node.items
        )
        return ItemList(node.style, tuple(items))

    def renamed_table(node: Table) -> Table:
        rows = [Row(row.cells, fresh(row.symbol)) for row in (node.header, *node.rows)]
        return Table(rows[0], tuple(rows[1:]), node.widths, fresh(node.symbol), node.wide)

    def renamed(node: Block) -> Block:
        match node:
            case Paragraph():
                return Paragraph(node.children, fresh(node.symbol))
            case ItemList():
                return renamed_list(node)
            case Table():
                return renamed_table(node)
            case Figure():
                child = node.child
                renamed_child = renamed_table(child) if isinstance(child, Table) else renamed_list(child)
                symbol = Symbol(fresh(node.symbol) or "")
                return Figure(symbol, node.drawing, node.caption, renamed_child, node.number)
            case Callout():
                return Callout(tuple(map(renamed, node.children)), fresh(node.symbol))
            case Article():
                children = tuple(map(renamed, node.children))
                return Article(Symbol(fresh(node.symbol) or ""), node.title, children, node.role, node.number)
            case Section():
                children = tuple(map(renamed, node.children))
                return Section(Symbol(fresh(node.symbol) or ""), node.title, children, node.role, node.number)

    return Document(
        document.kind, document.title, document.name, tuple(map(renamed, document.blocks)), meta=document.meta
    )


plain_lines = words.map(lambda text: (Text(f"x{text}"),))
plain_paragraphs = st.builds(Paragraph, plain_lines, optional_symbols)
plain_tables = st.builds(
    lambda first, second, symbol, wide: Table(
        Row((Cell(first), Cell(second))), (Row((Cell(second), Cell(first)), symbol),), (1, 2), None, wide
    ),
    plain_lines,
    plain_lines,
    optional_symbols,
    st.booleans(),
)
plain_blocks: st.SearchStrategy[Block] = st.recursive(
    st.one_of(plain_paragraphs, plain_tables),
    lambda children: _nesting_with(children, plain_tables, plain_lines),
    max_leaves=6,
)
