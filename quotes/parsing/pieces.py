"""The words of a stretch of text with their places in it: tokens.py → spelling.py → clitics.py → surfaces.py."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from quotes.folding import fold
from quotes.parsing.clitics import split_word
from quotes.parsing.docs import Piece, Tree
from quotes.parsing.surfaces import cut_surface
from quotes.parsing.tokens import Token, tokens_of
from quotes.spelling import spelt


def split_pieces(text: str, start: int, end: int, splitter: Path) -> Iterator[Piece]:
    """The syntactic words of ``text[start:end]``, multiword tokens cut; ``splitter`` is the clitic splitter's file."""
    tokens = tokens_of(text, start, end)
    for token, form in zip(tokens, _forms(tokens), strict=True):
        for first, last, word in _split(token.text, form, splitter):
            yield Piece(token.start + first, token.start + last, word)


@lru_cache(maxsize=1 << 16)
def _split(surface: str, form: str, splitter: Path) -> tuple[tuple[int, int, str], ...]:
    """The words of one token: where each stands in the surface, and its form."""
    words = split_word(form, splitter)
    ends = cut_surface(surface, words) if len(words) > 1 else None
    if ends is None:
        return ((0, len(surface), form),)
    return tuple(zip([0, *ends[:-1]], ends, words, strict=True))


def unparsed(text: str, start: int, end: int) -> list[Tree]:
    """What lies between the sentences to parse, as one tree without analyses: surface tokens, not split."""
    tokens = tokens_of(text, start, end)
    pieces = [Piece(token.start, token.end, form) for token, form in zip(tokens, _forms(tokens), strict=True)]
    return [Tree(pieces, None)] if pieces else []


def _forms(tokens: Sequence[Token]) -> list[str]:
    """What UDPipe sees: no marks, tatweel, format controls; the token itself where nothing else would be left.

    Words are spelt as in edited news.
    """
    return spelt([fold(token.text, alif=False) or token.text for token in tokens])
