"""Points that words are put in by count: «أولا، أن الجسر آمن. ثانيا، أن الطريق مفتوح», «الأول أن … . والثاني أن …»."""

from __future__ import annotations

from quotes.attribution.trimmed import DASHES
from quotes.cues.complementizers import complementizer_at
from quotes.document import Document
from quotes.lexicon import without_conjunction
from quotes.words import COMMA

APART = COMMA | DASHES | {":"}
STOPS = frozenset({"", ".", "!", "؟"})


def begins_count(doc: Document, k: int) -> bool:
    """Whether word ``k`` is the first of a count: «أولا: …», «| الأول أن …», not «حل سامي | أولا.»."""
    return _counts(doc, k, "labels.first_points", "labels.firsts") and doc.key(k + 1) not in STOPS


def counts_on(doc: Document, k: int) -> bool:
    """Whether word ``k`` counts a later point: «ثانيا: …», «| والثاني أن …»."""
    return _counts(doc, k, "labels.further_points", "labels.ordinals") and not begins_count(doc, k)


def counted_that(doc: Document, k: int) -> bool:
    """Whether the point that word ``k`` begins is a reported clause: «أولا، | أن الجسر آمن», not «أولا: الجسر آمن»."""
    behind = k + 1 + (doc.key(k + 1) in APART)
    return begins_count(doc, k) and complementizer_at(doc, behind) is not None


def _counts(doc: Document, k: int, adverbs: str, ordinals: str) -> bool:
    """Whether word ``k`` is one of the adverbs, or an ordinal that a sign or a complementizer parts from its point."""
    sets, key = doc.grammar.sets, without_conjunction(doc.key(k))
    if key in sets[adverbs]:
        return True
    return key in sets[ordinals] and (doc.key(k + 1) in APART or complementizer_at(doc, k + 1) is not None)
