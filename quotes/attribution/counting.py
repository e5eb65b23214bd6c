"""Points that words are put in by count: «أولا، أن الجسر آمن. ثانيا، أن الطريق مفتوح», «الأول أن … . والثاني أن …».

Also by number: «: 1- الجسر آمن. 2- الطريق مفتوح».
"""

from __future__ import annotations

from quotes.attribution.trimmed import DASHES
from quotes.cues.complementizers import complementizer_at
from quotes.document import Document
from quotes.lexicon import without_conjunction
from quotes.words import COMMA

APART = COMMA | DASHES | {":"}
STOPS = frozenset({"", ".", "!", "؟"})
BEHIND_NUMBER = DASHES | {")"}
MOST = 2  # digits of a number that counts points: no year


def begins_count(doc: Document, k: int) -> bool:
    """Whether word ``k`` is the first of a count: «أولا: …», «| الأول أن …», not «حل سامي | أولا.»."""
    if _number(doc, k) == 1:
        return True
    return _counts(doc, k, "labels.first_points", "labels.firsts") and doc.key(k + 1) not in STOPS


def counts_on(doc: Document, k: int) -> bool:
    """Whether word ``k`` counts a later point: «ثانيا: …», «| والثاني أن …»."""
    if _number(doc, k) > 1:
        return True
    return _counts(doc, k, "labels.further_points", "labels.ordinals") and not begins_count(doc, k)


def counted_that(doc: Document, k: int) -> bool:
    """Whether the point that word ``k`` begins is a reported clause: «أولا، | أن الجسر آمن», not «أولا: الجسر آمن»."""
    behind = k + 1 + (doc.key(k + 1) in APART)
    return begins_count(doc, k) and complementizer_at(doc, behind) is not None


def _number(doc: Document, k: int) -> int:
    """The number by which word ``k`` begins a point: 1 of «1- الجسر آمن», 0 of «فاز 1-0» and of any other word."""
    key = doc.key(k)
    if not key.isdecimal() or len(key) > MOST or doc.key(k + 1) not in BEHIND_NUMBER:
        return 0
    return int(key) if doc.word_at(k + 2) and not doc.key(k + 2)[:1].isdecimal() else 0


def _counts(doc: Document, k: int, adverbs: str, ordinals: str) -> bool:
    """Whether word ``k`` is one of the adverbs, or an ordinal that a sign or a complementizer parts from its point."""
    sets, key = doc.grammar.sets, without_conjunction(doc.key(k))
    if key in sets[adverbs]:
        return True
    return key in sets[ordinals] and (doc.key(k + 1) in APART or complementizer_at(doc, k + 1) is not None)
