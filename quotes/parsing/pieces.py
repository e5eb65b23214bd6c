"""The words of a stretch of text with their places in it: tokens.py → spelling.py → clitics.py → surfaces.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from quotes.parsing.clitics import split_word
from quotes.parsing.docs import Piece, Tree
from quotes.parsing.surfaces import cut_surface
from quotes.parsing.tokens import LONGEST, SEPARATORS, Token, tokens_of
from quotes.spelling import settled, spelt


def split_pieces(text: str, start: int, end: int, splitter: Path) -> list[Piece]:
    """The syntactic words of ``text[start:end]``, multiword tokens cut; ``splitter`` is the clitic splitter's file."""
    part = text[start:end]
    if SEPARATORS.search(part):
        return _read(text, start, end, splitter)
    found: list[Piece] = []
    add, split, at = found.append, _splitting(splitter), start
    make = tuple.__new__  # what Piece(…) does, in half the time
    for chunk in part.split():  # no token goes over white space
        at = text.find(chunk, at)
        pieces = split(chunk) if len(chunk) <= LONGEST else None
        if pieces is None:
            return _read(text, start, end, splitter)
        for first, last, word in pieces:
            add(make(Piece, (at + first, at + last, word)))
        at += len(chunk)
    return found


@lru_cache(maxsize=2)
def _splitting(splitter: Path) -> Callable[[str], tuple[Piece, ...] | None]:
    """The words of a stretch without white space, remembered; none where the whole text decides how it is spelt."""

    @lru_cache(maxsize=1 << 16)
    def split(chunk: str) -> tuple[Piece, ...] | None:
        tokens = tokens_of(chunk)
        return tuple(_cut(tokens, splitter)) if all(settled(token.form) for token in tokens) else None

    return split


def _read(text: str, start: int, end: int, splitter: Path) -> list[Piece]:
    """The words of a text as its own spelling has them; few sentences hold a word that could be spelt otherwise."""
    tokens = tokens_of(text, start, end)
    forms = _forms(tokens)
    return list(_cut([token._replace(form=form) for token, form in zip(tokens, forms, strict=True)], splitter))


def _cut(tokens: Sequence[Token], splitter: Path) -> Iterator[Piece]:
    """The words of tokens: where each stands, and its own form."""
    for at, last, surface, form in tokens:
        words = split_word(form, splitter)
        ends = cut_surface(surface, words) if len(words) > 1 else None
        if ends is None:
            yield Piece(at, last, form)
        else:
            yield from (Piece(at + a, at + b, word) for a, b, word in zip([0, *ends[:-1]], ends, words, strict=True))


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
