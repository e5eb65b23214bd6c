"""Saying again, or by what words: the definite verbal noun that presents what is said, «وأعاد التأكيد على أن»."""

from __future__ import annotations

from quotes.cues.complementizers import opens_at
from quotes.document import Document
from quotes.lexicon import conjoined, definite
from quotes.words import COMMA

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


def by_saying(doc: Document, i: int, first: int) -> bool:
    """Whether the verbal noun at word ``i`` is what somebody does something with: «مكتفيا | بالإشارة إلى أن»."""
    key = doc.key(i)
    if not (key[:1] == "ب" and definite(key[1:])):
        return False
    before = range(i - 1, max(first, i - MAX_AGAIN) - 1, -1)
    comma = next((k for k in before if doc.key(k) in COMMA), first - 1)
    verbs = doc.grammar.sets["continuation.by_saying"]
    return any(conjoined(doc.key(k)) in verbs for k in before if k > comma)
