"""Whom a relative of several people takes up, where one man stands nearest: ``انتقد سياسيون المدرب، الذين قالوا``."""

from __future__ import annotations

from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite

NUNATED = ("ون", "ين")
CONSTRUCT = ("و", "ي")  # what a sound plural ends in before its owner
REACH = 25  # words back to them


def several_people(reader: Reader, found: Stretch, end: int) -> Stretch:
    """The several people in or before the phrase that the relative follows; the phrase itself where it is of many.

    «انتقد | سياسيون مهاجم الفريق سامي العلي، الذين», «التقى الوزير | ممثلي النقابة، الذين».
    """
    doc, head = reader.doc, without_lead(reader.doc.key(found.first), found.lead)
    if _many(reader, head):
        return _before_one(reader, found)
    if not _one(reader, head) or _joined(reader, found):
        return found
    inner = (j for j in range(found.first + 1, found.last) if _many(reader, doc.key(j)))
    for j in inner:
        whole = noun_phrase(reader, j, end)
        if whole is not None and whole.last == end:
            return whole
    for j in range(found.first - 1, max(reader.sentence.first, found.first - REACH), -1):
        if _many(reader, doc.key(j)) and (reader.verb(j - 1) or doc.analyses(j - 1)):
            return noun_phrase(reader, j, found.first, bounded=False) or found
    return found


def _many(reader: Reader, key: str) -> bool:
    """Whether a word is of several people: «سياسيون», «الأهالي», «ممثلي» of «ممثلين»."""
    lexicon = reader.lexicon
    if lexicon.any(("anaphors.plurals",), bare(key)) or lexicon.has("anaphors.plurals", bare(key)):
        return True
    if lexicon.given_name(key):
        return False
    if key.endswith(NUNATED):
        return lexicon.person_noun(key[:-2]) or lexicon.person_noun(key)
    return key.endswith(CONSTRUCT) and lexicon.person_noun(key[:-1] + "ين") and not lexicon.person_noun(key)


def _one(reader: Reader, head: str) -> bool:
    """Whether the head is of one man: a title, an office, a given name."""
    return reader.lexicon.given_name(head) or (reader.lexicon.person_noun(head) and not reader.lexicon.body(head))


def _before_one(reader: Reader, found: Stretch) -> Stretch:
    """The several without one man behind them, who is the object of their verb: «أهالي القرية | المحافظ سامي العلي»."""
    doc = reader.doc
    for j in range(found.first + 1, found.last):
        key, before = doc.key(j), doc.key(j - 1)
        closed = before.endswith(NUNATED) if j - 1 == found.first and not definite(before) else definite(before)
        if closed and _one(reader, key) and not (_many(reader, key) or reader.lexicon.given_name(key)):
            return Stretch(found.first, j, found.lead)
    return found


def _joined(reader: Reader, found: Stretch) -> bool:
    """Whether another is joined on, so that they are several."""
    keys = [reader.doc.key(k) for k in range(found.first + 1, found.last)]
    return any(conjoined(key) != key and key[:1] == "و" for key in keys)
