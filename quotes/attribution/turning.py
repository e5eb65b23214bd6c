"""Whether a clause can end at a word at all: most words join nothing on, and one look-up says so."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from quotes.document import Document
from quotes.grammar import Grammar
from quotes.grammar.beginnings import begins

LISTS = ("narrator.", "clauses.")
"""Of these files every list counts, whatever a rule asks of it; ``clauses.heralds`` is there for this alone."""


@lru_cache(maxsize=4)
def _turning(grammar: Grammar) -> frozenset[str]:
    return begins(grammar, *(name for name in grammar.sets if name.startswith(LISTS)))


@lru_cache(maxsize=4)
def _stops(grammar: Grammar) -> frozenset[str]:
    return _turning(grammar) | grammar.phrase_starts


def next_stop(doc: Document, k: int, limit: int, places: Collection[int]) -> int:
    """The first word from ``k`` on to ask about: one of ``places``, a mark, or where a clause or a source may begin.

    ``limit`` where there is none. Most words are passed over here, by two looks each.
    """
    stops, keys, words = _stops(doc.grammar), doc.keys, doc.words
    for j in range(k, limit):
        if keys[j] in stops or keys[j][0] in "وف" or not (words[j].is_word and words[j - 1].is_word) or j in places:
            return j
    return limit


def may_turn(doc: Document, k: int) -> bool:
    """Whether the narrator or another attribution may go on at word ``k``.

    What does so without a mark before it is joined on by و or ف, or begins an item of the lists of such words.
    """
    key = doc.key(k)
    return key[:1] in ("و", "ف") or key in _turning(doc.grammar) or not doc.words[k - 1].is_word
