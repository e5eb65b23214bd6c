"""The words of a stretch of text with their places in it: tokens.py → spelling.py → clitics.py → surfaces.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from quotes.parsing.clitics import split_word
from quotes.parsing.docs import Piece, Tree
from quotes.parsing.surfaces import cut_surface
from quotes.parsing.tokens import Token, tokens_of
from quotes.spelling import spelt


def split_pieces(text: str, start: int, end: int, splitter: Path) -> list[Piece]:
    """The syntactic words of ``text[start:end]``, multiword tokens cut; ``splitter`` is the clitic splitter's file."""
    tokens = tokens_of(text, start, end)
    split, make = _splitting(splitter), tuple.__new__  # what Piece(…) does, in half the time
    return [
        make(Piece, (at + first, at + last, word))
        for (at, _, surface, _), form in zip(tokens, _forms(tokens), strict=True)
        for first, last, word in split(surface, form)
    ]


@lru_cache(maxsize=2)
def _splitting(splitter: Path) -> Callable[[str, str], tuple[tuple[int, int, str], ...]]:
    """The words of a token by its surface and its form: where each stands in the surface, and its own form."""

    @lru_cache(maxsize=1 << 16)
    def split(surface: str, form: str) -> tuple[tuple[int, int, str], ...]:
        words = split_word(form, splitter)
        ends = cut_surface(surface, words) if len(words) > 1 else None
        if ends is None:
            return ((0, len(surface), form),)
        return tuple(zip([0, *ends[:-1]], ends, words, strict=True))

    return split


def unparsed(text: str, start: int, end: int) -> list[Tree]:
    """What lies between the sentences to parse, as one tree without analyses: surface tokens, not split."""
    tokens = tokens_of(text, start, end)
    pieces = [Piece(token.start, token.end, form) for token, form in zip(tokens, _forms(tokens), strict=True)]
    return [Tree(pieces, None)] if pieces else []


def _forms(tokens: Sequence[Token]) -> list[str]:
    """What UDPipe sees: no marks, tatweel, format controls; the token itself where nothing else would be left.

    Words are spelt as in edited news.
    """
    return spelt([token.form for token in tokens])
