"""Surface words and punctuation with raw offsets and folded keys: what every grammar rule reads.

No model is involved; a word is what stands between white space and punctuation, clitics included.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from quotes.folding import fold, raw_offset

# Letters with their marks, tatweel and inner format controls; numbers keep their inner points (3.5, 10:30).
# Format controls at the edge of a word stay outside it. Separator controls are white space, which \s does not know.
# The pattern notes where every round of a group stood: a thousand rounds make a word, whatever follows is another.
TOKEN = regex.compile(
    r"\p{N}++(?:\p{Cf}*+[.,:/٫٬]\p{Cf}*+\p{N}++){0,1000}+[%٪％]?"
    r"|[\p{L}\p{M}\N{ARABIC TATWEEL}](?:[\p{L}\p{M}\p{N}\N{ARABIC TATWEEL}_]++|\p{Cf}++(?=[\p{L}\p{M}])){0,1000}+"
    r"|\.{2,}|…|\(\(|\)\)|''|``|´´|‘‘|’’|<<|>>|[^\s\x1C-\x1F\p{Cf}]"
)
PER_CENT = ("%", "٪", "％")
TWICE = "لل"  # what stands apart before marks is ل and no article: «قال المدير للـ"المرآة"»
LONGEST = 64  # code points of a chunk that is remembered
REMEMBERED = 1 << 16
LETTERS = regex.compile(r"[\p{L}\p{N}]")


class Word(NamedTuple):
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


class Keys(dict[int, str]):
    """Folded words by index; empty beyond the text."""

    def __missing__(self, i: int) -> str:
        return ""


COMMA = frozenset({"،", ","})


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Every word and mark of ``text[start:end]``, offsets into ``text``."""
    found: list[Word] = []
    add, find, make = found.append, text.find, tuple.__new__
    at = start
    chunks = text[start:end].split()  # no token goes over white space
    for chunk, pieces in zip(chunks, map(_PIECES.__getitem__, chunks), strict=True):
        at = find(chunk, at)
        for first, last, surface, key, is_word in pieces:
            # what Word(…) does, in half the time
            add(make(Word, (at + first, at + last, surface, key, is_word, 0)))
        at += len(chunk)
    return found


Pieces = tuple[tuple[int, int, str, str, bool], ...]


def _read_pieces(chunk: str) -> Pieces:
    """The words and marks of a text without white space: offsets, surface, key, whether it is a word."""
    if chunk.isalpha() and (key := _key(chunk)):  # most are one word
        return ((0, len(chunk), chunk, key, True),)
    return tuple((match.start(), match.end(), match.group(), *_read(match.group())) for match in TOKEN.finditer(chunk))


class _Remembered(dict[str, Pieces]):
    """The same remembered, up to a bound: the press writes most chunks again and again.

    A word is asked for in a third of the time that ``lru_cache`` takes, which puts every answer in order of its use.
    """

    def __missing__(self, chunk: str) -> Pieces:
        pieces = _read_pieces(chunk)
        if len(chunk) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[chunk] = pieces
        return pieces


_PIECES = _Remembered()


def _key(surface: str) -> str:
    key = fold(surface)
    return key if key != TWICE else TWICE[:1]


@lru_cache(maxsize=1 << 16)
def _read(surface: str) -> tuple[str, bool]:
    """Key of a surface form, and whether it is a word."""
    key = _key(surface)
    # «ــ»: tatweel alone stands for a dash
    return key or "-", bool(key) and LETTERS.search(surface) is not None


def cut(word: Word, length: int) -> int:
    """The raw offset in the text where the word's first ``length`` folded characters end."""
    if not length:
        return word.start
    at = raw_offset(word.text, length)
    return word.start + at + (word.gap if at else 0)
