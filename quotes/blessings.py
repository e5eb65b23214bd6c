"""Words of blessing, and quotation marks that hold nothing else: ``وأشاد الأمير "حفظه الله" بتميز العلاقات``."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quotes.grammar.beginnings import begins
from quotes.grammar.schema import Grammar
from quotes.marks import Quotation
from quotes.words import Word

if TYPE_CHECKING:
    from quotes.document import Document

BLESSINGS = "naming.eulogies"


def without_blessings(
    quotations: Sequence[Quotation], words: Sequence[Word], starts: Sequence[int], grammar: Grammar
) -> list[Quotation]:
    """The quotations that say something; ``starts``: the raw offset of each word."""
    blessings = grammar.multiword[BLESSINGS]
    longest = max(map(len, blessings), default=0)
    kept = []
    for quotation in quotations:
        first = bisect_left(starts, quotation.start)
        held = words[first : first + longest + 1]
        if tuple(word.key for word in held if word.start < quotation.end) not in blessings:
            kept.append(quotation)
    return kept


def blessing_words(doc: Document) -> frozenset[int]:
    """The words that stand in words of blessing: «رسول الله | صلى الله عليه وسلم»."""
    begun = [i for key in doc.places.keys() & begins(doc.grammar, BLESSINGS) for i in doc.places[key]]
    return frozenset(k for i in begun for k in range(i, i + doc.phrase_length(BLESSINGS, i)))
