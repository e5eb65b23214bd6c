"""A plain sentence splitter, and safe cuts in sentences too long for the parser.

Used where the caller passes no sentence spans. A sentence ends at a line break and after ``. ! ? ؟ …`` with their
closing marks, where white space follows; the full stop of an initial or an abbreviated title (``د. سعيد``) ends none.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quotes.parsing.docs import Piece

LONGEST = 150  # words: PADT's longest sentences have about 200; beyond that the tree is guesswork
BREAK = r"[\n\r\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]+"
# Marks behind an opening bracket are an ellipsis or a comment, (...) and (!): they end no sentence.
END = regex.compile(BREAK + r"|(?<![(\[.!?؟…])[.!?؟…]++[»”\"')\]\p{Cf}]*+(?=\s|$)")
INITIAL = regex.compile(r"(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*\.$")
STRONG = frozenset(".!?؟…؛;:")
WEAK = frozenset("،,-–—")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """``(start, end)`` of every sentence of ``text``, in code points, blank ones left out."""
    spans = []
    start = 0
    for match in END.finditer(text):
        if match.group() == "." and INITIAL.search(text, max(0, match.end() - 8), match.end()):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return [(start, end) for start, end in spans if text[start:end].strip()]


def chunk_ends(pieces: Sequence[Piece], longest: int = LONGEST) -> list[int]:
    """Where to cut a sentence so that no part is longer than ``longest`` words; ``[]`` for a sentence of none.

    In the second half of every stretch the last strong mark is taken, else the last comma or dash, else the last
    gap between tokens (a multiword token stays together), else the limit.
    """
    ends = []
    start = 0
    while len(pieces) - start > longest:
        limit = start + longest
        late = range(limit, start + longest // 2, -1)
        places = (
            next((i for i in late if pieces[i - 1].norm in STRONG), None),
            next((i for i in late if pieces[i - 1].norm in WEAK), None),
            next((i for i in late if pieces[i].start > pieces[i - 1].end), None),
        )
        start = next((place for place in places if place is not None), limit)
        ends.append(start)
    if start < len(pieces):
        ends.append(len(pieces))
    return ends
