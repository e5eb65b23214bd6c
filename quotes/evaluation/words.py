"""Spans as sets of words, so that marks, stops and spaces at their edges do not count.

The unit of every measure here but the Gender Gap Tracker's is the word of the raw text: letters and digits with the
vowel signs and tatweel inside them. A word belongs to a span that covers at least half of it, so that a clitic cut off
or kept makes no difference.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from quotes.annotation.gold import Offsets

SIGNS = r"\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}\N{ARABIC LETTER SUPERSCRIPT ALEF}\N{ARABIC TATWEEL}"
WORD = re.compile(rf"[^\W_]+(?:[{SIGNS}]+[^\W_]*)*")
ALL_SIGNS = re.compile(
    r"[\N{ARABIC FATHATAN}-\N{ARABIC WAVY HAMZA BELOW}\N{ARABIC LETTER SUPERSCRIPT ALEF}\N{ARABIC TATWEEL}]"
)

WordSet = frozenset[int]
EMPTY: WordSet = frozenset()


@lru_cache(maxsize=1)
def leading_words() -> frozenset[str]:
    """The complementizers that are left aside in front of a content."""
    source = files("quotes.evaluation").joinpath("words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(source)["leading"])


def bare(word: str) -> str:
    """The word without vowel signs and tatweel."""
    return ALL_SIGNS.sub("", word)


class Words:
    """The words of one raw text, numbered from 0."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ranges = [match.span() for match in WORD.finditer(text)]
        self._starts = [start for start, _ in self._ranges]

    def __len__(self) -> int:
        return len(self._ranges)

    def covered(self, start: int, end: int) -> list[int]:
        """The numbers of the words of which at least half lies in ``[start, end)``."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, end)
        found = []
        for number in range(first, last):
            a, b = self._ranges[number]
            inside = min(b, end) - max(a, start)
            if inside > 0 and 2 * inside >= b - a:
                found.append(number)
        return found

    def of(self, spans: Iterable[Offsets]) -> WordSet:
        """The words of some spans together."""
        return frozenset(number for start, end in spans for number in self.covered(start, end))

    def of_content(self, spans: Iterable[Offsets]) -> WordSet:
        """The words of a content, the complementizers in front of each of its spans left aside."""
        kept: list[int] = []
        for start, end in spans:
            words = self.covered(start, end)
            skipped = 0
            while skipped < len(words) and bare(self.word(words[skipped])) in leading_words():
                skipped += 1
            kept += words[skipped:]
        return frozenset(kept)

    def word(self, number: int) -> str:
        """The word of a number, as written."""
        return self.text[slice(*self._ranges[number])]


def token_f1(first: WordSet, second: WordSet) -> float:
    """F1 of two sets of words, 0 to 1; 0 where one is empty."""
    if not first or not second:
        return 0.0
    return 2 * len(first & second) / (len(first) + len(second))
