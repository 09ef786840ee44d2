"""The page around a text: head, banner, skip link, contents and foot, the same for a whole municipality."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from beleidsgen.writers.docx_text import escape
from beleidsgen.writers.html_body import Entry
from beleidsgen.writers.writer import Look

INDEX: Final = "index.html"
"""The page that leads to all documents of a municipality."""

_MANY: Final = 60
"""With more entries than this the third level is left out."""
_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
)
"""A page asks for nothing outside itself, and a browser holds it to that."""
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)


def page(
    title: str,
    look: Look,
    main: str,
    *,
    skip_to: str,
    skip_words: str,
    home: bool = False,
    owner: str = "",
    script: str = "",
) -> bytes:
    """A whole page.

    Args:
        title: title of the page, not escaped.
        look: the look of the municipality.
        main: what stands inside `main`.
        skip_to: where the skip link leads.
        skip_words: words of the skip link.
        home: whether this is the page that leads to the documents.
        owner: whose page it is, when not of one municipality; such a page leads to no other documents.
        script: what the page does by itself; the browser refuses any other script.
    """
    name = escape(owner or f"Gemeente {look.municipality}")
    logo = f'<img src="{_image(look.logo)}" alt="">' if look.logo else ""
    to_all = f'<a href="{INDEX}">Alle documenten</a>'
    way = "" if home or owner else f'<nav aria-label="Andere documenten">{to_all}</nav>'
    return (
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_style(look.stylesheet, look.colour)}</style>\n</head>\n"
        '<body class="utrecht-document">\n'
        f'<a class="utrecht-skip-link" href="#{skip_to}">{skip_words}</a>\n'
        f'<header class="utrecht-page-header"><div><p>{logo}<span>{name}</span></p>{way}</div></header>\n'
        f'<main class="utrecht-page-body{" met-inhoud" if not home else ""}">\n{main}</main>\n'
        f'<footer class="utrecht-page-footer"><div><p>{name} · {escape(look.version)}</p></div></footer>\n'
        f"{_scripted(script)}</body>\n</html>\n"
    ).encode()


def contents(entries: Sequence[Entry], more: Iterable[tuple[str, str]] = (), *, on_paper: bool = True) -> str:
    """The table of contents, which a reader can fold.

    Args:
        entries: the headings.
        more: words and places of what stands after the text.
        on_paper: whether the table is printed too.
    """
    deepest = 3 if sum(entry.depth <= 3 for entry in entries) <= _MANY else 2
    shown = [(entry.depth, entry.words, str(entry.symbol)) for entry in entries if entry.depth <= deepest]
    shown += [(1, words, place) for words, place in more]
    return (
        f'<nav class="inhoud{"" if on_paper else " alleen-scherm"}" aria-labelledby="_inhoud">'
        f'<details open><summary><h2 id="_inhoud">Inhoud</h2></summary>\n{_nested(shown)}</details></nav>\n'
    )


def _nested(shown: Sequence[tuple[int, str, str]]) -> str:
    """Entries as lists in lists; one that skips a level stands directly below the one before it."""
    parts: list[str] = []
    levels: list[int] = []
    for depth, words, place in shown:
        while len(levels) > 1 and levels[-1] > depth:
            levels.pop()
            parts.append("</li></ul>\n")
        if levels and levels[-1] >= depth:
            parts.append("</li>\n")
        else:
            levels.append(depth)
            parts.append("<ul>\n")
        parts.append(f'<li><a href="#{place}">{escape(words)}</a>')
    parts.append("</li></ul>\n" * len(levels))
    return "".join(parts)


def _policy(script: str) -> str:
    if not script:
        return _POLICY
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"{_POLICY}; script-src 'sha256-{digest}'"


def _scripted(script: str) -> str:
    return f"<script>{script}</script>\n" if script else ""


@lru_cache(maxsize=8)
def _style(stylesheet: str, colour: str) -> str:
    own = f":root{{--beleidsgen-kleur:#{colour}}}\n" if colour else ""
    lines = (line.strip() for line in _COMMENT.sub("", stylesheet).splitlines())
    return "".join(f"{line}\n" for line in lines if line) + own


@lru_cache(maxsize=8)
def _image(data: bytes) -> str:
    kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
