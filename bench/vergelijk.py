"""Measure beleidsgen beside the usual way, on the same text and machine, and write it up.

Usage: python bench/vergelijk.py [--aantal 1,10,100,342] [--keer 5] [--taken 2] [--alleen-word] [--schrijf]

The usual way is a loop over docxtpl for Word, pandoc for pages and LibreOffice for PDF, as far as they are
installed; see `gebruikelijk.py`. The runs alternate, so that a machine that gets busier slows all of them.
Each figure is a median. The profiles are those with which `nieuw` begins, of municipalities in the register.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from proces import ROOT, Measured, measure
from teksten import one_sentence, write_texts

sys.path.insert(0, str(ROOT / "src"))
RESULTS = ROOT / "bench" / "RESULTATEN.md"
BEGIN, END = "<!-- vergelijk: begin -->", "<!-- vergelijk: eind -->"
USUAL = str(ROOT / "bench" / "gebruikelijk.py")
DAY = "2026-11-22"
CLOCK = "op de klok (en processor), s"
OTHERS = 3
"""With how many municipalities pages and PDF are compared: PDF costs seconds per document."""
Rows = list[tuple[str, ...]]
Runs = dict[str, Callable[[], Measured]]


class Bench:
    """A folder to work in, with profiles of the first municipalities of the register and their texts.

    Args:
        folder: an empty folder.
        workers: the number of processes for runs in a pool.
        times: how often every run is made.
    """

    def __init__(self, folder: Path, workers: int, times: int) -> None:
        self.folder, self.workers, self.times = folder, workers, times
        self._fresh = 0

    def profiles(self, number: int) -> Path:
        """A folder with that many profiles."""
        from beleidsgen.intake.start import start_profile
        from beleidsgen.register.read import municipalities

        folder = self.folder / f"profielen-{number}"
        if not folder.is_dir():
            folder.mkdir()
            for municipality in municipalities()[:number]:
                text = start_profile(municipality, {"peildatum": DAY}, ())
                (folder / f"{municipality.code.lower()}.yaml").write_text(text, encoding="utf-8")
        return folder

    def texts(self, number: int) -> Path:
        """What our program prints for those profiles, for others to put on paper: as JSON and as Markdown."""
        folder = self.folder / f"teksten-{number}"
        if not folder.is_dir():
            folder.mkdir()
            for path in sorted(self.profiles(number).iterdir()):
                write_texts(path, folder)
        return folder

    def new(self) -> Path:
        """A place for documents where nothing is yet."""
        self._fresh += 1
        return self.folder / f"uit-{self._fresh}"

    def ours(self, number: int, *arguments: str, out: Path | None = None) -> Measured:
        """One run of `beleidsgen genereer`."""
        place = out or self.new()
        done = measure(
            ["-m", "beleidsgen", "genereer", str(self.profiles(number)), "--uit", str(place), *arguments],
            self.folder,
        )
        if done.code not in (0, 1):
            sys.exit(f"beleidsgen stopte met code {done.code}")
        if out is None:
            shutil.rmtree(place, ignore_errors=True)
        return done

    def usual(self, kind: str, source: Path, workers: int = 1, program: str = "") -> Measured:
        """One run of the usual way."""
        place = self.new()
        done = measure(
            [USUAL, kind, str(source), str(place), "--taken", str(workers), "--programma", program],
            self.folder,
        )
        if done.code:
            sys.exit(f"de gebruikelijke manier ({kind}) stopte met code {done.code}")
        shutil.rmtree(place)
        return done

    def alternate(self, runs: Runs) -> dict[str, list[Measured]]:
        """Make every run so many times, taking turns."""
        found: dict[str, list[Measured]] = {name: [] for name in runs}
        for turn in range(self.times):
            for name, run in runs.items():
                print(f"  {turn + 1}/{self.times} {name}", file=sys.stderr, flush=True)
                found[name].append(run())
        return found


def main() -> None:
    """Measure and print, or write into RESULTATEN.md."""
    parser = argparse.ArgumentParser(description="Vergelijk beleidsgen met de gebruikelijke manier.")
    parser.add_argument("--aantal", default="1,10,100,342", help="aantallen gemeenten, met komma's")
    parser.add_argument("--keer", type=int, default=5, help="aantal keren per meting")
    parser.add_argument("--taken", type=int, default=2, help="processen tegelijk")
    parser.add_argument("--alleen-word", action="store_true", help="zonder pagina's en PDF")
    parser.add_argument("--schrijf", action="store_true", help="schrijf in bench/RESULTATEN.md")
    given = parser.parse_args()
    numbers = [int(part) for part in given.aantal.split(",")]
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), given.taken, given.keer)
        parts = [
            _machine(given.taken, given.keer),
            *_single(bench),
            *_cold(bench, numbers),
            *_again(bench, max(numbers)),
            *([] if given.alleen_word else _others(bench, min(max(numbers), OTHERS))),
            *_where(bench),
        ]
    text = "\n".join(parts)
    if not given.schrijf:
        print(text)
        return
    before, _, rest = RESULTS.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2] or "\n"
    RESULTS.write_text(f"{before.rstrip()}\n\n{BEGIN}\n{text}\n{END}{after}", encoding="utf-8", newline="\n")


def _single(bench: Bench) -> list[str]:
    """One municipality: what somebody waits for."""
    imports = (
        "import beleidsgen.batch.pool, beleidsgen.generate, beleidsgen.cli.main, beleidsgen.cli.genereer"
    )
    found = bench.alternate(
        {
            "python, niets": lambda: measure(["-c", "pass"], bench.folder),
            "alles importeren": lambda: measure(["-c", imports], bench.folder),
            "één gemeente, md en docx": lambda: bench.ours(1),
        }
    )
    rows = [
        (name, f"{_median(m.processor for m in runs):.2f}", _seconds(runs)) for name, runs in found.items()
    ]
    return ["\n### Eén gemeente\n", _table(("wat", "processortijd (s)", "op de klok (s)"), rows)]


def _cold(bench: Bench, numbers: Sequence[int]) -> list[str]:
    """Everything new, beside docxtpl; and what a municipality costs when there are more of them."""
    rows: Rows = []
    per: dict[int, float] = {}
    pool = str(bench.workers)
    for number in numbers:
        print(f"{number} gemeenten", file=sys.stderr)
        texts = bench.texts(number)
        found = bench.alternate(
            {
                "wij": lambda n=number: bench.ours(n, "--taken", "1"),
                "docxtpl": lambda t=texts: bench.usual("docx", t),
                f"wij, {pool} processen": lambda n=number: bench.ours(n, "--taken", pool),
                f"docxtpl, {pool} processen": lambda t=texts: bench.usual("docx", t, bench.workers),
            }
        )
        _, usual, ours, pooled = (_median(m.seconds for m in runs) for runs in found.values())
        last = list(found.values())[2]
        memory = [max(getattr(m, part) for m in last) for part in ("parent", "worker", "together")]
        rows.append(
            (
                str(number),
                *(_both(runs) for runs in found.values()),
                f"{usual / ours:.1f}×",
                f"{pooled / ours:.1f}×",
                " / ".join(f"{part:.0f}" for part in memory),
            )
        )
        per[number] = ours / number
    heads = (
        "gemeenten",
        "wij, 1 proces (s)",
        "docxtpl, 1 proces (s)",
        f"wij, {pool} (s)",
        f"docxtpl, {pool} ",
        f"docxtpl in 1 proces tegen wij in {pool}",
        f"docxtpl in {pool} tegen wij in {pool}",
        "MB: ouder / zwaarste werker / samen",
    )
    about = "Seconden op de klok, en tussen haakjes processortijd van alle processen samen.\n"
    lines = ["\n### Alles nieuw: Markdown en Word\n", about, _table(heads, rows)]
    if 10 in per and max(per) > 10:
        ratio = per[max(per)] / per[10]
        lines.append(f"\nPer gemeente kost {max(per)} het {ratio:.2f}-voudige van 10.")
    return lines


def _again(bench: Bench, number: int) -> list[str]:
    """A second run: nothing changed, and one sentence changed."""
    out = bench.new()
    pool = ("--taken", str(bench.workers))
    changed = ("--templates", str(one_sentence(bench.folder / "eigen")))
    bench.ours(number, *pool, out=out)
    print(f"{number} gemeenten, opnieuw", file=sys.stderr)
    found = bench.alternate(
        {
            "alles nieuw": lambda: bench.ours(number, *pool),
            "niets veranderd": lambda: bench.ours(number, *pool, out=out),
            "één zin anders": lambda: bench.ours(number, *pool, *changed, out=out),
            "die zin terug": lambda: bench.ours(number, *pool, out=out),
        }
    )
    cold = _median(m.seconds for m in found["alles nieuw"])
    rows = [
        (name, _seconds(runs), f"{_median(m.seconds for m in runs) / cold:.0%}")
        for name, runs in found.items()
    ]
    return [
        f"\n### Opnieuw draaien, {number} gemeenten\n",
        _table(("wat", CLOCK, "deel van alles nieuw"), rows),
    ]


def _others(bench: Bench, number: int) -> list[str]:
    """Pages beside pandoc, PDF beside LibreOffice, as far as they are installed."""
    runs: Runs = {}
    texts = bench.texts(number)
    pool = ("--taken", str(bench.workers))
    if pandoc := _pandoc():
        runs["html: wij"] = lambda: bench.ours(number, "--formaat", "html", *pool)
        runs["html: pandoc"] = lambda: bench.usual("html", texts, bench.workers, pandoc)
    if soffice := shutil.which("soffice"):
        word = bench.new()
        bench.ours(number, "--formaat", "docx", *pool, out=word)
        flat = bench.new()
        flat.mkdir()
        for path in word.glob("gm*/*.docx"):
            shutil.copy(path, flat / f"{path.parent.name}-{path.name}")
        runs["pdf: wij"] = lambda: bench.ours(number, "--formaat", "pdf", *pool)
        runs["pdf: LibreOffice"] = lambda: bench.usual("pdf", flat, program=soffice)
    if not runs:
        return []
    print(f"{number} gemeenten, andere formaten", file=sys.stderr)
    rows = [(name, _both(done)) for name, done in bench.alternate(runs).items()]
    return [
        f"\n### Andere formaten, {number} gemeenten\n",
        _table(("wat", "op de klok (en processor), s"), rows),
    ]


def _where(bench: Bench) -> list[str]:
    """Where the time of one municipality goes when the texts are already known."""
    import cProfile
    import pstats

    from beleidsgen.build import read_pack
    from beleidsgen.generate import generate
    from beleidsgen.recipe import Wishes

    pack = read_pack().value
    paths = sorted(bench.profiles(3).iterdir())
    generate(pack, paths[0], bench.new(), Wishes())
    profile = cProfile.Profile()
    profile.enable()
    for path in paths[1:]:
        generate(pack, path, bench.new(), Wishes())
    profile.disable()
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    stages = {
        ("profile/load.py", "load_profile"): "profiel lezen",
        ("compose/choose.py", "choose"): "kiezen",
        ("compose/assemble.py", "assemble"): "samenstellen",
        ("passes/number.py", "number"): "nummeren",
        ("passes/resolve.py", "resolve"): "verwijzingen oplossen",
        ("checks/run.py", "run"): "toetsen",
        ("trace/report.py", "report"): "verantwoording",
        ("writers/markdown.py", "write"): "Markdown schrijven",
        ("writers/docx.py", "write"): "Word schrijven",
        ("writers/xlsx.py", "write"): "Excel schrijven",
        ("outfolder/store.py", "store"): "wegschrijven",
    }
    whole = _cumulative(stats, "beleidsgen/generate.py", "generate")
    rows = [
        (title, f"{_cumulative(stats, f'beleidsgen/{file}', name) / whole:.0%}")
        for (file, name), title in stages.items()
    ]
    return [
        "\n### Waar de tijd van een volgende gemeente blijft (met cProfile)\n",
        _table(("wat", "deel"), rows),
    ]


def _cumulative(stats: dict[tuple[str, int, str], tuple[float, ...]], file: str, name: str) -> float:
    return max(
        (told[3] for (path, _, of), told in stats.items() if path.endswith(file) and of == name), default=0
    )


def _pandoc() -> str:
    found = shutil.which("pandoc") or ""
    if not found:
        try:
            import pypandoc

            found = pypandoc.get_pandoc_path()
        except (ImportError, OSError):
            return ""
    return found


def _machine(workers: int, times: int) -> str:
    from importlib.metadata import version

    named = ", ".join(f"{name} {version(name)}" for name in ("docxtpl", "python-docx", "lxml", "openpyxl"))
    return (
        f"Gemeten op {datetime.now().astimezone():%Y-%m-%d} met `python bench/vergelijk.py`: "
        f"{platform.system()} {platform.machine()}, {len(_processors())} processors, "
        f"Python {platform.python_version()}, {named}.\n"
        f"Mediaan van {times}, om en om; {workers} processen waar er meer zijn."
    )


def _processors() -> Sequence[int]:
    import os

    return tuple(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)


def _median(values: Iterable[float]) -> float:
    return statistics.median(values)


def _both(runs: Sequence[Measured]) -> str:
    """Seconds on the clock, and those of all processors together: the second hardly feels other work."""
    return f"{_median(run.seconds for run in runs):.1f} ({_median(run.processor for run in runs):.1f})"


def _seconds(runs: Iterable[Measured]) -> str:
    return f"{_median(run.seconds for run in runs):.2f}"


def _table(heads: Sequence[str], rows: Rows) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
