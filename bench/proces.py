"""Run a program and measure it: wall time, processor time, and the memory of it and of its workers."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROC = Path("/proc")
_EVERY = 0.05


@dataclass(frozen=True)
class Measured:
    """What one run used.

    Attributes:
        seconds: time on the clock.
        processor: user and system time of all processes, in seconds; 0 where the system does not tell.
        parent: peak memory of the first process in MB; 0 where the system does not tell.
        worker: peak memory of the heaviest other process in MB.
        together: highest sum at one moment in MB; pages that processes share count more than once.
        code: the exit code.
    """

    seconds: float
    processor: float
    parent: float
    worker: float
    together: float
    code: int


def measure(arguments: Sequence[str], folder: Path) -> Measured:
    """Run a Python program and wait for it.

    Args:
        arguments: what follows `python` on the command line.
        folder: where it runs; what it prints is thrown away.
    """
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    # An installed program is compiled once; without this each run would compile every module again.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = _processor()
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    watch = _Watch(process.pid)
    watch.start()
    code = process.wait()
    seconds = time.perf_counter() - start
    watch.done.set()
    watch.join()
    processor = max(_processor() - before, sum(watch.processor.values()))
    return Measured(seconds, processor, watch.parent, watch.worker, watch.together, code)


def _processor() -> float:
    """Processor time of all programs that were waited for."""
    try:
        import resource
    except ImportError:
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Watch(threading.Thread):
    """Looks at a process and all below it, on systems that have `/proc`.

    Workers are no children of the program that we wait for, so the system does not add up their time for us.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.done = threading.Event()
        self.parent = self.worker = self.together = 0.0
        self.processor: dict[int, float] = {}

    def run(self) -> None:
        """Look until the process is gone."""
        while PROC.is_dir() and not self.done.wait(_EVERY):
            sizes = {pid: _memory(pid) for pid in _tree(self.pid)}
            self.processor |= {pid: used for pid in sizes if (used := _used(pid))}
            self.parent = max(self.parent, sizes.pop(self.pid, 0.0))
            self.worker = max(self.worker, *sizes.values(), 0.0)
            self.together = max(self.together, self.parent + sum(sizes.values()))


def _tree(top: int) -> Iterator[int]:
    yield top
    try:
        children = (PROC / str(top) / "task" / str(top) / "children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _tree(int(child))


def _memory(pid: int) -> float:
    try:
        lines = (PROC / str(pid) / "status").read_text().splitlines()
    except OSError:
        return 0.0
    resident = next((line for line in lines if line.startswith("VmRSS")), "VmRSS: 0")
    return int(resident.split()[1]) / 1024


def _used(pid: int) -> float:
    """Processor time of one process until now."""
    try:
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
