"""Whether a clause can end at a word at all: most words join nothing on, and one look-up says so."""

from __future__ import annotations

from functools import lru_cache

from quotes.document import Document
from quotes.grammar import Grammar
from quotes.grammar.beginnings import lists_begun

LISTS = ("narrator.", "clauses.")
"""Of these files every list counts, whatever a rule asks of it; ``clauses.heralds`` is there for this alone."""


@lru_cache(maxsize=4)
def _turning(grammar: Grammar) -> frozenset[str]:
    begun = lists_begun(grammar)
    return frozenset(word for word, names in begun.items() if any(name.startswith(LISTS) for name in names))


def may_turn(doc: Document, k: int) -> bool:
    """Whether the narrator or another attribution may go on at word ``k``.

    What does so without a mark before it is joined on by و or ف, or begins an item of the lists of such words.
    """
    key = doc.key(k)
    return key[:1] in ("و", "ف") or key in _turning(doc.grammar) or not doc.words[k - 1].is_word
