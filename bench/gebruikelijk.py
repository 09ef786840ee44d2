"""The usual way: a loop that fills one Word template with docxtpl, or calls pandoc, document by document.

Usage: python bench/gebruikelijk.py docx|html|pdf TEKSTEN UIT [--taken 1]

TEKSTEN holds the same paragraphs, lists and tables that beleidsgen prints, as JSON, so that this loop only
has to put them on paper: it reads no profile, chooses nothing, numbers nothing and checks nothing.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import subprocess
from functools import partial
from pathlib import Path

HEADINGS = 3
"""Levels of headings in the template; deeper ones look like the last."""


def write_template(path: Path) -> None:
    """The Word template, as somebody makes it in Word: a loop over blocks, a style per kind of block."""
    from docx import Document

    document = Document()

    def line(text: str, style: str = "Normal") -> None:
        document.add_paragraph(text, style=style)

    document.add_heading("{{ titel }}", level=0)
    line("{%p for b in blokken %}")
    line("{%p if b.soort == 'alinea' %}")
    line("{{ b.tekst }}")
    for level in range(1, HEADINGS + 1):
        line(f"{{%p elif b.soort == 'kop{level}' %}}")
        document.add_heading("{{ b.tekst }}", level=level)
    line("{%p elif b.soort == 'punt' %}")
    line("{{ b.tekst }}", "List Bullet")
    line("{%p elif b.soort == 'tabel' %}")
    table = document.add_table(rows=3, cols=3, style="Table Grid")
    table.cell(0, 0).text = "{%tr for rij in b.rijen %}"
    for at, text in enumerate(("{%tc for cel in rij %}", "{{ cel }}", "{%tc endfor %}")):
        table.cell(1, at).text = text
    table.cell(2, 0).text = "{%tr endfor %}"
    line("{%p endif %}")
    line("{%p endfor %}")
    document.save(str(path))


def fill(template: Path, source: Path, out: Path) -> None:
    """One document with docxtpl."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(template)
    document.render(json.loads(source.read_text("utf-8")), autoescape=True)
    document.save(out / f"{source.stem}.docx")


def page(pandoc: str, source: Path, out: Path) -> None:
    """One page with pandoc."""
    target = out / f"{source.stem}.html"
    subprocess.run([pandoc, "-s", "-f", "markdown", "-t", "html", str(source), "-o", str(target)], check=True)


def print_all(soffice: str, sources: list[Path], out: Path) -> None:
    """PDF of Word files with LibreOffice, all in one call: the quickest way it knows."""
    command = [soffice, "--headless", "--convert-to", "pdf", "--outdir", str(out), *map(str, sources)]
    subprocess.run(command, check=True, capture_output=True)


def main() -> None:
    """Make every document of a folder."""
    parser = argparse.ArgumentParser(description="De gebruikelijke manier, om mee te vergelijken.")
    parser.add_argument("wat", choices=("docx", "html", "pdf"))
    parser.add_argument("teksten", type=Path)
    parser.add_argument("uit", type=Path)
    parser.add_argument("--taken", type=int, default=1)
    parser.add_argument("--programma", default="", help="pandoc of soffice")
    given = parser.parse_args()
    given.uit.mkdir(parents=True, exist_ok=True)
    if given.wat == "pdf":
        print_all(given.programma, sorted(given.teksten.glob("*.docx")), given.uit)
        return
    if given.wat == "docx":
        template = given.uit / "sjabloon.docx"
        write_template(template)
        work, sources = partial(fill, template, out=given.uit), sorted(given.teksten.glob("*.json"))
    else:
        work, sources = partial(page, given.programma, out=given.uit), sorted(given.teksten.glob("*.md"))
    if given.taken == 1:
        for source in sources:
            work(source)
        return
    with multiprocessing.get_context("spawn").Pool(given.taken) as pool:
        pool.map(work, sources, chunksize=1)


if __name__ == "__main__":
    main()
