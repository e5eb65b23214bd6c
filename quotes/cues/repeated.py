"""Saying again: a word of repeating and the definite verbal noun that presents what is said, «وأعاد التأكيد على أن»."""

from __future__ import annotations

from quotes.cues.rivals import opens_at
from quotes.document import Document
from quotes.lexicon import conjoined

MAX_AGAIN = 12  # words from «جدد» past its subject to «التأكيد على أن»


def repeating_word(doc: Document, i: int) -> int | None:
    """The word of repeating that takes the noun at word ``i``, whose own words follow at once."""
    if not doc.key(i).startswith("ال") or not opens_at(doc, i + 1):
        return None
    return said_again(doc, i)


def said_again(doc: Document, i: int, first: int = 0) -> int | None:
    """The last word of repeating before word ``i``, not before ``first`` nor too far back."""
    again = doc.grammar.sets["phrases.repeating"]
    return next((k for k in range(i - 1, max(first, i - MAX_AGAIN) - 1, -1) if conjoined(doc.key(k)) in again), None)


def repeats_aside(doc: Document, i: int) -> bool:
    """Whether word ``i`` is an adverb or a participle of repeating: «، مجددا التأكيد على أن»."""
    return doc.key(i).endswith(("ا", "ة", "ين"))
