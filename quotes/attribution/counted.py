"""Nouns behind a numeral: «ثلاثة أطباء», «ثلاثة عشر خبيرا», «أربعون منظمة حقوقية», «مئة طبيب»."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.complementizers import answers_topic, that_clause_at
from quotes.cues.phrases import phrase_at
from quotes.lexicon import bare, definite
from quotes.words import PER_CENT

MAX_DIGITS = 3
OF = ("من", *PER_CENT)  # «12 من المصابين»
MAX_ATTRIBUTES = 3  # adjectives behind a counted noun


def numeral(reader: Reader, key: str) -> bool:
    """Whether a word says how many, in letters: «ثلاثة», «والعشرون», «مئة»."""
    lexicon, stem = reader.lexicon, bare(key)
    return lexicon.has("phrases.numerals", stem) or lexicon.has("phrases.tens", stem)


def counted_at(reader: Reader, first: int, k: int) -> bool:
    """Whether word ``k`` goes on with what a numeral of the phrase begins.

    A further numeral, those counted, and an adjective in their accusative: «خمسون | مثقفا | عربيا | وأوروبيا».
    """
    doc = reader.doc
    if not doc.words[k].is_word or reader.lexicon.inner_preposition(doc.key(k)):
        return False
    before = doc.key(k - 1)
    if numeral(reader, before) or (before[:1] == "و" and numeral(reader, before[1:])):
        return not reader.verb(k) or not doc.analyses(k)
    if definite(doc.key(k)) or not doc.key(k).endswith("ا") or reader.pos(k) not in ("ADJ", "NOUN", "X"):
        return False
    for j in range(k - 1, max(first, k - 1 - MAX_ATTRIBUTES), -1):
        if definite(doc.key(j)) or not doc.key(j).endswith("ا"):
            return False
        if reader.lexicon.has("phrases.tens", doc.key(j - 1).removeprefix("و")):
            return True
    return False


def number_of_name(reader: Reader, k: int) -> bool:
    """Whether a number in figures is what the noun before it is called by, since nothing counted follows.

    «بحسب القناة | 13، فإن», «قالت الفرقة | 98 إن», but «شاهد الفريق | 300 سيارة».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, behind = doc.key(k), doc.key(k + 1)
    if not (key.isdecimal() and len(key) <= MAX_DIGITS):
        return False
    apart = not doc.word_at(k + 1) or lexicon.preposition(behind) or lexicon.time(behind)
    apart = apart or phrase_at(doc, k + 1) is not None  # «القناة | 12 نقلا عن»
    shared = behind in OF or doc.phrase_length("phrases.per_hundred", k + 1)  # «60 في المائة»
    return (apart and not shared) or that_clause_at(doc, k + 1) or answers_topic(doc, k + 1)
