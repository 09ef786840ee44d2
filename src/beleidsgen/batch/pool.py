"""Make the documents of many profiles, in this process or in several, and keep the order of the profiles."""

from __future__ import annotations

import contextlib
import functools
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Final

from beleidsgen.batch.plan import Job, Plan
from beleidsgen.content.model import ContentPack
from beleidsgen.diagnostics import BeleidsgenError, Finding, Place, Severity
from beleidsgen.ending import Ending
from beleidsgen.memory import spare_collector

_METHOD: Final = "spawn" if sys.platform == "win32" else "forkserver"
_PAYS_FROM: Final = 6
_MOST: Final = 60
"""Windows cannot wait for more processes than this at once."""


def workers_for(wanted: int | None, profiles: int) -> int:
    """How many processes to use.

    Args:
        wanted: what the user asked for; None for the processors at hand, where starting them pays.
        profiles: the number of profiles of which documents have to be made.
    """
    at_hand = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if wanted is None and profiles < _PAYS_FROM:
        return 1
    return max(1, min(wanted or at_hand, profiles, _MOST))


def carry_out(plan: Plan, job: Job, pack: ContentPack | None, workers: int) -> Generator[Ending, None, None]:
    """Make what a plan asks for.

    Args:
        plan: what has to be done.
        job: what is the same for all profiles.
        pack: all content; not needed when nothing has to be done.
        workers: the number of processes; 1 makes everything in this one.

    Yields:
        The ending of every profile, in the order of the plan; P343 for one on which the program broke,
        P344 for one on which a whole worker was lost.
    """
    made = _in_pool(job, plan.to_do, workers) if workers > 1 else _here(job, plan.to_do, pack)
    with contextlib.closing(made):
        for path in plan.profiles:
            yield plan.known[path] if path in plan.known else next(made)


def _here(job: Job, paths: Sequence[Path], pack: ContentPack | None) -> Generator[Ending, None, None]:
    for path in paths:
        if pack is not None:
            yield _make(pack, job, path)


def _make(pack: ContentPack, job: Job, path: Path) -> Ending:
    """The ending of one profile; whatever goes wrong is told as a finding of this profile only."""
    from beleidsgen.generate import generate

    try:
        return generate(pack, path, job.out, job.wishes).ending
    except BeleidsgenError as error:
        return Ending(path, findings=(error.finding,))
    except Exception as error:
        return Ending(path, findings=(_broken(path, error),))


def _in_pool(job: Job, paths: Sequence[Path], workers: int) -> Generator[Ending, None, None]:
    waiting = list(paths)
    while waiting:
        done = yield from _until_lost(job, waiting, workers)
        waiting = waiting[done:]
        if waiting:
            # One of several profiles cost a worker: the first of them goes alone, to know whether it did.
            alone = yield from _until_lost(job, waiting[:1], 1)
            if not alone:
                yield Ending(waiting[0], findings=(_lost(waiting[0]),))
            waiting = waiting[1:]


def _until_lost(job: Job, paths: Sequence[Path], workers: int) -> Generator[Ending, None, int]:
    """Yield endings in order until all are there or a worker is lost, and return how many there were."""
    pool = ProcessPoolExecutor(
        workers, multiprocessing.get_context(_METHOD), initializer=_start, initargs=(job,)
    )
    try:
        with _interrupts_ignored():
            futures: list[Future[Ending]] = [pool.submit(_work, path) for path in paths]
        for done, future in enumerate(futures):
            try:
                ending = future.result()
            except BrokenProcessPool:
                return done
            yield ending
        return len(futures)
    finally:
        # What is being written is finished; what has not begun is left for the next run.
        pool.shutdown(wait=True, cancel_futures=True)


@contextlib.contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Start processes that do not hear Ctrl-C: it reaches them all, and only the parent should answer."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


_WORKER: dict[str, tuple[ContentPack, Job]] = {}
"""What a worker keeps between two profiles; empty in the parent."""


def _start(job: Job) -> None:
    """Make a worker ready: it reads the content once, does not hear Ctrl-C, and dies with its parent."""
    from beleidsgen.build import read_overlay, read_pack

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    layer = read_overlay(job.templates).value if job.templates else None
    _WORKER["here"] = (read_pack(layer).value, job)
    spare_collector()


def _work(path: Path) -> Ending:
    pack, job = _WORKER["here"]
    ending = _make(pack, job, path)
    _keep_first()
    return ending


@functools.cache
def _keep_first() -> None:
    """Keep what the first profile taught, for the next run; later ones add little, and writing takes time."""
    from beleidsgen.build import keep_for_next_run

    keep_for_next_run()


def _die_with_parent() -> None:
    """Stop when the parent is gone: nobody would read what is still being made."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _broken(path: Path, error: Exception) -> Finding:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f", {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return Finding(
        "P343",
        Severity.FOUT,
        f"Bij dit profiel liep het programma vast ({type(error).__name__}: {error}{where}).",
        Place(path.as_posix()),
        "De andere gemeenten gaan door. Meld deze regel, en als dat mag het profiel erbij.",
    )


def _lost(path: Path) -> Finding:
    return Finding(
        "P344",
        Severity.FOUT,
        "Het werk aan dit profiel is door het systeem gestopt, misschien omdat het geheugen vol was.",
        Place(path.as_posix()),
        "Sluit andere programma’s, kies met --taken een lager getal, en draai opnieuw.",
    )
