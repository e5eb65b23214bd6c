"""Marks that hold no statement but what hangs on the word before them: a reason, a manner, a clause on a noun."""

from __future__ import annotations

from collections.abc import Set

from quotes.document import Document
from quotes.lexicon import definite, disowned
from quotes.marks import Quotation

WAY = 3  # words of «بصورة طبيعية جدا»


def leans(doc: Document, j: int) -> bool:
    """Whether what stands in marks leans on the object before them: «استبعد التصعيد | «لأن الناس تعبوا»»."""
    inner, sets = doc.key(j + 1), doc.grammar.sets
    causal = inner in sets["complementizers.causal"] or disowned(inner) in sets["complementizers.causal"]
    return not doc.colon_at(j - 1) and (causal or inner in sets["pronouns.relative"])


def in_a_way(doc: Document, quotation: Quotation, j: int) -> bool:
    """Whether marks hold only how the noun before them is or goes: «أكد سير العمل | «بصورة طبيعية»»."""
    way = doc.key(j + 1) in doc.grammar.sets["openers.ways"] and not doc.colon_at(j - 1)
    return way and doc.words_quoted(quotation) <= WAY


def hangs(doc: Document, j: int, frames: Set[str]) -> bool:
    """Whether what stands in marks hangs on the verb's own noun: «تحذر من جيل | «يقرأ ولا يكتب، ثم لا يقرأ»»."""
    own = {frame.partition(":")[2] for frame in frames if frame.startswith("nominal:")}
    return doc.key(j - 2) in own and doc.words[j - 1].is_word and not definite(doc.key(j - 1))
