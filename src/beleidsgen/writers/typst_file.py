"""A whole document as one Typst file: what the style needs to know, then the text."""

from __future__ import annotations

from beleidsgen.document.package import Document
from beleidsgen.writers.cover import cover_lines, cover_words
from beleidsgen.writers.docx_text import plain
from beleidsgen.writers.typst_body import TypstBody, depth_of_contents
from beleidsgen.writers.typst_words import literal
from beleidsgen.writers.writer import Look


def source_of(document: Document, look: Look) -> str:
    """The file; it stands beside `huisstijl.typ` of the pack and, with a logo, beside `logo.typ`."""
    day = look.reference_date
    cover = cover_words(document, look)
    lines = "".join(f"({literal(name)}, {literal(words)}), " for name, words in cover_lines(document, look))
    settings = {
        "titel": literal(plain(document.title)),
        "gemeente": literal(look.municipality),
        "status": literal(cover["status"]),
        "versie": literal(cover["versie"]),
        "omslagregels": f"({lines})",
        "dag": f"datetime(year: {day.year}, month: {day.month}, day: {day.day})",
        "kleur": f"rgb({literal(look.colour)})" if look.colour else "none",
        "logo": "logo" if look.logo else "none",
        "diepte": str(depth_of_contents(document.blocks) if document.cover else 0),
        "voorblad": str(document.cover).lower(),
    }
    given = "".join(f"\n  {name}: {value}," for name, value in settings.items())
    logo = '#import "logo.typ": logo\n' if look.logo else ""
    text = TypstBody(document.blocks).source()
    return f'#import "huisstijl.typ": *\n{logo}#show: stuk.with({given}\n)\n{text}\n'


def image_source(data: bytes) -> str:
    """The file `logo.typ`: its bytes as numbers, for Typst reads no binary file from memory."""
    return f"#let logo = bytes(({','.join(map(str, data))}))\n"
