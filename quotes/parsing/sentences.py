"""A plain sentence splitter, and safe cuts in sentences too long for the parser.

Used where the caller passes no sentence spans. A sentence ends at a line break and after ``. ! ? ؟ …`` with their
closing marks, where white space follows; the full stop of an initial or an abbreviated title (``د. سعيد``) ends none.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

LONGEST = 150  # words: PADT's longest sentences have about 200; beyond that the tree is guesswork anyway
END = regex.compile(r"[\n\r\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]+|[.!?؟…]++[»”\"')\]\p{Cf}]*+(?=\s|$)")
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


def chunk_ends(forms: Sequence[str], longest: int = LONGEST) -> list[int]:
    """Where to cut a sentence of word ``forms`` so that no part is longer than ``longest`` words.

    In the second half of every stretch the last strong mark is taken, else the last comma or dash, else the limit.
    """
    ends = []
    start = 0
    while len(forms) - start > longest:
        half, limit = start + longest // 2, start + longest
        end = limit
        for marks in (STRONG, WEAK):
            found = next((i + 1 for i in range(limit - 1, half, -1) if forms[i] in marks), None)
            if found is not None:
                end = found
                break
        ends.append(end)
        start = end
    ends.append(len(forms))
    return ends
