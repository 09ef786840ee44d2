"""Measure every format for the documents of one municipality, beside the programs that could make it too.

Usage: python bench/papier.py [--keer 3] [--profiel gm9903-maremonde]

Each line gives the median over the documents and the runs: processor time of everything that took part, time
on the clock, and size. Times move with the machine; compare lines of one run with each other. What is not
installed (pandoc, LibreOffice, WeasyPrint) is left out.
"""

from __future__ import annotations

import argparse
import importlib.util
import multiprocessing
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from beleidsgen.build import Built, read_pack  # noqa: E402
from beleidsgen.document.package import Document  # noqa: E402
from beleidsgen.document.walk import plain_text  # noqa: E402
from beleidsgen.generate import make  # noqa: E402
from beleidsgen.pack_files import bundled_root  # noqa: E402
from beleidsgen.profile.load import load_profile  # noqa: E402
from beleidsgen.recipe import Wishes  # noqa: E402
from beleidsgen.writers.registry import WRITERS  # noqa: E402
from beleidsgen.writers.writer import Look, load_look  # noqa: E402

Way = Callable[[Document, dict[str, bytes]], bytes]
"""Makes the bytes of one document; the files that we made of it stand in the second argument, by suffix."""


def main() -> None:
    """Print a table of medians."""
    parser = argparse.ArgumentParser(description="Meet de formaten, naast andere programma's.")
    parser.add_argument("--keer", type=int, default=3, help="aantal keren per document")
    parser.add_argument("--profiel", default="gm9903-maremonde", help="naam van het profiel")
    wishes = parser.parse_args()
    built, look = _municipality(ROOT / "municipality_profiles" / f"{wishes.profiel}.yaml")
    documents = built.package.documents
    cold = [writer for writer in WRITERS if writer.suffix != "pdf"]
    made = {d.kind: {writer.suffix: writer.write(d, look) for writer in cold} for d in documents}
    words = sum(len(plain_text(document).split()) for document in documents)
    print(f"{len(documents)} documenten, {words} woorden; mediaan per document\n")
    print(f"| {'weg':34} | {'processor ms':>12} | {'klok ms':>8} | {'kB':>6} |")
    print(f"|{'-' * 36}|{'-' * 13}:|{'-' * 9}:|{'-' * 7}:|")
    for name, way in _ways(look):
        runs = [_apart(way, d, made[d.kind]) for _ in range(wishes.keer) for d in documents]
        used, clock, size = (statistics.median(column) for column in zip(*runs, strict=True))
        print(f"| {name:34} | {used:12.0f} | {clock:8.0f} | {size / 1024:6.0f} |")


def _municipality(path: Path) -> tuple[Built, Look]:
    profile = load_profile(path).value
    if profile is None:
        raise SystemExit(f"{path} is niet te gebruiken.")
    built = make(read_pack().value, profile, path.read_bytes(), Wishes())
    look = load_look(
        bundled_root(),
        municipality=profile.gemeente.naam,
        status="concept",
        version=built.pack.version,
        reference_date=built.facts.peildatum,
    )
    return built, look.value


def _ways(look: Look) -> Iterator[tuple[str, Way]]:
    for writer in WRITERS:
        yield f"beleidsgen {writer.suffix}", lambda d, _, w=writer: w.write(d, look)  # type: ignore[misc]
    yield "docxtpl, alleen alinea's", _docxtpl
    if importlib.util.find_spec("pypandoc"):
        for suffix in ("docx", "odt"):
            yield f"pandoc md naar {suffix}", lambda _, f, s=suffix: _pandoc(f["md"], s)  # type: ignore[misc]
    if importlib.util.find_spec("weasyprint"):
        yield "WeasyPrint html naar pdf/ua-1", lambda _, f: _weasyprint(f["html"])
    if office := shutil.which("soffice"):
        for suffix in ("docx", "odt"):
            yield f"LibreOffice {suffix} naar pdf", lambda _, f, s=suffix: _office(office, f[s], s)  # type: ignore[misc]


def _apart(way: Way, document: Document, files: dict[str, bytes]) -> tuple[float, float, int]:
    """One measurement in a process of its own: Typst remembers what it has set before."""
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe(duplex=False)
    process = fork.Process(target=lambda: there.send(_timed(way, document, files)))
    process.start()
    found: tuple[float, float, int] = here.recv()
    process.join()
    return found


def _timed(way: Way, document: Document, files: dict[str, bytes]) -> tuple[float, float, int]:
    before, start = _used(), time.perf_counter()
    size = len(way(document, files))
    return (_used() - before) * 1000, (time.perf_counter() - start) * 1000, size


def _used() -> float:
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _docxtpl(document: Document, _: dict[str, bytes]) -> bytes:
    import docx
    from docxtpl import DocxTemplate

    shell, out = BytesIO(), BytesIO()
    template = docx.Document()
    for line in ("{%p for regel in regels %}", "{{ regel }}", "{%p endfor %}"):
        template.add_paragraph(line)
    template.save(shell)
    filled = DocxTemplate(shell)
    filled.render({"regels": plain_text(document).splitlines()}, autoescape=True)
    filled.save(out)
    return out.getvalue()


def _pandoc(text: bytes, suffix: str) -> bytes:
    import pypandoc

    command = [pypandoc.get_pandoc_path(), "-f", "markdown-smart", "-t", suffix, "-o", "-"]
    return subprocess.run(command, input=text, capture_output=True, check=True).stdout


def _weasyprint(page: bytes) -> bytes:
    import weasyprint  # type: ignore[import-not-found]

    return bytes(weasyprint.HTML(string=page.decode()).write_pdf(pdf_variant="pdf/ua-1"))


def _office(program: str, data: bytes, suffix: str) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / f"stuk.{suffix}"
        source.write_bytes(data)
        user = f"-env:UserInstallation=file://{tempfile.gettempdir()}/beleidsgen-papier"
        options = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
        command = [program, user, "--headless", "--convert-to", options, "--outdir", name, str(source)]
        subprocess.run(command, capture_output=True, check=True)
        return source.with_suffix(".pdf").read_bytes()


if __name__ == "__main__":
    main()
