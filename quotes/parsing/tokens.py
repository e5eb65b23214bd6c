"""Surface tokens for the parser: white-space words, punctuation and numbers, cut the way PADT cuts them.

Unlike ``quotes.words`` this follows the treebank the parser was trained on: every full stop of ``...`` is a token,
``%`` stands apart from its number, and digits stand apart from letters (``و6`` is ``و`` + ``6``).
UDPipe's own tokenizer is not used: it may glue ``«نعم»`` into one token (token F1 on the PADT training text, which
the pattern was made on: 99.9; on the test text: ``model/card.json``).
"""

from __future__ import annotations

from typing import NamedTuple

import regex

# Invisible format controls (bidi, ZWJ/ZWNJ, BOM) stay inside a word, never at its edge.
TOKEN = regex.compile(
    r"\p{N}+(?:[.,،٫٬]\p{N}+)*"
    r"|[\p{L}\p{M}\N{ARABIC TATWEEL}]++(?:\p{Cf}++[\p{L}\p{M}\N{ARABIC TATWEEL}]++)*"
    r"|(?:''|``|´´|‘‘|’’|<<|>>)"  # one mark, typed twice
    r"|[^\s\p{Cf}]\p{M}*+"
)


class Token(NamedTuple):
    """A surface token: ``text == raw[start:end]``, offsets in code points."""

    start: int
    end: int
    text: str


def tokens_of(raw: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``raw[start:end]`` in order; what lies between them is white space and format controls."""
    stop = len(raw) if end is None else end
    return [Token(*match.span(), match.group()) for match in TOKEN.finditer(raw, start, stop)]
