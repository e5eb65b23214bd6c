"""Past whom something is asked of, to what is asked: ``ناشد الوزير الطرفين | تغليب الحوار``."""

from __future__ import annotations

import regex

from quotes.attribution.content_nouns import adjunct, content_noun, with_b
from quotes.attribution.deeds import DEED, deed_shaped
from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate
from quotes.lexicon import bare, definite
from quotes.words import COMMA

MAX_ASIDE = 15  # words of an adjunct between commas
MAX_ASKED = 6  # words that name those asked
REFLEXIVE = regex.compile(r"ت\w{3}|ت\wا\w{2}")  # تدخل، تحرك، تعاون


def past_asked(reader: Reader, c: Candidate, k: int) -> int:
    """The word that what is asked begins with, where nouns with the article stand before it; else ``k``.

    «مناشدا المنظمات والخيرين | التدخل», «ناشد الأهالي الجهات المعنية | سرعة الإصلاح».
    """
    doc = reader.doc
    if c.verb is None or c.verb.category != "request" or not c.takes_object or _deed(reader, k):
        return k
    if reader.lexicon.preposition(doc.key(k - 1)):
        return k  # «حثت الطرفين على | السعي للتوصل إلى حل»
    first = _past_commas(reader, k)
    head = doc.key(first)
    # «ناشدت رئيس البلاد | التدخل»
    annexed = not definite(head) and reader.lexicon.person_noun(head) and definite(doc.key(first + 1))
    if not (definite(head) or annexed):
        return k
    for j in range(first + 1, min(reader.sentence.last, first + MAX_ASKED)):
        key = doc.key(j)
        if not doc.words[j].is_word:
            return k
        if (j > first + 1 or not annexed) and (_deed(reader, j) or _by_deed(reader, j)):
            return j
        if not (definite(key) or (key[:1] == "و" and definite(key[1:]))):
            return k
    return k


def _by_deed(reader: Reader, k: int) -> bool:
    """What is asked for with ب, whatever the verb takes: «ناشد الأهالي المحافظ | بسرعة إصلاح الجسر», not «بسرعة.»."""
    doc, noun = reader.doc, reader.doc.key(k)[1:]
    if not (with_b(reader, k) and reader.word_at(k + 1)):
        return False
    deed = DEED.fullmatch(bare(noun)) or (definite(noun) and REFLEXIVE.fullmatch(bare(noun)))
    annexed = noun.endswith("ة") and (definite(doc.key(k + 1)) or deed_shaped(doc, k + 1))
    return bool(deed) or annexed or reader.lexicon.has("clauses.stances", noun)


def _past_commas(reader: Reader, k: int) -> int:
    """Past a comma, and an adjunct that a second one closes: «ناشدت والدة الأسير | ، خلال اعتصام، | الرئيس التدخل»."""
    doc = reader.doc
    aside = adjunct(reader, k + 1) or time_at(reader, k + 1)
    if doc.key(k) not in COMMA or not aside:
        return k + (doc.key(k) in COMMA)
    ends = (j for j in range(k + 2, min(reader.sentence.last, k + MAX_ASIDE)) if not doc.words[j].is_word)
    end = next(ends, None)
    return k if end is None or doc.key(end) not in COMMA else end + 1


def _deed(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is a verbal noun by its letters, with the article or without."""
    key = reader.doc.key(k)
    derived = DEED.fullmatch(bare(key)) or (definite(key) and REFLEXIVE.fullmatch(bare(key)))
    return content_noun(reader, k) and (bool(derived) or deed_shaped(reader.doc, k))
