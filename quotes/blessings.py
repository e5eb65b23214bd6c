"""Quotation marks that hold nothing but words of blessing: ``وأشاد الأمير "حفظه الله" بتميز العلاقات``."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quotes.grammar.schema import Grammar
from quotes.marks import Quotation
from quotes.words import Word


def without_blessings(
    quotations: Sequence[Quotation], words: Sequence[Word], starts: Sequence[int], grammar: Grammar
) -> list[Quotation]:
    """The quotations that say something; ``starts``: the raw offset of each word."""
    blessings = grammar.multiword["naming.eulogies"]
    longest = max(map(len, blessings), default=0)
    kept = []
    for quotation in quotations:
        first = bisect_left(starts, quotation.start)
        held = words[first : first + longest + 1]
        if tuple(word.key for word in held if word.start < quotation.end) not in blessings:
            kept.append(quotation)
    return kept
