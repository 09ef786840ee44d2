"""Words: which ones a text uses, which a dictionary knows, and which everybody reads."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

DICTIONARY = "nl_NL"
_WORD = re.compile(r"[A-Za-zÀ-ÿ](?:[A-Za-zÀ-ÿ'’]*[A-Za-zÀ-ÿ])?(?:-[A-Za-zÀ-ÿ]+)*")
_ADDRESS = re.compile(r"https?://\S+|\b[a-z]+:[A-Za-z]+\b|\S+@\S+|\b(?:www\.)?[\w-]+(?:\.[\w-]+)+\b")
_CODES = re.compile(r"\b\w*\d\w*\b")


def words_in(text: str) -> Iterator[str]:
    """The words of a text without addresses, codes and the halves of `zeden- en geweldsmisdrijf`."""
    text = _CODES.sub(" ", _ADDRESS.sub(" ", text))
    for match in _WORD.finditer(text):
        if text[match.end() : match.end() + 1] != "-" and text[match.start() - 1 : match.start()] != "-":
            yield match.group().replace("’", "'")


def unknown_words(words: Iterable[str], known: frozenset[str]) -> frozenset[str]:
    """The words that neither hunspell's Dutch dictionary nor a list knows.

    Args:
        words: the words to look up; of a hyphenated word each part may be known on its own.
        known: words that are right as well.

    Raises:
        RuntimeError: hunspell or its Dutch dictionary is not there.
    """
    asked = sorted({word for word in words if not allowed(word, known)})
    strange = _strange({*asked, *(part for word in asked for part in word.split("-"))})
    return frozenset(
        word
        for word in asked
        if word in strange and any(p in strange and not allowed(p, known) for p in word.split("-"))
    )


def _strange(words: Iterable[str]) -> frozenset[str]:
    done = subprocess.run(
        [hunspell(), "-i", "UTF-8", "-d", DICTIONARY, "-l"],
        input="\n".join(sorted(words)) + "\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"hunspell kan niet werken: {done.stderr.strip()}")
    return frozenset(done.stdout.split())


def hunspell() -> str:
    """The path of hunspell.

    Raises:
        RuntimeError: it is not installed.
    """
    path = shutil.which("hunspell")
    if path is None:
        raise RuntimeError("hunspell is niet geïnstalleerd")
    return path


@lru_cache(maxsize=8192)
def commonness(word: str) -> float:
    """How common a word is in written Dutch, on the Zipf scale: 3 is one in a million words, 0 never seen."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, "nl"))


def read_word_list(path: Path) -> frozenset[str]:
    """The words of a list, one a line; `#` starts a remark."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))


def allowed(word: str, known: frozenset[str]) -> bool:
    """Whether a word stands in a list: as it is, or without its capital at the start of a sentence."""
    return word in known or f"{word[:1].lower()}{word[1:]}" in known
