"""Surface words and punctuation with raw offsets and folded keys: what every grammar rule reads.

No model is involved; a word is what stands between white space and punctuation, clitics included.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex
from attrs import frozen

from quotes.folding import fold, raw_offset

# Letters with their marks, tatweel and inner format controls; numbers keep their inner points (3.5, 10:30).
# Format controls at the edge of a word stay outside it.
TOKEN = regex.compile(
    r"\p{N}+(?:[.,:/٫٬]\p{N}+)*%?"
    r"|[\p{L}\p{M}\N{ARABIC TATWEEL}](?:[\p{L}\p{M}\p{N}\N{ARABIC TATWEEL}_]|\p{Cf}+(?=[\p{L}\p{M}]))*"
    r"|\.{2,}|…|\(\(|\)\)|''|``|´´|‘‘|’’|<<|>>|[^\s\p{Cf}]"
)
LETTERS = regex.compile(r"[\p{L}\p{N}]")


@frozen
class Word:
    """A word or one punctuation mark: raw range ``[start, end)`` and folded ``key``.

    ``gap``: code points of white space behind a conjunction that was written apart (``و قال``); ``text`` leaves them
    out and is else the raw slice.
    """

    start: int
    end: int
    text: str
    key: str
    is_word: bool
    gap: int = 0

    @property
    def letters(self) -> str:
        """The word with its own hamzas and its own ى, but without vowel signs, tatweel and presentation forms."""
        return fold(self.text, alif=False)


COMMA = frozenset({"،", ","})


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Every word and mark of ``text[start:end]``, offsets into ``text``."""
    found = []
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        surface = match.group()
        key = fold(surface)
        # «ــ»: tatweel alone stands for a dash
        is_word = bool(key) and LETTERS.search(surface) is not None
        found.append(Word(match.start(), match.end(), surface, key or "-", is_word))
    return found


def cut(word: Word, length: int) -> int:
    """The raw offset in the text where the word's first ``length`` folded characters end."""
    at = raw_offset(word.text, length)
    return word.start + at + (word.gap if at else 0)


def index_at(words: Sequence[Word], offset: int) -> int:
    """Index of the first word that starts at or after ``offset``."""
    return bisect_left(words, offset, key=lambda word: word.start)
