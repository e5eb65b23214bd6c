"""Surface tokens for the parser: white-space words, punctuation and numbers, cut the way PADT cuts them.

Unlike ``quotes.words`` this follows the treebank the parser was trained on: every full stop of ``...`` is a token,
``%`` stands apart from its number, and digits stand apart from letters (``و6`` is ``و`` + ``6``).
UDPipe's own tokenizer is not used: it may glue ``«نعم»`` into one token (token F1 on the PADT training text, which
the pattern was made on: 99.9; on the test text: ``model/card.json``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import regex

from quotes.folding import fold

# Invisible format controls (bidi, ZWJ/ZWNJ, BOM) stay inside a word, never at its edge. The pattern notes where every
# round of a group stood: a thousand rounds make a token, whatever follows is another.
TOKEN = regex.compile(
    r"\p{N}++(?:\p{Cf}*+[.,،٫٬]\p{Cf}*+\p{N}++){0,1000}+"
    r"|[\p{L}\p{M}\N{ARABIC TATWEEL}]++(?:\p{Cf}++[\p{L}\p{M}\N{ARABIC TATWEEL}]++){0,1000}+"
    r"|(?:''|``|´´|‘‘|’’|<<|>>)"  # one mark, typed twice
    r"|[^\s\p{Cf}]\p{M}*+"
)


SEPARATORS = re.compile(r"[\x1C-\x1F]")  # white space to str.split, signs to the pattern
LONGEST = 64  # code points of a chunk that is remembered


class Token(NamedTuple):
    """A surface token: ``text == raw[start:end]``, offsets in code points; ``form`` has no marks, no format controls.

    A token of nothing but such (a lone vowel sign) is its own form.
    """

    start: int
    end: int
    text: str
    form: str


def tokens_of(raw: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``raw[start:end]`` in order; what lies between them is white space and format controls."""
    part = raw[start:end]
    if SEPARATORS.search(part):
        return [Token(start + first, start + last, text, form) for first, last, text, form in _read(part)]
    found: list[Token] = []
    make, at = tuple.__new__, start  # what Token(…) does, in half the time
    for chunk in part.split():  # no token goes over white space
        at = raw.find(chunk, at)
        pieces = _remembered(chunk) if len(chunk) <= LONGEST else _read(chunk)
        found += [make(Token, (at + first, at + last, text, form)) for first, last, text, form in pieces]
        at += len(chunk)
    return found


def _read(text: str) -> tuple[tuple[int, int, str, str], ...]:
    """The tokens of a text: offsets, surface and form."""
    found = ((*match.span(), match.group()) for match in TOKEN.finditer(text))
    return tuple((first, last, token, fold(token, alif=False) or token) for first, last, token in found)


_remembered = lru_cache(maxsize=1 << 16)(_read)
"""The same remembered: the press writes most chunks again and again."""
